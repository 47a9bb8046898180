"""What is coordinated with a word, and what it is said to include."""

from dejure.reading.parse import Tree


def conjuncts(tree: Tree, i: int) -> tuple[int, ...]:
    """`i` and what is coordinated with it, in order."""
    found = [i]
    for one in found:
        found.extend(tree.children(one, "conj"))
        found.extend(beside for beside in tree.children(one, "appos") if _is_listed(tree, one, beside))
        if tree[one].tag == "NNS":  # "the gangs X and Y"
            named = [beside for beside in tree.children(one, "appos") if _follows(tree, one, beside)]
            found.extend(second for beside in named for second in tree.children(beside, "conj"))
    return tuple(sorted(found))


def members_beside(tree: Tree, i: int) -> tuple[tuple[int, ...], bool]:
    """The words that name members of what `i` says ("groups: A and B"), and whether they are but some of them."""
    following = _following(tree, i)
    beside = [one for one in tree.children(i, "appos") if one > i] + following
    marks = ("including", "like", "as", "among") if not following else ()
    listing = [prep for prep in tree.children(i, "prep") if tree[prep].text.lower() in marks]
    some = [one for prep in listing for one in tree.children(prep, "pobj", "pcomp")]
    return tuple(sorted({item for one in (*beside, *some) for item in (one, *hung_on(tree, one))})), bool(some)


def _following(tree: Tree, i: int) -> list[int]:
    """The names behind the colon to which "the following groups" points, or a count ("three groups: A, B and C")."""
    pointing = any(tree[one].text.lower() == "following" for one in tree.children(i, "amod"))
    if not pointing and not (tree[i].tag == "NNS" and tree.children(i, "nummod")):
        return []
    colon = next((token.i for token in tree.tokens if token.i > i and token.text == ":"), None)
    behind = tree.tokens[colon + 1 :] if colon is not None else ()
    return [one.i for one in behind if one.pos == "PROPN" and one.dep not in ("compound", "poss")]


def _is_listed(tree: Tree, i: int, beside: int) -> bool:
    """Whether two names side by side are items of a list ("Australia, Canada, the EU and Britain")."""
    names = tree[i].pos == "PROPN" and tree[beside].pos == "PROPN"
    return names and bool(tree.children(beside, "conj", "cc", "appos"))


def _follows(tree: Tree, i: int, beside: int) -> bool:
    """Whether a name follows a word without a comma between them."""
    return beside > i and all(tree[one].pos == "PROPN" for one in range(i + 1, beside + 1))


def hung_on(tree: Tree, i: int) -> tuple[int, ...]:
    """The items of a list that opens with `i`: what follows the last one hangs there, though it belongs to the verb."""
    found = [i]
    for one in found:
        found.extend(tree.children(one, "conj", "appos"))
    return tuple(found[1:])
