"""Each command on the bundled examples: its own examples run, its JSON reads, its exit codes hold."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from dejure.cli import main
from dejure.cli.app import COMMANDS
from tests.web import Site, page, site

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "src" / "dejure" / "examples"
EXAMPLES = [(name, line) for name in COMMANDS for line in import_module(COMMANDS[name].module).EXAMPLES]


FEED = "<rss version='2.0'><channel><title>The Wire</title><item><title>Snow on Kabul</title></item></channel></rss>"


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    """A site with a feed."""
    with site() as made:
        made.pages["/feed.xml"] = page(FEED)
        yield made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, web: Site) -> Path:
    """A folder as the examples take it for granted: report.txt, reports/ with a manifest, questions, a ledger, and in
    it a feed that is followed."""
    made = tmp_path_factory.mktemp("desk")
    shutil.copytree(REPORTS, made / "reports")
    shutil.copy(REPORTS / "kabul-welcomes-first-reading.txt", made / "report.txt")
    (made / "questions.csv").write_text("subject,by,regime,on,known\nTaliban,ru,,2024-12-12,\n", "utf-8")
    assert main(["--ledger", str(made / "ledger.db"), "add", "--manifest", str(made / "reports/manifest.csv")]) == 0
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DEJURE_ALLOW_PRIVATE", "1")
        assert main(["--ledger", str(made / "ledger.db"), "follow", web.url("/feed.xml")]) == 0
    return made


@pytest.fixture(autouse=True)
def _at_the_desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DEJURE_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("DEJURE_LEDGER", str(folder / "ledger.db"))


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_the_examples_of_the_help_run(name: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    program, *arguments = shlex.split(line)
    assert (program, arguments[0]) == ("dejure", name)
    assert main(arguments) == 0
    said = capsys.readouterr()
    assert said.out
    assert "error[" not in said.err
    if "--json" in arguments:
        assert objects(said.out)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    for line in import_module(COMMANDS[name].module).EXAMPLES:
        assert line in out
    assert "--json" in out


def test_status_as_json_is_one_object_with_the_standing_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "Taliban", "--by", "ru", "--as-of", "2024-12-12", "--json"]) == 0
    (answer,) = objects(capsys.readouterr().out)
    assert answer["subject"] == {"id": "taliban", "name": "Taliban"}
    assert answer["on"] == "2024-12-12"
    (standing,) = [one for one in answer["standings"] if one["regime"] == "ru-ter"]
    assert (standing["status"], standing["in_effect"], standing["since"]) == ("listed", True, "2003-02-14")


def test_a_batch_repeats_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--batch", "questions.csv"]) == 0
    (row,) = objects(capsys.readouterr().out)
    assert list(row)[:5] == ["subject", "by", "regime", "on", "known"]
    assert {"status", "in_effect", "standings"} <= set(row)


def test_names_do_for_ids(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "taliban", "--by", "ru", "--on", "2024-12-12", "--json"]) == 0
    by_id = capsys.readouterr().out
    assert main(["status", "The Taliban", "--by", "Russia", "--on", "2024-12-12", "--json"]) == 0
    assert capsys.readouterr().out == by_id


def test_an_unknown_name_is_answered_with_names_close_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "Talliban"]) == 0
    out = capsys.readouterr().out
    assert "Did you mean Taliban" in out
    assert "not the same as “not listed”" in out


def test_a_missing_file_among_many_leaves_the_rest_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "report.txt", "gone.txt", "--published", "2024-12-11", "--json"]) == 1
    said = capsys.readouterr()
    assert objects(said.out)
    assert said.err.startswith("error[missing-file]: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["read", "add"])
def test_missing_files_alone_leave_nothing_done(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "gone.txt", "lost.txt"]) == 2
    assert capsys.readouterr().err.count("error[missing-file]: ") == 2


def test_adding_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "--manifest", "reports/manifest.csv"]) == 0
    out = capsys.readouterr().out
    assert "added" not in out
    assert "unchanged" in out


@pytest.mark.parametrize("value", ["2024-02-30", "soon"])
def test_an_impossible_day_is_a_mistake(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "Taliban", "--on", value]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("error[")
    assert value in said.err


@pytest.mark.parametrize(
    "line",
    [
        "read report.txt --published 2024-12-11",
        "add --manifest reports/manifest.csv",
        "dossier Taliban --on 2024-12-12",
        "status Taliban --on 2024-12-12",
        "register ru-ter --on 2024-12-12",
        "timeline Taliban --on 2024-12-12",
        "why taliban/ru-ter --on 2024-12-12",
        'try "Russia removed the Taliban from its list of terrorist organisations."',
        'why-not "Russia removed the Taliban from its list of terrorist organisations." --frame remove',
    ],
)
def test_every_answer_has_a_form_for_people_and_one_for_machines(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(line)) == 0
    for_people = capsys.readouterr().out
    assert not for_people.startswith("{")
    assert main([*shlex.split(line), "--json"]) == 0
    assert objects(capsys.readouterr().out)
    assert main([*shlex.split(line), "--json"]) == 0


def test_a_frame_that_makes_no_claim_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why-not", "Peru named a park after a poet.", "--frame", "designate"]) == 1
    assert "fails: roles" in capsys.readouterr().out
    assert main(["why-not", "Cats purr."]) == 0
    assert "No word of the sentence calls any frame." in capsys.readouterr().out
    assert main(["why-not", "Cats purr.", "--frame", "desigate"]) == 2
    assert "did you mean designate" in capsys.readouterr().err


def test_an_earlier_output_is_compared_document_by_document(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    read = ["read", "--manifest", "reports/manifest.csv"]
    assert main([*read, "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    old = tmp_path / "old.jsonl"
    old.write_text("\n".join(lines), "utf-8")
    assert main([*read, "--compare", str(old)]) == 0
    assert capsys.readouterr().out.startswith("Nothing differs: ")
    old.write_text("\n".join([*lines[1:], lines[0].replace(".txt", ".text")]), "utf-8")
    assert main([*read, "--compare", str(old)]) == 1
    assert "1 gained, 1 unread against " in " ".join(capsys.readouterr().out.split())
    assert main([*read, "--compare", str(old), "--json", "--jobs", "2"]) == 1
    assert [one["change"] for one in objects(capsys.readouterr().out)] == ["gained", "unread"]
    old.write_text("{}", "utf-8")
    assert main([*read, "--compare", str(old)]) == 2
    assert f"error[no-claim]: this line is no claim – {old}:1" in capsys.readouterr().err


def test_verify_finds_nothing_and_says_how_much_it_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 0
    assert capsys.readouterr().out.startswith("Everything holds: each quote and digest of ")
    assert main(["verify", "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_what_was_published_later_is_not_known_yet(capsys: pytest.CaptureFixture[str]) -> None:
    ask = ["status", "Taliban", "--by", "ru", "--regime", "ru-ter", "--on", "2025-05-01", "--json"]
    assert main(ask) == 0
    (after,) = objects(capsys.readouterr().out)
    assert main([*ask, "--known", "2025-04-16"]) == 0
    (before,) = objects(capsys.readouterr().out)
    assert [one["status"] for one in after["standings"]] == ["suspended"]
    assert [one["status"] for one in before["standings"]] == ["listed"]


def test_a_document_can_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Path("report.txt").read_bytes()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text), encoding="utf-8"))
    assert main(["read", "-", "--published", "2024-12-11", "--json"]) == 0
    piped = objects(capsys.readouterr().out)
    assert main(["read", "report.txt", "--published", "2024-12-11", "--json"]) == 0
    named = objects(capsys.readouterr().out)
    assert [one["text"] for one in piped] == [one["text"] for one in named]


def test_pages_and_feeds_are_read_from_their_address(web: Site, capsys: pytest.CaptureFixture[str]) -> None:
    report = Path("report.txt").read_text("utf-8")
    web.pages["/report.txt"] = page(report)
    web.pages["/reports.xml"] = page(FEED.replace("<title>Snow on Kabul</title>", "<link>/report.txt</link>"))
    said = []
    for path in ("/report.txt", "/reports.xml"):
        assert main(["read", web.url(path), "--published", "2024-12-11", "--json"]) == 0
        said.append([one["id"] for one in objects(capsys.readouterr().out)])
    assert said[0] == said[1] != []


def test_a_pull_ends_with_what_became_of_it(web: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*line: str) -> tuple[int, str, str]:
        code = main(["--ledger", str(tmp_path / "l.db"), *line])
        said = capsys.readouterr()
        return code, said.out, said.err

    assert run("pull")[0] == 2
    assert run("follow", web.url("/gone"))[0] == 2
    assert run("follow", web.url("/gone"), web.url("/feed.xml"))[0] == 1
    code, out, err = run("pull", "--json")
    assert (code, objects(out)[0]["new"], err) == (0, 1, "")
    web.pages["/feed.xml"] = page(FEED.replace("<item>", "<item><link>/gone</link></item><item>"))
    code, out, err = run("pull")
    assert (code, err.startswith("error[page-missing]"), "1 refused item" in out) == (1, True, True)
    web.pages["/feed.xml"] = page(b"", 503)
    assert run("pull")[0] == 2
    assert "server-busy" in run("follow")[1]
    assert run("follow", "--stop", "wire")[0] == 0
    assert "No feed is followed" in run("follow")[1]
    web.pages["/feed.xml"] = page(FEED)


def test_this_machine_is_not_fetched_from_unless_that_is_allowed(
    web: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEJURE_ALLOW_PRIVATE")
    before = len(web.asked)
    assert main(["read", web.url("/feed.xml")]) == 2
    assert capsys.readouterr().err.startswith("error[private-address]: ")
    assert len(web.asked) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize(("variable", "coloured"), [("NO_COLOR", False), ("DEJURE_UNUSED", True)])
def test_colour_is_for_terminals_that_want_it(variable: str, coloured: bool) -> None:
    out, terminal = os.openpty()
    surroundings = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    surroundings |= {"TERM": "xterm-256color", variable: "1", "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "dejure", "status", "Nobody"]
    with subprocess.Popen(command, stdout=terminal, stderr=subprocess.DEVNULL, env=surroundings) as ran:
        os.close(terminal)
        said = b""
        while chunk := _chunk(out):
            said += chunk
    os.close(out)
    assert ran.returncode == 0
    assert (b"\x1b[33m" in said) is coloured


def _chunk(out: int) -> bytes:
    try:
        return os.read(out, 4096)
    except OSError:  # the other end is closed
        return b""
