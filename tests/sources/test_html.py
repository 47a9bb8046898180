"""HTML pages: the article, its parts, its day and outlet, and the way back to the source."""

import html
from bisect import bisect_right
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dejure.errors import InputError
from dejure.model.document import Document
from dejure.sources.decoding import decode
from dejure.sources.documents import NOTHING_KNOWN, About, not_ahead, read_document
from dejure.sources.html import read_page

PAGES = Path(__file__).with_name("pages")
BODY = (
    "<p>Russia's Supreme Court has banned fifteen groups as terrorist organisations, its press service said.</p>"
    "<p>The ruling bars the groups from any activity in the country, and their funds are to be frozen.</p>"
)


def page(head: str = "", body: str = BODY) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>Court bans groups</h1>{body}</body></html>".encode()


def read(content: bytes, about: About = NOTHING_KNOWN) -> Document:
    return read_document("page.html", content, about)


def parts(document: Document) -> list[tuple[str, str]]:
    return [(str(zone), document.text[start:end]) for start, end, zone in document.zones]


def stored(name: str) -> bytes:
    return (PAGES / name).read_bytes()


def test_a_modern_page_is_its_article() -> None:
    document = read(stored("modern.html"))
    found = parts(document)
    assert [zone for zone, _ in found] == [
        "headline", "caption", "caption", "body", "body", "body", "headline", "body",
    ]  # fmt: skip
    assert found[0][1] == "Ministry urges delisting of Taliban"
    assert found[2][1] == "The ministry’s building in Moscow. Photo: Courier"
    assert "three readings" in found[-1][1]
    assert (document.published, document.published_by) == (date(2024, 5, 27), "json-ld")
    assert (document.outlet, document.outlet_by) == ("Courier Daily", "json-ld")


def test_a_page_of_tables_and_fonts_is_its_article() -> None:
    document = read(stored("tables.html"))
    found = parts(document)
    assert found[0] == ("headline", "Taleban put on banned list")
    assert ("caption", "Russia's Supreme Court in Moscow, February 2003") in found
    assert any("“their funds” will be frozen." in words for _, words in found)
    assert not any("Sport" in words for _, words in found)
    assert (document.published, document.published_by) == (date(2003, 2, 14), "line")


@pytest.mark.parametrize("name", ["modern.html", "tables.html"])
def test_every_character_leads_back_to_the_source(name: str) -> None:
    content = stored(name)
    document = read(content)
    source = decode(name, content, None)
    starts = [clean for clean, _ in document.offsets]
    for start, end, _ in document.zones:
        for place in range(start, end):
            clean, origin = document.offsets[bisect_right(starts, place) - 1]
            found = source[origin + place - clean :][:9]
            said = html.unescape(found) if found.startswith("&") else found.replace("\x93", "“").replace("\x94", "”")
            assert said[0] == document.text[place] or document.text[place] == " "


