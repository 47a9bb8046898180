"""What the form of a verb tells by itself."""

from dejure.reading.parse import Tree

_RULINGS = frozenset({"ruling", "judgment", "judgement", "verdict"})


def is_present(tree: Tree, i: int) -> bool:
    """Whether a verb stands in the simple present, active or passive."""
    helpers = [tree[one] for one in tree.children(i, "aux", "auxpass")]
    return all(one.tag in ("VBZ", "VBP") and one.lemma == "be" for one in (helpers or [tree[i]])) or (
        not helpers and tree[i].tag in ("VBZ", "VBP")
    )


def is_past(tree: Tree, i: int) -> bool:
    """Whether a verb stands in the simple past or the past perfect, active or passive."""
    helpers = [tree[one] for one in tree.children(i, "aux", "auxpass")]
    return (not helpers and tree[i].tag == "VBD") or any(one.text.lower() in ("was", "were", "had") for one in helpers)


def is_infinitive(tree: Tree, i: int) -> bool:
    helpers = [tree[one] for one in tree.children(i, "aux")]
    perfect = tree[i].tag == "VBN" and any(one.lemma == "have" for one in helpers)
    return (tree[i].tag == "VB" or perfect) and any(one.tag == "TO" for one in helpers)


def says_a_ruling(tree: Tree, i: int) -> bool:
    """Whether a clause tells what a ruling said ("the judgment quashing …", "the ruling that … was unlawful")."""
    said = tree[i].tag == "VBG" or any(tree[one].text == "that" for one in tree.children(i, "mark"))
    return said and tree[i].dep == "acl" and tree[tree[i].head].lemma in _RULINGS
