"""Fetching from a site on this machine: what comes, and each reason for which something is refused."""

import gzip
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest

from dejure import __version__
from dejure.errors import InputError
from dejure.sources.fetch import REDIRECTS, fetch
from dejure.sources.fetched import TEMPORARY, Fetched, Limits, Validators
from tests.web import Answer, Site, moved, page, site, text

LIMITS = Limits(size=200_000, seconds=20, private=True)
CERTIFICATE = Path(__file__).parent / "certificates" / "localhost.pem"


@pytest.fixture
def web() -> Iterator[Site]:
    """A site with a page."""
    with site() as made:
        made.pages["/a"] = text("Snow lay on Kabul.")
        yield made


def refused(url: str, limits: Limits = LIMITS, known: Validators | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        fetch(url, limits, known) if known else fetch(url, limits)
    assert caught.value.remedy
    return caught.value


def test_what_comes_is_said_with_what_the_server_declares(web: Site) -> None:
    web.pages["/b"] = page(
        "Снег".encode("cp1251"), Content_Type='Text/HTML; Charset="Windows-1251"', ETag='"7"', Last_Modified="Mon"
    )
    assert fetch(web.url("/b#part"), LIMITS) == Fetched(
        web.url("/b"), 200, "Снег".encode("cp1251"), "text/html", "windows-1251", Validators('"7"', "Mon")
    )


def test_a_request_names_dejure_and_carries_nothing_else(web: Site) -> None:
    fetch(web.url("/a"), LIMITS)
    ((path, headers),) = web.asked
    assert path == "/a"
    assert headers["User-Agent"] == f"Dejure/{__version__}"
    assert headers["Host"] == web.root.removeprefix("http://")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_what_has_not_changed_is_not_sent_again(web: Site) -> None:
    web.pages["/b"] = page("x", ETag='"7"')
    web.pages["/c"] = page("x", Last_Modified="Mon, 09 Dec 2024 10:00:00 GMT")
    for path in ("/b", "/c"):
        first = fetch(web.url(path), LIMITS)
        again = fetch(web.url(path), LIMITS, first.validators)
        assert (again.status, again.content) == (304, b"")
    web.pages["/d"] = page(b"", 304)
    assert refused(web.url("/d")).code == "page-not-given"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_to_the_address_that_answers(web: Site, status: int) -> None:
    web.pages["/old"] = moved("/a", status)
    assert fetch(web.url("/old"), LIMITS).url == web.url("/a")


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("/loop", "too-many-redirects"),
        ("file:///etc/passwd", "bad-address"),
        ("ftp://example.org/", "bad-address"),
        ("http://anna:pass@127.0.0.1/", "address-with-login"),
        ("http://no-such-host.invalid/", "host-unknown"),
        ("http://[bad", "bad-address"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(web: Site, location: str, code: str) -> None:
    web.pages["/loop"] = moved(location)
    assert refused(web.url("/loop")).code == code
    assert len(web.asked) == (REDIRECTS + 1 if location == "/loop" else 1)


def test_every_redirect_is_checked_for_private_addresses(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    web.pages["/out"] = moved(web.url("/a"))
    public = web.root.replace("127.0.0.1", "localhost")
    monkeypatch.setattr("dejure.sources.addresses.is_public", lambda address: address != "127.0.0.1")
    assert refused(f"{public}/out", replace(LIMITS, private=False)).code == "private-address"


def test_this_machine_is_refused_before_anything_is_asked(web: Site) -> None:
    assert refused(web.url("/a"), replace(LIMITS, private=False)).code == "private-address"
    assert web.asked == []


def test_a_name_is_looked_up_once_and_the_answer_is_where_we_go(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = []

    def changing(host: str, *_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        looked_up.append(host)
        port = int(web.root.rpartition(":")[2])
        return [(2, 1, 6, "", ("127.0.0.1" if host != "rebound.example" or len(looked_up) == 1 else "10.0.0.1", port))]

    monkeypatch.setattr("socket.getaddrinfo", changing)
    got = fetch("http://rebound.example/a", LIMITS)
    assert got.content == b"Snow lay on Kabul."
    assert looked_up.count("rebound.example") == 1
    assert web.asked[0][1]["Host"] == "rebound.example"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        *((404, "page-missing"), (410, "page-missing"), (401, "page-withheld"), (403, "page-withheld")),
        *((451, "page-withheld"), (429, "server-busy"), (500, "server-busy"), (503, "server-busy")),
        *((204, "page-not-given"), (206, "page-not-given"), (400, "page-not-given"), (302, "page-not-given")),
        (799, "server-busy"),
    ],
)
def test_a_status_says_what_to_do(web: Site, status: int, code: str) -> None:
    web.pages["/b"] = page(b"" if status == 204 else b"no", status)
    problem = refused(web.url("/b"))
    assert (problem.code, str(status) in problem.what) == (code, True)
    assert (problem.code in TEMPORARY) is (code == "server-busy")


@pytest.mark.parametrize(
    "kind",
    ["image/png", "video/mp4", "application/zip", "text/css", "application/javascript", "image/svg+xml", "font/woff"],
)
def test_what_holds_no_text_is_not_taken(web: Site, kind: str) -> None:
    web.pages["/b"] = page(b"x", Content_Type=kind)
    assert refused(web.url("/b")).code == "type-not-read"


@pytest.mark.parametrize(
    "kind", ["", "text/html", "application/xhtml+xml", "application/rss+xml", "text/xml", "application/octet-stream"]
)
def test_what_may_hold_text_is_taken(web: Site, kind: str) -> None:
    web.pages["/b"] = page(b"x", Content_Type=kind)
    assert fetch(web.url("/b"), LIMITS).media == kind


@pytest.mark.parametrize(
    ("packed", "how"),
    [
        pytest.param(gzip.compress(b"Snow" * 999, mtime=0), "gzip", id="gzip"),
        pytest.param(zlib.compress(b"Snow" * 999), "deflate", id="deflate"),
    ],
)
def test_packed_pages_are_unpacked(web: Site, packed: bytes, how: str) -> None:
    web.pages["/b"] = page(packed, Content_Encoding=how)
    assert fetch(web.url("/b"), LIMITS).content == b"Snow" * 999


def test_other_packing_is_refused(web: Site) -> None:
    for how in ("br", "zstd", "gzip, gzip", "compress"):
        web.pages["/b"] = page(b"x", Content_Encoding=how)
        assert refused(web.url("/b")).code == "type-not-read"
    web.pages["/b"] = page(b"not packed at all", Content_Encoding="gzip")
    assert refused(web.url("/b")).code == "fetch-failed"


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    with suppress(OSError):
        while True:
            handler.wfile.write(b"x" * 65536)


def announced(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000000000")
    handler.end_headers()


@pytest.mark.parametrize(
    "answer",
    [endless, announced, page(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip"), page(b"x" * 200_001)],
    ids=["endless", "announced as 5 GB", "small but unpacks to 50 MB", "one byte too many"],
)
def test_what_is_too_large_is_stopped_on_its_way(web: Site, answer: Answer) -> None:
    web.pages["/b"] = answer
    assert refused(web.url("/b")).code == "page-too-large"


def test_what_is_just_as_large_as_allowed_comes(web: Site) -> None:
    web.pages["/b"] = page(b"x" * 200_000)
    assert len(fetch(web.url("/b"), LIMITS).content) == 200_000


def silent(_: BaseHTTPRequestHandler, wait: Event) -> None:
    wait.wait(20)


def dripping_headers(handler: BaseHTTPRequestHandler, wait: Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not wait.wait(0.02):
        handler.wfile.write(b"X-More: x\r\n" if handler.path == "/lines" else b"x")
        handler.wfile.flush()


def dripping_body(handler: BaseHTTPRequestHandler, wait: Event) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not wait.wait(0.02):
        handler.wfile.write(b"x")
        handler.wfile.flush()


@pytest.mark.parametrize("slow", [silent, dripping_headers, dripping_body])
def test_a_slow_server_is_given_up_however_it_dawdles(
    web: Site, slow: Callable[[BaseHTTPRequestHandler, Event], None]
) -> None:
    over = Event()
    web.pages["/b"] = lambda handler: slow(handler, over)
    problem = refused(web.url("/b"), replace(LIMITS, seconds=0.3))
    over.set()
    assert (problem.code, "0.3 seconds" in problem.what) == ("fetch-timeout", True)


def test_a_body_cut_short_is_refused(web: Site) -> None:
    def short(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.write(b"only this")

    def chunked(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nonly this")

    for answer in (short, chunked):
        web.pages["/b"] = answer
        assert refused(web.url("/b")).code == "fetch-failed"


@pytest.mark.parametrize(
    "said", [b"", b"garbage\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X" * 99_999]
)
def test_what_is_no_answer_is_refused(web: Site, said: bytes) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(said)

    web.pages["/b"] = answer
    assert refused(web.url("/b")).code == "fetch-failed"


def test_a_closed_port_says_so(web: Site) -> None:
    with site() as gone:
        root = gone.root
    assert refused(root).code == "fetch-failed"
    assert web.asked == []


def test_a_connection_that_cannot_be_secured_is_refused(web: Site) -> None:
    assert refused(web.url("/a").replace("http:", "https:")).code == "tls-failed"


def test_only_a_certificate_that_holds_for_the_name_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(CERTIFICATE)
    with site(own) as secure:
        secure.pages["/a"] = text("Snow lay on Kabul.")
        named, numbered = secure.url("/a").replace("127.0.0.1", "localhost"), secure.url("/a")
        unknown = refused(named)
        assert (unknown.code, "certificate" in unknown.what) == ("tls-failed", True)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        assert fetch(named, LIMITS).content == b"Snow lay on Kabul."
        assert refused(numbered).code == "tls-failed"


def test_secrets_of_an_address_are_not_said() -> None:
    problem = refused("https://anna:pass@example.org/a")
    assert problem.code == "address-with-login"
    assert "pass@" not in str(problem)
