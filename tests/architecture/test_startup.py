"""What a command loads before it answers: the heavy packages only where they are used (times: `make bench`)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.modules import SOURCE

LOADED = """
import atexit, sys
atexit.register(lambda: print("loaded", *sorted({name.partition(".")[0] for name in sys.modules})))
from dejure.cli import main
sys.exit(main(sys.argv[1:]))
"""
PLAIN = "The bakery on the corner opens at seven and its bread is sold out by nine on most days.\n"


SOURCES = ("trafilatura", "lxml", "urllib3", "certifi", "feedparser")  # pages, the network and feeds have their own
DAY = ["--published", "2024-12-11"]


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        (
            ["--help"],
            {
                "trafilatura",
                "lxml",
                "spacy",
                "sqlalchemy",
                "numpy",
                "rich",
                "yaml",
                "ahocorasick_rs",
                "urllib3",
                "feedparser",
            },
        ),
        (["status", "--help"], {"spacy", "sqlalchemy", "numpy"}),
        (["read", "plain.txt", *DAY], {"spacy", "thinc", "sqlalchemy", *SOURCES}),
        (["add", "plain.txt", *DAY], {"spacy", "thinc", *SOURCES}),
        (
            ["status", "Taliban", "--by", "ru", "--on", "2024-12-12"],
            {"spacy", "thinc", "numpy", *SOURCES},
        ),
    ],
    ids=["help", "help of a command", "read", "add", "status"],
)
def test_a_command_spares_what_it_does_not_use(command: list[str], spared: set[str], tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(PLAIN, encoding="utf-8")
    if command[0] == "status":
        _modules_loaded(["add", "plain.txt", *DAY], tmp_path)
    assert sorted(_modules_loaded(command, tmp_path) & spared) == []


def _modules_loaded(command: list[str], folder: Path) -> set[str]:
    places = {"PYTHONPATH": str(SOURCE.parent), "DEJURE_LEDGER": str(folder / "ledger.db"), "HOME": str(folder)}
    run = [sys.executable, "-c", LOADED, *command]
    done = subprocess.run(run, cwd=folder, env=os.environ | places, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())
