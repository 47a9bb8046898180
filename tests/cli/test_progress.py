"""A long run says on a terminal how far it is, and nowhere else."""

import errno
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

OWN_SOURCE = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_many_files_show_how_far_they_are_on_a_terminal_alone(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(30):
        (reports / f"{number:02}.txt").write_text(f"Number {number}: snow in town.", "utf-8")
    environment = OWN_SOURCE | {"DEJURE_LEDGER": str(tmp_path / "ledger.db")}
    command = [sys.executable, "-m", "dejure", "add", str(reports)]
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment | {"TERM": "xterm"}) as ran:
        os.close(theirs)
        shown = _all_of(ours)
    assert ran.returncode == 0
    assert "30/30" in shown
    quiet = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert (quiet.returncode, quiet.stderr) == (0, b"")


def _all_of(terminal: int) -> str:
    """What was written to the terminal until its last writer went."""
    parts = []
    try:
        while part := os.read(terminal, 4096):
            parts.append(part)
    except OSError as end:
        if end.errno != errno.EIO:  # how Linux says that nobody writes any more
            raise
    finally:
        os.close(terminal)
    return b"".join(parts).decode("utf-8")
