"""Names in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.names.gazetteer import Form, Gazetteer, Via, forms_of
from dejure.packs.load import Packs

NAMES = ["Front", "Green Front", "Green Front of the North", "O'Hara", "al-Nur", "US", "U.S."]
SMALL = Gazetteer([*(Form(name, name, Via.NAME) for name in NAMES), Form("Green", "colour", Via.ADJECTIVE)])


def seen(text: str) -> list[str]:
    return [text[one.start : one.end] for one in SMALL.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Green Front of the North won.", ["Green Front of the North"]),
        ("The Green Front of the South won.", ["Green Front"]),
        ("The Green and the Front won.", ["Green", "Front"]),
        ("Front Front", ["Front", "Front"]),
        ("Frontier", []),
        ("the front door", []),
        ("GREEN FRONT", ["GREEN FRONT"]),
        ("O’Hara, O'Hara", ["O’Hara", "O'Hara"]),
        ("the Front’s man", ["Front"]),
        ("Al-Nur and al\u2011Nur", ["Al-Nur", "al\u2011Nur"]),
        ("a Front-led raid", ["Front"]),
        ("the pre-Front years", []),
        ("Green\u00a0Front", ["Green\u00a0Front"]),
        ("us", []),
        ("US", ["US"]),
        ("İ Front ß Front", ["Front", "Front"]),
        ("", []),
    ],
)
def test_the_longest_whole_name_is_found(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


@given(st.lists(st.sampled_from([*NAMES, "İ", "ß", "-", " ", ".", "’s", "\n"]), max_size=12).map("".join))
def test_sightings_lie_in_order_within_the_text(text: str) -> None:
    places = [(one.start, one.end) for one in SMALL.find(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


def test_one_place_can_have_several_forms() -> None:
    shared = Gazetteer([Form("Senate", "upper-house", Via.ROLE), Form("Senate", "us.senate", Via.SHORT)])
    (sighting,) = shared.find("The Senate met.")
    assert [(form.party, form.via) for form in sighting.forms] == [("upper-house", "role"), ("us.senate", "short")]


def test_every_name_of_a_party_is_a_form(packs: Packs) -> None:
    russia = {(form.text, form.via) for form in forms_of({"ru": packs.parties["ru"]}, {})}
    assert {("Russia", Via.NAME), ("Russian", Via.ADJECTIVE), ("Moscow", Via.SEAT)} <= russia
    qaida = {form.text for form in forms_of({"al-qaida": packs.parties["al-qaida"]}, {})}
    assert {"al-Qaida", "Al-Qaida"} <= qaida
