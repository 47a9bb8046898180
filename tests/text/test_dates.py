import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.model.when import When
from dejure.packs.load import load
from dejure.text.date_rules import RULES
from dejure.text.dates import compile_grammar, find_dates, under_cue

ROWS: Any = load().rows("dates")["en"]
GRAMMAR = compile_grammar(ROWS)
EXAMPLE = ROWS["example"]
PUBLISHED = date.fromisoformat(EXAMPLE["published"])  # a Wednesday
HITS = [(name, *hit) for name, rule in ROWS["rules"].items() for hit in rule["hits"]]
MISSES = [(name, miss) for name, rule in ROWS["rules"].items() for miss in rule["misses"]]

# A line per fragment: its publication and the words and value of each date in it; ">" parts off the value that holds
# under a future verb, and nothing after "=" means that the date stays unresolved.
TABLE = Path(__file__).parents[2] / "benchmarks/data/dates.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))


def edtf(value: Any) -> str | None:
    return None if value in (None, "") else str(value)


def expected_dates(dates: str) -> dict[str, tuple[str | None, str | None]]:
    values = {}
    for one in filter(None, dates.split("; ")):
        words, _, value = one.partition(" =")
        past, parted, future = value.partition(">")
        values[words] = (edtf(past.strip()), edtf((future if parted else past).strip()))
    return values


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['published']} {case['text']}")
def test_dates_of_a_fragment(case: dict[str, str]) -> None:
    published = date.fromisoformat(case["published"]) if case["published"] else None
    found = find_dates(case["text"], published=published, grammar=GRAMMAR)
    values = {one.text: (edtf(one.when), edtf(one.when_if_future)) for one in found}
    assert values == expected_dates(case["dates"])


@pytest.mark.parametrize("hit", HITS, ids=str)
def test_rule_reads_its_hits(hit: tuple[Any, ...]) -> None:
    _, fragment, past, *future = hit
    found = find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR, anchor=When.parse(EXAMPLE["anchor"]))
    assert len(found) == 1, found
    assert edtf(found[0].when) == edtf(past)
    assert edtf(found[0].when_if_future) == edtf(future[0] if future else past)


@pytest.mark.parametrize(("_rule", "fragment"), MISSES, ids=str)
def test_rule_leaves_its_misses(_rule: str, fragment: str) -> None:
    assert find_dates(fragment, published=PUBLISHED, grammar=GRAMMAR) == ()


def test_every_rule_has_examples() -> None:
    assert {rule.name for rule in RULES} == set(ROWS["rules"])


def test_basis_tells_how_a_date_was_settled() -> None:
    text = "Listed in 2003, reviewed last year, due by 2030, and on 5 May 2021 and the same day; soon."
    assert [one.basis for one in find_dates(text, published=PUBLISHED, grammar=GRAMMAR)] == [
        "explicit",
        "relative",
        "bounded",
        "explicit",
        "bounded",
        "unresolved",
    ]


def test_plain_value_has_no_cue() -> None:
    (found,) = find_dates("until November 2013", published=None, grammar=GRAMMAR)
    assert (str(found.when), str(found.plain), found.cue) == ("../2013-11", "2013-11", "until")


def test_cue_away_from_its_date_is_applied_by_the_caller() -> None:
    (found,) = find_dates("since they took the capital in August 2021", published=None, grammar=GRAMMAR)
    assert found.when is not None
    assert (str(found.when), str(under_cue(found.when, "since"))) == ("2021-08", "2021-08/..")


def test_offset_lets_the_caller_count_from_its_own_anchor() -> None:
    (found,) = find_dates("six weeks after the request", published=PUBLISHED, grammar=GRAMMAR)
    assert found.offset is not None
    assert (found.when, found.offset.count, found.offset.unit) == (None, 6, "week")


def test_letters_that_grow_in_lower_case_do_not_move_offsets() -> None:
    text = "İİİ İstanbul, on 5 May 2021"
    (found,) = find_dates(text, published=None, grammar=GRAMMAR)
    assert found.text == text[found.start : found.end] == "on 5 May 2021"


FRAGMENTS = [case["text"] for case in CASES] + [str(hit[1]) for hit in HITS] + [str(miss[1]) for miss in MISSES]
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
TEXTS = st.lists(
    st.sampled_from([word for fragment in FRAGMENTS for word in fragment.split()]) | st.text(max_size=4), max_size=14
).map(" ".join)


@given(TEXTS, st.none() | DAYS)
def test_every_date_is_verbatim_ordered_and_edtf(text: str, published: date | None) -> None:
    end = 0
    for one in find_dates(text, published=published, grammar=GRAMMAR):
        assert text[one.start : one.end] == one.text != ""
        assert one.start >= end
        end = one.end
        for value in (one.when, one.when_if_future, one.plain):
            assert value is None or When.parse(value.text) == value
        assert (one.basis == "unresolved") == (one.when is None and one.when_if_future is None)


@given(st.sampled_from(FRAGMENTS), st.integers(0, 12), st.none() | DAYS)
def test_a_longer_sentence_changes_nothing(fragment: str, pad: int, published: date | None) -> None:
    before, after = "The ministry said so; " * pad, "; nobody objected"
    alone = find_dates(f"; {fragment}{after}", published=published, grammar=GRAMMAR)
    within = find_dates(f"{before}; {fragment}{after}", published=published, grammar=GRAMMAR)
    assert [(one.start + len(before), one.text, one.when, one.when_if_future) for one in alone] == [
        (one.start, one.text, one.when, one.when_if_future) for one in within
    ]


@given(st.sampled_from(FRAGMENTS))
def test_no_rule_opens_with_a_word_that_is_passed_over(fragment: str) -> None:
    for start in range(len(fragment)):
        if any(pattern.match(fragment.lower(), start) for _, pattern in GRAMMAR.rules):
            assert GRAMMAR.trigger.match(fragment.lower(), start)


@given(st.sampled_from(FRAGMENTS), DAYS)
def test_equal_questions_have_equal_answers(fragment: str, published: date) -> None:
    again = compile_grammar(ROWS)
    assert find_dates(fragment, published=published, grammar=again) == find_dates(
        fragment, published=published, grammar=GRAMMAR
    )


@given(st.sampled_from(sorted(ROWS["weekdays"])), DAYS)
def test_a_weekday_is_within_a_week_of_publication(weekday: str, published: date) -> None:
    (found,) = find_dates(f"on {weekday.capitalize()}", published=published, grammar=GRAMMAR)
    assert found.when is not None
    assert found.when_if_future is not None
    past, future = found.when.earliest, found.when_if_future.earliest
    assert past is not None
    assert future is not None
    assert published - timedelta(days=6) <= past <= published <= future <= published + timedelta(days=6)
    assert past.weekday() == future.weekday() == ROWS["weekdays"][weekday]
