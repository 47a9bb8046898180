import time
import warnings
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.model.when import When

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 30))
YEARS = st.integers(1000, 2999)
POINTS = st.one_of(
    DAYS.map(date.isoformat),
    YEARS.map(str),
    st.tuples(YEARS, st.integers(1, 12) | st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41])).map(
        lambda one: f"{one[0]}-{one[1]:02}"
    ),
)
MARKED = st.one_of(
    POINTS,
    POINTS.filter(lambda text: len(text) != 7 or text[5:] < "13").map(lambda text: text + "~"),
    st.integers(100, 299).map(lambda decade: f"{decade}X"),
)


def spanned(ends: tuple[date, date]) -> str:
    return "/".join(day.isoformat() for day in sorted(ends))


def one_of(ends: tuple[date, date]) -> str:
    return "[" + "..".join(day.isoformat() for day in sorted(ends)) + "]"


VALUES = st.one_of(
    MARKED,
    st.tuples(DAYS, DAYS).map(spanned),
    st.tuples(DAYS, DAYS).map(one_of),
    POINTS.map(lambda text: f"{text}/.."),
    POINTS.map(lambda text: f"../{text}"),
    DAYS.map(lambda day: f"[..{day}]"),
    DAYS.map(lambda day: f"[{day}..]"),
)


def edtf_bounds(text: str) -> list[date]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own, about its grammar
        edtf = pytest.importorskip("edtf")
        value: Any = edtf.parse_edtf(text)
        ends: list[time.struct_time] = [value.lower_strict(), value.upper_strict()]
    return [date(end.tm_year, end.tm_mon, end.tm_mday) for end in ends]


@given(st.one_of(MARKED, st.tuples(DAYS, DAYS).map(spanned), st.tuples(DAYS, DAYS).map(one_of)))
def test_bounds_agree_with_the_edtf_library(text: str) -> None:
    when = When.parse(text)
    assert [when.earliest, when.latest] == edtf_bounds(text)


@given(VALUES, VALUES)
def test_can_be_same_is_symmetric(one: str, other: str) -> None:
    first, second = When.parse(one), When.parse(other)
    assert first.can_be_same(second) == second.can_be_same(first)


@given(VALUES)
def test_a_value_can_be_the_same_as_itself(text: str) -> None:
    when = When.parse(text)
    assert when.can_be_same(when)
    assert str(when) == text


@given(DAYS, VALUES)
def test_a_day_can_be_same_exactly_where_it_lies_within(day: date, text: str) -> None:
    when = When.parse(text)
    within = (when.earliest is None or when.earliest <= day) and (when.latest is None or day <= when.latest)
    assert When.day(day).can_be_same(when) == within


@given(DAYS)
def test_a_day_is_known_to_the_day(day: date) -> None:
    when = When.day(day)
    assert when == When.parse(day.isoformat())
    assert (when.earliest, when.latest, when.width, when.is_interval) == (day, day, 0, False)


@given(VALUES)
def test_begins_no_later_than_it_ends(text: str) -> None:
    when = When.parse(text)
    assert when.width >= 0
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2003", ("2003-01-01", "2003-12-31"), ("2003-01-01", "2003-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29"), ("2024-02-01", "2024-02-29")),
        ("197X", ("1970-01-01", "1979-12-31"), ("1970-01-01", "1979-12-31")),
        ("2024-24", ("2024-12-01", "2025-02-28"), ("2024-12-01", "2025-02-28")),
        ("2024-36", ("2024-10-01", "2024-12-31"), ("2024-10-01", "2024-12-31")),
        ("2024-10~", ("2024-10-01", "2024-10-31"), ("2024-10-01", "2024-10-31")),
        ("2021-08/..", ("2021-08-01", "2021-08-31"), (None, None)),
        ("../2019-05", (None, None), ("2019-05-01", "2019-05-31")),
        ("1996/2001", ("1996-01-01", "1996-12-31"), ("2001-01-01", "2001-12-31")),
        ("[2024-11-25..2024-11-26]", ("2024-11-25", "2024-11-26"), ("2024-11-25", "2024-11-26")),
        ("[..2025]", (None, "2025-12-31"), (None, "2025-12-31")),
    ],
)
def test_bounds_of_a_form(text: str, begins: tuple[str | None, ...], ends: tuple[str | None, ...]) -> None:
    when = When.parse(text)
    assert tuple(day and day.isoformat() for day in when.begins) == begins
    assert tuple(day and day.isoformat() for day in when.ends) == ends


@pytest.mark.parametrize(
    "text",
    [
        *("", "..", "/", "../..", "[..]", "soon", "2024-13", "2024-25", "2024-02-30", "2024-2-3", "20240203"),
        *(
            "197X-05",
            "2024-22-01",
            "0000",
            "2024/2023",
            "[2024..2023]",
            "[2024",
            "2024/2025/2026",
            "２０２４",
            "2024-10 ",
        ),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        When.parse(text)
