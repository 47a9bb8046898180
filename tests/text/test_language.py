"""The language of a text."""

from pathlib import Path

import pytest

from dejure.packs.load import load
from dejure.text.language import compile_languages, is_read, unread_language

LANGUAGES = compile_languages(load().rows("languages")["profiles"])

SAMPLES = [
    line.split("\t") for line in Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "text"), SAMPLES)
def test_a_text_in_another_language_is_named_and_english_is_not_refused(language: str, text: str) -> None:
    assert unread_language(text, LANGUAGES) == (None if language == "English" else language)


def test_a_text_is_plainly_english_by_its_common_words() -> None:
    assert is_read("The court said that it has put the group on the list of banned organisations.", LANGUAGES)
    assert not is_read(
        "Abu Nidal, Aum Shinrikyo, Hamas, Hizballah, Kach, Kahane Chai, PKK, LTTE, MEK, PIJ, PFLP, ETA", LANGUAGES
    )


def test_every_profile_has_a_script() -> None:
    scripts = {key for key, _, _ in LANGUAGES.letters}
    assert set(LANGUAGES.scripts.values()) <= scripts
