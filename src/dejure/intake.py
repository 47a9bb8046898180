"""From bytes to claims, in this process or in one that was started for it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from dejure.errors import InputError
from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.model.outcomes import ReadOutcome
from dejure.model.trace import Trace, WhyNot
from dejure.packs.load import Packs, load
from dejure.sources.documents import not_ahead, read_document
from dejure.sources.supply import Supplied
from dejure.tasks import Lost
from dejure.text.copies import Firsts


class Reads(Protocol):
    """What makes claims of documents."""

    def admit(self, document: Document) -> Document:
        """The document with what is not read of it among its findings; InputError where that is all of it."""

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of the document."""

    def read_many(self, documents: Sequence[Document]) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each document, as of one read alone."""

    def explain(self, sentence: str, *, published: date | None = None) -> Trace:
        """What each stage of reading made of the sentence."""

    def why_not(self, sentence: str, frame: str | None, *, published: date | None = None) -> WhyNot:
        """Which condition of a frame, or of the nearest ones, the sentence does not meet."""


@dataclass(frozen=True, slots=True)
class ReadingEngine:
    """A reader to be made when it is first needed, and the name under which its readings are kept."""

    name: str
    make: Callable[[Packs], Reads]


@dataclass(frozen=True, slots=True)
class Intake:
    """How a worker makes what it reads with: all of it plain records and functions that another process can have.

    `packs` are given where they are not those of the package; `today` is the latest day that anything can be of.
    """

    engine: ReadingEngine
    cache: Path | None
    packs: Packs | None
    today: date

    def __call__(self) -> Callable[[Sequence[Supplied | Document]], list[ReadOutcome]]:
        """What reads the bytes of sources."""
        reader = self.engine.make(self.packs or load(self.cache))
        return lambda sources: read_sources(reader, sources, today=self.today)


def read_sources(reader: Reads, sources: Sequence[Supplied | Document], *, today: date) -> list[ReadOutcome]:
    """What became of each source, the error in its place where it cannot be taken."""
    made = [_admitted(reader, document_of(source, today)) for source in sources]
    documents = [one for one in made if isinstance(one, Document)]
    claims = iter(reader.read_many(documents))
    return [
        ReadOutcome(one.name, one, next(claims), None, None)
        if isinstance(one, Document)
        else ReadOutcome(source.name, None, (), one, None)
        for one, source in zip(made, sources, strict=True)
    ]


def _admitted(reader: Reads, made: Document | InputError) -> Document | InputError:
    try:
        return reader.admit(made) if isinstance(made, Document) else made
    except InputError as problem:
        return problem


def with_copies(outcomes: Iterable[ReadOutcome]) -> Iterator[ReadOutcome]:
    """The outcomes, each with the earlier document that its text is a copy of; only one with claims is a voice."""
    firsts = Firsts()
    for one in outcomes:
        if one.document is not None and one.claims:
            yield replace(one, copy_of=firsts.copy_of(one.name, one.document.text))
        else:
            yield one


def lost(name: str, what: Lost | None) -> InputError:
    """The error of a source that ended the process in which it was read."""
    return InputError(
        "reading-ended",
        f"reading it ended the process that read it (exit code {what.code if what else None})",
        where=name,
        remedy="leave it out, or read it alone with --jobs 1 to see why",
    )


def document_of(source: Supplied | Document, today: date) -> Document | InputError:
    """The document that a source holds, or why it cannot be taken."""
    if isinstance(source, Document):
        return source
    try:
        return not_ahead(read_document(source.name, source.content, source.about), today)
    except InputError as problem:
        return problem
