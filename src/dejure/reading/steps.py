"""Which stage of a proceeding a step is, and how it came out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dejure.model.claim import Modality, Outcome, Stage
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.scene import Scene
from dejure.reading.scope import Local

_BY_ACTOR: Mapping[str, tuple[Stage, ...]] = {
    "lower-house": (Stage.LOWER_HOUSE,),
    "upper-house": (Stage.UPPER_HOUSE,),
    "parliament": (Stage.LOWER_HOUSE,),
    "chambers": (Stage.LOWER_HOUSE, Stage.UPPER_HOUSE),
    "committee": (Stage.COMMITTEE,),
    "council": (Stage.COUNCIL_DECISION,),
    "court": (Stage.COURT_RULING,),
    "supreme-court": (Stage.COURT_RULING,),
    "head-of-state": (Stage.EXECUTIVE_APPROVAL,),
    "president": (Stage.EXECUTIVE_APPROVAL,),
    "government": (Stage.EXECUTIVE_APPROVAL,),
    "head-of-government": (Stage.EXECUTIVE_APPROVAL,),
}
_ORDINALS = ("first", "second", "third")
_READINGS = (Stage.FIRST_READING, Stage.SECOND_READING, Stage.THIRD_READING)


def stages(scene: Scene, match: Match) -> Iterator[tuple[str, str, bool]]:
    """The (stage, outcome) pairs that a step frame tells; the third value marks what is only implied."""
    gives = match.frame.gives
    outcome = gives.get("outcome", Outcome.PASSED)
    if gives["stage"] == "by-actor":
        roles = [filler.role for filler in match.roles.get("actor", ()) if filler.role in _BY_ACTOR]
        yield from ((stage, outcome, False) for role in roles[:1] for stage in _BY_ACTOR[role or ""])
        return
    if gives["stage"] == "readings-left":
        yield from ((stage, outcome, True) for stage in _READINGS[1:])
        return
    if gives["stage"] != "reading":
        yield gives["stage"], outcome, False
        return
    words = [token.text.lower() for token in scene.tree.tokens]
    told = [n for n, ordinal in enumerate(_ORDINALS) if ordinal in words]
    for n in told:
        yield _READINGS[n], outcome, False
    if told and not {"three", "3"}.isdisjoint(words):
        for stage in _READINGS[max(told) + 1 :]:
            yield stage, Outcome.PENDING, True


def with_outcome(draft: Draft, local: Local, *, due: bool) -> Draft:
    """A step with the outcome that its form tells: pending where it is due, to come, or may come."""
    outcome = draft.values.get("outcome")
    if outcome == Outcome.PENDING:
        return replace(draft, modality=Modality.FACT if draft.modality is Modality.FACT else draft.modality)
    if due:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality in (Modality.EXPECTED, Modality.POSSIBLE):
        return replace(draft, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality is Modality.DENIED and local.modality is not Modality.DENIED:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.REJECTED})
    return draft
