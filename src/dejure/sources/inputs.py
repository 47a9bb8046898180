"""Inputs: from paths, options and a manifest to the files that are wanted, each with what is known of it."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dejure.errors import InputError, UsageError
from dejure.sources.documents import About
from dejure.sources.folders import documents_in
from dejure.sources.manifest import Row, read_manifest
from dejure.sources.urls import is_url
from dejure.text.days import parse_day

STANDARD_INPUT = "-"
_HEAD = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a user asks to be read: files and folders, a publication date for all of them, a manifest."""

    paths: tuple[str, ...]
    published: str | None
    manifest: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file or URL to read, under the name it was given by; `where` says which line or path asked for it."""

    name: str
    path: Path
    about: About
    where: str


def expand(inputs: Inputs, *, today: date) -> Iterator[Wanted | InputError]:
    """Each file that the inputs name, in their order, or the error in its place.

    A folder stands for all documents in it; with a manifest and no paths, its rows are what is wanted. UsageError or
    InputError at once where an option or the manifest as a whole is wrong.
    """
    given = _given(inputs.published, today)
    rows = read_manifest(Path(inputs.manifest)) if inputs.manifest else ()
    if not inputs.paths and not inputs.manifest:
        raise UsageError(
            "nothing-given", "no file was named", where="PATH", remedy="give files, folders, URLs or --manifest"
        )
    return _files(inputs, rows, given, today) if inputs.paths else _of_rows(rows, given, today)


def load_bytes(wanted: Wanted, limit: int) -> bytes:
    """The content of the file; InputError where it cannot be had or is larger than `limit` bytes."""
    try:
        content = _content(wanted, limit)
    except FileNotFoundError as problem:
        remedy = "check the path"
        raise InputError("missing-file", "there is no such file", where=wanted.where, remedy=remedy) from problem
    except IsADirectoryError as problem:
        remedy = "name a file here"
        raise InputError("is-a-folder", "a folder where a file belongs", where=wanted.where, remedy=remedy) from problem
    except OSError as problem:
        what = f"the file cannot be read: {problem.strerror}"
        remedy = "check its rights and its disk"
        raise InputError("unreadable-file", what, where=wanted.where, remedy=remedy) from problem
    if not content:
        remedy = "check how the file was saved"
        raise InputError("empty-file", "the file is empty", where=wanted.where, remedy=remedy)
    return content


def _content(wanted: Wanted, limit: int) -> bytes:
    if wanted.name == STANDARD_INPUT:
        content = sys.stdin.buffer.read(limit + 1)
        _check_size(wanted, len(content), limit)
        return content
    _check_size(wanted, wanted.path.stat().st_size, limit)
    return wanted.path.read_bytes()


def _check_size(wanted: Wanted, size: int, limit: int) -> None:
    if size > limit:
        what = f"{size / 1e6:.1f} MB are more than the limit of {limit / 1e6:.0f} MB for one source"
        remedy = "split the file, or raise DEJURE_MAX_SOURCE_MB"
        raise InputError("file-too-large", what, where=wanted.where, remedy=remedy)


def _given(published: str | None, today: date) -> date | None:
    if published is None:
        return None
    day = parse_day(published)
    if day is None:
        what = f"{published!r} is no day of the calendar"
        raise UsageError("date-impossible", what, where="--published", remedy="write YYYY-MM-DD")
    if day > today:
        what = f"{published} has not come yet"
        raise UsageError("date-in-future", what, where="--published", remedy="give the day of publication")
    return day


def _files(inputs: Inputs, rows: Sequence[Row], given: date | None, today: date) -> Iterator[Wanted | InputError]:
    by_path: dict[Path, list[Row]] = {}
    for row in rows:
        by_path.setdefault(row.path.resolve(), []).append(row)
    seen = set()
    for name, path in _walk(inputs.paths, _manifests(inputs)):
        if isinstance(path, InputError):
            yield path
        elif name not in seen:
            if len(inputs.paths) > 1:  # nothing stands twice in one folder, and there may be very many
                seen.add(name)
            bare = [Row(name, path, name, "", "", "")]
            for row in by_path.get(path.resolve(), bare) if by_path else bare:
                yield _wanted(row, name, given, today)


def _manifests(inputs: Inputs) -> frozenset[Path]:
    return frozenset((Path(inputs.manifest).resolve(),)) if inputs.manifest else frozenset()


def _of_rows(rows: Sequence[Row], given: date | None, today: date) -> Iterator[Wanted | InputError]:
    for row in rows:
        yield _wanted(row, row.name, given, today)


def _walk(paths: Sequence[str], but: frozenset[Path]) -> Iterator[tuple[str, Path | InputError]]:
    for name in paths:
        path = Path(name)
        if is_url(name):
            yield name, Path()  # what the address leads to is known once it is fetched
        elif path.is_dir():
            for one in documents_in(str(path), but):
                yield (name, one) if isinstance(one, InputError) else (_readable(one), Path(one))
        else:
            yield _readable(name), path


def _readable(name: str) -> str:
    """The name of a file as text: what its system holds as bytes need not be UTF-8, and the ledger keeps only text."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _wanted(row: Row, name: str, given: date | None, today: date) -> Wanted | InputError:
    try:
        published, by = _published(row, given)
        if published and published > today:
            what, remedy = f"{published.isoformat()} has not come yet", "give the day of publication"
            raise InputError("date-in-future", what, where=row.where, remedy=remedy)
    except InputError as problem:
        return problem
    return Wanted(name, row.path, About(published, by, row.outlet or None, row.url or None), row.where)


def _published(row: Row, given: date | None) -> tuple[date | None, str | None]:
    """The publication date and what gave it: the manifest, which speaks of this file alone, before the option."""
    if row.published:
        return _day(row.published, row.where), "manifest"
    if given:
        return given, "given"
    head = _HEAD.match(row.path.name)
    return (_day(head[0], row.where), "name") if head else (None, None)


def _day(text: str, where: str) -> date:
    day = parse_day(text)
    if day is None:
        remedy = "write YYYY-MM-DD in the manifest, or give --published"
        raise InputError("date-impossible", f"{text!r} is no day of the calendar", where=where, remedy=remedy)
    return day
