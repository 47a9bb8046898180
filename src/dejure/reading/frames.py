"""Frames: which words, with which parts around them, make which claim. The frames are data; this matches them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.packs.load import Packs
from dejure.reading.arguments import Arguments, Syntax, antecedent_of_clause, complement_subject, speaker_above
from dejure.reading.lists import ListPhrase
from dejure.reading.mentions import CLASS, PEOPLE, UNKNOWN, Kind, Mention
from dejure.reading.parse import Tree
from dejure.text.inflect import forms

_POS = {"verbs": ("VERB", "AUX"), "nouns": ("NOUN", "PROPN"), "adjectives": ("ADJ", "VERB", "ADV")}


_PARTS = frozenset({"name", "names", "whole", "all", "entirety", "rest", "part", "totality", "entire"})


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One part that a frame looks for: where (places in order), of which kinds, or one of these words."""

    name: str
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    words: tuple[str, ...]
    needed: bool
    one: bool  # the first filler only, where several could stand there
    topic: bool  # where nobody fills it, whom the document is about


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which words make a claim.

    `gives` are the fixed values of the claim. `over` are the places at which a frame that works on another act (a step
    towards it, a stance on it) has that act; empty for acts themselves. `lemmas` are (lemma, particle, part of speech).
    `always`: it is a fact however it is put, unless denied (who vows to fight somebody is hostile now); `only`: the
    modalities in which it makes a claim at all.
    """

    id: str
    gives: Mapping[str, str]
    lemmas: tuple[tuple[str, str, str], ...]
    over: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    always: bool
    only: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    @property
    def specificity(self) -> int:
        """How much it asks for."""
        return sum(role.needed for role in self.roles)


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the word that heads it, and the party, list or words there."""

    head: int
    start: int
    end: int
    party: Party | None
    kind: Kind
    home: str | None
    role: str | None
    phrase: ListPhrase | None


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found at a word, with its roles filled (several fillers where parties are coordinated)."""

    frame: Frame
    i: int
    args: Arguments
    roles: Mapping[str, tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with all that was found in it before frames are looked for."""

    tree: Tree
    mentions: tuple[Mention, ...]
    phrases: tuple[ListPhrase, ...]
    syntax: Syntax
    rulers: Mapping[str, Party]  # state → who governs it, where that is a group or a claimant
    states: Mapping[str, Party]
    acts: frozenset[str]  # the nouns that can stand for an act

    def mention_at(self, i: int) -> Mention | None:
        """The mention that the word at `i` heads or stands in."""
        token = self.tree[i]
        own = [one for one in self.mentions if one.head == i]
        found = own[0] if own else next((one for one in self.mentions if one.start <= token.start < one.end), None)
        if found is None and token.dep == "appos":  # "the Taliban, a movement that Russia has banned"
            return self.mention_at(token.head)
        if found is None and token.lemma in _PARTS:  # "the whole of Hamas"
            inner = [one for prep in self.tree.children(i, "prep") for one in self.tree.children(prep, "pobj")]
            return self.mention_at(inner[0]) if inner else None
        said_of = complement_subject(self.tree, i) if found is None else None
        if said_of is not None:  # "Sweden became the first country that recognised …"
            return self.mention_at(said_of)
        if found is None:  # "his Afghan counterpart, Amir Khan Muttaqi"
            beside = self.tree.children(i, "appos")
            return next((one for one in self.mentions if one.head in beside), None)
        return found

    def phrase_at(self, i: int) -> ListPhrase | None:
        """The list phrase that the word at `i` heads or stands in."""
        token = self.tree[i]
        lists = [one for one in self.phrases if not one.is_law]
        own = [one for one in lists if one.head == i]
        return own[0] if own else next((one for one in lists if one.start <= token.start < one.end), None)

    def laws_below(self, i: int) -> tuple[ListPhrase, ...]:
        """The laws named in the clause of the word at `i`."""
        return tuple(one for one in self.phrases if one.is_law and self.tree.is_below(one.head, i))


