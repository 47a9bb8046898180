"""Laws: what is looked at first decides nothing but the time that reading takes."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from benchmarks.news import general_news
from dejure.packs.load import Packs, load
from dejure.reading.reader import Reader
from tests.laws.test_reading import SENTENCES, dog_eared
from tests.quality.gold import EXAMPLES
from tests.reading.scenes import claims_of, document

PACKS: Packs = load()
NEWS = [paragraph for text in general_news(12) for paragraph in text.split("\n\n")]


class Patient(Reader):
    """A reader that asks of a sentence nothing but the words of some frame."""

    def _worth(self, sentences: Sequence[str]) -> list[bool]:
        return [self._filter.passes(one) for one in sentences]


@pytest.fixture(scope="module")
def patient() -> Patient:
    return Patient(PACKS)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_is_passed_by_that_makes_a_claim(reader: Reader, patient: Patient, sentence: str) -> None:
    for one in (sentence, sentence.upper(), dog_eared(sentence, len(sentence))):
        assert claims_of(reader, one) == claims_of(patient, one)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_report_is_passed_by(reader: Reader, patient: Patient, path: Path) -> None:
    text = path.read_text("utf-8")
    assert claims_of(reader, text) == claims_of(patient, text)


@hypothesis_settings(max_examples=60)
@given(st.lists(st.sampled_from([*SENTENCES, *NEWS]), min_size=1, max_size=6), st.integers(0, 99))
def test_no_mix_is_passed_by_that_holds_a_claim(reader: Reader, patient: Patient, pieces: list[str], seed: int) -> None:
    text = "\n\n".join(dog_eared(one, seed) if seed % 3 == 0 else one for one in pieces)
    assert claims_of(reader, text) == claims_of(patient, text)


def test_general_news_is_mostly_passed_by(reader: Reader) -> None:
    looks = [reader.look(document(text)) for text in general_news(60)]
    assert sum(bool(look.passing) for look in looks) < len(looks) * 0.5
    assert sum(len(look.passing) for look in looks) < sum(len(look.everywhere) for look in looks) * 0.15
