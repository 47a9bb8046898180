"""Documents: the clean text of a source, with what is known of its publication."""

from dataclasses import dataclass
from datetime import date

from dejure.model.claim import Zone


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """Something of a source that was not taken as it stands: its kind, what it is, and what to do about it."""

    code: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Document:
    """One source made readable.

    `name` is the path or URL as it was given; `text` the clean text, newlines as one `\\n`; `offsets` the map back to
    the decoded source as (clean offset, source offset) pairs, each good up to the next; `extractor` what made the
    text, with its version. `published_by` says where the publication date comes from (`given`, `manifest`, `name`, or
    what of the page gave it, such as `json-ld`), `outlet_by` likewise. `zones` are the stretches (start, end, zone)
    whose part the source's markup tells; elsewhere the layout of the text does.
    """

    name: str
    source_digest: str
    text: str
    text_digest: str
    offsets: tuple[tuple[int, int], ...]
    extractor: str
    published: date | None
    published_by: str | None
    outlet: str | None
    outlet_by: str | None
    url: str | None
    zones: tuple[tuple[int, int, Zone], ...]
    findings: tuple[SourceFinding, ...]
