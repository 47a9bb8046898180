"""Dates as English texts write them, found and brought to EDTF.

The words come from `packs/dates`, the rules from `date_rules`. A date without a year, a day of the week or "last month"
is counted from publication and stays unresolved where that is not known; "the same day" is counted from another date of
the text, or from the anchor that the caller gives. Which way a day of the week points depends on the verb, which only
the caller knows: hence two values.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from re import Match, Pattern
from typing import Any

from dejure.model.when import When
from dejure.text.date_rules import FLOATING, OPENINGS, RULES, Rule
from dejure.text.date_scene import Lead, Reading, Scene
from dejure.text.date_values import Offset, day_before, from_anchor, moved
from dejure.text.date_words import Guards, Words, any_of, fragments, guards_from, opening, words_from

_LEAD_LENGTH = 48  # characters before a date in which its cue can stand


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: its characters, and what they come to."""

    start: int
    end: int
    text: str
    when: When | None  # where the verb is past or present
    when_if_future: When | None
    plain: When | None  # `when` without its cue: "until May 2019" is `../2019-05`, plainly `2019-05`
    basis: str  # explicit | relative (to publication) | bounded (by another date, or only as a limit) | unresolved
    precision: str  # day | week | month | season | quarter | year | decade | interval | none
    rule: str
    cue: str | None  # at | since | until | by | before | after | between
    offset: Offset | None  # how far from the anchor, where it counts from one


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """The rules and words of one language, compiled."""

    rules: tuple[tuple[Rule, Pattern[str]], ...]
    trigger: Pattern[str]
    lead: Pattern[str]
    toward: Pattern[str]
    joined: Pattern[str]
    words: Words
    guards: Guards


@dataclass(frozen=True, slots=True)
class _Found:
    """What one rule read, before its cue is applied."""

    start: int
    end: int
    rule: Rule
    match: Match[str]
    scene: Scene
    reading: Reading


def compile_grammar(rows: Mapping[str, Any]) -> DateGrammar:
    """The grammar of a language from its rows: `compile_grammar(packs.rows("dates")["en"])`."""
    parts = fragments(rows)
    patterns = [_expand(rule.pattern, parts) for rule in RULES]
    return DateGrammar(
        rules=tuple((rule, re.compile(pattern)) for rule, pattern in zip(RULES, patterns, strict=True)),
        trigger=re.compile(opening(rows, OPENINGS) + "(?:" + "|".join(_unnamed(one) for one in patterns) + ")"),
        lead=re.compile(_lead_pattern(rows)),
        toward=re.compile(
            rf"\s*(?:[–—-]|{any_of(rows['toward'])})\s*(?:the\s+)?(?:{any_of(rows['parts'])}[\s-]+)?(?:the\s+)?"
        ),
        joined=re.compile(
            rf"\s*(?:,\s*)?{any_of(rows['joined'])}\s+(?:in\s+|on\s+)?(?:{any_of(rows['parts'])}[\s-]+)?|,\s*"
        ),
        words=words_from(rows),
        guards=guards_from(rows),
    )


def find_dates(
    text: str, *, published: date | None, grammar: DateGrammar, anchor: When | None = None
) -> tuple[WrittenDate, ...]:
    """Every date that `text` (a sentence or any span) writes, in order, none overlapping.

    `anchor` is the date of what was told before, for "the same day" and "three years later"; a date earlier in `text`
    comes first.
    """
    lower = _lower(text)
    found = _join(list(_find(text, lower, published, grammar, anchor)), grammar)
    return tuple(_written(one, text) for one in found)


def under_cue(value: When, cue: str) -> When:
    """The value under a cue that stands away from it, as in "since they took the capital in August 2021"."""
    return _when(value.text, cue) or value


def _expand(pattern: str, parts: Mapping[str, str]) -> str:
    whole = re.sub(r"@(\w+)", lambda name: parts[name[1]], pattern)
    whole = re.sub(r"@(\w+)", lambda name: parts[name[1]], whole)
    return rf"(?<!\w)(?:{_spaced(whole)})(?!\w)"


