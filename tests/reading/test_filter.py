"""The first look at a sentence."""

import pytest

from dejure.packs.load import Packs
from dejure.reading.filter import TriggerFilter
from dejure.reading.frames import FrameIndex

_WORDS = frozenset({"list", "roster", "terrorist"})
LISTS = dict.fromkeys(("list", "class", "named class", "class of parties", "list or class", "sanctions"), _WORDS)


@pytest.fixture(scope="module")
def frames(packs: Packs) -> FrameIndex:
    return FrameIndex(packs)


@pytest.fixture(scope="module")
def looks(packs: Packs, frames: FrameIndex) -> TriggerFilter:
    return TriggerFilter(frames.frames, LISTS, packs.rows("cues")["irregular"])


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("Russia BANNED them.", {"ban"}),
        ("Russia’s ban-list", {"ban", "list"}),
        ("It was struck off.", {"be", "strike"}),
        ("The Urbanites banner-waved.", set()),
        ("unlisted", set()),
        ("list2 ban.", {"list", "ban"}),
        ("", set()),
    ],
)
def test_the_lemmas_of_whole_words_are_found(looks: TriggerFilter, sentence: str, lemmas: set[str]) -> None:
    assert looks.words(sentence) >= lemmas
    assert bool(looks.words(sentence)) is bool(lemmas)


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("The Taliban lifted a ban.", True),
        ("The Taliban lifted a car.", False),  # the other word that the frame needs is missing
        ("Canada delisted the Taliban.", True),
        ("The Taliban spoke of a positive step.", True),
        ("The Taliban watched the river.", False),
        ("Moscow, Kabul, Doha.", False),
    ],
)
def test_a_sentence_passes_with_all_the_words_that_a_frame_needs(
    looks: TriggerFilter, sentence: str, *, passes: bool
) -> None:
    assert looks.passes(sentence) is passes
