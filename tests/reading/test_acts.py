"""Whose act it is, of whom, under which list."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Russia added the Taliban to its terrorist list.", [("taliban", "ru", "ru-ter", [])]),
        ("Moscow added the Taliban to its terrorist list.", [("taliban", "ru", "ru-ter", [])]),
        ("The State Department listed Hamas as a Foreign Terrorist Organization.",
         [("hamas", "us", "us-fto", ["us.state"])]),
        ("Germany listed Hezbollah as a terrorist organization.", [("hezbollah", "de", None, [])]),
    ],
)  # fmt: skip
def test_an_authority_is_not_repeated_as_its_own_actor(
    reader: Reader, sentence: str, expected: list[tuple[str, str, str | None, list[str]]]
) -> None:
    found = claims_of(reader, sentence)
    assert [(one.subject.id, one.authority, one.regime, [actor.id for actor in one.actor]) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia recognised Russia.", []),
        ("Somebody added the Taliban to the list of guests.", []),
        ("Hamas was added to a terrorist list.", []),  # nobody says whose
    ],
)
def test_an_act_without_an_authority_is_no_claim(
    reader: Reader, text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert told(claims_of(reader, text)) == expected


def test_relations_are_those_of_both_sides(reader: Reader) -> None:
    found = claims_of(reader, "China and Nauru resumed full diplomatic relations on Wednesday.")
    assert sorted((one.subject.id, one.authority) for one in found) == [("cn", "nr"), ("nr", "cn")]


def test_a_meeting_is_one_claim_of_all_its_sides(reader: Reader) -> None:
    (claim,) = claims_of(reader, "Officials from Russia and China met Hamas in Doha.")
    assert (claim.subject.id, [one.name for one in claim.object], claim.place) == ("hamas", ["Russia", "China"], "Doha")
