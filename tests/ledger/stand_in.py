"""A small reader for tests of the store: each sentence of the form `AUTHORITY lists SUBJECT.` is a claim."""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from dejure.ledger.records import Reading
from dejure.model.claim import Aim, Claim, ClaimType, Modality, Zone
from dejure.model.document import Document
from dejure.model.party import Party
from dejure.model.trace import Trace, WhyNot
from dejure.sources.documents import About, read_document

_SAYS = re.compile(r"(\w+) (lists|debates|meets) (\w+)")
_TYPES = {"lists": ClaimType.LISTED, "debates": ClaimType.STEP, "meets": ClaimType.MET}


class StandInReader:
    """Reads `XX lists Name`, `XX debates Name` (a law) and `XX meets Name`."""

    def __init__(self, engine: str = "stand-in/1") -> None:
        self.engine = engine

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of the document."""
        return tuple(_claim(document, found) for found in _SAYS.finditer(document.text))

    def admit(self, document: Document) -> Document:
        return document

    def read_many(self, documents: Sequence[Document]) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each document."""
        return tuple(self.read(one) for one in documents)

    def explain(self, sentence: str, *, published: date | None = None) -> Trace:
        """One stage: how many words there are."""
        del published
        return Trace((("words", (str(len(sentence.split())),)),))

    def why_not(self, sentence: str, frame: str | None, *, published: date | None = None) -> WhyNot:
        """Nothing: it has no frames."""
        del frame, published
        return WhyNot(sentence, passes=True, attempts=())


def _claim(document: Document, found: re.Match[str]) -> Claim:
    key = f"{document.text_digest} {found.start()} {found[2]}".encode()
    subject = Party(found[3].lower(), found[3])
    return Claim(
        id=f"c{hashlib.sha256(key).hexdigest()[:16]}",
        document=document.name,
        type=_TYPES[found[2]],
        subject=subject,
        scope=None,
        authority=found[1].lower(),
        regime=f"{found[1].lower()}-ter" if found[2] == "lists" else None,
        actor=(Party(None, found[1]),),
        object=(),
        aim=Aim.LAW if found[2] == "debates" else None,
        stage=None,
        outcome=None,
        level=None,
        stance=None,
        place=None,
        kind=None,
        about=None,
        tie=None,
        modality=Modality.FACT,
        when=None,
        when_text=None,
        said_by=(),
        ground=None,
        start=found.start(),
        end=found.end(),
        text=found[0],
        spans=((found.start(), found.end()),),
        zone=Zone.BODY,
        published=document.published,
        source=document.outlet,
        rule="stand-in",
    )


class Ticking:
    """A clock that moves on by a second at each look."""

    def __init__(self, start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def reading(
    text: str, published: str | None = "2024-12-11", *, name: str = "a.txt", outlet: str | None = None,
    url: str | None = None, engine: str = "stand-in/1", packs: str = "packs/1",
) -> Reading:  # fmt: skip
    """The stand-in reader's reading of a text."""
    day = date.fromisoformat(published) if published else None
    content = text.encode()
    document = read_document(name, content, About(day, "given" if day else None, outlet, url))
    return Reading(document, content, StandInReader().read(document), engine, packs)
