"""Documents from bytes: each form by its first bytes, whatever is not read refused by name."""

import codecs
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dejure.errors import InputError
from dejure.model.document import Document, SourceFinding
from dejure.sources.extraction import Extraction
from dejure.sources.plain import read_plain
from dejure.sources.publication import day_in_address

_AS_TEXT = "save it as plain text and take that file"
_FORMS = (
    (re.compile(rb"%PDF-"), "PDF"),
    (re.compile(rb"PK\x03\x04"), "an archive or office document"),
    (re.compile(rb"\x1f\x8b"), "a compressed file"),
    (re.compile(rb"\{\\rtf"), "RTF"),
    (re.compile(rb"WARC/"), "a web archive"),
)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|title|meta|body|frameset|div|article|section|main|table|center|font|h[1-6]|p|span|script|style|link)\b",
    re.IGNORECASE,
)
_XML = re.compile(r"<(?:\?xml|rss|feed|rdf)\b", re.IGNORECASE)
_SKIPPED = re.compile(
    r"^(?:\s|<!--.*?-->|<\?xml(?=[^>]*>\s*(?:<!--.*?-->\s*)*<(?:!doctype )?html)[^>]*>)+", re.DOTALL | re.IGNORECASE
)
_HEAD = 4096  # bytes within which a form shows itself


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a source beside its bytes; `published_by` is `given`, `manifest`, `name` or None."""

    published: date | None
    published_by: str | None
    outlet: str | None
    url: str | None


NOTHING_KNOWN = About(None, None, None, None)


def read_document(name: str, content: bytes, about: About) -> Document:
    """The document that the bytes of a text or a page give; InputError where they are none that is read.

    What was given or stands in a manifest goes before what the source says of itself, and that before its file name.
    """
    found = _extractor(name, content)(name, content)
    published, by = _published(about, found)
    return Document(
        name=name,
        source_digest=digest(content),
        text=found.text,
        text_digest=digest(found.text.encode()),
        offsets=found.offsets,
        extractor=found.extractor,
        published=published,
        published_by=by,
        outlet=about.outlet or found.outlet,
        outlet_by="given" if about.outlet else found.outlet_by,
        url=about.url or found.url,
        zones=found.zones,
        findings=found.findings,
    )


def not_ahead(document: Document, today: date) -> Document:
    """The document, without the day of publication that it gives itself where that has not come yet."""
    if document.published is None or document.published <= today:
        return document
    what = f"{document.published.isoformat()}, by {document.published_by}, has not come yet"
    finding = SourceFinding("date-in-future", what, "give the day of publication")
    return replace(document, published=None, published_by=None, findings=(*document.findings, finding))


def _published(about: About, found: Extraction) -> tuple[date | None, str | None]:
    """The day of publication and what gave it."""
    if about.published is not None and about.published_by != "name":
        return about.published, about.published_by
    if found.published is not None:
        return found.published, found.published_by
    day = day_in_address(about.url or "")
    return (day, "url") if day else (about.published, about.published_by)


def is_page(head: bytes) -> bool:
    """Whether a source that begins so is an HTML page."""
    return _PAGE.match(_opening(head)) is not None


def digest(content: bytes) -> str:
    """The SHA-256 of the content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _extractor(name: str, content: bytes) -> Callable[[str, bytes], Extraction]:
    """What reads the form; InputError, by name, for a form that nothing reads."""
    for pattern, form in _FORMS:
        if pattern.match(content):
            raise InputError("form-not-read", f"{form} is not read yet", where=name, remedy=_AS_TEXT)
    head = _opening(content)
    if _PAGE.match(head):
        # Pages bring a parser of markup with them, which plain texts do without.
        from dejure.sources.html import read_page  # noqa: PLC0415

        return read_page
    if _XML.match(head):
        raise InputError("form-not-read", "XML is not read yet", where=name, remedy=_AS_TEXT)
    return read_plain


def _opening(content: bytes) -> str:
    """The first characters, whatever the encoding, behind space, comments and the declaration of XML."""
    head = content[:_HEAD].replace(b"\0", b"")
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return _SKIPPED.sub("", head.decode("latin-1"), count=1)