def _spaced(pattern: str) -> str:
    """The pattern with any white space for a space, outside classes of characters."""
    return re.sub(r"\[[^]]*\]|\\.| ", lambda one: r"\s+" if one[0] == " " else one[0], pattern)


def _unnamed(pattern: str) -> str:
    """The pattern with its groups unnamed and what refers back to them loosened, so that many can be joined."""
    return re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\(\?P=\w+\)", "[./-]", pattern))


def _lead_pattern(rows: Mapping[str, Any]) -> str:
    cues = any_of(cue for words in rows["cues"].values() for cue in words)
    return (
        rf"(?<![\w-])(?:(?P<cue>{cues})\s+)?(?:{any_of(rows['loosely'])}\s+)?(?:(?P<about>{any_of(rows['approximate'])})\s+)?"
        rf"(?P<the>(?:the|an?)\s+)?(?:(?P<part>{any_of(rows['parts'])})[\s-]+)?(?:the\s+)?(?:years?\s+)?\Z"
    )


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)  # offsets must not move


def _find(text: str, lower: str, published: date | None, grammar: DateGrammar, anchor: When | None) -> Iterator[_Found]:
    anchors: tuple[tuple[When | None, When | None], ...] = ()
    place = floor = 0
    while hit := grammar.trigger.search(lower, place):
        lead = _lead(lower, max(floor, hit.start() - _LEAD_LENGTH), hit.start(), grammar)
        scene = Scene(text, lower, lead, published, anchors, anchor, grammar.words, grammar.guards)
        found = _read_at(hit.start(), scene, grammar)
        if found is None:
            place = hit.start() + 1
            continue
        yield found
        place = floor = found.end
        if found.reading.past or found.reading.future:
            anchors = ((_when(found.reading.past, "at"), _when(found.reading.future, "at")), *anchors)


def _lead(lower: str, floor: int, start: int, grammar: DateGrammar) -> Lead:
    before = grammar.lead.search(lower, floor, start)
    if before is None:
        return Lead(start, None, firm=False, approximate=False, part=False, article=False)
    cue = " ".join(before["cue"].split()) if before["cue"] else None
    belongs = cue or before["about"] or before["part"]
    return Lead(
        start=before.start() if belongs else start,
        cue=grammar.words.cues[cue] if cue else None,
        firm=cue in grammar.words.firm_cues,
        approximate=bool(before["about"]),
        part=bool(before["part"]),
        article=bool(before["the"]),
    )


def _read_at(start: int, scene: Scene, grammar: DateGrammar) -> _Found | None:
    """What the first rule reads that finds a date at `start`."""
    for rule, pattern in grammar.rules:
        match = pattern.match(scene.lower, start)
        reading = rule.read(match, scene) if match else None
        if match and reading:
            return _Found(scene.lead.start, match.end(), rule, match, scene, reading)
    return None


def _join(found: list[_Found], grammar: DateGrammar) -> list[_Found]:
    """The dates with the two ends of each "from … to …" made one, and a year given once carried back to its list."""
    joined: list[_Found] = []
    for right in reversed(found):
        after = joined[-1] if joined else None
        joined.append(right)
        if after is None:
            continue
        gap = right.scene.lower[right.end : after.match.start()]
        whole = _spanned(right, after, gap, grammar) or _counted_from(right, after, gap)
        if whole:
            joined[-2:] = [whole]
        elif grammar.joined.fullmatch(gap) and after.reading.basis == "explicit":
            joined[-1] = replace(right, reading=_before(right, after.reading))
    return joined[::-1]


