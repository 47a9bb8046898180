"""Append: one reading of one source into the ledger, in one transaction, and nothing where it is already there."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from dejure.errors import InputError
from dejure.ledger import head
from dejure.ledger.records import (
    Reading,
    claim_content,
    digest_of,
    dump,
    instant,
    pack,
    party_keys,
    reading_digest,
    source_id,
    without_words,
)
from dejure.ledger.tables import (
    arrivals,
    claims,
    contents,
    entries,
    extractions,
    parties,
    readings,
    redactions,
    sources,
    state,
    texts,
)
from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.text.copies import sketch

Clock = Callable[[], datetime]


class Pen:
    """A writer's transaction with its instant: later than every earlier one, even where the clock was set back."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection
        row = connection.execute(select(state.c.total, state.c.entries, state.c.newest)).one()
        self._total, self._count = row.total, row.entries
        moment = clock().astimezone(UTC)
        if row.newest and instant(moment) <= row.newest:
            moment = datetime.fromisoformat(row.newest) + timedelta(microseconds=1)
        self.recorded = instant(moment)

    def add(self, table: Table, **values: Any) -> None:
        """Add one row."""
        self.connection.execute(insert(table).values(**values))

    def has(self, table: Table, **key: Any) -> bool:
        """Whether a row with this key is there."""
        found = select(table).filter_by(**key).limit(1)
        return self.connection.execute(found).first() is not None

    def log(self, kind: str, digest: str) -> None:
        """Enter a digest of what was added, and move the head."""
        self.add(entries, kind=kind, digest=digest, recorded=self.recorded)
        self._total, self._count = head.plus(self._total, kind, digest), self._count + 1
        moved = update(state).values(total=self._total, entries=self._count, newest=self.recorded)
        self.connection.execute(moved)


def append(pen: Pen, reading: Reading) -> str:
    """What was done: `added`, `re-read` (known source, new reading) or `unchanged`."""
    document = reading.document
    _check(reading)
    _check_not_erased(pen, document)
    source = source_id(document)
    known = pen.has(sources, id=source)
    if not known:
        _add_source(pen, source, reading)
    if not pen.has(arrivals, source=source, name=document.name, published_by=document.published_by or ""):
        _add_arrival(pen, source, document)
    made = (document.text_digest, document.extractor, reading.engine, reading.packs)
    text, extractor, engine, packs = made
    if pen.has(readings, source=source, text=text, extractor=extractor, engine=engine, packs=packs):
        return "unchanged"
    _add_text(pen, document)
    _add_reading(pen, source, made, reading.claims)
    return "re-read" if known else "added"


def redact(pen: Pen, source: str, *, reason: str, signer: str) -> tuple[str, ...]:
    """The ids of the sources erased: this one and all others that hold the same text.

    Bytes, text and quotes go; the digests stay, and so does the sketch, from which no word can be read back and
    without which two copies of the text would begin to count as two voices.
    """
    from_text = select(readings.c.text).where(readings.c.source == source)
    sharing = select(readings.c.source).where(readings.c.text.in_(from_text)).distinct().order_by(readings.c.source)
    erased = tuple(row for row in pen.connection.execute(sharing).scalars() if not pen.has(redactions, source=row))
    for one in erased:
        digest = digest_of([one, reason, signer])
        pen.add(redactions, source=one, digest=digest, reason=reason, signer=signer, recorded=pen.recorded)
        pen.log("redaction", digest)
        _erase(pen.connection, one)
    return erased


def _erase(connection: Connection, source: str) -> None:
    content = select(sources.c.content).where(sources.c.id == source).scalar_subquery()
    made = select(readings.c.id, readings.c.text).where(readings.c.source == source)
    connection.execute(update(contents).where(contents.c.digest == content).values(bytes=None))
    for row in connection.execute(made).all():
        connection.execute(update(texts).where(texts.c.digest == row.text).values(text=None))
        for claim in connection.execute(select(claims).where(claims.c.reading == row.id)).all():
            here = (claims.c.reading == row.id) & (claims.c.id == claim.id)
            connection.execute(update(claims).where(here).values(content=without_words(claim.content)))


def _check(reading: Reading) -> None:
    """No claim without its evidence: each must quote the text it claims to come from, and be one of its kind."""
    text, seen = reading.document.text, dict[str, Claim]()
    for claim in reading.claims:
        if text[claim.start : claim.end] != claim.text or not claim.text:
            _refuse("claim-without-evidence", f"claim {claim.id} does not quote its text", reading)
        if seen.setdefault(claim.id, claim) != claim:
            _refuse("claim-id-clash", f"two claims share the id {claim.id}", reading)


def _check_not_erased(pen: Pen, document: Document) -> None:
    bytes_gone = pen.has(contents, digest=document.source_digest, bytes=None)
    if bytes_gone or pen.has(texts, digest=document.text_digest, text=None):
        remedy = "leave it out; `dejure verify` shows why it was erased"
        raise InputError("source-redacted", "this text was erased from the ledger", where=document.name, remedy=remedy)


def _refuse(code: str, what: str, reading: Reading) -> None:
    remedy = f"report this with the text: rule and engine {reading.engine} are at fault"
    raise InputError(code, what, where=reading.document.name, remedy=remedy)


def _add_source(pen: Pen, source: str, reading: Reading) -> None:
    document = reading.document
    if not pen.has(contents, digest=document.source_digest):
        packed = pack(reading.content)
        pen.add(contents, digest=document.source_digest, size=len(reading.content), bytes=packed)
    pen.add(
        sources,
        id=source,
        content=document.source_digest,
        published=document.published.isoformat() if document.published else None,
        outlet=document.outlet,
        url=document.url,
        recorded=pen.recorded,
    )
    pen.log("source", source)


def _add_arrival(pen: Pen, source: str, document: Document) -> None:
    by = document.published_by or ""
    pen.add(arrivals, source=source, name=document.name, published_by=by, recorded=pen.recorded)


def _add_text(pen: Pen, document: Document) -> None:
    if not pen.has(texts, digest=document.text_digest):
        packed = pack(document.text.encode())
        pen.add(texts, digest=document.text_digest, text=packed, sketch=pack(sketch(document.text).to_bytes()))
    key = {"content": document.source_digest, "extractor": document.extractor}
    if not pen.has(extractions, **key):
        offsets = pack(dump(document.offsets).encode())
        pen.add(extractions, **key, text=document.text_digest, offsets=offsets)


def _add_reading(pen: Pen, source: str, made: tuple[str, str, str, str], found: tuple[Claim, ...]) -> None:
    text, extractor, engine, packs = made
    kept = {claim.id: claim for claim in found}
    rows = {key: claim_content(claim) for key, claim in sorted(kept.items())}
    digest = reading_digest(source, made, rows.items())
    values = {"source": source, "text": text, "extractor": extractor, "engine": engine, "packs": packs}
    added = insert(readings).values(digest=digest, claims=len(rows), recorded=pen.recorded, **values)
    pen.connection.execute(added)
    reading = pen.connection.execute(select(readings.c.id).where(readings.c.digest == digest)).scalar_one()
    for key, content in rows.items():
        claim = kept[key]
        pen.add(
            claims,
            reading=reading,
            id=key,
            aim=claim.aim and claim.aim.value,
            regime=claim.regime,
            start=claim.start,
            content=content,
        )
        for party in party_keys(claim):
            pen.add(parties, party=party, reading=reading, claim=key)
    pen.log("reading", digest)
