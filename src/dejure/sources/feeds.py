"""Feeds: RSS of every version and Atom, broken ones too, as items; each item is a document or leads to one."""

import codecs
import hashlib
import json
import re
import warnings
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_tz
from html import escape, unescape
from io import BytesIO
from typing import Any

import feedparser

from dejure.errors import InputError

_TAGS = re.compile(r"<[^>]*>")
_DECLARED = re.compile(r"""(?<=<\?xml)([^>]*?)\s+encoding\s*=\s*["'][^"'>]*["']""")
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)")
_SHORT = 200  # characters
_NO_DAY = date(1970, 1, 1)  # what a clock that was never set writes
_ADVERTISED = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_KIND = re.compile(r"""\btype\s*=\s*["']?application/(?:rss|atom)\+xml""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed.

    `key` names it within the feed (its guid, else its link, else its digest); `digest` changes when anything of it
    does; `published` is the day as it is printed in the feed; `content` and `summary` are HTML; `outlet` is who
    published it first, where the feed says so, else the feed.
    """

    key: str
    digest: str
    link: str | None
    title: str
    published: date | None
    content: str | None
    summary: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds: its title, its items in their order, each once, and what is wrong with its form, if
    anything is."""

    title: str | None
    items: tuple[Item, ...]
    fault: str | None


def read_feed(name: str, content: bytes, *, url: str | None, charset: str | None) -> Feed:
    """The feed in the bytes, its links resolved against `url`; InputError where there is none."""
    headers = {"content-type": f"application/xml; charset={charset}" if charset else "application/xml"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the parser, about feeds; what is wrong with one is in `bozo`
        found = feedparser.parse(
            BytesIO(_narrow(content)), response_headers=headers | ({"content-location": url} if url else {})
        )
    if not found.get("version") and not found.entries:
        what, remedy = "it is no feed that can be read", "open it in a browser to see what it is"
        raise InputError("feed-broken", what, where=name, remedy=remedy)
    title = _plain(_given(found.feed, "title")) or None
    items = tuple(dict.fromkeys(_item(entry, title) for entry in found.entries))
    return Feed(title, items, _fault(found))


def bytes_of(item: Item, *, summary: bool) -> bytes | None:
    """The item as a document of its own: what it carries, or its summary alone; None where it carries neither.

    A page of HTML, or plain text where there is so little that nothing would tell it from the frame of a page.
    """
    body = (item.summary or item.content if summary else item.content or item.summary) or ""
    title, words = _plain(item.title), _plain(body)
    if not title and not words:
        return None
    if len(words) < _SHORT:
        return "\n\n".join(part for part in (title, words) if part).encode("utf-8", "replace") + b"\n"
    escaped = escape(title, quote=False)
    head = f'<head><meta charset="utf-8"><title>{escaped}</title></head>'
    page = f"<!DOCTYPE html>\n<html>{head}\n<body><article>\n<h1>{escaped}</h1>\n{body}\n</article></body></html>\n"
    return page.encode("utf-8", "replace")


def advertised(content: bytes) -> tuple[str, ...]:
    """The addresses of the feeds that a page names in its head, as written."""
    links = (one[0] for one in _ADVERTISED.finditer(content[:200_000].decode("utf-8", "replace")))
    found = (_HREF.search(link) for link in links if _KIND.search(link))
    return tuple(dict.fromkeys(unescape(one[1] or one[2] or one[3]) for one in found if one))


def _narrow(content: bytes) -> bytes:
    """The content in UTF-8 where it is in UTF-16, of which the parser makes nothing."""
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content
    return _DECLARED.sub(r"\1", content.decode("utf-16", "replace"), count=1).encode()


def _fault(found: Any) -> str | None:
    problem = found.get("bozo_exception") if found.bozo else None
    harmless = isinstance(problem, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)
    return None if problem is None or harmless else " ".join(str(problem).split())[:120]


def _item(entry: dict[str, Any], feed: str | None) -> Item:
    link = _given(entry, "feedburner_origlink") or _given(entry, "link") or None
    title, summary = _given(entry, "title"), _html(dict.get(entry, "summary_detail")) or None
    contents = [_html(one) for one in dict.get(entry, "content") or ()]
    content = max(contents, key=len, default="") or None
    dates = [_given(entry, name) for name in ("published", "updated", "created")]
    source = dict.get(entry, "source") or {}
    outlet = _plain(_given(source, "title")) or feed
    digest = _digest([title, content or summary, link, *dates, outlet])
    key = _given(entry, "id") or link or digest
    return Item(key, digest, link, title, _day(entry, dates), content, summary, outlet)


def _given(entry: dict[str, Any], name: str) -> str:
    """A text field, empty where it is missing; past the parser's own look-up, which puts other fields in its place."""
    value = dict.get(entry, name)
    return value.strip() if isinstance(value, str) else ""


def _html(detail: dict[str, Any] | None) -> str:
    """A text of the feed as HTML, its paragraphs kept where it is plain."""
    value = _given(detail, "value") if detail else ""
    if not value or detail is None or "html" in _given(detail, "type"):
        return value
    parts = (escape(part, quote=False) for part in re.split(r"\n\s*\n", value))
    return "\n".join(f"<p>{part}</p>" for part in parts)


def _plain(text: str) -> str:
    return " ".join(unescape(_TAGS.sub("", text)).split())


def _day(entry: dict[str, Any], dates: list[str]) -> date | None:
    """The first of the dates that is one, on the day that is printed: never moved into another time zone."""
    parsed = [dict.get(entry, f"{name}_parsed") for name in ("published", "updated", "created")]
    days = (
        _date(_printed(text) or tuple(moment or ())[:3]) for text, moment in zip(dates, parsed, strict=True) if text
    )
    return next((day for day in days if day is not None and day > _NO_DAY), None)


def _printed(text: str) -> tuple[int, ...]:
    """Year, month and day as they are printed; nothing where only the parser may know how the date is written."""
    iso = _ISO.match(text)
    return tuple(map(int, iso.groups())) if iso else (parsedate_tz(text) or ())[:3]


def _date(parts: tuple[int, ...]) -> date | None:
    try:
        return date(*parts)
    except (ValueError, TypeError, OverflowError):
        return None


def _digest(parts: list[str | None]) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()
