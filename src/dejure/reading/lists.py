"""Lists and classes in a sentence: "Moscow's roster of banned entities", "a Foreign Terrorist Organization"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dejure.model.regime import Regime
from dejure.names.gazetteer import Form, Gazetteer, Via
from dejure.packs.load import Packs
from dejure.reading.mentions import Mention
from dejure.reading.parse import Tree
from dejure.text.fold import fold

_POINTING = frozenset({"the", "this", "that", "its", "their", "own", "national"})


@dataclass(frozen=True, slots=True)
class ListPhrase:
    """A list, or a class that a list names, at a place of the sentence.

    `sort` is the kind of list its words tell (`terrorist list`), `owner` the authority whose list it is, if the phrase
    says so, `regime` the regime, if the phrase determines it; `is_list` tells a list from a class.
    """

    start: int
    end: int
    head: int
    is_list: bool
    sort: str | None
    owner: str | None
    regime: str | None


class ListFinder:
    """Finds the list phrases of a sentence."""

    def __init__(self, packs: Packs) -> None:
        self.regimes = packs.regimes
        self._nouns: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]
        self._sorts: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]["class_sort"]
        names = (Form(name, regime.id, Via.NAME) for regime in self.regimes.values() for name in _written(regime))
        self._names = Gazetteer(names)

    def phrases(self, tree: Tree, mentions: Sequence[Mention]) -> tuple[ListPhrase, ...]:
        """The list phrases of a sentence in order; a class within a list phrase is not one of its own."""
        found: list[ListPhrase] = []
        for token in tree.tokens:
            phrase = self._phrase(tree, token.i, mentions)
            if phrase and not any(one.start <= phrase.start and phrase.end <= one.end for one in found):
                found = [one for one in found if not (phrase.start <= one.start and one.end <= phrase.end)] + [phrase]
        return tuple(sorted(found + self._named(tree, found), key=lambda phrase: phrase.start))

    def _named(self, tree: Tree, found: Sequence[ListPhrase]) -> list[ListPhrase]:
        """Lists named by their own name where no noun phrase gave them away ("as an SDGT")."""
        named = []
        for sighting in self._names.find(tree.text):
            head = tree.head_of(sighting.start, sighting.end)
            inside = any(one.start <= sighting.start and sighting.end <= one.end for one in found)
            regimes = {form.party for form in sighting.forms if _is_proper(form.text)}
            if head is None or inside or len(regimes) != 1:
                continue
            regime = self.regimes[regimes.pop()]
            is_list = tree[head].lemma in self._nouns["list"]
            named.append(
                ListPhrase(sighting.start, sighting.end, head, is_list, regime.sort, regime.authority, regime.id)
            )
        return named

    def _phrase(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> ListPhrase | None:
        token = tree[i]
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            return None
        is_list = token.lemma in self._nouns["list"]
        if not is_list and token.lemma not in self._nouns["class_head"] and not self._sort_of([token.lemma]):
            return None
        near = self._near(tree, i)
        words = [tree[one].lemma for one in near] + [tree[one].text.lower() for one in near]
        sort = self._sort_of(words)
        marked = any(word in self._nouns["class_mark"] for word in words)
        start, end = tree.span(near)
        owner = self._owner(tree, near, mentions)
        regime = self._named_in(tree.text[start:end], owner) or self.regime_for(owner, sort)
        of_others = any(tree[one].text.lower() == "of" for one in tree.children(i, "prep"))
        bare = (
            is_list
            and not of_others
            and any(tree[one].text.lower() in _POINTING for one in tree.children(i, "det", "poss", "amod"))
        )
        if regime is None and sort is None and not (marked and is_list) and not bare:
            return None
        if regime and owner is None:
            owner = self.regimes[regime].authority
        sort = sort or (self.regimes[regime].sort if regime else None)
        return ListPhrase(start, end, i, is_list, sort, owner, regime)

    def _near(self, tree: Tree, i: int) -> tuple[int, ...]:
        """The words of the noun phrase: modifiers, possessors and what `of` adds, no clauses."""
        found = [i]
        for one in tree.children(i, "amod", "compound", "nmod", "poss", "nummod", "det"):
            found.extend(tree.subtree(one))
        for prep in tree.children(i, "prep"):
            if tree[prep].text.lower() == "of":
                for noun in tree.children(prep, "pobj"):
                    found.extend([prep, *self._near(tree, noun)])
        return tuple(sorted(set(found)))

    def _sort_of(self, words: Sequence[str]) -> str | None:
        return next((sort for sort, cues in self._sorts.items() if any(cue in words for cue in cues)), None)

    def _owner(self, tree: Tree, near: Sequence[int], mentions: Sequence[Mention]) -> str | None:
        """The authority that the phrase names as the list's owner."""
        for mention in mentions:
            if (
                mention.home
                and mention.head in near
                and tree[mention.head].dep in ("poss", "amod", "compound", "nmod", "pobj")
            ):
                return mention.home
        return None

    def _named_in(self, text: str, owner: str | None) -> str | None:
        """The regime whose name the phrase holds; None where several of different authorities share it."""
        forms = [form for sighting in self._names.find(text) for form in sighting.forms]
        own = [
            form.party
            for form in forms
            if (self.regimes[form.party].authority == owner if owner else _is_proper(form.text))
        ]
        return own[0] if own and len(set(own)) == 1 else None

    def only_regime(self, authority: str | None, text: str) -> str | None:
        """The regime that a text can only mean by an authority's ban: its only one, or its terrorist list where the
        text speaks of terror."""
        own = [regime for regime in self.regimes.values() if authority and regime.authority == authority]
        if len(own) == 1:
            return own[0].id
        return self.regime_for(authority, "terrorist list") if "terror" in text.lower() else None

    def regime_for(self, authority: str | None, sort: str | None) -> str | None:
        """The one regime of an authority that keeps this sort of list; None where none or several do."""
        if authority is None or sort is None:
            return None
        word = fold(sort.removesuffix(" list"))
        own = [regime for regime in self.regimes.values() if regime.authority == authority]
        fits = [one for one in own if one.sort == sort] or [
            one for one in own if any(word in fold(name).split() for name in one.names)
        ]
        return fits[0].id if len(fits) == 1 else None


def _is_proper(name: str) -> bool:
    """Whether a name singles its list out by itself; "list of banned groups" could be anybody's."""
    return sum(letter.isupper() for letter in name) > 1


def _written(regime: Regime) -> tuple[str, ...]:
    """The names of a regime, each also in the singular ("Foreign Terrorist Organization")."""
    plain = [name for name in regime.names if len(name) > 3]
    return tuple(dict.fromkeys([*plain, *(name[:-1] for name in plain if name.endswith("s"))]))
