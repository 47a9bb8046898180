"""How well the example reports are read, against floors that only a reason lowers."""

import tomllib
from pathlib import Path

import pytest

from dejure.packs.load import Packs
from dejure.reading.reader import Reader
from tests.quality.gold import Row, Score, compare, missed, overstated, read_as, reports

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
MEASURES = [pytest.param(scope, name, id=f"{scope}-{name}") for scope in ("core", "all") for name in FLOORS[scope]]

Readings = list[tuple[str, list[Row], list[Row]]]


@pytest.fixture(scope="module")
def readings(packs: Packs) -> Readings:
    """Every report by name, with its gold claims and those that reading finds."""
    reader = Reader(packs)
    return [(name, gold["claims"], read_as(reader, name, text, gold)) for name, text, gold in reports()]


@pytest.mark.parametrize(("scope", "measure"), MEASURES)
def test_reading_reaches_its_floor(readings: Readings, scope: str, measure: str) -> None:
    total = Score(0, 0, 0)
    for _, gold, found in readings:
        core, everything = compare(gold, found)
        total = total.plus(core if scope == "core" else everything)
    reached = getattr(total, measure)
    astray = [f"{name}: {line}" for name, gold, found in readings for line in missed(gold, found)]
    assert reached >= FLOORS[scope][measure]["floor"], "\n".join([f"{measure} {reached:.3f} of {total}", *astray])


def test_little_is_said_to_be_done_that_is_not(readings: Readings) -> None:
    wrong = [(name, claim["text"]) for name, gold, found in readings for claim in overstated(gold, found)]
    assert len(wrong) <= FLOORS["overstated"]["ceiling"], wrong


def test_a_report_without_claims_gives_none(readings: Readings) -> None:
    assert [found for _, gold, found in readings if not gold] == [[]]


@pytest.mark.parametrize(("scope", "measure"), MEASURES)
def test_a_floor_below_the_best_gives_its_reason(scope: str, measure: str) -> None:
    row = FLOORS[scope][measure]
    assert row["floor"] >= row["best"] or row.get("reason", "").strip()


def test_a_ceiling_above_the_best_gives_its_reason() -> None:
    row = FLOORS["overstated"]
    assert row["ceiling"] <= row["best"] or row.get("reason", "").strip()
