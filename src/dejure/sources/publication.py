"""When and by whom a page was published, by what the page says of itself, the surest word first."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from dejure.model.document import SourceFinding
from dejure.sources.markup import Page

_DATE_METAS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date.published",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "originalpublicationdate",
    "publish-date", "publish_date", "publishdate", "publication_date", "pubdate", "published", "dcterms.issued",
    "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dcsext.articlefirstpublished",
    "rnews:datepublished", "displaydate", "article_date_original", "ptime", "date",
)  # fmt: skip
_OUTLET_METAS = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "article:publisher_name",
    "publisher", "application-name", "source")  # fmt: skip
_ARTICLE = re.compile(r"Article|Posting|Report$|NewsStory")
_ELSEWHERE = frozenset(("aside", "footer", "nav", "li"))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = (
    re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<number>\d\d)[-/.](?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<![\d.:-])(?P<year>(?:19|20)\d\d)(?P<number>[01]\d)(?P<day>[0-3]\d)(?=T|\d{6}|\D|$)"),
    re.compile(rf"\b{_DAY}[\s-](?:of\s)?{_MONTH},?[\s-]{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s{_DAY},?\s{_YEAR}\b", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)"),
)
_IN_PATH = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<number>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/._-]|$)"),
    re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>[a-z]{3})/(?P<day>[0-3]?\d)(?=/|$)"),
    re.compile(r"[/_-](?P<year>(?:19|20)\d\d)(?P<number>[01]\d)(?P<day>[0-3]\d)(?=[/._-]|$)"),
)
_LINE_LENGTH = 160  # a longer line that holds a date tells a story
_NAME_LENGTH = 60
_EARLIEST = (
    1970  # no page, and hardly a text on a page, is older; the first day of that year is a clock that was not set
)


@dataclass(frozen=True, slots=True)
class Told:
    """A thing that a page says of its publication, and what of the page says so."""

    value: str
    by: str


def published(page: Page, lines: Sequence[str]) -> tuple[date | None, str | None, tuple[SourceFinding, ...]]:
    """The day of publication, what gave it, and what was refused on the way; `lines` are those about the headline."""
    findings: list[SourceFinding] = []
    for told in _dates(page, lines):
        day = _possible(told.value)
        if day:
            return day, told.by, tuple(findings)
        what = f"{told.value.strip()[:40]!r}, by {told.by}, is no day of publication"
        findings.append(SourceFinding("date-impossible", what, "give --published, or the day in a manifest"))
    return None, None, tuple(findings)


def outlet(page: Page) -> tuple[str | None, str | None]:
    """Who publishes the page, and what says so."""
    for told in _outlets(page):
        name = " ".join(told.value.split())
        if name and len(name) <= _NAME_LENGTH and not name.startswith(("http", "@")):
            return name, told.by
    return None, None


def address(page: Page) -> str | None:
    """The address that the page gives itself."""
    named = [href for rel, href in page.links if rel == "canonical"]
    named += [content for name, content in page.metas if name == "og:url"]
    return next((one.strip() for one in named if re.match(r"https?://", one.strip())), None)


def day_in_address(url: str) -> date | None:
    """The day that stands in the path of an address."""
    path = _path(url)
    return next((day for pattern in _IN_PATH for found in pattern.finditer(path) if (day := _day(found))), None)


def day_in_line(line: str) -> date | None:
    """The day that is written in a line, None where it is none, an ambiguous one or not written out."""
    return next((day for pattern in _WRITTEN for found in pattern.finditer(line) if (day := _day(found))), None)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""


def _possible(value: str) -> date | None:
    day = day_in_line(value)
    return day if day and day.year >= _EARLIEST and day != date(_EARLIEST, 1, 1) else None


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    named = parts.get("month")
    try:
        month = _MONTHS.index(named[:3].lower()) + 1 if named else int(parts["number"])
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


def _dates(page: Page, lines: Sequence[str]) -> Iterator[Told]:
    """Whatever of the page looks like a day of publication, in the order in which it is believed."""
    articles = [one for text in page.data for one in _objects(text)]
    yield from (Told(one["datePublished"], "json-ld") for one in articles if isinstance(one.get("datePublished"), str))
    for wanted in _DATE_METAS:
        yield from (Told(content, f"meta {name}") for name, content in page.metas if name == wanted and content.strip())
    for moment, around in page.times:
        if moment.strip() and not _ELSEWHERE.intersection(around.split()):
            yield Told(moment, "time")
    day = day_in_address(address(page) or "")
    if day:
        yield Told(day.isoformat(), "url")
    yield from (Told(line, "line") for line in lines if len(line) <= _LINE_LENGTH and day_in_line(line))


def _outlets(page: Page) -> Iterator[Told]:
    for article in (one for text in page.data for one in _objects(text)):
        publisher = article.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield Told(publisher["name"], "json-ld")
    for wanted in _OUTLET_METAS:
        yield from (Told(content, f"meta {name}") for name, content in page.metas if name == wanted)


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The articles that a piece of JSON-LD describes, those at its top before those of its graph."""
    try:
        value = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    whole = value if isinstance(value, list) else [value]
    for one in whole:
        graph = one.get("@graph") if isinstance(one, dict) else None
        for part in (one, *(graph if isinstance(graph, list) else ())):
            if isinstance(part, dict) and _ARTICLE.search(str(part.get("@type", ""))):
                yield part
