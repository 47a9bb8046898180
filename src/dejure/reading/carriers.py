"""Whose date a word takes, where it has none of its own."""

from dejure.model.claim import Modality
from dejure.reading.governors import governors
from dejure.reading.parse import Tree
from dejure.reading.scope import Scope

_SAYING_IS_DOING = ("announce", "proclaim")  # "announced on Monday the designation of X": that day it was designated
_CARRYING = ("patient", "agent", "attribute", "clauses", "of")
_ENACTING = ("make", "issue", "adopt", "publish", "gazette", "sign")


def carriers(scope: Scope, tree: Tree, i: int) -> tuple[int, ...]:
    """The words above a noun, up to the verb in which it is said: a date of theirs is a date of its own."""
    found: list[int] = []
    above = governors(tree, i)
    if tree[i].pos in ("VERB", "AUX"):  # "used its powers in 2020 to ban X": the ban is of 2020
        if is_cleft(tree, i):
            return (tree[i].head,)
        infinitive = any(tree[one].tag == "TO" for one in tree.children(i, "aux"))
        done = infinitive and above and scope.governed(tree, above[0]) is Modality.FACT
        papers = tree[i].tag == "VBG" and len(above) > 1 and tree[above[1].i].lemma in _ENACTING
        if papers and tree[i].dep == "acl":  # "on 3 July made a regulation banning X"
            return (above[1].i,)
        copula = done and tree[above[0].i].dep == "attr"  # "was the first country to ban X, in May 1992"
        return (above[0].i, *((tree[above[0].i].head,) if copula else ())) if done else ()
    for governor in above:
        lemma = tree[governor.i].lemma
        reports = lemma in scope.reporting and lemma not in _SAYING_IS_DOING
        if reports or governor.place not in _CARRYING:
            break
        found.append(governor.i)
        if tree[governor.i].pos in ("VERB", "AUX"):
            break
    return tuple(found)


def is_cleft(tree: Tree, i: int) -> bool:
    """ "It was on 30 November that X was delisted": the date is of what the clause tells."""
    be = tree[tree[i].head]
    empty = any(tree[one].text.lower() == "it" for one in tree.children(be.i, "nsubj"))
    that = any(tree[one].text == "that" for one in tree.children(i, "mark"))
    return tree[i].dep == "ccomp" and be.lemma == "be" and empty and that and not tree.children(be.i, "acomp")
