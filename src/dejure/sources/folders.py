"""Folders: the documents in them by their suffixes or first bytes, and what was left out."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePath

from dejure.errors import InputError, PassedOverError
from dejure.sources.documents import is_page

# Forms that are read, and those that hold documents but are not read yet: these are refused one by one, by name.
_READ = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".rss", ".atom"))
_KNOWN = _READ | {".pdf", ".doc", ".docx", ".odt", ".rtf", ".mht", ".mhtml", ".warc", ".epub"}
_HEAD = 4096  # bytes by which a file without such a suffix is known for a page


def documents_in(folder: str, but: frozenset[Path]) -> Iterator[str | InputError]:
    """The paths of the documents of a folder and of the folders in it, in order, then what was left out, by suffix.

    One folder's names are held at a time. Hidden files and folders and links to folders are no part of it, nor are the
    files `but`. A folder that may not be looked into is given itself, so that reading it says so.
    """
    left: Counter[str] = Counter()
    found = 0
    for path in _files(folder):
        suffix = PurePath(path).suffix.lower()
        if suffix in _KNOWN or _is_page(path):
            found += 1
            yield path
        elif not but or Path(path).resolve() not in but:
            left[suffix] += 1
    if not found:
        what = "there is no document in this folder"
        remedy = "name the files themselves, whatever they are called"
        yield InputError("empty-folder", what, where=_readable(folder), remedy=remedy)
    elif left:
        what = f"left out as no documents: {', '.join(_counted(one, left[one]) for one in sorted(left))}"
        remedy = "name such a file itself to have it read"
        yield PassedOverError("not-documents", what, where=_readable(folder), remedy=remedy)


def _counted(suffix: str, count: int) -> str:
    return f"{count} {suffix or 'without a suffix'}"


def _files(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            wanted = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in entries if _is_wanted(one))
    except PermissionError:
        yield folder
        return
    for name, is_folder in wanted:
        path = os.path.join(folder, name) if folder != "." else name  # noqa: PTH118 (a path for each is slow)
        if is_folder:
            yield from _files(path)
        else:
            yield path


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(".") and (entry.is_dir(follow_symlinks=False) or entry.is_file())


def _is_page(path: str) -> bool:
    """Whether a file is a page by its first bytes, or is to be given all the same, because it cannot be looked into."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 (see _files)
            return is_page(stream.read(_HEAD))
    except OSError:
        return True


def _readable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")
