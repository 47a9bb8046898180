"""The two reports that Dejure began with, from their gold claims to the answer."""

from datetime import date
from pathlib import Path

import pytest

from dejure.model.claim import Attested
from dejure.model.party import Party
from dejure.model.standing import Answer, LedgerState, ListStanding, Question, RecognitionStanding
from dejure.packs.load import Packs
from dejure.standing.answer import answer
from tests.standing.gold import attested

STATE = LedgerState("head", "packs", "engine")
TALIBAN = Party("taliban", "Taliban")


@pytest.fixture
def seeds(shared: Path) -> tuple[Attested, ...]:
    paths = sorted((shared / "data/reports/seeds").glob("*.json"))
    return tuple(one for path in paths for one in attested(path))


def asked(claims: tuple[Attested, ...], on: str, packs: Packs, known: str | None = None) -> Answer:
    day = date.fromisoformat(known) if known else None
    return answer(claims, Question(TALIBAN, None, None, date.fromisoformat(on), day, None), packs, STATE)


def listing(found: Answer) -> ListStanding:
    (line,) = [one for one in found.standings if isinstance(one, ListStanding)]
    return line


def recognition(found: Answer, authority: str) -> RecognitionStanding:
    lines = [one for one in found.standings if isinstance(one, RecognitionStanding)]
    return next(one for one in lines if one.authority == authority)


def test_the_listing_stands_while_the_bill_is_read(seeds: tuple[Attested, ...], packs: Packs) -> None:
    found = asked(seeds, "2024-12-12", packs)
    line = listing(found)
    assert (line.authority, line.regime, line.status, line.in_effect) == ("ru", "ru-ter", "listed", True)
    assert (line.since, line.until, line.may_be, line.certainty, line.sources) == ("2003", None, (), "reported", 1)
    assert line.ground is not None
    assert line.ground.startswith("its links to al-Qaida")
    assert (line.reported, line.conflicts, len(line.evidence)) == ((), (), 1)
    assert line.effects == ("activities banned", "membership and financing are offences")
    assert (found.coverage.sources, found.coverage.newest, found.coverage.warnings) == (2, date(2024, 12, 11), ())


def test_the_open_proceeding_says_what_was_done_and_what_comes(seeds: tuple[Attested, ...], packs: Packs) -> None:
    (run,) = listing(asked(seeds, "2024-12-12", packs)).pending
    assert (run.aim, run.route) == ("delist", "suspension by court after an enabling law")
    assert [(one.stage, one.id, one.outcome, one.when) for one in run.done] == [
        ("recommendation", "ru-ter.susp.recommend", "passed", None),
        ("first-reading", "ru-law.reading1", "passed", "2024-12-10"),
    ]
    assert [(one.stage, one.id, one.said) for one in run.next] == [
        ("second-reading", "ru-law.reading2", True),
        ("third-reading", "ru-law.reading3", True),
    ]
    assert run.done[1].body == "State Duma"
    assert len(run.then) == 6
    assert run.anomalies == ()


def test_nobody_recognises_and_one_state_has_contacts(seeds: tuple[Attested, ...], packs: Packs) -> None:
    found = asked(seeds, "2024-12-12", packs)
    nobody = recognition(found, "*")
    assert (nobody.status, nobody.rails.recognition, nobody.since, nobody.sources) == (
        "no_recognition",
        "none",
        None,
        1,
    )
    assert [one.by for one in nobody.conditions] == ["west"]
    russia = recognition(found, "ru")
    assert (russia.rails.recognition, russia.rails.relations) == ("none", "contacts")
    assert [one.by for one in russia.conditions] == ["Zamir Kabulov"]


def test_the_order_of_arrival_does_not_show(seeds: tuple[Attested, ...], packs: Packs) -> None:
    assert asked(seeds, "2024-12-12", packs) == asked(seeds[::-1], "2024-12-12", packs)


def test_before_the_sources_reach_back_nothing_is_known(seeds: tuple[Attested, ...], packs: Packs) -> None:
    line = listing(asked(seeds, "2001-01-01", packs))
    assert (line.status, line.in_effect, line.since, line.pending) == ("unknown", False, None, ())


def test_nothing_is_answered_from_what_was_not_public(seeds: tuple[Attested, ...], packs: Packs) -> None:
    found = asked(seeds, "2024-12-12", packs, known="2024-12-09")
    assert found.standings == ()
    assert found.coverage.warnings == ("no source in the ledger speaks of this party",)


def test_an_old_ledger_says_when_it_last_heard(seeds: tuple[Attested, ...], packs: Packs) -> None:
    found = asked(seeds, "2026-04-25", packs)
    assert found.coverage.warnings == ("last heard 2024-12-11, 500 days before the day asked",)


def test_a_regime_asked_for_by_name_answers_unknown(packs: Packs) -> None:
    question = Question(TALIBAN, None, "us-fto", date(2024, 1, 1), None, None)
    (line,) = answer((), question, packs, STATE).standings
    assert (line.authority, line.regime, line.status, line.in_effect) == ("us", "us-fto", "unknown", False)
