"""HTML pages: the article of a page as a clean text, with the parts that its markup tells apart."""

import re
from collections.abc import Iterator, Sequence

from dejure.errors import InputError
from dejure.model.claim import Zone
from dejure.sources.article import chosen, headline
from dejure.sources.decoding import decode
from dejure.sources.extraction import Extraction
from dejure.sources.markup import Block, Page, scan
from dejure.sources.plain import MISREAD
from dejure.sources.publication import address, outlet, published

EXTRACTOR = "html/1"

_HEAD = 8192  # bytes within which a page declares its encoding
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_CONTROL = re.compile("[\x80-\x9f]")
_GAP = "\n\n"
_ABOUT = 12  # blocks before and behind the headline among which a line with the date stands
_SHORT = 1500  # characters; a longer text is a report whatever else it says
_LEAST = 40  # characters of a text that is worth reading
_NO_REPORT = re.compile(
    r"(?:page|article|story|file|document) (?:you (?:requested|(?:are|were) looking for) )?"
    r"(?:was |is |could |can(?:no|'|’)t )?(?:not be |be )?(?:not )?(?:found|no longer available)"
    r"|\b(?:error|http) 40[34]\b|\b40[34](?: error|:? (?:page )?not found|:? forbidden)"
    r"|access (?:denied|is forbidden)|verify (?:that )?you are (?:a )?human|not a robot|checking your browser"
    r"|(?:sign|log) ?in (?:to|or) |subscribe (?:now )?to (?:read|continue)|subscribers only|already a subscriber"
    r"|enable (?:java ?script|cookies)|java ?script is (?:disabled|required)|accept (?:all )?cookies"
    r"|consent to (?:the use|the storing|our|all|cookies)"
    r"|(?:we|this (?:web ?)?site|our partners)[^.]{0,60} cookies|internal server error|service unavailable"
    r"|bad gateway|too many requests|temporarily unavailable",
    re.IGNORECASE,
)


def read_page(name: str, content: bytes) -> Extraction:
    """The article of the page; InputError where the bytes are no text or the page holds nothing to read."""
    source = decode(name, content, _declared(content))
    if _CONTROL.search(source):
        source = source.translate(MISREAD)
    page = scan(source)
    body = chosen(page.blocks, page.markup)
    head = headline(page.blocks, body)
    parts = tuple(_parts(page.blocks, body, head))
    _refuse_empty(name, page, [one.text for one, zone in parts if zone is Zone.BODY])
    text, offsets, zones = _joined(parts)
    day, by, findings = published(page, _lines(page.blocks, body))
    publisher, publisher_by = outlet(page)
    return Extraction(text, offsets, EXTRACTOR, zones, day, by, publisher, publisher_by, address(page), findings)


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _parts(blocks: Sequence[Block], body: Sequence[int], head: Block | None) -> Iterator[tuple[Block, Zone]]:
    """The headline, then the paragraphs and the captions among them in the order of the page."""
    if head:
        yield head, Zone.HEADLINE
    told = {head.text} if head else set()
    wanted = set(body)
    first, last = (body[0], body[-1]) if body else (0, -1)
    for n in range(max(0, first - _ABOUT), last + 1):
        block = blocks[n]
        if block.text in told:
            continue
        if block.kind == "caption" and not block.inside & {"nav", "aside", "footer"}:
            told.add(block.text)
            yield block, Zone.CAPTION
        elif n in wanted:
            yield block, Zone.BODY if block.kind == "text" else Zone.HEADLINE


def _joined(
    parts: Sequence[tuple[Block, Zone]],
) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int, Zone], ...]]:
    """The text of the parts, the map of all of it to the source, and the zones."""
    offsets, zones, length = list[tuple[int, int]](), list[tuple[int, int, Zone]](), 0
    for block, zone in parts:
        offsets += ((length + place, at) for place, at in block.origin)
        zones.append((length, length + len(block.text), zone))
        length += len(block.text) + len(_GAP)
    return _GAP.join(block.text for block, _ in parts) + "\n", _without_needless(offsets), tuple(zones)


def _without_needless(offsets: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The pairs but those that say no more than the one before them."""
    shifts = [at - place for place, at in offsets]
    return tuple(one for n, one in enumerate(offsets) if n == 0 or shifts[n] != shifts[n - 1])


def _lines(blocks: Sequence[Block], body: Sequence[int]) -> list[str]:
    """The lines about the headline, among which the day of publication is printed."""
    first = body[0] if body else 0
    around = blocks[max(0, first - _ABOUT) : first + 4]
    return [one.text for one in around if one.kind in ("text", "h6", "h5", "h4")]


def _refuse_empty(name: str, page: Page, body: Sequence[str]) -> None:
    """Nothing; InputError where the page holds no report."""
    length = sum(map(len, body))
    if length < _SHORT:
        title = next((one.text for one in page.blocks if one.kind == "title"), "")
        said = _NO_REPORT.search("\n".join((title, *body, *(() if body else (one.text for one in page.blocks)))))
        if said:
            raise _nothing(name, f"the page is no report: it says “{said[0].strip()}”")
    if length < _LEAST:
        scripts = "a page that scripts fill" if page.markup.count("<") < 60 else "a page without a paragraph of text"
        raise _nothing(name, f"there is nothing to read: {scripts}")


def _nothing(name: str, what: str) -> InputError:
    return InputError(
        "nothing-to-read", what, where=name, remedy="open the page in a browser, save its text and take that file"
    )
