"""The article of a page: which of its blocks are the report, its headline and its captions."""

import logging
import re
from collections.abc import Iterator, Sequence

from dejure.sources.markup import Block
from dejure.sources.plain import clean

_SHORTEST = 20  # characters without space; fewer are looked for as a whole line alone, because they stand anywhere
_LONGEST_SEARCHED = 400_000  # characters of an article; in a longer one only whole lines are looked for
_MOST_MARKUP = 3_000_000  # characters without scripts; no report needs more, and three seconds go by with so many
_HEADLINE_LENGTH = 250
_BEFORE = 25  # blocks before the first paragraph among which the headline is looked for
_OUTSIDE = frozenset(("nav", "header", "footer", "aside", "form", "hidden"))
_SEPARATOR = re.compile(r"\s+(?:[|»«•·:–—-]|::|--)\s+|\s*\|\s*|\s+»\s*")
_SENTENCE = re.compile(r"[a-z0-9)”\"’][.!?]['\"”’)]*(?:\s|$)")


def chosen(blocks: Sequence[Block], markup: str) -> tuple[int, ...]:
    """The places of the blocks that are paragraphs of the article, in order.

    trafilatura tells an article from what surrounds it; where it finds less than a part of what reads like one, the
    blocks that read like prose are taken.
    """
    lines = _lines(markup) if len(markup) <= _MOST_MARKUP else frozenset[str]()
    found = _found(blocks, lines)
    prose = tuple(n for n, one in enumerate(blocks) if _is_prose(one))
    if _length(blocks, found) * 3 < _length(blocks, prose):
        return prose
    return found


def headline(blocks: Sequence[Block], body: Sequence[int]) -> Block | None:
    """The headline of the article: the first heading that the page's title repeats, the heading next before the text,
    or the title itself without the outlet; None where there is none."""
    first = body[0] if body else len(blocks)
    title = next((one for one in blocks if one.kind == "title"), None)
    named = _key(title.text) if title else ""
    near = [one for one in blocks[max(0, first - _BEFORE) : first + 1] if _may_head(one)]
    repeated = [one for one in near if len(_key(one.text)) > 8 and _key(one.text) in named]
    headings = [one for one in near if one.kind in ("h1", "h2") and not one.inside & {"nav", "aside", "footer"}]
    main = [one for one in blocks[: first + 1] if one.kind == "h1" and _may_head(one)]
    for among in (_longest(repeated), headings[-1:] if len(headings) == 1 else [], main[-1:], headings[-1:]):
        if among:
            return among[0]
    return _bare(title) if title else None


def part(block: Block, start: int, end: int) -> Block:
    """The characters from `start` to `end` of a block."""
    begin = max((place for place, _ in block.origin if place <= start), default=0)
    origin = [(max(0, place - start), at + max(0, start - place)) for place, at in block.origin if begin <= place < end]
    return Block(block.text[start:end], tuple(origin), block.kind, block.inside, min(block.linked, end - start))


def _longest(found: list[Block]) -> list[Block]:
    return [max(found, key=lambda one: len(one.text))] if found else []


def _bare(title: Block) -> Block | None:
    """The longest part of the title between its separators; None where that is a single word."""
    parts, start = list[tuple[int, int]](), 0
    for mark in (*_SEPARATOR.finditer(title.text), None):
        end = mark.start() if mark else len(title.text)
        parts.append((start, end))
        start = mark.end() if mark else end
    start, end = max(parts, key=lambda one: one[1] - one[0])
    found = part(title, start, end)
    return found if len(found.text.split()) > 2 else None


def _may_head(block: Block) -> bool:
    return block.kind not in {"title", "caption"} and len(block.text) <= _HEADLINE_LENGTH


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _found(blocks: Sequence[Block], lines: frozenset[str]) -> tuple[int, ...]:
    """The blocks whose text is in one of the lines."""
    whole = "\n".join(sorted(lines))
    searched = whole if len(whole) <= _LONGEST_SEARCHED else ""
    return tuple(n for n, one in enumerate(blocks) if _is_among(one, lines, searched))


def _is_among(block: Block, lines: frozenset[str], searched: str) -> bool:
    if block.kind == "title" or block.inside & {"nav", "hidden"} or _is_link(block):
        return False
    key = "".join(block.text.split())
    return key in lines or (len(key) >= _SHORTEST and key in searched)


def _is_link(block: Block) -> bool:
    """Whether a block is a way to another page: all of it a link, and no sentence."""
    return block.kind == "text" and block.linked * 10 >= len(block.text) * 9 and not _SENTENCE.search(block.text)


def _is_prose(block: Block) -> bool:
    """Whether a block reads like a paragraph: long enough, with the end of a sentence, and not made of links."""
    return (
        block.kind == "text"
        and not block.inside & _OUTSIDE
        and len(block.text) >= 60
        and block.linked * 2 < len(block.text)
        and bool(_SENTENCE.search(block.text))
    )


def _length(blocks: Sequence[Block], places: Sequence[int]) -> int:
    return sum(len(blocks[n].text) for n in places)


def _lines(markup: str) -> frozenset[str]:
    """The lines of the article, as trafilatura finds it, without their spaces; none where it finds nothing."""
    # Its import takes as long as reading several pages, and is of no use to plain texts.
    from trafilatura import bare_extraction  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # its remarks on a page are not for our users
    found = bare_extraction(markup, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    if found is None or isinstance(found, dict) or found.body is None:
        return frozenset()
    return frozenset(_texts(found.body))


def _texts(body: object) -> Iterator[str]:
    for one in body.iter("p", "head", "item", "cell", "quote", "ab", "code", "fw", "list", "row"):  # type: ignore[attr-defined]
        for line in "".join(one.itertext()).splitlines() or ():
            key = "".join(clean(line)[0].split())
            if key:
                yield key
