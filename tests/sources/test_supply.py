"""Supply: from files and addresses to the bytes of each document."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dejure.errors import InputError
from dejure.sources.documents import NOTHING_KNOWN, About
from dejure.sources.fetched import NO_VALIDATORS, Fetched, Limits
from dejure.sources.inputs import Wanted
from dejure.sources.supply import Rules, Supplied, is_feed, standing_alone, supply
from tests.web import Site, moved, page, site, text

TODAY = date(2026, 1, 31)
RULES = Rules(Limits(size=200_000, seconds=20, private=True), TODAY, summaries=False)
SUMMARIES = Rules(RULES.limits, TODAY, summaries=True)
GIVEN = About(date(2024, 12, 1), "given", None, None)


@pytest.fixture
def web() -> Iterator[Site]:
    """A site."""
    with site() as made:
        yield made


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>The Wire</title>{"".join(items)}</channel></rss>'.encode()


def of_url(web: Site, path: str, rules: Rules = RULES, about: About = NOTHING_KNOWN) -> list[Supplied | InputError]:
    return list(supply(Wanted(web.url(path), Path(), about, "here"), rules))


def of_file(folder: Path, content: bytes, rules: Rules = RULES, about: About = NOTHING_KNOWN) -> list[Supplied]:
    (folder / "f.xml").write_bytes(content)
    found = list(supply(Wanted("f.xml", folder / "f.xml", about, "here"), rules))
    assert not [one for one in found if isinstance(one, InputError)]
    return [one for one in found if isinstance(one, Supplied)]


def test_a_file_is_one_document(tmp_path: Path) -> None:
    assert of_file(tmp_path, b"Snow lay on Kabul.") == [Supplied("f.xml", b"Snow lay on Kabul.", NOTHING_KNOWN)]


def test_a_page_is_known_by_the_address_that_answered(web: Site) -> None:
    web.pages |= {"/old": moved("/new"), "/new": text("Snow lay on Kabul.")}
    (found,) = of_url(web, "/old", about=GIVEN)
    assert found == Supplied(
        web.url("/old"), b"Snow lay on Kabul.", About(GIVEN.published, "given", None, web.url("/new"))
    )


def test_what_only_a_header_tells_is_kept_in_the_bytes() -> None:
    def kept(content: bytes, charset: str | None) -> bytes:
        return standing_alone(Fetched("u", 200, content, "text/html", charset, NO_VALIDATORS))

    russian, bom = "Снег лёг на Кабул", b"\xef\xbb\xbf"
    assert kept(russian.encode("cp1251"), "windows-1251") == bom + russian.encode()
    for content, charset in (
        (russian.encode(), "iso-8859-1"),
        (russian.encode(), "utf-8"),
        (russian.encode("cp1251"), None),
        (russian.encode("cp1251"), "no-such-charset"),
        (russian.encode("cp1251"), "utf-8"),
        (b'<meta charset="windows-1251">' + russian.encode("cp1251"), "iso-8859-1"),
        (b"\xff\xfe" + russian.encode("utf-16-le"), "windows-1252"),
    ):
        assert kept(content, charset) == content


@pytest.mark.parametrize(
    "content",
    [
        b"<rss version='2.0'>",
        b'\xef\xbb\xbf <?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">',
        b'<?xml version="1.0"?><?xml-stylesheet href="a"?><rdf:RDF xmlns="x">',
        b'<!DOCTYPE rss PUBLIC "-//N//DTD" "x.dtd" [<!ENTITY a "b">]><rss>',
        b"<atom:feed>",
        "<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16"),
    ],
)
def test_a_feed_shows_itself(content: bytes) -> None:
    assert is_feed(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"plain",
        b"<html><rss>",
        b"<?xml version='1.0'?><list>",
        b"<!DOCTYPE html><html>",
        b"<?a?>" * 800,
        b"<!--" * 999,
    ],
)
def test_other_things_are_no_feeds(content: bytes) -> None:
    assert not is_feed(content)


def test_an_item_is_what_it_carries_in_full_or_else_the_page_behind_it(web: Site) -> None:
    module = "http://purl.org/rss/1.0/modules/content/"
    full = f"<content:encoded xmlns:content='{module}'>&lt;p>In full.&lt;/p></content:encoded>"
    web.pages["/feed"] = page(
        rss(
            f"<item><title>One</title><link>{web.url('/1')}</link><description>In short.</description>{full}"
            "<pubDate>Tue, 10 Dec 2024 23:30:00 -0500</pubDate></item>",
            "<item><title>Two</title><link>/2</link><description>In short.</description></item>",
        ),
        Content_Type="application/rss+xml",
    )
    web.pages["/2"] = text("The page itself.")
    one, two = of_url(web, "/feed", about=GIVEN)
    assert isinstance(one, Supplied)
    assert one.content == b"One\n\nIn full.\n"
    assert one.about == About(date(2024, 12, 10), "feed item", "The Wire", web.url("/1"))
    assert two == Supplied(web.url("/2"), b"The page itself.", About(GIVEN.published, "given", None, web.url("/2")))
    assert web.paths == ["/feed", "/2"]


def test_with_summaries_no_page_is_fetched(web: Site) -> None:
    web.pages["/feed"] = page(rss("<item><title>T</title><link>/2</link><description>In short.</description></item>"))
    (one,) = of_url(web, "/feed", SUMMARIES)
    assert isinstance(one, Supplied)
    assert one.content == b"T\n\nIn short.\n"
    assert (one.about.outlet, one.about.url) == ("The Wire", web.url("/2"))
    assert web.paths == ["/feed"]


def test_an_item_that_cannot_be_had_does_not_keep_the_others_out(web: Site) -> None:
    web.pages["/feed"] = page(
        rss(
            "<item><link>/gone</link></item>",
            "<item><guid isPermaLink='false'>7</guid></item>",
            "<item><title>T</title><pubDate>2 Feb 2026 10:00 GMT</pubDate></item>",
            "<item><link>ftp://example.org/1</link></item>",
            "<item><link>/2</link></item>",
        )
    )
    web.pages["/2"] = text("The page itself.")
    found = of_url(web, "/feed")
    assert [one.code if isinstance(one, InputError) else one.name for one in found] == [
        *("page-missing", "item-empty", "item-in-future", "bad-address"),
        web.url("/2"),
    ]


def test_a_feed_in_a_file_gives_its_items(tmp_path: Path) -> None:
    content = rss("<item><title>T</title><guid isPermaLink='false'>7</guid><description>Text.</description></item>")
    (one,) = of_file(tmp_path, content, about=GIVEN)
    assert (one.name, one.about) == ("T", About(GIVEN.published, "given", "The Wire", None))
    (named,) = of_file(tmp_path, content, about=About(date(2024, 1, 1), "name", None, None))
    assert named.about.published is None


@pytest.mark.parametrize("content", [rss(), b"<rss", b"<feed></feed>"])
def test_a_feed_without_items_says_so(web: Site, content: bytes) -> None:
    web.pages["/feed"] = page(content)
    with pytest.raises(InputError) as caught:
        of_url(web, "/feed")
    assert caught.value.code in ("feed-empty", "feed-broken")
