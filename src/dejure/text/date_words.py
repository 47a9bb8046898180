"""The words of a date grammar, compiled from the rows of a language, and the fragments that rules are made of."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import Pattern
from typing import Any

_HUNDRED = r"\d{1,3}"
_NOT_IN_FIGURE = r"(?<![\d.,:/$£€#])"


@dataclass(frozen=True, slots=True)
class Words:
    """What each word of the language means to the grammar."""

    months: Mapping[str, int]
    homographs: frozenset[str]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, tuple[str, int]]
    shifts: Mapping[str, int]
    stretches: frozenset[str]
    later: Mapping[str, int]
    beside: Mapping[str, int]
    deictics: Mapping[str, int]
    holidays: Mapping[str, tuple[int, int]]
    cues: Mapping[str, str]  # the words of a cue → its kind
    firm_cues: frozenset[str]
    known_numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Guards:
    """Patterns of what stands beside a number, day or season that is no date."""

    name_before: Pattern[str]
    act_before: Pattern[str]
    name_after: Pattern[str]
    known_after: Pattern[str]
    act_after: Pattern[str]
    counted: Pattern[str]
    amount_before: Pattern[str]
    weekday_before: Pattern[str]
    weekday_after: Pattern[str]
    season_before: Pattern[str]
    vague_before: Pattern[str]
    plural_verb: Pattern[str]
    month_before: Pattern[str]
    determiner: Pattern[str]


def words_from(rows: Mapping[str, Any]) -> Words:
    """The words of a language as its rows give them."""
    return Words(
        months=rows["months"] | rows["month_abbreviations"],
        homographs=frozenset(rows["homographs"]),
        weekdays=rows["weekdays"] | rows["weekday_abbreviations"],
        seasons=rows["seasons"],
        numbers=_with_compounds(rows["numbers"], rows["numbers"]),
        ordinals=_with_compounds(rows["ordinals"], rows["numbers"]),
        units={word: (unit, count) for word, (unit, count) in rows["units"].items()},
        shifts=rows["shifts"],
        stretches=frozenset(rows["stretches"]),
        later=rows["later"],
        beside=rows["beside"],
        deictics=rows["deictics"],
        holidays={name: (int(day[:2]), int(day[3:])) for name, day in rows["holidays"].items()},
        cues={cue: kind for kind, cues in rows["cues"].items() for cue in cues},
        firm_cues=frozenset(rows["firm_cues"]),
        known_numbers=frozenset(str(number) for number in rows["committee_numbers"]),
    )


def guards_from(rows: Mapping[str, Any]) -> Guards:
    """The guards of a language; those on acts' names are for the text as written, the others for lower case."""
    acts = any_of(word.capitalize() for word in rows["acts"])
    numbers = r"(?:\d[\w/.-]*(?:\s\(\d{4}\))?(?:,\s(?:and|or)|,|\s(?:and|or|to))\s)*"
    return Guards(
        name_before=re.compile(rf"\b{any_of(rows['names_before'])}\.?\s(?:\([a-z]+\)\s)?(?:no\.?\s)?{numbers}\Z"),
        act_before=re.compile(rf"\b{acts}(?:\s\([A-Z]{{2,}}\))?,?\s(?:of\s|No\.?\s)?\Z"),
        name_after=re.compile(rf"[\s-]{any_of(rows['names_after'])}\b"),
        known_after=re.compile(rf"[\s-]{any_of(rows['names_after_known'])}\b"),
        act_after=re.compile(rf"\s(?:[A-Z][a-z]+\s)?{acts}\b"),
        counted=re.compile(rf"\s{any_of(rows['counted'])}\b"),
        amount_before=re.compile(rf"\b{any_of(rows['not_at'])}\s\Z"),
        weekday_before=re.compile(rf"\b{any_of(rows['weekday_names_before'])}\s\Z"),
        weekday_after=re.compile(rf"\s{any_of(rows['weekday_names_after'])}\b"),
        season_before=re.compile(rf"\b{any_of(rows['season_names_before'])}\s\Z"),
        plural_verb=re.compile(rf"\s{any_of(rows['plural_verbs'])}\b"),
        vague_before=re.compile(rf"\b{any_of(rows['vague_names_before'])}\s\Z"),
        month_before=re.compile(
            rf"\b{any_of(rows['firm_cues'] + rows['cues']['since'])}\s{_dotted(rows, 'month')}"
            rf"(?:\s\d\d?)?\s?(?:[–—,-]|,?\s?{any_of(rows['joined'] + rows['toward'])}\b)\s?\Z"
        ),
        determiner=re.compile(rf"(?:\b{any_of(rows['determiners'])}|['’]s?)\s\Z"),
    )


