"""Frames: which words, with which parts around them, make which claim. The frames are data; this matches them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from dejure.errors import UsageError
from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.packs.load import Packs
from dejure.reading.antecedents import antecedent_of_clause, speaker_above
from dejure.reading.arguments import Arguments
from dejure.reading.coordination import conjuncts, members_beside
from dejure.reading.instances import instances
from dejure.reading.kinds import KINDS
from dejure.reading.memory import FINAL
from dejure.reading.mentions import CLASS, PEOPLE, UNKNOWN
from dejure.reading.parse import Tree
from dejure.reading.scene import Filler, Scene, parts_of
from dejure.text.inflect import forms

_POS = {"verbs": ("VERB", "AUX"), "nouns": ("NOUN", "PROPN"), "adjectives": ("ADJ", "VERB", "ADV")}


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One part that a frame looks for: where (places in order), of which kinds, or one of these words."""

    name: str
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    words: tuple[str, ...]
    but: tuple[str, ...]  # not where one of these words stands right before it ("travel ban")
    needed: bool
    one: bool  # the first filler only, where several could stand there
    topic: bool  # where nobody fills it, whom the document is about
    absent: bool  # the frame holds only where nothing fills it


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
    wanted: tuple[frozenset[str], ...]  # sets of which a sentence holds one each, where every needed part can be filled

    @property
    def specificity(self) -> int:
        """How much it asks for."""
        return sum(role.needed for role in self.roles)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found at a word, with its roles filled (several fillers where parties are coordinated)."""

    frame: Frame
    i: int
    args: Arguments
    roles: Mapping[str, tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Call:
    """A word of a sentence that is a frame's own, with the particle and part of speech that the frame asks for."""

    i: int
    frame: Frame
    particle: str
    pos: str


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

    def matches(self, scene: Scene) -> tuple[Match, ...]:
        """Every frame that holds in a sentence, in the order of its words."""
        there = _there(scene)
        tried = (
            match_frame(scene, call.frame, call.i)
            for call in self.calls(scene.tree)
            if all(not one.isdisjoint(there) for one in call.frame.wanted) and not unmet(scene.tree, call)
        )
        found = [match for match in tried if isinstance(match, Match)]
        return tuple(sorted(found, key=lambda match: (match.i, -match.frame.specificity)))

    def named(self, frame_id: str) -> Frame:
        """The frame of that id; UsageError with ids much like it where there is none."""
        ids = [frame.id for frame in self.frames]
        if frame_id in ids:
            return self.frames[ids.index(frame_id)]
        near = [one for one in ids if frame_id and frame_id.lower() in one] + get_close_matches(
            frame_id.lower(), ids, n=3
        )
        meant = " or ".join(dict.fromkeys(near[:5]))
        remedy = f"did you mean {meant}?" if meant else "without --frame the frames nearest to the sentence are shown"
        raise UsageError("unknown-frame", f"no frame is called {frame_id!r}", where="--frame", remedy=remedy)

    def calls(self, tree: Tree) -> Iterator[Call]:
        """Every frame that has one of the words of a sentence among its own, at that word."""
        for token in tree.tokens:
            known = token.lemma in self._by_lemma  # the parser's lemma of a rare word can be a guess
            lemma = token.lemma if known else self._lemma_of.get(token.text.lower(), token.lemma)
            for frame, particle, pos in self._by_lemma.get(lemma, ()):
                yield Call(token.i, frame, particle, pos)


def _there(scene: Scene) -> frozenset[str]:
    """What a sentence has that parts can be filled with: its words, and of which sorts its mentions are."""
    words = {word for token in scene.tree.tokens for word in (token.lemma, token.text.lower())}
    if any(one.kind in _GROUPS or one.of or one.via is Via.SEAT for one in scene.mentions):
        words.add(_A_GROUP)
    words.update(_A_PARTY for _ in scene.mentions[:1])
    words.update(_A_LIST for _ in scene.phrases[:1])
    return frozenset(words)


def _wanted(role: RoleRow) -> frozenset[str]:
    """What a part can be filled with, as `_there` tells it; empty where others can fill it too."""
    signs = frozenset(_SIGNS.get(kind, "") for kind in role.kinds)
    return frozenset() if "" in signs else signs | frozenset(role.words)


_A_GROUP, _A_PARTY, _A_LIST = "a group", "a party", "a list"  # no words: these have no spaces
_GROUPS = (Sort.GROUP, Sort.GOVERNMENT)
_SIGNS: Mapping[str, str] = {
    **dict.fromkeys(("named group", "known group", "government"), _A_GROUP),
    **dict.fromkeys(
        ("listable", "group", "state", "state or bloc", "host", "sender", "person", "court", "deciding body",
         "named person", "unknown name", "organ", "actor", "party", "place", "authority", "names"), _A_PARTY,
    ),
    **dict.fromkeys(
        ("list", "class", "list or class", "named class", "sanctions", "law", "class of parties"), _A_LIST
    ),
}  # fmt: skip


