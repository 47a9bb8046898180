"""What every form of document comes down to: a clean text with its map, and what the source says of itself."""

from dataclasses import dataclass
from datetime import date

from dejure.model.claim import Zone
from dejure.model.document import SourceFinding


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text of a source and what the source itself tells of its publication; see `Document` for the fields."""

    text: str
    offsets: tuple[tuple[int, int], ...]
    extractor: str
    zones: tuple[tuple[int, int, Zone], ...]
    published: date | None
    published_by: str | None
    outlet: str | None
    outlet_by: str | None
    url: str | None
    findings: tuple[SourceFinding, ...]
