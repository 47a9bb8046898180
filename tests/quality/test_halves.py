"""How well reports kept beside the repository are read, in two halves: rules are built on the one, the other measures.

What fails says figures alone: of the measuring half no word may reach who writes the rules.
"""

from pathlib import Path

import pytest

from dejure.model.claim import CORE
from dejure.packs.load import Packs
from dejure.reading.reader import Reader
from tests.quality.gold import Row, Score, compare, gold_reports, half_of, overstated, read_as
from tests.quality.test_floors import FLOORS

HALVES = ("a", "b")
MEASURES = [
    (half, scope, name) for half in HALVES for scope in ("core", "all") for name in FLOORS[f"half-{half}"][scope]
]

Readings = dict[str, list[tuple[list[Row], list[Row]]]]


@pytest.fixture(scope="module")
def readings(packs: Packs, shared: Path) -> Readings:
    """The gold claims and those that reading finds, of every report, by half."""
    reader, found = Reader(packs), Readings({half: [] for half in HALVES})
    for name, text, gold in gold_reports(shared / "data" / "reports" / "dev"):
        found[half_of(name)].append((gold["claims"], read_as(reader, name, text, gold)))
    return found


@pytest.mark.parametrize(("half", "scope", "measure"), MEASURES)
def test_a_half_reaches_its_floor(readings: Readings, half: str, scope: str, measure: str) -> None:
    total = Score(0, 0, 0)
    for gold, found in readings[half]:
        core, everything = compare(gold, found)
        total = total.plus(core if scope == "core" else everything)
    row = FLOORS[f"half-{half}"][scope][measure]
    reached = round(getattr(total, measure), 3)
    assert reached >= row["floor"]
    assert row["floor"] >= row["best"] or row.get("reason", "").strip()


@pytest.mark.parametrize("half", HALVES)
def test_little_is_said_to_be_done_that_is_not(readings: Readings, half: str) -> None:
    wrong = sum(len(overstated(gold, found)) for gold, found in readings[half])
    assert wrong <= FLOORS[f"half-{half}"]["overstated"]["ceiling"]


def test_reports_near_the_topic_give_next_to_nothing(readings: Readings) -> None:
    near = [found for half in HALVES for gold, found in readings[half] if not gold]
    assert near
    core = [claim for found in near for claim in found if claim["type"] in CORE]
    assert len(core) <= FLOORS["near"]["ceiling"]
