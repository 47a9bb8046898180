"""To which noun or verb a clause or a complement belongs, where the tree does not say so by itself."""

from dejure.reading.coordination import conjuncts
from dejure.reading.parse import Tree

_BELONGING = frozenset({"member", "supporter", "leader", "founder", "fighter", "membership", "support"})
DECIDED = frozenset({"decision", "move", "plan", "intention", "pledge", "promise", "proposal", "bid", "step", "offer"})
_SAYING = ("be", "become", "remain")


def antecedent_of_clause(tree: Tree, clause: int) -> int:
    """The noun that a relative clause is about.

    Behind an apposition between commas it is the noun beside which that stands ("ISIS-K, the affiliate of X, which …").
    """
    noun = tree[clause].head
    of = [name for prep in tree.children(noun, "prep") for name in tree.children(prep, "pobj") if name < clause]
    which = any(tree[one].text.lower() == "which" for one in tree.subtree(clause))
    if of and which and tree[noun].lemma in _BELONGING:  # "members of X, which is banned"
        return of[-1]
    for one in (noun, *tree.ancestors(noun)):
        if tree[one].dep == "appos" and tree.text[: tree[tree.subtree(clause)[0]].start].rstrip().endswith(","):
            return tree[one].head
        if tree[one].dep not in ("pobj", "prep"):
            break
    return noun


def said_of_noun(tree: Tree, i: int) -> int | None:
    """The object that an infinitive belongs to, where it hangs on the verb ("hailed the decision of X to list Y")."""
    token = tree[i]
    if token.dep not in ("advcl", "xcomp") or not any(tree[one].tag == "TO" for one in tree.children(i, "aux")):
        return None
    nouns = [one for one in tree.children(token.head, "dobj") if one < i and tree[one].lemma in DECIDED]
    return nouns[-1] if nouns else None


def complement_subject(tree: Tree, i: int) -> int | None:
    """The subject of "is" and its like, for the noun that says what it is ("is one of the few states that …").

    None where the verb is negated or modal: then nothing is said of the subject.
    """
    token = tree[i]
    while token.dep == "pobj" and tree[token.head].text.lower() in ("of", "among"):
        above = tree[tree[token.head].head]
        token = above if above.pos not in ("VERB", "AUX") else tree[token.head]
    verb = tree[token.head]
    if (token.dep != "attr" and token.text.lower() != "among") or verb.lemma not in _SAYING:
        return None
    if tree.children(verb.i, "neg") or any(tree[one].tag == "MD" for one in tree.children(verb.i, "aux")):
        return None
    return next(iter(tree.children(verb.i, "nsubj")), None)


def speaker_above(tree: Tree, i: int) -> tuple[int, ...]:
    """The subjects of the verbs above a word that have it in what they say, nearest first."""
    verbs = [one for one in tree.ancestors(i) if tree[one].pos == "VERB"]
    heads = (subject for verb in verbs for subject in tree.children(verb, "nsubj") if not tree.is_below(i, subject))
    return tuple(one for subject in heads for one in conjuncts(tree, subject))
