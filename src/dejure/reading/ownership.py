"""Whose list or recognition an act is about: what its own clause says, then its sentence, then what came before."""

from collections.abc import Sequence
from dataclasses import dataclass

from dejure.model.claim import CORE, ClaimType
from dejure.model.party import Sort
from dejure.names.gazetteer import Via
from dejure.reading.coordination import conjuncts, members_beside
from dejure.reading.frames import Match
from dejure.reading.governors import governors
from dejure.reading.instances import counts_states, is_count
from dejure.reading.lists import ListPhrase
from dejure.reading.memory import FINAL, Memory
from dejure.reading.scene import Scene


@dataclass(frozen=True, slots=True)
class Whose:
    """The authorities that an act is of, `None` for one that is not told; `guessed` where the sentence names none."""

    homes: tuple[str | None, ...]
    guessed: bool


_STATES = frozenset({"ally", "country", "state", "nation", "government", "neighbour", "neighbor", "partner", "capital"})
_REQUESTS = frozenset({"request", "application", "petition", "appeal", "bid", "plea"})
_NOBODY = Whose((None,), guessed=False)


def whose(scene: Scene, match: Match, memory: Memory) -> Whose:
    """Whose list or recognition a frame is about; of nobody where its type has no authority."""
    kind = match.frame.gives["type"]
    if kind not in CORE:
        return _NOBODY
    homes = _told(scene, match, memory)
    if homes:  # "several Gulf states" is nobody in particular
        return Whose(tuple(home for home in homes if not home.endswith("-states")), guessed=False)
    if kind in FINAL and _acts_elsewhere(scene, match):
        return Whose(_named_among(scene, match), guessed=False)
    if kind == ClaimType.RECOGNITION and _acts_unnamed(scene, match):
        return _NOBODY if counts_states(scene, match.args.agent) else Whose((), guessed=False)
    if match.frame.gives.get("silent"):
        return _NOBODY  # the step above it says before whom it is taken
    before = _before(scene, match, memory)
    named = any(one.home == before for one in scene.mentions) or any(one.keepers for one in phrases_of(match))
    return _NOBODY if _is_passing(scene, match) and not named else Whose((before,), guessed=not named)


def _before(scene: Scene, match: Match, memory: Memory) -> str | None:
    """Whose act or list the document spoke of; of lists of states, one of those who keep such a list."""
    if match.frame.gives["type"] == ClaimType.RECOGNITION:
        return memory.home
    spoken = (memory.act.authority if memory.act else None, memory.home, memory.place)
    for phrase in phrases_of(match) or on_lists(scene):
        if phrase.owner or phrase.keepers:
            return phrase.owner or next((one for one in spoken if one in phrase.keepers), phrase.keepers[0])
    return spoken[0] or memory.shelf or spoken[1]


def on_lists(scene: Scene) -> list[ListPhrase]:
    """The lists, not classes, that a sentence speaks of."""
    return [one for one in scene.phrases if one.is_list]


def shelf(scene: Scene, before: str | None) -> str | None:
    """Whose list a document spoke of last."""
    lists = [one for one in on_lists(scene) if (one.owner and one.of_parties()) or one.keepers]
    return (lists[-1].owner or lists[-1].keepers[0]) if lists else before


def _told(scene: Scene, match: Match, memory: Memory) -> list[str]:
    """The authorities that the sentence tells, by its list, its actors, its law, its place or its other names."""
    acting = _homes(scene, match, "actor")
    owners = [phrase.owner for phrase in phrases_of(match) if phrase.owner]
    if set(owners) <= set(acting):  # "Kazakhstan and Kyrgyzstan took it off their lists": each its own
        owners = acting or owners
    homes = _homes(scene, match, "authority") or owners or acting
    homes = homes or [law.owner for law in laws_of(scene, match) if law.owner]
    listed = match.frame.gives["type"] in FINAL
    if not homes and listed:
        homes = [*_territories(scene, match)]
    given = match.frame.gives.get("authority")
    if not homes and given:
        homes = [(memory.home or "") if given == "home" else given]
    if not homes and listed and not match.frame.gives.get("silent"):
        only = _only_home(scene, match)
        homes = [only] if only else []
    return [home for home in dict.fromkeys(homes) if home]


