"""What the example reports come to when read with care: from gold, through the ledger, to answers."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dejure.model.standing import ListStanding, RecognitionStanding
from dejure.service import Asked, ReadingEngine, Service
from dejure.settings import Settings
from dejure.sources.inputs import Inputs
from tests.quality.careful import CarefulReader
from tests.quality.gold import EXAMPLES, reports

MANIFEST = str(EXAMPLES / "manifest.csv")
TWINS = ("kabul-welcomes-first-reading", "moscow-weighs-lifting-ban")
COPIES = ("court-suspends-ban-courier", "court-suspends-ban-mail")
ALL = tuple(name for name, _, _ in reports())
LISTED = ("listed", "2003", True)

Stand = ListStanding | RecognitionStanding
Ask = Callable[..., dict[str, Stand]]


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Ask]:
    """Asks for the standings of a subject on a day, after the named reports were taken in, by authority and regime."""
    settings = Settings(str(tmp_path / "ledger.db"), None, 1_000_000, 5.0, 20.0, False)
    engine = ReadingEngine("careful", CarefulReader)
    with Service(settings, engine=engine, clock=lambda: datetime(2026, 1, 5, tzinfo=UTC)) as service:

        def standings(names: tuple[str, ...], subject: str, on: str, known: str | None = None) -> dict[str, Stand]:
            taken = [*service.add(Inputs(tuple(str(EXAMPLES / f"{name}.txt") for name in names), None, MANIFEST))]
            assert [one.error for one in taken if one.error] == []
            answer = service.status(Asked(subject, None, None, on, known))
            return {f"{one.authority}/{one.regime}": one for one in answer.standings}

        yield standings


def test_two_steps_change_no_status(ask: Ask) -> None:
    found = ask(TWINS, "Taliban", "2024-12-12")
    line = found["ru/ru-ter"]
    assert isinstance(line, ListStanding)
    assert (line.status, line.since, line.in_effect) == LISTED
    (run,) = line.pending
    assert [one.stage for one in run.done] == ["recommendation", "first-reading"]
    assert [one.stage for one in run.next] == ["second-reading", "third-reading"]
    assert found["*/rec"].status == "no_recognition"


def test_the_day_before_the_report_knows_no_reading(ask: Ask) -> None:
    assert ask(TWINS, "Taliban", "2024-12-12", "2024-12-10") == {}


@pytest.mark.parametrize(
    ("on", "status"),
    [("2024-12-29", "listed"), ("2025-04-16", "listed"), ("2025-04-17", "suspended"), ("2025-07-04", "suspended")],
)
def test_the_ban_holds_until_the_court_suspends_it(ask: Ask, on: str, status: str) -> None:
    assert ask(ALL, "Taliban", on)["ru/ru-ter"].status == status


def test_a_reprint_is_no_second_voice(ask: Ask) -> None:
    line = ask(COPIES, "Taliban", "2025-04-20")["ru/ru-ter"]
    assert line.status == "listed"
    assert "suspended" in [one.status for one in line.reported]


def test_a_report_of_one_paper_recognises_nobody(ask: Ask) -> None:
    line = ask(("russia-recognises-emirate",), "Taliban", "2025-07-05")["ru/rec"]
    assert line.status != "recognised_de_jure"
    assert "de-jure" in [one.status for one in line.reported]


def test_an_ambassador_is_not_recognition(ask: Ask) -> None:
    line = ask(("beijing-accepts-credentials",), "Taliban", "2024-02-01")["cn/rec"]
    assert isinstance(line, RecognitionStanding)
    assert line.rails.recognition in (None, "none")


def test_near_topics_leave_no_trace(ask: Ask) -> None:
    assert ask(("lighthouse-and-ledger",), "Taliban", "2024-06-01") == {}
