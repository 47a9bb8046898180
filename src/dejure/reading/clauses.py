"""The characters that carry a claim: the smallest clause around a word."""

import re

from dejure.reading.parse import Tree

_LEAVES = ("as", "since", "after", "while", "although", "though", "because", "before", "when", "amid", "despite", "but")
_STRIP = " ,;:–—-.“”\"'’"


def clause(tree: Tree, i: int) -> tuple[int, int]:
    """The offsets of the clause that the word at `i` governs, without coordinated clauses and trailing asides."""
    left_out: set[int] = set()
    if tree[i].pos == "NOUN" and tree[i].dep == "pobj" and tree[tree[i].head].text.lower() == "of":
        i = tree[tree[i].head].head  # "two decades of war against …"
    if tree[i].dep in ("acomp", "attr", "oprd"):
        i = tree[i].head  # "remain unrecognised", "grew more anxious"
    below = tree.subtree(i)
    for one in below:
        if (tree[one].head == i and _is_apart(tree, one, i)) or _is_aside(tree, one, i):
            left_out.update(tree.subtree(one))
    kept = [one for one in below if one not in left_out and tree[one].dep not in ("mark", "cc", "punct")]
    kept = _without_gap(tree, kept or [i], i)
    start, end = tree.span(kept)
    while end > start and tree.text[end - 1] in _STRIP.replace("”", "").replace('"', ""):
        end -= 1
    return start, end


def _is_apart(tree: Tree, one: int, i: int) -> bool:
    token = tree[one]
    if token.dep == "conj" and token.pos in ("VERB", "AUX"):
        return True
    if token.dep in ("parataxis", "dep"):
        return True
    first = tree[tree.subtree(one)[0]].text.lower()
    if token.dep == "advcl":
        return first in _LEAVES or one < i or token.tag == "VBG"
    return token.dep == "ccomp" and one < i


def _is_aside(tree: Tree, one: int, i: int) -> bool:
    """A relative clause behind a comma adds something; it does not carry the claim."""
    first = tree.subtree(one)[0]
    return tree[one].dep == "relcl" and one != i and first > 0 and tree[first - 1].text == ","


def _without_gap(tree: Tree, kept: list[int], i: int) -> list[int]:
    """The run of words around `i`, cut where something left out lies between."""
    run = [i]
    for one in (one for one in kept if one > i):
        if _breaks(tree, run[-1], one, kept):
            break
        run.append(one)
    for one in (one for one in reversed(kept) if one < i):
        if _breaks(tree, one, run[0], kept):
            break
        run.insert(0, one)
    return run


def _breaks(tree: Tree, left: int, right: int, kept: list[int]) -> bool:
    between = [one for one in range(left + 1, right) if one not in kept]
    return any(tree[one].dep not in ("punct", "mark", "cc", "case", "det", "aux") for one in between)


def reason(text: str, start: int, end: int, marker: re.Pattern[str]) -> str | None:
    """The stated reason within `text[start:end]`, behind the first marker; None where there is none."""
    found = marker.search(text, start, end)
    if not found:
        return None
    words = text[found.end() : end].strip(_STRIP + " ")
    return words or None
