"""Laws: whatever the text, reading does not fail, invents nothing, and does not depend on what was read beside it."""

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from dejure.model.claim import Claim, Zone
from dejure.packs.load import Packs, load
from dejure.reading.reader import Reader
from tests.reading.scenes import Bench, claims_of, document

PACKS: Packs = load()
FRAMES = [row for content in PACKS.rows("frames").values() for row in content["frames"].values()]
CUES = [row for row in PACKS.rows("cues")["verbs"].values() if isinstance(row, dict) and "hits" in row]
SENTENCES = sorted({one for row in (*FRAMES, *CUES) for kind in ("hits", "misses") for one in row[kind]})
FRAGMENTS = [
    "Western nations will not grant the Taliban recognition until",
    "the group of the group of the group",
    "It was not on the list, he said, unless",
    "– whose? – its!",
    "a.k.a. “Ansar Allah” (“the movement”), J.R.R.’s No. 5 list",
    "THE TALIBAN ARE BANNED IN RUSSIA",
    "MOSCOW, Dec. 10 (Courier) — ",
    "Photo: the Taliban in Moscow",
    "in 2003, on Friday, since 1 January, last week",
]
JOINTS = [" ", "\n", "\n\n", ", ", "; ", " – ", " and ", "\u00a0", "“", "”\n", "\t"]


ROOT = Path(__file__).resolve().parents[2]


def run(program: str, text: str, *, seed: str = "0") -> list[str]:
    """The lines that another Python prints, given this text."""
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
                    "PYTHONIOENCODING": "utf-8"}  # fmt: skip
    done = subprocess.run([sys.executable, "-c", program], input=text, env=surroundings, cwd=ROOT, check=True,
                          capture_output=True, encoding="utf-8")  # fmt: skip
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(PACKS)


@st.composite
def mixed(draw: st.DrawFn) -> str:
    """A text of our own sentences and of anything else, joined anyhow and cut anywhere."""
    piece = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(FRAGMENTS), st.text(max_size=12))
    pieces = draw(st.lists(piece, min_size=1, max_size=6))
    whole = "".join(one + draw(st.sampled_from(JOINTS)) for one in pieces)
    start = draw(st.integers(0, min(60, len(whole))))
    return whole[start : draw(st.integers(start, len(whole)))]


def check_evidence(text: str, claims: Sequence[Claim]) -> None:
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.text
        assert claim.text == text[claim.start : claim.end]
        assert (claim.start, claim.end) in claim.spans
        assert all(0 <= start < end <= len(text) for start, end in claim.spans)


@hypothesis_settings(max_examples=40)
@given(mixed())
def test_any_mix_of_sentences_is_read_and_only_its_own_words_are_quoted(reader: Reader, text: str) -> None:
    check_evidence(text, claims_of(reader, text))


@hypothesis_settings(max_examples=40)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read(reader: Reader, text: str) -> None:
    check_evidence(text, claims_of(reader, text))


def dog_eared(sentence: str, seed: int) -> str:
    """The sentence with some of its words lost, doubled or moved."""
    dice, words = random.Random(seed), sentence.split()  # noqa: S311 (which words)
    for _ in range(dice.randrange(1, 4)):
        at = dice.randrange(len(words))
        words[at : at + 1] = dice.choice([[], [words[at]] * 2, [words[-1]], [words[at] + ","], [words[at], "“"]])
        words = words or [sentence]
    return " ".join(words)


@hypothesis_settings(max_examples=40)
@given(st.sampled_from(SENTENCES), st.integers(0, 10**6))
def test_a_garbled_sentence_is_read(reader: Reader, sentence: str, seed: int) -> None:
    text = dog_eared(sentence, seed)
    check_evidence(text, claims_of(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council suspended the travel ban on the Taliban.",
        "Western nations will not grant the Taliban recognition until",
        "Western nations will grant the Taliban recognition only if .",
        "Russia removed  the Taliban from its terrorist list on Thursday.\nRain fell.\n"
        "Russia removed the Taliban from its terrorist list on Thursday.",
        "MOSCOW – Russia removed the Taliban from its terrorist list\nRain fell here.\n"
        "MOSCOW – Russia removed the Taliban from its terrorist list",
        "Russia " + "banned and " * 600 + "banned the Taliban.",
        "Russia banned " + "the group of " * 400 + "the Taliban.",
    ],
    ids=lambda text: text[:40],
)
def test_texts_that_invite_mistakes_are_read(reader: Reader, text: str) -> None:
    check_evidence(text, claims_of(reader, text))


