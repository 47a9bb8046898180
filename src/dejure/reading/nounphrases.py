"""Noun phrases: what is coordinated with a word, and what prepositions bring to it."""

from collections.abc import Mapping

from dejure.reading.coordination import conjuncts, hung_on
from dejure.reading.parse import Tree

_MOVING = frozenset({"from", "to", "on", "off"})


def spread(tree: Tree, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({one for head in heads for one in conjuncts(tree, head)}))


def prepositions(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    """Objects by preposition, also of prepositions that hang on the objects of `i` (attachment is often wrong)."""
    found: dict[str, list[int]] = {}
    near = [i, *tree.children(i, "dobj", "prt", "acomp", "attr", "oprd", "nsubjpass", "advmod")]
    near += [last for one in tree.children(i, "dobj", "nsubjpass") for last in hung_on(tree, one)]
    reach = near + [
        one for near_one in near for prep in tree.children(near_one, "prep", "agent") for one in objects_of(tree, prep)
    ]
    reach += [one for noun in reach for one in pointed_at(tree, noun)]
    for governor in reach:
        for prep in _governed(tree, governor):
            words, objects = _phrase(tree, prep)
            found.setdefault(words, []).extend(one for one in objects if one not in found.get(words, []))
    for bare in tree.children(i, "prep"):  # "taking the Taliban off terror list": the parser takes both for objects
        if not objects_of(tree, bare):
            behind = [one for one in tree.children(i, "dobj") if one > bare]
            found.setdefault(tree[bare].text.lower(), []).extend(behind)
    for particle in tree.children(i, "prt"):  # "struck off the list": the parser takes the preposition for a particle
        behind = [one for one in tree.children(i, "dobj") if one > particle and tree.children(i, "nsubjpass")]
        found.setdefault(tree[particle].text.lower(), []).extend(objects_of(tree, particle) or behind)
    return {words: tuple(objects) for words, objects in found.items()}


def _governed(tree: Tree, i: int) -> tuple[int, ...]:
    """The prepositions that a word governs, with those coordinated with them ("as an X and as a Y")."""
    own = tree.children(i, "prep", "agent", "dative")
    loose = tuple(one for one in tree.children(i, "oprd") if tree[one].pos == "ADP")  # "was kept on the list"
    again = (two for one in (i, *own) for two in tree.children(one, "conj") if tree[two].text.lower() == "as")
    return (*own, *loose, *again)


def pointed_at(tree: Tree, noun: int) -> tuple[int, ...]:
    """The participle that points a noun at what the text goes on to list ("the entries specified below")."""
    return tuple(one for one in tree.children(noun, "acl")
                 if any(tree[word].lemma in ("below", "above") for word in tree.children(one, "advmod")))  # fmt: skip


def carried(tree: Tree, i: int, own: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """What stands behind an object at prepositions that the parser hung on its verb, where it has none of its own."""
    if "of" not in own:
        return {}
    behind = [prep for prep in tree.children(tree[i].head, "prep") if prep > i and tree[prep].text.lower() in _MOVING]
    return {tree[prep].text.lower(): objects_of(tree, prep) for prep in behind if tree[prep].text.lower() not in own}


def _phrase(tree: Tree, prep: int) -> tuple[str, tuple[int, ...]]:
    """The words of a preposition, also of one in two words ("due to", "ahead of"), and its objects."""
    words, objects = tree[prep].text.lower(), objects_of(tree, prep)
    for one in tree.children(prep, "pcomp", *(["prep"] if words in ("along", "together") else ())):
        if tree[one].pos in ("ADP", "SCONJ"):
            words, objects = f"{words} {tree[one].text.lower()}", objects or objects_of(tree, one)
    return words, objects


def objects_of(tree: Tree, prep: int) -> tuple[int, ...]:
    return spread(tree, tree.children(prep, "pobj", "pcomp") or tree.children(prep, "amod", "acomp"))


def alongside(preps: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """To whom the same was done ("was listed along with X")."""
    return tuple(one for words in ("alongside", "along with", "together with") for one in preps.get(words, ()))


def objects_behind(tree: Tree, i: int) -> tuple[int, ...]:
    """What stands behind a verb and its prepositions ("takes effect", "comes into force")."""
    behind = tuple(one for prep in tree.children(i, "prep") for one in tree.children(prep, "pobj"))
    return (*tree.children(i, "dobj"), *behind)
