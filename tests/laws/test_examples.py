"""The laws of order and interruption for the example reports, as the reader itself reads them."""

import random
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest

from dejure.packs.load import Packs
from dejure.reading.engine import ENGINE
from dejure.reading.reader import Reader
from dejure.render.json import line
from dejure.service import Asked, ReadingEngine, Service
from tests.laws.adding import inputs, settings
from tests.laws.test_interruption import kill_after, start

EXAMPLES = Path(str(files("dejure"))) / "examples"
SUBJECTS = ("Taliban", "al-Qaida", "Houthis")
REGISTERS = ("ru-ter", "us-fto", "un-1988")
ON = "2025-08-01"

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def engine(packs: Packs) -> ReadingEngine:
    """The reader of the product, its parser loaded once."""
    reader = Reader(packs)
    return ReadingEngine(ENGINE, lambda _: reader)


@pytest.fixture(scope="module")
def expected(engine: ReadingEngine, packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is answered after undisturbed adding in the order of the manifest."""
    ledger = tmp_path_factory.mktemp("undisturbed") / "l.db"
    answers = told(finish(ledger, EXAMPLES / "manifest.csv", engine, packs), "added")
    assert len("".join(answers)) > 50_000
    return answers


def finish(ledger: Path, manifest: Path, engine: ReadingEngine, packs: Packs) -> tuple[Service, list[str]]:
    service = Service(settings(ledger), packs, engine=engine)
    return service, [one.did for one in service.add(inputs(manifest))]


def told(added: tuple[Service, Sequence[str]], *did: str) -> list[str]:
    """All that the service answers, which has only now done this with the texts; it is closed."""
    service, done = added
    assert set(done) <= set(did)
    with service:
        assert list(service.verify()) == []
        asked = [Asked(subject, None, None, ON, None) for subject in SUBJECTS]
        return [
            *(line(service.status(one)) for one in asked),
            *(line(service.dossier(one)) for one in asked),
            *(line(service.timeline(one)) for one in asked),
            *(line(service.register(one, on=ON)) for one in REGISTERS),
        ]


def shuffled(dice: random.Random, folder: Path) -> Path:
    """A manifest of the examples in another order."""
    head, *rows = (EXAMPLES / "manifest.csv").read_text(encoding="utf-8").splitlines()
    dice.shuffle(rows)
    manifest = folder / "manifest.csv"
    manifest.write_text("\n".join([head, *(f"{EXAMPLES}/{row}" for row in rows)]), encoding="utf-8")
    return manifest


@pytest.mark.parametrize("seed", range(20))
def test_any_order_gives_the_same_answers(
    tmp_path: Path, engine: ReadingEngine, packs: Packs, expected: list[str], seed: int
) -> None:
    manifest = shuffled(random.Random(seed), tmp_path)  # noqa: S311 (orders, not secrets)
    assert told(finish(tmp_path / "l.db", manifest, engine, packs), "added") == expected


@pytest.mark.parametrize("seed", range(50))
def test_killed_and_resumed_gives_the_same_answers(
    tmp_path: Path, engine: ReadingEngine, packs: Packs, expected: list[str], seed: int
) -> None:
    dice, ledger = random.Random(seed), tmp_path / "l.db"  # noqa: S311 (moments, not secrets)
    lines = dice.randrange(15)
    kill_after(ledger, EXAMPLES / "manifest.csv", lines, dice.random() * (0.1 if lines else 2.0))
    assert told(finish(ledger, EXAMPLES / "manifest.csv", engine, packs), "added", "unchanged") == expected
    assert told(finish(ledger, EXAMPLES / "manifest.csv", engine, packs), "unchanged") == expected


def test_two_processes_at_once_give_the_same_answers(
    tmp_path: Path, engine: ReadingEngine, packs: Packs, expected: list[str]
) -> None:
    ledger, manifest = tmp_path / "l.db", EXAMPLES / "manifest.csv"
    with start(ledger, manifest) as one, start(ledger, manifest) as other:
        said = [process.communicate()[0].split() for process in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)
    assert sorted(said[0] + said[1]).count("added") == len(said[0]) == len(said[1])
    assert told(finish(ledger, manifest, engine, packs), "unchanged") == expected
