"""Which sentences of a document can hold a claim: those with the words of a frame and with whom it needs."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from dejure.reading.filter import Call, Need, Part
from dejure.reading.names import Namer


def worth_parsing(sentences: Sequence[str], called: Sequence[Sequence[Need]], namer: Namer) -> Iterator[bool]:
    """Of each sentence, whether a frame whose words it holds can hold in it, as far as names can tell.

    What is done to an act needs an act, told in the sentence itself or in one before it that can hold one.
    """
    holds, told = _whom(sentences, namer), False
    for n, needs in enumerate(called):
        calls = _calls(needs, lambda part, n=n: holds(n, part)) if needs else set()
        over = Call.OVER in calls and (told or not calls.isdisjoint((Call.ACT, Call.SILENT)))
        told = told or over or Call.ACT in calls
        yield over or Call.ACT in calls or Call.FACT in calls


def _calls(needs: Sequence[Need], holds: Callable[[Part], bool]) -> set[Call]:
    """What the frames can tell that have there whom they need."""
    found: set[Call] = set()
    for need in needs:
        if need.call not in found and all(any(map(holds, sorted(some))) for some in need.parts):
            found.add(need.call)
    return found


def _whom(sentences: Sequence[str], namer: Namer) -> Callable[[int, Part], bool]:
    """What tells whether such a party can be in the sentence of this number, by name or as one named before it."""

    @cache
    def named(n: int) -> bool:
        return namer.may_name_group(sentences[n])

    @cache
    def before(n: int) -> bool:
        return n > 0 and (before(n - 1) or named(n - 1))

    @cache
    def holds(n: int, part: Part) -> bool:
        if part is Part.GROUP:
            return named(n) or (namer.may_refer(sentences[n]) and before(n))
        return namer.may_name_state(sentences[n]) if part is Part.STATE else namer.may_name_party(sentences[n])

    return holds
