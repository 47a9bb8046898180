"""The characters that carry a claim, and the reason that they state."""

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

CANADA = "Canada listed Hezbollah as a terrorist entity"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{CANADA}.",
        f"{CANADA}, and the bank closed.",
        f"{CANADA} while the bank closed.",
        f"The bank closed after {CANADA}.",
        f"{CANADA}, the minister said.",
        f"“{CANADA},” the minister said.",
        f"Although rain fell, {CANADA}.",
        f"The minister said that {CANADA}.",
    ],
)
def test_a_claim_is_carried_by_its_own_clause(reader: Reader, sentence: str) -> None:
    assert [one.text for one in claims_of(reader, sentence) if one.type == "listed"] == [CANADA]


@pytest.mark.parametrize(
    ("sentence", "ground"),
    [
        (f"{CANADA} because of its links to Hamas.", "its links to Hamas"),
        (f"{CANADA} for its attacks on civilians.", "its attacks on civilians"),
        (f"{CANADA} for ten years.", None),
        (f"{CANADA}.", None),
        ("Because rain fell the bank closed.", None),
    ],
)
def test_a_stated_reason_is_quoted(reader: Reader, sentence: str, ground: str | None) -> None:
    found = [one.ground for one in claims_of(reader, sentence) if one.type == "listed"]
    assert found == ([ground] if CANADA in sentence else [])
