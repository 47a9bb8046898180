"""Which sentences of a document can hold a claim: those with the words of a frame and with whom it needs."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from dejure.reading.filter import Call, Part, TriggerFilter
from dejure.reading.names import Namer
from dejure.reading.people import capitals


class Outlook:
    """Who can be meant in each sentence of a document, by name or as one of whom it spoke before."""

    def __init__(self, sentences: Sequence[str], namer: Namer) -> None:
        self._sentences = sentences
        self._namer = namer
        self._known: dict[tuple[int, str], bool] = {}
        self._heard = 0  # sentences of which what they name is known
        self._names: set[str] = set()  # the words of those named in them
        self._group = False  # whether one of them can name a group
        self._party = False  # or anybody known

    def holds(self, n: int, part: Part) -> bool:
        """Whether such a party can be in the sentence of this number."""
        ways: dict[Part, Callable[[int], bool]] = {
            Part.GROUP: self._may_mean_group,
            Part.STATE: self._may_mean_state,
            Part.PARTY: self._may_mean_party,
            Part.NAME: lambda n: self._namer.may_name(self._sentences[n]) or self._may_mean_party(n),
            Part.MANY: lambda n: self._namer.may_count(self._sentences[n]),
        }
        return self._once(n, part, ways[part])

    def _once(self, n: int, what: str, tell: Callable[[int], bool]) -> bool:
        if (n, what) not in self._known:
            self._known[n, what] = tell(n)
        return self._known[n, what]

    def _names_group(self, n: int) -> bool:
        return self._once(n, "group here", self._has_group)

    def _has_group(self, n: int) -> bool:
        namer, sentence = self._namer, self._sentences[n]
        return namer.may_name_group(sentence) or (namer.may_tell_group(sentence) and self._is_of_group)

    @cached_property
    def _is_of_group(self) -> bool:
        """Whether the document can be of a place that a group rules, so that "the minister" is one of its."""
        return any(map(self._namer.may_name_group, self._sentences))

    def _may_mean_group(self, n: int) -> bool:
        if self._names_group(n):
            return True
        self._hear(n)
        return self._group and (self._namer.may_refer(self._sentences[n]) or self._may_name_again(n))

    def _may_mean_party(self, n: int) -> bool:
        """Whether somebody known is named in a sentence, or can be meant by a pronoun or as "the court"."""
        if self._namer.may_name_party(self._sentences[n]):
            return True
        self._hear(n)
        return self._party and (self._namer.may_refer(self._sentences[n]) or self._may_name_again(n))

    def _may_mean_state(self, n: int) -> bool:
        if self._namer.may_name_state(self._sentences[n]):
            return True
        self._hear(n)
        return (self._party or self._namer.may_name_party(self._sentences[n])) and self._namer.may_refer(
            self._sentences[n]
        )

    def _may_name_again(self, n: int) -> bool:
        """Whether a capital can be that of one who was named in full before."""
        self._hear(n)
        return not self._names.isdisjoint(capitals(self._sentences[n]))

    def _hear(self, n: int) -> None:
        """Nothing; takes in whom the sentences before this one can name."""
        for m in range(self._heard, n):
            sentence = self._sentences[m]
            group = self._names_group(m)
            self._group = self._group or group
            if group or self._namer.may_name_party(sentence):
                self._party = True
                self._names.update(capitals(sentence), self._namer.names_in(sentence))
        self._heard = max(self._heard, n)


def worth_parsing(sentences: Sequence[str], sieve: TriggerFilter, namer: Namer) -> Iterator[bool]:
    """Of each sentence, whether a frame whose words it holds can hold in it, as far as names can tell.

    What is done to an act needs an act, told in the sentence itself or in one before it that can hold one.
    """
    outlook, told = Outlook(sentences, namer), False
    for n, sentence in enumerate(sentences):
        words = sieve.words(sentence)
        calls = _calls(outlook, n, words, sieve, told=told) if words else set()
        over = Call.OVER in calls and (told or not calls.isdisjoint((Call.ACT, Call.SILENT)))
        told = told or over or Call.ACT in calls
        yield over or Call.ACT in calls or Call.FACT in calls


def _calls(outlook: Outlook, n: int, words: frozenset[str], sieve: TriggerFilter, *, told: bool) -> set[Call]:
    """What the frames can tell that have there whom they need; with an act the rest makes no difference."""
    found: set[Call] = set()
    for need in sieve.needs(words, but=found):
        parts = need.parts if told or need.subject is None else (*need.parts, need.subject)
        if all(
            not words.isdisjoint(own) or any(outlook.holds(n, part) for part in sorted(some)) for own, some in parts
        ):
            found.add(need.call)
            if need.call is Call.ACT:
                break
    return found
