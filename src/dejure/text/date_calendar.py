"""Dates that are named: by day, month, season, year or day of the week."""

import re
from datetime import date
from re import Match

from dejure.text import date_values as values
from dejure.text.date_guards import is_capital, is_month, is_name, is_quantity
from dejure.text.date_scene import Reading, Scene, anchored, digits, explicit, relative
from dejure.text.date_values import Offset, Pair


def _month(match: Match[str], scene: Scene) -> int:
    return scene.words.months[match["month"].rstrip(".")]


def relative_year(match: Match[str], scene: Scene) -> int | None:
    """The year that "last year" or "that year" names, if it can be told."""
    word = " ".join(match["relyear"].split())
    if word in scene.words.shifts:
        return scene.published.year + scene.words.shifts[word] if scene.published else None
    offset = Offset(scene.words.beside.get(word, 0), "year", "year")
    year = anchored(scene, offset).past
    return int(year) if year else None


def _in_relative_year(match: Match[str], scene: Scene, month: int, day: int | None) -> Reading:
    year = relative_year(match, scene)
    precision = "day" if day else "month"
    if year is None:
        return Reading(None, None, "unresolved", precision, None)
    there = values.day_of(year, month, day) if day else None
    text = there.isoformat() if there else None if day else values.month_text(year, month)
    basis = "relative" if match["relyear"] in scene.words.shifts else "bounded"
    return Reading(text, text, basis if text else "unresolved", precision, None)


def iso_day(match: Match[str], _: Scene) -> Reading | None:
    day = values.day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return explicit(day.isoformat(), "day") if day else None


def iso_month(match: Match[str], _: Scene) -> Reading | None:
    if int(match["m"]) == int(match["y"][2:]) + 1:  # as likely the season 2008-09 as September 2008
        return Reading(None, None, "unresolved", "month", None)
    return explicit(values.month_text(int(match["y"]), int(match["m"])), "month")


def numeric_day(match: Match[str], _: Scene) -> Reading | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first, month_first = values.day_of(year, second, first), values.day_of(year, first, second)
    if match["sep"] == ".":
        month_first = None  # dots are written where the day comes first
    if day_first and month_first and day_first != month_first:
        return Reading(None, None, "unresolved", "day", None)
    day = day_first or month_first
    return explicit(day.isoformat(), "day") if day else None


def day_month(match: Match[str], scene: Scene) -> Reading | None:
    month, day = _month(match, scene), digits(match["day"])
    if not is_capital(match, scene, "month") or not values.day_of(2000, month, day):
        return None
    if match["relyear"]:
        return _in_relative_year(match, scene, month, day)
    if match["year"]:
        there = values.day_of(int(match["year"]), month, day)
        return explicit(there.isoformat(), "day") if there else None
    told = _soon_after(match, scene, month, day)
    if told:
        return Reading(told.isoformat(), told.isoformat(), "bounded", "day", None)
    return relative(scene, lambda near: values.days_near(near, lambda year: values.day_of(year, month, day)), "day")


def _soon_after(match: Match[str], scene: Scene, month: int, day: int) -> date | None:
    """The day within months after one that the sentence dated years back ("in February 2019 …, and on 1 March …")."""
    last = scene.anchors[0][0] if scene.anchors and not _OF_EVENT.search(scene.lower, 0, match.start()) else None
    if last is None or last.is_interval or last.earliest is None or last.latest is None or scene.published is None:
        return None
    fine = (last.latest - last.earliest).days < _MONTH_DAYS
    old = (scene.published - last.latest).days > _YEAR_DAYS
    days = (values.day_of(year, month, day) for year in (last.earliest.year, last.earliest.year + 1))
    near = (one for one in days if one and 0 <= (one - last.earliest).days <= _SOON_DAYS)
    return next(near, None) if fine and old else None


_CLAUSE = re.compile(r" (?:was|is|had|has|would|will|saw)\b")  # "said that March was …"
_OF_EVENT = re.compile(r"\d{4}['’]s")  # "March 2019's attack" is another time
_MONTH_DAYS, _YEAR_DAYS, _SOON_DAYS = 31, 365, 100


def day_span(match: Match[str], scene: Scene) -> Reading | None:
    month, first, last = _month(match, scene), digits(match["first"]), digits(match["day"])
    listed = match["joint"].strip() == "and" and scene.lead.cue != "between"
    if not is_capital(match, scene, "month") or first >= last or (listed and last != first + 1):
        return None
    whole = day_month(match, scene)
    if whole is None or not values.day_of(2000, month, first):
        return None
    past, future = (f"{text[:8]}{first:02}/{text}" if text else None for text in (whole.past, whole.future))
    return Reading(past, future, whole.basis, "interval", None)


def month_year(match: Match[str], scene: Scene) -> Reading | None:
    if not is_capital(match, scene, "month"):
        return None
    month = _month(match, scene)
    if match["relyear"]:
        return _in_relative_year(match, scene, month, None)
    return explicit(values.month_text(int(match["year"]), month), "month")