class FrameIndex:
    """All frames, by the words that call them."""

    def __init__(self, packs: Packs) -> None:
        self.frames = tuple(
            _frame(frame_id, row, packs.rows("cues")["nouns"])
            for content in packs.rows("frames").values()
            for frame_id, row in content["frames"].items()
        )
        self._by_lemma: dict[str, list[tuple[Frame, str, str]]] = {}
        for frame in self.frames:
            for lemma, particle, pos in frame.lemmas:
                self._by_lemma.setdefault(lemma, []).append((frame, particle, pos))
        irregular = packs.rows("cues")["irregular"]
        self._lemma_of = {form: lemma for lemma in sorted(self._by_lemma) for form in forms(lemma, irregular)}

    def triggers(self) -> tuple[str, ...]:
        """The lemmas that can begin a claim by themselves."""
        return tuple(sorted(self._by_lemma))

    def matches(self, scene: Scene) -> tuple[Match, ...]:
        """Every frame that holds in a sentence, in the order of its words."""
        tried = (match_frame(scene, frame, i) for i, frame in self._triggered(scene.tree))
        found = [match for match in tried if isinstance(match, Match)]
        return tuple(sorted(found, key=lambda match: (match.i, -match.frame.specificity)))

    def _triggered(self, tree: Tree) -> Iterator[tuple[int, Frame]]:
        for token in tree.tokens:
            known = token.lemma in self._by_lemma  # the parser's lemma of a rare word can be a guess
            lemma = token.lemma if known else self._lemma_of.get(token.text.lower(), token.lemma)
            for frame, particle, pos in self._by_lemma.get(lemma, ()):
                if token.pos in _POS[pos] and (not particle or _has_particle(tree, token.i, particle)):
                    yield token.i, frame


def match_frame(scene: Scene, frame: Frame, i: int) -> Match | str:
    """The frame at the word `i`, or in words why it does not hold there."""
    args = scene.syntax.arguments(scene.tree, i)
    roles: dict[str, tuple[Filler, ...]] = {}
    for role in frame.roles:
        fillers = _fill(scene, args, role, i)
        if role.needed and not fillers and not role.topic:
            return f"no {' or '.join(role.kinds or role.words)} at {' or '.join(role.places)} for its {role.name}"
        roles[role.name] = fillers
    return Match(frame, i, args, roles)


def _has_particle(tree: Tree, i: int, particle: str) -> bool:
    near = tree.children(i, "prt", "prep", "advmod", "dobj", "nsubjpass", "acomp", "attr")
    near += tuple(one for prep in tree.children(i, "prep") for one in tree.children(prep, "pobj"))
    near += tuple(one for noun in tree.children(i, "dobj") for one in tree.subtree(noun) if tree[one].dep == "pobj")
    return any(particle in (tree[one].text.lower(), tree[one].lemma) for one in near)


def _fill(scene: Scene, args: Arguments, role: RoleRow, i: int) -> tuple[Filler, ...]:
    """The fillers at the first place that has any."""
    for place in role.places:
        heads = _heads(scene, args, place, i)
        fillers = tuple(filler for head in heads if (filler := _filler(scene, head, role)))
        if fillers:
            return fillers[:1] if role.one else fillers
    return ()


def _heads(scene: Scene, args: Arguments, place: str, i: int) -> tuple[int, ...]:
    """The words at a place; `X/owner` are the possessors of what stands at X, `X/below` all words under it.

    `X/from` and the like are the objects of its preposition ("officials from Russia and China").
    """
    where, _, beyond = place.partition("/")
    heads = _PLACES[where](scene, args, i) if where in _PLACES else args.at(where)
    return tuple(one for head in heads for one in _beyond(scene, head, beyond)) if beyond else heads


def _beyond(scene: Scene, head: int, where: str) -> tuple[int, ...]:
    if where == "owner":  # "in their eyes"
        return scene.tree.children(head, "poss")
    return scene.tree.subtree(head) if where == "below" else scene.syntax.arguments(scene.tree, head).at(where)


def _below(scene: Scene, args: Arguments, i: int) -> tuple[int, ...]:
    """All words under one, but for those of its agent and of what opens the sentence before it."""
    opening = [one for one in scene.tree.children(i, "advcl", "prep") if one < i and _has_clause(scene.tree, one)]
    trees = [scene.tree.subtree(head) for head in (*args.agent, *opening)]
    above = {one for tree in trees if i not in tree for one in tree}
    return tuple(one for one in scene.tree.subtree(i) if one != i and one not in above)


def _has_clause(tree: Tree, i: int) -> bool:
    return tree[i].dep == "advcl" or bool(tree.children(i, "pcomp"))


def _beside(scene: Scene, args: Arguments, i: int) -> tuple[int, ...]:  # noqa: ARG001 (one signature for all places)
    """The noun beside which one stands; of an event noun, whom it befell ("the overthrow of X, an ally")."""
    token = scene.tree[i]
    if token.dep != "appos":
        return ()
    return (token.head, *scene.syntax.arguments(scene.tree, token.head).patient)


def _around(scene: Scene, args: Arguments, i: int) -> tuple[int, ...]:  # noqa: ARG001
    """All words of the sentence but those of the agent."""
    acting = {one for head in args.agent for one in (head, *scene.tree.children(head))}
    return tuple(token.i for token in scene.tree.tokens if token.i not in acting)