def _spanned(left: _Found, right: _Found, gap: str, grammar: DateGrammar) -> _Found | None:
    """The interval between two dates, where the words between them make one."""
    cue = left.scene.lead.cue
    links = grammar.joined if cue == "between" else grammar.toward
    dashed = gap.strip() in ("-", "–", "—")
    if not links.fullmatch(gap) or not (cue in (None, "since", "between") or dashed):
        return None
    first = _before(left, right.reading)
    past, future = _interval(first.past, right.reading.past), _interval(first.future, right.reading.future)
    if not (past or future):
        return None
    basis = "relative" if "relative" in (first.basis, right.reading.basis) else right.reading.basis
    lead = replace(left.scene.lead, cue="at")
    reading = Reading(past or future, future or past, basis, "interval", None)
    return replace(left, end=right.end, scene=replace(left.scene, lead=lead), reading=reading)


def _before(left: _Found, right: Reading) -> Reading:
    """The left date read as the nearest before the right one, where it lacks a year or a week."""
    if left.rule.name not in FLOATING:
        return left.reading
    past, future = (
        left.rule.read(left.match, replace(left.scene, published=When.parse(text).latest)) if text else None
        for text in (right.past, right.future)
    )
    if past is None and future is None:
        return left.reading
    return Reading(
        past.past if past else None, future.past if future else None, right.basis, left.reading.precision, None
    )


def _interval(first: str | None, last: str | None) -> str | None:
    if not first or not last or "[" in first + last:
        return None
    text = f"{first.split('/')[0]}/{last.split('/')[-1]}"
    when = When.parse(text)
    return text if when.earliest and when.latest and when.earliest <= when.latest else None


def _counted_from(left: _Found, right: _Found, gap: str) -> _Found | None:
    """The date that "three days after" gives with the date that follows it."""
    if not (left.rule.name == "beside-event" and left.reading.offset and gap.isspace()):
        return None
    past, future = (
        from_anchor(When.parse(text), left.reading.offset) if text else None
        for text in (right.reading.past, right.reading.future)
    )
    return replace(left, end=right.end, reading=replace(right.reading, past=past, future=future))


def _written(found: _Found, text: str) -> WrittenDate:
    reading, lead = found.reading, found.scene.lead
    past, future = (_approximate(value, lead) for value in (reading.past, reading.future))
    cue = "at" if lead.cue in ("since", "between") and reading.precision == "interval" else lead.cue
    limit = lead.cue in ("by", "before", "after") and (past or future)
    return WrittenDate(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        when=_when(past, cue),
        when_if_future=_when(future, cue),
        plain=_when(past, "at"),
        basis="bounded" if limit else reading.basis,
        precision=reading.precision,
        rule=found.rule.name,
        cue=cue,
        offset=reading.offset,
    )


def _approximate(value: str | None, lead: Lead) -> str | None:
    simple = value is not None and lead.approximate and not re.search(r"[/\[X~]", value)
    return f"{value}~" if simple else value


def _when(value: str | None, cue: str | None) -> When | None:
    """The value under its cue: since and until give open intervals, by, before and after one day within a limit."""
    if value is None:
        return None
    if cue not in _LIMITS:
        return When.parse(value)
    first, last = _ends(value)
    text = _LIMITS[cue](first, last)
    return When.parse(text) if text else None


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.strip("[]").replace("..", "/").partition("/")
    return first or last, last or first


def _before_start(first: str, _: str) -> str | None:
    end = day_before(first)
    return f"[..{end}]" if end else f"[..{first.rstrip('~')}]"


def _after_end(_: str, last: str) -> str | None:
    plain = last.rstrip("~")
    following = moved(date.fromisoformat(plain), Offset(1, "day", "day")) if len(plain) == 10 else plain
    return f"[{following}..]"  # what came "after 2021" may have come in its course


_LIMITS: Mapping[str | None, Callable[[str, str], str | None]] = {
    "since": lambda first, _: f"{first}/..",
    "until": lambda _, last: f"../{last}",
    "by": lambda _, last: f"[..{last.rstrip('~')}]",
    "before": _before_start,
    "after": _after_end,
}
