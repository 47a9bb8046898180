"""Documents from bytes: decoding, newlines and digests of plain text; whatever is not plain text is refused by name."""

import codecs
import hashlib
import re
from dataclasses import dataclass
from datetime import date

from dejure.errors import InputError
from dejure.model.document import Document

EXTRACTOR = "plain/1"

_AS_TEXT = "save it as plain text and take that file"
_FORMS = (
    (re.compile(rb"%PDF-"), "PDF"),
    (re.compile(rb"PK\x03\x04"), "an archive or office document"),
    (re.compile(rb"\x1f\x8b"), "a compressed file"),
    (re.compile(rb"\{\\rtf"), "RTF"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|div|article|p)\b", re.IGNORECASE), "HTML"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed)\b", re.IGNORECASE), "XML"),
    (re.compile(rb"WARC/"), "a web archive"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_NEWLINE = re.compile(r"\r\n?")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a source beside its bytes; `published_by` is `given`, `manifest`, `name` or None."""

    published: date | None
    published_by: str | None
    outlet: str | None
    url: str | None


NOTHING_KNOWN = About(None, None, None, None)


def read_document(name: str, content: bytes, about: About) -> Document:
    """The document that the bytes of a plain text give; InputError where they are not one."""
    text, offsets = _one_newline(_decode(name, content))
    return Document(
        name=name,
        source_digest=digest(content),
        text=text,
        text_digest=digest(text.encode()),
        offsets=offsets,
        extractor=EXTRACTOR,
        published=about.published,
        published_by=about.published_by,
        outlet=about.outlet,
        url=about.url,
    )


def digest(content: bytes) -> str:
    """The SHA-256 of the content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _decode(name: str, content: bytes) -> str:
    for pattern, form in _FORMS:
        if pattern.match(content):
            raise InputError("form-not-read", f"{form} is not read yet", where=name, remedy=_AS_TEXT)
    text = _by_mark(name, content) if content.startswith(tuple(mark for mark, _ in _BOMS)) else _unmarked(name, content)
    control = _CONTROL.search(text)
    if control:
        what = f"binary content: control character U+{ord(control[0]):04X} at {control.start()}"
        raise InputError("binary-file", what, where=name, remedy=_AS_TEXT)
    if not text.strip():
        raise InputError("empty-file", "there is no text in it", where=name, remedy="check how the file was saved")
    return text


def _by_mark(name: str, content: bytes) -> str:
    mark, encoding = next((mark, encoding) for mark, encoding in _BOMS if content.startswith(mark))
    try:
        return content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as problem:
        raise _encoding(name, f"not the {encoding.upper()} that its first bytes announce", problem.start) from problem


def _unmarked(name: str, content: bytes) -> str:
    nul = content.find(b"\0")
    if nul >= 0:
        what = f"binary content: a zero byte at {nul}"
        raise InputError("binary-file", what, where=name, remedy="save it as plain text in UTF-8 and take that file")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _western(name, content, problem)


def _western(name: str, content: bytes, not_utf8: UnicodeDecodeError) -> str:
    """The text as Windows-1252, if that is what it plausibly is.

    Nearly every byte string is valid Windows-1252, so it must also look like a Western text: few letters beyond ASCII,
    and no remains of UTF-8, which would come out as `â€™`.
    """
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise _encoding(name, "neither UTF-8 nor a known other encoding", not_utf8.start) from not_utf8
    if _UTF8_PAIR.search(content):
        raise _encoding(name, "damaged UTF-8", not_utf8.start) from not_utf8
    beyond = sum(1 for char in text if char.isalpha() and not char.isascii())
    if beyond * 8 > sum(1 for char in text if char.isalpha()):
        raise _encoding(name, "neither UTF-8 nor plausible Windows-1252", not_utf8.start) from not_utf8
    return text


def _encoding(name: str, what: str, at: int) -> InputError:
    return InputError("unknown-encoding", f"{what} (byte {at})", where=name, remedy="save the file in UTF-8")


def _one_newline(source: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with `\\n` for every newline, and where each stretch of it begins in the source."""
    offsets = [(0, 0)]
    for found in _NEWLINE.finditer(source):
        if len(found[0]) == 2:
            offsets.append((found.end() - len(offsets), found.end()))
    return _NEWLINE.sub("\n", source), tuple(offsets)