def phrases_of(match: Match) -> list[ListPhrase]:
    """The list phrases that fill a frame's roles."""
    return [one.phrase for name in ("list", "class") for one in match.roles.get(name, ()) if one.phrase]


def is_asked_for(scene: Scene, match: Match) -> bool:
    """Whether an act is what a request is for: who makes the request does not decide."""
    above = governors(scene.tree, match.i)[:1]
    return any(scene.tree[one.i].lemma in _REQUESTS for one in above)


def laws_of(scene: Scene, match: Match) -> Sequence[ListPhrase]:
    """The laws under which an act is told to be; recognition is under none."""
    return scene.laws_below(match.i) if match.frame.gives["type"] != ClaimType.RECOGNITION else ()


def _is_passing(scene: Scene, match: Match) -> bool:
    """Whether a noun speaks of a listing in passing, which says neither whose it is nor when it was made."""
    return match.frame.gives["type"] == ClaimType.LISTED and scene.tree[match.i].pos in ("NOUN", "PROPN")


def _homes(scene: Scene, match: Match, role: str) -> list[str]:
    """The states and bodies for which the fillers act; of recognition, not some that are only counted."""
    recognises = match.frame.gives["type"] == ClaimType.RECOGNITION
    found = match.roles.get(role, ())
    return [one.home for one in found if one.home and not (recognises and is_count(scene, one))]


def _acts_unnamed(scene: Scene, match: Match) -> bool:
    """Whether somebody acts whom nothing tells: then it is not the authority of the sentence before."""
    acting = [scene.mention_at(one) for one in match.args.agent]
    if counts_states(scene, match.args.agent):
        return True
    return bool(acting) and not any(one and one.home != "*" for one in acting)


def _acts_elsewhere(scene: Scene, match: Match) -> bool:
    """Whether states act that are told by the noun alone ("several allies have banned X"): not the one spoken of."""
    heads = [one for one in match.args.agent if scene.mention_at(one) is None]
    return any(scene.tree[one].tag == "NNS" and scene.tree[one].lemma in _STATES for one in heads)


def _named_among(scene: Scene, match: Match) -> tuple[str, ...]:
    """Those of them that are named ("allies, including Egypt and Jordan, have …")."""
    heads = [one for agent in match.args.agent for one in members_beside(scene.tree, agent)[0]]
    named = [scene.mention_at(one) for one in heads]
    return tuple(dict.fromkeys(one.home for one in named if one and one.home and one.kind in (Sort.STATE, Sort.BLOC)))


def _territories(scene: Scene, match: Match) -> tuple[str, ...]:
    """The states in which somebody is listed or banned, where nobody is named who did it."""
    heads = [filler.head for name in ("class", "list") for filler in match.roles.get(name, ())]
    preps = [one for head in (match.i, *heads) for one in scene.tree.children(head, "prep")]
    inside = [one for one in preps if one > match.i and scene.tree[one].text.lower() == "in"]
    places = [scene.mention_at(noun) for prep in inside for head in scene.tree.children(prep, "pobj")
              for noun in conjuncts(scene.tree, head)]  # fmt: skip
    states = [one for one in places if one and one.kind in (Sort.STATE, Sort.BLOC) and one.via is Via.NAME]
    return tuple(dict.fromkeys(one.home for one in states if one.home))


def _only_home(scene: Scene, match: Match) -> str | None:
    """The one state for which all act whom the sentence names, where it names several of its organs and persons."""
    listed = {one.party for one in match.roles.get("subject", ())}
    known = [one for one in scene.mentions if one.home and one.party not in listed]
    acting = [one for one in known if one.kind in (Sort.ORGAN, Sort.OFFICE, Sort.PERSON)]
    homes = {one.home for one in scene.mentions if one.home and one.kind not in (Sort.GROUP, Sort.GOVERNMENT)}
    return acting[0].home if len(acting) > 1 and len(homes) == 1 else None
