"""The first look at a sentence: does it hold the words that some frame cannot do without?

The words are compiled from the frames themselves, so that no frame can hide behind the filter. A sentence that fails it
is not parsed, and a text without any that passes never loads the parser.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
    PARTY = "party"  # whoever is known by a name, a pronoun, an office or a trade
    NAME = "name"  # or whoever has a name at all
    MANY = "many"  # several without names


class Call(StrEnum):
    """What the words of a sentence can tell."""

    ACT = "act"  # an act that another sentence can go back to
    FACT = "fact"  # what nothing is done to: conduct, ties, talks
    SILENT = "silent"  # an act that says nothing by itself
    OVER = "over"  # what is done to an act


_PARTY = (
    "person",
    "named person",
    "somebody",
    "outlet",
    "court",
    "deciding body",
    "organ",
    "actor",
    "place",
    "authority",
    "host",
    "sender",
)
_WHO: Mapping[str, tuple[Part, ...]] = {
    **dict.fromkeys(("named group", "known group", "government"), (Part.GROUP,)),
    **dict.fromkeys(("state", "state or bloc"), (Part.STATE,)),
    **dict.fromkeys(_PARTY, (Part.PARTY,)),
    **dict.fromkeys(("listable", "group", "unknown name", "party"), (Part.NAME,)),
    **dict.fromkeys(("batch", "batch of groups"), (Part.MANY,)),
    "names": (Part.GROUP, Part.PARTY),
    "group or class": (Part.NAME, Part.MANY),
}


Filled = tuple[frozenset[str], frozenset[Part]]  # the words and the parties with which a part can be filled


@dataclass(frozen=True, slots=True)
class Need:
    """Sets of words of each of which a sentence must hold one, for a frame to be possible in it.

    For each of `parts` it must hold one of the words or one of the parties; for `subject` as well, where no act told
    before can say whom it is about.
    """

    callers: frozenset[str]
    others: tuple[frozenset[str], ...]
    parts: tuple[Filled, ...]
    subject: Filled | None
    call: Call


class TriggerFilter:
    """Tells which sentences hold the words of a claim."""

    def __init__(
        self, frames: Sequence[Frame], lists: Mapping[str, Collection[str]], irregular: Mapping[str, Sequence[str]]
    ) -> None:
        """`lists` are the words without which there is no filler of these kinds."""
        needs = list(dict.fromkeys(need for frame in frames for need in _needs(frame, lists)))
        self._by_caller: dict[str, list[Need]] = {}
        for need in needs:
            for caller in sorted(need.callers):
                self._by_caller.setdefault(caller, []).append(need)
        words: dict[str, set[str]] = {}
        for lemma in sorted({one for need in needs for some in _all_words(need) for one in some}):
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

    def needs(self, words: frozenset[str], *, but: Collection[Call] = ()) -> Iterator[Need]:
        """What the frames need that can be there by the words of a sentence; without those that tell one of `but`."""
        for caller in sorted(words & self._by_caller.keys()):
            for need in self._by_caller[caller]:
                if need.call not in but and not any(map(words.isdisjoint, need.others)):
                    yield need

    def passes(self, sentence: str) -> bool:
        """Whether all the words are there that some frame needs which claims by itself, or does so of an act."""
        return any(need.call is not Call.SILENT for need in self.needs(self.words(sentence)))


def _all_words(need: Need) -> Iterator[frozenset[str]]:
    yield need.callers
    yield from need.others
    yield from (words for words, _ in need.parts)
    if need.subject:
        yield need.subject[0]


def _needs(frame: Frame, lists: Mapping[str, Collection[str]]) -> Iterator[Need]:
    """What a frame needs: for each particle that goes with its words, and for its needed parts."""
    filled = [_filled(role, lists) for role in frame.roles if role.needed and not role.topic]
    parts = tuple(dict.fromkeys(one for one in filled if one and one[1]))
    others = tuple(words for one in filled if one and not one[1] for words in one[:1])
    subject = next((_given(role, lists) for role in frame.roles if role.name == "subject"), None)
    for particle in dict.fromkeys(particle for _, particle, _ in frame.lemmas):
        callers = frozenset(lemma for lemma, own, _ in frame.lemmas if own == particle)
        yield Need(callers, (*others, *(frozenset({word}) for word in particle.split())), parts, subject, _call(frame))


def _given(role: RoleRow, lists: Mapping[str, Collection[str]]) -> Filled | None:
    """Whom a sentence must hold to say whom it is about, wherever in it they stand; None for no condition."""
    filled = None if role.needed and not role.topic else _filled(role, lists)
    return (filled[0], filled[1] | {Part.NAME, Part.STATE, Part.MANY}) if filled else None


def _filled(role: RoleRow, lists: Mapping[str, Collection[str]]) -> Filled | None:
    """By which words and parties a part can be filled; None where others can fill it too."""
    words, parts = set(role.words), set[Part]()
    for kind in role.kinds:
        if kind not in lists and kind not in _WHO:
            return None
        words.update(lists.get(kind, ()))
        parts.update(_WHO.get(kind, ()))
    return frozenset(words), frozenset(parts)


def _call(frame: Frame) -> Call:
    if frame.over:
        return Call.OVER
    if frame.gives.get("silent"):
        return Call.SILENT
    return Call.ACT if frame.gives["type"] in CORE or frame.gives.get("act") else Call.FACT
