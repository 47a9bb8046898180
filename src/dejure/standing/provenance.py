"""Provenance: from a claim down to the characters that bear it, the source they stand in and who is speaking there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dejure.model.claim import Aim, Attested
from dejure.model.party import Party, Sort, Tenure
from dejure.model.source import Source
from dejure.model.standing import Question, Why
from dejure.packs.load import Packs
from dejure.standing.answer import hear

_AROUND = 80  # characters of context on each side of a quote
_DATED_BY = {
    "given": "as given with --published",
    "manifest": "as the manifest says",
    "name": "as the file name says",
    "feed item": "as the feed item says",
}


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


def subject_of_act(act: str, claims: Sequence[Attested], on: date, packs: Packs) -> Party | None:
    """The party whose standing the act with this id (or the beginning of it) concerns; None where there is none."""
    laws = [one for one in claims if one.claim.aim is Aim.LAW]
    by_subject: dict[str, list[Attested]] = {}
    for one in claims:
        by_subject.setdefault(one.claim.subject.key, []).append(one)
    for _, own in sorted(by_subject.items()):
        subject = own[0].claim.subject
        heard = hear([*own, *laws], Question(subject, None, None, on, None, None), packs)
        if any(one.id.startswith(act) for one in (*heard.acts, *heard.laws)):
            return subject
    return None


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
    facts = dict(why.facts) | dict(_claim_facts(attested[0], packs, shelf))
    erased = shelf.text(attested[0].text) is None
    sources = tuple(_source_link(one, shelf) for one in attested)
    return replace(why, says="(erased)" if erased else why.says, facts=tuple(facts.items()), because=sources)


def _claim_facts(one: Attested, packs: Packs, shelf: Shelf) -> Iterator[tuple[str, str]]:
    claim, text = one.claim, shelf.text(one.text)
    if claim.said_by:
        yield "said by", " → ".join(_speakers(one, packs))
    if claim.when:
        yield "when", str(claim.when)
    if claim.ground:
        yield "ground", claim.ground
    if text is not None:
        yield "context", _context(text, claim.start, claim.end)
    yield "engine", one.engine
    yield "packs", one.packs


def _speakers(one: Attested, packs: Packs) -> Iterator[str]:
    """The attribution chain, nearest speaker first, each with the offices held when the source spoke."""
    for speaker in one.claim.said_by:
        offices = offices_of(speaker, one.known, packs)
        yield f"{speaker.name} ({', '.join(offices)})" if offices else speaker.name


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
