"""Outcomes: what a use case gives back for each thing it was handed, the failures beside the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dejure.errors import DejureError
from dejure.model.claim import Claim
from dejure.model.document import Document, SourceFinding
from dejure.model.standing import Answer


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """One input read: its document and claims, or the error that kept it from being read.

    `copy_of` names an earlier input of the same run with the same text, of which this one is no voice of its own.
    """

    name: str
    document: Document | None
    claims: tuple[Claim, ...]
    error: DejureError | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """One input taken into the ledger, or the error that kept it out.

    `did` is `added`, `amended` (a new state of a known item of a feed), `unchanged`, `re-read` (known source, new
    reading) or `failed`; `claims` counts those of its
    reading; `source` is the source's id in the ledger.
    """

    name: str
    did: str
    claims: int
    source: str | None
    error: DejureError | None
    findings: tuple[SourceFinding, ...]


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


@dataclass(frozen=True, slots=True)
class Difference:
    """One claim that two readings of a document do not share.

    `change` is `gained`, `lost`, `changed` (`fields` has each changed field with its value before and now) or `unread`
    (the document stands in the earlier output and was not read now); `claim` is the claim as JSON has it, that of now
    where it changed.
    """

    document: str
    change: str
    claim: Mapping[str, Any]
    fields: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A document as it was read before and as it is read now: what differs, and how many claims there are now."""

    name: str
    claims: int
    differences: tuple[Difference, ...]
    error: DejureError | None
