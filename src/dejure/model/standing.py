"""Answers: the standing of a subject on a day, as known on a day. Field order is the order of the JSON."""

from dataclasses import dataclass
from datetime import date, datetime

from dejure.model.party import Party


@dataclass(frozen=True, slots=True)
class Question:
    """Who is asked about, whose standing with whom, and at which coordinates of time.

    `known` None means everything published by now, `recorded` None everything in the ledger.
    """

    subject: Party
    authority: str | None
    regime: str | None
    on: date
    known: date | None
    recorded: datetime | None


@dataclass(frozen=True, slots=True)
class LedgerState:
    """Which ledger and which knowledge gave an answer; the same three give it again."""

    head: str
    packs: str
    engine: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an answer rests on."""

    sources: int
    editions: tuple[str, ...]
    newest: date | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoneStep:
    """A stage that is reported or proved to have been taken; `id` is None where no procedure knows it."""

    stage: str
    id: str | None
    body: str | None
    outcome: str
    when: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """A stage still to come; `said` where a source says so, else the procedure alone."""

    stage: str
    id: str | None
    body: str | None
    clock: str | None
    said: bool


@dataclass(frozen=True, slots=True)
class Proceeding:
    """One run towards a change of standing."""

    aim: str
    route: str
    done: tuple[DoneStep, ...]
    next: tuple[NextStep, ...]
    then: tuple[str, ...]
    anomalies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """What reports say and the law does not bear out (yet): headline against law."""

    status: str
    text: str
    modality: str
    zone: str
    when: str | None
    sources: int
    why: str  # why it does not move the standing
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of the best certainty that cannot all be right, side by side."""

    field: str
    values: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What somebody makes a recognition or delisting depend on; `met` None where nobody has said."""

    by: str
    condition: str
    met: bool | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rails:
    """The three independent values of a recognition."""

    recognition: str | None
    relations: str | None
    accreditation: str | None


@dataclass(frozen=True, slots=True)
class ListStanding:
    """The standing of a subject under one listing regime."""

    authority: str
    regime: str | None
    status: str
    in_effect: bool
    may_be: tuple[str, ...]
    scope: str | None
    since: str | None
    until: str | None
    certainty: str | None
    sources: int
    ground: str | None
    effects: tuple[str, ...]
    evidence: tuple[str, ...]
    reported: tuple[Reported, ...]
    conflicts: tuple[Conflict, ...]
    pending: tuple[Proceeding, ...]


@dataclass(frozen=True, slots=True)
class RecognitionStanding:
    """How far one authority recognises the subject, on its three rails."""

    authority: str
    regime: str
    status: str
    in_effect: bool
    may_be: tuple[str, ...]
    rails: Rails
    conditions: tuple[Condition, ...]
    since: str | None
    until: str | None
    certainty: str | None
    sources: int
    evidence: tuple[str, ...]
    reported: tuple[Reported, ...]
    conflicts: tuple[Conflict, ...]
    pending: tuple[Proceeding, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The standings of one subject."""

    subject: Party
    on: date
    known: date | None
    ledger: LedgerState
    coverage: Coverage
    standings: tuple[ListStanding | RecognitionStanding, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened, was said or is to come, with who says so."""

    when: str | None
    when_text: str | None
    type: str
    who: tuple[str, ...]
    what: str
    modality: str
    authority: str | None
    regime: str | None
    said_by: tuple[str, ...]
    sources: int
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is known of one subject on a day, in the order in which a person reads it."""

    answer: Answer
    positions: tuple[TimelineEntry, ...]
    talks: tuple[TimelineEntry, ...]
    ties: tuple[TimelineEntry, ...]
    conduct: tuple[TimelineEntry, ...]
    control: tuple[TimelineEntry, ...]
    assessments: tuple[TimelineEntry, ...]
    timeline: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One entry of a register on a day; `pending` names the step that stands open, if any."""

    subject: Party
    status: str
    in_effect: bool
    since: str | None
    scope: str | None
    ground: str | None
    effects: tuple[str, ...]
    certainty: str | None
    sources: int
    pending: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """A whole list as on a day; `basis` says in words how complete it is and what it rests on."""

    regime: str
    name: str
    authority: str | None
    on: date
    known: date | None
    complete: bool
    basis: str
    newest: date | None
    ledger: LedgerState
    rows: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """One link of the chain from an answer to the characters that bear it.

    `kind` is `standing`, `proceeding`, `act`, `claim` or `source`; `says` is the sentence that a person reads; `facts`
    are its particulars as (label, value) in a stable order; `because` leads one link further down.
    """

    id: str
    kind: str
    says: str
    facts: tuple[tuple[str, str], ...]
    because: tuple["Why", ...]
