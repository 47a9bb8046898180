from datetime import date

from dejure.model.party import Party
from dejure.model.standing import Question
from dejure.packs.load import Packs
from dejure.standing.timeline import timeline
from tests.scenarios.cases import parse

TEXT = """
source daily, 2024-12-11
  listed taliban by ru under ru-ter
  step delist first-reading passed taliban by ru under ru-ter, on 2024-12-10, actor State Duma
source mail, 2024-12-12
  step delist first-reading passed taliban by ru under ru-ter, actor State Duma
  step law second-reading pending banned-groups by ru, actor State Duma
source gazette, 2025-04-18
  listed taliban by ru under ru-ter, on 2003-02-14
  suspended taliban by ru under ru-ter, on 2025-04-17, actor Supreme Court of Russia
  listed hamas by us under us-fto, on 1997
source undated paper, undated
  step delist recommendation passed taliban by ru, actor Ministry of Foreign Affairs of Russia
"""
CLAIMS = parse(TEXT).claims


def asked(on: str, known: str | None = None) -> Question:
    day = date.fromisoformat(known) if known else None
    return Question(Party("taliban", "Taliban"), None, None, date.fromisoformat(on), day, None)


def test_acts_come_once_in_the_order_of_their_dates(packs: Packs) -> None:
    entries = timeline(CLAIMS, asked("2025-05-01"), packs)
    assert [(one.when, one.type, one.sources) for one in entries] == [
        ("2003-02-14", "listed", 1),
        ("2024-12-10", "step", 2),
        (None, "listed", 1),
        ("2025-04-17", "suspended", 1),
        (None, "step", 1),
    ]
    assert entries[1].what == "State Duma: first reading passed, towards taking Taliban off the list"


def test_nothing_after_the_day_or_unheard_by_then_is_told(packs: Packs) -> None:
    assert [one.when for one in timeline(CLAIMS, asked("2024-12-31"), packs)][:2] == ["2003-02-14", "2024-12-10"]
    heard = timeline(CLAIMS, asked("2024-12-31", known="2024-12-11"), packs)
    assert [(one.when, one.sources) for one in heard] == [("2024-12-10", 1), (None, 1)]


def test_another_party_narrows_it(packs: Packs) -> None:
    court = Party("ru.supreme-court", "Supreme Court of Russia")
    assert [one.type for one in timeline(CLAIMS, asked("2025-05-01"), packs, with_=court)] == ["suspended"]
    assert len(timeline(CLAIMS, asked("2025-05-01"), packs, with_=Party("ru", "Russia"))) == 5


def test_without_packs_ids_stand_for_names() -> None:
    assert "ru-ter" in timeline(CLAIMS, asked("2025-05-01"))[0].what


def test_headline_and_body_of_one_prospect_are_one_line(packs: Packs) -> None:
    claims = parse("""
source daily, undated
  delisted taliban by ru under ru-ter, possible, headline
  delisted taliban by ru under ru-ter, possible, because ties with Kabul
source mail, 2024-12-01
  delisted taliban by ru under ru-ter, possible, headline
""").claims
    (entry,) = timeline(claims, asked("2024-12-12"), packs)
    assert (entry.sources, len(entry.evidence)) == (2, 3)
    assert "because" in entry.text  # the words of the body, not of a headline
