"""Who was in which office when."""

from datetime import date

import pytest

from dejure.model.party import KnownParty, Party
from dejure.packs.load import Packs
from dejure.standing.provenance import offices_of

ROWS = {
    "parties": {
        "people": {
            "parties": {
                "ann": {"sort": "person", "name": "Ann"},
                "xx.chair": {
                    "sort": "office",
                    "name": "Chair of X",
                    "holders": [
                        {"person": "ann", "since": "2020-01-01", "until": "2021-12-31"},
                        {"person": "bob", "since": "2022-01-01"},
                    ],
                },
                "xx.envoy": {"sort": "office", "name": "Envoy of X", "holders": [{"person": "ann"}]},
            }
        }
    }
}


@pytest.mark.parametrize(
    ("person", "day", "offices"),
    [
        ("ann", date(2019, 12, 31), ("Envoy of X",)),
        ("ann", date(2020, 1, 1), ("Chair of X", "Envoy of X")),
        ("ann", date(2021, 12, 31), ("Chair of X", "Envoy of X")),
        ("ann", date(2022, 1, 1), ("Envoy of X",)),
        ("bob", date(2030, 1, 1), ("Chair of X",)),
        ("carl", date(2030, 1, 1), ()),
    ],
)
def test_an_office_is_named_while_it_is_held(person: str, day: date, offices: tuple[str, ...]) -> None:
    assert offices_of(Party(person, person.title()), day, Packs(ROWS, "x")) == offices


def test_a_stranger_holds_nothing() -> None:
    packs = Packs(ROWS, "x")
    assert all(isinstance(party, KnownParty) for party in packs.parties.values())
    assert offices_of(Party(None, "Ann"), date(2020, 5, 5), packs) == ()
