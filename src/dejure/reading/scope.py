"""Whether what a word says happened, is to happen, may happen or did not, and who says so.

From the word upwards: each governor can take the act further from fact (De Facto's idea of climbing the levels of
embedding). "Happened" has to be earned by a finite past or perfect with nothing irreal above it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dejure.model.claim import Modality
from dejure.packs.load import Packs
from dejure.reading.arguments import is_announced, is_aside
from dejure.reading.brackets import before_bracket
from dejure.reading.deeds import is_first, is_signed
from dejure.reading.governors import Governor
from dejure.reading.nounphrases import objects_behind
from dejure.reading.parse import Tree
from dejure.reading.tenses import (
    does_by_saying,
    helpers_of,
    is_at_once,
    is_infinitive,
    is_ordered,
    is_past,
    is_plain,
    is_present,
    says_a_ruling,
)

_WEAKER = (Modality.FACT, Modality.EXPECTED, Modality.POSSIBLE, Modality.DENIED)
_REDUCED = ("acl", "advcl", "relcl")  # participles that say what was done
_AHEAD = frozenset({"when", "once", "after"})
_ERRING = frozenset(
    {"error", "err", "mistake", "make error", "make errors", "make mistake", "be wrong", "act unlawfully"}
)
_PAPERS = frozenset(
    {"notification", "order", "decree", "regulation", "notice", "proclamation", "directive", "instrument"}
)
_UNMADE = frozenset({"draft", "proposed", "executive"})
_ENACTING = frozenset({"issue", "sign", "make", "promulgate", "publish", "gazette"})
_BESIDE = ("since", "after", "following", "despite", "amid", "during")
_THEN = ("until", "once", "before")
_OBLIGING = frozenset({"have", "need", "require", "oblige"})
_ASKED = ("agent", "patient", "of", "for", "on", "about", "against", "to", "over")
_BY_PREPOSITION = {
    "without": Modality.DENIED,
    "short of": Modality.DENIED,
    "instead of": Modality.DENIED,
    "rather than": Modality.DENIED,
    "before": Modality.POSSIBLE,
    "until": Modality.POSSIBLE,
}


@dataclass(frozen=True, slots=True)
class Local:
    """What a word's own form says: its modality, and whether it only has not happened *yet* or must still."""

    modality: Modality
    finite: bool
    due: bool


def weaker(first: Modality, second: Modality) -> Modality:
    """The one further from fact."""
    return max(first, second, key=_WEAKER.index)


