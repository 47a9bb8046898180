"""The command line as a whole: help, version, the form of errors, exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dejure import __version__
from dejure.cli import main

ROOT = Path(__file__).parents[2]
HEAVY = ("spacy", "sqlalchemy", "rich", "numpy", "yaml")


def test_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Dejure {__version__}\n"


def test_help_names_the_ledger_and_the_caution(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "DEJURE_LEDGER" in out
    assert "Information, not legal advice." in out


def test_a_bare_command_shows_help_and_is_not_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Usage: dejure" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["nonsense"], "error[usage]: no such command 'nonsense' – dejure – `dejure --help` lists what it takes\n"),
        (
            ["--leger", "x"],
            "error[usage]: no such option: --leger – dejure – "
            "did you mean --ledger? `dejure --help` lists what it takes\n",
        ),
    ],
)
def test_mistakes_have_the_form_of_all_errors(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err == expected


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from dejure.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment())
    assert not set(HEAVY) & set(ran.stderr.split())


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
