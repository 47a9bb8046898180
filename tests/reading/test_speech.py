"""Who says so."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of, without_taken_for_granted

IT = "Russia removed the Taliban from its terrorist list"


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        (f"{IT}.", []),
        (f"TASS reported that {IT}.", ["TASS"]),
        (f"{IT}, Zamir Kabulov said.", ["Zamir Kabulov"]),
        (f"According to Zamir Kabulov, {IT}.", ["Zamir Kabulov"]),
        (f"Zamir Kabulov told TASS that {IT}.", ["Zamir Kabulov", "TASS"]),
        (f"“{IT},” Zamir Kabulov told TASS.", ["Zamir Kabulov", "TASS"]),
        (f"Zamir Kabulov said that TASS reported that {IT}.", ["TASS", "Zamir Kabulov"]),
        (f"A senior official said {IT}.", ["a senior official"]),
        (f"Zamir Kabulov, who said little, left, and {IT}.", []),
        (f"{IT} after Zamir Kabulov spoke to TASS.", []),
    ],
)
def test_the_nearest_speaker_comes_first(reader: Reader, sentence: str, speakers: list[str]) -> None:
    found = [one for one in claims_of(reader, sentence) if one.type == "delisted"]
    assert [[party.name for party in one.said_by] for one in found] == [speakers]


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Zamir Kabulov said the Taliban should be removed from Russia's terrorist list.", "Zamir Kabulov"),
        ("Zamir Kabulov praised the removal of the Taliban from Russia's terrorist list.", "Zamir Kabulov"),
    ],
)
def test_who_speaks_for_himself_is_not_named_as_a_speaker_too(reader: Reader, sentence: str, holder: str) -> None:
    found = [one for one in without_taken_for_granted(claims_of(reader, sentence)) if one.type == "position"]
    assert [([one.name for one in claim.actor], claim.said_by) for claim in found] == [([holder], ())]