def unmet(tree: Tree, call: Call) -> str | None:
    """What a word lacks to call the frame: its `part of speech` or its `particle`; None where it calls it."""
    if tree[call.i].pos not in _POS[call.pos]:
        return "part of speech"
    return "particle" if call.particle and not _has_particle(tree, call.i, call.particle) else None


def match_frame(scene: Scene, frame: Frame, i: int) -> Match | str:
    """The frame at the word `i`, or in words why it does not hold there."""
    args = scene.syntax.arguments(scene.tree, i)
    roles: dict[str, tuple[Filler, ...]] = {}
    for role in frame.roles:
        fillers = fillers_of(scene, args, role, i)
        if role.needed and not fillers and not role.topic:
            return f"no {' or '.join(role.kinds or role.words)} at {' or '.join(role.places)} for its {role.name}"
        if role.absent and fillers:
            return f"there is a {role.name}"
        roles[role.name] = fillers
    if frame.gives["type"] in FINAL:  # "Sudan's removal from the list": Sudan does not remove
        heads = {filler.head for filler in roles.get("subject", ())}
        for name in ("actor", "authority"):
            roles[name] = tuple(one for one in roles.get(name, ()) if one.head not in heads)
    if frame.gives["type"] == "recognition":  # "withdrew its recognition": nobody recognises itself
        _look_further(scene, args, frame, i, roles)
    return Match(frame, i, args, roles)


def _look_further(scene: Scene, args: Arguments, frame: Frame, i: int, roles: dict[str, tuple[Filler, ...]]) -> None:
    """Fill the subject anew where it is the authority itself, with somebody else if there is one."""
    own = {one.party for one in roles.get("authority", ())}
    row = next((role for role in frame.roles if role.name == "subject"), None)
    if row is None or not own or not roles["subject"] or not {one.party for one in roles["subject"]} <= own:
        return
    wide = (filler_at(scene, head, row) for place in row.places for head in heads_at(scene, args, place, i))
    others = tuple(one for one in wide if one and one.party not in own)
    roles["subject"] = others[:1] if row.one else others


def _is_at(scene: Scene, filler: Filler, i: int) -> bool:
    """Whether a word of unknown name is that of the frame itself ("Terrorist Designation", in a headline)."""
    return filler.kind == UNKNOWN and filler.start <= scene.tree[i].start < filler.end


def _has_particle(tree: Tree, i: int, particle: str) -> bool:
    near = tree.children(i, "prt", "prep", "advmod", "dobj", "nsubjpass", "acomp", "attr")
    near += tuple(one for prep in tree.children(i, "prep", "agent") for one in tree.children(prep, "pobj"))
    near += tuple(one for noun in near if tree[noun].dep == "pobj" for one in tree.children(noun, "prep"))
    near += tuple(one for noun in tree.children(i, "dobj") for one in tree.subtree(noun) if tree[one].dep == "pobj")
    words = {word for one in near for word in (tree[one].text.lower(), tree[one].lemma)}
    return words.issuperset(particle.split())  # "put the plan on hold" has both


def fillers_of(scene: Scene, args: Arguments, role: RoleRow, i: int) -> tuple[Filler, ...]:
    """The fillers at the first place that has any."""
    for place in role.places:
        heads = heads_at(scene, args, place, i)
        if place in _NAMING:
            heads += tuple(one for head in heads for one in instances(scene.tree, head))
        found = (filler for head in heads if (filler := filler_at(scene, head, role)))
        fillers = tuple(filler for filler in found if not _is_at(scene, filler, i))
        fillers = _counted_out(scene, [one for filler in fillers for one in _by_name(scene, filler, role)])
        fillers = _as_one_batch(scene, fillers)
        if not fillers and role.name == "subject" and place in ("patient", "agent"):
            fillers = tuple(one for head in heads for one in _examples(scene, head, role))
        if fillers:
            return fillers[:1] if role.one else fillers
    return ()


def _examples(scene: Scene, head: int, role: RoleRow) -> tuple[Filler, ...]:
    """Those whom a plural names as examples of what it means ("such groups as X and Y", "groups including X")."""
    if scene.tree[head].tag != "NNS":
        return ()
    members, some = members_beside(scene.tree, head)
    found = (filler_at(scene, one, role) for one in members) if some else ()
    return tuple(one for one in found if one and one.kind not in (CLASS, PEOPLE, UNKNOWN))


def _by_name(scene: Scene, filler: Filler, role: RoleRow) -> tuple[Filler, ...]:
    """A batch by the names that stand beside it ("three groups, A, B and C"); with "including", also as such."""
    if filler.kind not in (CLASS, PEOPLE) or "batch" not in "".join(role.kinds):
        return (filler,)
    beside = [members_beside(scene.tree, one) for one in conjuncts(scene.tree, filler.head)]
    heads, some = [one for words, _ in beside for one in words], any(partly for _, partly in beside)
    named = [one for head in heads if (one := filler_at(scene, head, role)) and one.kind not in (CLASS, PEOPLE)]
    return (*(() if named and not some else (filler,)), *named)


