"""One act, one claim: the mentions of one act in a document, folded as the contract of claims says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dejure.model.claim import Aim, Claim, ClaimType, Modality, Stage, Zone
from dejure.model.party import Party

# Told apart by what they say, not by their fields alone.
_BY_CONTENT = (ClaimType.ASSESSMENT, ClaimType.CONDUCT, ClaimType.MET)
_ON_LISTS = (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP)
_DECISION = re.compile(r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[’']s|its|his|her|their|[Oo]ur) decision (?:by [\w ]+ )?\Z")
_COURT = (Stage.COURT_FILING, Stage.COURT_RULING)


def merge(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a document with the mentions of one act folded into one claim each, in text order."""
    kept: list[Claim] = []
    for claim in _by_full_names(claims):
        at = next((n for n, other in enumerate(kept) if _same_act(other, claim)), None)
        if at is None:
            kept.append(claim)
        else:
            kept[at] = _folded(kept[at], claim)
    return tuple(sorted(kept, key=lambda claim: (claim.start, claim.end, claim.type, claim.subject.key, claim.rule)))


def decided(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """The claims with what "the decision to ban X" was about as the ban that the text tells elsewhere."""
    done = {_act_of(one) for one in claims if one.modality is Modality.FACT}
    return tuple(
        replace(one, modality=Modality.FACT, when=None, when_text=None)
        if one.modality is Modality.EXPECTED
        and _act_of(one) in done
        and _DECISION.search(text[max(0, one.start - 80) : one.start])
        else one
        for one in claims
    )


def _act_of(claim: Claim) -> tuple[object, ...] | None:
    final = claim.type in (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED)
    return (claim.type, claim.subject.key, claim.authority, claim.scope) if final else None


def _by_full_names(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the fullest name of a subject that no pack knows ("Muratov" is "Dmitry Muratov")."""
    names = {claim.subject.name for claim in claims if claim.subject.id is None}
    proper = {name for name in names if all(word[:1].isupper() for word in name.split())}
    full: dict[str, str] = {}
    for name in sorted(proper):
        longer = [one for one in proper if one.endswith(f" {name}")]
        if len(longer) == 1:
            full[name] = longer[0]
    known = {name: Party(None, full[name]) for name in full}
    return [replace(one, subject=known.get(one.subject.name, one.subject)) for one in claims]


def with_regimes(claims: Sequence[Claim], default: Callable[[str | None], str | None]) -> tuple[Claim, ...]:
    """The claims with the regime that the document settles elsewhere for the same subject and authority.

    Where it settles none, `default` says which one the authority can only mean.
    """
    told: dict[tuple[str, str | None], set[str]] = {}
    for claim in claims:
        if claim.regime and claim.type in _ON_LISTS:
            told.setdefault((claim.subject.key, claim.authority), set()).add(claim.regime)
    return tuple(
        _with_regime(claim, told.get((claim.subject.key, claim.authority), set()), default) for claim in claims
    )


def _with_regime(claim: Claim, told: set[str], default: Callable[[str | None], str | None]) -> Claim:
    if claim.regime or claim.type not in _ON_LISTS or claim.aim is Aim.RECOGNISE:
        return claim
    if len(told) > 1:
        return claim
    return replace(claim, regime=next(iter(told), None) or default(claim.authority))


def _key(claim: Claim) -> tuple[object, ...]:
    key = (
        claim.type, claim.subject.key, claim.authority, claim.scope, claim.modality, claim.aim, claim.stage,
        claim.outcome, claim.level, claim.stance, claim.tie, claim.kind,
    )  # fmt: skip
    if claim.type in _BY_CONTENT:
        return (*key, claim.text)
    if claim.type is ClaimType.POSITION:
        return (*key, _keys(claim.actor))
    return key


def _keys(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(sorted(party.key for party in parties))


def _same_act(first: Claim, second: Claim) -> bool:
    if _key(first) != _key(second) or not _same_objects(first, second):
        return False
    if first.stage in _COURT and _keys(first.actor) != _keys(second.actor):
        unnamed = first.rule == second.rule and not (first.actor and second.actor)
        if not unnamed:
            return False  # rulings of different courts are different acts
    if first.regime and second.regime and first.regime != second.regime:
        return False
    return not (first.when and second.when) or first.when.can_be_same(second.when)


def _same_objects(first: Claim, second: Claim) -> bool:
    """Whether the other parties agree; who took power may leave out over what."""
    if first.type is ClaimType.CONTROL and not (first.object and second.object):
        return True
    return _keys(first.object) == _keys(second.object)


def _fullness(claim: Claim) -> tuple[bool, bool, int, int, int]:
    precise = len(claim.when.text) if claim.when else 0
    known = sum(actor.id is not None for actor in claim.actor)
    return (claim.zone is Zone.BODY, claim.when is not None, precise, known, claim.end - claim.start)


def _folded(first: Claim, second: Claim) -> Claim:
    """The fuller mention with the places of both; particulars that only the other has are kept."""
    full, other = (second, first) if _fullness(second) > _fullness(first) else (first, second)
    return replace(
        full,
        regime=full.regime or other.regime,
        when=full.when or other.when,
        when_text=full.when_text or other.when_text,
        actor=full.actor or other.actor,
        object=full.object or other.object,
        ground=full.ground or other.ground,
        spans=tuple(sorted({*full.spans, *other.spans})),
    )
