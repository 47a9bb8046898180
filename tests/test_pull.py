"""Following feeds and pulling what is new in them, from a site on this machine."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dejure.errors import UsageError
from dejure.ledger.query import Selection
from dejure.model.feed import PullBegun, PullOutcome
from dejure.packs.load import Packs
from dejure.service import ReadingEngine, Service
from dejure.settings import Settings
from tests.ledger.stand_in import StandInReader, Ticking
from tests.web import Page, Site, page, site, text


def service_on(ledger: Path) -> Service:
    settings = Settings(str(ledger), None, 1_000_000, 5, fetch_seconds=20, allow_private=True)
    engine = ReadingEngine("stand-in/1", lambda _: StandInReader())
    return Service(settings, Packs({}, "none"), engine=engine, clock=Ticking())


@pytest.fixture
def web() -> Iterator[Site]:
    """A site with a feed of two items, one in full, one with a page behind it."""
    with site() as made:
        made.pages["/feed"] = feed(item("a", "US lists Alpha."), link("/b"), etag='"1"')
        made.pages["/b"] = text("UK lists Beta.")
        yield made


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A service on a ledger that is yet to be made."""
    with service_on(tmp_path / "l.db") as made:
        yield made


def item(guid: str, words: str, day: str = "10 Dec 2024") -> str:
    return (
        f"<item><guid isPermaLink='false'>{guid}</guid><title>News</title><pubDate>{day}</pubDate>"
        f"<content:encoded>&lt;p>{words}&lt;/p></content:encoded></item>"
    )


def link(path: str, title: str = "Linked") -> str:
    return f"<item><link>{path}</link><title>{title}</title></item>"


def feed(*items: str, etag: str | None = None, title: str = "The Wire") -> Page:
    module = "http://purl.org/rss/1.0/modules/content/"
    whole = f"<channel><title>{title}</title>{''.join(items)}</channel>"
    made = page(f"<rss version='2.0' xmlns:content='{module}'>{whole}</rss>")
    return replace(made, headers={**made.headers, "ETag": etag}) if etag else made


def follow(service: Service, web: Site, path: str = "/feed", *, summaries: bool = False) -> str:
    (outcome,) = service.follow([web.url(path)], summaries=summaries)
    return outcome.error.code if outcome.error else outcome.did


def pulled(service: Service, *names: str) -> list[PullOutcome]:
    return [step for step in service.pull(names) if isinstance(step, PullOutcome)]


def counts(outcome: PullOutcome) -> tuple[str, int, int, int, int]:
    return outcome.did, outcome.new, outcome.amended, outcome.unchanged, outcome.refused


def subjects(service: Service) -> list[str]:
    with service._ledger.snapshot() as view:
        found = view.attested(Selection(None, None, None, None, "stand-in/1", "none"))
    return sorted(one.claim.subject.name for one in found)


def head(service: Service) -> str:
    assert list(service.verify()) == []
    with service._ledger.snapshot() as view:
        return view.head(None)


def test_a_feed_is_followed_and_listed(service: Service, web: Site) -> None:
    assert service.followed() == ()
    assert follow(service, web) == "followed"
    assert follow(service, web) == "unchanged"
    (known,) = service.followed()
    assert (known.feed, known.title, known.pulled, known.taken) == (web.url("/feed"), "The Wire", None, 0)
    list(service.pull(()))
    (known,) = service.followed()
    assert (known.pulled is not None, known.taken, known.refused, known.error) == (True, 2, 0, None)


def test_what_is_no_feed_is_not_followed(service: Service, web: Site) -> None:
    web.pages["/page"] = page('<html><link rel="alternate" type="application/rss+xml" href="/feed"><p>News</p></html>')
    outcomes = list(service.follow([web.url("/page"), web.url("/b"), web.url("/gone"), "feed.xml", web.url("/feed")]))
    codes = [one.error.code if one.error else one.did for one in outcomes]
    assert codes == ["no-feed", "no-feed", "page-missing", "bad-address", "followed"]
    assert "/feed" in (outcomes[0].error.remedy if outcomes[0].error else "")
    assert [one.feed for one in service.followed()] == [web.url("/feed")]


