"""A web site on the loopback address, for tests of fetching: pages by path, and what was asked for."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """What the site answers: a body as it is sent, a status, headers beside its length."""

    body: bytes
    status: int
    headers: Mapping[str, str]


def page(body: str | bytes = b"", status: int = 200, **headers: str) -> Page:
    """A page; `Content_Type="…"` stands for the header Content-Type."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    content = body.encode() if isinstance(body, str) else body
    return Page(
        content, status, {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(content))} | given
    )


def text(body: str) -> Page:
    """A page of plain text in UTF-8."""
    return page(body)


def moved(to: str, status: int = 302) -> Page:
    """A redirect."""
    return page(b"", status, Location=to)


Answer = Page | Callable[[BaseHTTPRequestHandler], None]


@dataclass(slots=True)
class Site:
    """The site: `pages` may be changed while it runs; `asked` are the paths and headers of the requests."""

    root: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        """The URL of a path."""
        return self.root + path

    @property
    def paths(self) -> list[str]:
        """The paths asked for so far."""
        return [path for path, _ in self.asked]


@contextmanager
def site(secure: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A running site, over TLS where a context is given."""
    made = Site("")

    class Handler(BaseHTTPRequestHandler):
        """Answers from the pages of the site."""

        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers)))
            with suppress(ConnectionError):
                _answer(self, made.pages.get(self.path, page(b"nothing here", 404)))

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name in http.server)
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    if secure is not None:
        server.socket = secure.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    made.root = f"{'https' if secure else 'http'}://127.0.0.1:{server.server_address[1]}"
    running = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    running.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        running.join()


def _answer(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    if not isinstance(answer, Page):
        answer(handler)
        return
    tag, asked = answer.headers.get("ETag"), handler.headers.get("If-None-Match")
    since, changed = handler.headers.get("If-Modified-Since"), answer.headers.get("Last-Modified")
    unchanged = (tag is not None and asked == tag) or (changed is not None and since == changed)
    handler.send_response(304 if unchanged and answer.status == 200 else answer.status)
    for name, value in answer.headers.items():
        if not unchanged or name != "Content-Length":
            handler.send_header(name, value)
    handler.end_headers()
    if not unchanged:
        handler.wfile.write(answer.body)
