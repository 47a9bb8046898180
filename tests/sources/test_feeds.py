"""Feeds of every kind, well formed or not."""

from datetime import date
from html import escape

import pytest

from dejure.errors import InputError
from dejure.sources.documents import NOTHING_KNOWN, read_document
from dejure.sources.feeds import Feed, Item, advertised, bytes_of, read_feed

RSS = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{}</channel></rss>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>Wire</title></channel>'
    '<item rdf:about="urn:1"><title>T</title><link>https://wire.example/1</link><description>S</description>'
    "<dc:date>2024-12-10T23:30:00-05:00</dc:date></item></rdf:RDF>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/news/"><title>Wire</title>'
    '<entry><id>tag:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; step</title><link rel="alternate" href="1"/>'
    "<published>2024-12-10T01:00:00+03:00</published><updated>2024-12-12T00:00:00Z</updated><summary>S</summary>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>In <a href="x">full</a>.</p></div></content>'
    "<source><title>Other Wire</title></source></entry></feed>"
)


def feed(text: str | bytes, *, url: str | None = "https://wire.example/feed", charset: str | None = None) -> Feed:
    return read_feed("f", text if isinstance(text, bytes) else text.encode(), url=url, charset=charset)


def rss(*items: str) -> str:
    return RSS.format("<title>Wire</title>" + "".join(f"<item>{item}</item>" for item in items))


def only(text: str | bytes) -> Item:
    (item,) = feed(text).items
    return item


def test_rss_2() -> None:
    item = only(
        rss(
            "<guid isPermaLink='false'>g</guid><title>T</title><link>/1</link><description>S</description>"
            "<pubDate>Tue, 10 Dec 2024 23:30:00 EST</pubDate>"
        )
    )
    assert (item.key, item.link, item.title) == ("g", "https://wire.example/1", "T")
    assert (item.published, item.content, item.summary, item.outlet) == (date(2024, 12, 10), None, "S", "Wire")


@pytest.mark.parametrize("version", ["0.90", "0.91", "0.92", "0.93", "0.94"])
def test_older_rss(version: str) -> None:
    text = rss("<title>T</title><link>/1</link>").replace('version="2.0"', f'version="{version}"')
    assert only(text).link == "https://wire.example/1"


def test_rss_1() -> None:
    item = only(RDF)
    assert (item.key, item.link, item.published) == ("urn:1", "https://wire.example/1", date(2024, 12, 10))


def test_atom() -> None:
    item = only(ATOM)
    assert (item.key, item.link, item.outlet) == ("tag:1", "https://wire.example/news/1", "Other Wire")
    assert item.published == date(2024, 12, 10)
    assert item.content == '<p>In <a href="https://wire.example/news/x">full</a>.</p>'
    assert bytes_of(item, summary=False) == b"A bold step\n\nIn full.\n"
    assert bytes_of(item, summary=True) == b"A bold step\n\nS\n"