def _relative(scene: Scene, args: Arguments, i: int) -> tuple[int, ...]:  # noqa: ARG001
    return (antecedent_of_clause(scene.tree, i),) if scene.tree[i].dep == "relcl" else ()


_PLACES: Mapping[str, Callable[[Scene, Arguments, int], tuple[int, ...]]] = {
    "below": _below,
    "appos": _beside,
    "relative": _relative,
    "self": lambda _scene, _args, i: (i,),
    "around": _around,
    "speaker": lambda scene, _args, i: speaker_above(scene.tree, i),
    "sentence": lambda scene, _args, _i: tuple(range(len(scene.tree.tokens))),
    "modifier": lambda scene, _args, i: scene.tree.children(i, "advmod", "neg", "aux", "auxpass"),
}


def _filler(scene: Scene, head: int, role: RoleRow) -> Filler | None:
    """What stands at `head`, if it is of a kind that the role takes."""
    token = scene.tree[head]
    before = [one for one in scene.tree.children(head, "neg", "preconj", "advmod") if one < head]
    if any(scene.tree[one].text.lower() == "not" for one in before):
        return None  # "not X but Y"
    if role.words and (token.lemma in role.words or token.text.lower() in role.words):
        return Filler(head, token.start, token.end, None, "words", None, None, None)
    for kind in role.kinds:
        filler = KINDS[kind](scene, head)
        if filler:
            return filler
    return None


def _of_mention(*kinds: Kind) -> Callable[[Scene, int], Filler | None]:
    def take(scene: Scene, head: int) -> Filler | None:
        mention = scene.mention_at(head)
        if mention is None or mention.kind not in kinds:
            return None
        if mention.head != head and mention.via is Via.ADJECTIVE:
            return None
        return Filler(head, mention.start, mention.end, mention.party, mention.kind, mention.home, mention.role, None)

    return take


def _of_phrase(*, is_list: bool | None) -> Callable[[Scene, int], Filler | None]:
    def take(scene: Scene, head: int) -> Filler | None:
        phrase = scene.phrase_at(head)
        if phrase is None or (is_list is not None and phrase.is_list != is_list):
            return None
        return Filler(head, phrase.start, phrase.end, None, "list", phrase.owner, None, phrase)

    return take


def _named_class(scene: Scene, head: int) -> Filler | None:
    """A class that is that of one list ("a Specially Designated Global Terrorist"), or says that it is listed."""
    filler = _of_phrase(is_list=False)(scene, head)
    if filler is None or filler.phrase is None:
        return None
    words = scene.tree.text[filler.start : filler.end].lower()
    listed = any(mark in words for mark in ("designated", "listed", "proscribed", "banned", "outlawed"))
    return filler if filler.phrase.regime or filler.phrase.could or listed else None


def _sanctions(scene: Scene, head: int) -> Filler | None:
    """Sanctions as such, with whose they are."""
    filler = _of_phrase(is_list=None)(scene, head)
    token = scene.tree[head]
    if filler is None or token.lemma not in ("sanction", "sanctions"):
        return None
    return filler


def _class_of_parties(scene: Scene, head: int) -> Filler | None:
    """A class without names ("organisations recognised as terrorist") as the subject of a law."""
    filler = _of_phrase(is_list=False)(scene, head)
    if filler is None:
        return None
    return Filler(
        head, filler.start, filler.end, Party(None, scene.tree.text[filler.start : filler.end]), CLASS, None, None, None
    )


def _ruling(scene: Scene, head: int) -> Filler | None:
    """A named group or claimant, also by the seat of the state that it governs ("the ambassador sent by Kabul")."""
    mention = scene.mention_at(head)
    ruler = scene.rulers.get(mention.home or "") if mention and mention.via is Via.SEAT else None
    behind = scene.tree[scene.tree[head].head].text.lower() if scene.tree[head].dep == "pobj" else "by"
    if mention and ruler and behind in ("by", "from", "with", "to"):  # "in Kabul" is a place
        return Filler(head, mention.start, mention.end, ruler, Sort.GROUP, mention.home, None, None)
    if mention and mention.kind in (PEOPLE, Sort.OFFICE) and mention.of:
        return Filler(head, mention.start, mention.end, mention.of, Sort.GROUP, mention.home, None, None)
    return _of_mention(Sort.GROUP, Sort.GOVERNMENT)(scene, head)


def _host(scene: Scene, head: int) -> Filler | None:
    """The government at a seat ("its embassy in Kabul"): who rules there, else the state."""
    mention = scene.mention_at(head)
    if mention is None or mention.via is not Via.SEAT:
        return None
    party = scene.rulers.get(mention.home or "", mention.party)
    return Filler(head, mention.start, mention.end, party, mention.kind, mention.home, None, None)


