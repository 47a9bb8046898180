"""Outcomes: what a use case gives back for each thing it was handed, the failures beside the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from dejure.errors import DejureError
from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.model.standing import Answer


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """One input read: its document and claims, or the error that kept it from being read."""

    name: str
    document: Document | None
    claims: tuple[Claim, ...]
    error: DejureError | None


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """One input taken into the ledger, or the error that kept it out.

    `did` is `added`, `unchanged`, `re-read` (known source, new reading) or `failed`; `claims` counts those of its
    reading; `source` is the source's id in the ledger.
    """

    name: str
    did: str
    claims: int
    source: str | None
    error: DejureError | None


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """One row of a batch: its columns as given, and the answer or the error."""

    row: Mapping[str, str]
    answer: Answer | None
    error: DejureError | None

    @property
    def status(self) -> str | None:
        """The status word where the row asks for one standing, else None."""
        return self.answer.standings[0].status if self.answer and len(self.answer.standings) == 1 else None

    @property
    def in_effect(self) -> bool | None:
        """Whether the one standing asked for binds on the day, else None."""
        return self.answer.standings[0].in_effect if self.answer and len(self.answer.standings) == 1 else None


@dataclass(frozen=True, slots=True)
class VerifyFinding:
    """One thing that a check of the ledger found.

    `level` is `fault` (something does not hold) or `note` (worth knowing: a redaction); `code` its kind, `where` the
    source, text, reading or claim, `what` the finding in words.
    """

    level: str
    code: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a ledger holds."""

    sources: int
    texts: int
    readings: int
    claims: int
    redactions: int
