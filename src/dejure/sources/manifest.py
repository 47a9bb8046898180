"""Manifests: a CSV that says of each file when, where and by whom it was published."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dejure.errors import InputError
from dejure.sources.urls import is_url

COLUMNS = ("path", "published", "outlet", "url", "list")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the path as written, the file it means, where the row stands, and its other cells as written."""

    name: str
    path: Path
    where: str
    published: str
    outlet: str
    url: str


def read_manifest(manifest: Path) -> tuple[Row, ...]:
    """The rows of a manifest in their order; InputError where it cannot be read or has a column or cell too many.

    A relative path is looked for beside the manifest first, then in the working folder.
    """
    try:
        with manifest.open(encoding="utf-8-sig", newline="") as stream:
            lines = csv.DictReader(stream, strict=True)
            _check_columns(manifest, lines.fieldnames)
            return tuple(_row(manifest, lines.line_num, cells) for cells in lines)
    except OSError as problem:
        raise _wrong(manifest, f"it cannot be read: {problem.strerror}", "check the path") from problem
    except UnicodeDecodeError as problem:
        raise _wrong(manifest, "it is not UTF-8", "save the manifest in UTF-8") from problem
    except csv.Error as problem:
        raise _wrong(manifest, f"it is no CSV: {problem}", 'separate cells by commas, quote with "') from problem


def _check_columns(manifest: Path, columns: Sequence[str] | None) -> None:
    if not columns or "path" not in columns:
        raise _wrong(manifest, "it has no column `path`", f"begin with a line such as {','.join(COLUMNS[:3])}")
    unknown = [column for column in columns if column not in COLUMNS]
    if unknown or len(set(columns)) < len(columns):
        what = f"unknown columns: {', '.join(unknown)}" if unknown else "a column stands there twice"
        raise _wrong(manifest, what, f"use only {', '.join(COLUMNS)}")


def _row(manifest: Path, line: int, cells: dict[str, str]) -> Row:
    where = f"{manifest}:{line}"
    if None in cells or None in cells.values():
        raise _wrong(where, "the row has more or fewer cells than there are columns", "mend the row")
    if not cells["path"].strip():
        raise _wrong(where, "the row names no file", "fill in `path`")
    if cells.get("list", "").strip():
        raise _wrong(where, "editions of official lists are not read yet", "leave `list` empty")
    cells = {column: value.strip() for column, value in cells.items()}
    path = Path() if is_url(cells["path"]) else _resolve(manifest, Path(cells["path"]))
    return Row(cells["path"], path, where, cells.get("published", ""), cells.get("outlet", ""), cells.get("url", ""))


def _resolve(manifest: Path, path: Path) -> Path:
    beside = manifest.parent / path
    return beside if beside.exists() else path


def _wrong(where: Path | str, what: str, remedy: str) -> InputError:
    return InputError("bad-manifest", what, where=str(where), remedy=remedy)
