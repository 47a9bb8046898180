from dataclasses import replace

from dejure.model.claim import Attested
from dejure.model.party import Party
from dejure.packs.load import Packs
from dejure.standing.evidence import better, certainty, public, voices
from tests.scenarios.cases import parse

WORDS = "\n".join(
    f"source {name}, 2024-01-0{day}\n  listed taliban by ru under ru-ter, on 2003"
    for day, name in enumerate(("first", "second", "third"), start=1)
)
CLAIMS = parse(WORDS).claims


def relayed(one: Attested, agency: str, packs: Packs) -> Attested:
    return replace(one, claim=replace(one.claim, said_by=(packs.parties[agency].party,)))


def test_texts_of_their_own_are_voices_of_their_own(packs: Packs) -> None:
    assert voices(CLAIMS, packs) == 3
    assert voices((*CLAIMS, CLAIMS[0]), packs) == 3
    assert voices((), packs) == 0


def test_copies_and_texts_of_one_outlet_are_one_voice(packs: Packs) -> None:
    copied = replace(CLAIMS[1], voice=CLAIMS[0].voice)
    assert voices((CLAIMS[0], copied, CLAIMS[2]), packs) == 2
    same = [replace(one, claim=replace(one.claim, source="Harbour Courier")) for one in CLAIMS]
    assert voices(same, packs) == 1


def test_two_relays_of_one_agency_are_one_voice(packs: Packs) -> None:
    agency = next(one for one in packs.parties.values() if one.name == "TASS").id
    assert voices((relayed(CLAIMS[0], agency, packs), relayed(CLAIMS[1], agency, packs)), packs) == 1
    spokesman = replace(CLAIMS[0], claim=replace(CLAIMS[0].claim, said_by=(Party(None, "a spokesman"),)))
    assert voices((spokesman, CLAIMS[1]), packs) == 2


def test_the_best_witness_gives_the_certainty() -> None:
    official = replace(CLAIMS[0], witness="official")
    assert certainty((CLAIMS[1], official)) == "official"
    assert certainty(()) is None
    assert better("official", "reported")
    assert better("reported", None)
    assert not better("reported", "reported")


def test_what_was_not_public_is_not_heard() -> None:
    assert {one.source for one in public(CLAIMS, CLAIMS[1].known)} == {"first", "second"}
    assert len(public((*CLAIMS, *CLAIMS), None)) == 3
