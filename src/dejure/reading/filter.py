"""The first look at a sentence: does it hold the words that some frame cannot do without?

The words are compiled from the frames themselves, so that no frame can hide behind the filter. A sentence that fails it
is not parsed, and a text without any that passes never loads the parser.
"""

from collections.abc import Mapping, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from dejure.reading.frames import Frame
from dejure.text.inflect import forms

_BY_LIST = frozenset({"list", "class", "named class", "list or class", "class of parties", "sanctions"})


class TriggerFilter:
    """Tells which sentences can hold a claim."""

    def __init__(
        self, frames: Sequence[Frame], list_words: Sequence[str], irregular: Mapping[str, Sequence[str]]
    ) -> None:
        self._needs = tuple(
            sets for frame in frames if not frame.gives.get("silent") for sets in _needs(frame, list_words)
        )
        words: dict[str, set[str]] = {}
        for lemma in sorted({one for sets in self._needs for alternatives in sets for one in alternatives}):
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

    def passes(self, sentence: str) -> bool:
        """Whether all the words that some frame needs are there."""
        words = self.words(sentence)
        return any(all(not words.isdisjoint(alternatives) for alternatives in sets) for sets in self._needs)


def _needs(frame: Frame, list_words: Sequence[str]) -> list[tuple[frozenset[str], ...]]:
    """The sets of words of each of which a sentence must hold one, for the frame to be possible in it."""
    others = []
    for role in frame.roles:
        if not role.needed:
            continue
        if role.words and not role.kinds:
            others.append(frozenset(role.words))
        elif role.kinds and set(role.kinds) <= _BY_LIST:
            others.append(frozenset(list_words))
    callers = frozenset(lemma for lemma, _, _ in frame.lemmas)
    return [(callers, *others)]
