"""The sentences of a document with their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from dejure.model.claim import Zone
from dejure.model.document import Document
from dejure.text.layout import paragraphs
from dejure.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a document: its offsets, its zone, and how far back the same words stood before (0: nowhere)."""

    start: int
    end: int
    zone: Zone
    back: int


def places(document: Document) -> Iterator[Place]:
    """The sentences of a document in order."""
    text = document.text
    for paragraph in paragraphs(text, document.zones):
        back = paragraph.start - paragraph.first if paragraph.first is not None else 0
        for start, end in sentences(text, paragraph.start, paragraph.end):
            yield Place(start, end, paragraph.zone, back)
