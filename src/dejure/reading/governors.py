"""The words above a word: what governs it, at which place."""

from dataclasses import dataclass

from dejure.reading.antecedents import said_of_noun
from dejure.reading.brackets import before_bracket
from dejure.reading.parse import Tree
from dejure.reading.tenses import is_infinitive

_PLACES = {
    "dobj": "patient",
    "nsubjpass": "patient",
    "nsubj": "agent",
    "csubj": "agent",
    "xcomp": "clauses",
    "ccomp": "clauses",
    "acl": "clauses",
    "relcl": "relative",
    "advcl": "adverbial",
    "attr": "attribute",
    "oprd": "attribute",
    "acomp": "attribute",
    "compound": "compound",
    "nmod": "compound",
    "amod": "compound",
    "poss": "owner",
    "appos": "appos",
    "dep": "clauses",
    "parataxis": "clauses",
    "pcomp": "clauses",
}
_AROUND = frozenset({"since", "after", "because", "although", "though", "while", "as"})


@dataclass(frozen=True, slots=True)
class Governor:
    """One word above another, and the place at which the lower one hangs."""

    i: int
    place: str
    below: int  # the word through which it governs


def governors(tree: Tree, i: int) -> tuple[Governor, ...]:
    """The words above `i`, nearest first; prepositions are part of the place, coordination is passed over."""
    found = []
    current, prep = i, ""
    while tree[current].head != current:
        token = tree[current]
        above = tree[_real_governor(tree, current)]
        if token.dep == "conj" and tree[above.i].pos == token.pos:
            current = above.i
            continue
        if _stands_beside(tree, current, above.i) or before_bracket(tree, i):
            break
        if above.pos in ("ADP", "SCONJ", "PART") and token.dep in ("pobj", "pcomp"):
            prep = f"{above.text.lower()} {prep}".strip()
            current = above.i
            continue
        told = above.i != token.head or (token.dep == "relcl" and is_infinitive(tree, current))
        place = "clauses" if told else _PLACES.get(token.dep, token.dep)
        if token.dep == "ccomp" and tree[tree.subtree(current)[0]].text.lower() in _AROUND:
            place = "adverbial"  # "since the ban took effect, nobody …": the parser takes it for what is said
        if token.dep == "acl" and token.tag == "VBD" and not tree.children(current, "mark"):
            place = "adverbial"  # "…, whereupon the minister kept the ban": hung on the noun before it
        found.append(Governor(above.i, prep or place, current))
        current, prep = above.i, ""
    return tuple(found)


def _stands_beside(tree: Tree, i: int, above: int) -> bool:
    """Whether a semicolon parts a clause from the one that the parser hung it on: then it is no part of it."""
    if tree[i].dep not in ("ccomp", "parataxis", "advcl", "dep"):
        return False
    low, high = sorted((i, above))
    return any(tree[one].text in (";", "–", "—") for one in range(low, high))


def _real_governor(tree: Tree, i: int) -> int:
    """The governor of a word; a "that" clause hung on the noun beside a verb of saying is the verb's own."""
    token, noun = tree[i], said_of_noun(tree, i)
    if noun is not None:
        return noun
    if token.dep not in ("acl", "relcl") or tree[token.head].dep in ("nsubj", "nsubjpass", "ROOT"):
        return token.head
    if not any(tree[one].text == "that" for one in tree.children(i, "mark")):
        return token.head
    return next((one for one in tree.ancestors(i) if tree[one].pos == "VERB"), token.head)
