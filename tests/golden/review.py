"""The differences between what is made now and the golden files, shown one at a time and taken over one at a time.

`make golden` runs it. A case is a file below this folder and the function that makes its content (`cases.py`).
"""

import difflib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.golden.cases import CASES

HERE = Path(__file__).parent


def differing() -> Iterator[tuple[Path, str, str]]:
    """The file, its expectation (empty where there is none) and what is made now, for each that differ."""
    for name, make in CASES.items():
        path = HERE / name
        kept = path.read_text("utf-8") if path.exists() else ""
        made = make()
        if made != kept:
            yield path, kept, made


def difference(path: Path, kept: str, made: str) -> str:
    """The difference as unified lines."""
    names = (f"{path.name} (kept)", f"{path.name} (made now)")
    return "".join(difflib.unified_diff(kept.splitlines(keepends=True), made.splitlines(keepends=True), *names))


def review(ask: Callable[[str], str]) -> int:
    """The number of differences left; `ask` shows a question and gives the answer: y takes the new content over."""
    left = 0
    for path, kept, made in differing():
        sys.stdout.write(difference(path, kept, made))
        if ask(f"take this over into {path.relative_to(HERE)}? [y/N] ").strip().lower() == "y":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, "utf-8", newline="\n")
        else:
            left += 1
    sys.stdout.write(f"{left} differences left\n" if left else "nothing differs any more\n")
    return left


def forgotten() -> list[str]:
    """Golden files that no case makes."""
    kept = {path.relative_to(HERE).as_posix() for path in HERE.glob("render/*") if path.is_file()}
    return sorted(kept - CASES.keys())


if __name__ == "__main__":
    sys.exit(min(review(input), 1))
