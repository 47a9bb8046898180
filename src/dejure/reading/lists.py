"""Lists and classes in a sentence: "Moscow's roster of banned entities", "a Foreign Terrorist Organization"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dejure.model.regime import Regime
from dejure.names.gazetteer import Form, Gazetteer, Via
from dejure.packs.load import Packs
from dejure.reading.mentions import Mention
from dejure.reading.parse import Tree
from dejure.text.fold import fold

_BANNED = "list of the banned"
_POINTING = frozenset({"the", "this", "that", "its", "their", "own", "national"})
_OWNING = ("poss", "amod", "compound", "nmod", "pobj", "npadvmod", "nsubj", "nsubjpass")
_OF_BANS = frozenset({"ban", "watch", "state", "government", "target", "entity", "group", "union", "bloc", "council"})
_HOLDING = frozenset({
    "ban", "prohibit", "outlaw", "proscribe", "recognize", "recognise", "designate", "declare", "deem", "consider",
    "regard", "label", "classify", "forbid", "view", "freeze", "frozen",
    "subject",
})  # fmt: skip
_ANYBODY = frozenset({"individual", "entity", "name", "person"})  # "its list of individuals": whoever is on it
_WAIVED = frozenset({"exemption", "exempt", "waiver"})


@dataclass(frozen=True, slots=True)
class ListPhrase:
    """A list, or a class that a list names, at a place of the sentence.

    `sort` is the kind of list its words tell (`terrorist list`), `owner` the authority whose list it is, if the phrase
    says so, `regime` the regime, if the phrase determines it; `could` are the regimes of whatever authority that go by
    a name in the phrase; `keepers` are the authorities that keep a list of states of that name, the oldest first;
    `is_list` tells a list from a class, `is_law` a law from both.
    """

    start: int
    end: int
    head: int
    is_list: bool
    sort: str | None
    owner: str | None
    regime: str | None
    could: tuple[str, ...]
    is_law: bool
    keepers: tuple[str, ...]

    def of_parties(self) -> bool:
        """Whether the phrase tells that groups, persons or states are listed for what they did, not just banned."""
        return self.regime is not None or self.sort not in (None, _BANNED)


class ListFinder:
    """Finds the list phrases of a sentence."""

    def __init__(self, packs: Packs) -> None:
        self.regimes = packs.regimes
        self._nouns: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]
        self._sorts: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]["class_sort"]
        lists = [regime for regime in self.regimes.values() if regime.authority]  # recognition is no list of anybody
        self._names = Gazetteer(Form(name, one.id, Via.NAME) for one in lists for name in _written(one))
        laws = packs.rows("cues")["laws"]
        named = (Form(name, str(n), Via.NAME) for n, row in enumerate(laws["laws"]) for name in row["names"])
        self._laws, self._law_rows = Gazetteer(named), laws["laws"]
        self._numbered = [(re.compile(row["pattern"]), row) for row in laws["numbered"]]

    def words(self) -> Mapping[str, frozenset[str]]:
        """For each kind of list phrase the words of which it holds at least one, in some form."""
        sorts = [cue.split()[-1] for cues in self._sorts.values() for cue in cues]
        marks = frozenset([*sorts, *self._nouns["class_mark"]])
        named = [_telling(name, marks) for one in self.regimes.values() if one.authority for name in _written(one)]
        lists, classes = frozenset(self._nouns["list"]), marks | frozenset(named)
        kinds = dict.fromkeys(("class", "named class", "class of parties"), classes)
        sanctions = frozenset({"sanction", "sanctions"})
        return {**kinds, "list": lists, "list or class": lists | classes, "sanctions": sanctions}

    def phrases(self, tree: Tree, mentions: Sequence[Mention]) -> tuple[ListPhrase, ...]:
        """The list phrases of a sentence in order; a class within a list phrase is not one of its own."""
        found: list[ListPhrase] = []
        for token in tree.tokens:
            phrase = self._phrase(tree, token.i, mentions)
            if phrase and not any(one.start <= phrase.start and phrase.end <= one.end for one in found):
                found = [one for one in found if not (phrase.start <= one.start and one.end <= phrase.end)] + [phrase]
        told = [*found, *self._named(tree, found), *self._under_law(tree)]
        return tuple(sorted(told, key=lambda phrase: (phrase.start, phrase.is_law)))

    def _under_law(self, tree: Tree) -> list[ListPhrase]:
        """The laws and resolutions that the sentence names, with the authority and the regime that each stands for."""
        places = [(one.start, one.end, self._law_rows[int(one.forms[0].party)]) for one in self._laws.find(tree.text)]
        places += [(found.start(), found.end(), {**row, "regime": row["regimes"].get(found.group(1))})
                   for pattern, row in self._numbered for found in pattern.finditer(tree.text)]  # fmt: skip
        laws = []
        for start, end, row in places:
            head = tree.head_of(start, end)
            if head is not None:
                laws.append(
                    ListPhrase(start, end, head, False, None, row["authority"], row.get("regime"), (), True, ())
                )
        return laws

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
                ListPhrase(
                    sighting.start,
                    sighting.end,
                    head,
                    is_list,
                    regime.sort,
                    regime.authority,
                    regime.id,
                    (regime.id,),
                    is_law=False,
                    keepers=(),
                )
            )
        return named

    def _phrase(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> ListPhrase | None:
        token = tree[i]
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            return None
        is_list = token.lemma in self._nouns["list"]
        if not is_list and token.lemma not in self._nouns["class_head"] and not self._sort_of(token.lemma.split()):
            return None
        near = self._near(tree, i)
        if is_list:
            near = tuple(sorted({*near, *_held(tree, i)}))
        lemmas = [word for one in near for word in tree[one].lemma.split()]
        words = lemmas + [tree[one].text.lower() for one in near]
        if not _WAIVED.isdisjoint(words):
            return None  # who is on a list of exemptions is not listed by it
        sort = self._sort_of(words)
        marked = any(word in self._nouns["class_mark"] for word in words)
        start, end = tree.span(near)
        owner = self._owner(tree, (*near, *_within(tree, i)) if is_list else near, mentions)
        could = self._called(tree.text[start:end])
        regime = self._named_in(tree.text[start:end], owner) or self.regime_for(owner, sort)
        bare = is_list and (token.lemma == "blacklist" or self._is_bare(tree, i, mentions))
        some = marked and any(tree[one].text.lower() in ("a", "an") for one in tree.children(i, "det"))
        if regime is None and sort is None and not (marked and is_list) and not some and not bare and not could:
            return None
        if regime and owner is None:
            owner = self.regimes[regime].authority
        sort = sort or (self.regimes[regime].sort if regime else None)
        if (
            marked or token.lemma == "blacklist"
        ) and is_list:  # "the list of proscribed organisations": a ban's own list, of whatever sort
            sort = sort or _BANNED
        return ListPhrase(
            start, end, i, is_list, sort, owner, regime, could, False, self._keepers(could) if is_list else ()
        )

    def _is_bare(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> bool:
        """Whether a list is told by nothing but whose it is ("the list", "any list of the United Nations")."""
        others = [noun for prep in tree.children(i, "prep") if tree[prep].text.lower() == "of"
                  for noun in tree.children(prep, "pobj") if tree[noun].lemma not in _ANYBODY]  # fmt: skip
        owners = {one.head for one in mentions if one.home}
        pointed = any(tree[one].text.lower() in _POINTING for one in tree.children(i, "det", "poss", "amod"))
        owned = any(one in owners for one in tree.children(i, "poss", "compound", "nmod", "amod"))
        whose = bool(others) and set(others) <= owners
        of_things = any(
            tree[one].pos == "NOUN" and tree[one].lemma not in _OF_BANS for one in tree.children(i, "compound")
        )
        return whose or (not others and not of_things and (pointed or owned))

    def _called(self, text: str) -> tuple[str, ...]:
        """The regimes that go by a name in these words, whosever they are."""
        forms = (form for sighting in self._names.find(text) for form in sighting.forms)
        return tuple(dict.fromkeys(form.party for form in forms if " " in form.text))

    def _keepers(self, could: Sequence[str]) -> tuple[str, ...]:
        """The authorities of the lists of states among these regimes, the oldest first."""
        own = [regime for regime in map(self.regimes.__getitem__, could) if "state" in regime.lists]
        aged = sorted(own, key=lambda one: (one.since or "9", one.id))
        return tuple(dict.fromkeys(one.authority for one in aged if one.authority))

    def _near(self, tree: Tree, i: int) -> tuple[int, ...]:
        """The words of the noun phrase: modifiers, possessors and what `of` adds, no clauses."""
        found = [i]
        for one in tree.children(i, "amod", "compound", "nmod", "poss", "nummod", "det"):
            found.extend(tree.subtree(one))
        for prep in tree.children(i, "prep"):
            if tree[prep].text.lower() == "of":
                for noun in tree.children(prep, "pobj"):
                    found.extend([prep, *self._near(tree, noun), *_beside(tree, noun)])
        return tuple(sorted(set(found)))

    def _sort_of(self, words: Sequence[str]) -> str | None:
        told = set(words)
        return next((sort for sort, cues in self._sorts.items() if any(told >= {*cue.split()} for cue in cues)), None)

    def _owner(self, tree: Tree, near: Sequence[int], mentions: Sequence[Mention]) -> str | None:
        """The authority that the phrase names as the list's owner."""
        for mention in mentions:
            if mention.home and mention.head in near and tree[mention.head].dep in _OWNING:
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

    def kept_by(self, actors: Sequence[str | None]) -> str | None:
        """The one regime that these organs decide on; None where they keep several or none."""
        known = {actor for actor in actors if actor}
        own = [one.id for one in self.regimes.values() if known & {one.owner, one.keeper}]
        return own[0] if len(own) == 1 else None

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