class Scope:
    """Reads modality off the words; holds the cues."""

    def __init__(self, packs: Packs) -> None:
        cues = packs.rows("cues")["verbs"]
        self.reporting: frozenset[str] = frozenset(cues["reporting"]["words"])
        self._governors: Mapping[Modality | None, frozenset[str]] = {
            Modality.FACT: frozenset(cues["happened"]["words"]),
            Modality.EXPECTED: frozenset(cues["expected"]["words"]),
            Modality.POSSIBLE: frozenset(cues["possible"]["words"]),
            Modality.DENIED: frozenset(cues["denied"]["words"]),
        }
        self._modals = {word: Modality(name) for name, words in cues["modals"].items() for word in words}
        self._adverbs = {word: Modality(name) for name, words in cues["adverbs"].items() for word in words}
        self._marks = {word: Modality(name) for name, words in cues["marks"].items() for word in words}
        self._negation: Sequence[str] = cues["negation"]
        self._nobody = frozenset(cues["nobody"])
        self._untrue = frozenset(cues["untrue"])
        self._occurring = frozenset(cues["occurring"]["words"])
        self._effects = frozenset(cues["effects"]["words"])
        self._scheduled = frozenset(cues["scheduled"]["words"])
        self._reviewing = frozenset(cues["reviewing"]["words"])
        self._steady = frozenset(cues["steady"]["words"])
        self._told = frozenset(cues["told"]["words"])
        self._touching = frozenset(cues["touching"]["words"])
        self._reacting = frozenset(cues["reacting"]["words"])

    def local(self, tree: Tree, i: int) -> Local:
        """What the form of the word itself says, with its auxiliaries, negation and adverbs."""
        token = tree[i]
        if token.pos not in ("VERB", "AUX"):
            return self._local_of_noun(tree, i)
        modality, words = Modality.FACT, [tree[one].text.lower() for one in tree.children(i)]
        helpers = [tree[one] for one in helpers_of(tree, i)]
        for helper in helpers:
            modality = weaker(modality, self._modal(tree, i, helper.text.lower()))
        for word in words:
            modality = weaker(modality, self._adverbs.get(word, Modality.FACT))
        for mark in tree.children(i, "mark", "advmod", "aux", "dep"):  # "laid before Parliament" is no condition
            past = (
                is_past(tree, i) and tree[mark].text.lower() in _THEN
            )  # "until X took it back", "was once recognised"
            modality = weaker(
                modality, Modality.FACT if past else self._marks.get(tree[mark].text.lower(), Modality.FACT)
            )
        if token.tag in ("VBZ", "VBP") and self._scheduled & self._words(tree, i) and not is_at_once(tree, i):
            modality = weaker(modality, Modality.EXPECTED)
        finite = (
            token.tag in ("VBD", "VBZ", "VBP")
            or self._taken_for_participle(tree, i)
            or is_plain(tree, i)
            or any(helper.tag in ("VBD", "VBZ", "VBP", "MD") or helper.text.lower() == "having" for helper in helpers)
        )
        modality = _ahead(tree, i, modality)
        must = any(helper.text.lower() in ("must", "should") for helper in helpers) and not is_ordered(tree, i)
        if self._is_negated(tree, i):
            return Local(Modality.DENIED, finite, due="yet" in words or "still" in words)
        if token.tag == "VBG" and finite and not any(helper.tag == "VBN" for helper in helpers):
            back = token.dep == "ccomp" and any(helper.tag == "VBD" for helper in helpers)  # "said it was delisting X"
            ahead = back or (token.dep == "ROOT" and not does_by_saying(tree, i))
            modality = weaker(modality, Modality.EXPECTED) if ahead else modality
        if is_announced(tree, i):
            return Local(weaker(modality, Modality.EXPECTED), finite=True, due=must)
        return Local(modality, finite or self._reduced(tree, i) or bool(before_bracket(tree, i)), due=must)

    def is_done(self, tree: Tree, i: int) -> bool:
        """Whether the form of a verb says that what it tells happened."""
        local = self.local(tree, i)
        return local.finite and local.modality is Modality.FACT

    def is_reviewed(self, tree: Tree, i: int, above: Sequence[Governor]) -> bool:
        """Whether a measure is looked at again: it stands for now."""
        owned = tree.children(i, "poss") or any(tree[one].text.lower() == "the" for one in tree.children(i, "det"))
        return bool(above and owned) and tree[above[0].i].lemma in self._reviewing

    def is_under_way(self, tree: Tree, i: int) -> bool:
        """ "Said he was banning the group": announced, not done; "keeps listing" and "is today designating" are."""
        token = tree[i]
        helpers = [tree[one] for one in tree.children(i, "aux")]
        now = any(tree[one].text.lower() in ("today", "hereby", "now") for one in tree.subtree(i))
        progressive = token.tag == "VBG" and any(one.lemma == "be" and one.tag != "VBN" for one in helpers)
        own = any(tree[one].text.lower() in ("i", "we") for one in tree.children(i, "nsubj"))  # says so of himself
        return progressive and token.dep in ("ccomp", "advcl", "conj") and not now and not own

    def is_steady(self, tree: Tree, i: int) -> bool:
        """ "Will remain on the list": what is to go on is so now."""
        return tree[i].lemma in self._steady

    def is_called_for(self, tree: Tree, i: int) -> bool:
        """ "Should be taken off the list": what somebody asks for."""
        return any(tree[one].text.lower() in ("should", "ought") for one in tree.children(i, "aux"))

    def is_standing_denial(self, tree: Tree, i: int) -> bool:
        """ "Does not recognise", "has not recognised", "no state recognises": how things stand, not what is refused."""
        modal = any(tree[one].tag == "MD" for one in tree.children(i, "aux"))
        return self._is_negated(tree, i) and not modal

    def _modal(self, tree: Tree, i: int, word: str) -> Modality:
        """What an auxiliary makes of its verb; "would" in reported speech is a "will"."""
        if word == "would" and tree[i].dep == "ccomp" and tree[tree[i].head].lemma in self.reporting:
            return Modality.EXPECTED
        if word in ("shall", "should") and is_ordered(tree, i):
            return Modality.FACT
        if word == "shall" and any(token.text.lower() == "hereby" for token in tree.tokens):
            return Modality.FACT  # an order that does what it says
        return self._modals.get(word, Modality.FACT)

    def _taken_for_participle(self, tree: Tree, i: int) -> bool:
        """ "The minister laid an order": a past that the tagger takes for a participle, with a subject of its own."""
        past = tree[i].tag == "VBN" and tree.children(i, "nsubj") and not tree.children(i, "aux", "auxpass")
        return bool(past) and tree[i].dep != "relcl"

    def _reduced(self, tree: Tree, i: int) -> bool:
        """ "the group, banned in 2003": a participle that says what was done."""
        first = i
        while tree[first].dep == "conj" and tree[tree[first].head].tag == "VBN":
            first = tree[first].head
        reduced = tree[i].tag == "VBN" and tree[first].dep in _REDUCED and not tree.children(i, "aux")
        return reduced or is_aside(tree, i)

    def _local_of_noun(self, tree: Tree, i: int) -> Local:
        negated = any(tree[one].text.lower() == "no" for one in tree.children(i, "det"))
        words = [tree[one].lemma for one in tree.children(i, "amod", "advmod")]
        modality = Modality.FACT
        for likely in (Modality.EXPECTED, Modality.POSSIBLE):  # "planned", "possible"
            modality = weaker(modality, likely) if self._governors[likely].intersection(words) else modality
        return Local(Modality.DENIED if negated else modality, finite=True, due=False)

    def _is_negated(self, tree: Tree, i: int) -> bool:
        if any(tree[one].text.lower() in self._negation for one in tree.children(i, "neg", "advmod", "preconj", "det")):
            return True
        subjects = tree.children(i, "nsubj", "nsubjpass")
        about = (*subjects, *tree.children(i, "dobj"))
        preps = [one for one in tree.children(i, "prep", "agent") if tree[one].text.lower() in ("on", "by")]
        on = [one for prep in preps for one in tree.children(prep)]
        found = [(one, d) for one in (*about, *on)
                 for d in (one, *tree.children(one, "det", "preconj", "cc", "neg"))]  # fmt: skip
        return any(  # "no group was listed", "nobody removed it", "it is on no list", "listed neither X nor Y"
            (tree[d].text.lower() in self._nobody and tree[d].pos != "PROPN")
            or (tree[d].text.lower() == "not" and d < one in subjects)
            for one, d in found
        )

    def governed(self, tree: Tree, governor: Governor) -> Modality | None:
        """What a governor makes of the act below it; None where it is not known to leave it a fact or not."""
        lets = tree[governor.i].lemma in ("let", "allow") and tree[governor.below].lemma in self._scheduled
        told = lets or is_first(tree, governor) or _is_dated(tree, governor)  # "let the designation lapse": it lapsed
        if told or self._is_judged(tree, governor) or is_ordered(tree, governor.below):
            return Modality.FACT
        words = self._words(tree, governor.i)
        for modality in reversed(_WEAKER):
            if words & self._governors[modality]:
                return modality
        return None

    def _is_judged(self, tree: Tree, governor: Governor) -> bool:
        """ "Condemned the decision to ban X", "challenged it": a decision that somebody reacts to was carried out."""
        noun = tree[governor.i]
        if noun.lemma != "decision" or governor.place != "clauses":
            return False
        owned = tree.children(noun.i, "poss") or any(
            tree[one].text.lower() in ("of", "by") for one in tree.children(noun.i, "prep")
        )
        above = tree[noun.head] if noun.dep in ("dobj", "nsubjpass") else tree[tree[noun.head].head]
        return bool(owned) and above.lemma in self._reacting

    def _called_false(self, tree: Tree, governor: Governor) -> Modality | None:
        """ "It is false that …", "the rumour that … is untrue"."""
        if tree[governor.i].lemma != "be":
            return None
        named = [tree[one].lemma for one in tree.children(governor.i, "acomp", "attr")]
        nothing = {"nothing", "truth"} & set(named)  # "there is nothing true in the report that"
        return Modality.DENIED if nothing or self._untrue.intersection(named) else None

    def _is_untouched(self, tree: Tree, i: int, above: Sequence[Governor]) -> bool:
        """ "Does not affect the designation": it stands, whatever is or is not done to something else."""
        return tree[i].pos == "NOUN" and bool(above) and tree[above[0].i].lemma in self._touching

    def is_told(self, tree: Tree, i: int, above: Sequence[Governor]) -> bool:
        """Whether a noun's act is said to take place, to be made known, or to have had an effect."""
        if tree[i].pos != "NOUN" or not above or tree[above[0].i].pos != "VERB":
            return False
        verb, words = tree[above[0].i], self._words(tree, above[0].i)
        if above[0].place == "agent":
            definite = any(tree[one].text.lower() in ("the", "this", "that") for one in tree.children(i, "det"))
            definite = definite or bool(tree.children(i, "poss"))
            return bool(words & self._occurring) or (definite and verb.tag == "VBD" and bool(words & self._effects))
        passive = bool(tree.children(verb.i, "nsubjpass"))
        return above[0].place == "patient" and passive and bool(words & self._told)

    def _words(self, tree: Tree, i: int) -> set[str]:
        """The lemma of a word, also with its particle or object ("stop short", "take place", "come force")."""
        near = (*tree.children(i, "prt", "advmod", "dobj"), *objects_behind(tree, i))
        lemma, text = tree[i].lemma, tree[i].text.lower()
        return {lemma, text, *(f"{lemma} {tree[one].text.lower()}" for one in near)}

    def _is_to(self, tree: Tree, governor: Governor) -> Modality | None:
        """ "Is to be listed": arranged."""
        to = any(tree[one].tag == "TO" for one in tree.children(governor.below, "aux"))
        return Modality.EXPECTED if to and tree[governor.i].lemma == "be" and governor.place == "clauses" else None

    def is_due(self, tree: Tree, i: int, above: Sequence[Governor]) -> bool:
        """ "has yet to sign", "remains to be signed", "has 14 days to sign": the act is still to come, as a fact."""
        if not tree.children(i, "aux") or not above:
            return False
        verb = tree[above[0].i]
        if verb.lemma in ("day", "week", "month"):
            return tree[verb.head].lemma == "have"
        yet = any(tree[one].text.lower() in ("yet", "still") for one in tree.children(verb.i))
        still = yet and verb.lemma in ("be", "remain")
        return tree[i].dep == "xcomp" and (verb.lemma in _OBLIGING or still)

    def is_yet_to(self, tree: Tree, i: int, above: Sequence[Governor]) -> bool:
        """ "Has yet to be recognised": not done so far."""
        words = {tree[one].text.lower() for one in tree.children(above[0].i)} if above else set()
        return "yet" in words and self.is_due(tree, i, above)

    def is_vouched(self, tree: Tree, above: Sequence[Governor]) -> bool:
        """Whether what governs a noun says that what it names took place ("the recognition was announced")."""
        for governor in above[:3]:
            said = self.governed(tree, governor)
            if said is not None:
                local = self.local(tree, governor.i)
                return said is Modality.FACT and local.finite and local.modality is Modality.FACT
        return False

    def _below_error(self, tree: Tree, above: Sequence[Governor]) -> Sequence[Governor]:
        """The governors below an error ("erred in banning X"): whatever is said of the error, X was banned."""
        errors = (n for n, one in enumerate(above) if one.place == "in" and self._words(tree, one.i) & _ERRING)
        return above[: next(errors, len(above))]

    def of(self, tree: Tree, i: int, above: Sequence[Governor], *, nominal: Modality = Modality.FACT) -> Modality:
        """The modality of what the word at `i` says, with these governors above it.

        A word that is not finite is possible until a governor vouches for it; `nominal` is what a noun says by itself.
        """
        own = self.local(tree, i)
        if says_a_ruling(tree, i) or self._is_untouched(tree, i, above):
            return own.modality  # "the judgment quashing the ban": whatever is done to the judgment
        if self.is_told(tree, i, above):  # "the removal took effect": as much a fact as its verb
            return weaker(own.modality, self.of(tree, above[0].i, above[1:]))
        is_verb = tree[i].pos in ("VERB", "AUX")
        modality = own.modality if is_verb else weaker(own.modality, nominal)
        near = self._below_error(tree, above)
        vouched = own.finite or len(near) < len(above)
        for governor in near if is_verb else _inside(near):
            if vouched and (governor.place in ("relative", "adverbial", "appos") or _is_reduced(tree, governor)):
                break
            modality = weaker(modality, _BY_PREPOSITION.get(governor.place, Modality.FACT))
            said = self._called_false(tree, governor) or self.governed(tree, governor) or self._is_to(tree, governor)
            if said is Modality.DENIED and is_infinitive(tree, governor.i):
                said = Modality.POSSIBLE  # "has 45 days to block the removal": nothing is blocked so far
            embeds = governor.place not in ("relative", "agent", "appos", "compound", "owner")
            local = self.local(tree, governor.i)
            if not vouched and embeds:
                base = said if said is not None else _default(tree, governor)
                modality, vouched = weaker(modality, base), True
            elif said in (Modality.POSSIBLE, Modality.EXPECTED, Modality.DENIED) and governor.place == "clauses":
                reported = tree[governor.i].lemma in self.reporting and said is not Modality.DENIED
                modality = modality if reported else weaker(modality, said)
            elif governor.place in _ASKED and said not in (None, Modality.FACT):
                modality = weaker(modality, said)
            reports = tree[governor.i].lemma in self.reporting
            if embeds and (local.modality is Modality.DENIED if reports else local.modality is not Modality.FACT):
                modality = weaker(modality, local.modality)
        return modality if vouched or not is_verb else Modality.POSSIBLE