@pytest.mark.parametrize(
    ("head", "published", "by"),
    [
        ('<meta property="article:published_time" content="2024-12-11T23:59:00-08:00">', "2024-12-11", "meta article:published_time"),  # noqa: E501
        ('<meta name="DC.date.issued" content="11 December 2024">', "2024-12-11", "meta dc.date.issued"),
        ('<meta name="date" content="20241211">', "2024-12-11", "meta date"),
        ('<link rel="canonical" href="https://courier.example/2024/12/11/ban">', "2024-12-11", "url"),
        ('<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2024-12-11"}]}</script>', "2024-12-11", "json-ld"),  # noqa: E501
        ('<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="date" content="2024-12-11">', "2024-12-11", "meta date"),  # noqa: E501
        ('<meta name="date" content="11/12/2024">', None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_the_day_of_publication_and_what_gives_it(head: str, published: str | None, by: str | None) -> None:
    document = read(page(head))
    assert (document.published and document.published.isoformat(), document.published_by) == (published, by)


def test_an_impossible_day_is_a_finding_and_the_next_is_taken() -> None:
    head = '<meta property="article:published_time" content="2024-02-30"><meta name="date" content="2024-03-01">'
    document = read(page(head))
    assert document.published == date(2024, 3, 1)
    assert [one.code for one in document.findings] == ["date-impossible"]


def test_a_day_that_has_not_come_is_a_finding() -> None:
    document = not_ahead(read(page('<meta name="date" content="2031-03-01">')), date(2026, 1, 31))
    assert (document.published, document.published_by) == (None, None)
    assert [one.code for one in document.findings] == ["date-in-future"]


def test_what_the_user_says_goes_before_what_the_page_says_and_that_before_its_name() -> None:
    content = page('<meta name="date" content="2024-03-01"><meta property="og:site_name" content="Courier">')
    days = {
        by: read(content, About(date(2024, 3, 9), by, None, None)).published_by for by in ("given", "manifest", "name")
    }
    assert days == {"given": "given", "manifest": "manifest", "name": "meta date"}
    assert read(content, About(None, None, "Ledger", None)).outlet == "Ledger"
    address = About(None, None, None, "https://courier.example/news/2024-03-05/ban.html")
    assert read(page(), address).published_by == "url"


@pytest.mark.parametrize(
    "content",
    [
        b"<html></html>",
        b"<!DOCTYPE html><html><head><title>Courier</title></head><body></body></html>",
        b"<html><body><div id=root></div><script>draw('the court banned fifteen groups')</script></body></html>",
        b"<html><title>404 Not Found</title><body><h1>Not Found</h1><p>The page you requested was not found on this server at all.</p></body></html>",  # noqa: E501
        b"<html><title>Sign in</title><body><form><p>Sign in to continue reading this story and many others like it.</p></form></body></html>",  # noqa: E501
        b"<html><body><p>We and our partners store cookies on your device. Accept all cookies to go on to the Courier.</p></body></html>",  # noqa: E501
    ],
)  # fmt: skip
def test_a_page_without_a_report_is_refused(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert caught.value.code == "nothing-to-read"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 5000 + BODY,
        "<font>" * 5000 + BODY,
        "<table><tr><td>" * 500 + BODY,
        "<!-- open " + BODY,
        "<script>" + BODY,
        '<a name="open>' + BODY,
        BODY + "<p" * 2000,
        BODY + "<!--" * 2000,
        BODY + "&" * 5000 + "<" * 5000,
        BODY.replace("</p>", ""),
    ],
    ids=["deep", "fonts", "tables", "comment", "script", "quote", "tags", "comments", "signs", "unclosed"],
)
def test_broken_markup_still_gives_the_report(body: str) -> None:
    assert "banned fifteen groups" in read(page(body=body)).text


def test_encodings_declared_rightly_wrongly_and_not_at_all() -> None:
    words = "<p>“Café” – the court’s ruling bars the groups from any activity in the country, it said on Friday.</p>"
    said = "“Café” – the court’s"
    for charset, encoding in (
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-8"),
    ):
        head = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        content = page(head, words).decode().encode(encoding)
        assert said in read(content).text, (charset, encoding)
    russian = "<p>The court (Верховный суд) bars the groups from any activity in the country, it said on Friday.</p>"
    content = page('<meta charset="windows-1251">', russian).decode().encode("cp1251")
    assert "Верховный суд" in read(content).text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</div>",
                "<br>",
                "&amp;",
                "&shy;",
                "word ",
                "<!--",
                "-->",
                "<",
                '"',
                "<h1>",
                "<td>",
                "\n",
            ]
        )
    )
)
def test_no_markup_breaks_the_reading_of_a_page(pieces: list[str]) -> None:  # fmt: skip
    content = page(body="".join(pieces) + BODY)
    with suppress(InputError):
        first = read_page("x", content)
        assert first == read_page("x", content)
        assert all(0 <= origin < len(content) for _, origin in first.offsets)


def test_words_of_refused_pages_are_no_refusal_in_a_report() -> None:
    page = (
        "<html><body><h1>House takes up bill 404</h1><p>The president gave his consent to the bill, by which music "
        "that was forbidden is heard again.</p></body></html>"
    )
    assert "bill 404" in read_document("page.html", page.encode(), NOTHING_KNOWN).text
