"""Dates in words, no finer than they are."""

import re
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DATE = re.compile(r"(\d{4}|\d{3}X)(?:-(\d\d))?(?:-(\d\d))?([?~%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def spoken(edtf: str | None) -> str:
    """An EDTF value as a person says it ("10 Dec 2024", "since Aug 2021"); empty for None, as written where odd."""
    if edtf is None:
        return ""
    if edtf.startswith("[") and ".." in edtf:
        first, _, last = edtf[1:-1].partition("..")
        return f"{_between(first, last)}, some day"
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return _span(first, last)
    return _point(edtf)


def long_day(day: date) -> str:
    """A day in full: "12 December 2024"."""
    return f"{day.day} {_FULL[day.month - 1]} {day.year}"


def age(newest: date, asked: date) -> str:
    """How long before the day asked something was last heard: "the day before", "14 months before"."""
    days = (asked - newest).days
    if days < 0:
        return "after the day asked"
    if days < 2:
        return ("the same day", "the day before")[days]
    if days < 60:
        return f"{days} days before"
    if days < 730:
        return f"{days * 12 // 365} months before"
    return f"{days // 365} years before"


def _span(first: str, last: str) -> str:
    open_start, open_end = first in ("", ".."), last in ("", "..")
    if open_start:
        return f"until {_point(last)}" if not open_end else ""
    return f"since {_point(first)}" if open_end else f"{_point(first)} to {_point(last)}"


def _between(first: str, last: str) -> str:
    if not first:
        return f"by {_point(last)}"
    return f"from {_point(first)} on" if not last else f"{_point(first)} to {_point(last)}"


def _point(text: str) -> str:
    found = _DATE.fullmatch(text)
    if not found:
        return text
    year, month, day, doubt = found.groups()
    if year.endswith("X"):
        return f"{_DOUBT[doubt]}the {year[:3]}0s"
    if month is None:
        return _DOUBT[doubt] + year
    named = _SEASONS.get(month) or _MONTHS[int(month) - 1]
    return _DOUBT[doubt] + (f"{int(day)} {named} {year}" if day else f"{named} {year}")


_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
