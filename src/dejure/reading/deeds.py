"""What says of an infinitive or a gerund that it was done: who was the first to do it, or signed a paper on it."""

from dejure.reading.arguments import DEEDS
from dejure.reading.governors import Governor
from dejure.reading.parse import Tree

_FIRST = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "last", "newest", "only", "sole"})


def is_first(tree: Tree, governor: Governor) -> bool:
    """Whether somebody "was the first to" do it; the infinitive hangs on the noun or on its copula."""
    if governor.place not in ("clauses", "adverbial") or tree[governor.below].tag not in ("VB", "VBN"):
        return False
    helpers = {tree[one].text.lower() for one in tree.children(governor.below, "aux")}
    joins = tree[governor.i].lemma in ("join", "follow")
    if helpers >= {"to", "have"} and (joins or tree[governor.i].pos in ("NOUN", "ADJ", "NUM")):
        return True  # "one of the few states to have done so"
    among = [one for prep in tree.children(governor.i, "prep") if tree[prep].text.lower() == "among"
             for one in tree.children(prep, "pobj")]  # fmt: skip
    nouns = [governor.i, *tree.children(governor.i, "attr"), *among]
    words = {tree[one].text.lower() for noun in nouns for one in (noun, *tree.children(noun, "amod", "advmod"))}
    return bool(words & _FIRST) or any(word[:1].isdigit() for word in words) or _is_one_of(tree, governor.i)


def _is_one_of(tree: Tree, i: int) -> bool:
    """ "Was one of only three states to do so"."""
    verb = tree[tree[i].head]
    of = any(tree[one].text.lower() == "of" for one in tree.children(i, "prep"))
    return (
        of and tree[i].text.lower() == "one" and verb.lemma in ("be", "become", "remain") and verb.tag in ("VBD", "VBZ")
    )


def is_signed(tree: Tree, governor: Governor) -> bool:
    """ "Signed an agreement on establishing relations": the paper does what it is about."""
    paper = tree[governor.i]
    if paper.lemma == "sign":  # "signed a communiqué to establish …": the infinitive hangs on the verb
        deeds = [one for one in tree.children(paper.i, "dobj") if tree[one].lemma in DEEDS]
        return bool(deeds) and governor.place in ("clauses", "adverbial")
    signed = paper.dep in ("dobj", "nsubjpass") and tree[paper.head].lemma in ("sign", "exchange", "conclude")
    return signed and paper.lemma in DEEDS and governor.place in ("on", "for", "about", "to", "clauses")