def _counted_out(scene: Scene, fillers: Sequence[Filler]) -> tuple[Filler, ...]:
    """The fillers without a batch whose members all follow it by name ("three groups, A, B and C" is three)."""
    named = [one for one in fillers if one.kind not in (CLASS, PEOPLE)]
    counts = {
        _NUMBERS.get(scene.tree[n].text.lower()) for one in fillers for n in scene.tree.children(one.head, "nummod")
    }
    return tuple(named if len(named) in counts else fillers)


def _as_one_batch(scene: Scene, fillers: Sequence[Filler]) -> tuple[Filler, ...]:
    """The fillers with batches side by side as one ("11 people and eight companies")."""
    found: list[Filler] = []
    for one in fillers:
        last = found[-1] if found else None
        if last is None or {last.kind, one.kind} - {CLASS, PEOPLE}:
            found.append(one)
        elif one.end > last.end:
            between = scene.tree.text[last.end : one.start].strip(" ,")
            name = Party(None, scene.tree.text[last.start : one.end])
            found[-1:] = [replace(last, end=one.end, party=name)] if between in ("and", "") else [last, one]
    return tuple(found)


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def heads_at(scene: Scene, args: Arguments, place: str, i: int) -> tuple[int, ...]:
    """The words at a place; `X/owner` are the possessors of what stands at X, `X/below` all words under it.

    `X/from` and the like are the objects of its preposition ("officials from Russia and China").
    """
    where, _, beyond = place.partition("/")
    heads = _PLACES[where](scene, args, i) if where in _PLACES else args.at(where)
    heads = tuple(one for head in heads for one in parts_of(scene.tree, head) or (head,))
    return tuple(one for head in heads for one in _beyond(scene, head, beyond)) if beyond else heads


def _beyond(scene: Scene, head: int, where: str) -> tuple[int, ...]:
    if where == "owner":  # "in their eyes"
        return scene.tree.children(head, "poss")
    if where == "adjective":  # "Kosovar independence"
        return scene.tree.children(head, "amod", "compound", "nmod")
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


_NAMING = ("agent", "patient", "by", "of", "patient/of")
_PLACES: Mapping[str, Callable[[Scene, Arguments, int], tuple[int, ...]]] = {
    "below": _below,
    "appos": _beside,
    "relative": _relative,
    "apposed": lambda scene, _args, i: scene.tree.children(i, "appos"),
    "instances": lambda scene, _args, i: instances(scene.tree, i),
    "noun": lambda scene, _args, i: (scene.tree[i].head,) if scene.tree[i].dep == "acl" else (),
    "self": lambda _scene, _args, i: (i,),
    "around": _around,
    "holder": lambda scene, _args, i: (
        scene.tree.children(scene.tree[i].head, "poss") if scene.tree[i].dep == "amod" else ()
    ),
    "above": lambda scene, _args, i: (scene.tree[i].head,) if scene.tree[i].dep in ("xcomp", "pcomp") else (),
    "speaker": lambda scene, _args, i: speaker_above(scene.tree, i),
    "sentence": lambda scene, _args, _i: tuple(range(len(scene.tree.tokens))),
    "modifier": lambda scene, _args, i: scene.tree.children(i, "advmod", "neg", "aux", "auxpass", "mark"),
}


def filler_at(scene: Scene, head: int, role: RoleRow) -> Filler | None:
    """What stands at `head`, if it is of a kind that the role takes."""
    token = scene.tree[head]
    before = [one for one in scene.tree.children(head, "neg", "preconj", "advmod") if one < head]
    single = any(scene.tree[one].text.lower() in ("single", "one") for one in scene.tree.children(head))
    if not single and any(scene.tree[one].text.lower() == "not" for one in before):
        return None  # "not X but Y", though "not a single state" is every state
    for kind in role.kinds:
        filler = KINDS[kind](scene, head)
        if filler:
            return filler
    if role.but and any(scene.tree[one].lemma in role.but for one in scene.tree.children(head, "compound", "amod")):
        return None
    if role.words and (token.lemma in role.words or token.text.lower() in role.words):
        return Filler(head, token.start, token.end, None, "words", None, None, None)
    return None


def _frame(frame_id: str, row: Mapping[str, Any], nouns: Mapping[str, Sequence[str]]) -> Frame:
    roles = tuple(_role(name, role, nouns) for name, role in row.get("roles", {}).items())
    wanted = (_wanted(role) for role in roles if role.needed and not role.topic)
    lemmas = [(word.split()[0], " ".join(word.split()[1:]), pos) for pos in _POS for word in row.get(pos, ())]
    return Frame(
        id=frame_id,
        gives=row["gives"],
        lemmas=tuple(lemmas),
        over=tuple(row.get("over", ())),
        roles=roles,
        always=bool(row.get("always", False)),
        only=tuple(row.get("only", ())),
        hits=tuple(row.get("hits", ())),
        misses=tuple(row.get("misses", ())),
        wanted=tuple(one for one in wanted if one),
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
        tuple(nouns["part_of_ban"] if "@ban" in row.get("words", ()) else ()),
        bool(row.get("needed", False)),
        bool(row.get("one", False)),
        bool(row.get("topic", False)),
        bool(row.get("absent", False)),
    )
