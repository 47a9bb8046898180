"""One act, one claim, with every place that tells it."""

from datetime import date

import pytest

from dejure.model.claim import Zone
from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

LISTED = "Canada listed Hezbollah as a terrorist entity"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{LISTED}. {LISTED} in 2002.", 1),
        (f"{LISTED} in 2002. {LISTED} in December 2002.", 1),
        (f"{LISTED} in 2002. {LISTED} in 2003.", 2),
        (f"{LISTED}. Canada will list Hezbollah as a terrorist entity.", 2),
        (f"{LISTED}. Germany listed Hezbollah as a terrorist entity.", 2),
        (f"{LISTED}. Canada listed Hamas as a terrorist entity.", 2),
        (f"{LISTED}. Canada removed Hezbollah from its list of terrorist entities.", 2),
        ("Zamir Kabulov met Hamas in Doha. Zamir Kabulov met Hamas in Moscow.", 2),
    ],
)
def test_mentions_of_one_act_are_one_claim(reader: Reader, text: str, claims: int) -> None:
    assert len(claims_of(reader, text)) == claims


def test_the_fuller_mention_speaks_and_keeps_the_places_of_all(reader: Reader) -> None:
    text = f"Canada lists Hezbollah as a terrorist entity\n\n{LISTED} in 2002.\n\n{LISTED} for its attacks."
    (claim,) = claims_of(reader, text)
    assert claim.zone is Zone.BODY
    assert claim.text == f"{LISTED} in 2002"
    assert (str(claim.when), claim.ground) == ("2002", "its attacks")
    assert [text[start:end] for start, end in claim.spans] == [
        "Canada lists Hezbollah as a terrorist entity", f"{LISTED} in 2002", f"{LISTED} for its attacks",
    ]  # fmt: skip


def test_a_repeated_paragraph_is_quoted_at_both_places(reader: Reader) -> None:
    text = f"{LISTED}.\nRain fell.\n{LISTED}."
    (claim,) = claims_of(reader, text)
    assert [text[start:end] for start, end in claim.spans] == [LISTED, LISTED]


@pytest.mark.parametrize(
    ("text", "regimes"),
    [
        ("Russia suspended the ban on the Taliban. Rain fell.", [None]),
        ("Russia suspended the ban on the Taliban. The Taliban are on Russia's terrorist list.", ["ru-ter", "ru-ter"]),
        ("Russia suspended the ban on the Taliban. Terror struck.", ["ru-ter"]),
        ("Kazakhstan suspended the ban on the Taliban.", ["kz"]),
    ],
)
def test_a_regime_told_elsewhere_in_the_document_counts(reader: Reader, text: str, regimes: list[str | None]) -> None:
    found = [one for one in claims_of(reader, text, published=date(2025, 4, 18)) if one.type in ("suspended", "listed")]
    assert [one.regime for one in found] == regimes
