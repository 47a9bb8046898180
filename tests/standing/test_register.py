from datetime import date

from dejure.model.standing import LedgerState, Register
from dejure.packs.load import Packs
from dejure.standing.register import register
from tests.scenarios.cases import parse

TEXT = """
source daily, 2024-12-11
  listed taliban by ru under ru-ter, on 2003-02-14, because help to armed groups
  step delist first-reading passed taliban by ru under ru-ter, on 2024-12-10, actor State Duma
  listed islamic-state by ru
  listed hamas by us under us-fto, on 1997
source gazette, 2025-04-18, official
  suspended taliban by ru under ru-ter, on 2025-04-17, actor Supreme Court of Russia
  listed hayat-tahrir-al-sham by ru under ru-ter, on 2020-06-04
  listed example-league by ru under ru-ter, on 2010-06-04
  delisted example-league by ru under ru-ter, on 2014-06-04
  step list court-filing filed example-front by ru under ru-ter, on 2024-06-04
"""
CLAIMS = parse(TEXT).claims


def on(day: str, packs: Packs, known: str | None = None) -> Register:
    heard = date.fromisoformat(known) if known else None
    return register(CLAIMS, "ru-ter", date.fromisoformat(day), heard, packs, LedgerState("h", "p", "e"))


def test_a_row_for_each_subject_of_the_list(packs: Packs) -> None:
    found = on("2024-12-12", packs)
    assert [(one.subject.id, one.status, one.since, one.pending) for one in found.rows] == [
        ("hayat-tahrir-al-sham", "listed", "2020-06-04", None),
        ("islamic-state", "listed", None, None),
        ("taliban", "listed", "2003-02-14", "second-reading"),
    ]
    assert (found.authority, found.complete, found.newest) == ("ru", False, date(2025, 4, 18))
    assert found.basis.startswith("put together from 2 sources")


def test_the_list_as_it_was_known_then(packs: Packs) -> None:
    assert [one.subject.id for one in on("2024-12-12", packs, known="2024-12-31").rows] == ["islamic-state", "taliban"]


def test_who_is_suspended_stays_on_it(packs: Packs) -> None:
    (taliban,) = [one for one in on("2025-05-01", packs).rows if one.subject.id == "taliban"]
    assert (taliban.status, taliban.in_effect, taliban.effects) == ("suspended", False, ())


def test_who_has_left_it_or_is_not_yet_on_it_has_no_row(packs: Packs) -> None:
    assert "example-league" in {one.subject.id for one in on("2014-01-01", packs).rows}
    assert not {"example-league", "example-front"} & {one.subject.id for one in on("2024-12-12", packs).rows}


def test_a_list_that_nobody_speaks_of_says_so(packs: Packs) -> None:
    found = register(CLAIMS, "uk-tact", date(2025, 1, 1), None, packs, LedgerState("h", "p", "e"))
    assert (found.rows, found.complete) == ((), False)
    assert "unknown" in found.basis
