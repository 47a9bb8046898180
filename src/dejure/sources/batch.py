"""Batches: a CSV with one question a line."""

import csv
from collections.abc import Iterator
from pathlib import Path

from dejure.errors import UsageError

BATCH_COLUMNS = ("subject", "by", "regime", "on", "known")


def read_batch(path: Path) -> tuple[dict[str, str], ...]:
    """The rows of a batch, each with its subject; UsageError where the file or its columns cannot be understood."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return tuple(_rows(path, csv.DictReader(stream, strict=True)))
    except OSError as problem:
        raise _bad_batch(path, f"it cannot be read: {problem.strerror}", "check the path") from problem
    except (UnicodeDecodeError, csv.Error) as problem:
        raise _bad_batch(path, f"it is no CSV in UTF-8: {problem}", "save it as CSV in UTF-8") from problem


def _rows(path: Path, lines: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    columns = lines.fieldnames or ()
    if "matter" in columns:
        raise _bad_batch(path, "curated matters are not read yet", "ask by `subject`")
    unknown = [column for column in columns if column not in BATCH_COLUMNS]
    if "subject" not in columns or unknown or len(set(columns)) < len(columns):
        remedy = f"give `subject` and any of {', '.join(BATCH_COLUMNS[1:])}, each once"
        raise _bad_batch(path, f"its columns are {', '.join(columns) or 'none'}", remedy)
    for row in lines:
        if None in row or None in row.values():
            raise _bad_batch(f"{path}:{lines.line_num}", "the row has more or fewer cells than columns", "mend the row")
        yield {column: value.strip() for column, value in row.items()}


def _bad_batch(where: Path | str, what: str, remedy: str) -> UsageError:
    return UsageError("bad-batch", what, where=str(where), remedy=remedy)
