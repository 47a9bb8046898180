"""The first look at a sentence: does it hold the words that some frame cannot do without?

The words are compiled from the frames themselves, so that no frame can hide behind the filter. A sentence that fails it
is not parsed, and a text without any that passes never loads the parser.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import reduce
from operator import or_

from ahocorasick_rs import AhoCorasick, MatchKind

from dejure.reading.frames import Frame
from dejure.text.inflect import forms

_BY_LIST = frozenset({"list", "class", "named class", "list or class", "class of parties", "sanctions"})
_GROUPS = frozenset({"named group", "known group", "government"})  # a name alone does not make one of these,
_PARTIES = _GROUPS | frozenset(  # nor one of these
    {"state", "state or bloc", "organ", "person", "named person", "authority", "actor", "host", "sender"}
)


class Calls(Flag):
    """What the words of a sentence can tell: an act of anybody, of a group, of a known party; or something over one."""

    NOTHING = 0
    ACT = auto()
    ACT_OF_GROUP = auto()
    ACT_OF_PARTY = auto()
    SILENT = auto()  # an act that says nothing by itself
    OVER = auto()


CLAIMING = Calls.ACT | Calls.ACT_OF_GROUP | Calls.ACT_OF_PARTY | Calls.OVER


@dataclass(frozen=True, slots=True)
class _Need:
    """Sets of words of each of which a sentence must hold one, for a frame to be possible in it."""

    callers: frozenset[str]
    others: tuple[frozenset[str], ...]
    calls: Calls


class TriggerFilter:
    """Tells which sentences can hold a claim."""

    def __init__(
        self, frames: Sequence[Frame], list_words: Sequence[str], irregular: Mapping[str, Sequence[str]]
    ) -> None:
        needs = [need for frame in frames for need in _needs(frame, list_words)]
        self._by_caller: dict[str, list[_Need]] = {}
        for need in needs:
            for caller in sorted(need.callers):
                self._by_caller.setdefault(caller, []).append(need)
        words: dict[str, set[str]] = {}
        for lemma in sorted({one for need in needs for some in (need.callers, *need.others) for one in some}):
            for form in forms(lemma, irregular):
                words.setdefault(form.lower(), set()).add(lemma)
        self._lemmas = tuple(frozenset(lemmas) for lemmas in words.values())
        self._automaton = AhoCorasick(tuple(words), matchkind=MatchKind.Standard)

    def words(self, sentence: str) -> frozenset[str]:
        """The lemmas of the frames' words that a sentence holds, as whole words."""
        lowered = sentence.lower()
        found: set[str] = set()
        for n, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
            if not (lowered[start - 1 : start].isalpha() or lowered[end : end + 1].isalpha()):
                found |= self._lemmas[n]
        return frozenset(found)

    def calls(self, sentence: str) -> Calls:
        """What frames have all the words there that they need."""
        words, found = self.words(sentence), Calls.NOTHING
        for caller in words & self._by_caller.keys():
            for need in self._by_caller[caller]:
                if need.calls not in found and all(not words.isdisjoint(some) for some in need.others):
                    found |= need.calls
        return found

    def passes(self, sentence: str) -> bool:
        """Whether all the words are there that some frame needs which claims by itself, or does so of an act."""
        return bool(self.calls(sentence) & CLAIMING)


def is_worth(calls: Iterable[Calls], *, groups: Callable[[], bool], parties: Callable[[], bool]) -> bool:
    """Whether a document with these sentences can hold a claim at all.

    What is done to an act needs an act told somewhere; an act in which only a group can be needs a document that can
    name one, which `groups` tells, and so with states, organs and persons, which `parties` tells.
    """
    found = reduce(or_, calls, Calls.NOTHING)
    if Calls.ACT in found or (Calls.OVER in found and Calls.SILENT in found):
        return True
    return (Calls.ACT_OF_PARTY in found and parties()) or (Calls.ACT_OF_GROUP in found and groups())


def _needs(frame: Frame, list_words: Sequence[str]) -> Iterator[_Need]:
    """What a frame needs: for each particle that goes with its words, and for its needed parts."""
    others = []
    for role in frame.roles:
        if not role.needed or role.topic:
            continue
        if role.words and not role.kinds:
            others.append(frozenset(role.words))
        elif role.kinds and set(role.kinds) <= _BY_LIST:
            others.append(frozenset(list_words))
    for particle in dict.fromkeys(particle for _, particle, _ in frame.lemmas):
        callers = frozenset(lemma for lemma, own, _ in frame.lemmas if own == particle)
        yield _Need(callers, (*others, *(frozenset({word}) for word in particle.split())), _kind(frame))


def _kind(frame: Frame) -> Calls:
    if frame.over:
        return Calls.OVER
    if frame.gives.get("silent"):
        return Calls.SILENT
    parts = [role for role in frame.roles if role.needed and not role.topic and role.kinds and not role.words]
    if any(set(role.kinds) <= _GROUPS for role in parts):
        return Calls.ACT_OF_GROUP
    return Calls.ACT_OF_PARTY if any(set(role.kinds) <= _PARTIES for role in parts) else Calls.ACT
