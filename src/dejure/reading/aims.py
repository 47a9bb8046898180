"""What a step is for: for the ban, against it, to suspend it, by who takes it and what is done to whom."""

from dejure.model.claim import Aim, ClaimType, Stage
from dejure.model.party import Sort
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.scene import Filler, Scene


def aim_given(scene: Scene, act: Draft, match: Match) -> str | None:
    """The aim that a frame sets.

    A case (`by-party`) is for the ban where the authority's own organ brings it, else against what it is about;
    `against`: what is done to a challenge, an appeal or a permission is measured by what that is for.
    """
    given = match.frame.gives.get("aim")
    if given not in ("by-party", "against"):
        return given
    brought = match.roles.get("party", ()) or (match.roles.get("actor", ()) if given == "by-party" else ())
    if any(_is_own(filler, act) for filler in brought):
        appeals = "appeal" in _words_of(scene, match) or act.values.get("stage") == Stage.COURT_RULING
        return Aim.MAINTAIN if appeals else None
    told = act.values.get("aim")
    if act.type is ClaimType.SUSPENDED and told is None:
        return Aim.SUSPEND
    refused = any(scene.tree[one].lemma in ("refusal", "refuse", "decline") for one in scene.tree.ancestors(act.at))
    against_removal = act.type is ClaimType.DELISTED and not refused and "against" in match.args.preps
    return Aim.MAINTAIN if against_removal else Aim.DELIST


def _is_own(filler: Filler, act: Draft) -> bool:
    """Whether somebody acts for the authority: an organ or office of it, or a person that holds one."""
    if filler.party and filler.party.id and filler.party.id == act.authority:
        return True
    in_office = filler.role or (filler.kind == Sort.PERSON and filler.party and filler.party.id)
    return bool(filler.home and filler.home == act.authority and in_office)


def _words_of(scene: Scene, match: Match) -> set[str]:
    """The lemmas of the frame's own word and of what it was done to."""
    return {scene.tree[one].lemma for one in (match.i, *match.args.patient, *match.args.at("against"))}
