"""Documents and parsed scenes for the tests of reading, made of the same public parts as the reader's own."""

import hashlib
from collections.abc import Sequence
from datetime import date

from dejure.model.claim import Claim
from dejure.model.document import Document
from dejure.packs.load import Packs
from dejure.reading.arguments import Syntax
from dejure.reading.frames import FrameIndex
from dejure.reading.lists import ListFinder
from dejure.reading.mentions import Salience
from dejure.reading.names import Namer
from dejure.reading.parse import Parser, Tree
from dejure.reading.reader import Reader
from dejure.reading.references import Referrer
from dejure.reading.scene import Scene


def document(text: str, *, name: str = "report", published: date | None = None) -> Document:
    """A document of this clean text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, digest, text, digest, ((0, 0),), "test", published, None, None, None, None, (), ())


def claims_of(reader: Reader, text: str, *, published: date | None = None) -> tuple[Claim, ...]:
    """The claims of a text."""
    return reader.read(document(text, published=published))


def told(claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """Claims as (type, subject, authority, modality): what most tables compare."""
    return [(one.type, one.subject.name, one.authority or "–", one.modality) for one in claims]


def without_taken_for_granted(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that the words make, without those that they only take for granted."""
    return [one for one in claims if not one.rule.endswith("presupposed")]


class Bench:
    """The stages of reading one by one."""

    def __init__(self, packs: Packs) -> None:
        verbs, self._nouns = packs.rows("cues")["verbs"], packs.rows("cues")["nouns"]
        self.parser = Parser(packs.rows("parser")["en"]["files"])
        self.namer = Namer(packs)
        self.referrer = Referrer(packs, self.namer)
        self.lists = ListFinder(packs)
        self.frames = FrameIndex(packs)
        self.syntax = Syntax(object_control=verbs["object_control"]["words"], light=verbs["light"]["words"])

    def tree(self, sentence: str) -> Tree:
        """The sentence as a tree."""
        return next(self.parser.parse([sentence]))

    def scene(self, sentence: str, salience: Salience | None = None, *, published: date | None = None) -> Scene:
        """The sentence with all that is found in it before frames are looked for."""
        heard, tree = salience or Salience(), self.tree(sentence)
        mentions = self.referrer.mentions(tree, self.namer.mentions(tree, heard, published), heard)
        phrases = self.lists.phrases(tree, mentions)
        return Scene(
            tree, mentions, phrases, self.syntax, self.namer.rulers, self.namer.by_id, frozenset(self._nouns["act"]),
            frozenset(self._nouns["batch"]),
        )  # fmt: skip


def index_of(tree: Tree, word: str) -> int:
    """The place of the first word that is written like this."""
    return next(token.i for token in tree.tokens if token.text == word)
