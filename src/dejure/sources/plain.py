"""Plain text: characters, newlines and spaces in one form each, with the map back."""

import re

from dejure.errors import InputError
from dejure.sources.decoding import decode, refuse_control
from dejure.sources.extraction import Extraction

EXTRACTOR = "plain/2"

# Spaces of other widths stand for a space, breaks of other kinds for a newline: one character for one.
SPACES = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_BREAKS = dict.fromkeys(map(ord, "\x0c\x85\u2028\u2029"), "\n")
# Code points that stand for nothing but the bytes of Windows-1252 read as Latin-1.
MISREAD = {n: bytes([n]).decode("cp1252") for n in range(0x80, 0xA0) if n not in (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)}
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Soft hyphens, joiners, marks of direction and of byte order: they say how to set a word, not what it is.
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SAME_LENGTH = SPACES | _BREAKS | MISREAD
_CHANGED = re.compile(f"\r\n?|[{UNSEEN}{''.join(LIGATURES)}]")


def read_plain(name: str, content: bytes) -> Extraction:
    """The text that the bytes give; InputError where they are none."""
    source = decode(name, content, None)
    refuse_control(name, source)
    text, offsets = clean(source)
    if not text.strip():
        raise InputError("empty-file", "there is no text in it", where=name, remedy="check how the file was saved")
    return Extraction(text, offsets, EXTRACTOR, (), None, None, None, None, None, ())


def clean(source: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text in its one form, and where each stretch of it begins in the source."""
    parts, offsets, length, at = list[str](), [(0, 0)], 0, 0
    for found in _CHANGED.finditer(source):
        written = "\n" if found[0][0] == "\r" else LIGATURES.get(found[0], "")
        parts += (source[at : found.start()], written)
        length, at = length + found.start() - at + len(written), found.end()
        if len(written) != len(found[0]):
            offsets.append((length, at))
    parts.append(source[at:])
    return "".join(parts).translate(_SAME_LENGTH), _without_empty(offsets)


def _without_empty(offsets: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The pairs of which none gives way to the next at the same place."""
    last = dict(offsets)
    return tuple(last.items())
