"""Web archives: the pages of a WARC file, one by one, however large the file is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dejure.errors import InputError
from dejure.sources.documents import About
from dejure.sources.fetched import NO_VALIDATORS, Fetched

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def pages(path: Path, where: str, limit: int) -> Iterator[Fetched | InputError]:
    """Each page that answered with 200, in the order of the archive, or the error in its place.

    Other answers – pictures, scripts, redirects, what was not found – are no documents and are passed over.
    """
    try:
        # An optional dependency, for those who have archives.
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415
    except ImportError as problem:
        remedy = "install dejure[warc]"
        raise InputError("archive-unread", "web archives need fastwarc", where=where, remedy=remedy) from problem
    try:
        with path.open("rb") as stream:
            records = ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="all")
            yield from (_page(one, limit) for one in records if _is_page(one))
    except OSError as problem:
        what = f"the archive cannot be read to its end: {problem.strerror or ' '.join(str(problem).split())[:120]}"
        remedy = "check the path, and whether the file is whole"
        raise InputError("archive-unread", what, where=where, remedy=remedy) from problem


def about(given: About, url: str) -> About:
    """What is known of a page of the archive: what was given for it all, but not by the name of the file."""
    dated = given if given.published_by != "name" else replace(given, published=None, published_by=None)
    return replace(dated, url=url)


def _is_page(record: Any) -> bool:
    """Whether the record is a page, or breaks off before it can be seen what it is."""
    head = record.http_headers
    if head is None or not record.http_content_type:
        return bool(record.is_http and _breaks_off(record, b""))
    return bool(head.status_code == 200 and record.http_content_type in _PAGES)


def _page(record: Any, limit: int) -> Fetched | InputError:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    content = record.reader.read(limit + 1)
    if len(content) > limit:
        what = f"it is larger than the limit of {limit / 1e6:.0f} MB for one source"
        return InputError("page-too-large", what, where=url, remedy="raise DEJURE_MAX_SOURCE_MB if it is a text")
    if _breaks_off(record, content):
        remedy = "fetch or copy the archive again"
        return InputError("archive-unread", "the archive breaks off within this page", where=url, remedy=remedy)
    return Fetched(url, 200, content, record.http_content_type, record.http_charset, NO_VALIDATORS)


def _breaks_off(record: Any, content: bytes) -> bool:
    """Whether less is there than the record announces, as far as that shows through packing."""
    names = {str(name).lower() for name, _ in record.http_headers or ()}
    packed = names & {"content-encoding", "transfer-encoding"}
    announced = int(record.content_length)
    return len(content) < (min(1, announced) if packed else announced)
