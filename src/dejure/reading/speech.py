"""Who says so: the attribution chain of a claim, nearest speaker first."""

from collections.abc import Sequence

from dejure.model.party import Party, Sort
from dejure.reading.scene import Scene
from dejure.reading.scope import Governor, Scope

_PREFIXES = ("the ", "a ", "an ")
_TOLD_TO = ("to", "with", "by")


def speakers(
    scene: Scene, scope: Scope, i: int, above: Sequence[Governor], *, through: bool = False
) -> tuple[Party, ...]:
    """The speakers for what the word at `i` says; empty where the document speaks in its own voice.

    `through`: also look beyond the relative clause that it stands in.
    """
    chain: list[Party] = []
    for governor in above:
        if governor.place in ("relative", "adverbial", "agent", "appos") and not through:
            break
        if scene.tree[governor.i].lemma in scope.reporting and (
            through or governor.place in ("clauses", "patient", "to")
        ):
            _extend(chain, _speaker_of(scene, governor.i))
    if not chain:
        _extend(chain, _according_to(scene, [i, *(governor.i for governor in above)]))
    return tuple(chain)


def _extend(chain: list[Party], parties: Sequence[Party]) -> None:
    chain.extend(party for party in parties if party not in chain)


def _speaker_of(scene: Scene, verb: int) -> list[Party]:
    """The subject of a reporting verb, and the medium to which it was said."""
    args = scene.syntax.arguments(scene.tree, verb)
    found = [party for one in args.agent[:1] if (party := _party(scene, one))]
    if args.passive and not args.agent:
        return found
    told = [one for place in ("patient", *_TOLD_TO) for one in args.at(place)]
    below = [one for place in ("in",) for noun in args.at(place) for one in scene.tree.subtree(noun)]
    for one in (*told, *below):
        mention = scene.mention_at(one)
        if mention and mention.kind == Sort.MEDIUM and mention.party not in found:
            found.append(mention.party)
    return found


def _according_to(scene: Scene, words: Sequence[int]) -> list[Party]:
    tree = scene.tree
    preps = [prep for word in words for prep in tree.children(word, "prep") if tree[prep].text.lower() == "according"]
    to = next((to for prep in preps for to in tree.children(prep, "prep")), None)
    named = tree.children(to, "pobj") if to is not None else ()
    return [party for one in named if (party := _party(scene, one))]


def _party(scene: Scene, i: int) -> Party | None:
    """The party at a word; an unnamed speaker keeps the words of the text."""
    mention = scene.mention_at(i)
    if mention:
        return mention.party
    token = scene.tree[i]
    if token.lemma in _DOCUMENTS:  # "according to a statement by the ministry": its issuer speaks
        below = [scene.mention_at(one) for one in scene.tree.subtree(i)]
        issued = next((one.party for one in below if one and one.kind != Sort.MEDIUM), None)
        if issued:
            return issued
    if token.pos not in ("NOUN", "PROPN"):
        return None
    start, end = scene.tree.span(
        [i, *(one for one in scene.tree.children(i, "amod", "compound", "det", "nummod", "nmod"))]
    )
    name = scene.tree.text[start:end]
    for prefix in _PREFIXES:
        name = name[len(prefix) :] if name.lower().startswith(prefix) else name
    return Party(None, name)


_DOCUMENTS = frozenset({"statement", "communique", "communiqué", "release", "declaration", "post", "message", "letter"})


def issuer(scene: Scene, speaker: Party) -> Party | None:
    """The organ of a speaker that issued the statement of which the sentence tells, if it says so."""
    for token in scene.tree.tokens:
        if token.lemma not in _DOCUMENTS:
            continue
        below = [scene.mention_at(one) for one in scene.tree.subtree(token.i)]
        organ = next((one for one in below if one and one.kind == Sort.ORGAN), None)
        if organ and organ.party.id and organ.party.id.partition(".")[0] == speaker.id:
            return organ.party
    return None
