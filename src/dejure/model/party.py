"""Parties: who lists and who is listed, who acts and who speaks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Party:
    """A party as a claim names it; `id` is None where no pack knows it."""

    id: str | None
    name: str

    @property
    def key(self) -> str:
        """What tells this party from another: its id, or its name folded."""
        return self.id or "".join(c for c in self.name.casefold() if c.isalnum())


class Sort(StrEnum):
    """What a party is; it decides which roles it can fill."""

    STATE = "state"
    BLOC = "bloc"  # an organisation of states, or states named as one ("Western nations")
    ORGAN = "organ"  # a ministry, chamber, court or committee of a state, a bloc or a group
    OFFICE = "office"  # an office as such ("the President of Russia"), when its holder is not known
    PERSON = "person"
    GROUP = "group"
    GOVERNMENT = "government"  # a claimant to the government of a state
    MEDIUM = "medium"  # a news agency, paper or broadcaster
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party and the time for which it is its name."""

    text: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's time in an office."""

    person: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that the packs know.

    `of` is the party that an organ, office, medium or place belongs to; `role` the kind of organ or office
    (`foreign-ministry`, `lower-house`, `president`); `names` every name that stands for it anywhere, the first one its
    display name; `short` the names that stand for it only where the context names `of`; `adjectives` the demonyms and
    adjectives of a state ("Russian"); `seats` the capitals and palaces that stand for its government ("Moscow").
    """

    id: str
    sort: Sort
    names: tuple[Name, ...]
    short: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    of: str | None
    role: str | None
    part_of: tuple[str, ...]
    government_of: str | None
    holders: tuple[Tenure, ...]

    @property
    def name(self) -> str:
        return self.names[0].text

    @property
    def party(self) -> Party:
        """The reference that claims carry."""
        return Party(self.id, self.name)
