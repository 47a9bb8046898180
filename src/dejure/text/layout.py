"""The parts of a clean text: headline, dateline, paragraphs, captions, repeated paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dejure.model.claim import Zone

_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = (".", "!", "?", "”", '"', "’", "'", ":", ";", ")")
_HEADLINE_LENGTH = 160
# "KABUL – ", "MOSCOW, Dec. 10 (Outlet) — ", "Kabul, Afghanistan (Outlet) - ": a city in capitals, or one with a
# country, date or outlet behind it, then a dash. ("Hezbollah – the movement – was …" is none.)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ \-]{2,}(?:, [A-Z][\w.]+(?: \d{1,2})?(?:, \d{4})?|, \d{1,2} [A-Z][\w.]+)?"
    r"|[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}(?=,| ?\(| --)(?:, [A-Z][\w.]+(?: \d{1,2})?(?:, \d{4})?)?)"
    r"(?: ?\([^)\n]{2,40}\))?\s*(?:–|—|--|-{1,2}(?=\s))\s+"
)
_CAPTION = re.compile(r"(?:photo|image|picture|caption|file photo|video)\s*[:(—–-]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `start` lies behind a dateline; `first` is where the same words stood before, if they did."""

    start: int
    end: int
    zone: Zone
    first: int | None


def paragraphs(text: str, marked: Sequence[tuple[int, int, Zone]] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs of a clean text in order, each with its zone.

    `marked` are the stretches whose zone the markup of the source told. Elsewhere a headline is an opening line without
    a full stop that other text follows. A paragraph that stood before, character for character, keeps its place and
    points to the first.
    """
    told = {start: zone for start, _, zone in marked}
    seen: dict[str, int] = {}
    found: list[Paragraph] = []
    for place in _PARAGRAPH.finditer(text):
        words = " ".join(place.group().split())
        if not words:
            continue
        start, end = _inner(place)
        zone = _zone(words, told.get(start), opening=not found, last=place.end() >= len(text.rstrip()))
        if zone is Zone.BODY:
            start += _dateline_length(text[start:end])
        found.append(Paragraph(start, end, zone, seen.get(text[start:end])))
        seen.setdefault(text[start:end], start)
    return tuple(found)


def _inner(place: re.Match[str]) -> tuple[int, int]:
    line = place.group()
    return place.start() + len(line) - len(line.lstrip()), place.start() + len(line.rstrip())


def _zone(words: str, told: Zone | None, *, opening: bool, last: bool) -> Zone:
    if told is Zone.CAPTION or _CAPTION.match(words):
        return Zone.CAPTION
    if told is not None:
        return told
    if opening and not last and len(words) <= _HEADLINE_LENGTH and not words.endswith(_ENDS):
        return Zone.HEADLINE
    return Zone.BODY


def dateline(text: str) -> str:
    """The first dateline of a text ("MOSCOW, Dec. 10 (Outlet) – "), as it is written; "" where there is none."""
    for place in _PARAGRAPH.finditer(text):
        found = _DATELINE.match(place.group().lstrip())
        if found:
            return found.group()
    return ""


def _dateline_length(paragraph: str) -> int:
    found = _DATELINE.match(paragraph)
    return found.end() if found else 0
