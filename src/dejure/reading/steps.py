"""Which stage of a proceeding a step is, and how it came out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dejure.model.claim import Modality, Outcome, Stage
from dejure.model.party import Sort
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.mentions import UNKNOWN
from dejure.reading.scene import Filler, Scene
from dejure.reading.scope import Local

_EXECUTIVE = (Stage.EXECUTIVE_APPROVAL,)
_LOWER, _UPPER, _RULING = (Stage.LOWER_HOUSE,), (Stage.UPPER_HOUSE,), (Stage.COURT_RULING,)
_BY_ROLE: Mapping[str, tuple[Stage, ...]] = {
    "lower-house": _LOWER,
    "upper-house": _UPPER,
    "parliament": _LOWER,
    "chambers": (*_LOWER, *_UPPER),
    "committee": (Stage.COMMITTEE,),
    "assembly": (Stage.COUNCIL_DECISION,),
    "council": (Stage.COUNCIL_DECISION,),
    "members": (Stage.COUNCIL_DECISION,),
    "security-council": (Stage.COUNCIL_DECISION,),
    "sanctions-committee": (Stage.COUNCIL_DECISION,),
    "court": _RULING,
    "judge": _RULING,
    "supreme-court": _RULING,
    "constitutional-court": _RULING,
    **dict.fromkeys(
        (
            "head-of-state", "president", "government", "head-of-government", "prime-minister", "foreign-minister",
            "interior-minister", "justice-minister", "defence-minister", "finance-minister", "minister",
            "attorney-general", "interior-ministry", "foreign-ministry", "finance-ministry", "justice-ministry",
        ),
        _EXECUTIVE,
    ),
}  # fmt: skip
_BY_WORD: Mapping[str, tuple[Stage, ...]] = {
    **dict.fromkeys(
        ("mp", "mps", "lawmaker", "deputy", "legislator", "parliament", "assembly", "commons", "house", "houses"),
        _LOWER,
    ),
    **dict.fromkeys(("senator", "senate", "peer", "lords"), _UPPER),
    **dict.fromkeys(("court", "judge", "tribunal", "justice"), _RULING),
    **dict.fromkeys(("cabinet", "government", "minister", "president", "secretary"), _EXECUTIVE),
}
_SUING = ("prosecutor", "justice-ministry")
_ORDINALS = ("first", "second", "third")
_READINGS = (Stage.FIRST_READING, Stage.SECOND_READING, Stage.THIRD_READING)


def stages(scene: Scene, match: Match) -> Iterator[tuple[str, str, bool]]:
    """The (stage, outcome) pairs that a step frame tells; the third value marks what is only implied."""
    gives = match.frame.gives
    outcome = gives.get("outcome", Outcome.PASSED)
    if gives["stage"] in ("by-actor", "by-addressee"):
        allowed = gives["stages"].split() if "stages" in gives else Stage
        apart = _names_apart(scene, match)  # "by the Commons on Tuesday and by the Lords on Wednesday"
        theirs = [stage for stage in _of_actor(scene, match) if stage in allowed]
        yield from ((stage, outcome, apart and stage is not theirs[0]) for stage in theirs)
        return
    if gives["stage"] == "filing":
        yield _filing(scene, match), outcome, False
        return
    own = _of_actor(scene, match)
    if set(gives.get("but", "").split()) & set(own) or ("own" in gives and own and gives["own"] not in own):
        return
    if gives["stage"] == "readings-left":
        yield from ((stage, outcome, True) for stage in _READINGS[1:])
        return
    if gives["stage"] != "reading":
        yield gives["stage"], outcome, "undated" in gives
        return
    words = [token.text.lower() for token in scene.tree.tokens]
    told = [n for n, ordinal in enumerate(_ORDINALS) if ordinal in words]
    for n in told:
        yield _READINGS[n], outcome, False
    if told and not {"three", "3"}.isdisjoint(words):
        for stage in _READINGS[max(told) + 1 :]:
            yield stage, Outcome.PENDING, True


def _words(scene: Scene, filler: Filler) -> list[str]:
    """The lemmas of a filler, its head first ("Mr Justice Smith" sits in a court)."""
    tree = scene.tree
    return [tree[one].lemma for one in (filler.head, *tree.at(filler.start, filler.end))]


def _filing(scene: Scene, match: Match) -> Stage:
    """Whether a request goes to a court: it says so, or prosecutors make it."""
    words = {token.lemma for token in scene.tree.tokens if not _is_in_name(scene, token.i)}
    sued = words & {"court", "tribunal", "lawsuit", "sue", "claim"}
    prosecutors = any(filler.role in _SUING for filler in match.roles.get("actor", ()))
    return Stage.COURT_FILING if sued or prosecutors else Stage.PETITION


def _names_apart(scene: Scene, match: Match) -> bool:
    """Whether each of several actors stands behind a preposition of its own."""
    heads = [scene.tree[one.head] for one in match.roles.get("actor", ())]
    return len({head.head for head in heads if head.dep == "pobj"}) > 1


def _is_in_name(scene: Scene, i: int) -> bool:
    """Whether a word belongs to a name that no pack knows ("Garden Court Chambers" is no court)."""
    mention = scene.mention_at(i)
    return mention is not None and mention.kind == UNKNOWN and mention.start <= scene.tree[i].start < mention.end


def _of_actor(scene: Scene, match: Match) -> tuple[Stage, ...]:
    """The stages that are the actor's own; by addressee, what is not a court's is the answer to a petition."""
    fillers = match.roles.get("actor", ())
    if any(one.kind == Sort.BLOC for one in fillers):
        return (Stage.COUNCIL_DECISION,)
    houses = [stage for one in fillers for stage in _BY_ROLE.get(one.role or "", ()) if stage in (*_LOWER, *_UPPER)]
    if len(set(houses)) > 1:
        return tuple(dict.fromkeys(houses))
    found = next((known for one in fillers if (known := _BY_ROLE.get(one.role or ""))), ())
    found = found or next(
        (known for one in fillers for word in _words(scene, one) if (known := _BY_WORD.get(word))), ()
    )
    if match.frame.gives["stage"] == "by-addressee" and found in (_EXECUTIVE, ()):
        return (Stage.PETITION,)
    return found


def with_outcome(draft: Draft, local: Local, *, due: bool) -> Draft:
    """A step with the outcome that its form tells: pending where it is due, to come, or may come."""
    outcome = draft.values.get("outcome")
    if outcome == Outcome.PENDING and not due:
        return draft
    if due:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality in (Modality.EXPECTED, Modality.POSSIBLE):
        return replace(draft, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality is Modality.DENIED and local.modality is not Modality.DENIED and outcome != Outcome.ANNULLED:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.REJECTED})
    return draft
