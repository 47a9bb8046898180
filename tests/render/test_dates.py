"""Dates in words, no finer than they are."""

from datetime import date

import pytest

from dejure.render.dates import age, long_day, spoken


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""),
        ("2003", "2003"),
        ("2024-07", "Jul 2024"),
        ("2024-12-10", "10 Dec 2024"),
        ("2024-10~", "about Oct 2024"),
        ("2024-10-05?", "perhaps 5 Oct 2024"),
        ("197X", "the 1970s"),
        ("2024-21", "spring 2024"),
        ("2021-08/..", "since Aug 2021"),
        ("../2021-08", "until Aug 2021"),
        ("2001/2021", "2001 to 2021"),
        ("[2024-05-30..2024-10-03]", "30 May 2024 to 3 Oct 2024, some day"),
        ("[..2024-10-03]", "by 3 Oct 2024, some day"),
        ("[2024-10-03..]", "from 3 Oct 2024 on, some day"),
        ("not EDTF", "not EDTF"),
    ],
)
def test_spoken(edtf: str | None, words: str) -> None:
    assert spoken(edtf) == words


def test_long_day() -> None:
    assert long_day(date(2024, 12, 2)) == "2 December 2024"


@pytest.mark.parametrize(
    ("newest", "words"),
    [
        (date(2024, 12, 13), "after the day asked"),
        (date(2024, 12, 12), "the same day"),
        (date(2024, 12, 11), "the day before"),
        (date(2024, 11, 12), "30 days before"),
        (date(2024, 6, 12), "6 months before"),
        (date(2020, 12, 12), "4 years before"),
    ],
)
def test_age(newest: date, words: str) -> None:
    assert age(newest, date(2024, 12, 12)) == words
