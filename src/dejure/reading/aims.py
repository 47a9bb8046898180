"""What a step is for (the ban, against it, to suspend it) and whose step it is, by who takes it and where."""

from dataclasses import replace

from dejure.model.claim import Aim, ClaimType, Outcome, Stage
from dejure.model.party import Sort
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.memory import Memory
from dejure.reading.scene import Filler, Scene

_AT_COURT = (Stage.COURT_FILING, Stage.COURT_RULING)
_ORDERED = ("step.court-orders", "step.court.must")
_ENACTING = (
    Stage.NOTIFICATION, Stage.COMMITTEE, Stage.LOWER_HOUSE, Stage.UPPER_HOUSE, Stage.SIGNED, Stage.PUBLICATION,
    Stage.EFFECTIVE,
)  # fmt: skip
_APPEALS = frozenset({"appeal", "permission", "leave", "bid"})


def aim_given(scene: Scene, act: Draft, match: Match) -> str | None:
    """The aim that a frame sets.

    A case (`by-party`) is for the ban where the authority's own organ brings it, else against what it is about;
    `against`: what is done to a challenge, an appeal or a permission is measured by what that is for.
    """
    given = match.frame.gives.get("aim")
    if given == "reversed":  # what the ruling was for, turned round
        return Aim.DELIST if act.values.get("aim") == Aim.MAINTAIN else Aim.MAINTAIN
    if given not in ("by-party", "against"):
        return given
    brought = match.roles.get("party", ()) or (match.roles.get("actor", ()) if given == "by-party" else ())
    if any(_is_own(filler, act) for filler in brought):
        appeals = bool(_words_of(scene, match) & _APPEALS) or act.values.get("stage") == Stage.COURT_RULING
        return Aim.MAINTAIN if appeals else None
    told = act.values.get("aim")
    asked = act.values.get("stage") in (Stage.COURT_FILING, Stage.PETITION)
    if told == Aim.SUSPEND if asked else act.type is ClaimType.SUSPENDED and told is None:
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


def for_the_act(draft: Draft, act: Draft) -> Draft:
    """A step after one at court, with its own aim: what is laid, voted on or printed is the ban, not the case on it.

    Where a court ordered the removal, what follows carries that out.
    """
    contested = act.values.get("stage") in _AT_COURT and act.rule not in _ORDERED
    towards = draft.values.get("stage") in _ENACTING and draft.values.get("aim") == Aim.DELIST
    if not (contested and towards and act.values.get("outcome") != Outcome.ANNULLED):
        return draft
    return replace(draft, values={**draft.values, "aim": Aim.LIST})


def _before_court(draft: Draft, match: Match) -> Draft:
    """A case as one about the ban of the court's own authority, whosever ban was spoken of last."""
    named = (*match.roles.get("actor", ()), *match.roles.get("to", ()))
    homes = {one.home for one in named if one.home and "court" in str(one.role)}
    if draft.values.get("stage") not in _AT_COURT or not homes or draft.authority in homes:
        return draft
    return replace(draft, authority=min(homes), regime=None)


def of_its_own(draft: Draft, match: Match, spoken_of: str | None) -> Draft | None:
    """The step as one of the authority that takes it; None where it could not be about the act spoken of.

    What one state's organ does is no step towards another's act, but it may be towards its own recognition.
    """
    draft = _before_court(draft, match)
    acting = [filler for filler in match.roles.get("actor", ()) if filler.home]
    home = next((filler.home for filler in acting if filler.role), None)
    if (
        draft.values.get("stage") == Stage.BILL_INTRODUCED
        and acting
        and draft.authority not in {one.home for one in acting}
    ):
        return None  # "a resolution introduced by the US", before a body of which it is but a member
    if draft.type is not ClaimType.STEP or home == draft.authority:
        return draft
    if home and draft.values.get("stage") == Stage.COURT_RULING and rules_at_home(draft.authority, home):
        return replace(draft, authority=home, regime=None)
    if home is None:  # nobody is named: it is the authority's own step, unless another one is spoken of
        others = not match.roles.get("actor") and spoken_of not in (None, draft.authority)
        return None if others and draft.values.get("stage") == Stage.EXECUTIVE_APPROVAL else draft
    if draft.values.get("aim") == Aim.RECOGNISE:
        return replace(draft, authority=home, regime=None)
    return draft if draft.values.get("stage") in (Stage.COURT_FILING, Stage.COURT_RULING, Stage.PETITION) else None


def at_home(draft: Draft, memory: Memory) -> Draft:
    """A step whose sentence names no authority is one before the authority spoken of."""
    if draft.type is not ClaimType.STEP or draft.authority:
        return draft
    act = memory.act
    waived = act and draft.values.get("aim") == Aim.SUSPEND == (act.values.get("aim") or Aim.SUSPEND)
    same = act.authority if act and (act.subject == draft.subject or waived) else None
    return replace(draft, authority=same or memory.home or memory.place)


def whose(act: Draft, match: Match, home: str | None) -> str | None:
    """Before whom a step is taken: the authority of its act, or that of who takes it; None for one spoken of before."""
    asker = {one.home for one in match.roles.get("actor", ())}
    if match.frame.gives.get("whose") == "another" and act.authority in asker and not act.regime:
        return None  # who asks for it is not asked
    ruling = next((one.home for one in match.roles.get("actor", ()) if one.home and "court" in str(one.role)), None)
    if act.guessed and ruling and match.frame.gives.get("stage") == Stage.COURT_RULING:
        return ruling if rules_at_home(act.authority, ruling) else act.authority
    return act.authority or (home if match.frame.gives["type"] == ClaimType.STEP else None)


def rules_at_home(spoken_of: str | None, court: str) -> bool:
    """Whether a court can only rule on its own authority's list: a state's court rules on that of a bloc, none on
    that of another state."""
    return court in _BLOCS or spoken_of not in _BLOCS


_BLOCS = frozenset({"eu", "un"})