def test_a_longer_item_is_a_page_of_its_own() -> None:
    words = "<p>Snow lay on Kabul &amp; its hills.</p>" * 9
    made = bytes_of(
        only(ATOM.replace("<summary>S</summary>", f'<summary type="html">{escape(words)}</summary>')), summary=True
    )
    assert made is not None
    assert f"<h1>A bold step</h1>\n{words}\n".encode() in made
    document = read_document("x", made, NOTHING_KNOWN)
    assert document.text.startswith("A bold step\n\nSnow lay on Kabul & its hills.")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 10 Dec 2024 00:30:00 +0300", date(2024, 12, 10)),
        ("10 Dec 2024", date(2024, 12, 10)),
        ("Tue, 10 Dec 24 00:30:00 GMT", date(2024, 12, 10)),
        ("Tuesday, 10 December 2024 00:30:00 GMT", date(2024, 12, 10)),
        ("2024-12-10", date(2024, 12, 10)),
        ("2024-12-10 08:00:00", date(2024, 12, 10)),
        ("2024-12-10T23:59:59-11:00", date(2024, 12, 10)),
        ("Tue Dec 10 08:00:00 2024", date(2024, 12, 10)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("2024-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_printed(written: str, day: date | None) -> None:
    assert only(rss(f"<title>T</title><pubDate>{written}</pubDate>")).published == day


def test_an_item_without_guid_is_known_by_its_link_or_its_content() -> None:
    assert only(rss("<title>T</title><link>/1</link>")).key == "https://wire.example/1"
    item = only(rss("<title>T</title>"))
    assert item.key == item.digest


def test_the_same_item_twice_is_one_and_another_of_the_same_guid_another() -> None:
    guid = "<guid isPermaLink='false'>g</guid>"
    one, other = f"{guid}<title>T</title>", f"{guid}<title>U</title>"
    found = feed(rss(one, one, other)).items
    assert [(item.key, item.title) for item in found] == [("g", "T"), ("g", "U")]
    assert found[0].digest != found[1].digest


def test_the_digest_of_an_item_is_its_content_not_its_place() -> None:
    one, other = "<guid>g</guid><title>T</title>", "<guid>h</guid><title>U</title>"
    assert feed(rss(one, other)).items[0] == feed(rss(other, one)).items[1]


@pytest.mark.parametrize(
    "text",
    [
        rss("<title>Snow & ice</title><link>/1</link>"),
        rss("<title>T</title><link>/1</link><description>&nbsp;&eacute;</description>"),
        rss("<title>T</title><link>/1</link>").removesuffix("</channel></rss>"),
        "\n\n" + rss("<title>T</title><link>/1</link>"),
        rss("<title>T\x08</title><link>/1</link>"),
        rss("<title>T</title><link>/1</link><media:thumbnail url='x'/>"),
    ],
    ids=["bare ampersand", "entities of HTML", "cut off", "space before", "control character", "unknown prefix"],
)
def test_a_broken_feed_gives_what_can_be_read_of_it(text: str) -> None:
    assert [item.link for item in feed(text).items] == ["https://wire.example/1"]


def test_a_broken_feed_says_what_is_wrong() -> None:
    assert feed(rss("<title>T</title>")).fault is None
    assert feed(rss("<title>a & b</title>")).fault


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (
            '<?xml version="1.0" encoding="windows-1251"?>{}'.format(rss("<title>Снег</title>")[21:]).encode("cp1251"),
            None,
        ),
        (rss("<title>Снег</title>").encode("cp1251"), "windows-1251"),
        (rss("<title>Снег</title>").encode("utf-16"), None),
        (b"\xef\xbb\xbf" + rss("<title>Снег</title>").encode(), None),
        (rss("<title>Снег</title>").encode(), "no-such-charset"),
    ],
)
def test_encodings(content: bytes, charset: str | None) -> None:
    (item,) = feed(content, charset=charset).items
    assert item.title == "Снег"


def test_html_in_a_summary_is_kept_without_scripts() -> None:
    item = only(
        rss("<title>T</title><description>&lt;p onclick='x'>One&lt;/p>&lt;script>bad()&lt;/script></description>")
    )
    assert item.summary == "<p>One</p>"


def test_plain_text_keeps_its_paragraphs() -> None:
    text = ATOM.replace("<summary>S</summary>", "<summary type='text'>One &lt; two\n\nThree</summary>")
    assert only(text).summary == "<p>One &lt; two</p>\n<p>Three</p>"


def test_entities_do_not_grow_and_files_are_not_opened() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    item = only(bomb + rss("<title>&b;&c;T</title>")[21:])
    assert len(item.title) < 400
    assert "root:" not in item.title


@pytest.mark.parametrize("text", ["", "plain words", "<html><body>no</body></html>", "<rss", "\0\0\0", "/etc/passwd"])
def test_what_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        feed(text)
    assert caught.value.code == "feed-broken"


def test_an_item_with_nothing_makes_no_page() -> None:
    assert bytes_of(only(rss("<guid isPermaLink='false'>g</guid>")), summary=False) is None


def test_a_page_names_its_feeds() -> None:
    head = (
        b'<link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"><link rel=stylesheet href=x.css>'
        b"<LINK type='application/atom+xml' href='https://wire.example/atom'>"
    )
    assert advertised(head) == ("/feed?a=1&b=2", "https://wire.example/atom")
