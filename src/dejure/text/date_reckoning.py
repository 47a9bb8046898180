"""Dates that are counted: from publication ("last week", "two days ago") or from another date ("a day later")."""

import re
from dataclasses import replace
from datetime import date
from re import Match

from dejure.model.when import When
from dejure.text import date_values as values
from dejure.text.date_guards import is_capital
from dejure.text.date_scene import (
    Reading,
    Scene,
    anchored,
    count_of,
    digits,
    from_anchors,
    from_publication,
    relative,
    units_of,
)
from dejure.text.date_values import Offset, Pair


def weekday_week(match: Match[str], scene: Scene) -> Reading | None:
    weekday, weeks = scene.words.weekdays[match["weekday"].rstrip(".")], scene.words.shifts[match["shift"]]
    return relative(scene, lambda near: of_week(near, weekday, weeks), "day")


def of_week(published: date, weekday: int, weeks: int) -> Pair:
    return (values.moved(published, Offset(7 * weeks + weekday - published.weekday(), "day", "day")),) * 2


def weekday_beside(match: Match[str], scene: Scene) -> Reading | None:
    if not is_capital(match, scene, "weekday") or scene.guards.weekday_after.match(scene.lower, match.end()):
        return None
    weekday, word = scene.words.weekdays[match["weekday"].rstrip(".")], " ".join(match["shift"].split())
    if word in scene.words.shifts:
        return relative(scene, lambda near: _weekday_beside(near, weekday, scene.words.shifts[word]), "day")
    way = scene.words.beside[word]

    def from_day(anchor: When) -> str | None:
        day = anchor.earliest if anchor.earliest == anchor.latest else None
        return _weekday_beside(day, weekday, way)[0] if day else None

    return replace(from_anchors(scene, from_day, Offset(way, "week", "day")), offset=None)


def _weekday_beside(day: date, weekday: int, beside: int) -> Pair:
    """The last such day before `day`, the next after it, or the one of the same week."""
    if beside == 0:
        return of_week(day, weekday, 0)
    distance = ((weekday - day.weekday()) * beside - 1) % 7 + 1
    return (values.moved(day, Offset(beside * distance, "day", "day")),) * 2


def day_offset(match: Match[str], scene: Scene) -> Reading | None:
    days = scene.words.deictics[" ".join(match["deictic"].split())]
    return from_publication(scene, Offset(days, "day", "day"))


def overnight(_: Match[str], scene: Scene) -> Reading | None:
    def night(published: date) -> Pair:
        eve = values.moved(published, Offset(-1, "day", "day"))
        return (f"[{eve}..{published.isoformat()}]",) * 2

    return relative(scene, night, "day")


def weekend(match: Match[str], scene: Scene) -> Reading | None:
    beside = scene.words.shifts[match["shift"]] if match["shift"] else None
    return relative(scene, lambda near: values.weekend_near(near, beside=beside), "weekend")


def unit_beside(match: Match[str], scene: Scene) -> Reading | None:
    unit = match["unit"]
    return from_publication(scene, Offset(scene.words.shifts[match["shift"]], unit, unit))


def unit_part(match: Match[str], scene: Scene) -> Reading | None:
    """The unit that holds publication, or an earlier date of the text, for "at the end of the month"."""
    if not scene.lead.part:
        return None
    offset = Offset(0, match["unit"], match["unit"])
    inside = anchored(replace(scene, anchor=None), offset)
    return inside if inside.past else from_publication(scene, offset)


def units_back(match: Match[str], scene: Scene) -> Reading | None:
    if not match["number"] and match["back"] not in scene.words.stretches and "decade" not in match["unit"]:
        return None
    return _reach(match, scene, -1)


def units_ahead(match: Match[str], scene: Scene) -> Reading | None:
    return _reach(match, scene, 1)


def _reach(match: Match[str], scene: Scene, way: int) -> Reading:
    """From so many units back to publication, or from publication so many ahead."""
    unit, size = scene.words.units[match["unit"]]
    count = count_of(match, scene) if match["number"] else 1
    offset = Offset(way * size * count, unit, "day" if unit == "week" else unit)

    def span(published: date) -> Pair:
        ends = [values.moved(published, offset), values.at_grain(published, offset.grain)]
        return ("/".join(text for text in ends[::-way] if text),) * 2 if all(ends) else (None, None)

    return relative(scene, span, "interval")


def ago(match: Match[str], scene: Scene) -> Reading | None:
    offset = units_of(match, scene, -1)
    rough = "~" if "decade" in match["unit"] else ""
    found = relative(scene, lambda near: (values.moved(near, offset),) * 2, offset.grain)
    return (
        Reading(f"{found.past}{rough}", f"{found.past}{rough}", found.basis, offset.grain, None)
        if found.past
        else found
    )


def later(match: Match[str], scene: Scene) -> Reading | None:
    """So long before or after what was told last."""
    offset = units_of(match, scene, scene.words.later[match["later"]])
    if match["later"] == "on" and re.match(r"\s\w", scene.lower[match.end() : match.end() + 2]):
        return None
    return anchored(scene, offset)


def beside_event(match: Match[str], scene: Scene) -> Reading | None:
    """The day of the event that follows: "on Monday, a week after announcing it" puts that a week before."""
    offset = _turned(units_of(match, scene, scene.words.later[match["later"]]))
    reading = anchored(replace(scene, anchor=None), offset)
    return replace(reading, offset=_turned(offset))


def _turned(offset: Offset) -> Offset:
    return replace(offset, count=-offset.count)


def after_units(match: Match[str], scene: Scene) -> Reading | None:
    """So long after what was told last, if the verb is future; with a past verb it may be how long something took."""
    return replace(anchored(scene, units_of(match, scene, 1)), past=None)


def nth_day_after(match: Match[str], scene: Scene) -> Reading | None:
    word = " ".join(match["nth"].split())
    count = digits(word) if word[0].isdecimal() else scene.words.ordinals[word]
    return anchored(scene, Offset(count, "day", "day"))


def same(match: Match[str], scene: Scene) -> Reading | None:
    return anchored(scene, Offset(0, match["unit"], match["unit"]))


def beside(match: Match[str], scene: Scene) -> Reading | None:
    return anchored(scene, Offset(scene.words.beside[match["beside"]], match["unit"], match["unit"]))


def day_beside(match: Match[str], scene: Scene) -> Reading | None:
    return anchored(scene, Offset(scene.words.later[match["later"]], match["unit"], match["unit"]))


def in_units(match: Match[str], scene: Scene) -> Reading | None:
    """What lies so far ahead if the verb is future; with a past verb it was how long something took."""
    offset = units_of(match, scene, 1)
    found = relative(scene, lambda near: (None, values.moved(near, offset)), offset.grain)
    return Reading(None, found.future, found.basis, offset.grain, offset)


def units_now(match: Match[str], scene: Scene) -> Reading | None:
    offset = units_of(match, scene, -1)
    found = from_publication(scene, offset)
    text = f"{found.past}/.." if found.past else None
    return Reading(text, text, found.basis, "interval", None)
