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


def test_a_closed_pipe_is_no_trouble() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dejure", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        assert ran.stderr.read() == b""
    assert ran.returncode == 0


def test_an_interruption_says_what_is_kept() -> None:
    code = (
        "import sys, dejure.cli as cli\n"
        "def stop(arguments): raise KeyboardInterrupt\n"
        "cli.invoke = stop\n"
        "sys.exit(cli.main(['add']))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment())
    assert ran.returncode == 130
    assert ran.stderr.startswith("interrupted: every source taken in so far is kept whole")


def test_errors_are_ascii_where_the_stream_has_no_more() -> None:
    plain = environment() | {"PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        [sys.executable, "-m", "dejure", "nonsense"], capture_output=True, text=True, check=False, env=plain
    )
    assert ran.returncode == 2
    assert ran.stderr == "error[usage]: no such command 'nonsense' - dejure - `dejure --help` lists what it takes\n"
