"""The parts of a clean text: headline, dateline, paragraphs, captions, repeated paragraphs, and what is no part of it.

The words come from `packs/layout`, the rules are here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dejure.model.claim import Zone

_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = (".", "!", "?", "”", '"', "’", "'", ":", ";", ")")
_HEADLINE_LENGTH = 160
# "KABUL – ", "MOSCOW, Dec. 10 (Outlet) — ", "Kabul, Afghanistan (Outlet) - ": a city in capitals, or one with a
# country, date or outlet behind it, then a dash. ("Hezbollah – the movement – was …" is none.)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ \-]{2,}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?(?: \d{1,2})?(?:, \d{4})?|, \d{1,2} [A-Z][\w.]+)?"
    r"|[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}(?=,| ?\(| --)(?:, [A-Z][\w.]+(?: \d{1,2})?(?:, \d{4})?)?)"
    r"(?: ?\([^)\n]{2,40}\))?\s*(?:–|—|--|-{1,2}(?=\s))\s+"
)
# Agencies of the East and the Gulf: "MOSCOW, December 29. /Outlet/. ", "DUSHANBE. Sept 7 (Outlet) - ", "ABU DHABI, 15th
# November, 2014 (Outlet) – ", "Riyadh, March 08, 2014, SPA -- ", "AMMAN: ".
_DAY = r"(?:[A-Z][\w.]+ \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][\w.]+|\d{1,2}\.\d{1,2}\.\d{4})(?:,? \d{4})?"
_WIRE = re.compile(
    rf"[A-Z][A-Z.'’ \-]{{2,}}?[,.] {_DAY}(?:\.? ?/[^/\n]{{2,40}}/\.?| ?\([^)\n]{{2,40}}\)\s*(?:–|—|-{{1,2}}))\s+"
    rf"|[A-Z][\w.'’ \-]{{2,30}}?, [^\n]{{0,40}}?{_DAY}, [A-Z]{{2,6}} --? ?"
    r"|[A-Z][A-Z.'’ \-]{3,}(?: \([^)\n]{2,40}\))?: (?=[A-Z“\"])"
)
_MARKS = r"[\s•·▪■►▶▸»›*>→⇒|–—\-\[(“\"]*"  # what stands before the first word of such lines
_SHORT = 300  # characters of a paragraph that one phrase makes furniture
_CREDIT = 120  # characters at the end of a caption that hold its credit
_TEASER = 140  # characters of a line without a stop below "More on this story"
_NEAR = 3  # paragraphs from the end among which a line on the author stands, and from the head for a bare credit
_WRAPPED = range(40, 101)  # lengths of a line that was broken to fit a page
_WRAPS = 3  # so many such lines show that a text is wrapped
_RAGGED = 6  # characters by which the lines of one text differ in the room they had


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of one language for what stands beside a report, compiled."""

    lead: re.Pattern[str]
    furniture: re.Pattern[str]
    section: re.Pattern[str]
    phrase: re.Pattern[str]
    author: re.Pattern[str]
    caption: re.Pattern[str]
    credit: re.Pattern[str]
    agency: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `start` lies behind a dateline; `first` is where the same words stood before, if they did."""

    start: int
    end: int
    zone: Zone
    first: int | None


def compile_layout(rows: Mapping[str, Any]) -> Layout:
    """The layout of a language from its rows: `compile_layout(packs.rows("layout")["en"])`."""
    furniture = {name: _any_of(row["words"]) for name, row in rows["furniture"].items()}
    captions = {name: _any_of(row["words"]) for name, row in rows["captions"].items()}
    lead = rf"{_MARKS}{furniture['leads']}[\])]?\s*"
    bar = rf"(?:{furniture['bar']}(?:[\s,|/·+]+|$))+"
    patterns = (
        rf"{_MARKS}{furniture['openings']}(?!\w).*",
        bar,
        rf"\(?\d[\d,.]*[km]? {furniture['counts']}\)?",
    )
    return Layout(
        lead=re.compile(rf"{lead}(?:[:|–—»›>]|-\s|$)", re.IGNORECASE),
        furniture=re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL),
        section=re.compile(rf"{lead}:?\s*|{_MARKS}{furniture['openings']}\W*", re.IGNORECASE),
        phrase=re.compile(rf"(?<!\w){furniture['phrases']}(?!\w)", re.IGNORECASE),
        author=re.compile(rf"(?:[A-Z][\w.'’-]*\s){{2,4}}is\s[^.]{{0,80}}\b{furniture['trades']}\b"),
        caption=re.compile(rf"{_MARKS}{captions['leads']}\s*(?:[:(|–—]|-\s)", re.IGNORECASE),
        credit=re.compile(rf"{_bracketed(captions['credits'])}$", re.IGNORECASE),
        agency=re.compile(rf"[(\[](?:[^()\[\]]{{0,40}}/\s?)?{captions['agencies']}[)\]]$", re.IGNORECASE),
    )


def _bracketed(words: str) -> str:
    """A credit at the end: in brackets, or behind a bar, stroke or dash."""
    inside = rf"(?:[^()\[\]]{{0,40}}[\s/|])?{words}(?:[\s/:][^()\[\]]{{0,60}})?"
    return rf"(?:\({inside}\)|\[{inside}\]|\s[|/–—]\s?{words})\.?"


def _any_of(words: Sequence[str]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word).replace(chr(39), '[’' + chr(39) + ']') for word in longest)})"


def unwrapped(text: str) -> str:
    """The text with a space for each newline that only fits its lines to a page: as many characters as before.

    That is so where most lines were broken because the next word found no room. Blank lines, indented lines and those
    with room left still end a paragraph.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    joins = [_goes_on(one, other) for one, other in pairwise(lines)]
    full = sum(
        joined and len(one) + _word_length(other) > width - _RAGGED
        for joined, (one, other) in zip(joins, pairwise(lines), strict=True)
    )
    if width not in _WRAPPED or full < _WRAPS or full * 4 < sum(joins) * 3:
        return text
    return "".join(line + (" " if joined else "\n") for line, joined in zip(lines, joins, strict=False)) + lines[-1]


