"""Who says so: the attribution chain of a claim, nearest speaker first."""

from collections.abc import Sequence

from dejure.model.party import Party, Sort
from dejure.reading.arguments import Arguments
from dejure.reading.governors import Governor
from dejure.reading.parse import Tree
from dejure.reading.scene import Scene
from dejure.reading.scope import Scope

_TOLD_TO = ("to", "with", "by")
_CITING = frozenset({"cite", "quote"})
_ISSUED = ("by", "from", "of")
_ASIDE = frozenset({"parataxis", "advcl", "ccomp", "dep", "conj", "appos", "relcl", "intj"})
_OPENERS = frozenset({",", "”", '"', "'", "’", "–", "—", "''", "-", "("})
_DOCUMENTS = frozenset({
    "statement", "communique", "communiqué", "release", "declaration", "post", "message", "letter", "notice", "report",
    "tweet", "note", "bulletin", "dispatch", "readout", "memo",
})  # fmt: skip


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
        lemma = scene.tree[governor.i].lemma
        told = governor.place in ("clauses", "patient", "to") or (governor.place == "as" and lemma in _CITING)
        denied = bool(scene.tree.children(governor.i, "neg"))  # "has never said that …"
        if (lemma in scope.reporting or governor.place == "as") and (through or told) and not denied:
            _extend(chain, speaker_of(scene, governor.i))
    for verb in _asides(scene.tree, scope, i, above):
        _extend(chain, speaker_of(scene, verb))
    if not chain:
        _extend(chain, _according_to(scene, [i, *(governor.i for governor in above)]))
    return tuple(chain)


def _extend(chain: list[Party], parties: Sequence[Party]) -> None:
    chain.extend(party for party in parties if party not in chain)


def _asides(tree: Tree, scope: Scope, i: int, above: Sequence[Governor]) -> list[int]:
    """The verbs of saying that are set off beside what the word at `i` says ("X, the ministry said, has banned Y").

    The parser hangs them on any word: what counts is that they stand behind a comma or a quotation mark, have a
    subject, and say nothing else.
    """
    over = {i, *(governor.i for governor in above)}
    return [
        token.i
        for token in tree.tokens
        if token.lemma in scope.reporting and token.i not in over and _is_aside(tree, token.i, i)
    ]


def _is_aside(tree: Tree, verb: int, i: int) -> bool:
    token = tree[verb]
    if token.pos != "VERB" or token.dep not in _ASIDE or token.tag not in ("VBD", "VBZ", "VBP"):
        return False
    subjects, below = tree.children(verb, "nsubj"), tree.subtree(verb)
    if not subjects or tree.children(verb, "ccomp", "dobj", "neg") or i in below:
        return False
    if any(tree[one].text.lower() != "as" for one in tree.children(verb, "mark", "advmod", "cc")):
        return False
    first = min(verb, *tree.subtree(subjects[0]), *tree.children(verb, "mark"))
    if first == 0 or tree[first - 1].text not in _OPENERS:
        return False
    behind = max(below) + 1
    return i < first or any(one.text in _OPENERS for one in tree.tokens[behind - 1 : behind + 1])


def speaker_of(scene: Scene, verb: int) -> list[Party]:
    """Whom a reporting verb cites, its subject, and the medium to which it was said."""
    args = scene.syntax.arguments(scene.tree, verb)
    found = _cited(scene, verb)
    found += [party for one in _subject(scene, verb, args)[:1] if (party := _party(scene, one))]
    if args.passive and not args.agent:
        return found
    told = [one for place in ("patient", *_TOLD_TO) for one in args.at(place)]
    below = [one for place in ("in",) for noun in args.at(place) for one in scene.tree.subtree(noun)]
    for one in (*told, *below):
        mention = scene.mention_at(one)
        if mention and mention.kind == Sort.MEDIUM and mention.party not in found:
            found.append(mention.party)
    return found


def _subject(scene: Scene, verb: int, args: Arguments) -> tuple[int, ...]:
    """The subject of a verb of saying; of "quoted him as saying" it is he."""
    tree, above = scene.tree, scene.tree[scene.tree[verb].head]
    if tree[verb].dep == "pcomp" and above.text.lower() == "as" and tree[above.head].lemma in _CITING:
        return scene.syntax.arguments(tree, above.head).patient
    return args.agent


def _cited(scene: Scene, verb: int) -> list[Party]:
    """Whom a report cites: nearer to what is said than who reports it."""
    tree = scene.tree
    citing = [one for one in tree.children(verb, "advcl", "prep", "xcomp") if tree[one].lemma in _CITING]
    heads = [head for one in citing for head in scene.syntax.arguments(tree, one).patient]
    return [party for head in heads if (party := _party(scene, head))]


def _according_to(scene: Scene, words: Sequence[int]) -> list[Party]:
    tree = scene.tree
    preps = [prep for word in words for prep in tree.children(word, "prep") if tree[prep].text.lower() == "according"]
    to = next((to for prep in preps for to in tree.children(prep, "prep")), None)
    named = tree.children(to, "pobj") if to is not None else ()
    return [party for one in named if (party := _party(scene, one))]


def _party(scene: Scene, i: int) -> Party | None:
    """The party at a word; a document is its issuer; an unnamed speaker keeps the words of the text."""
    mention = scene.mention_at(i)
    if mention and (mention.head == i or scene.tree[i].lemma not in _DOCUMENTS):
        return mention.party
    token = scene.tree[i]
    if token.lemma in _DOCUMENTS:  # "according to a statement by the ministry": its issuer speaks
        below = [scene.mention_at(one) for one in scene.tree.subtree(i)]
        issued = next((one.party for one in below if one and one.kind != Sort.MEDIUM), None)
        if issued:
            return issued
    if token.pos not in ("NOUN", "PROPN"):
        return None
    if token.lemma in _DOCUMENTS and (named := _issuer_at(scene, i)):
        return named
    return Party(None, scene.tree.phrase(i))


def _issuer_at(scene: Scene, i: int) -> Party | None:
    """Who issued the document at a word: its owner, or whom "by" or "from" names."""
    tree = scene.tree
    preps = [one for prep in tree.children(i, "prep") if tree[prep].text.lower() in _ISSUED
             for one in tree.children(prep, "pobj")]  # fmt: skip
    issuing = [one for verb in tree.children(i, "acl") for one in scene.syntax.arguments(tree, verb).at("by")]
    heads = (*tree.children(i, "poss"), *preps, *issuing, *tree.children(i, "compound", "nmod", "amod"))
    found = (scene.mention_at(one) for one in heads)
    return next((mention.party for mention in found if mention), None)


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
