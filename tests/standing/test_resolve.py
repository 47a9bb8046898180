import pytest

from dejure.packs.load import Packs
from dejure.standing.resolve import resolve
from tests.scenarios.cases import parse


@pytest.mark.parametrize(
    ("claims", "regime"),
    [
        ("listed taliban by ru", "ru-ter"),
        ("listed taliban by ru under ru-ext", "ru-ext"),
        ("listed taliban by us under us-sdgt\n  listed taliban by us", "us-sdgt"),
        ("listed taliban by us under us-sdgt\n  listed hamas by us", "us-fto"),
        ("listed taliban by us under us-sdgt\n  listed taliban by us under us-fto\n  delisted taliban by us", None),
        ("listed taliban by un", None),
        ("listed vladimir-putin by us", None),
        ("step delist petition filed taliban by gb", "uk-tact"),
        ("recognition none taliban by ru", None),
    ],
)
def test_a_claim_without_a_list_means_the_one_that_fits(claims: str, regime: str | None, packs: Packs) -> None:
    found = resolve(parse(f"source a, 2024-01-01\n  {claims}").claims, packs)
    assert found[-1].claim.regime == regime
