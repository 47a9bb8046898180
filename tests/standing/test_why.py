from collections.abc import Iterator
from datetime import date

import pytest

from dejure.errors import UsageError
from dejure.model.party import Party
from dejure.model.standing import Question, Why
from dejure.packs.load import Packs
from dejure.standing.why import why
from tests.scenarios.cases import parse

TEXT = """
source daily, 2024-12-11
  listed taliban by ru under ru-ter, on 2003
  step delist first-reading passed taliban by ru under ru-ter, on 2024-12-10, actor State Duma
  delisted taliban by ru under ru-ter, headline
  recognition none taliban by *
source mail, 2024-12-12, copy of daily
  step delist first-reading passed taliban by ru under ru-ter, on 2024-12-10, actor State Duma
"""
CLAIMS = parse(TEXT).claims
QUESTION = Question(Party("taliban", "Taliban"), None, None, date(2024, 12, 13), None, None)


def below(link: Why) -> Iterator[Why]:
    yield link
    for one in link.because:
        yield from below(one)


def test_a_standing_leads_down_to_the_characters(packs: Packs) -> None:
    found = why("taliban/ru-ter", CLAIMS, QUESTION, packs)
    assert found.says.endswith("listed on 2024-12-13, since 2003")
    kinds = [one.kind for one in below(found)]
    assert kinds[0] == "standing"
    assert {"act", "claim", "source", "proceeding"} <= set(kinds)
    quoted = [one.says for one in below(found) if one.kind == "claim"]
    assert "“listed taliban by ru under ru-ter, on 2003”" in quoted


def test_what_moved_nothing_says_why(packs: Packs) -> None:
    facts = [dict(one.facts) for one in below(why("taliban/ru-ter", CLAIMS, QUESTION, packs)) if one.kind == "act"]
    moved = [one["moves the standing"] for one in facts]
    assert moved == ["yes", "no, said only in a headline", "no, a step is not a status"]


def test_a_reprint_is_shown_as_a_source_of_the_same_claim(packs: Packs) -> None:
    acts = [one for one in below(why("taliban/ru-ter", CLAIMS, QUESTION, packs)) if one.kind == "act"]
    (step,) = [one for one in acts if "first reading" in one.says]
    assert dict(step.facts)["independent sources"] == "1"
    (claim,) = step.because
    assert [one.id for one in claim.because] == ["daily", "mail"]
    assert why(claim.id, CLAIMS, QUESTION, packs) == claim
    assert why(step.id, CLAIMS, QUESTION, packs) == step


def test_a_recognition_is_asked_for_by_authority(packs: Packs) -> None:
    assert "no recognition" in why("taliban/rec/*", CLAIMS, QUESTION, packs).says
    assert "no recognition" in why("taliban/rec/fr", CLAIMS, QUESTION, packs).says


def test_a_proceeding_can_be_asked_for_by_the_id_that_it_is_shown_under(packs: Packs) -> None:
    standing = why("taliban/ru-ter", CLAIMS, QUESTION, packs)
    (run,) = [one for one in standing.because if one.kind == "proceeding"]
    assert run.id == "taliban/ru-ter/delist"
    assert why(run.id, CLAIMS, QUESTION, packs) == run


@pytest.mark.parametrize("wanted", ["taliban", "c0000", "a0000", "taliban/xx-none", "taliban/ru-ter/list"])
def test_what_is_not_there_is_said_loudly(wanted: str, packs: Packs) -> None:
    with pytest.raises(UsageError, match="why-unknown"):
        why(wanted, CLAIMS, QUESTION, packs)