def test_a_pull_takes_in_what_is_new_and_the_next_one_nothing(service: Service, web: Site) -> None:
    follow(service, web)
    begun, *_, outcome = service.pull(())
    assert begun == PullBegun(web.url("/feed"), 2)
    assert isinstance(outcome, PullOutcome)
    assert counts(outcome) == ("pulled", 2, 0, 0, 0)
    assert subjects(service) == ["Alpha", "Beta"]
    before, asked = head(service), len(web.asked)
    (again,) = pulled(service)
    assert counts(again) == ("unchanged", 0, 0, 0, 0)
    assert head(service) == before
    assert web.paths[asked:] == ["/feed"]
    assert web.asked[-1][1]["If-None-Match"] == '"1"'


def test_only_new_items_are_read(service: Service, web: Site) -> None:
    follow(service, web)
    pulled(service)
    web.pages["/feed"] = feed(item("c", "US lists Gamma."), item("a", "US lists Alpha."), link("/b"), etag='"2"')
    asked = len(web.asked)
    (outcome,) = pulled(service)
    assert counts(outcome) == ("pulled", 1, 0, 2, 0)
    assert web.paths[asked:] == ["/feed"]
    assert subjects(service) == ["Alpha", "Beta", "Gamma"]


def test_an_amended_item_is_a_new_state_of_the_same_document(service: Service, web: Site) -> None:
    follow(service, web)
    pulled(service)
    web.pages["/feed"] = feed(item("a", "US lists Alpha. It adds more."), link("/b"))
    (outcome,) = pulled(service)
    assert counts(outcome) == ("pulled", 0, 1, 1, 0)
    with service._ledger.snapshot() as view:
        urls = [source.url for source in view.sources()]
        found = view.attested(Selection(None, None, None, None, "stand-in/1", "none"))
    assert urls.count(f"{web.url('/feed')}#a") == 2
    assert len({one.voice for one in found if one.claim.subject.name == "Alpha"}) == 1


def test_the_same_content_under_another_guid_is_not_read_again(service: Service, web: Site) -> None:
    follow(service, web)
    pulled(service)
    web.pages["/feed"] = feed(item("z", "US lists Alpha."), link("/b"))
    assert counts(pulled(service)[0]) == ("pulled", 0, 0, 2, 0)


def test_one_bad_feed_does_not_stop_the_others(service: Service, web: Site) -> None:
    web.pages["/other"] = feed(item("x", "RU lists Delta."), title="Other")
    for path in ("/feed", "/other"):
        follow(service, web, path)
    web.pages["/feed"] = page("gone", 503)
    failed, fine = pulled(service)
    assert (counts(failed), failed.error and failed.error.code) == (("failed", 0, 0, 0, 0), "server-busy")
    assert counts(fine) == ("pulled", 1, 0, 0, 0)
    assert [one.error and one.error.partition(":")[0] for one in service.followed()] == ["server-busy", None]
    web.pages["/feed"] = feed(item("a", "US lists Alpha."))
    assert [counts(one)[:2] for one in pulled(service)] == [("pulled", 1), ("pulled", 0)]
    assert service.followed()[0].error is None


def test_an_item_refused_for_good_is_named_once_and_not_tried_again(service: Service, web: Site) -> None:
    web.pages["/feed"] = feed(link("/gone"), item("a", "US lists Alpha."))
    follow(service, web)
    (outcome,) = pulled(service)
    assert counts(outcome) == ("pulled", 1, 0, 0, 1)
    assert [one.error.code for one in outcome.items if one.error] == ["page-missing"]
    assert counts(pulled(service)[0]) == ("pulled", 0, 0, 2, 0)
    assert web.paths.count("/gone") == 1
    assert (service.followed()[0].taken, service.followed()[0].refused) == (1, 1)


def test_an_item_that_may_come_later_is_tried_again_even_where_the_feed_is_the_same(
    service: Service, web: Site
) -> None:
    web.pages["/b"] = page("busy", 503)
    follow(service, web)
    assert counts(pulled(service)[0]) == ("pulled", 1, 0, 0, 1)
    web.pages["/b"] = text("UK lists Beta.")
    assert counts(pulled(service)[0]) == ("pulled", 1, 0, 1, 0)
    assert counts(pulled(service)[0])[0] == "unchanged"


def test_a_feed_cut_off_says_so_and_is_asked_for_whole_again(service: Service, web: Site) -> None:
    whole = feed(item("a", "US lists Alpha."), item("c", "US lists Gamma."), etag='"1"')
    follow(service, web)
    web.pages["/feed"] = page(whole.body[: whole.body.rindex(b"<item>")], ETag='"1"')
    (outcome,) = pulled(service)
    assert outcome.fault is not None
    assert outcome.new == 1
    web.pages["/feed"] = whole
    assert counts(pulled(service)[0]) == ("pulled", 1, 0, 1, 0)


