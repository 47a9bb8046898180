"""Sentences by their punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["It went.", "The ban stays."],
        ["Is it?", "No!", "Yes."],
        ["Wait…", "What now?"],
        ["“It stays.”", "He left."],
        ["It grew (see No. 5).", "“A vote follows,” she said."],
        ["Mr. Karim met the U.S. envoy in St. Petersburg on Jan. 5.", "The ban stays."],
        ["He flew to the U.S.", "The ban stays."],
        ["He flew to the U.S. Senate."],
        ["J.R.R. Smith met Gen. V. Ivanov."],
        ["It came on Dec. 10.", "In Kabul it rained."],
        ["It ended at 5 p.m.", "The vote followed."],
        ["It fell 3.5 percent.", "2024 began."],
        ["He said: “We are ready.” and left."],
        ["see www.example.org for more."],
        ["No stop at all"],
    ],
    ids=lambda expected: expected[0],
)
def test_a_text_is_cut_behind_its_sentences(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_only_what_lies_within_the_offsets_is_cut() -> None:
    text = "Before. One went. Two stayed. After."
    start, end = text.index("One"), text.index(" After")
    assert [text[a:b] for a, b in sentences(text, start, end)] == ["One went.", "Two stayed."]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("x" * 2000, [2000]),
        ("x" * 4500, [2000, 2000, 500]),
        (("ab " * 1000).strip(), [1997, 1001]),
        ("a" * 1500 + "; " + "b" * 400 + " " + "c" * 400, [1501, 801]),
    ],
    ids=["whole", "anywhere", "at a space", "behind a semicolon"],
)
def test_what_is_longer_than_any_sentence_is_cut(text: str, lengths: list[int]) -> None:
    assert [len(one) for one in split(text)] == lengths


@given(st.text(alphabet=" .!?;“”\"'()AbU1\u00a0…-", max_size=80).map(lambda words: words * 60))
def test_nothing_but_space_lies_between_sentences(text: str) -> None:
    places = sentences(text, 0, len(text))
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(text)]
    assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all(start < end for start, end in places)
