"""Dates as the texts give them: EDTF (ISO 8601-2) values with their bounds as days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self, TypeAlias

Day: TypeAlias = date | None  # None: open or unknown

_PARTS = {  # first and last month of the parts of a year; those of a winter run into the next
    **{21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)},  # EDTF 4.1.4: spring, summer, autumn, winter (north)
    **{33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)},  # level 2: quarters
    **{40: (1, 6), 41: (7, 12)},  # level 2: halves
}
_DATE = re.compile(r"([0-9]{3}X|[0-9]{4}(?:-([0-9]{2})(?:-([0-9]{2}))?)?)[?~%]?")


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF value as text, with the days between which it begins and ends.

    A date, a decade (`197X`) or a set (`[A..B]`, one of these days) begins and ends within the same bounds; an interval
    (`A/B`) begins within those of A and ends within those of B. An open side is None.
    """

    text: str
    begins: tuple[Day, Day]
    ends: tuple[Day, Day]

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that `text` writes; ValueError where it is not EDTF as Dejure uses it."""
        if "/" in text:
            first, _, last = text.partition("/")
            return cls._ordered(text, _bounds(first), _bounds(last))
        if text.startswith("[") and text.endswith("]") and ".." in text:
            first, _, last = text[1:-1].partition("..")
            both = (_bounds(first)[0], _bounds(last)[1])
            return cls._ordered(text, both, both)
        return cls._ordered(text, _bounds(text), _bounds(text))

    @classmethod
    def _ordered(cls, text: str, begins: tuple[Day, Day], ends: tuple[Day, Day]) -> Self:
        """The value, refused where it is open on both sides or ends before it begins."""
        first, last = begins[0], ends[1]
        if (first is None and last is None) or not _not_after(first, last):
            raise ValueError(f"not an EDTF date: {text!r}")
        return cls(text, begins, ends)

    @classmethod
    def day(cls, day: date) -> Self:
        """The value for one known day."""
        return cls(day.isoformat(), (day, day), (day, day))

    @property
    def earliest(self) -> Day:
        return self.begins[0]

    @property
    def latest(self) -> Day:
        return self.ends[1]

    @property
    def is_interval(self) -> bool:
        return "/" in self.text

    def can_be_same(self, other: Self) -> bool:
        """Whether some day lies within both values."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    @property
    def width(self) -> int:
        """How many days its beginning leaves open (0 for a known day); a large number where a side is open."""
        low, high = self.begins
        return (high - low).days if low and high else 10**6

    def __str__(self) -> str:
        return self.text


def _not_after(first: Day, second: Day) -> bool:
    return first is None or second is None or first <= second


def _bounds(text: str) -> tuple[Day, Day]:
    """The first and last day that a date can mean; both None for an open side (`..` or nothing)."""
    if text in ("", ".."):
        return None, None
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = found[1][:4], found[2], found[3]
    if year.endswith("X"):
        return date(int(year[:3]) * 10, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31)
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is not None:
        exact = date(int(year), int(month), int(day))
        return exact, exact
    low, high = _PARTS.get(int(month), (int(month), int(month)))
    return _month_start(int(year), low), _month_end(int(year), high)


def _month_start(year: int, month: int) -> date:
    return date(year, month, 1)


def _month_end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])
