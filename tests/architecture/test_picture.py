"""The picture of the README shows what it says it shows, and fetches nothing."""

import re

from tests.architecture.modules import REPOSITORY

PICTURE = REPOSITORY / "docs" / "dossier.svg"


def test_the_picture_is_the_dossier_of_the_walk() -> None:
    text = PICTURE.read_text(encoding="utf-8").replace("&#160;", " ")
    for words in ("Taliban", "as on 12 December 2024", "Standing", "Russia", "listed"):
        assert words in text


def test_the_picture_fetches_nothing() -> None:
    links = set(re.findall(r"https?://[^\"' )<]+", PICTURE.read_text(encoding="utf-8")))
    assert links <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}