def _inside(above: Sequence[Governor]) -> Sequence[Governor]:
    """The words above a noun up to where it only dates them ("since the takeover of X, nobody has …")."""
    beside = (n for n, governor in enumerate(above) if governor.place in _BESIDE)
    return above[: next(beside, len(above))]


def _is_reduced(tree: Tree, governor: Governor) -> bool:
    """Whether a participle beside a noun tells what was done to it, whatever is said of the noun."""
    token = tree[governor.below]
    return token.dep == "acl" and token.tag == "VBN" and not tree.children(token.i, "aux")


def _is_dated(tree: Tree, governor: Governor) -> bool:
    """ "Canada's 2018 decision to list X": a decision known by its year was carried out."""
    before = tree.children(governor.i, "nummod", "compound", "nmod", "amod")
    years = [one for one in before if len(tree[one].text) == len("2018") and tree[one].text.isdigit()]
    return bool(years) and tree[governor.i].lemma in ("decision", "move", "step") and governor.place == "clauses"


def _ahead(tree: Tree, i: int, modality: Modality) -> Modality:
    """What "takes effect when it is published" makes of the publication, and "if they agree, we will" of the rest."""
    marks = tree.children(i, "advmod", "mark")
    if any(tree[one].text.lower() in _AHEAD for one in marks) and is_present(tree, i):
        return weaker(modality, Modality.EXPECTED)
    marks = tuple(mark for one in tree.children(i, "advcl") for mark in tree.children(one, "mark"))
    conditional = modality is Modality.EXPECTED and any(tree[one].text.lower() == "if" for one in marks)
    return Modality.POSSIBLE if conditional else modality


def _is_enacted(tree: Tree, governor: Governor) -> bool:
    """ "Issued a notification declaring …": the paper does what it says, once it is made; a draft does not."""
    paper = tree[governor.i]
    drafts = _UNMADE & {tree[one].lemma for one in tree.children(paper.i, "compound", "amod")}
    made = paper.dep in ("dobj", "nsubjpass") and tree[paper.head].lemma in _ENACTING
    return paper.lemma in _PAPERS and made and not drafts and tree[governor.below].tag == "VBG"


def _default(tree: Tree, governor: Governor) -> Modality:
    """What a governor that no cue knows makes of an infinitive or gerund: no fact, unless a preposition leads it."""
    clause = tree[governor.below]
    if governor.place == "adverbial" and clause.tag == "VBG" and not tree.children(clause.i, "mark", "aux"):
        return Modality.FACT  # "the court ruled for them, granting the application"
    if _is_enacted(tree, governor) or is_signed(tree, governor):
        return Modality.FACT
    if governor.place in ("after", "by", "since", "following", "in", "of", "for", "despite", "with"):
        return Modality.FACT
    return Modality.POSSIBLE
