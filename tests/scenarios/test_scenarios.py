"""Each scenario file is a test of its own; see cases.py for how they are written."""

from pathlib import Path

import pytest

from dejure.model.standing import LedgerState
from dejure.packs.load import Packs
from dejure.standing.answer import answer
from tests.scenarios.cases import name_of, read, shown

FILES = sorted(Path(__file__).parent.glob("*.txt"))
STATE = LedgerState("head", "packs", "engine")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_answers_are_those_expected(path: Path, packs: Packs) -> None:
    case = read(path)
    assert case.asks, "a scenario asks something"
    wrong = []
    for ask in case.asks:
        lines = {name_of(one): tuple(shown(one)) for one in answer(case.claims, ask.question, packs, STATE).standings}
        for name, expected in ask.expected:
            got = lines.get(name, ("absent",))
            wrong += [f"line {ask.line}: {name} is not {part!r} but {got}" for part in expected if part not in got]
    assert not wrong, "\n".join(wrong)
