"""What the form of a verb tells by itself."""

from dejure.reading.parse import Tree

_AT_ONCE = frozenset({"once", "immediately", "immediate", "now", "today"})
_DECIDING = frozenset({"decide", "determine", "conclude", "decree", "order", "direct", "declare", "resolve", "find"})
_RULINGS = frozenset({"ruling", "judgment", "judgement", "verdict"})


def helpers_of(tree: Tree, i: int) -> tuple[int, ...]:
    """The auxiliaries of a verb, with those of the verbs before it ("must be debated and approved")."""
    own = tree.children(i, "aux", "auxpass")
    bare = not own or (tree[own[0]].text.lower() == "be" and tree[own[0]].tag == "VB")
    if not bare or tree[i].dep != "conj" or tree.children(i, "nsubj", "nsubjpass"):
        return own
    shared = helpers_of(tree, tree[i].head)
    return (*(one for one in shared if tree[one].tag == "MD"), *own) if own else shared


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


def is_ordered(tree: Tree, i: int) -> bool:
    """Whether a clause is what somebody who decides by saying so lays down ("I determine that X shall be kept")."""
    above = tree[tree[i].head]
    mine = any(tree[one].text.lower() in ("i", "we") for one in tree.children(above.i, "nsubj"))
    alone = above.tag in ("VBZ", "VBP") and not tree.children(above.i, "nsubj")  # "Decides that …", of a resolution
    return tree[i].dep == "ccomp" and above.lemma.lower() in _DECIDING and (mine or alone)


def is_at_once(tree: Tree, i: int) -> bool:
    """ "Takes effect at once": not a date to come."""
    words = {tree[one].text.lower() for one in tree.subtree(i)}
    return bool(words & _AT_ONCE)


def does_by_saying(tree: Tree, i: int) -> bool:
    """ "Today we are designating X": what somebody says of himself, or of this day, is done with the words."""
    own = any(tree[one].text.lower() in ("i", "we") for one in tree.children(i, "nsubj"))
    return own or any(token.text.lower() in ("today", "hereby") for token in tree.tokens)


def is_plain(tree: Tree, i: int) -> bool:
    """ "26 January – EU ministers take X off the list": a present that the tagger takes for an infinitive."""
    bare = tree[i].tag == "VB" and tree[i].dep == "ROOT" and not tree.children(i, "aux", "auxpass", "mark")
    return bare and any(tree[one].tag in ("NNS", "NNPS") for one in tree.children(i, "nsubj"))


_CURT = frozenset({
    "add", "remove", "delist", "designate", "proscribe", "blacklist", "outlaw", "ban", "deproscribe", "unban",
    "sanction", "relist", "strike", "drop", "put", "place", "reimpose", "reinstate", "restore",
})  # fmt: skip


def is_curt(tree: Tree, i: int) -> bool:
    """Whether a headline or a dated line leaves out the auxiliary of its passive ("2004: Hamas added to the list")."""
    told = tree[i].tag in ("VBD", "VBN") and tree[i].dep == "ROOT" and tree[i].lemma in _CURT
    filled = tree.children(i, "dobj", "aux", "auxpass", "ccomp", "xcomp", "attr", "oprd")
    near = (one for prep in tree.children(i, "prep") for one in tree.children(prep, "pobj"))
    if any(one + 1 < len(tree.tokens) and tree[one + 1].pos == "PROPN" for one in near):
        return False  # "the minister added to the list X and Y"
    return (
        told
        and not filled
        and bool(tree.children(i, "nsubj"))
        and any(
            tree[one].text.lower() in ("to", "from", "on", "off", "by", "in")
            for one in tree.children(i, "prep", "agent", "prt")
        )
    )
