"""The parts of a clean text."""

import pytest

from dejure.text.layout import paragraphs


def parts(text: str) -> list[tuple[str, str]]:
    return [(str(one.zone), text[one.start : one.end]) for one in paragraphs(text)]


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
    found = paragraphs(text)
    assert [one.first for one in found] == firsts
    for one in found:
        if one.first is not None:
            assert text[one.first :].startswith(text[one.start : one.end])
