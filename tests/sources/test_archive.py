"""Web archives: which of their answers are pages, and what is wrong with others."""

import gzip
import hashlib
from datetime import date
from pathlib import Path

import pytest

from dejure.errors import InputError
from dejure.sources.archive import pages
from dejure.sources.documents import About
from dejure.sources.fetched import Fetched, Limits
from dejure.sources.inputs import Inputs, Wanted
from dejure.sources.supply import Rules, Supplied, supplies, supply

Answer = tuple[str, str, str, bytes]
HTML = "text/html; charset=windows-1251"
SNOW = "<p>Снег</p>".encode("cp1251")


def put(folder: Path, *answers: Answer, packed: bool = True, header: str = "") -> Path:
    path = folder / ("2024-12-11.warc.gz" if packed else "2024-12-11.warc")
    records = [_record("request", "http://a.example/", b"GET / HTTP/1.1\r\n\r\n")]
    for url, status, kind, body in answers:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{header}\r\n"
        records.append(_record("response", url, head.encode() + body))
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in records))
    return path


def _record(kind: str, url: str, block: bytes) -> bytes:
    number = hashlib.md5(block, usedforsecurity=False).hexdigest()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-12-11T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize("packed", [True, False])
def test_pages_that_were_found_are_documents(tmp_path: Path, packed: bool) -> None:
    path = put(
        tmp_path,
        ("http://a.example/1", "200 OK", HTML, SNOW),
        ("http://a.example/2", "404 Not Found", "text/html", b"no"),
        ("http://a.example/3", "200 OK", "image/png", b"png"),
        ("http://a.example/4", "200 OK", "text/plain", b"Snow."),
        packed=packed,
    )
    found = [one for one in pages(path, "w", 1000) if isinstance(one, Fetched)]
    assert [(one.url, one.content, one.charset) for one in found] == [
        ("http://a.example/1", SNOW, "windows-1251"),
        ("http://a.example/4", b"Snow.", None),
    ]


def test_a_page_is_known_by_its_address_and_can_be_read_without_its_headers(tmp_path: Path) -> None:
    path = put(tmp_path, ("http://a.example/1", "200 OK", HTML, SNOW))
    rules = Rules(Limits(1000, 5, private=False), date(2026, 1, 31), summaries=False)
    (one,) = supply(Wanted("x.warc.gz", path, About(date(2024, 12, 11), "name", None, None), "x"), rules)
    page = b"\xef\xbb\xbf" + "<p>Снег</p>".encode()
    assert one == Supplied("http://a.example/1", page, About(None, None, None, "http://a.example/1"))


def test_packed_answers_are_unpacked(tmp_path: Path) -> None:
    answer = ("http://a.example/1", "200 OK", HTML, gzip.compress(SNOW))
    path = put(tmp_path, answer, header="Content-Encoding: gzip\r\n")
    assert [one.content for one in pages(path, "w", 1000) if isinstance(one, Fetched)] == [SNOW]


def test_a_page_too_large_does_not_keep_the_others_out(tmp_path: Path) -> None:
    path = put(
        tmp_path, ("http://a.example/1", "200 OK", HTML, b"x" * 1001), ("http://a.example/2", "200 OK", HTML, SNOW)
    )
    large, fine = pages(path, "w", 1000)
    assert isinstance(large, InputError)
    assert (large.code, large.where) == ("page-too-large", "http://a.example/1")
    assert isinstance(fine, Fetched)


@pytest.mark.parametrize("name", ["words.warc", "gone.warc", "damaged.warc.gz", "cut.warc"])
def test_an_archive_that_is_none_or_not_whole_says_so(tmp_path: Path, name: str) -> None:
    whole = put(tmp_path, ("http://a.example/1", "200 OK", HTML, SNOW * 99), packed=False).read_bytes()
    (tmp_path / "words.warc").write_bytes(b"plain words and no archive\n" * 9)
    (tmp_path / "damaged.warc.gz").write_bytes(gzip.compress(whole)[:-60])
    (tmp_path / "cut.warc").write_bytes(whole[:-400])
    path, rules = tmp_path / name, Rules(Limits(100_000, 5, private=False), date(2026, 1, 31), summaries=False)
    inputs = Inputs((str(path),), None, None)
    assert [one.code for one in supplies(inputs, rules) if isinstance(one, InputError)] == ["archive-unread"]
