"""Acts under steps and stances, and what goes back to an act told before."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of, without_taken_for_granted

OFF = "removing the Taliban from Russia's terrorist list"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The Foreign Ministry of Russia recommended {OFF}.", [("step", "recommendation", None)]),
        (f"The Taliban welcomed the recommendation of {OFF}.", [("position", None, "support")]),
        ("Iran condemned the removal of the Taliban from Russia's terrorist list.", [("position", None, "oppose")]),
        ("Russia removed the Taliban from its terrorist list. The Taliban welcomed the move.",
         [("delisted", None, None), ("position", None, "support")]),
        ("Rain fell. The Taliban welcomed the move.", []),
        ("The Taliban welcomed the guests.", []),
    ],
)  # fmt: skip
def test_what_stands_over_an_act_takes_its_place(
    reader: Reader, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = without_taken_for_granted(claims_of(reader, text))
    assert [(one.type, one.stage, one.stance) for one in found] == expected
    assert {(one.subject.id, one.authority) for one in found} <= {("taliban", "ru")}


def test_who_is_praised_for_an_act_did_it(reader: Reader) -> None:
    found = claims_of(reader, "Amir Khan Muttaqi praised Kazakhstan for taking the Taliban off its terrorist list.")
    assert [(one.type, one.modality) for one in found] == [("position", "fact"), ("delisted", "fact")]
