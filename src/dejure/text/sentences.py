"""Sentences of a paragraph, by their punctuation."""

import re
from collections.abc import Iterator

# A stop, question or exclamation mark with what closes it, then space and something that opens a sentence.
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|St|Jr|Sr"
    r"|No|Nos|Art|Arts|Sec|Ch|Vol|Fig|Inc|Ltd|Co|Corp|vs|v|cf|approx|e\.g|i\.e|etc|al"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$"
)
_ALWAYS_INSIDE = re.compile(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Nos|Art|vs|v|[A-Z])\.$")


_LONGEST = 2000  # a longer run without a stop is a table or a listing, and costs far more to parse whole than in parts


def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence within `text[start:end]`, without the space around it.

    What is longer than any sentence is cut: behind a semicolon, at a space, or anywhere.
    """
    return tuple(part for place in _stopped(text, start, end) for part in _cut(text, *place))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        limit = start + _LONGEST
        at = text.rfind("; ", start, limit) + 1 or text.rfind(" ", start + 1, limit)
        at = at if at > start else limit
        yield start, at
        start = at + len(text[at : limit + _LONGEST]) - len(text[at : limit + _LONGEST].lstrip())
    if start < end:
        yield start, end


def _stopped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the stops that end a sentence."""
    found = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _is_inside(text[begin : mark.end()], text[mark.end() : mark.end() + 12]):
            continue
        found.append((begin, mark.end()))
        begin = mark.end() + len(text[mark.end() : end]) - len(text[mark.end() : end].lstrip())
    if begin < end:
        found.append((begin, end))
    return found


def _is_inside(before: str, after: str) -> bool:
    """Whether the stop that ends `before` belongs to an abbreviation and the sentence goes on."""
    if not before.endswith(".") or not _ABBREVIATION.search(before):
        return False
    if _ALWAYS_INSIDE.search(before):
        return True
    return not _opens_sentence(after.strip())


def _opens_sentence(after: str) -> bool:
    """Whether the next word is one that opens a sentence rather than goes on with a name or a date."""
    word = after.split(" ", maxsplit=1)[0].strip("\"'“‘(")
    return word in _OPENERS


_OPENERS = frozenset(
    {"The", "A", "An", "It", "He", "She", "They", "In", "On", "But", "And", "This", "That", "These", "Those", "After"}
    | {"However", "While", "Its", "His", "Her", "Their", "At", "As", "If", "When", "No", "Both", "Since", "For"}
)
