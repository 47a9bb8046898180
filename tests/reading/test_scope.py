"""Whether an act happened, is to happen, may happen or did not, by the words above it."""

import pytest

from dejure.model.claim import Modality
from dejure.packs.load import Packs
from dejure.reading.governors import governors
from dejure.reading.reader import Reader
from dejure.reading.scope import weaker
from tests.reading.scenes import Bench, claims_of, index_of, without_taken_for_granted

IT = "the Taliban from its terrorist list"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        (f"Russia removed {IT}.", "fact"),
        (f"Russia has removed {IT}.", "fact"),
        (f"Russia managed to remove {IT}.", "fact"),
        (f"Russia will remove {IT}.", "expected"),
        (f"Russia is removing {IT}.", "expected"),
        (f"Russia plans to remove {IT}.", "expected"),
        (f"Russia is ready to remove {IT}.", "expected"),
        (f"Russia was to have removed {IT}.", "expected"),
        (f"Russia may remove {IT}.", "possible"),
        (f"Russia would remove {IT}.", "possible"),
        (f"Russia should remove {IT}.", "possible"),
        (f"Russia could soon remove {IT}.", "possible"),
        (f"Russia wants to remove {IT}.", "possible"),
        (f"Russia threatened to remove {IT}.", "possible"),
        (f"Russia had considered removing {IT}.", "possible"),
        (f"Russia was close to removing {IT}.", "possible"),
        (f"If Russia removes {IT}, trade will grow.", "possible"),
        (f"Had Russia removed {IT}, trade would have grown.", "possible"),
        (f"Before removing {IT}, Russia waited.", "possible"),
        (f"Russia did not remove {IT}.", "denied"),
        (f"Russia never removed {IT}.", "denied"),
        (f"Russia hasn’t removed {IT}.", "denied"),
        (f"Russia has not yet removed {IT}.", "denied"),
        (f"Russia refused to remove {IT}.", "denied"),
        (f"Russia failed to remove {IT}.", "denied"),
        (f"Russia stopped short of removing {IT}.", "denied"),
        (f"Russia ruled out removing {IT}.", "denied"),
        (f"Russia denied removing {IT}.", "denied"),
        (f"Russia promised not to remove {IT}.", "denied"),
    ],
)
def test_the_words_above_an_act_tell_whether_it_happened(reader: Reader, sentence: str, modality: str) -> None:
    found = without_taken_for_granted(claims_of(reader, sentence))
    assert [(one.type, one.modality) for one in found] == [("delisted", modality)]


@pytest.mark.parametrize("sentence", [f"Did Russia remove {IT}?", f"Has Russia removed {IT}?"])
def test_a_question_claims_nothing_of_what_it_asks(reader: Reader, sentence: str) -> None:
    assert without_taken_for_granted(claims_of(reader, sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "taken_for_granted"),
    [
        (f"Russia may remove {IT}.", ["its terrorist list"]),
        (f"Russia refused to remove {IT}.", ["its terrorist list"]),
        (f"Russia removed {IT}.", []),  # it was on the list, and is no more
        ("Russia may lift the ban on the Taliban.", []),
    ],
)
def test_a_removal_not_yet_done_takes_the_listing_for_granted(
    reader: Reader, sentence: str, taken_for_granted: list[str]
) -> None:
    found = [one for one in claims_of(reader, sentence) if one.rule.endswith("presupposed")]
    assert [one.text for one in found] == taken_for_granted
    assert {(one.type, one.modality) for one in found} <= {("listed", Modality.FACT)}


@pytest.mark.parametrize(
    ("sentence", "word", "above"),
    [
        ("Russia plans to remove the group.", "remove", [("plans", "clauses")]),
        ("The plan to remove the group failed.", "remove", [("plan", "clauses"), ("failed", "agent")]),
        ("He spoke of removing the group.", "removing", [("spoke", "of")]),
        ("Russia came and removed the group.", "removed", []),
        ("Russia removed the group.", "removed", []),
    ],
)
def test_governors_are_the_words_above_with_the_places_between(
    packs: Packs, sentence: str, word: str, above: list[tuple[str, str]]
) -> None:
    tree = Bench(packs).tree(sentence)
    assert [(tree[one.i].text, one.place) for one in governors(tree, index_of(tree, word))] == above


def test_the_weaker_of_two_is_the_one_further_from_fact() -> None:
    order = [Modality.FACT, Modality.EXPECTED, Modality.POSSIBLE, Modality.DENIED]
    for n, first in enumerate(order):
        for second in order[n:]:
            assert weaker(first, second) is weaker(second, first) is second
