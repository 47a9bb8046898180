"""Lists and the classes that they name."""

import pytest

from dejure.packs.load import Packs
from dejure.reading.lists import ListFinder
from dejure.reading.reader import Reader
from tests.reading.scenes import Bench, claims_of


@pytest.fixture(scope="module")
def bench(packs: Packs) -> Bench:
    return Bench(packs)


@pytest.mark.parametrize(
    ("sentence", "words", "told"),
    [
        ("It is on Russia's terrorist list.", "Russia's terrorist list", (True, "terrorist list", "ru", "ru-ter")),
        (
            "Moscow's roster of banned terrorist entities grew.",
            "Moscow's roster of banned terrorist entities",
            (True, "terrorist list", "ru", "ru-ter"),
        ),
        ("Canada's list of terrorist entities grew.", "Canada's list of terrorist entities",
         (True, "terrorist list", "ca", "ca-cc")),
        ("It is on the EU terrorist list.", "the EU terrorist list", (True, "terrorist list", "eu", "eu-931")),
        ("It is on the UN sanctions list.", "the UN sanctions list", (True, "sanctions list", "un", None)),
        ("It is on the list of terrorist organizations.", "the list of terrorist organizations",
         (True, "terrorist list", None, None)),
        ("It is a Foreign Terrorist Organization.", "a Foreign Terrorist Organization",
         (False, "terrorist list", "us", "us-fto")),
        ("It was designated as an SDGT.", "SDGT", (False, "sanctions list", "us", "us-sdgt")),
        ("It is a terrorist group.", "a terrorist group", (False, "terrorist list", None, None)),
        ("It is on the list.", "the list", (True, None, None, None)),
    ],
)  # fmt: skip
def test_a_list_phrase_tells_its_kind_its_owner_and_its_regime(
    bench: Bench, sentence: str, words: str, told: tuple[bool, str | None, str | None, str | None]
) -> None:
    found = bench.scene(sentence).phrases
    assert [(sentence[one.start : one.end], (one.is_list, one.sort, one.owner, one.regime)) for one in found] == [
        (words, told)
    ]


@pytest.mark.parametrize(
    "sentence",
    ["It is on a list of guests.", "It is a party.", "The schedule of trains grew.", "The banned group left."],
)
def test_other_lists_and_groups_are_none(bench: Bench, sentence: str) -> None:
    assert bench.scene(sentence).phrases == ()


@pytest.mark.parametrize(
    ("authority", "sort", "regime"),
    [("ru", "terrorist list", "ru-ter"), ("un", "sanctions list", None), ("xx", "terrorist list", None),
     (None, "terrorist list", None), ("ru", None, None)],
)  # fmt: skip
def test_a_regime_is_told_only_where_one_alone_fits(
    packs: Packs, authority: str | None, sort: str | None, regime: str | None
) -> None:
    assert ListFinder(packs).regime_for(authority, sort) == regime


def test_an_actor_without_an_id_keeps_no_list(reader: Reader) -> None:
    told = claims_of(reader, "Judges restored the ban on the Taliban in Russia.")
    assert "rec" not in [claim.regime for claim in told]
