"""Whole-process times of the everyday commands, beside what Python and spaCy need alone on the same machine.

`python -m benchmarks.startup [--rounds N]` runs every line N times in turn, so that a busy moment hits all alike, and
prints medians and ratios to the bare start of Python.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

TRIGGERED = "Russia's foreign ministry has recommended that the Taliban be removed from the list of banned groups.\n"
PLAIN = "The bakery on the corner opens at seven and its bread is sold out by nine on most days.\n"
DEJURE = str(Path(sys.executable).with_name("dejure"))


def commands(folder: Path) -> dict[str, list[str]]:
    """What is timed, by the name it is printed under; the texts and the ledger are made in `folder`."""
    triggered, plain = folder / "triggered.txt", folder / "plain.txt"
    triggered.write_text(TRIGGERED, encoding="utf-8")
    plain.write_text(PLAIN, encoding="utf-8")
    day = ["--published", "2024-12-11"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import spacy": [sys.executable, "-c", "import spacy"],
        "dejure --help": [DEJURE, "--help"],
        "dejure add, already there": [DEJURE, "add", str(triggered), *day],
        "dejure status": [DEJURE, "status", "Taliban", "--by", "ru", "--on", "2024-12-12"],
        "dejure read, no trigger": [DEJURE, "read", str(plain), *day],
        "dejure read, one parse": [DEJURE, "read", str(triggered), *day],
    }


def measured(
    wanted: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str]
) -> dict[str, list[float]]:
    """Seconds by name, one for each round; a command that fails is timed too, and named."""
    times: dict[str, list[float]] = {name: [] for name in wanted}
    for name in [name for _ in range(rounds) for name in wanted]:
        start = time.perf_counter()
        done = subprocess.run(wanted[name], env=environment, capture_output=True, text=True, check=False)
        times[name].append(time.perf_counter() - start)
        if done.returncode == 2:
            print(f"{name}: {done.stderr.strip()}", file=sys.stderr)
    return times


def main() -> None:
    """Nothing; prints the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    rounds = arguments.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = os.environ | {"DEJURE_LEDGER": str(folder / "bench.db"), "HOME": name, "NO_COLOR": "1"}
        wanted = commands(folder)
        measured(wanted, 1, environment)  # caches of the disk and of the packs, and the ledger itself
        times = measured(wanted, rounds, environment)
    bare = median(times["python -c pass"])
    print(f"{'whole process, median of ' + str(rounds):34}{'seconds':>9}{'worst':>9}{'× bare':>9}")
    for command, seconds in times.items():
        print(f"{command:34}{median(seconds):9.3f}{max(seconds):9.3f}{median(seconds) / bare:9.1f}")


if __name__ == "__main__":
    main()
