"""A sentence with all that was found in it, before frames are looked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dejure.model.party import Party
from dejure.reading.antecedents import complement_subject
from dejure.reading.arguments import Syntax
from dejure.reading.coordination import conjuncts
from dejure.reading.lists import ListPhrase
from dejure.reading.mentions import Kind, Mention
from dejure.reading.parse import Tree

_PARTS = frozenset(
    {
        "name",
        "names",
        "whole",
        "all",
        "entirety",
        "rest",
        "part",
        "totality",
        "entire",
        "entry",
        "state",
        "republic",
        "nation",
    }
)


WINGS = frozenset({"wing", "arm", "faction", "branch", "unit"})


def parts_of(tree: Tree, i: int, nouns: Collection[str] = _PARTS | WINGS) -> tuple[int, ...]:
    """Those whose name, entry or wing a noun stands for ("the whole of Hamas", "the names of X and Y")."""
    if (
        (tree[i].lemma not in nouns and tree[i].text.lower() != "governments")
        or tree[i].text == "arms"
        or any(tree[one].pos == "PROPN" for one in tree.children(i, "appos"))
    ):
        return ()
    of = [one for one in tree.children(i, "prep") if tree[one].text.lower() in ("of", "for")]
    inner: tuple[int, ...] = ()
    if tree[i].lemma in WINGS:  # "the Guard's Quds Force branch" is the Quds Force
        inner = tuple(one for one in tree.children(i, "compound", "nmod") if tree[one].pos == "PROPN")[-1:]
    inner = inner or tree.children(i, "poss") or tuple(one for prep in of for one in tree.children(prep, "pobj"))
    return tuple(one for head in inner[:1] for one in conjuncts(tree, head))


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the word that heads it, and the party, list or words there."""

    head: int
    start: int
    end: int
    party: Party | None
    kind: Kind
    home: str | None
    role: str | None
    phrase: ListPhrase | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with all that was found in it before frames are looked for."""

    tree: Tree
    mentions: tuple[Mention, ...]
    phrases: tuple[ListPhrase, ...]
    syntax: Syntax
    rulers: Mapping[str, Party]  # state → who governs it, where that is a group or a claimant
    states: Mapping[str, Party]
    acts: frozenset[str]  # the nouns that can stand for an act
    batches: frozenset[str]  # the nouns that unnamed members of a list go by

    def mention_at(self, i: int) -> Mention | None:
        """The mention that the word at `i` heads or stands in."""
        token = self.tree[i]
        own = [one for one in self.mentions if one.head == i]
        found = own[0] if own else next((one for one in self.mentions if one.start <= token.start < one.end), None)
        if found is None and token.dep == "appos":  # "the Taliban, a movement that Russia has banned"
            return self.mention_at(token.head)
        if found is None and token.text.lower() in ("jure", "facto"):  # "recognised the Emirate de jure", as one noun
            inside = self.tree.children(i, "compound", "nmod")
            return next((one for one in self.mentions if one.head in inside), None)
        if found is None and token.lemma in _PARTS:
            whole = parts_of(self.tree, i)
            if whole:
                return self.mention_at(whole[0])
        if found is None and token.lemma in ("state", "republic"):  # "a state of Palestine"
            inner = [one for prep in self.tree.children(i, "prep") for one in self.tree.children(prep, "pobj")]
            return self.mention_at(inner[0]) if inner else None
        said_of = complement_subject(self.tree, i) if found is None else None
        if said_of is not None:  # "Sweden became the first country that recognised …"
            return self.mention_at(said_of)
        if found is None:  # "his Afghan counterpart, Amir Khan Muttaqi"
            beside = self.tree.children(i, "appos")
            return next((one for one in self.mentions if one.head in beside), None)
        return found

    def phrase_at(self, i: int) -> ListPhrase | None:
        """The list phrase that the word at `i` heads or stands in."""
        token = self.tree[i]
        lists = [one for one in self.phrases if not one.is_law]
        own = [one for one in lists if one.head == i]
        return own[0] if own else next((one for one in lists if one.start <= token.start < one.end), None)

    def wing_of(self, head: int) -> str | None:
        """The part of a party that a noun beside its name tells ("the military wing of X"); None for the whole."""
        for token in self.tree.tokens:
            alone = head == token.i and self.tree.children(head, "amod")  # "the military wing", its group named before
            if token.lemma in WINGS and (alone or head in parts_of(self.tree, token.i)):
                own = [token.i, *self.tree.children(token.i, "amod")]
                return self.tree.text[slice(*self.tree.span(own))]
        return None

    def laws_below(self, i: int) -> tuple[ListPhrase, ...]:
        """The laws named in the clause of the word at `i`."""
        return tuple(one for one in self.phrases if one.is_law and self.tree.is_below(one.head, i))
