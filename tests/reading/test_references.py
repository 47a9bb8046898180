"""Who is meant without a name."""

import pytest

from dejure.packs.load import Packs
from dejure.reading.mentions import Salience
from tests.reading.scenes import Bench


@pytest.fixture(scope="module")
def bench(packs: Packs) -> Bench:
    return Bench(packs)


@pytest.mark.parametrize(
    ("before", "sentence", "meant"),
    [
        ("The Taliban met Russia.", "The group left.", [("group", "Taliban")]),
        ("The Taliban met Russia.", "They left.", [("They", "Taliban")]),
        ("Hamas and Hezbollah met.", "The movement left.", [("movement", "Hezbollah")]),
        ("Vladimir Putin met Hamas.", "He left.", [("He", "Vladimir Putin")]),
        ("Sergey Lavrov spoke.", "His ministry agreed.", [("His ministry", "Ministry of Foreign Affairs of Russia")]),
        ("Russia's Supreme Court met.", "The court ruled.", [("court", "Supreme Court of Russia")]),
        ("Russia banned Hamas.", "The country agreed.", [("country", "Russia")]),
        ("Russia met the Taliban.", "Its list grew.", [("Its", "Russia")]),
        ("Russia met the Taliban.", "Its envoys left.", [("Its", "Taliban")]),
        ("Russia met the Taliban.", "Its fighters left.", [("Its fighters", "Taliban")]),
        ("Rain fell.", "They left.", []),
        ("Rain fell.", "The group left.", []),
        ("Rain fell.", "The court ruled.", []),
        ("The Taliban spoke.", "The country agreed.", []),
        ("The Taliban spoke.", "He left.", []),
        ("Russia met Hamas.", "A group of students agreed.", []),
        ("Russia met Hamas.", "No country agreed.", []),
        ("Russia met Hamas.", "Senior Russian officials agreed.", []),
    ],
)
def test_a_reference_means_who_was_named_before(
    bench: Bench, before: str, sentence: str, meant: list[tuple[str, str]]
) -> None:
    salience = Salience()
    bench.scene(before, salience)
    found = bench.scene(sentence, salience).mentions
    assert [(sentence[one.start : one.end], one.party.name) for one in found if one.back] == meant


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Senior Russian officials agreed.", "Senior Russian officials", "people"),
        ("No country agreed.", "No country", "bloc"),
    ],
)
def test_the_unnamed_keep_their_words(bench: Bench, sentence: str, words: str, kind: str) -> None:
    assert (words, kind) in [(sentence[one.start : one.end], one.kind) for one in bench.scene(sentence).mentions]