def month_that(match: Match[str], scene: Scene) -> Reading | None:
    """ "That June": in the year of what was told before."""
    if not is_capital(match, scene, "month") or _CLAUSE.match(scene.lower, match.end()):
        return None
    year = anchored(scene, Offset(0, "year", "year")).past
    text = values.month_text(int(year), _month(match, scene)) if year else None
    return Reading(text, text, "bounded" if text else "unresolved", "month", None)


def month_beside(match: Match[str], scene: Scene) -> Reading | None:
    if not is_capital(match, scene, "month"):
        return None
    beside = scene.words.shifts[match["shift"]]
    return relative(scene, lambda near: values.month_near(near, _month(match, scene), beside=beside), "month")


def bare_month(match: Match[str], scene: Scene) -> Reading | None:
    if not is_capital(match, scene, "month") or not is_month(match, scene):
        return None
    return relative(scene, lambda near: values.month_near(near, _month(match, scene)), "month")


def decade(match: Match[str], _: Scene) -> Reading | None:
    return explicit(f"{match['century']}X", "decade")


def year_span(match: Match[str], scene: Scene) -> Reading | None:
    first, tail = match["first"], match["last"]
    last = tail if len(tail) == 4 else first[:2] + tail
    near = match["sep"] != "/" or int(last) == int(first) + 1
    if int(last) <= int(first) or not near or is_name(match, scene):
        return None
    return explicit(f"{first}/{last}", "interval")


def part_of_year(match: Match[str], scene: Scene) -> Reading | None:
    word = match["nth"]
    nth = int(word) if word.isdecimal() else scene.words.ordinals.get(word, 0)
    code, most = (39, 2) if match["sort"] == "half" else (32, 4)
    year = int(match["year"]) if match["year"] else relative_year(match, scene)
    if not 1 <= nth <= most:
        return None
    text = values.month_text(year, code + nth) if year else None
    return Reading(text, text, "explicit" if match["year"] else "relative" if text else "unresolved", "quarter", None)


def season_year(match: Match[str], scene: Scene) -> Reading | None:
    season = scene.words.seasons[match["season"]]
    if match["relyear"]:
        return _in_relative_year(match, scene, season, None)
    return explicit(values.month_text(int(match["year"]), season), "season")


def season_beside(match: Match[str], scene: Scene) -> Reading | None:
    season, beside = scene.words.seasons[match["season"]], scene.words.shifts[match["shift"]]
    return relative(scene, lambda near: values.month_near(near, season, beside=beside), "season")


def bare_season(match: Match[str], scene: Scene) -> Reading | None:
    named = scene.guards.season_before.search(scene.lower, 0, match.start())
    if not (scene.lead.firm or scene.lead.part) or named or scene.lower.startswith(" of ", match.end()):
        return None
    season = scene.words.seasons[match["season"]]
    return relative(scene, lambda near: values.month_near(near, season), "season")


def weekday(match: Match[str], scene: Scene) -> Reading | None:
    guards = scene.guards
    if (
        not is_capital(match, scene, "weekday")
        or guards.weekday_after.match(scene.lower, match.end())
        or guards.weekday_before.search(scene.lower, max(0, match.start() - 20), match.start())
    ):
        return None
    return relative(scene, lambda near: _weekday(near, scene.words.weekdays[match["weekday"]]), "day")


def _weekday(published: date, weekday: int) -> Pair:
    past, future = values.weekday_near(published, weekday)
    return past.isoformat(), future.isoformat()


def nth(match: Match[str], scene: Scene) -> Reading | None:
    return relative(scene, lambda near: values.nth_near(near, digits(match["nth"])), "day")


def nth_beside(match: Match[str], scene: Scene) -> Reading | None:
    """A day of last, this or next month."""
    months = scene.words.shifts[match["shift"]]

    def there(published: date) -> Pair:
        first = values.shifted(published.replace(day=1), months, "month")
        day = values.day_of(first.year, first.month, digits(match["nth"])) if first else None
        return (day.isoformat() if day else None,) * 2

    return relative(scene, there, "day")


def holiday(match: Match[str], scene: Scene) -> Reading | None:
    month, day = scene.words.holidays[" ".join(match["holiday"].split())]
    if match["year"]:
        there = values.day_of(int(match["year"]), month, day)
        return explicit(there.isoformat(), "day") if there else None
    return relative(scene, lambda near: values.days_near(near, lambda year: values.day_of(year, month, day)), "day")


def vague(match: Match[str], scene: Scene) -> Reading | None:
    if scene.guards.vague_before.search(scene.lower, max(0, match.start() - 8), match.start()):
        return None
    return Reading(None, None, "unresolved", "none", None)


def attributive_year(match: Match[str], scene: Scene) -> Reading | None:
    """The year that tells which listing or war is meant, as in "the 2003 listing"."""
    if not scene.guards.determiner.search(scene.lower, max(0, match.start() - 12), match.start()):
        return None
    return bare_year(match, scene)


def bare_year(match: Match[str], scene: Scene) -> Reading | None:
    year = match["year"]
    if is_name(match, scene) or is_quantity(match, scene):
        return None
    if not 1700 <= int(year) <= 2099 or (int(year) < 1900 and scene.lead.cue is None):
        return None
    return explicit(year, "year")
