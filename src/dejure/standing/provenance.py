"""Provenance: from a claim down to the characters that bear it, the source they stand in and who is speaking there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dejure.model.claim import Attested, Claim
from dejure.model.party import Party, Sort, Tenure
from dejure.model.source import Source
from dejure.model.standing import Why
from dejure.packs.load import Packs

_AROUND = 80  # characters of context on each side of a quote
_DATED_BY = {"given": "as given with --published", "manifest": "as the manifest says", "name": "as the file name says"}

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where to look sources and clean texts up by their digests; a text is None once it was erased."""

    source: Callable[[str], Source | None]
    text: Callable[[str], str | None]


def with_evidence(why: Why, attested: Sequence[Attested], packs: Packs, shelf: Shelf) -> Why:
    """The chain with every claim in it led down to its quotes and sources."""
    by_id: dict[str, list[Attested]] = {}
    for one in attested:
        by_id.setdefault(one.claim.id, []).append(one)
    return _led_down(why, by_id, packs, shelf)


def claim_evidence(attested: Sequence[Attested], packs: Packs, shelf: Shelf) -> Why:
    """The link for one claim, attested by one or more sources."""
    claim = attested[0].claim
    says = f"{claim.subject.name}: {claim.type.value}{_particulars(claim)}"
    return _claim_link(Why(claim.id, "claim", says, (), ()), attested, packs, shelf)


def offices_of(person: Party, day: date, packs: Packs) -> tuple[str, ...]:
    """The names of the offices that the person held on the day, in the order of the packs."""
    return tuple(
        party.name
        for party in packs.parties.values()
        if party.sort is Sort.OFFICE and any(_held(tenure, person, day) for tenure in party.holders)
    )


def _held(tenure: Tenure, person: Party, day: date) -> bool:
    if tenure.person != person.id:
        return False
    return (tenure.since is None or tenure.since <= day) and (tenure.until is None or day <= tenure.until)


def _led_down(why: Why, by_id: Mapping[str, Sequence[Attested]], packs: Packs, shelf: Shelf) -> Why:
    if why.kind == "claim" and why.id in by_id:
        return _claim_link(why, by_id[why.id], packs, shelf)
    return replace(why, because=tuple(_led_down(one, by_id, packs, shelf) for one in why.because))


def _claim_link(why: Why, attested: Sequence[Attested], packs: Packs, shelf: Shelf) -> Why:
    given = {label for label, _ in why.facts}
    added = tuple(fact for fact in _claim_facts(attested[0], packs, shelf) if fact[0] not in given)
    sources = tuple(_source_link(one, shelf) for one in attested)
    return replace(why, facts=why.facts + added, because=sources)


def _claim_facts(one: Attested, packs: Packs, shelf: Shelf) -> Facts:
    claim, text = one.claim, shelf.text(one.text)
    facts = [
        ("quote", claim.text if text is not None else "(erased)"),
        ("context", _context(text, claim.start, claim.end) if text is not None else None),
        ("characters", f"{claim.start}–{claim.end}"),
        ("zone", claim.zone.value),
        ("modality", claim.modality.value),
        ("when", _when(claim)),
        ("ground", claim.ground),
        ("said by", " → ".join(_speakers(one, packs)) or None),
        ("rule", claim.rule),
        ("engine", one.engine),
        ("packs", one.packs),
    ]
    return tuple((label, value) for label, value in facts if value)


def _speakers(one: Attested, packs: Packs) -> Iterator[str]:
    """The attribution chain, nearest speaker first, each with the offices held when the source spoke."""
    for speaker in one.claim.said_by:
        offices = offices_of(speaker, one.known, packs)
        yield f"{speaker.name} ({', '.join(offices)})" if offices else speaker.name


def _when(claim: Claim) -> str | None:
    if claim.when and claim.when_text:
        return f"{claim.when} (“{claim.when_text}”)"
    return str(claim.when) if claim.when else claim.when_text


def _context(text: str, start: int, end: int) -> str:
    """The quote in brackets, with what stands around it on one line."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    head = "…" if start > _AROUND else ""
    tail = "…" if end + _AROUND < len(text) else ""
    return " ".join(f"{head}{before}[{text[start:end]}]{after}{tail}".split())


def _source_link(one: Attested, shelf: Shelf) -> Why:
    source = shelf.source(one.source)
    if source is None:
        return Why(one.source[:16], "source", "the ledger does not hold this source", (), ())
    facts = [
        ("file", source.names[0] if source.names else None),
        ("outlet", source.outlet),
        ("url", source.url),
        ("published", _published(source)),
        ("recorded", source.recorded.isoformat(timespec="seconds")),
        ("text digest", one.text),
        ("source digest", source.content),
        ("redacted", _redacted(source)),
    ]
    who = source.outlet or (source.names[0] if source.names else "a source")
    day = f"of {source.published.isoformat()}" if source.published else f"without a date, in hand since {one.known}"
    return Why(source.id[:16], "source", f"{who}, {day}", tuple((label, value) for label, value in facts if value), ())


def _published(source: Source) -> str | None:
    if source.published is None:
        return None
    by = _DATED_BY.get(source.published_by or "")
    return f"{source.published.isoformat()} ({by})" if by else source.published.isoformat()


def _redacted(source: Source) -> str | None:
    tomb = source.redaction
    return f"on {tomb.recorded.date().isoformat()} by {tomb.signer}: {tomb.reason}" if tomb else None


def _particulars(claim: Claim) -> str:
    words = (claim.authority, claim.regime, claim.aim, claim.stage, claim.outcome, claim.level, claim.stance, claim.tie)
    said = ", ".join(str(word) for word in words if word)
    return f" ({said})" if said else ""
