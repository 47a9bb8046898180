"""Records: what goes into the ledger and comes out of it, and the digests by which it is known."""

import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dejure.errors import LedgerError
from dejure.model.claim import Claim
from dejure.model.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one document; `content` are the bytes that the document came from."""

    document: Document
    content: bytes
    claims: tuple[Claim, ...]
    engine: str
    packs: str


def source_id(document: Document) -> str:
    """The id of the source that a document comes from: its bytes with what is known of their publication."""
    published = document.published.isoformat() if document.published else None
    return digest_of([document.source_digest, published, document.outlet, document.url])


def digest_of(value: Any) -> str:
    """The digest of a plain value."""
    return hashlib.sha256(dump(value).encode()).hexdigest()


def reading_digest(source: str, made: "tuple[str, str, str, str]", claims: Iterable[tuple[str, str]]) -> str:
    """The digest of a reading: of which source, by what (text, extractor, engine, packs), and its (id, content)."""
    return digest_of([source, *made, sorted(claims)])


def dump(value: Any) -> str:
    """A plain value as JSON, always the same way."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def pack(content: bytes) -> bytes:
    """The content compressed, always the same way."""
    return zlib.compress(content, 6)


def unpack(packed: bytes) -> bytes:
    """The content that was compressed; LedgerError where the bytes are damaged."""
    try:
        return zlib.decompress(packed)
    except zlib.error as problem:
        remedy = "run `dejure verify` and take the sources in again into a new ledger"
        raise LedgerError("ledger-corrupt", "stored bytes are damaged", where="ledger", remedy=remedy) from problem


def claim_content(claim: Claim) -> str:
    """A claim as the ledger keeps it: without the document's name, which is not part of what was said."""
    return dump(claim.to_json() | {"document": ""})


def claim_of(content: str, name: str) -> Claim:
    """The claim kept as `content`, of the document called `name`; LedgerError where it cannot be read."""
    try:
        return Claim.from_json(json.loads(content) | {"document": name})
    except (KeyError, ValueError, TypeError) as problem:
        what, remedy = f"a stored claim is malformed: {type(problem).__name__} {problem}", "run `dejure verify`"
        raise LedgerError("ledger-corrupt", what, where=name or "ledger", remedy=remedy) from problem


def without_words(content: str) -> str:
    """A kept claim with every word of the source taken out; what it asserts stays, so that answers still say so."""
    words = {"text": "", "when_text": None, "ground": None, "place": None, "scope": None}
    return dump(json.loads(content) | words)


def party_keys(claim: Claim) -> tuple[str, ...]:
    """The keys of the parties that a claim names as subject, actor or object."""
    return tuple(sorted({party.key for party in (claim.subject, *claim.actor, *claim.object)}))


def instant(moment: datetime) -> str:
    """The instant as the ledger writes it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
