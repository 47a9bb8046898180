"""What a modal or a condition makes of an act."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Russia recognises the Taliban government.", ("recognition", "de-jure", None, "fact")),
        ("Russia does not recognise the Taliban government.", ("recognition", "none", None, "fact")),
        ("Russia will not recognise the Taliban government.", ("recognition", "de-jure", None, "denied")),
        ("Russia will recognise the Taliban government.", ("recognition", "de-jure", None, "expected")),
        (
            "Russia will recognise the Taliban government only if women may work.",
            ("position", None, "if women may work", "fact"),
        ),
        (
            "Russia cannot recognise the Taliban government until women may work.",
            ("position", None, "until women may work", "fact"),
        ),
    ],
)
def test_recognition_is_told_from_its_refusal_and_its_conditions(
    reader: Reader, sentence: str, expected: tuple[str, str | None, str | None, str]
) -> None:
    (claim,) = claims_of(reader, sentence)
    assert (claim.type, claim.level, claim.ground, claim.modality) == expected
    assert (claim.subject.id, claim.authority) == ("taliban", "ru")


def test_what_somebody_says_should_be_done_is_a_demand(reader: Reader) -> None:
    found = claims_of(reader, "Zamir Kabulov said the Taliban should be removed from Russia's terrorist list.")
    assert [(one.type, one.stance) for one in found if one.type == "position"] == [("position", "demand")]
    assert not [one for one in found if one.type == "delisted"]
