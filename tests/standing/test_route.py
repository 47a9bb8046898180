from dataclasses import replace
from itertools import product

import pytest

from dejure.model.claim import Aim, ClaimType, Stage
from dejure.model.party import Party
from dejure.model.procedure import ProcedureStage
from dejure.packs.load import Packs, load
from dejure.standing.route import acts_for, deciders, place, route
from tests.scenarios.cases import parse

STAGES = [
    (procedure.id, aim, stage)
    for procedure in load().procedures.values()
    for track in procedure.tracks
    for aim, stage in product(track.serves, track.stages)
    if stage.bodies  # whoever asks for it, one petition looks like another
]
(STEP,) = (one.claim for one in parse("source a, 2024-01-01\n  step delist committee passed taliban by ru").claims)


@pytest.mark.parametrize(("regime", "aim", "stage"), STAGES, ids=[f"{aim}-{stage.id}" for _, aim, stage in STAGES])
def test_a_claim_in_its_own_words_finds_each_stage(regime: str, aim: Aim, stage: ProcedureStage, packs: Packs) -> None:
    actor = tuple(Party(body, body) for body in stage.bodies[:1])
    authority = packs.procedures[regime].authority
    step = replace(STEP, authority=authority, regime=regime, aim=aim, stage=stage.stage)
    found = place(replace(step, actor=actor, outcome=stage.outcomes[0]), packs)
    assert found is not None
    assert found.stage.id == stage.id


def test_a_law_comes_before_the_stage_that_needs_it(packs: Packs) -> None:
    (track,) = [one for one in packs.procedures["ru-ter"].tracks if one.id == "ru-ter.susp"]
    ids = [stage.id for stage in route(track, packs)]
    assert ids.index("ru-ter.susp.principle") < ids.index("ru-law.introduce") < ids.index("ru-ter.susp.apply")


def test_a_step_without_a_procedure_has_no_place(packs: Packs) -> None:
    assert place(replace(STEP, authority="fr", regime="fr-none", stage=Stage.COMMITTEE), packs) is None
    assert STEP.type is ClaimType.STEP


def test_who_holds_an_office_acts_for_it(packs: Packs) -> None:
    assert acts_for(Party("ru.mfa", "Foreign Ministry"), "ru.mfa", packs)
    assert acts_for(Party("vladimir-putin", "Vladimir Putin"), "ru.president", packs)
    assert acts_for(Party(None, "the Supreme Court of Russia"), "ru.supreme-court", packs)
    assert not acts_for(Party("ru.state-duma", "State Duma"), "ru.supreme-court", packs)


def test_the_deciding_bodies_come_from_the_procedure_or_the_owner(packs: Packs) -> None:
    assert deciders("ru-ter", "suspended", packs) == ("ru.supreme-court",)
    assert deciders("kz", "delisted", packs) == (packs.regimes["kz"].owner,)
    assert deciders(None, "delisted", packs) == ()
