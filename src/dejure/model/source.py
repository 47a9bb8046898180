"""Sources as the ledger holds them: bytes with what is known of their publication."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Redaction:
    """Why, on whose word and when a source was erased."""

    reason: str
    signer: str
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    `content` is the digest of its bytes; `names` those under which it came in, the first its display name;
    `published_by` says where the publication date comes from (`given`, `manifest`, `name`).
    """

    id: str
    content: str
    published: date | None
    published_by: str | None
    outlet: str | None
    url: str | None
    names: tuple[str, ...]
    recorded: datetime
    redaction: Redaction | None
