"""Those whom a plural means and the text then names ("five states, including Ghana"; "they are Ghana and Peru")."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from dejure.reading.antecedents import complement_subject
from dejure.reading.coordination import conjuncts
from dejure.reading.parse import Tree
from dejure.reading.places import Place
from dejure.reading.scene import Filler, Scene

_STATES = frozenset({"country", "state", "nation", "government", "member", "capital", "power", "neighbour", "neighbor"})
_NAMING = frozenset({"including", "namely", "like", "notably"})
_VOICES = ("*", "west")  # of whom a text speaks as of one
_LISTED_NEXT = re.compile(
    r"(?:They|These|Those|Others|Among them|The others?(?: (?:one|two|three|four|five))?)(?: \w+)?"
    r" (?:is|are|were|include|included)\b"
)


def instances(tree: Tree, i: int) -> tuple[int, ...]:
    """The names that a noun stands for: what it is said to be, what is said to be it, and what it includes."""
    named: list[int] = []
    subject = complement_subject(tree, i)
    if subject is not None:  # "Ghana and Peru are among the states that …"
        named += conjuncts(tree, subject)
    if (
        is_plural_of_states(tree, i) and tree[i].dep == "nsubj" and tree[tree[i].head].lemma == "be"
    ):  # "the states that … are Ghana and Peru"
        named += [one for attr in tree.children(tree[i].head, "attr") for one in conjuncts(tree, attr)]
    if tree[i].tag == "NNS":  # "the regions Abkhazia and South Ossetia"
        named += [one for beside in tree.children(i, "appos") for one in conjuncts(tree, beside)]
    if is_plural_of_states(tree, i):
        named += [*_included(tree, i), *_on_list(tree, i)]
    return tuple(one for one in named if tree[one].pos == "PROPN")


def _included(tree: Tree, i: int) -> list[int]:
    """The names behind "including", which the parser hangs on the noun or on any word behind it."""
    marks = [
        one.i for one in tree.tokens if one.i > i and one.text.lower() in _NAMING and one.dep in ("prep", "advmod")
    ]
    mine = [one for one in marks if tree.is_below(one, i) or not is_plural_of_states(tree, tree[one].head)]
    objects = [name for one in mine for name in tree.children(one, "pobj")]
    return [one for name in objects for one in conjuncts(tree, name)]


def _on_list(tree: Tree, i: int) -> list[int]:
    """The names on a list of states that did something ("the list of states that … includes A and B")."""
    above = tree[tree[tree[i].head].head]
    on_list = tree[i].dep == "pobj" and above.dep == "nsubj" and tree[above.head].lemma in ("include", "comprise")
    return [one for name in tree.children(above.head, "dobj") for one in conjuncts(tree, name)] if on_list else []


def is_plural_of_states(tree: Tree, i: int) -> bool:
    """Whether a word speaks of several states by what they are ("countries", "members")."""
    return tree[i].tag in ("NNS", "NNPS") and tree[i].lemma.lower() in _STATES


def is_count(scene: Scene, filler: Filler) -> bool:
    """Whether a filler only counts states, or means some of a bloc ("seven EU members"): nobody is named by it."""
    if not is_plural_of_states(scene.tree, filler.head):
        return False
    return filler.home not in scene.states and filler.home not in _VOICES


def counts_states(scene: Scene, heads: Sequence[int]) -> bool:
    """Whether all that act are states without names."""
    return bool(heads) and all(is_plural_of_states(scene.tree, one) for one in heads)


def listed_next(text: str, places: Sequence[Place], passing: Collection[Place]) -> set[Place]:
    """The sentences that go on to name those of whom the one before spoke."""
    return {two for one, two in pairwise(places) if one in passing and _LISTED_NEXT.match(text[two.start : two.end])}