HEADLINES = [
    "Russia removes Taliban from terrorist list",
    "Taliban no longer outlawed in Russia",
    "Canada lists Hezbollah as a terrorist entity",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_what_only_the_headline_says_stays_a_headline(reader: Reader, headline: str) -> None:
    claims = claims_of(reader, f"{headline}\n\nRain fell on the river all day.")
    assert claims
    assert {claim.zone for claim in claims} == {Zone.HEADLINE}


# Each stands by itself: nothing in it is told by another, and no two tell one act.
ALONE = [
    "Kazakhstan removed the Taliban from its list of terrorist organizations in December 2023.",
    "Germany designated Hezbollah as a terrorist organization on 30 April 2020.",
    "The United States revoked the designation of Kahane Chai as a Foreign Terrorist Organization in 2022.",
    "Honduras severed diplomatic relations with Taiwan in March 2023.",
    "Ansar Allah has attacked more than 100 merchant vessels in the Red Sea.",
    "Zamir Kabulov met Hamas in Doha.",
    "Nauru dropped Taiwan in January 2024.",
    "Israel urged Canada to list the Muslim Brotherhood as a terrorist organization.",
]


def said(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without what tells the document and the place."""
    bare = [replace(one, id="", document="", start=0, end=0, spans=(), zone=Zone.BODY) for one in claims]
    return sorted(bare, key=lambda one: (one.text, one.rule, one.subject.key))


@hypothesis_settings(max_examples=20)
@given(st.lists(st.sampled_from(ALONE), min_size=2, max_size=5, unique=True), st.data())
def test_an_edit_in_one_paragraph_leaves_what_the_others_say(
    reader: Reader, paragraphs: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(paragraphs) - 1))
    other = data.draw(st.sampled_from([one for one in ALONE if one not in paragraphs] or ["Rain fell all day."]))
    edited = [*paragraphs[:at], other, *paragraphs[at + 1 :]]
    whole, after = (claims_of(reader, "\n\n".join(one)) for one in (paragraphs, edited))
    kept = [one for n, one in enumerate(paragraphs) if n != at]
    assert said([one for one in whole if any(one.text in k for k in kept)]) == said(
        [one for one in after if any(one.text in k for k in kept)]
    )


@hypothesis_settings(max_examples=20)
@given(st.lists(mixed(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_what_is_read_before_and_after_makes_no_difference(
    reader: Reader, texts: list[str], dice: random.Random
) -> None:
    documents = [document(text, name=str(n)) for n, text in enumerate(texts)]
    alone = {one.name: Reader(PACKS).read(one) if n == 0 else reader.read(one) for n, one in enumerate(documents)}
    dice.shuffle(documents)
    assert {one.name: reader.read(one) for one in [*documents, *documents]} == alone


@hypothesis_settings(max_examples=15)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=90), st.randoms(use_true_random=False))
def test_the_sentences_parsed_beside_one_make_no_difference(
    bench: Bench, sentences: list[str], dice: random.Random
) -> None:
    together = {tree.text: tree.tokens for tree in bench.parser.parse(sentences)}
    for batch in (1, 7, 64):
        dice.shuffle(sentences)
        assert {tree.text: tree.tokens for tree in bench.parser.parse(sentences, batch=batch)} == together
    for one in sentences[:3]:
        assert bench.tree(one).tokens == together[one]


def test_a_document_is_read_the_same_in_another_process(reader: Reader) -> None:
    text = "\n\n".join(SENTENCES[:60])
    program = (
        "import sys; from dejure.packs.load import load; from dejure.reading.reader import Reader;"
        "from tests.reading.scenes import claims_of; print(*claims_of(Reader(load()), sys.stdin.read()), sep='\\n')"
    )
    for seed in ("1", "2"):
        assert run(program, text, seed=seed) == [str(one) for one in claims_of(reader, text)]


def passes(reader: Reader, sentence: str) -> bool:
    return reader.explain(sentence).stages[0][1][0].startswith("passes")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_filter_never_hides_a_frame(reader: Reader, bench: Bench, sentence: str) -> None:
    for one in (sentence, sentence.upper(), dog_eared(sentence, len(sentence))):
        claiming = [match for match in bench.frames.matches(bench.scene(one)) if not match.frame.gives.get("silent")]
        assert passes(reader, one) or not claiming


def test_a_text_without_triggers_never_loads_the_parser() -> None:
    program = (
        "import sys; from dejure.packs.load import load; from dejure.reading.reader import Reader;"
        "from tests.reading.scenes import claims_of;"
        "print(claims_of(Reader(load()), sys.stdin.read()), [name for name in sys.modules if name == 'spacy'])"
    )
    assert run(program, "Snow lay on Kabul. The Taliban watched the river.\n\nMoscow slept.") == ["() []"]
    assert run(program, "Kazakhstan banned the Taliban in 2005.")[0].endswith("['spacy']")
