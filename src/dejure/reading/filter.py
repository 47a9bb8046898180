"""The first look at a sentence: does it hold the words that some frame cannot do without?

The words are compiled from the frames themselves, so that no frame can hide behind the filter. A sentence that fails it
is not parsed, and a text without any that passes never loads the parser.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from dejure.model.claim import CORE
from dejure.reading.frames import Frame, RoleRow
from dejure.text.inflect import forms


class Part(StrEnum):
    """Who must be in a sentence for a part of a frame to be filled."""

    GROUP = "group"
    STATE = "state"  # or a bloc
    PARTY = "party"  # anybody at all that is named, or that a pronoun or a title can mean


class Call(StrEnum):
    """What the words of a sentence can tell."""

    ACT = "act"  # an act that another sentence can go back to
    FACT = "fact"  # what nothing is done to: conduct, ties, talks
    SILENT = "silent"  # an act that says nothing by itself
    OVER = "over"  # what is done to an act


_LISTS = frozenset({"list", "class", "named class", "list or class", "class of parties", "sanctions"})
_WHO: Mapping[str, Part] = (
    dict.fromkeys(("named group", "known group", "government"), Part.GROUP)
    | dict.fromkeys(("state", "state or bloc"), Part.STATE)
    | dict.fromkeys(
        ("listable", "group", "names", "person", "named person", "court", "deciding body", "unknown name", "organ",
         "actor", "party", "place", "authority", "host", "sender"), Part.PARTY,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Need:
    """Sets of words of each of which a sentence must hold one, and of parties, for a frame to be possible in it."""

    callers: frozenset[str]
    others: tuple[frozenset[str], ...]
    parts: tuple[frozenset[Part], ...]
    call: Call


class TriggerFilter:
    """Tells which sentences hold the words of a claim."""

    def __init__(
        self, frames: Sequence[Frame], list_words: Sequence[str], irregular: Mapping[str, Sequence[str]]
    ) -> None:
        needs = list(dict.fromkeys(need for frame in frames for need in _needs(frame, list_words)))
        self._by_caller: dict[str, list[Need]] = {}
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

    def needs(self, sentence: str) -> tuple[Need, ...]:
        """What the frames need that have all their words in a sentence."""
        words = self.words(sentence)
        called = [need for caller in sorted(words & self._by_caller.keys()) for need in self._by_caller[caller]]
        return tuple(need for need in called if all(not words.isdisjoint(some) for some in need.others))

    def passes(self, sentence: str) -> bool:
        """Whether all the words are there that some frame needs which claims by itself, or does so of an act."""
        return any(need.call is not Call.SILENT for need in self.needs(sentence))


def _needs(frame: Frame, list_words: Sequence[str]) -> Iterator[Need]:
    """What a frame needs: for each particle that goes with its words, and for its needed parts."""
    needed = [role for role in frame.roles if role.needed and not role.topic]
    others = tuple(some for role in needed if (some := _words(role, list_words)))
    parts = tuple(dict.fromkeys(who for role in needed if (who := _who(role))))
    for particle in dict.fromkeys(particle for _, particle, _ in frame.lemmas):
        callers = frozenset(lemma for lemma, own, _ in frame.lemmas if own == particle)
        yield Need(callers, (*others, *(frozenset({word}) for word in particle.split())), parts, _call(frame))


def _words(role: RoleRow, list_words: Sequence[str]) -> frozenset[str]:
    """The words of which a part needs one; empty where it can be filled without any."""
    if role.words and not role.kinds:
        return frozenset(role.words)
    return frozenset(list_words) if role.kinds and set(role.kinds) <= _LISTS else frozenset()


def _who(role: RoleRow) -> frozenset[Part]:
    """The parties of whom a part needs one; empty where others can fill it too."""
    if role.words or not role.kinds or not _WHO.keys() >= set(role.kinds):
        return frozenset()
    return frozenset(_WHO[kind] for kind in role.kinds)


def _call(frame: Frame) -> Call:
    if frame.over:
        return Call.OVER
    if frame.gives.get("silent"):
        return Call.SILENT
    return Call.ACT if frame.gives["type"] in CORE or frame.gives.get("act") else Call.FACT