def _goes_on(line: str, following: str) -> bool:
    return len(line) in _WRAPPED and bool(following.strip()) and not following.startswith(("  ", "\t"))


def _word_length(line: str) -> int:
    return len(line.split(maxsplit=1)[0]) + 1 if line.strip() else 0


def paragraphs(text: str, layout: Layout, marked: Sequence[tuple[int, int, Zone]] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs of a clean text in order, each with its zone; what is no part of the report is left out.

    `marked` are the stretches whose zone the markup of the source told. Elsewhere a headline is an opening line without
    a full stop that other text follows. A paragraph that stood before, character for character, keeps its place and
    points to the first.
    """
    told = {start: zone for start, _, zone in marked}
    seen: dict[str, int] = {}
    found: list[Paragraph] = []
    for start, end, zone in _zoned(text, layout, told):
        begin = start + (_dateline_length(text[start:end]) if zone is Zone.BODY else 0)
        found.append(Paragraph(begin, end, zone, seen.get(text[begin:end])))
        seen.setdefault(text[begin:end], begin)
    return tuple(found)


def _zoned(text: str, layout: Layout, told: Mapping[int, Zone]) -> Iterator[tuple[int, int, Zone]]:
    """The start, end and zone of each paragraph that is part of the report."""
    places = [_inner(place) for place in _PARAGRAPH.finditer(text) if place.group().strip()]
    opening, below, begun = True, False, False
    for n, (start, end) in enumerate(places):
        words = " ".join(text[start:end].split())
        left = len(places) - n - 1
        below = bool(n and layout.section.fullmatch(words)) or (below and _is_teaser(words))
        if below or (n and layout.lead.match(words)) or _is_furniture(words, layout, last=left < _NEAR <= n):
            continue
        early = not begun and n < _NEAR <= left + 1
        if _is_caption(words, layout, early=early):
            yield start, end, Zone.CAPTION
            continue
        zone = _zone(words, told.get(start), opening=opening, last=not left)
        yield start, end, zone
        opening, begun = False, begun or zone is Zone.BODY


def _inner(place: re.Match[str]) -> tuple[int, int]:
    line = place.group()
    return place.start() + len(line) - len(line.lstrip()), place.start() + len(line.rstrip())


def _is_teaser(words: str) -> bool:
    return len(words) <= _TEASER and not words.endswith(_ENDS)


def _is_furniture(words: str, layout: Layout, *, last: bool) -> bool:
    """Whether a paragraph is no part of the report; `last` where it stands among the last."""
    if layout.furniture.fullmatch(words):
        return True
    if len(words) > _SHORT:
        return False
    return bool(layout.phrase.search(words) or (last and layout.author.match(words)))


def _is_caption(words: str, layout: Layout, *, early: bool) -> bool:
    """Whether a paragraph tells of a picture; `early` where the report itself has not begun."""
    tail = words[-_CREDIT:]
    return bool(layout.caption.match(words) or layout.credit.search(tail) or (early and layout.agency.search(tail)))


def _zone(words: str, told: Zone | None, *, opening: bool, last: bool) -> Zone:
    if told is not None:
        return told
    if opening and not last and len(words) <= _HEADLINE_LENGTH and not words.endswith(_ENDS):
        return Zone.HEADLINE
    return Zone.BODY


def dateline(text: str) -> str:
    """The first dateline of a text ("MOSCOW, Dec. 10 (Outlet) – "), as it is written; "" where there is none."""
    for place in _PARAGRAPH.finditer(text):
        found = _opening(place.group().lstrip())
        if found:
            return found.group()
    return ""


def _dateline_length(paragraph: str) -> int:
    found = _opening(paragraph)
    return found.end() if found else 0


def _opening(paragraph: str) -> re.Match[str] | None:
    return _WIRE.match(paragraph) or _DATELINE.match(paragraph)
