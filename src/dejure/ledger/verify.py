"""Verify: everything that the ledger keeps, checked again from the bytes up."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from dejure.errors import DejureError
from dejure.ledger import dialect, head
from dejure.ledger.records import claim_of, digest_of, dump, party_keys, reading_digest, unpack
from dejure.ledger.tables import (
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
from dejure.model.document import Document
from dejure.model.outcomes import VerifyFinding
from dejure.text.copies import sketch

Extract = Callable[[bytes], Document]


def verify(connection: Connection, extract: Extract) -> Iterator[VerifyFinding]:
    """Each thing that does not hold, and a note for each redaction."""
    for line in dialect.integrity(connection):
        yield _fault("database", "database", line)
    yield from _redactions(connection)
    yield from _contents(connection)
    yield from _texts(connection)
    yield from _extractions(connection, extract)
    yield from _sources(connection)
    yield from _readings(connection)
    yield from _entries(connection)


def _fault(code: str, where: str, what: str) -> VerifyFinding:
    return VerifyFinding("fault", code, where, what)


def _redactions(connection: Connection) -> Iterator[VerifyFinding]:
    for row in connection.execute(select(redactions).order_by(redactions.c.source)).all():
        what = f"redacted on {row.recorded[:10]} by {row.signer}: {row.reason}"
        yield VerifyFinding("note", "redacted", f"source {row.source}", what)
        if digest_of([row.source, row.reason, row.signer]) != row.digest:
            yield _fault("redaction-changed", f"source {row.source}", "the tombstone was changed")


def _erased(connection: Connection) -> tuple[set[str], set[str], set[str]]:
    """The sources that were redacted, their contents and their texts."""
    held = sources.join(readings, readings.c.source == sources.c.id)
    held = held.join(redactions, redactions.c.source == sources.c.id)
    rows = connection.execute(select(sources.c.id, sources.c.content, readings.c.text).select_from(held)).all()
    return {row.id for row in rows}, {row.content for row in rows}, {row.text for row in rows}


def _unpacked(packed: bytes) -> bytes | None:
    try:
        return unpack(packed)
    except DejureError:
        return None


def _contents(connection: Connection) -> Iterator[VerifyFinding]:
    _, erased, _ = _erased(connection)
    for row in connection.execute(select(contents).order_by(contents.c.digest)):
        where = f"content {row.digest}"
        if row.bytes is None and row.digest not in erased:
            yield _fault("bytes-missing", where, "the bytes are gone without a redaction")
        elif row.bytes is not None and _digest(_unpacked(row.bytes)) != row.digest:
            yield _fault("bytes-changed", where, "the stored bytes are not those that were taken in")


def _texts(connection: Connection) -> Iterator[VerifyFinding]:
    _, _, erased = _erased(connection)
    for row in connection.execute(select(texts).order_by(texts.c.digest)):
        where = f"text {row.digest}"
        if row.text is None:
            if row.digest not in erased:
                yield _fault("text-missing", where, "the text is gone without a redaction")
            continue
        content = _unpacked(row.text)
        if content is None or _digest(content) != row.digest:
            yield _fault("text-changed", where, "the stored text is not the one that was read")
        elif _unpacked(row.sketch) != sketch(content.decode()).to_bytes():
            yield _fault("sketch-changed", where, "the sketch by which copies are found is not this text's")


def _extractions(connection: Connection, extract: Extract) -> Iterator[VerifyFinding]:
    held = extractions.join(contents, contents.c.digest == extractions.c.content)
    rows = select(extractions, contents.c.bytes).select_from(held).where(contents.c.bytes.is_not(None))
    for row in connection.execute(rows.order_by(extractions.c.content, extractions.c.extractor)):
        where = f"text {row.text}"
        content = _unpacked(row.bytes)
        try:
            again = extract(content) if content is not None else None
        except DejureError as problem:
            yield _fault("text-not-from-bytes", where, f"the stored bytes give no text any more: {problem.what}")
            continue
        if again is None or again.extractor != row.extractor:
            continue  # damaged bytes are named above; another extractor's text cannot be made again
        if again.text_digest != row.text or dump(again.offsets).encode() != _unpacked(row.offsets):
            yield _fault("text-not-from-bytes", where, f"the bytes of content {row.content} give another text")


def _sources(connection: Connection) -> Iterator[VerifyFinding]:
    for row in connection.execute(select(sources).order_by(sources.c.id)):
        if digest_of([row.content, row.published, row.outlet, row.url]) != row.id:
            yield _fault("source-changed", f"source {row.id}", "its bytes, date, outlet or URL were changed")


def _readings(connection: Connection) -> Iterator[VerifyFinding]:
    erased, _, _ = _erased(connection)
    joined = readings.join(sources, sources.c.id == readings.c.source)
    rows = select(readings, sources.c.published, sources.c.content).select_from(joined).order_by(readings.c.digest)
    for row in connection.execute(rows).all():
        if row.source not in erased:
            yield from _reading(connection, row)


def _reading(connection: Connection, row: Row[Any]) -> Iterator[VerifyFinding]:
    where = f"reading {row.digest}"
    found = connection.execute(select(claims).where(claims.c.reading == row.id).order_by(claims.c.id)).all()
    made = (row.text, row.extractor, row.engine, row.packs)
    digest = reading_digest(row.source, made, [(one.id, one.content) for one in found])
    if digest != row.digest or len(found) != row.claims:
        yield _fault("reading-changed", where, "its claims are not those that were recorded")
    extracted = select(extractions.c.text).filter_by(content=row.content, extractor=row.extractor)
    if connection.execute(extracted).scalar() != row.text:
        yield _fault("reading-changed", where, "its text does not come from its source")
    packed = connection.execute(select(texts.c.text).where(texts.c.digest == row.text)).scalar()
    text = (_unpacked(packed) or b"").decode() if packed is not None else ""
    for one in found:
        yield from _claim(connection, one, text, row.published)


def _claim(connection: Connection, row: Row[Any], text: str, published: str | None) -> Iterator[VerifyFinding]:
    where = f"claim {row.id}"
    try:
        claim = claim_of(row.content, "")
    except DejureError as problem:
        yield _fault("claim-malformed", where, problem.what)
        return
    if text[claim.start : claim.end] != claim.text or not claim.text:
        yield _fault("quote-changed", where, f"the text does not say {claim.text!r} at {claim.start}–{claim.end}")
    if claim.published != (date.fromisoformat(published) if published else None):
        yield _fault("claim-changed", where, "its publication date is not its source's")
    if (claim.id, claim.aim, claim.regime, claim.start) != (row.id, row.aim, row.regime, row.start):
        yield _fault("index-changed", where, "it would not be found where it belongs")
    if _parties(connection, row) != party_keys(claim):
        yield _fault("index-changed", where, "it would not be found under its parties")


def _parties(connection: Connection, row: Row[Any]) -> tuple[str, ...]:
    named = select(parties.c.party).where(parties.c.reading == row.reading, parties.c.claim == row.id)
    return tuple(sorted(connection.execute(named).scalars()))


def _entries(connection: Connection) -> Iterator[VerifyFinding]:
    log = connection.execute(select(entries.c.kind, entries.c.digest, entries.c.recorded)).all()
    kept = Counter((row.kind, row.digest, row.recorded) for row in log)
    due = Counter(_due(connection))
    for kind, digest, _ in sorted(due - kept):
        yield _fault("entry-missing", f"{kind} {digest}", "the log does not know it")
    for kind, digest, _ in sorted(kept - due):
        yield _fault("row-missing", f"{kind} {digest}", "the log knows it, but it is gone or was changed")
    row = connection.execute(select(state)).one()
    if row.total != head.sum_of((kind, digest) for kind, digest, _ in kept.elements()) or row.entries != len(log):
        yield _fault("head-changed", "head", "it is not that of the entries")


def _due(connection: Connection) -> Iterator[tuple[str, str, str]]:
    for kind, table, digest in (
        ("source", sources, sources.c.id),
        ("reading", readings, readings.c.digest),
        ("redaction", redactions, redactions.c.digest),
    ):
        for row in connection.execute(select(digest, table.c.recorded)):
            yield kind, row[0], row[1]


def _digest(content: bytes | None) -> str | None:
    return hashlib.sha256(content).hexdigest() if content is not None else None
