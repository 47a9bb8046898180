"""The laws of standing: what no claim may do, whatever else was said."""

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dejure.model.standing import ListStanding, RecognitionStanding
from dejure.packs.load import load
from tests.laws.reports import LIFTINGS, LISTINGS, RECOGNITIONS, STEPS, asked, reports, taken, under

PACKS = load()
LISTED = "source gazette, 2003-03-01, official\n  listed taliban by ru under ru-ter, on 2003-02-14\n"
ALL = (STEPS, LISTINGS, LIFTINGS, RECOGNITIONS)
ON = st.dates(date(2003, 3, 1), date(2026, 6, 1))


@given(reports(STEPS), ON)
def test_a_step_is_not_a_status(steps: str, on: date) -> None:
    line = under(asked(taken(LISTED + steps), on, PACKS), "ru-ter")
    assert line is not None
    assert (line.status, line.in_effect, line.since, line.may_be) == ("listed", True, "2003-02-14", ())


@given(reports(STEPS), ON)
def test_steps_alone_give_no_status(steps: str, on: date) -> None:
    for one in asked(taken(steps), on, PACKS).standings:
        assert (one.status, one.in_effect, one.since, one.certainty) == ("unknown", False, None, None)


@given(reports(*ALL, voice="wire"), ON)
def test_one_voice_never_clears(told: str, on: date) -> None:
    line = under(asked(taken(LISTED + told), on, PACKS), "ru-ter")
    assert line is not None
    assert (line.status, line.in_effect) == ("listed", True)


@given(reports(STEPS, LISTINGS, LIFTINGS[:2], RECOGNITIONS), ON)
def test_no_number_of_reports_clears_without_the_deciding_body(told: str, on: date) -> None:
    line = under(asked(taken(LISTED + told), on, PACKS), "ru-ter")
    assert line is not None
    assert (line.status, line.in_effect) == ("listed", True)


@given(reports(*ALL), st.randoms(use_true_random=False), ON)
def test_the_order_of_arrival_does_not_matter(told: str, random: Random, on: date) -> None:
    claims = list(taken(LISTED + told))
    before = asked(claims, on, PACKS)
    random.shuffle(claims)
    assert asked(claims, on, PACKS) == before


@given(reports(*ALL), reports(*ALL, name="later"), ON, st.dates(date(2024, 1, 1), date(2025, 12, 1)))
def test_what_is_heard_later_never_changes_an_earlier_answer(told: str, later: str, on: date, known: date) -> None:
    claims = taken(LISTED + told)
    unheard = tuple(one for one in taken(later) if one.known > known)
    assert asked((*claims, *unheard), on, PACKS, known=known) == asked(claims, on, PACKS, known=known)


@given(reports(*ALL), ON)
def test_copies_are_one_voice(told: str, on: date) -> None:
    claims = taken(LISTED + told)
    reprints = [replace(one, source=f"reprint of {one.source}") for one in claims]
    alone, again = asked(claims, on, PACKS), asked((*claims, *reprints), on, PACKS)
    assert [_core(one) for one in again.standings] == [_core(one) for one in alone.standings]


def _core(one: ListStanding | RecognitionStanding) -> tuple[str, bool, str | None, int, tuple[str, ...]]:
    return (one.status, one.in_effect, one.since, one.sources, one.evidence)


@given(reports(*ALL), ON)
def test_one_list_says_nothing_of_another(told: str, on: date) -> None:
    elsewhere = "source notice, 2003-03-01, official\n  listed taliban by us under us-sdgt, on 2002-07-02\n"
    line = under(asked(taken(elsewhere + told), on, PACKS), "us-sdgt")
    assert line == under(asked(taken(elsewhere), on, PACKS), "us-sdgt")


@given(reports(*ALL), ON)
def test_a_wing_is_another_party(told: str, on: date) -> None:
    wing = told.replace("taliban", "haqqani-network")
    assert asked(taken(LISTED + wing), on, PACKS).standings == asked(taken(LISTED), on, PACKS).standings


@given(reports(LISTINGS), ON)
def test_one_report_is_enough_to_raise(told: str, on: date) -> None:
    lifted = "source judgment, 2003-04-01, official\n  suspended taliban by ru under ru-ter, on 2003-04-01\n"
    raised = f"{LISTED}{lifted}source paper, 2010-01-02\n  listed taliban by ru under ru-ter, on 2010-01-01\n"
    line = under(asked(taken(raised + told), max(on, date(2010, 1, 2)), PACKS), "ru-ter")
    assert line is not None
    assert (line.status, line.in_effect) == ("listed", True)


@given(reports(STEPS, RECOGNITIONS, voice="wire"), ON)
def test_one_voice_recognises_nothing(told: str, on: date) -> None:
    for one in asked(taken(told), on, PACKS).standings:
        assert not one.status.startswith("recognised")


@given(reports(RECOGNITIONS), ON)
def test_contacts_and_recognition_are_read_apart(told: str, on: date) -> None:
    talks = "source talks, 2003-03-01\n  recognition contacts taliban by ru, on 2003-03-01\n"
    lines = asked(taken(talks + told), on, PACKS).standings
    (russia,) = [one for one in lines if isinstance(one, RecognitionStanding) and one.authority == "ru"]
    assert (russia.rails.relations, russia.rails.accreditation) == ("contacts", None)
