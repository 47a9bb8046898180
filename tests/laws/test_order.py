"""Law: order of arrival does not matter, and what was once answered is never changed."""

import random
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dejure.ledger.query import Selection
from dejure.ledger.records import Reading
from dejure.ledger.store import Ledger
from dejure.model.standing import LedgerState
from dejure.packs.load import Packs, load
from dejure.reading.engine import ENGINE
from dejure.reading.reader import Reader
from dejure.sources.documents import read_document
from dejure.sources.inputs import Inputs, Wanted, expand, load_bytes
from dejure.standing.answer import answer
from dejure.standing.questions import Asked, to_question
from tests.ledger.contract import extract
from tests.ledger.stand_in import Ticking, reading

SENTENCES = st.sampled_from(
    ["RU lists Taliban.", "US lists Taliban.", "KZ debates Bill.", "CN meets Taliban.", "Nothing else was said."]
)
READINGS = st.builds(
    reading,
    st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join),
    st.sampled_from([None, "2024-12-01", "2024-12-11"]),
    name=st.sampled_from(["a.txt", "b.txt"]),
    outlet=st.sampled_from([None, "Ria", "Tass"]),
    url=st.sampled_from([None, "https://example.org/1"]),
)
KNOWN = st.sampled_from([None, date(2024, 12, 1), date(2024, 12, 20)])


def content(ledger: Ledger, known: date | None) -> list[object]:
    """The head and everything attested about one party, without the instants at which it was recorded."""
    with ledger.snapshot() as view:
        found = view.attested(Selection(("taliban",), None, known, None, "stand-in/1", "packs/1"))
        return [view.head(None), *((one.claim, one.source, one.text, one.voice, one.known) for one in found)]


def filled(readings: list[Reading]) -> Ledger:
    ledger, clock = Ledger("sqlite://", busy_seconds=1), Ticking()
    for one in readings:
        ledger.append(one, clock)
    return ledger


@given(st.lists(READINGS, min_size=1, max_size=6), st.randoms(use_true_random=False), KNOWN)
@hypothesis_settings(max_examples=30)
def test_any_order_gives_the_same_ledger(readings: list[Reading], dice: random.Random, known: date | None) -> None:
    shuffled = [*readings, *readings[:2]]
    dice.shuffle(shuffled)
    with filled(readings) as one, filled(shuffled) as other:
        assert content(one, known) == content(other, known)


@given(st.lists(READINGS, min_size=1, max_size=5), st.lists(READINGS, min_size=1, max_size=5))
@hypothesis_settings(max_examples=30)
def test_what_was_held_by_an_instant_stays(before: list[Reading], after: list[Reading]) -> None:
    ledger, clock = Ledger("sqlite://", busy_seconds=1), Ticking()
    with ledger:
        for one in before:
            ledger.append(one, clock)
        then = Selection(("taliban",), None, None, clock.now, "stand-in/1", "packs/1")
        with ledger.snapshot() as view:
            first = (view.head(clock.now), view.attested(then))
        for one in after:
            ledger.append(one, clock)
        with ledger.snapshot() as view:
            assert (view.head(then.recorded), view.attested(then)) == first


@given(st.lists(READINGS, min_size=1, max_size=5))
@hypothesis_settings(max_examples=30)
def test_every_claim_quotes_its_stored_source(readings: list[Reading]) -> None:
    with filled(readings) as ledger, ledger.snapshot() as view:
        assert list(view.verify(extract)) == []
        for one in view.attested(Selection(None, None, None, None, "stand-in/1", "packs/1")):
            text, source = view.text(one.text), view.source(one.source)
            assert text is not None
            assert source is not None
            assert text[one.claim.start : one.claim.end] == one.claim.text
            assert extract(view.bytes(source.content) or b"").text == text


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs as they are shipped."""
    return load()


@pytest.fixture(scope="module")
def examples(packs: Packs) -> list[Reading]:
    """The example reports as the real reader reads them."""
    reader, folder = Reader(packs), files("dejure") / "examples"
    found = []
    for wanted in expand(Inputs((), None, str(folder / "manifest.csv")), today=date(2026, 1, 1)):
        assert isinstance(wanted, Wanted)
        content = load_bytes(wanted, 10**6)
        document = read_document(wanted.name, content, wanted.about)
        found.append(Reading(document, content, reader.read(document), "stand-in/1", "packs/1"))
    return found


def test_orders_of_the_example_reports(examples: list[Reading], packs: Packs) -> None:
    dice, contents, answers = random.Random(7), [], []  # noqa: S311 (orders, not secrets)
    question = to_question(Asked("Taliban", None, None, "2025-08-01", None), packs, date(2026, 1, 1))
    for _ in range(6):  # twenty in the long tests, by way of the service
        dice.shuffle(examples)
        with filled(examples) as ledger, ledger.snapshot() as view:
            contents.append(content(ledger, None))
            claims = view.attested(Selection(("taliban",), None, None, None, "stand-in/1", "packs/1"))
            answers.append(answer(claims, question, packs, LedgerState(view.head(None), packs.digest, ENGINE)))
    assert all(one == contents[0] for one in contents)
    assert all(one == answers[0] for one in answers)
    assert len(answers[0].standings) > 1
