from dataclasses import replace
from datetime import date

import pytest

from dejure.model.claim import Claim, ClaimType, Outcome, Stage, Stance, Tie
from dejure.model.party import Party
from dejure.packs.load import Packs
from dejure.standing.phrase import phrase, step_words
from tests.scenarios.cases import parse

TALIBAN = Party("taliban", "Taliban")


def claim(words: str) -> Claim:
    (one,) = parse(f"source daily, 2024-12-11\n  {words}\n").claims
    return one.claim


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("listed taliban by ru under ru-ter, on 2003", "Taliban listed by Russia (ru-ter)"),
        ("listed taliban by ru under ru-ter", "Taliban on the list of Russia (ru-ter)"),
        ("listed taliban by kz under kz", "Taliban on the list of Kazakhstan"),
        ("delisted taliban by un", "Taliban taken off the list by United Nations (list not named)"),
        (
            "step delist first-reading passed taliban by ru under ru-ter, actor State Duma",
            "State Duma: first reading passed, towards taking Taliban off the list",
        ),
        (
            "step suspend court-filing filed taliban by ru under ru-ter, actor Prosecutor General of Russia",
            "Prosecutor General of Russia: application filed with the court, towards suspending the listing of Taliban",
        ),
        ("recognition none taliban by *", "No country recognises Taliban"),
        (
            "condition taliban by west, actor west, because schools open again",
            "west set a condition for Taliban: “schools open again”",
        ),
        (
            "condition taliban by ru, actor Zamir Kabulov, because the name is off the list",
            "Zamir Kabulov set a condition for a step by Russia on Taliban: “the name is off the list”",
        ),
    ],
)
def test_a_claim_is_told_in_a_plain_sentence(words: str, said: str, packs: Packs) -> None:
    assert phrase(claim(words), packs) == said


@pytest.mark.parametrize(
    ("stance", "said"),
    [
        (Stance.SUPPORT, "Taliban spoke in favour of a step by Russia"),
        (Stance.OPPOSE, "Taliban spoke against a step by Russia"),
        (Stance.DEMAND, "Taliban called for a step by Russia"),
        (Stance.DENY, "Taliban disputed a step by Russia"),
    ],
)
def test_who_speaks_of_itself_is_named_once(stance: Stance, said: str, packs: Packs) -> None:
    one = replace(claim("condition taliban by ru"), actor=(TALIBAN,), stance=stance)
    assert phrase(one, packs) == said


def test_words_of_a_source_stand_between_quotation_marks(packs: Packs) -> None:
    one = replace(claim("listed taliban by ru"), type=ClaimType.CONDUCT, text="they shut\n  the schools")
    assert phrase(one, packs) == "“they shut the schools”"


def test_ties_and_talks_name_the_other_side(packs: Packs) -> None:
    one = replace(claim("listed taliban by ru"), object=(Party("al-qaida", "al-Qaida"), TALIBAN))
    assert phrase(replace(one, type=ClaimType.MET), packs) == "Taliban in talks with al-Qaida"
    tied = replace(one, type=ClaimType.TIED, tie=Tie.LINKED, object=one.object[:1])
    assert phrase(tied, packs) == "Taliban linked to al-Qaida"


def test_every_stage_with_every_outcome_has_words() -> None:
    said = {step_words(stage, outcome) for stage in Stage for outcome in Outcome}
    assert not [words for words in said if "filed filed" in words or "-" in words or "_" in words]
    assert step_words(Stage.EFFECTIVE, Outcome.PENDING) == "entry into force still to come"
    assert step_words(Stage.BILL_INTRODUCED, Outcome.FILED) == "bill introduced"


def test_the_day_of_a_source_is_no_part_of_the_sentence(packs: Packs) -> None:
    one = claim("listed taliban by ru under ru-ter, on 2003")
    assert phrase(replace(one, published=date(2025, 1, 1)), packs) == phrase(one, packs)
