"""The sentences of a document with their places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dejure.model.claim import Zone
from dejure.text.layout import Layout, paragraphs
from dejure.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a document: its offsets, its zone, and how far back the same words stood before (0: nowhere)."""

    start: int
    end: int
    zone: Zone
    back: int


def places(text: str, layout: Layout, marked: Sequence[tuple[int, int, Zone]]) -> Iterator[Place]:
    """The sentences of a clean text in order; `marked` are the stretches whose zone its source tells."""
    for paragraph in paragraphs(text, layout, marked):
        back = paragraph.start - paragraph.first if paragraph.first is not None else 0
        for start, end in sentences(text, paragraph.start, paragraph.end):
            yield Place(start, end, paragraph.zone, back)