def _beside(tree: Tree, noun: int) -> tuple[int, ...]:
    """What is coordinated with a noun by "and" alone ("terrorists and extremists")."""
    return tuple(one for one in tree.children(noun, "cc", "conj") if not tree.children(one, "det", "prep", "conj"))


def _named_by(tree: Tree, i: int) -> tuple[int, ...]:
    """The nouns that a list is a list of."""
    of = [prep for prep in tree.children(i, "prep") if tree[prep].text.lower() == "of"]
    return tuple(noun for prep in of for noun in tree.children(prep, "pobj"))


def _held(tree: Tree, i: int) -> tuple[int, ...]:
    """The clause that says what those on a list are held for ("organisations recognised as terrorist in Belarus")."""
    clauses = [one for noun in _named_by(tree, i) for one in tree.children(noun, "acl", "relcl")]
    held = [one for one in clauses if any(tree[word].lemma in _HOLDING for word in (one, *tree.children(one, "acomp")))]
    return tuple(word for one in held for word in tree.subtree(one))


def _within(tree: Tree, i: int) -> tuple[int, ...]:
    """Where a list is kept ("the list of terrorists in Russia")."""
    preps = [prep for one in (i, *_named_by(tree, i)) for prep in tree.children(one, "prep")]
    return tuple(noun for prep in preps if tree[prep].text.lower() == "in" for noun in tree.children(prep, "pobj"))


def _telling(name: str, marks: Collection[str]) -> str:
    """The word of a name by which it is looked for: one that is looked for anyway, else the longest."""
    words = [word for word in re.split(r"[\W_]+", name.lower()) if word]
    return next((word for word in words if word in marks), max(words, key=len))


def _is_proper(name: str) -> bool:
    """Whether a name singles its list out by itself; "list of banned groups" could be anybody's."""
    return sum(letter.isupper() for letter in name) > 1


def _written(regime: Regime) -> tuple[str, ...]:
    """The names of a regime, each also in the singular ("Foreign Terrorist Organization")."""
    plain = [name for name in regime.names if len(name) > 3]
    return tuple(dict.fromkeys([*plain, *(name[:-1] for name in plain if name.endswith("s"))]))
