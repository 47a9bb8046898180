"""Fetch: the bytes behind a URL, within limits of size, time and redirects, and from the open internet only.

Nothing is kept between two calls: no cookies, no cache, no connection. Proxies are not used, because then another
machine would look the name up and the check of its addresses would prove nothing.
"""

import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http import HTTPStatus
from http.client import HTTPException
from threading import Timer
from types import TracebackType
from typing import Self

import certifi
from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from dejure import PRODUCT, __version__
from dejure.errors import InputError
from dejure.sources.addresses import Target, led_to, machines, target_of
from dejure.sources.fetched import NO_VALIDATORS, Fetched, Limits, Validators
from dejure.sources.urls import shown

REDIRECTS = 10
_CHUNK = 1 << 16
_REDIRECTED = (301, 302, 303, 307, 308)
_READ = (200, 203)
_TEXTS = ("xml", "rss", "atom", "rdf", "pdf", "html", "xhtml", "warc", "octet-stream", "gzip", "x-gzip")
_NO_TEXTS = ("text/css", "text/javascript", "image/svg+xml")
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
_ASKED = {
    "User-Agent": f"{PRODUCT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


def fetch(url: str, limits: Limits, known: Validators = NO_VALIDATORS) -> Fetched:
    """What is behind the URL, status 304 and no bytes where it is as `known`; InputError where it cannot be had."""
    where, target = shown(url), target_of(url)
    with _Deadline(limits.seconds) as deadline:
        for _ in range(REDIRECTS + 1):
            found = _ask(target, where, limits, known, deadline)
            if isinstance(found, Fetched):
                return found
            target = target_of(found)
    what = f"more than {REDIRECTS} redirects, the last to {shown(target.url)}"
    raise InputError("too-many-redirects", what, where=where, remedy="open it in a browser and give the final address")


class _Deadline:
    """Cuts a connection off when the time for the whole fetch is over, however busy the server keeps it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.passed = False
        self._line: socket.socket | None = None
        self._timer = Timer(seconds, self._pass)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    def watch(self, line: socket.socket) -> None:
        """Nothing; from now on this is the connection to cut."""
        self._line = line
        if self.passed:
            self._cut()

    def _pass(self) -> None:
        self.passed = True
        self._cut()

    def _cut(self) -> None:
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


def _ask(target: Target, where: str, limits: Limits, known: Validators, deadline: _Deadline) -> Fetched | str:
    """What the target answers, or the URL to which it refers."""
    with _translated(where, deadline), closing(_connected(target, where, limits, deadline)) as connection:
        connection.request("GET", target.request, headers=_headers(target, known), preload_content=False)
        with closing(connection.getresponse()) as response:
            location = response.headers.get("Location")
            if response.status in _REDIRECTED and location:
                return led_to(target.url, location)
            found = _taken(target, response, where, limits, conditional=known != NO_VALIDATORS)
        if deadline.passed:
            raise _too_slow(where, deadline)
        return found


def _taken(target: Target, response: HTTPResponse, where: str, limits: Limits, *, conditional: bool) -> Fetched:
    _check_status(response.status, where, conditional=conditional)
    if response.status != HTTPStatus.NOT_MODIFIED:
        _check_declared(response.headers, where, limits)
    content = _body(response, where, limits)
    media, charset = _declared(response.headers)
    validators = Validators(response.headers.get("ETag"), response.headers.get("Last-Modified"))
    return Fetched(target.url, response.status, content, media, charset, validators)


def _connected(target: Target, where: str, limits: Limits, deadline: _Deadline) -> HTTPConnection:
    """A connection to the first address of the target that takes one."""
    addresses = machines(target, where, private=limits.private)
    for at, address in enumerate(addresses, start=1):
        connection = _connection(target, address, limits)
        try:
            connection.connect()
        except ssl.SSLError:
            raise
        except (HTTPError, OSError):
            connection.close()
            if at == len(addresses) or deadline.passed:
                raise
        else:
            deadline.watch(connection.sock)
            return connection
    raise OSError("no address")  # `machines` gives at least one


def _connection(target: Target, address: str, limits: Limits) -> HTTPConnection:
    if target.scheme == "http":
        return HTTPConnection(address, target.port, timeout=limits.seconds)
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())  # beside those of the system, which may hold none
    named = target.host.rstrip(".")
    return HTTPSConnection(address, target.port, timeout=limits.seconds, ssl_context=trusted, server_hostname=named)


def _headers(target: Target, known: Validators) -> dict[str, str]:
    asked = {"Host": target.named, **_ASKED}
    if known.etag:
        asked["If-None-Match"] = known.etag
    if known.modified:
        asked["If-Modified-Since"] = known.modified
    return asked


def _check_status(status: int, where: str, *, conditional: bool) -> None:
    if status in _READ or (status == HTTPStatus.NOT_MODIFIED and conditional):
        return
    what = f"the server answers {status}{_phrase(status)}"
    if status in (404, 410):
        remedy = "check the address; a web archive may still hold the page"
        raise InputError("page-missing", what, where=where, remedy=remedy)
    if status in (401, 402, 403, 407, 451):
        remedy = "open it in a browser, save the page and take that file"
        raise InputError("page-withheld", what, where=where, remedy=remedy)
    if status in (408, 425, 429) or status >= 500:
        raise InputError("server-busy", what, where=where, remedy="try again later")
    raise InputError("page-not-given", what, where=where, remedy="open it in a browser to see what it says")


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def _check_declared(headers: Mapping[str, str], where: str, limits: Limits) -> None:
    """Refuse by what the server declares, before any of the body is taken."""
    media, _ = _declared(headers)
    known = media.startswith("text/") or media.partition("/")[2].endswith(_TEXTS) or not media
    if media in _NO_TEXTS or not known:
        what, remedy = f"{media} holds no text to read", "give the address of a page, a text or a feed"
        raise InputError("type-not-read", what, where=where, remedy=remedy)
    packed = headers.get("Content-Encoding", "").strip().lower()
    if packed not in _ENCODINGS:
        what, remedy = f"it is packed as {packed!r:.40}, which was not asked for", "save the page and take the file"
        raise InputError("type-not-read", what, where=where, remedy=remedy)
    length = headers.get("Content-Length", "")
    if length.isascii() and length.isdigit():
        _check_size(int(length), where, limits)


def _check_size(size: int, where: str, limits: Limits) -> None:
    if size > limits.size:
        what = f"it is larger than the limit of {limits.size / 1e6:.0f} MB for one source"
        raise InputError("page-too-large", what, where=where, remedy="raise DEJURE_MAX_SOURCE_MB if it is a text")


def _body(response: HTTPResponse, where: str, limits: Limits) -> bytes:
    """The body, unpacked piece by piece, so that a small one that unpacks to a huge one is stopped on its way."""
    parts, size = [], 0
    while part := response.read(_CHUNK, decode_content=True):
        size += len(part)
        _check_size(size, where, limits)
        parts.append(part)
    return b"".join(parts)


def _declared(headers: Mapping[str, str]) -> tuple[str, str | None]:
    """The media type and the charset of a Content-Type, in lower case; empty and None where there are none."""
    media, *parameters = headers.get("Content-Type", "").lower().split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip(" '\""):
            return media.strip(), value.strip(" '\"")
    return media.strip(), None


@contextmanager
def _translated(where: str, deadline: _Deadline) -> Iterator[None]:
    """Whatever goes wrong on the way as one of our errors."""
    try:
        yield
    except ssl.SSLCertVerificationError as problem:
        what = f"its certificate does not hold: {problem.verify_message}"
        remedy = "check the address and this machine's date; do not go on if you expected another site"
        raise InputError("tls-failed", what, where=where, remedy=remedy) from problem
    except (HTTPError, HTTPException, OSError) as problem:
        if deadline.passed or isinstance(problem, TimeoutError) or isinstance(problem.__context__, TimeoutError):
            raise _too_slow(where, deadline) from problem
        if isinstance(problem, ssl.SSLError):
            what, remedy = f"no secure connection: {problem.reason}", "try the address with http://, or check it"
            raise InputError("tls-failed", what, where=where, remedy=remedy) from problem
        what, remedy = f"the connection failed: {_short(problem)}", "check the address and your connection; try again"
        raise InputError("fetch-failed", what, where=where, remedy=remedy) from problem


def _too_slow(where: str, deadline: _Deadline) -> InputError:
    what = f"it did not come whole within {deadline.seconds:g} seconds"
    remedy = "try again later, or raise DEJURE_FETCH_SECONDS"
    return InputError("fetch-timeout", what, where=where, remedy=remedy)


def _short(problem: Exception) -> str:
    cause = problem.__cause__ or problem.__context__ or problem
    said = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return " ".join(said.split())[:120]
