"""What a document said so far: what "the move", "the bill" and "the ban" of its next sentence can mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dejure.model.claim import Aim, ClaimType, Kind, Modality
from dejure.model.party import Party, Sort
from dejure.reading.drafts import Draft
from dejure.reading.mentions import UNKNOWN, Salience

FINAL = (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED)
ACTS = (*FINAL, ClaimType.STEP, ClaimType.RECOGNITION)
_ELSEWHERE = -1  # the words of a sentence before are none of the next one's
_TOPICS = (Sort.GROUP, Sort.GOVERNMENT, Sort.STATE)


@dataclass(frozen=True, slots=True)
class Memory:
    """What a document said before this sentence: its acts, the last bill, whom it is about, who worried, where from.

    `batch` is the last act for each of those whom it befell together ("the order" on three groups).
    """

    act: Draft | None
    batch: tuple[Draft, ...]
    law: Draft | None
    final: Draft | None
    counted: Draft | None  # what states did of whom it only gave a number
    topic: tuple[Party, str] | None
    holder: tuple[Party, ...]
    home: str | None
    place: str | None
    shelf: str | None  # whose list was spoken of last
    fresh: bool  # whether the sentence before told an act


NOTHING = Memory(
    act=None,
    batch=(),
    law=None,
    final=None,
    counted=None,
    topic=None,
    holder=(),
    home=None,
    place=None,
    shelf=None,
    fresh=False,
)


def remembered(memory: Memory, drafts: Sequence[Draft], salience: Salience) -> Memory:
    """What the next sentence can refer back to; `salience` is brought up to date with it."""
    memory = replace(memory, fresh=any(one.type in ACTS for one in drafts))
    for told in drafts:
        if told.values.get("kind") == Kind.CONCERN and told.actor:
            memory = replace(memory, holder=told.actor)
        if told.subject is None or not (told.type in ACTS or told.values.get("act")):
            continue
        draft = replace(told, at=_ELSEWHERE)
        if told.type is ClaimType.POSITION:  # the act that somebody welcomes is what "the bill" will be about
            draft = replace(draft, type=ClaimType(told.values["act"] or ""), values={}, actor=())
        listed_state = draft.subject_kind == Sort.STATE and draft.type in FINAL
        named = draft.subject_kind == UNKNOWN and " " in told.subject.name
        kind = Sort.GROUP if named else draft.subject_kind
        if listed_state or kind in (Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON):
            memory = replace(memory, topic=_topic(memory.topic, (told.subject, str(kind)), salience))
        if draft.type in (*FINAL, ClaimType.RECOGNITION) and draft.modality is Modality.FACT:
            memory = replace(memory, final=draft) if draft.authority else replace(memory, counted=draft)
        if draft.type is ClaimType.RECOGNITION or not draft.authority or draft.rule.endswith("presupposed"):
            continue
        if draft.values.get("aim") == Aim.LAW:
            memory = replace(memory, law=draft)
        if draft.type is not ClaimType.LISTED or memory.act is None or memory.act.type is ClaimType.LISTED:
            # a listing told as background is not what "the move" means
            memory = replace(memory, act=draft, batch=together(draft, told, drafts))
    salience.authority = memory.act.authority if memory.act else None
    salience.topic = memory.topic[0] if memory.topic and memory.topic[1] in _TOPICS else None
    return memory


def together(act: Draft, told: Draft, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The act for each party that `drafts` tell it of: those told at the same word with the same particulars."""
    same = [
        one
        for one in drafts
        if (one.at, one.type, one.authority, one.values) == (told.at, told.type, told.authority, told.values)
    ]
    parties = {one.subject: one for one in same if one.subject}
    return tuple(replace(act, subject=party, subject_kind=one.subject_kind) for party, one in parties.items())


def _topic(old: tuple[Party, str] | None, new: tuple[Party, str], salience: Salience) -> tuple[Party, str]:
    """Whom the document goes on to speak of: of two groups the one that it has named more often."""
    if old is None or {old[1], new[1]} != {Sort.GROUP}:
        return new
    often = [salience.named.get(party.id or "", 0) for party in (old[0], new[0])]
    return old if often[0] > often[1] else new
