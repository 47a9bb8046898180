"""Stages of proceedings, and how they came out."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

BILL = "a bill to suspend the ban on the Taliban"


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            f"The State Duma approved {BILL} in the first of three readings.",
            [("first-reading", "passed", "fact"), ("second-reading", "pending", "fact"),
             ("third-reading", "pending", "fact")],
        ),
        (f"The State Duma approved {BILL} in its third reading.", [("third-reading", "passed", "fact")]),
        (f"The State Duma approved {BILL}.", [("lower-house", "passed", "fact")]),
        (f"The Federation Council approved {BILL}.", [("upper-house", "passed", "fact")]),
        (f"The Federation Council will approve {BILL}.", [("upper-house", "pending", "expected")]),
        (f"Putin signed {BILL}.", [("signed", "passed", "fact")]),
        (f"Putin must sign {BILL}.", [("signed", "pending", "fact")]),
        (f"Putin has yet to sign {BILL}.", [("signed", "pending", "fact")]),
        (f"Putin framed {BILL}.", []),
        ("The State Duma approved a bill on fishing near the Taliban in the first reading.", []),
    ],
)  # fmt: skip
def test_a_step_tells_its_stage_and_outcome(reader: Reader, sentence: str, steps: list[tuple[str, str, str]]) -> None:
    found = [one for one in claims_of(reader, sentence) if one.type == "step"]
    assert [(one.stage, one.outcome, one.modality) for one in found] == steps
    assert {one.aim for one in found} <= {"suspend"}


@pytest.mark.parametrize("verb", ["approved", "will approve", "may approve", "rejected", "introduced"])
def test_no_stage_of_a_bill_is_read_as_the_act_itself(reader: Reader, verb: str) -> None:
    found = claims_of(reader, f"The State Duma {verb} {BILL}.")
    assert not [one for one in found if one.type == "suspended" and one.modality == "fact"]