def test_summaries_alone_are_taken_where_that_was_asked(service: Service, web: Site) -> None:
    web.pages["/feed"] = feed("<item><link>/b</link><title>T</title><description>US lists Alpha.</description></item>")
    follow(service, web, summaries=True)
    pulled(service)
    assert subjects(service) == ["Alpha"]
    assert "/b" not in web.paths
    assert service.followed()[0].summaries


def test_a_feed_that_is_stopped_is_asked_no_more_and_what_it_brought_stays(service: Service, web: Site) -> None:
    web.pages["/other"] = feed(item("x", "RU lists Delta."), title="Other")
    for path in ("/feed", "/other"):
        follow(service, web, path)
    pulled(service)
    assert [one.did for one in service.stop(["wire"])] == ["stopped"]
    assert [one.title for one in service.followed()] == ["Other"]
    assert [one.title for one in pulled(service)] == ["Other"]
    assert subjects(service) == ["Alpha", "Beta", "Delta"]
    assert follow(service, web) == "followed"
    assert counts(pulled(service, web.url("/feed"))[0]) == ("unchanged", 0, 0, 0, 0)


@pytest.mark.parametrize(("name", "code"), [("nowhere", "unknown-feed"), ("127.0.0.1", "ambiguous-feed")])
def test_a_name_that_is_not_one_feed_is_refused(service: Service, web: Site, name: str, code: str) -> None:
    web.pages["/other"] = feed(title="Other")
    web.pages["/other"] = feed(item("x", "RU lists Delta."), title="Other")
    for path in ("/feed", "/other"):
        follow(service, web, path)
    for use in (service.pull, service.stop):
        with pytest.raises(UsageError) as caught:
            list(use([name]))
        assert caught.value.code == code
    assert len(service.followed()) == 2


def test_stopping_nothing_stops_nothing(service: Service, web: Site) -> None:
    follow(service, web)
    assert list(service.stop([])) == []
    assert len(service.followed()) == 1


def test_pulling_without_feeds_says_what_to_do(service: Service) -> None:
    with pytest.raises(UsageError) as caught:
        list(service.pull(()))
    assert caught.value.code == "nothing-followed"


def test_what_was_erased_does_not_come_back(service: Service, web: Site) -> None:
    follow(service, web)
    outcome = next(step for step in service.pull(()) if not isinstance(step, PullBegun))
    assert not isinstance(outcome, PullOutcome)
    service.redact(outcome.source or "", reason="order", signer="clerk")
    web.pages["/feed"] = feed(item("a", "US lists Alpha.", day="11 Dec 2024"))
    (again,) = pulled(service)
    assert [one.error.code for one in again.items if one.error] == ["source-redacted"]


def test_the_ledger_is_the_same_however_the_items_came(tmp_path: Path, web: Site) -> None:
    with service_on(tmp_path / "one.db") as at_once:
        follow(at_once, web)
        pulled(at_once)
        expected = head(at_once)
    web.pages["/feed"] = feed(item("a", "US lists Alpha."))
    with service_on(tmp_path / "two.db") as bit_by_bit:
        follow(bit_by_bit, web)
        pulled(bit_by_bit)
        assert head(bit_by_bit) != expected
        web.pages["/feed"] = feed(link("/b"))
        pulled(bit_by_bit)
        assert head(bit_by_bit) == expected


@pytest.mark.parametrize("after", range(5))
def test_a_pull_cut_off_anywhere_is_completed_by_the_next(tmp_path: Path, web: Site, after: int) -> None:
    items = [item(f"i{at}", f"US lists Group{at}.") for at in range(3)]
    web.pages["/feed"] = feed(*items, link("/b"), etag='"1"')
    with service_on(tmp_path / "whole.db") as whole:
        follow(whole, web)
        pulled(whole)
        expected = head(whole)
    with service_on(tmp_path / "cut.db") as cut:
        follow(cut, web)
        steps = iter(cut.pull(()))
        for _ in range(after):
            next(steps)
        del steps
    with service_on(tmp_path / "cut.db") as again:
        pulled(again)
        assert head(again) == expected
        assert counts(pulled(again)[0])[0] == "unchanged"
