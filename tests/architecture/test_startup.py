"""What a command loads before it answers: the heavy packages only where they are used (times: `make bench`)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dejure.cli.app import COMMANDS

LOADED = """
import atexit, sys
atexit.register(lambda: print("loaded", *sorted({name.partition(".")[0] for name in sys.modules})))
from dejure.cli import main
sys.exit(main(sys.argv[1:]))
"""
PLAIN = "The bakery on the corner opens at seven and its bread is sold out by nine on most days.\n"


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        (["--help"], {"spacy", "sqlalchemy", "numpy", "rich", "yaml", "ahocorasick_rs"}),
        (["status", "--help"], {"spacy", "sqlalchemy", "numpy", "yaml"}),
        (["read", "plain.txt", "--published", "2024-12-11"], {"spacy", "thinc", "sqlalchemy"}),
        (["add", "plain.txt", "--published", "2024-12-11"], {"spacy", "thinc"}),
        (["status", "Taliban", "--by", "ru", "--on", "2024-12-12"], {"spacy", "thinc", "numpy"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_spares_what_it_does_not_use(command: list[str], spared: set[str], tmp_path: Path) -> None:
    if command[0] not in {"--help", *COMMANDS}:
        pytest.skip(f"no command {command[0]} yet")
    (tmp_path / "plain.txt").write_text(PLAIN, encoding="utf-8")
    environment = os.environ | {"DEJURE_LEDGER": str(tmp_path / "ledger.db"), "HOME": str(tmp_path)}
    run = [sys.executable, "-c", LOADED, *command]
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "loaded" in loaded, done.stderr
    assert sorted(loaded & spared) == []
