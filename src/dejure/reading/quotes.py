"""Quotations that run over several sentences: who speaks in those that name nobody."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dejure.model.claim import Claim, ClaimType
from dejure.model.party import Party
from dejure.reading.places import Place
from dejure.reading.scene import Scene
from dejure.reading.scope import Scope
from dejure.reading.speech import speaker_of

_QUOTE = re.compile(r"“[^“”]{4,}?(?:”|(?=\n|\Z))|\"[^\"\n]{4,}\"")
_MARKS = frozenset({"“", "”", '"', "''", "``"})


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The offsets of the quotations of a text that are long enough to hold a clause."""
    return tuple(found.span() for found in _QUOTE.finditer(text))


def voice(scene: Scene, scope: Scope) -> tuple[Party, ...]:
    """Who speaks the quotation in a sentence: the speaker of the verb of saying that stands outside of it."""
    tree, inside = scene.tree, False
    if not any(token.text in _MARKS for token in tree.tokens):
        return ()
    for token in tree.tokens:
        if token.text in _MARKS:
            inside = token.text in ("“", "``") or (token.text == '"' and not inside)
        elif not inside and token.pos == "VERB" and token.lemma in scope.reporting:
            found = speaker_of(scene, token.i)
            if found:
                return tuple(found)
    return ()


def partners(text: str, places: Sequence[Place], passing: Collection[Place]) -> list[Place]:
    """The sentences to parse: those that pass, and those that may say who speaks the quotation that they stand in."""
    quotes = quotations(text)
    asked = {n for n, place in enumerate(places) if place in passing and _meets(place, quotes)}
    beside = {other for n in asked for other in (n - 1, n + 1)}
    beside |= {n for n, place in enumerate(places) for q in quotes if _meets(place, [q]) and _any_in(places, asked, q)}
    return [one for n, one in enumerate(places) if one in passing or (n in beside and _meets(one, quotes))]


def _meets(place: Place, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(start < place.end and place.start < end for start, end in quotes)


def _any_in(places: Sequence[Place], asked: Collection[int], quote: tuple[int, int]) -> bool:
    return any(_meets(places[n], [quote]) for n in asked)


def spoken(
    claim: Claim, text: str, quotes: Sequence[tuple[int, int]], voices: Mapping[Place, tuple[Party, ...]]
) -> Claim:
    """The claim with the speaker of the quotation that it stands in, where its own sentence names none.

    That is who speaks another part of the quotation, or the one that ended right before it.
    """
    quote = next(((start, end) for start, end in quotes if start < claim.start and claim.end <= end), None)
    if quote is None or claim.said_by or claim.type is ClaimType.POSITION:
        return claim
    within = [said for place, said in voices.items() if said and _meets(place, [quote])]
    before = [(place, said) for place, said in voices.items() if place.end <= quote[0]][-1:]
    follows = [said for place, said in before if not text[place.end : quote[0]].strip()]
    said = (within + follows)[:1]
    return replace(claim, said_by=said[0]) if said else claim
