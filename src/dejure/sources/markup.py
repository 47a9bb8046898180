"""Markup to blocks: the runs of text that a page sets apart, with their places in it, and what it says of itself.

A scanner of its own, because no parser of pages tells where in the source a character of its tree stood. It reads any
markup, broken or endless, in one pass without recursion.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dejure.sources.plain import LIGATURES, UNSEEN

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
))  # fmt: skip
_SETTING = frozenset((
    "abbr", "acronym", "b", "big", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd", "mark",
    "nobr", "q", "s", "samp", "small", "strike", "strong", "sub", "sup", "tt", "u", "var",
))  # fmt: skip
_UNREAD = frozenset((
    "button", "iframe", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg",
    "template", "textarea",
))  # fmt: skip
_LABELS = frozenset((
    "a", "address", "aside", "blockquote", "footer", "form", "header", "nav", "pre", "time", "h1", "h2", "h3",
    "h4", "h5", "h6", "li", "td", "th",
))  # fmt: skip
_CAPTIONS = frozenset(("figcaption", "caption"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_OPEN_QUOTE = re.compile(r"""=\s*["']""")
_CAPTIONED = re.compile(
    r"""\b(?:class|id)\s*=\s*["']?[^"'>]*(?:\bcaption|[-_]caption|\bcredit|photo-?credit|wp-caption-text)""",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"""\shidden(?:[\s=/]|$)|display\s*:\s*none""", re.IGNORECASE)
