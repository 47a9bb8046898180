"""What differs between two readings of a document."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dejure.reading.compare import differences
from dejure.reading.reader import Reader
from tests.quality.gold import EXAMPLES
from tests.reading.scenes import claims_of


@pytest.fixture(scope="module")
def rows(reader: Reader) -> list[dict[str, Any]]:
    paths = sorted(EXAMPLES.glob("*.txt"))[:4]
    found = [claim.to_json() for path in paths for claim in claims_of(reader, path.read_text("utf-8"))]
    return [one | {"id": str(n), "start": 1000 * n, "end": 1000 * n + 50, "spans": []} for n, one in enumerate(found)]


@pytest.mark.parametrize("field", ["modality", "when", "actor", "regime", "ground", "outcome"])
def test_a_changed_field_is_told_with_both_values(rows: list[dict[str, Any]], field: str) -> None:
    other = [rows[0], rows[1] | {field: "other"}, *rows[2:]]
    (found,) = differences("a", rows, other)
    assert (found.document, found.change, found.claim) == ("a", "changed", other[1])
    assert found.fields == ((field, rows[1][field], "other"),)


def test_another_subject_at_the_same_place_is_a_change_and_another_type_is_not(rows: list[dict[str, Any]]) -> None:
    (found,) = differences("a", rows[:1], [rows[0] | {"subject": {"id": None, "name": "Nobody"}}])
    assert [name for name, _, _ in found.fields] == ["subject"]
    told = differences("a", rows[:1], [rows[0] | {"type": "met"}])
    assert [one.change for one in told] == ["lost", "gained"]


def test_what_only_follows_from_the_place_is_no_change(rows: list[dict[str, Any]]) -> None:
    assert differences("a", rows[:1], [rows[0] | {"id": "c1", "start": rows[0]["start"] + 3, "spans": [[1, 2]]}]) == ()


def test_fields_that_one_version_does_not_have_count_as_empty(rows: list[dict[str, Any]]) -> None:
    assert differences("a", rows, [one | {"mood": None} for one in rows]) == ()
    assert differences("a", [one | {"mood": []} for one in rows], rows) == ()


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)), st.randoms(use_true_random=False))
def test_every_claim_of_one_side_alone_is_told_whatever_the_order(
    rows: list[dict[str, Any]], before: set[int], now: set[int], dice: random.Random
) -> None:
    old, new = [rows[n] for n in sorted(before)], [rows[n] for n in sorted(now)]
    told = differences("a", old, new)
    assert {(one.change, one.claim["id"]) for one in told} == {("lost", str(n)) for n in before - now} | {
        ("gained", str(n)) for n in now - before
    }
    dice.shuffle(old)
    dice.shuffle(new)
    assert differences("a", old, new) == told
