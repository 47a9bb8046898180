"""The named parties of a sentence."""

from datetime import date

import pytest

from dejure.packs.load import Packs
from tests.reading.scenes import Bench


@pytest.fixture(scope="module")
def bench(packs: Packs) -> Bench:
    return Bench(packs)


def named(bench: Bench, sentence: str, published: date | None = None) -> list[tuple[str, str | None, str | None]]:
    scene = bench.scene(sentence, published=published)
    return [(sentence[one.start : one.end], one.party.id, one.home) for one in scene.mentions if one.party.id]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Moscow agreed.", [("Moscow", "ru", "ru")]),
        ("Russia's Foreign Ministry spoke.", [("Russia's Foreign Ministry", "ru.mfa", "ru")]),
        ("The Foreign Ministry of Kazakhstan spoke.", [("Foreign Ministry of Kazakhstan", "kz.mfa", "kz")]),
        ("The Bolivian Foreign Ministry spoke.", [("Bolivian Foreign Ministry", "bo.foreign-ministry", "bo")]),
        ("The Russian Supreme Court ruled.", [("Russian Supreme Court", "ru.supreme-court", "ru")]),
        ("The Taliban militant group won.", [("Taliban militant group", "taliban", None)]),
        ("Taliban fighters won.", [("Taliban fighters", "taliban", None)]),
        ("The Houthis left.", [("Houthis", "ansar-allah", None)]),
        ("al-Qaeda and Al-Qaida met.", [("al-Qaeda", "al-qaida", None), ("Al-Qaida", "al-qaida", None)]),
        ("Afghanistan's new rulers met.", [("Afghanistan's new rulers", "taliban", None)]),
        ("The TASS news agency reported.", [("TASS news agency", "tass", "ru")]),
        ("A turkey crossed the road.", []),
        ("The jordan almonds were sweet.", []),
        ("Talibanisation spread.", []),
        ("Their government fell.", []),
        ("Chad Smith sang.", []),
    ],
)
def test_parties_are_found_by_their_names_and_their_organs(
    bench: Bench, sentence: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert named(bench, sentence) == expected


def test_a_name_that_no_pack_knows_is_kept_as_written(bench: Bench) -> None:
    mentions = bench.scene("Quillon Vester met Hamas.").mentions
    assert [(one.party.id, one.party.name) for one in mentions] == [(None, "Quillon Vester"), ("hamas", "Hamas")]


def test_an_office_holder_acts_for_the_state_of_his_office(bench: Bench) -> None:
    assert ("Vladimir Putin", "vladimir-putin", "ru") in named(bench, "Vladimir Putin spoke.", date(2024, 12, 11))
