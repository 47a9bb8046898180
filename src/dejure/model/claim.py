"""Claims: what one document says about somebody's standing, with the characters that say it."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from dejure.model.party import Party
from dejure.model.when import When


class ClaimType(StrEnum):
    LISTED = "listed"
    DELISTED = "delisted"
    SUSPENDED = "suspended"
    STEP = "step"
    RECOGNITION = "recognition"
    POSITION = "position"
    MET = "met"
    TIED = "tied"
    CONDUCT = "conduct"
    CONTROL = "control"
    ASSESSMENT = "assessment"


CORE = frozenset({ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP, ClaimType.RECOGNITION})


class Aim(StrEnum):
    LIST = "list"
    DELIST = "delist"
    SUSPEND = "suspend"
    MAINTAIN = "maintain"
    RECOGNISE = "recognise"
    LAW = "law"


class Stage(StrEnum):
    CONSIDERATION = "consideration"
    RECOMMENDATION = "recommendation"
    PETITION = "petition"
    BILL_INTRODUCED = "bill-introduced"
    COMMITTEE = "committee"
    FIRST_READING = "first-reading"
    SECOND_READING = "second-reading"
    THIRD_READING = "third-reading"
    LOWER_HOUSE = "lower-house"
    UPPER_HOUSE = "upper-house"
    EXECUTIVE_APPROVAL = "executive-approval"
    SIGNED = "signed"
    NOTIFICATION = "notification"
    COURT_FILING = "court-filing"
    COURT_RULING = "court-ruling"
    COUNCIL_DECISION = "council-decision"
    REVIEW = "review"
    PUBLICATION = "publication"
    EFFECTIVE = "effective"


class Outcome(StrEnum):
    FILED = "filed"
    PASSED = "passed"
    REJECTED = "rejected"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"
    ANNULLED = "annulled"
    LAPSED = "lapsed"


class Level(StrEnum):
    NONE = "none"
    CONTACTS = "contacts"
    MISSION = "mission"
    CHARGE = "chargé"
    AMBASSADOR = "ambassador"
    EMBASSY = "embassy"
    REPRESENTATIVE = "representative"
    DE_FACTO = "de-facto"
    DE_JURE = "de-jure"
    WITHDRAWN = "withdrawn"
    SUSPENDED = "suspended"
    SEVERED = "severed"


class Stance(StrEnum):
    SUPPORT = "support"
    OPPOSE = "oppose"
    DEMAND = "demand"
    CONDITION = "condition"
    DENY = "deny"


class Kind(StrEnum):
    CONCERN = "concern"
    INTEREST = "interest"
    OPPORTUNITY = "opportunity"
    FORECAST = "forecast"
    EVALUATION = "evaluation"


class Tie(StrEnum):
    LINKED = "linked"
    ALLIED = "allied"
    HOSTILE = "hostile"
    PART_OF = "part-of"
    SUCCESSOR = "successor"


class Modality(StrEnum):
    FACT = "fact"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"


class Zone(StrEnum):
    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one document; offsets count characters of its clean text.

    Field by field as `dejure read --json` prints it; a field that its type does not use is None (or empty).
    """

    id: str
    document: str
    type: ClaimType
    subject: Party
    scope: str | None
    authority: str | None
    regime: str | None
    actor: tuple[Party, ...]
    object: tuple[Party, ...]
    aim: Aim | None
    stage: Stage | None
    outcome: Outcome | None
    level: Level | None
    stance: Stance | None
    place: str | None
    kind: Kind | None
    about: str | None
    tie: Tie | None
    modality: Modality
    when: When | None
    when_text: str | None
    said_by: tuple[Party, ...]
    ground: str | None
    start: int
    end: int
    text: str
    spans: tuple[tuple[int, int], ...]
    zone: Zone
    published: date | None
    source: str | None
    rule: str

    def to_json(self) -> dict[str, Any]:
        """The claim as plain values, in the order of the fields."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        """The claim that `to_json` wrote; ValueError or KeyError where a value is not of its kind."""
        return cls(**{name: _READ.get(name, _as_is)(row[name]) for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Attested:
    """A claim as the ledger holds it: from which source, since when it was public, and whose voice it is.

    `known` is the day from which the claim counts as public: the source's publication date, else the day it was
    recorded. Sources whose texts are copies of one text share a `voice`. `witness` says what kind of source vouches.
    """

    claim: Claim
    source: str
    text: str
    voice: str
    known: date
    recorded: datetime
    witness: str  # official | curated | reviewed | reported
    engine: str
    packs: str


def _plain(value: Any) -> Any:
    if isinstance(value, Party):
        return {"id": value.id, "name": value.name}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum | When):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _as_is(value: Any) -> Any:
    return value


def _party(row: dict[str, Any]) -> Party:
    return Party(row.get("id"), row["name"])


def _parties(rows: list[dict[str, Any]] | None) -> tuple[Party, ...]:
    return tuple(_party(row) for row in rows or ())


def _maybe(read: Any) -> Any:
    return lambda value: None if value is None else read(value)


_READ: dict[str, Any] = {
    "type": ClaimType,
    "subject": _party,
    "actor": _parties,
    "object": _parties,
    "aim": _maybe(Aim),
    "stage": _maybe(Stage),
    "outcome": _maybe(Outcome),
    "level": _maybe(Level),
    "stance": _maybe(Stance),
    "kind": _maybe(Kind),
    "tie": _maybe(Tie),
    "modality": Modality,
    "when": _maybe(When.parse),
    "said_by": _parties,
    "spans": lambda rows: tuple((start, end) for start, end in rows),
    "zone": Zone,
    "published": _maybe(date.fromisoformat),
}
