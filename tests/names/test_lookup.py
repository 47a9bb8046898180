"""Parties by the names that people type."""

import pytest

from dejure.names.lookup import find_party
from dejure.packs.load import Packs


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("taliban", ["taliban"]),
        ("The Taliban", ["taliban"]),
        (" TALIBAN ", ["taliban"]),
        ("al-Qa’ida", ["al-qaida"]),
        ("ru", ["ru"]),
        ("Russia", ["ru"]),
        ("Russian", ["ru"]),
        ("Moscow", ["ru"]),
        ("ru.mfa", ["ru.mfa"]),
        ("Tali", []),
        ("", []),
        ("the", []),
    ],
)
def test_a_party_is_found_by_its_id_or_any_of_its_names(packs: Packs, typed: str, ids: list[str]) -> None:
    assert [one.id for one in find_party(packs, typed)] == ids


def test_every_party_is_found_by_each_of_its_names(packs: Packs) -> None:
    lost = [
        (party.id, name.text)
        for party in packs.parties.values()
        for name in party.names
        if party.id not in {one.id for one in find_party(packs, name.text)} and name.text not in packs.parties
    ]
    assert lost == []
