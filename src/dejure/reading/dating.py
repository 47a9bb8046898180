"""Which date dates what: each written date belongs to one word of its sentence."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from dejure.reading.parse import Tree
from dejure.text.dates import WrittenDate, under_cue

_OF_OTHERS = ("year-attributive", "beside-event")  # "the 2001 invasion"; "a week after …" dates what follows it

_BY_EVENTS = frozenset({"after", "following", "before", "over", "despite", "amid", "pending", "ahead"})

_ISSUED = frozenset({"issue", "publish", "date", "release", "sign", "gazette"})
_BY_PAPER = frozenset({"in", "through", "by", "via", "with", "under"})


def owners(tree: Tree, dates: Sequence[WrittenDate], predicates: Collection[int]) -> dict[int, list[WrittenDate]]:
    """Word → the dates that are its own.

    A date belongs to the last verb or event noun before it, unless it opens the sentence or stands before its verb:
    then to the verb that governs it. (The parser often hangs "in 2003" on the noun next to it.)
    """
    found: dict[int, list[WrittenDate]] = {}
    for written in dates:
        clause = _clause_of(tree, written)
        owner = clause or _owner(tree, written, predicates)
        if written.rule in _OF_OTHERS or owner is None:
            continue
        plain = clause or tree[owner].lemma == "date"  # "since May, when it fell", "dates from 2003"
        found.setdefault(owner, []).append(_plain(written) if plain else written)
        mark = next((one for one in tree.children(owner, "mark") if tree[one].text.lower() == "since"), None)
        if mark is not None and tree[owner].dep == "advcl" and written.cue in (None, "at"):
            found.setdefault(tree[owner].head, []).append(_since(tree, mark, written))
    return found


def _plain(written: WrittenDate) -> WrittenDate:
    return replace(written, when=written.plain, when_if_future=written.plain)


def _since(tree: Tree, mark: int, written: WrittenDate) -> WrittenDate:
    """The date of an event as the beginning of what has held "since" it."""
    start = tree[mark].start
    when, future = (under_cue(one, "since") if one else None for one in (written.when, written.when_if_future))
    return replace(written, start=start, text=tree.text[start : written.end], when=when, when_if_future=future)


def _clause_of(tree: Tree, written: WrittenDate) -> int | None:
    """The verb of the clause that a date introduces ("since August 2021, when the insurgents captured Kabul")."""
    clauses = [one for i in tree.at(written.start, written.end) for one in tree.children(i, "relcl")]
    return next((one for one in clauses if any(tree[k].text.lower() == "when" for k in tree.children(one))), None)


def _owner(tree: Tree, written: WrittenDate, predicates: Collection[int]) -> int | None:
    head = tree.head_of(written.start, written.end)
    if head is None:
        return None
    noun = _noun_of(tree, head, predicates)
    if noun is not None:
        return noun
    verbs = [one for one in tree.ancestors(head) if tree[one].pos in ("VERB", "AUX") or one in predicates]
    papers = {token.i for token in tree.tokens if _is_paper(tree, token.i, predicates)}
    verbs = [one for one in verbs if one not in papers] or verbs
    governor = verbs[0] if verbs else None
    before = [
        token.i
        for token in tree.tokens
        if token.end <= written.start
        and (token.i in predicates or _is_event_verb(tree, token.i))
        and token.i not in papers.difference(verbs)
    ]
    if not before or (governor is not None and governor > head):
        return governor if governor is not None else (before[-1] if before else None)
    if governor is not None and _is_over(tree, before[-1], head):
        return governor
    return before[-1]


def _noun_of(tree: Tree, head: int, predicates: Collection[int]) -> int | None:
    """The noun that a date belongs to: what it owns ("Monday's order"), or the event by which something else is told
    ("after an attack in March")."""
    if tree[head].dep == "poss":
        return tree[head].head
    below = head
    for one in tree.ancestors(head):
        if tree[one].text.lower() in _BY_EVENTS and tree[one].dep in ("prep", "pcomp") and below != head:
            return below
        if tree[one].pos == "VERB" or one in predicates:
            return None
        below = one
    return None


def _is_paper(tree: Tree, i: int, predicates: Collection[int]) -> bool:
    """Whether a participle only tells of when the paper is by which something is done ("in a notice issued on Friday,
    the ministry …")."""
    noun = tree[tree[i].head]
    by = (
        tree[i].dep == "acl" and i not in predicates and noun.dep == "pobj" and tree[noun.head].dep in ("prep", "agent")
    )
    return by and tree[i].lemma in _ISSUED and tree[noun.head].text.lower() in _BY_PAPER


def _is_over(tree: Tree, verb: int, head: int) -> bool:
    """Whether the aside that a verb tells ended with a comma before the date ("X, which it had banned, in May")."""
    below = tree.subtree(verb)
    aside = tree[verb].dep in ("relcl", "acl", "appos") and head not in below
    return aside and any(tree[one].text == "," for one in range(max(below), head))


def _is_event_verb(tree: Tree, i: int) -> bool:
    return tree[i].pos == "VERB" and tree[i].dep not in ("amod", "compound", "aux", "auxpass", "prep")
