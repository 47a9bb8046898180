"""What happened, was said or is to come, in the order of its dates, each act once with all who tell it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dejure.model.claim import Aim, Attested, Claim, ClaimType
from dejure.model.party import Party
from dejure.model.standing import Question, TimelineEntry
from dejure.packs.load import Packs
from dejure.standing.acts import Act, acts
from dejure.standing.evidence import claim_ids, public, said_days, voices
from dejure.standing.movement import bounds, visible
from dejure.standing.phrase import phrase, who
from dejure.standing.resolve import resolve

NO_PACKS = Packs({}, "")
_TYPE_ORDER = {kind: number for number, kind in enumerate(ClaimType)}


def timeline(
    claims: Sequence[Attested], question: Question, packs: Packs = NO_PACKS, *, with_: Party | None = None
) -> tuple[TimelineEntry, ...]:
    """The entries in which the subject has a part (and the party `with_`, if one is given), up to the day asked about.

    Without packs, states and lists go by their ids. What has no date stands where its source was published; what
    has neither comes last.
    """
    heard = public(claims, question.known)
    concerned = [one for one in heard if _concerns(one.claim, question) and _with(one.claim, with_)]
    said = said_days(heard)
    found = [act for act in acts(resolve(concerned, packs), packs) if visible(act, question.on, said)]
    return tuple(entry(act, packs) for act in _told_once(sorted(found, key=_order), packs))


def _told_once(found: Iterable[Act], packs: Packs) -> tuple[Act, ...]:
    """The acts in their order, each sentence once for its date and certainty, whatever zone or source says it."""
    together: dict[tuple[str, ...], Act] = {}
    for act in found:
        key = (phrase(act.claim, packs), act.claim.modality, act.when.text if act.when else "")
        together[key] = _as_one(together[key], act) if key in together else act
    return tuple(together.values())


def _as_one(first: Act, second: Act) -> Act:
    """Both tellings as one act, in the words of a text's body where one of them has it."""
    telling = second if second.in_body and not first.in_body else first
    return replace(telling, witnesses=(*first.witnesses, *second.witnesses))


def entry(act: Act, packs: Packs) -> TimelineEntry:
    """The act as a row of a timeline."""
    claim = act.claim
    return TimelineEntry(
        when=act.when.text if act.when else None,
        when_text=claim.when_text,
        type=str(claim.type),
        who=who(claim, packs),
        what=phrase(claim, packs),
        modality=str(claim.modality),
        authority=claim.authority,
        regime=claim.regime,
        said_by=tuple(party.name for party in claim.said_by),
        sources=voices(act.witnesses, packs),
        text=claim.text,
        evidence=claim_ids(act.witnesses),
    )


def _concerns(claim: Claim, question: Question) -> bool:
    if question.authority not in (None, claim.authority) or question.regime not in (None, claim.regime):
        return False
    return _has_part(claim, question.subject) and claim.aim is not Aim.LAW


def _with(claim: Claim, other: Party | None) -> bool:
    return other is None or _has_part(claim, other) or (other.id is not None and claim.authority == other.id)


def _has_part(claim: Claim, party: Party) -> bool:
    return any(one.key == party.key for one in _parties(claim))


def _parties(claim: Claim) -> Iterable[Party]:
    return (claim.subject, *claim.object, *claim.actor)


def _order(act: Act) -> tuple[date, date, int, str, str]:
    published = [one.claim.published for one in act.witnesses if one.claim.published]
    if act.when is None:
        low = high = min(published, default=date.max)
    else:
        low, high = bounds(act)
        low = act.when.earliest or low
    return (low, high, _TYPE_ORDER[act.claim.type], act.claim.text, act.id)