_PIECE = re.compile(
    rf"(?P<words>[^\s&{UNSEEN}{''.join(LIGATURES)}]+(?: [^\s&{UNSEEN}{''.join(LIGATURES)}]+)*)"
    r"|(?P<space>\s+)|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)|(?P<other>.)",
    re.DOTALL,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\r?\n|\r[^\S\r\n]*\r(?!\n)")
_ALT_WORDS = 4  # a shorter text in place of a picture names it and says nothing


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text; `origin` leads from places in it to places in the source, each good up to the next.

    `kind` is `title`, `caption`, a heading (`h1` …) or `text`; `inside` the elements around it that say what part of
    a page it is; `linked` counts its characters in links.
    """

    text: str
    origin: tuple[tuple[int, int], ...]
    kind: str
    inside: frozenset[str]
    linked: int


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page in order, and what it says of itself.

    `metas` are (name, content), `links` (rel, address), `times` (moment, words) pairs, `data` the texts of its JSON-LD;
    `markup` is the source without scripts and styles.
    """

    blocks: tuple[Block, ...]
    metas: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    data: tuple[str, ...]
    markup: str


def scan(source: str) -> Page:
    """What the markup holds."""
    scanner = _Scanner(source)
    scanner.run()
    return Page(
        tuple(scanner.blocks),
        tuple(scanner.metas),
        tuple(scanner.links),
        tuple(scanner.times),
        tuple(scanner.data),
        "".join(scanner.kept),
    )


def attributes(tag: str) -> Mapping[str, str]:
    """The attributes of a tag, names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(tag):
        value = one[2] or ""
        found.setdefault(one[1].lower(), html.unescape(value[1:-1] if value[:1] in ('"', "'") else value))
    return found


class _Run:
    """A block in the making."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.origin: list[tuple[int, int]] = []
        self.length = self.linked = 0
        self.kind, self.inside = "text", frozenset[str]()
        self.space: int | None = None  # where the space before the next word stands
        self.breaks = 0  # line breaks before the next word

    def add(self, text: str, at: int, *, linked: bool) -> None:
        """Nothing; puts characters behind what is there, with the space that stands between."""
        if self.parts and self.space is not None:
            self._put(" ", self.space)
        self.space = None
        self._put(text, at)
        self.linked += len(text) * linked

    def _put(self, text: str, at: int) -> None:
        if not self.origin or self.origin[-1][1] - self.origin[-1][0] != at - self.length:
            self.origin.append((self.length, at))
        self.parts.append(text)
        self.length += len(text)

    def goes_on(self, text: str) -> bool:
        """Whether the text behind a single line break is still the same sentence or name."""
        before = self.parts[-1][-1:] if self.parts else ""
        return before == "," or (before not in '.!?:”"' and text[:1].islower())


class _Scanner:
    """One pass over the source."""

    def __init__(self, source: str) -> None:
        self.source, self.lowered = source, source.lower()
        if len(self.lowered) != len(source):
            self.lowered = re.sub("[A-Z]", lambda found: found[0].lower(), source)  # İ is two characters in lower case
        self.blocks: list[Block] = []
        self.metas: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.times: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.kept: list[str] = []
        self._stack: list[tuple[str, tuple[str, ...]]] = []
        self._open: Counter[str] = Counter()
        self._around: Counter[str] = Counter()
        self._run = _Run()
        self._last = {mark: self.lowered.rfind(mark) for mark in ("-->", *(f"</{tag}" for tag in (*_UNREAD, "title")))}

    def run(self) -> None:
        """Nothing; reads the source to its end."""
        at, kept = 0, 0
        while at < len(self.source):
            begin = self.source.find("<", at)
            begin = len(self.source) if begin < 0 else begin
            self._text(at, begin)
            if begin == len(self.source):
                break
            at, unread = self._markup(begin)
            if unread:
                self.kept.append(self.source[kept:begin])
                kept = at
        self.kept.append(self.source[kept:])
        self._flush()

    def _markup(self, at: int) -> tuple[int, bool]:
        """Where the tag, comment or unread element that begins here ends, and whether it is to be left out."""
        if self.source.startswith("<!--", at):
            return self._until("-->", at, 3), True
        if self.source[at + 1 : at + 2] in ("!", "?"):
            return self._closing(at), False
        named = _NAME.match(self.source, at)
        if not named:
            self._text(at, at + 1)  # a bare "<"
            return at + 1, False
        end, tag = self._closing(at), named[1].lower()
        inner = self.source[named.end() : end - 1]
        if self.source[at + 1] == "/":
            self._close(tag)
        elif tag in _UNREAD and self._last[f"</{tag}"] > at:
            return self._unread(tag, inner, end), True
        elif tag == "title" and self._last["</title"] > at:
            return self._title(end), False
        else:
            self._start(tag, inner, at)
        return end, False

    def _until(self, mark: str, at: int, length: int) -> int:
        """The place behind the next such mark, or behind the tag where none follows."""
        if self._last[mark] < at:
            return self._closing(at)
        return self.lowered.find(mark, at) + length

    def _closing(self, at: int) -> int:
        """The place behind the tag: behind the first `>` that stands in no quoted value."""
        end = self.source.find(">", at)
        first = end
        for _ in range(5):
            if end < 0:
                break
            tag = self.source[at:end]
            if not (tag.count('"') % 2 or tag.count("'") % 2) or not _OPEN_QUOTE.search(_QUOTED.sub("", tag)):
                return end + 1
            end = self.source.find(">", end + 1)
        return len(self.source) if first < 0 else first + 1

    def _unread(self, tag: str, inner: str, end: int) -> int:
        """The place behind an element whose content is no text of the page."""
        close = self.lowered.find(f"</{tag}", end)
        if tag == "script" and "ld+json" in inner.lower():
            self.data.append(self.source[end:close])
        return self._closing(close)

    def _title(self, end: int) -> int:
        close = self.lowered.find("</title", end)
        self._flush()
        self._run.kind = "title"
        for piece in _PIECE.finditer(self.source, end, close):
            self._piece(piece)
        self._flush()
        return self._closing(close)

    # Elements

    def _start(self, tag: str, inner: str, at: int) -> None:
        if tag in BLOCKS:
            self._flush()
            if self._open["p"]:
                self._close("p")
        if tag in ("a", "li", "option", "td", "th") and self._open[tag] and self._stack[-1][0] == tag:
            self._close(tag)
        if tag == "br":
            self._run.breaks += 1
        elif tag in ("meta", "link", "img", "time"):
            self._tell(tag, inner, at)
        if tag not in _VOID and tag not in _SETTING and not inner.endswith("/"):
            self._push(tag, inner)

    def _push(self, tag: str, inner: str) -> None:
        labels = (tag,) if tag in _LABELS and (tag != "a" or "href" in inner.lower()) else ()
        if tag in _CAPTIONS or (inner and _CAPTIONED.search(inner)):
            labels = (*labels, "caption")
        if inner and _HIDDEN.search(inner):
            labels = (*labels, "hidden")
        self._stack.append((tag, labels))
        self._open[tag] += 1
        self._around.update(labels)

    def _close(self, tag: str) -> None:
        """Nothing; ends the innermost such element and what was left open in it."""
        if tag in BLOCKS:
            self._flush()
        while self._open[tag]:
            top, labels = self._stack.pop()
            self._open[top] -= 1
            self._around.subtract(labels)
            if top == tag:
                break

    def _tell(self, tag: str, inner: str, at: int) -> None:
        said = attributes(inner)
        if tag == "meta":
            name = said.get("property") or said.get("name") or said.get("itemprop") or said.get("http-equiv") or ""
            self.metas.append((name.lower(), said.get("content", "")))
        elif tag == "link":
            self.links.append((said.get("rel", "").lower(), said.get("href", "")))
        elif tag == "time":
            self.times.append((said.get("datetime", ""), " ".join(sorted(self._labels()))))
        elif len(said.get("alt", "").split()) >= _ALT_WORDS:
            self._picture(inner, at)

    def _picture(self, inner: str, at: int) -> None:
        """Nothing; takes the text in place of a picture as a caption of its own."""
        found = re.search(r"""\salt\s*=\s*("[^"]*"|'[^']*')""", inner, re.IGNORECASE)
        if found:
            start = self.source.find(inner, at) + found.start(1) + 1
            outer, self._run = self._run, _Run()
            self._run.kind = "caption"
            for piece in _PIECE.finditer(self.source, start, start + len(found[1]) - 2):
                self._piece(piece)
            self._flush()
            self._run = outer

    # Text

    def _labels(self) -> Iterator[str]:
        return (label for label, depth in self._around.items() if depth > 0)

    def _text(self, start: int, end: int) -> None:
        for piece in _PIECE.finditer(self.source, start, end):
            self._piece(piece)

    def _piece(self, piece: re.Match[str]) -> None:
        kind, text = piece.lastgroup, piece[0]
        if kind == "entity":
            text = html.unescape(text)
        elif kind == "other":
            text = LIGATURES.get(text, "" if text in UNSEEN else text)
        if text in UNSEEN:
            return
        if text.isspace():
            self._run.space = piece.end() - 1 if kind == "space" else piece.start()
            if kind == "space" and self._around["pre"] > 0 and _BLANK_LINE.search(text):
                self._run.breaks += 2
            return
        self._words(text, piece.start())

    def _words(self, text: str, at: int) -> None:
        run, heading = self._run, next((one for one in _HEADINGS if self._around[one] > 0), None)
        if run.breaks and run.parts and heading is None and (run.breaks > 1 or not run.goes_on(text)):
            self._flush()
            run = self._run
        elif run.breaks and run.space is None:
            run.space = max(0, at - 1)
        run.breaks = 0
        if not run.parts:
            run.inside = frozenset(self._labels())
            if run.kind == "text":
                run.kind = heading or ("caption" if "caption" in run.inside else "text")
        run.add(text, at, linked=self._around["a"] > 0)

    def _flush(self) -> None:
        run, self._run = self._run, _Run()
        if run.parts:
            self.blocks.append(Block("".join(run.parts), tuple(run.origin), run.kind, run.inside, run.linked))
