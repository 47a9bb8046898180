"""Every name of every party, found in running text in one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from dejure.model.party import KnownParty, Sort

# One character for one, so that offsets stay those of the text.
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "‐": "-", "\u00a0": " ", "\n": " "})


class Via(StrEnum):
    """How a form stands for its party."""

    NAME = "name"
    SHORT = "short"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a party, or a role whose bearer the context tells."""

    text: str
    party: str  # a party's id; for a role, the role's id
    via: Via


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place in a text where forms are written; all of them share the same characters."""

    start: int
    end: int
    forms: tuple[Form, ...]


class Gazetteer:
    """Finds the longest names in a text, leftmost first; a form with a capital is not found without it."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_key: dict[str, list[Form]] = {}
        for form in forms:
            by_key.setdefault(_alike(form.text), []).append(form)
        self._keys = tuple(by_key)
        self._forms = tuple(tuple(group) for group in by_key.values())
        self._automaton = AhoCorasick(self._keys, matchkind=MatchKind.Standard)

    def find(self, text: str) -> tuple[Sighting, ...]:
        """The sightings in `text`, in order, none within another."""
        found: list[Sighting] = []
        alike = _alike(text)
        places = self._automaton.find_matches_as_indexes(alike, overlapping=True)
        for key, start, end in sorted(places, key=lambda place: (_first_word(alike, place[1]), -place[2])):
            if (found and start < found[-1].end) or not _is_whole(text, start, end):
                continue
            forms = tuple(form for form in self._forms[key] if _case_fits(form.text, text[start:end]))
            if forms:
                found.append(Sighting(start, end, forms))
        return tuple(found)


def _first_word(text: str, start: int) -> int:
    """Where a name begins behind its article: "the Council" is no reason to miss "Council of Europe"."""
    return start + 4 if text.startswith("the ", start) else start


def forms_of(parties: Mapping[str, KnownParty], roles: Mapping[str, tuple[str, ...]]) -> Iterable[Form]:
    """Every form of the parties and of the roles (role id → its names)."""
    for party in parties.values():
        for name in party.names:
            yield Form(name.text, party.id, Via.NAME)
        for via, texts in (
            (Via.SHORT, party.short),
            (Via.ADJECTIVE, party.adjectives),
            (Via.SEAT, party.seats),
        ):
            for text in texts:
                yield Form(text, party.id, via)
        if party.sort is Sort.GROUP and party.name.startswith("al-"):
            yield Form("Al-" + party.name[3:], party.id, Via.NAME)
        if party.sort is Sort.GROUP and party.name.startswith("Al-"):
            yield Form("al-" + party.name[3:], party.id, Via.NAME)
    for role, names in roles.items():
        for text in names:
            yield Form(text, role, Via.ROLE)


def _alike(text: str) -> str:
    """The text in lower case with one kind of apostrophe, hyphen and space, of the same length."""
    plain = text.translate(_ALIKE)
    lowered = plain.lower()
    return lowered if len(lowered) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word or hyphenated word is cut at either side; `U.S.-led` counts as a whole `U.S.`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    return not (before and before in "-‑" and text[start - 2 : start - 1].isalnum())


def _case_fits(form: str, written: str) -> bool:
    """Whether each capital of the form is one in the text too (a whole text in capitals fits any form)."""
    if written.isupper() and len(written) > 3:
        return True
    return all(not f.isupper() or w.isupper() for f, w in zip(form, written, strict=False))
