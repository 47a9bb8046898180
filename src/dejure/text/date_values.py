"""Arithmetic of written dates: days, and the EDTF text of the week, month or year they fall in."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from dejure.model.when import When

Pair = tuple[str | None, str | None]  # the value for a past verb, and for a future one

_WEEK = timedelta(days=7)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


@dataclass(frozen=True, slots=True)
class Offset:
    """How far a value lies from the day that it counts from, and how fine it is (`grain`)."""

    count: int
    unit: str  # day | week | month | year
    grain: str  # day | week | month | year


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    if not (1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day `count` units on (the last of the month where it has no such day); None beyond the calendar."""
    months = {"month": count, "year": 12 * count}.get(unit)
    if months is None:
        ordinal = day.toordinal() + count * (7 if unit == "week" else 1)
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def at_grain(day: date, grain: str) -> str:
    """The EDTF text of the day, week (Monday to Sunday), month or year that holds `day`."""
    if grain == "year":
        return f"{day.year:04}"
    if grain == "month":
        return month_text(day.year, day.month)
    if grain == "week":
        monday = shifted(day, -day.weekday(), "day") or day
        sunday = shifted(monday, 6, "day") or day
        return f"{monday.isoformat()}/{sunday.isoformat()}"
    return day.isoformat()


def month_text(year: int, month: int) -> str:
    """The EDTF text of a month, season (21–24), quarter (33–36) or half (40, 41)."""
    return f"{year:04}-{month:02}"


def moved(day: date, offset: Offset) -> str | None:
    """The EDTF text of what lies `offset` from `day`."""
    there = shifted(day, offset.count, offset.unit)
    return at_grain(there, offset.grain) if there else None


def from_anchor(anchor: When, offset: Offset) -> str | None:
    """The EDTF text of what lies `offset` from `anchor`; None where the anchor is too coarse to tell."""
    if anchor.earliest is None or anchor.latest is None:
        return None
    first, last = moved(anchor.earliest, offset), moved(anchor.latest, offset)
    return first if first == last else None


def weekday_near(published: date, weekday: int) -> tuple[date, date]:
    """The nearest such day of the week on or before publication, and on or after it."""
    back = timedelta(days=(published.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - published.weekday()) % 7)
    return published - back, published + ahead


def days_near(published: date, day_in: Callable[[int], date | None]) -> Pair:
    """The nearest of the days that `day_in` gives for each year: on or before publication, and on or after it."""
    days = [day for year in range(published.year - 8, published.year + 9) if (day := day_in(year))]
    past = [day.isoformat() for day in days if day <= published]
    future = [day.isoformat() for day in days if day >= published]
    return (past[-1] if past else None), (future[0] if future else None)


def nth_near(published: date, nth: int) -> Pair:
    """The nearest `nth` of a month on or before publication, and on or after it."""
    firsts = [shifted(published.replace(day=1), n, "month") for n in range(-2, 3)]
    days = [day for first in firsts if first and (day := day_of(first.year, first.month, nth))]
    past = [day.isoformat() for day in days if day <= published]
    future = [day.isoformat() for day in days if day >= published]
    return (past[-1] if past else None), (future[0] if future else None)


def month_near(published: date, month: int, *, beside: int | None = None) -> Pair:
    """The latest such month begun by publication, and the first not over by then.

    `beside` -1 is the last one before the present month, 1 the first after it, 0 the one of this year.
    """
    year, now = published.year, published.month
    if month in _SEASON_STARTS:
        return _season_near(published, month, beside)
    if beside == 0:
        return (month_text(year, month),) * 2
    past = month_text(year - (month > now or (month == now and beside == -1)), month)
    future = month_text(year + (month < now or (month == now and beside == 1)), month)
    return {None: (past, future), -1: (past, past), 1: (future, future)}[beside]


def _season_near(published: date, season: int, beside: int | None) -> Pair:
    start = _SEASON_STARTS[season]
    year = published.year - (published.month < start)  # the latest such season begun by publication
    within = (published.year * 12 + published.month) - (year * 12 + start) < 3
    past = year - (within and beside == -1)
    future = year + (not within or beside == 1)
    if beside == 0:
        past = future = year if within else published.year
    if beside is not None:
        past = future = future if beside == 1 else past
    return month_text(past, season), month_text(future, season)


def weekend_near(published: date, *, beside: int | None) -> Pair:
    """Saturday to Sunday: the latest weekend begun by publication and the first not over (`beside` as for months)."""
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    within = published.weekday() >= 5
    past = saturday - (_WEEK if within and beside == -1 else timedelta())
    future = saturday + (timedelta() if within and beside != 1 else _WEEK)
    if beside is not None:
        past = future = past if beside == -1 else future
    return _two_days(past), _two_days(future)


def _two_days(saturday: date) -> str:
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def day_before(text: str) -> str | None:
    """The EDTF value just before a year, month or day, as fine as it is; None for any other value."""
    plain = text.rstrip("~?%")
    unit = {4: "year", 7: "month", 10: "day"}.get(len(plain))
    if unit is None or "X" in plain or (unit == "month" and int(plain[5:]) > 12):
        return None
    start = When.parse(plain).earliest
    return moved(start, Offset(-1, unit, unit)) if start else None
