"""An earlier output of `dejure read --json`: its claims by document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dejure.errors import InputError

_NEEDED = {"document", "type", "subject", "start", "end", "text"}


def read_earlier(path: Path) -> Mapping[str, list[dict[str, Any]]]:
    """The claims of each document, as they were printed; InputError where the file is no such output."""
    remedy = "give a file that `dejure read --json` wrote"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as problem:
        what = f"the file cannot be read: {problem.strerror}"
        raise InputError("unreadable-file", what, where=str(path), remedy=remedy) from problem
    except UnicodeDecodeError as problem:
        raise InputError("unknown-encoding", "not UTF-8", where=str(path), remedy=remedy) from problem
    found: dict[str, list[dict[str, Any]]] = {}
    for number, line in enumerate(lines, 1):
        row = _row(line)
        if row is None or not row.keys() >= _NEEDED:
            raise InputError("no-claim", "this line is no claim", where=f"{path}:{number}", remedy=remedy)
        found.setdefault(row["document"], []).append(row)
    return found


def _row(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        return None
    return row if isinstance(row, dict) else None
