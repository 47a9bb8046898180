"""What a rule of written dates reads in, and what it gives back."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match

from dejure.model.when import When
from dejure.text import date_values as values
from dejure.text.date_values import Offset, Pair
from dejure.text.date_words import Guards, Words


@dataclass(frozen=True, slots=True)
class Lead:
    """The words before a date that belong to it: a cue ("since"), "about", "early"."""

    start: int
    cue: str | None  # the kind of cue
    firm: bool  # whether the cue is enough to make "May" a month
    approximate: bool
    part: bool
    article: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a rule reads: the text, what stands before the match, and the days that it can count from."""

    text: str
    lower: str
    lead: Lead
    published: date | None
    anchors: tuple[tuple[When | None, When | None], ...]  # earlier dates of the text (past, future), nearest first
    anchor: When | None  # what was told before the text
    words: Words
    guards: Guards


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words come to: for a past verb, for a future one, and how that was settled."""

    past: str | None
    future: str | None
    basis: str  # explicit | relative | bounded | unresolved
    precision: str
    offset: Offset | None


def explicit(text: str | None, precision: str) -> Reading | None:
    """A date that the words give in full; None where the calendar has no such date."""
    return Reading(text, text, "explicit", precision, None) if text else None


def relative(scene: Scene, near: Callable[[date], Pair], precision: str) -> Reading:
    """A date counted from publication; unresolved where that is not known."""
    past, future = near(scene.published) if scene.published else (None, None)
    basis = "relative" if past or future else "unresolved"
    return Reading(past, future, basis, precision, None)


def anchored(scene: Scene, offset: Offset) -> Reading:
    """A date counted from another of the text; unresolved where none is fine enough."""
    return from_anchors(scene, lambda anchor: values.from_anchor(anchor, offset), offset)


def from_anchors(scene: Scene, count: Callable[[When], str | None], offset: Offset) -> Reading:
    """The first date that `count` gets from another of the text, under a past verb and under a future one."""
    pairs = (*scene.anchors, (scene.anchor, scene.anchor))
    past, future = (
        next((text for pair in pairs if (anchor := pair[verb]) and (text := count(anchor))), None) for verb in (0, 1)
    )
    return Reading(past, future, "bounded" if past or future else "unresolved", offset.grain, offset)


def from_publication(scene: Scene, offset: Offset) -> Reading:
    """What lies `offset` from publication, whatever the verb."""
    return relative(scene, lambda day: (values.moved(day, offset),) * 2, offset.grain)


def count_of(match: Match[str], scene: Scene) -> int:
    word = " ".join(match["number"].split())
    return int(word) if word.isdecimal() else scene.words.numbers[word]


def units_of(match: Match[str], scene: Scene, way: int) -> Offset:
    """So many units one way; weeks count in days, and decades, being rough, in years."""
    unit, size = scene.words.units[match["unit"]]
    return Offset(way * size * count_of(match, scene), unit, "day" if unit == "week" else unit)


def digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))
