"""What every store must do; each store's test class inherits it and says how one is opened."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from dejure.errors import InputError
from dejure.ledger.query import Selection
from dejure.ledger.records import Reading
from dejure.ledger.store import Ledger
from dejure.model.claim import Attested
from dejure.model.document import Document
from dejure.model.feed import Followed, ItemNote, PullNote, Seen
from dejure.sources.documents import NOTHING_KNOWN, read_document
from tests.ledger.stand_in import Ticking, reading

WIRE = "The court said on Monday that RU lists Taliban. It gave no further word on the matter to reporters."


def asked(
    *keys: str,
    regime: str | None = None,
    known: date | None = None,
    recorded: datetime | None = None,
    engine: str = "stand-in/1",
    packs: str = "packs/1",
) -> Selection:
    return Selection(keys or None, regime, known, recorded, engine, packs)


def attested(ledger: Ledger, question: Selection) -> tuple[Attested, ...]:
    with ledger.snapshot() as view:
        return view.attested(question)


def head(ledger: Ledger, recorded: datetime | None = None) -> str:
    with ledger.snapshot() as view:
        return view.head(recorded)


def findings(ledger: Ledger) -> list[str]:
    with ledger.snapshot() as view:
        return [f"{one.level} {one.code}" for one in view.verify(extract)]


def following(ledger: Ledger) -> tuple[Followed, ...]:
    with ledger.snapshot() as view:
        return view.followed()


def extract(content: bytes) -> Document:
    return read_document("", content, NOTHING_KNOWN)


class StoreContract(ABC):
    """The contract."""

    @abstractmethod
    def open(self) -> Ledger:
        """A new, empty ledger; every call gives another."""

    @pytest.fixture
    def ledger(self) -> Iterator[Ledger]:
        with self.open() as ledger:
            yield ledger

    @pytest.fixture
    def clock(self) -> Ticking:
        return Ticking()

    def test_what_goes_in_comes_out_with_its_evidence(self, ledger: Ledger, clock: Ticking) -> None:
        given = reading(WIRE, outlet="Ria", url="https://example.org/1")
        assert ledger.append(given, clock) == "added"
        (found,) = attested(ledger, asked("taliban"))
        assert found.claim == given.claims[0]
        assert (found.known, found.witness, found.engine) == (date(2024, 12, 11), "reported", "stand-in/1")
        with ledger.snapshot() as view:
            source = view.source(found.source)
            assert source is not None
            assert (source.names, source.outlet, source.published_by) == (("a.txt",), "Ria", "given")
            assert view.text(found.text) == given.document.text
            assert view.bytes(source.content) == given.content
            assert view.source(found.source[:12]) == source
            assert view.source("nothing") is None
        assert findings(ledger) == []

    def test_the_same_again_adds_nothing(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE), clock)
        before = head(ledger)
        assert ledger.append(reading(WIRE), clock) == "unchanged"
        assert ledger.append(reading(WIRE, name="/moved/b.txt"), clock) == "unchanged"
        assert head(ledger) == before
        assert len(attested(ledger, asked("taliban"))) == 1
        with ledger.snapshot() as view:
            assert view.contents().claims == 1

    def test_a_text_with_nothing_in_it_is_kept_as_read(self, ledger: Ledger, clock: Ticking) -> None:
        assert ledger.append(reading("Nothing here."), clock) == "added"
        assert ledger.append(reading("Nothing here."), clock) == "unchanged"
        assert attested(ledger, asked()) == ()

    def test_claims_are_found_by_subject_actor_regime_and_with_the_laws_that_name_nobody(
        self, ledger: Ledger, clock: Ticking
    ) -> None:
        ledger.append(reading("RU lists Taliban. UZ meets Hamas. KZ lists Hamas. RU debates Class."), clock)

        def words(question: Selection) -> list[str]:
            return [one.claim.text for one in attested(ledger, question)]

        assert words(asked("taliban")) == ["RU lists Taliban", "RU debates Class"]
        assert words(asked("uz")) == ["UZ meets Hamas", "RU debates Class"]
        assert words(asked("hamas", regime="kz-ter")) == ["UZ meets Hamas", "KZ lists Hamas", "RU debates Class"]
        assert words(asked(regime="ru-ter")) == ["RU lists Taliban", "UZ meets Hamas", "RU debates Class"]
        assert len(words(asked())) == 4

    def test_only_what_was_public_and_held_by_then_is_seen(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, "2024-12-11"), clock)
        first = clock.now
        ledger.append(reading("US lists Taliban", "2024-12-01"), clock)
        ledger.append(reading("UK lists Taliban", None), clock)

        def who(question: Selection) -> list[str | None]:
            return [one.claim.authority for one in attested(ledger, question)]

        assert who(asked("taliban")) == ["us", "ru", "uk"]
        assert who(asked("taliban", known=date(2024, 12, 10))) == ["us"]
        assert who(asked("taliban", recorded=first)) == ["ru"]
        assert who(asked("taliban", known=date(2025, 12, 31))) == ["us", "ru"]
        assert who(asked("taliban", known=date(2026, 1, 1))) == ["us", "ru", "uk"]

    def test_an_answer_for_an_instant_never_changes(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, name="z.txt"), clock)
        then = clock.now
        before = (head(ledger, then), attested(ledger, asked("taliban", recorded=then)))
        ledger.append(reading(WIRE, name="a.txt"), clock)
        ledger.append(reading(WIRE, outlet="Tass"), clock)
        ledger.append(reading(WIRE, engine="stand-in/2"), clock)
        assert (head(ledger, then), attested(ledger, asked("taliban", recorded=then))) == before
        assert head(ledger) != before[0]

    def test_instants_grow_though_the_clock_goes_back(self, ledger: Ledger) -> None:
        late = Ticking(datetime(2030, 1, 1, tzinfo=UTC))
        ledger.append(reading("RU lists Taliban"), late)
        ledger.append(reading("US lists Taliban"), Ticking())
        first, second = sorted(one.recorded for one in attested(ledger, asked("taliban")))
        assert first == late.now
        assert second > first

    def test_of_several_readings_one_counts(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE), clock)
        first = clock.now
        assert ledger.append(reading(WIRE, engine="stand-in/2"), clock) == "re-read"
        assert ledger.append(reading(WIRE, packs="packs/2"), clock) == "re-read"

        def made(question: Selection) -> list[tuple[str, str]]:
            return [(one.engine, one.packs) for one in attested(ledger, question)]

        assert made(asked("taliban", engine="stand-in/2")) == [("stand-in/2", "packs/1")]
        assert made(asked("taliban", engine="stand-in/3")) == [("stand-in/1", "packs/2")]
        assert made(asked("taliban", engine="stand-in/2", recorded=first)) == [("stand-in/1", "packs/1")]
        assert findings(ledger) == []

    def test_reprints_and_states_of_one_page_are_one_voice(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, outlet="Ria"), clock)
        ledger.append(reading(WIRE, outlet="Tass"), clock)
        ledger.append(reading(f"(Kabul) {WIRE}", outlet="Post"), clock)
        ledger.append(reading("In brief: RU lists Taliban", url="https://example.org/1"), clock)
        ledger.append(reading("Amended again: RU lists Taliban", url="https://example.org/1"), clock)
        found = attested(ledger, asked("taliban"))
        assert len({one.source for one in found}) == 5
        assert len({one.voice for one in found}) == 2

    def test_a_text_without_a_date_adds_nothing_to_itself_with_one(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, None), clock)
        alone = clock.now
        ledger.append(reading(WIRE, "2024-12-11"), clock)
        (found,) = attested(ledger, asked("taliban"))
        assert found.known == date(2024, 12, 11)
        (before,) = attested(ledger, asked("taliban", recorded=alone))
        assert before.known == date(2026, 1, 1)

    def test_order_of_arrival_does_not_show(self, clock: Ticking) -> None:
        given = [
            reading(WIRE, outlet="Ria", name="b.txt"),
            reading(WIRE, outlet="Ria", name="a.txt"),
            reading(WIRE, None),
            reading("US lists Taliban. US debates Class.", "2024-12-01"),
        ]
        results = set()
        for order in permutations(given):
            with self.open() as ledger:
                for one in order:
                    ledger.append(one, clock)
                found = attested(ledger, asked("taliban"))
                results.add((head(ledger), tuple((one.claim, one.source, one.voice, one.known) for one in found)))
        assert len(results) == 1

    def test_claims_are_found_by_the_beginning_of_their_id(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, outlet="Ria"), clock)
        ledger.append(reading(WIRE, outlet="Tass"), clock)
        wanted = reading(WIRE).claims[0].id
        with ledger.snapshot() as view:
            assert {one.claim.id for one in view.claims_by_id(wanted[:6], asked())} == {wanted}
            assert len(view.claims_by_id(wanted, asked())) == 2
            assert view.claims_by_id("c%", asked()) == ()

    def test_a_claim_without_its_quote_is_refused_whole(self, ledger: Ledger, clock: Ticking) -> None:
        good, other = reading(WIRE), reading("US lists Taliban")
        wrong = Reading(good.document, good.content, other.claims, good.engine, good.packs)
        ledger.append(other, clock)
        before = head(ledger)
        with pytest.raises(InputError) as caught:
            ledger.append(wrong, clock)
        assert caught.value.code == "claim-without-evidence"
        assert head(ledger) == before

    def test_redaction_erases_words_and_leaves_a_tombstone(self, ledger: Ledger, clock: Ticking) -> None:
        ledger.append(reading(WIRE, outlet="Ria"), clock)
        ledger.append(reading(WIRE, outlet="Tass"), clock)
        ledger.append(reading(f"(Kabul) {WIRE}", outlet="Post"), clock)
        target = next(one for one in attested(ledger, asked("taliban")) if one.claim.source == "Ria")
        erased = ledger.redact(target.source, clock, reason="court order 7", signer="A. Clerk")
        assert len(erased) == 2
        found = attested(ledger, asked("taliban"))
        assert sorted(one.claim.text for one in found) == ["", "", "RU lists Taliban"]
        assert len({one.voice for one in found}) == 1
        with ledger.snapshot() as view:
            source = view.source(target.source)
            assert source is not None
            assert source.redaction is not None
            assert (source.redaction.reason, source.redaction.signer) == ("court order 7", "A. Clerk")
            assert view.text(target.text) is None
            assert view.bytes(source.content) is None
            assert view.redaction(target.text) == source.redaction
        assert findings(ledger) == ["note redacted", "note redacted"]
        with pytest.raises(InputError) as caught:
            ledger.append(reading(WIRE.replace("\n", "\r\n"), outlet="Echo"), clock)
        assert caught.value.code == "source-redacted"
        assert ledger.redact(target.source, clock, reason="again", signer="A. Clerk") == ()

    def test_feeds_are_followed_until_they_are_stopped(self, ledger: Ledger, clock: Ticking) -> None:
        feed, other = "https://wire.example/rss", "https://other.example/rss"
        assert ledger.follow(feed, "Wire", clock, summaries=False)
        assert not ledger.follow(feed, "Wire", clock, summaries=False)
        assert ledger.follow(other, None, clock, summaries=False)
        assert ledger.follow(feed, "Wire", clock, summaries=True)
        assert [(one.feed, one.title, one.summaries) for one in following(ledger)] == [
            (feed, "Wire", True),
            (other, None, False),
        ]
        ledger.stop(feed, clock)
        ledger.stop(feed, clock)
        assert [one.feed for one in following(ledger)] == [other]

    def test_what_has_been_seen_of_a_feed_is_known_and_is_no_content(self, ledger: Ledger, clock: Ticking) -> None:
        feed = "https://wire.example/rss"
        ledger.append(reading(WIRE), clock)
        before = head(ledger)
        with ledger.snapshot() as view:
            (source,) = (one.id for one in view.sources())
            assert view.seen(feed) == Seen(frozenset(), frozenset(), None, None)
        ledger.follow(feed, None, clock, summaries=False)
        for note in (
            ItemNote("d1", "a", source, None),
            ItemNote("d2", "a", None, "gone"),
            ItemNote("d1", "b", None, "x"),
        ):
            ledger.note_item(feed, note, clock)
        ledger.note_pull(feed, PullNote("1", None, None), clock)
        ledger.note_pull(feed, PullNote(None, "Mon", "busy"), clock)
        with ledger.snapshot() as view:
            assert view.seen(feed) == Seen(frozenset(("d1", "d2")), frozenset("a"), None, "Mon")
        (known,) = following(ledger)
        assert (known.taken, known.refused, known.error, known.pulled is not None) == (1, 1, "busy", True)
        assert head(ledger) == before
        assert findings(ledger) == []
