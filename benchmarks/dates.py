"""Measures the reading of written dates on the cases of `data/dates.csv`, with `dateparser.search` beside it.

    python benchmarks/dates.py

The cases were written for this project and its rules were mended on them: the figures tell what breaks, not what to
expect of unseen text. A library that gives days for months is right here if its day lies within the expected value.
"""

import csv
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from dejure.model.when import When
from dejure.packs.load import load
from dejure.text.dates import compile_grammar, find_dates

TABLE = Path(__file__).parent / "data/dates.csv"
Found = list[tuple[str, When | None]]  # words and value
Reader = Callable[[str, date | None], Found]


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    published: date | None
    expected: dict[str, str]  # words → value under a past verb; nothing where it stays unresolved


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    wrong: int
    missed: int
    spurious: int
    words_per_second: float


def read_cases() -> list[Case]:
    """The cases of the table."""
    rows = csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    return [
        Case(row["text"], date.fromisoformat(row["published"]) if row["published"] else None, _expected(row["dates"]))
        for row in rows
    ]


def _expected(dates: str) -> dict[str, str]:
    pairs = (one.partition(" =") for one in dates.split("; ") if one)
    return {words: value.partition(">")[0].strip() for words, _, value in pairs}


def own_reader() -> Reader:
    """Dejure's own grammar."""
    grammar = compile_grammar(load().rows("dates")["en"])

    def read(text: str, published: date | None) -> Found:
        return [(one.text, one.when) for one in find_dates(text, published=published, grammar=grammar)]

    return read


def dateparser_reader() -> Reader | None:
    """The reader of the `dateparser` package, set to prefer the past; None where it is not installed."""
    if find_spec("dateparser") is None:
        return None
    from dateparser.search import search_dates  # noqa: PLC0415 (an optional dependency)

    def read(text: str, published: date | None) -> Found:
        base = datetime(published.year, published.month, published.day) if published else None  # noqa: DTZ001
        settings = {"PREFER_DATES_FROM": "past"} | ({"RELATIVE_BASE": base} if base else {})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package's own
            found = search_dates(text, languages=["en"], settings=settings) if text else None
        return [(words, When.day(day.date())) for words, day in found or []]

    return read


def score(cases: Sequence[Case], reader: Reader, agrees: Callable[[When, When], bool]) -> Score:
    """How many of the expected dates the reader gets right, wrong or not at all, and what else it takes for one."""
    right = wrong = missed = spurious = 0
    for case in cases:
        left = reader(case.text, case.published)
        for words, value in case.expected.items():
            hit = next((one for one in left if one[0] in words or words in one[0]), None)
            if hit:
                left.remove(hit)
            given = hit[1] if hit else None
            good = given is None if not value else given is not None and agrees(given, When.parse(value))
            right, wrong, missed = right + good, wrong + (not good and hit is not None), missed + (not good and not hit)
        spurious += len(left)
    return Score(right, wrong, missed, spurious, words_per_second(cases, reader))


def words_per_second(cases: Sequence[Case], reader: Reader) -> float:
    """How fast it reads the cases one by one, the best of three runs."""
    words = sum(len(case.text.split()) for case in cases)
    return words / min(_seconds(cases, reader) for _ in range(3))


def _seconds(cases: Sequence[Case], reader: Reader) -> float:
    start = time.perf_counter()
    for case in cases:
        reader(case.text, case.published)
    return time.perf_counter() - start


def main() -> None:
    """Prints a line for each reader, and the ratio of their speeds."""
    cases = read_cases()
    own = score(cases, own_reader(), lambda given, expected: given == expected)
    traps = sum(not case.expected for case in cases)
    print(f"{len(cases)} fragments, {sum(len(case.expected) for case in cases)} dates, {traps} fragments without one")
    print(f"{'':12}{'right':>8}{'wrong':>8}{'missed':>8}{'spurious':>10}{'words/s':>10}")
    _show("dejure", own)
    reader = dateparser_reader()
    if reader is None:
        print("dateparser  skipped: not installed (pip install dateparser)")
        return
    other = score(cases, reader, When.can_be_same)
    _show("dateparser", other)
    print(f"dejure reads {own.words_per_second / other.words_per_second:.0f} times as fast")


def _show(name: str, measured: Score) -> None:
    counts = f"{measured.right:>8}{measured.wrong:>8}{measured.missed:>8}{measured.spurious:>10}"
    print(f"{name:12}{counts}{measured.words_per_second:>10,.0f}")


if __name__ == "__main__":
    main()
