from datetime import date

from dejure.model.party import Party
from dejure.model.standing import LedgerState, Question
from dejure.packs.load import Packs
from dejure.standing.answer import answer
from dejure.standing.dossier import dossier
from dejure.standing.timeline import timeline
from tests.scenarios.cases import parse

TEXT = """
source daily, 2024-12-11
  listed taliban by ru under ru-ter, on 2003
  condition taliban by west, actor west, because schools open again
"""


def test_each_kind_has_its_section(packs: Packs) -> None:
    claims = parse(TEXT).claims
    question = Question(Party("taliban", "Taliban"), None, None, date(2024, 12, 12), None, None)
    state = LedgerState("head", "packs", "engine")
    found = dossier(claims, question, packs, state)
    assert found.answer == answer(claims, question, packs, state)
    assert found.timeline == timeline(claims, question, packs)
    assert [one.type for one in found.positions] == ["position"]
    assert (found.talks, found.ties, found.conduct, found.control, found.assessments) == ((), (), (), (), ())
