"""Bytes to characters: marks, declarations and what the bytes themselves allow. Nothing is replaced or lost."""

import codecs
import re

from dejure.errors import InputError

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_SAMPLE = 4096  # bytes that show whether every other one is zero
_AS_TEXT = "save it as plain text in UTF-8 and take that file"


def decode(name: str, content: bytes, declared: str | None) -> str:
    """The characters of the content; InputError, with the place, where they cannot be told.

    A mark at the head decides, then valid UTF-8, then the encoding that the source declares of itself. UTF-8 with stray
    bytes of Windows-1252 in it, as pasted quotation marks leave them, is read byte by byte.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strictly(name, content[len(mark) :], encoding, "that its first bytes announce")
    wide = _wide(content[:_SAMPLE])
    if wide:
        return _strictly(name, content, wide, "that its zero bytes suggest")
    nul = content.find(b"\0")
    if nul >= 0:
        raise InputError("binary-file", f"binary content: a zero byte at {nul}", where=name, remedy=_AS_TEXT)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _declared(content, declared) or _mixed(name, content) or _western(name, content, problem)


def refuse_control(name: str, text: str) -> None:
    """Nothing; InputError where the text has control characters, which no text has."""
    control = _CONTROL.search(text)
    if control:
        what = f"binary content: control character U+{ord(control[0]):04X} at {control.start()}"
        raise InputError("binary-file", what, where=name, remedy=_AS_TEXT)


def _strictly(name: str, content: bytes, encoding: str, why: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _unknown(name, f"not the {encoding.upper()} {why}", problem.start) from problem


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of a Western text is zero then, and no other byte is."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd * 3 > len(head) and not even:
        return "utf-16-le"
    return "utf-16-be" if even * 3 > len(head) and not odd else None


def _declared(content: bytes, declared: str | None) -> str | None:
    """The text in the encoding that the source declares, which browsers take for Windows-1252 where it is Latin-1."""
    try:
        encoding = codecs.lookup((declared or "utf-8").strip()).name
        if encoding.startswith(("utf", "ascii", "iso8859-1")):
            return None
        return content.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _mixed(name: str, content: bytes) -> str | None:
    """The text where valid UTF-8 stands beside single bytes of Windows-1252; None where there is no such UTF-8."""
    if not _UTF8_PAIR.search(content):
        return None
    parts, at = list[str](), 0
    while at < len(content):
        try:
            parts.append(content[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as problem:
            start, end = at + problem.start, at + problem.end
            parts.append(content[at:start].decode("utf-8"))
            parts.append(_stray(name, content[start:end], start))
            at = end
            if len(parts) > _MOST_STRAY:
                raise _unknown(name, "damaged UTF-8", start) from problem
    return "".join(parts)


_MOST_STRAY = 2000  # parts; a text with more strays is in no encoding


def _stray(name: str, found: bytes, at: int) -> str:
    """One byte as Windows-1252; more of them are the beginning of a character that was cut in two."""
    if len(found) > 1:
        raise _unknown(name, "damaged UTF-8", at)
    try:
        return found.decode("cp1252")
    except UnicodeDecodeError as problem:
        raise _unknown(name, "damaged UTF-8", at) from problem


def _western(name: str, content: bytes, not_utf8: UnicodeDecodeError) -> str:
    """The text as Windows-1252, if that is what it plausibly is.

    Nearly every byte string is valid Windows-1252, so it must also look like a Western text: few letters beyond ASCII.
    """
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise _unknown(name, "neither UTF-8 nor a known other encoding", not_utf8.start) from not_utf8
    beyond = sum(1 for char in text if char.isalpha() and not char.isascii())
    if beyond * 8 > sum(1 for char in text if char.isalpha()):
        raise _unknown(name, "neither UTF-8 nor plausible Windows-1252", not_utf8.start) from not_utf8
    return text


def _unknown(name: str, what: str, at: int) -> InputError:
    return InputError("unknown-encoding", f"{what} (byte {at})", where=name, remedy="save the file in UTF-8")
