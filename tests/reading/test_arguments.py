"""Who does what to whom, in any voice."""

import pytest

from dejure.packs.load import Packs
from dejure.reading.arguments import Arguments
from dejure.reading.coordination import conjuncts
from dejure.reading.parse import Tree
from dejure.reading.reader import Reader
from tests.reading.scenes import Bench, claims_of, index_of, told


@pytest.fixture(scope="module")
def bench(packs: Packs) -> Bench:
    return Bench(packs)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Canada listed Hezbollah as a terrorist entity.", [("Hezbollah", "ca")]),
        ("Hezbollah was listed as a terrorist entity by Canada.", [("Hezbollah", "ca")]),
        ("Hezbollah, which Canada listed as a terrorist entity, grew.", [("Hezbollah", "ca")]),
        ("Hezbollah, listed as a terrorist entity by Canada, grew.", [("Hezbollah", "ca")]),
        ("Canada, which listed Hezbollah as a terrorist entity, agreed.", [("Hezbollah", "ca")]),
        ("Canada voted and listed Hezbollah as a terrorist entity.", [("Hezbollah", "ca")]),
        ("By listing Hezbollah as a terrorist entity, Canada helped.", [("Hezbollah", "ca")]),
        ("Unlike Canada, Germany listed Hezbollah as a terrorist entity.", [("Hezbollah", "de")]),
        ("Canada and Germany listed Hezbollah as a terrorist entity.", [("Hezbollah", "ca"), ("Hezbollah", "de")]),
        ("Canada listed Hezbollah and Hamas as terrorist entities.", [("Hamas", "ca"), ("Hezbollah", "ca")]),
        ("Canada listed Hamas, not Hezbollah, as a terrorist entity.", [("Hamas", "ca")]),
        ("Canada listed Samidoun, a group close to Hezbollah, as a terrorist entity.", [("Samidoun", "ca")]),
        ("Hezbollah listed Canada as a partner.", []),
        ("Canada listed Hezbollah's bank as a terrorist entity.", []),
        ("Canada listed a leader of Hezbollah as a terrorist entity.", []),
        ("Canada listed opponents of Hezbollah as terrorist entities.", []),
        ("Canada listed 25 charities tied to Hezbollah as terrorist entities.", [("25 charities", "ca")]),
    ],
)
def test_whoever_lists_and_is_listed_is_found_in_any_voice(
    reader: Reader, sentence: str, expected: list[tuple[str, str]]
) -> None:
    found = told(claims_of(reader, sentence))
    assert found == [("listed", subject, authority, "fact") for subject, authority in expected]


def words(tree: Tree, args: Arguments, place: str) -> list[str]:
    return [tree[one].text for one in args.at(place)]


@pytest.mark.parametrize(
    ("sentence", "word", "place", "found"),
    [
        ("Russia banned Hamas.", "banned", "agent", ["Russia"]),
        ("Russia banned Hamas.", "banned", "patient", ["Hamas"]),
        ("Hamas was banned by Russia and Iran.", "banned", "agent", ["Russia", "Iran"]),
        ("Hamas was banned by Russia and Iran.", "banned", "patient", ["Hamas"]),
        ("Russia put Hamas on a list.", "put", "on", ["list"]),
        ("Iran urged Ottawa to ban Hamas.", "ban", "agent", ["Ottawa"]),
        ("Iran promised Ottawa to ban Hamas.", "ban", "agent", ["Iran"]),
        ("Iran held talks with Hamas.", "talks", "agent", ["Iran"]),
        ("Iran held talks with Hamas.", "talks", "with", ["Hamas"]),
        ("Russia's removal of Hamas helped.", "removal", "agent", ["Russia"]),
        ("Russia's removal of Hamas helped.", "removal", "patient", ["Hamas"]),
        ("Iran is afraid of Hamas.", "afraid", "patient", ["Iran"]),
        ("Iran is afraid of Hamas.", "afraid", "of", ["Hamas"]),
        ("Rain fell.", "fell", "patient", []),
        ("Rain fell.", "Rain", "agent", []),
    ],
)
def test_arguments_of_verbs_nouns_and_adjectives(
    bench: Bench, sentence: str, word: str, place: str, found: list[str]
) -> None:
    tree = bench.tree(sentence)
    assert words(tree, bench.syntax.arguments(tree, index_of(tree, word)), place) == found


def test_what_is_coordinated_is_found_in_order(bench: Bench) -> None:
    tree = bench.tree("Russia, Iran and China met Hamas.")
    assert [tree[one].text for one in conjuncts(tree, index_of(tree, "Russia"))] == ["Russia", "Iran", "China"]
    assert [tree[one].text for one in conjuncts(tree, index_of(tree, "Hamas"))] == ["Hamas"]
