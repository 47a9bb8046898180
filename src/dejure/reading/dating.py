"""Which date dates what: each written date belongs to one word of its sentence."""

from collections.abc import Collection, Sequence

from dejure.reading.parse import Tree
from dejure.text.dates import WrittenDate

_OF_OTHERS = ("year-attributive", "beside-event")  # "the 2001 invasion"; "a week after …" dates what follows it


def owners(tree: Tree, dates: Sequence[WrittenDate], predicates: Collection[int]) -> dict[int, list[WrittenDate]]:
    """Word → the dates that are its own.

    A date belongs to the last verb or event noun before it, unless it opens the sentence or stands before its verb:
    then to the verb that governs it. (The parser often hangs "in 2003" on the noun next to it.)
    """
    found: dict[int, list[WrittenDate]] = {}
    for written in dates:
        if written.rule in _OF_OTHERS:
            continue
        owner = _clause_of(tree, written) or _owner(tree, written, predicates)
        if owner is not None:
            found.setdefault(owner, []).append(written)
    return found


def _clause_of(tree: Tree, written: WrittenDate) -> int | None:
    """The verb of the clause that a date introduces ("since August 2021, when the insurgents captured Kabul")."""
    clauses = [one for i in tree.at(written.start, written.end) for one in tree.children(i, "relcl")]
    return next((one for one in clauses if any(tree[k].text.lower() == "when" for k in tree.children(one))), None)


def _owner(tree: Tree, written: WrittenDate, predicates: Collection[int]) -> int | None:
    head = tree.head_of(written.start, written.end)
    if head is None:
        return None
    verbs = [one for one in tree.ancestors(head) if tree[one].pos in ("VERB", "AUX") or one in predicates]
    governor = verbs[0] if verbs else None
    before = [
        token.i
        for token in tree.tokens
        if token.end <= written.start and (token.i in predicates or _is_event_verb(tree, token.i))
    ]
    if not before or (governor is not None and governor > head):
        return governor if governor is not None else (before[-1] if before else None)
    return before[-1]


def _is_event_verb(tree: Tree, i: int) -> bool:
    return tree[i].pos == "VERB" and tree[i].dep not in ("amod", "compound", "aux", "auxpass", "prep")
