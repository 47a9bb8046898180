"""The page on coverage: every fact of the two first reports has its row, and Dejure shows what the rows promise."""

import json
import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dejure.cli import main
from dejure.render.json import line
from dejure.service import Asked, ReadingEngine, Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.quality.careful import CarefulReader
from tests.quality.gold import EXAMPLES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "coverage.md"
FACTS = [*(f"A{number}" for number in range(1, 30)), *(f"B{number}" for number in range(1, 31))]
BOTH = ("path,", "kabul-welcomes-first-reading.txt", "moscow-weighs-lifting-ban.txt")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the page; `ask` and `shows` are empty where the fact is left out."""

    fact: str
    says: str
    kept: str
    ask: str
    shows: tuple[tuple[str, str], ...]


def _rows() -> list[Row]:
    cells = re.findall(
        r"^\| ([AB]\d+) \| (.+?) \| (.+?) \|(.*?)\|(.*?)\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    return [
        Row(fact, says, kept, ask.strip(" `").removeprefix("dejure "), _pairs(shows.strip(" `")))
        for fact, says, kept, ask, shows in cells
    ]


def _pairs(shows: str) -> tuple[tuple[str, str], ...]:
    return tuple((field, words) for field, _, words in (pair.partition("=") for pair in shows.split("; ") if pair))


ROWS = _rows()
SHOWN = [row for row in ROWS if row.ask]


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A manifest of the two examples and nothing else."""
    path = tmp_path_factory.mktemp("coverage") / "manifest.csv"
    with (EXAMPLES / "manifest.csv").open(encoding="utf-8") as stream:
        rows = [row if row.startswith("path,") else f"{EXAMPLES}/{row}" for row in stream if row.startswith(BOTH)]
    path.write_text("".join(rows), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def ledger(manifest: str) -> str:
    """A ledger into which the two examples were read."""
    path = str(Path(manifest).with_name("ledger.db"))
    assert main(["--ledger", path, "add", "--manifest", manifest]) == 0
    return path


@pytest.fixture(scope="module")
def careful(manifest: str) -> Iterator[Service]:
    """The service on a ledger into which the two examples were read without a mistake."""
    settings = Settings(str(Path(manifest).with_name("careful.db")), None, 1_000_000, 5.0, 20.0, False)
    engine = ReadingEngine("careful", CarefulReader)
    with Service(settings, engine=engine, clock=lambda: datetime(2026, 1, 5, tzinfo=UTC)) as service:
        assert [one.error for one in service.add(Inputs((), None, manifest)) if one.error] == []
        yield service


def test_every_fact_has_one_row() -> None:
    assert [row.fact for row in ROWS] == FACTS


def test_a_fact_is_shown_or_left_out_with_the_reason() -> None:
    for row in ROWS:
        assert row.kept.startswith("left out") == (not row.ask) == (not row.shows), row
        assert row.ask or "because" in row.kept, row


@pytest.mark.parametrize("row", [pytest.param(row, id=row.fact) for row in SHOWN])
def test_what_is_read_is_shown(row: Row, careful: Service) -> None:
    answers = [json.loads(line(value)) for value in _answers(careful, *shlex.split(row.ask))]
    assert _stands_in(row, answers), row


@pytest.mark.parametrize("row", [pytest.param(row, id=row.fact) for row in SHOWN])
def test_the_command_shows_the_fact(
    row: Row, ledger: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(EXAMPLES)
    assert main(["--ledger", ledger, *shlex.split(row.ask), "--json"]) == 0
    assert _stands_in(row, [json.loads(one) for one in capsys.readouterr().out.splitlines()]), row


def _answers(service: Service, command: str, subject: str, *options: str) -> Sequence[Any]:
    """What the service gives for a command line of the page."""
    told = dict(zip(options[::2], options[1::2], strict=True))
    asked = Asked(subject, told.get("--by"), None, told.get("--on"), None)
    match command:
        case "status":
            return [service.status(asked)]
        case "dossier":
            return [service.dossier(asked)]
        case "timeline":
            return service.timeline(asked, with_=told.get("--with"))
    return [claim for one in service.read(Inputs((str(EXAMPLES / subject),), None, None)) for claim in one.claims]


def _stands_in(row: Row, answers: Sequence[Any]) -> bool:
    """Whether one object anywhere in the answers has all that the row promises."""
    found = [one for answer in answers for one in _objects(answer)]
    return any(all(_says(one.get(field), words) for field, words in row.shows) for one in found)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(one)


def _says(value: Any, words: str) -> bool:
    """Whether a value is, contains or lists the words."""
    if isinstance(value, bool) or value is None:
        return json.dumps(value) == words
    return words in (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
