"""The parts of a clean text."""

import pytest

from dejure.packs.load import load
from dejure.text.layout import compile_layout, paragraphs, unwrapped

LAYOUT = compile_layout(load().rows("layout")["en"])


def parts(text: str) -> list[tuple[str, str]]:
    return [(str(one.zone), text[one.start : one.end]) for one in paragraphs(text, LAYOUT)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban lifted\n\nThe ban is gone.", [("headline", "Ban lifted"), ("body", "The ban is gone.")]),
        ("\n\n  Ban lifted  \n\n It went. \n", [("headline", "Ban lifted"), ("body", "It went.")]),
        ("Ban lifted.\n\nMore.", [("body", "Ban lifted."), ("body", "More.")]),
        ("One line only", [("body", "One line only")]),
        ("One line only\n\n", [("body", "One line only")]),
        ("“Ban lifted”\nMore.", [("body", "“Ban lifted”"), ("body", "More.")]),
        (
            "A ban was " + "long " * 40 + "ago\nMore.",
            [("body", "A ban was " + "long " * 40 + "ago"), ("body", "More.")],
        ),
        ("It went.\nBan lifted\nMore.", [("body", "It went."), ("body", "Ban lifted"), ("body", "More.")]),
        (
            "Ban\nPhoto: the court\nIt went.",
            [("headline", "Ban"), ("caption", "Photo: the court"), ("body", "It went.")],
        ),
        ("Picture (2019): court", [("caption", "Picture (2019): court")]),
        ("Photographs were taken.", [("body", "Photographs were taken.")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_each_paragraph_has_its_zone(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        ("KABUL – It went.", "It went."),
        ("KABUL — It went.", "It went."),
        ("MOSCOW (Courier) - It went.", "It went."),
        ("MOSCOW, Dec. 10 (Courier) — It went.", "It went."),
        ("New Delhi -- It went.", "It went."),
        ("Kabul, Afghanistan (Courier) – It went.", "It went."),
        ("Well-known parties went.", "Well-known parties went."),
        ("It went – at last.", "It went – at last."),
        ("(Courier) It went.", "(Courier) It went."),
        ("KABUL: it went.", "KABUL: it went."),
    ],
)
def test_a_dateline_is_no_part_of_its_paragraph(paragraph: str, rest: str) -> None:
    assert parts(f"Head\n{paragraph}")[1] == ("body", rest)


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("Same.\nOther.\nSame.\nSame.", [None, None, 0, 0]),
        ("KABUL – Same.\nSame.", [None, 0 + len("KABUL – ")]),
        ("Same.\nSame. More.", [None, None]),
        ("The  same.\nThe same.", [None, None]),
        ("KABUL – Same\nOther.\nKABUL – Same", [None, None, None]),
    ],
    ids=["twice", "behind a dateline", "only begun alike", "other spaces", "a headline with a dateline"],
)
def test_a_paragraph_points_to_where_the_same_characters_stood(text: str, firsts: list[int | None]) -> None:
    found = paragraphs(text, LAYOUT)
    assert [one.first for one in found] == firsts
    for one in found:
        if one.first is not None:
            assert text[one.first :].startswith(text[one.start : one.end])


def yields(text: str) -> list[str]:
    """The zones of a paragraph that stands in a report."""
    before = "A report begins here, at some length.\nIt goes on for a while.\nAnd on.\n"
    return [zone for zone, words in parts(before + text) if words == text]


ROWS = load().rows("layout")["en"]
BESIDE = [(row, words) for row, said in ROWS["furniture"].items() for words in said["hits"]]
KEPT = [(row, words) for row, said in ROWS["furniture"].items() for words in said["misses"]]
CAPTIONS = [words for row in ("leads", "credits") for words in ROWS["captions"][row]["hits"]]
NO_CAPTIONS = [words for said in ROWS["captions"].values() for words in said["misses"]]


@pytest.mark.parametrize(("row", "words"), BESIDE)
def test_what_stands_beside_a_report_is_left_out(row: str, words: str) -> None:
    assert yields(words) == [], row


@pytest.mark.parametrize(("row", "words"), KEPT)
def test_what_only_resembles_it_is_read(row: str, words: str) -> None:
    assert yields(words) == ["body"], row


@pytest.mark.parametrize("words", CAPTIONS)
def test_a_caption_is_told_by_its_lead_or_credit(words: str) -> None:
    assert yields(words) == ["caption"]


@pytest.mark.parametrize("words", NO_CAPTIONS)
def test_what_only_resembles_a_caption_is_read(words: str) -> None:
    assert yields(words) == ["body"]


@pytest.mark.parametrize("words", ROWS["captions"]["agencies"]["hits"])
def test_an_agency_in_brackets_credits_a_picture_only_before_the_report(words: str) -> None:
    assert parts(f"Ban lifted\n{words}\nIt went.\nMore.")[1] == ("caption", words)
    assert parts(f"Ban lifted\nIt went.\nMore.\n{words}")[3] == ("body", words)


def test_lines_below_a_heading_for_other_stories_are_left_out() -> None:
    text = "It went.\nMore on this story\nKazakhstan bans the group\nNorway lists it\nThe report goes on here."
    assert [words for _, words in parts(text)] == ["It went.", "The report goes on here."]


WRAPPED = """Court bans fifteen groups

   MOSCOW, Feb 14 (Courier) - Russia's Supreme Court has banned fifteen
groups as terrorist organisations, among them the Taliban, the court's
press service said after a hearing behind closed doors.
   The prosecutor general had asked for the ban in January, saying that
the groups threatened the state.

The ruling bars them from any activity in the country and takes effect
at once.
"""


def test_lines_that_were_broken_to_fit_a_page_are_joined() -> None:
    text = unwrapped(WRAPPED)
    assert len(text) == len(WRAPPED)
    assert [words[:20] for _, words in parts(text)] == [
        "Court bans fifteen g",
        "Russia's Supreme Cou",
        "The prosecutor gener",
        "The ruling bars them",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "One line is a paragraph of its own, of the length of a line.\n" * 2 + "Another that is short.\n" * 9
    assert unwrapped(text) == text
