"""Supply: from a file or URL that is wanted to the bytes of each document in it; a feed holds many."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dejure.errors import InputError
from dejure.sources.archive import about, pages
from dejure.sources.documents import About
from dejure.sources.fetched import NO_VALIDATORS, Fetched, Limits, Validators
from dejure.sources.inputs import Inputs, Wanted, expand, load_bytes
from dejure.sources.urls import is_url, shown

if TYPE_CHECKING:
    from dejure.sources.feeds import Item

_FEED = re.compile(
    rb"(?>\s|<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\])?\s*>)*+<(?:\w+:)?(?:rss|feed|rdf)\b",
    re.DOTALL | re.IGNORECASE,
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARES = re.compile(rb"<meta\b[^>]*charset|<\?xml[^>]*encoding", re.IGNORECASE)
_HEAD = 4096  # bytes within which a document says what it is


@dataclass(frozen=True, slots=True)
class Rules:
    """How sources are had: the limits, the latest day on which anything can have been published, and whether of
    feeds the summaries alone are wanted."""

    limits: Limits
    today: date
    summaries: bool


@dataclass(frozen=True, slots=True)
class Supplied:
    """The bytes of one document, under its name, with what is known of it."""

    name: str
    content: bytes
    about: About


def supplies(inputs: Inputs, rules: Rules) -> Iterator[Supplied | InputError]:
    """Each document that the inputs name, or the error in its place."""
    for wanted in expand(inputs, today=rules.today):
        try:
            if isinstance(wanted, InputError):
                raise wanted
            yield from supply(wanted, rules)
        except InputError as problem:
            yield problem


def supply(wanted: Wanted, rules: Rules) -> Iterator[Supplied | InputError]:
    """Each document that the file or URL holds, or the error in its place; InputError where it cannot be had."""
    if is_url(wanted.name):
        found = fetched(wanted.name, rules.limits)
        known = replace(wanted.about, url=wanted.about.url or found.url)
        one = Supplied(wanted.name, standing_alone(found), known)
        yield from _items(one, rules, base=found.url, charset=found.charset) if is_feed(found.content) else (one,)
    elif wanted.path.name.endswith((".warc", ".warc.gz")):
        yield from _pages(wanted, rules)
    else:
        one = Supplied(wanted.name, load_bytes(wanted, rules.limits.size), wanted.about)
        yield from _items(one, rules, base=one.about.url, charset=None) if is_feed(one.content) else (one,)


def fetched(url: str, limits: Limits, known: Validators = NO_VALIDATORS) -> Fetched:
    """What is behind the URL, or that it is as `known`."""
    # The client of the network is no small import, and most sources are files.
    from dejure.sources.fetch import fetch  # noqa: PLC0415

    return fetch(url, limits, known)


def is_feed(content: bytes) -> bool:
    """Whether the bytes are a feed, by the first element in them."""
    head = content[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return _FEED.match(head.replace(b"\0", b"")) is not None


def standing_alone(found: Fetched) -> bytes:
    """The bytes as they can be read without their headers: in UTF-8 with its mark, where only a header tells the
    charset. The ledger keeps bytes, and whoever checks them later has no more than these."""
    content, charset = found.content, found.charset
    if charset is None or content.startswith(_MARKS) or _DECLARES.search(content[:_HEAD]) or _is_utf8(content):
        return content
    try:
        return codecs.BOM_UTF8 + content.decode(charset).encode()
    except (LookupError, UnicodeError):
        return content  # the header is wrong; the bytes are taken for what they look like


def of_item(item: "Item", rules: Rules, *, base: str | None) -> Supplied:
    """The document of an item of the feed at `base`: what the item carries, else what its link leads to; InputError
    where neither is to be had."""
    url = item.link or _identity(item.key, base)
    name = shown(url or item.title or item.key)
    if item.published is not None and item.published > rules.today:
        what, remedy = f"the feed dates it {item.published.isoformat()}, which has not come yet", "take it on that day"
        raise InputError("item-in-future", what, where=name, remedy=remedy)
    published_by = "feed item" if item.published else None
    if item.link and not item.content and not rules.summaries:
        found = fetched(item.link, rules.limits)
        return Supplied(name, standing_alone(found), About(item.published, published_by, None, found.url))
    # The parser of feeds is loaded by now: an item came out of it.
    from dejure.sources.feeds import bytes_of  # noqa: PLC0415

    content = bytes_of(item, summary=rules.summaries)
    if content is None:
        what, remedy = "the item has neither text nor link", "look at the feed's own site"
        raise InputError("item-empty", what, where=name, remedy=remedy)
    return Supplied(name, content, About(item.published, published_by, item.outlet, url))


def _pages(wanted: Wanted, rules: Rules) -> Iterator[Supplied | InputError]:
    for found in pages(wanted.path, wanted.where, rules.limits.size):
        if isinstance(found, InputError):
            yield found
        else:
            yield Supplied(shown(found.url), standing_alone(found), about(wanted.about, found.url))


def _items(feed: Supplied, rules: Rules, *, base: str | None, charset: str | None) -> Iterator[Supplied | InputError]:
    # Most sources are no feeds, and their parser is no small import.
    from dejure.sources.feeds import read_feed  # noqa: PLC0415

    found = read_feed(feed.name, feed.content, url=base, charset=charset)
    if not found.items:
        what, remedy = found.fault or "the feed holds no items", "look at the feed in a browser; it may fill later"
        raise InputError("feed-empty", what, where=feed.name, remedy=remedy)
    for item in found.items:
        try:
            one = of_item(item, rules, base=base)
        except InputError as problem:
            yield problem
        else:
            yield one if one.about.published else replace(one, about=_as_feed(one.about, feed.about))


def _as_feed(item: About, feed: About) -> About:
    """What is known of an undated item: the day that was given for the whole feed, but not by the name of its file."""
    if feed.published_by == "name":
        return item
    return replace(item, published=feed.published, published_by=feed.published_by)


def _identity(key: str, base: str | None) -> str | None:
    if is_url(key):
        return key
    return f"{base}#{key}" if base else None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
