"""Law: interrupted at any moment and taken up again, or run twice at once, adding gives the same ledger."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dejure.sources.inputs import Inputs
from tests.laws.adding import service

ROOT = Path(__file__).resolve().parents[2]
TEXTS = 24


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts, some of them reprints."""
    folder = tmp_path_factory.mktemp("texts")
    for at in range(TEXTS):
        line = f"On day {at} the court said that RU lists Group{at % 7}. US meets Group{at % 5}. " * (1 + at % 3)
        (folder / f"2024-01-{1 + at % 28:02}-{at}.txt").write_text(line)
    return folder


@pytest.fixture(scope="session")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The head after undisturbed adding."""
    ledger = tmp_path_factory.mktemp("undisturbed") / "l.db"
    assert set(finish(ledger, folder)) == {"added"}
    return head(ledger)


def start(ledger: Path, folder: Path) -> subprocess.Popen[str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    command = [sys.executable, "-m", "tests.laws.adding", str(ledger), str(folder)]
    surroundings = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=surroundings)


def finish(ledger: Path, folder: Path) -> list[str]:
    with service(ledger) as adding:
        return [outcome.did for outcome in adding.add(Inputs((str(folder),), None, None))]


def head(ledger: Path) -> str:
    with service(ledger) as asking:
        assert list(asking.verify()) == []
        with asking._ledger.snapshot() as view:
            return view.head(None)


def kill_after(ledger: Path, folder: Path, lines: int, seconds: float) -> None:
    """Let a process add until it has said so many lines, and kill it so many seconds later."""
    with start(ledger, folder) as adding:
        assert adding.stdout
        for _ in range(lines):
            adding.stdout.readline()
        try:
            adding.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            adding.send_signal(signal.SIGKILL)


def killed_and_resumed(ledger: Path, folder: Path, expected: str, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 (moments, not secrets)
    for _ in range(dice.randrange(1, 3)):
        lines = dice.randrange(TEXTS // 2)
        kill_after(ledger, folder, lines, dice.random() * (0.01 if lines else 0.6))
        if ledger.exists():
            head(ledger)
    finish(ledger, folder)
    assert head(ledger) == expected
    assert set(finish(ledger, folder)) == {"unchanged"}


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_ledger_verifies_and_is_completed(tmp_path: Path, folder: Path, expected: str, seed: int) -> None:
    killed_and_resumed(tmp_path / "l.db", folder, expected, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 150))
def test_fifty_more_kills(tmp_path: Path, folder: Path, expected: str, seed: int) -> None:
    killed_and_resumed(tmp_path / "l.db", folder, expected, seed)


def test_two_processes_may_add_at_once(tmp_path: Path, folder: Path, expected: str) -> None:
    ledger = tmp_path / "l.db"
    with start(ledger, folder) as one, start(ledger, folder) as other:
        said = [one.communicate()[0].split(), other.communicate()[0].split()]
    assert (one.returncode, other.returncode) == (0, 0)
    assert all(set(lines) <= {"added", "unchanged"} for lines in said)
    assert sum(lines.count("added") for lines in said) == TEXTS
    assert head(ledger) == expected