def _sender(scene: Scene, head: int) -> Filler | None:
    """The state whose envoy acts ("Kosovo's ambassador presented …")."""
    mention = scene.mention_at(head)
    state = scene.states.get(mention.home or "") if mention and mention.kind in (PEOPLE, Sort.OFFICE) else None
    if mention is None or state is None or mention.of:
        return None
    return Filler(head, mention.start, mention.end, state, Sort.STATE, mention.home, None, None)


def _bans(scene: Scene, head: int) -> Filler | None:
    """Bans in the plural, as those of a law that names nobody ("such bans")."""
    token = scene.tree[head]
    if token.tag != "NNS" or token.lemma not in ("ban", "designation", "listing", "prohibition"):
        return None
    start, end = scene.tree.span([head, *scene.tree.children(head, "amod", "compound")])
    return Filler(head, start, end, Party(None, scene.tree.text[start:end]), CLASS, None, None, None)


def _with_home(scene: Scene, head: int) -> Filler | None:
    filler = KINDS["party"](scene, head)
    return filler if filler and filler.home else None


def _words(scene: Scene, head: int) -> Filler | None:
    """Whatever stands there, in the words of the text."""
    start, end = scene.tree.span(scene.tree.subtree(head))
    return Filler(head, start, end, None, "words", None, None, None)


def _act_noun(scene: Scene, head: int) -> Filler | None:
    """A noun or pronoun that stands for an act spoken of before ("the move", "it")."""
    token = scene.tree[head]
    if token.lemma not in scene.acts and token.text.lower() not in ("it", "this", "that"):
        return None
    return Filler(head, token.start, token.end, None, "act", None, None, None)


_NAMED = (Sort.STATE, Sort.BLOC, Sort.ORGAN, Sort.OFFICE, Sort.PERSON, Sort.GROUP, Sort.GOVERNMENT, Sort.MEDIUM)
KINDS: Mapping[str, Callable[[Scene, int], Filler | None]] = {
    "listable": _of_mention(Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON, UNKNOWN),
    "group": _of_mention(Sort.GROUP, Sort.GOVERNMENT, UNKNOWN),
    "named group": _ruling,
    "group or class": _of_mention(Sort.GROUP, Sort.GOVERNMENT, CLASS, UNKNOWN),
    "government": _ruling,
    "state": _of_mention(Sort.STATE),
    "state or bloc": _of_mention(Sort.STATE, Sort.BLOC),
    "host": _host,
    "sender": _sender,
    "person": _of_mention(Sort.PERSON, PEOPLE),
    "organ": _of_mention(Sort.ORGAN, Sort.OFFICE),
    "actor": _of_mention(Sort.ORGAN, Sort.OFFICE, Sort.PERSON, PEOPLE),
    "party": _of_mention(*_NAMED, PEOPLE, UNKNOWN),
    "any": _of_mention(*_NAMED, Sort.PLACE, PEOPLE, CLASS, UNKNOWN),
    "place": _of_mention(Sort.PLACE, Sort.STATE),
    "authority": _with_home,
    "list": _of_phrase(is_list=True),
    "class": _of_phrase(is_list=False),
    "list or class": _of_phrase(is_list=None),
    "named class": _named_class,
    "sanctions": _sanctions,
    "names": _of_mention(Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON),
    "listable or people": _of_mention(Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON, UNKNOWN, PEOPLE),
    "class of parties": _class_of_parties,
    "bans": _bans,
    "act": _act_noun,
    "words": _words,
}


def _frame(frame_id: str, row: Mapping[str, Any], nouns: Mapping[str, Sequence[str]]) -> Frame:
    lemmas = [(word.split()[0], " ".join(word.split()[1:]), pos) for pos in _POS for word in row.get(pos, ())]
    return Frame(
        id=frame_id,
        gives=row["gives"],
        lemmas=tuple(lemmas),
        over=tuple(row.get("over", ())),
        roles=tuple(_role(name, role, nouns) for name, role in row.get("roles", {}).items()),
        always=bool(row.get("always", False)),
        only=tuple(row.get("only", ())),
        hits=tuple(row.get("hits", ())),
        misses=tuple(row.get("misses", ())),
    )


def _role(name: str, row: Mapping[str, Any], nouns: Mapping[str, Sequence[str]]) -> RoleRow:
    words = [
        word for one in row.get("words", ()) for word in (nouns.get(one[1:], ()) if one.startswith("@") else [one])
    ]
    return RoleRow(
        name,
        tuple(row["at"]),
        tuple(row.get("is", ())),
        tuple(words),
        bool(row.get("needed", False)),
        bool(row.get("one", False)),
        bool(row.get("topic", False)),
    )
