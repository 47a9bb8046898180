"""Copies of one text."""

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dejure.text.copies import Firsts, Sketch, containment, sketch, voices


def words(seed: int, count: int) -> str:
    dice = random.Random(seed)  # noqa: S311 (filler words)
    return " ".join(f"w{dice.randrange(5000)}" for _ in range(count))


WIRE = words(1, 400)
OTHER = words(2, 400)


def test_a_reprint_cut_from_the_tail_is_a_copy() -> None:
    assert containment(sketch(WIRE), sketch(WIRE[: len(WIRE) // 2])) > 0.95


def test_the_same_wire_under_another_head_and_foot_is_one_voice() -> None:
    texts = {"b": WIRE, "a": f"{words(3, 60)} {WIRE} {words(4, 60)}", "c": OTHER}
    assert voices({key: sketch(text) for key, text in texts.items()}) == {"a": "a", "b": "a", "c": "c"}


def test_copies_of_copies_are_one_voice() -> None:
    first, second, third = words(5, 200), words(6, 220), words(7, 200)
    texts = {"1": f"{first} {second}", "2": f"{second} {third}", "3": third, "4": words(8, 90)}
    assert voices({key: sketch(text) for key, text in texts.items()}) == {"1": "1", "2": "1", "3": "1", "4": "4"}


def test_a_shared_paragraph_is_not_enough() -> None:
    boiler = words(9, 60)
    texts = {"1": f"{WIRE} {boiler}", "2": f"{OTHER} {boiler}"}
    assert len(set(voices({key: sketch(text) for key, text in texts.items()}).values())) == 2


def test_short_texts_compare_whole() -> None:
    texts = {"1": "Duma votes.", "2": "duma  votes", "3": "Duma rests.", "4": ""}
    assert voices({key: sketch(text) for key, text in texts.items()}) == {"1": "1", "2": "1", "3": "3", "4": "4"}


def test_named_pairs_are_one_voice_whatever_their_wording() -> None:
    sketches = {"1": sketch(WIRE), "2": sketch(OTHER)}
    assert voices(sketches, [("1", "2")]) == {"1": "1", "2": "1"}


def test_a_long_text_is_thinned_and_still_recognised() -> None:
    book = words(10, 40_000)
    kept = sketch(book)
    assert kept.modulus > 1
    assert len(kept.hashes) <= 4096
    assert containment(kept, sketch(book[: len(book) * 2 // 3])) > 0.9


@given(st.permutations([words(seed, 80) + " " + words(20, 80) for seed in range(11, 16)] + [OTHER]))
def test_order_does_not_matter(texts: list[str]) -> None:
    voice = voices({text: sketch(text) for text in texts})
    assert voice == voices({text: sketch(text) for text in sorted(texts)})


@given(st.text())
def test_a_sketch_survives_storage(text: str) -> None:
    kept = sketch(text)
    assert Sketch.from_bytes(kept.to_bytes()) == kept


PARTS = st.lists(st.integers(30, 36), max_size=5).map(lambda seeds: " ".join(words(seed, 12) for seed in seeds))
BOOKS = st.sampled_from([words(40, 9_000), words(40, 9_000) + words(41, 9_000), words(40, 5_000), words(40, 300)])


@given(st.dictionaries(st.sampled_from("abcdef"), PARTS | BOOKS))
@settings(max_examples=40)
def test_every_two_texts_of_which_one_stands_by_half_in_the_other_are_one_voice(texts: dict[str, str]) -> None:
    sketches = {key: sketch(text) for key, text in texts.items()}
    tied = [pair for pair in combinations(sorted(texts), 2) if containment(*(sketches[key] for key in pair)) >= 0.5]
    alike = [pair for pair in combinations(sorted(texts), 2) if len({sketches[key] for key in pair}) == 1]
    lone = {key: Sketch(1, (at,)) for at, key in enumerate(sorted(texts))}
    assert voices(sketches) == voices(lone, [*tied, *alike])


def test_what_many_texts_share_ties_none_of_them() -> None:
    print_below = words(50, 60)
    texts = {str(at): f"{words(100 + at, 100)} {print_below}" for at in range(40)}
    assert len(set(voices({key: sketch(text) for key, text in texts.items()}).values())) == 40


def test_of_a_stream_each_copy_is_told_by_the_first_of_its_text() -> None:
    firsts = Firsts()
    stream = {
        "a": WIRE,
        "b": OTHER,
        "c": f"{words(3, 60)} {WIRE}",
        "d": WIRE[: len(WIRE) // 2],
        "e": words(5, 80),
        "f": "Ban.",
    }
    found = {name: firsts.copy_of(name, text) for name, text in stream.items()}
    assert found == {"a": None, "b": None, "c": "a", "d": "a", "e": None, "f": None}
    assert firsts.copy_of("g", " Ban. ") == "f"


def test_of_a_stream_so_many_texts_are_kept_and_no_more() -> None:
    firsts, wire = Firsts(most=3), words(1, 300)
    assert firsts.copy_of("first", wire) is None
    assert [firsts.copy_of(str(seed), words(seed, 300)) for seed in (2, 3)] == [None, None]
    assert firsts.copy_of("second", wire) == "first"
    assert [firsts.copy_of(str(seed), words(seed, 300)) for seed in (4, 5, 6)] == [None, None, None]
    assert firsts.copy_of("too late", wire) is None