def fragments(rows: Mapping[str, Any]) -> dict[str, str]:
    """What each `@fragment` of a rule's pattern stands for."""
    words = words_from(rows)
    shift = any_of(rows["shifts"])
    which = any_of([*rows["shifts"], *rows["same"], *rows["beside"]])
    return {
        "month": rf"{_dotted(rows, 'month')}",
        "weekday": rf"{_dotted(rows, 'weekday')}",
        "fullweekday": any_of(rows["weekdays"]),
        "season": any_of(rows["seasons"]),
        "year": rf"{_NOT_IN_FIGURE}{_hyphened(rows['parts'])}(?:1[5-9]|20)\d\d(?!\d|[.,:/-]\d|%)",
        "day": rf"{_NOT_IN_FIGURE}(?<!-)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:/%]\d)",
        "dayto": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:/%]\d)",
        "nth": rf"{_NOT_IN_FIGURE}(?<!-)(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)",
        "number": rf"(?:{_NOT_IN_FIGURE}(?<!-){_HUNDRED}|{any_of(words.numbers)})",
        "ordinal": any_of(words.ordinals),
        "units": any_of(rows["units"]),
        "unit": any_of(word for word in rows["units"] if not word.endswith("s")),
        "shift": shift,
        "back": any_of(rows["back"]),
        "ahead": any_of(word for word, way in rows["shifts"].items() if way > 0),
        "ago": any_of(rows["ago"]),
        "later": any_of(rows["later"]),
        "same": any_of(rows["same"]),
        "beside": any_of(rows["beside"]),
        "deictic": any_of(rows["deictics"]),
        "overnight": any_of(rows["overnight"]),
        "holiday": any_of(rows["holidays"]),
        "vague": any_of(rows["vague"]),
        "part": rf"(?: (?:(?:early|late) )?{any_of(rows['dayparts'])}\b)?",
        "dash": r"(?:\s*[–—-]\s*| to )",
        "relyear": rf"(?:,? (?:of )?(?:the )?(?P<relyear>{which}) year\b)",
    }


def _dotted(rows: Mapping[str, Any], sort: str) -> str:
    """The names of months or weekdays, and their abbreviations with or without a stop."""
    return rf"(?:{any_of(rows[f'{sort}s'])}|{any_of(rows[f'{sort}_abbreviations'])}\b\.?)"


def _hyphened(parts: Iterable[str]) -> str:
    """No hyphen before, but that of `mid-2021`."""
    return "(?:(?<!-)|" + "|".join(f"(?<={part}-)" for part in parts if " " not in part) + ")"


def opening(rows: Mapping[str, Any], others: Iterable[str]) -> str:
    """A look ahead at the words that a date can open with, so that most of a text is passed over at little cost."""
    lists: list[Iterable[str]] = [
        words for words in rows.values() if isinstance(words, dict) and words is not rows["rules"]
    ]
    lists += [rows["back"], rows["same"], rows["overnight"], rows["vague"], list(others)]
    firsts = {word.split()[0].split("-")[0] for words in lists for word in words}
    return rf"(?<!\w)(?=\d|q[1-4]|{any_of(firsts)}\b)"


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, longest first, with any white space between their words."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered) + ")"


def _with_compounds(words: Mapping[str, int], tens: Mapping[str, int]) -> dict[str, int]:
    """The words with those made of two, as `twenty-first` and `twenty first`."""
    return dict(words) | {
        f"{ten}{joint}{unit}": high + low
        for ten, high in tens.items()
        if 20 <= high < 100
        for unit, low in words.items()
        if low < 10 and unit not in ("a", "an")
        for joint in "- "
    }
