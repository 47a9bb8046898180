"""A reader that makes no mistakes: it gives what gold has of the example reports."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.model.trace import Trace, WhyNot
from dejure.packs.load import Packs
from dejure.text.fold import fold
from tests.quality.gold import Row, reports


class CarefulReader:
    """Reads the example reports, giving what gold has of them."""

    def __init__(self, packs: Packs) -> None:
        self._ids = {fold(name.text): party.id for party in packs.parties.values() for name in party.names}
        self._gold = {name: gold for name, _, gold in reports()}

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The gold claims of the document."""
        name = Path(document.name).stem
        rows = enumerate(self._gold[name]["claims"])
        return tuple(self._claim(row, f"c-{name}-{number}", document) for number, row in rows)

    def admit(self, document: Document) -> Document:
        return document

    def read_many(self, documents: Sequence[Document]) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each document."""
        return tuple(self.read(one) for one in documents)

    def explain(self, sentence: str, *, published: date | None = None) -> Trace:
        """Nothing; a careful reader does not think aloud."""
        del sentence, published
        return Trace(())

    def why_not(self, sentence: str, frame: str | None, *, published: date | None = None) -> WhyNot:
        """Nothing; a careful reader does not think aloud."""
        del frame, published
        return WhyNot(sentence, passes=False, attempts=())

    def _claim(self, row: Row, claim_id: str, document: Document) -> Claim:
        whole: dict[str, Any] = dict.fromkeys(field.name for field in fields(Claim))
        whole |= {name: value for name, value in row.items() if name in whole}
        whole |= {"id": claim_id, "document": document.name, "source": document.outlet, "rule": "gold"}
        whole["published"] = document.published.isoformat() if document.published else None
        whole["spans"] = whole["spans"] or [[row["start"], row["end"]]]
        whole["subject"] = self._party(row["subject"])
        whole |= {role: [self._party(one) for one in row.get(role, ())] for role in ("actor", "object", "said_by")}
        return Claim.from_json(whole)

    def _party(self, row: Row) -> dict[str, Any]:
        return {"id": row.get("id") or self._ids.get(fold(row["name"])), "name": row["name"]}
