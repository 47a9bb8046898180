"""Courts, committees and armies told by their noun and their state: "a Moscow court", "the Iraqi committee"."""

from collections.abc import Callable, Collection, Sequence

from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.reading.mentions import UNKNOWN, Mention
from dejure.reading.parse import Tree

_ROLES = {"court": "court", "tribunal": "court", "committee": "committee", "army": "armed-forces"}
_BESIDE = ("amod", "compound", "nmod", "poss")
_BEHIND = frozenset({"in", "of", "at"})


def with_organs(
    tree: Tree, mentions: Sequence[Mention], nouns: Collection[str], state_of: Callable[[str], str | None]
) -> list[Mention]:
    """The mentions with organs that no pack knows, where their noun says what they are and a name whose they are."""
    found = list(mentions)
    for token in tree.tokens:
        if token.lemma not in nouns or token.pos not in ("NOUN", "PROPN") or token.tag == "NNS":
            continue
        known = next((one for one in found if one.head == token.i), None)
        if known is not None and known.kind != UNKNOWN:
            continue
        organ = _organ(tree, token.i, found, state_of)
        if organ:
            inside = [one for one in found if organ.start <= one.start and one.end <= organ.end]
            found = sorted([*(one for one in found if one not in inside), organ], key=lambda one: (one.start, one.end))
    return found


def _organ(tree: Tree, i: int, mentions: Sequence[Mention], state_of: Callable[[str], str | None]) -> Mention | None:
    near = [i, *tree.children(i, "amod", "compound", "nmod")]
    start = min(tree[one].start for one in near)
    name = tree.text[start : tree[i].end]
    home = _home(tree, i, mentions) or (state_of(name) if name[:1].isupper() else None)
    if home is None:
        return None
    role = _ROLES.get(tree[i].lemma)
    return Mention(start, tree[i].end, i, Party(None, name), str(Sort.ORGAN), home, role, None, Via.NAME, back=False)


def _home(tree: Tree, i: int, mentions: Sequence[Mention]) -> str | None:
    """The state whose name stands before the noun or right behind it."""
    preps = [one for one in tree.children(i, "prep") if tree[one].text.lower() in _BEHIND]
    heads = {*tree.children(i, *_BESIDE), *(noun for prep in preps for noun in tree.children(prep, "pobj"))}
    owners = [one for one in mentions if one.head in heads and one.home and one.kind == Sort.STATE]
    return owners[0].home if owners else None
