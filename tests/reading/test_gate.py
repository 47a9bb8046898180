"""What a claim must have to be accepted."""

from dataclasses import replace
from typing import Any

import pytest

from dejure.model.claim import Claim, ClaimType
from dejure.packs.load import Packs
from dejure.reading.gate import faults
from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

TEXT = "Rain fell. Canada listed Hezbollah as a terrorist entity."


@pytest.fixture(scope="module")
def claim(reader: Reader) -> Claim:
    (found,) = claims_of(reader, TEXT)
    return found


@pytest.mark.parametrize(
    ("changes", "faulty"),
    [
        ({}, 0),
        ({"regime": None}, 0),
        ({"text": "canada"}, 1),
        ({"text": "", "start": 0, "end": 0}, 1),
        ({"start": 0}, 1),
        ({"spans": ((0, len(TEXT) + 1),)}, 1),
        ({"spans": ((5, 5),)}, 1),
        ({"regime": "no-such-list"}, 1),
        ({"authority": None}, 1),
        ({"authority": None, "type": ClaimType.CONDUCT}, 0),
        ({"type": ClaimType.STEP}, 3),
        ({"type": ClaimType.RECOGNITION}, 1),
        ({"type": ClaimType.POSITION}, 2),
        ({"type": ClaimType.TIED}, 2),
        ({"type": ClaimType.MET}, 1),
    ],
)
def test_what_a_claim_lacks_is_told(packs: Packs, claim: Claim, changes: dict[str, Any], faulty: int) -> None:
    assert len(faults(replace(claim, **changes), TEXT, packs.regimes)) == faulty
