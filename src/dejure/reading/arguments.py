"""Who does what to whom: the arguments of a verb, noun or adjective, whatever its voice or construction."""

from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from dejure.reading.antecedents import DECIDED, antecedent_of_clause, complement_subject, said_of_noun
from dejure.reading.brackets import before_bracket
from dejure.reading.nounphrases import alongside, carried, objects_of, prepositions, spread
from dejure.reading.parse import Tree
from dejure.reading.tenses import is_curt

_CALLING = frozenset({"declare", "label", "brand", "deem", "call"})
_NAMING = _CALLING | {"designate", "name", "classify", "consider", "list", "dub", "proclaim"}
_DESIGNATING = frozenset({"designation", "listing", "classification", "proscription", "labelling", "labeling"})
_ACTIVE = frozenset(
    {"came", "took", "went", "became", "began", "fell", "rose", "gave", "saw", "was", "were", "did", "ran"}
)
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
DEEDS = frozenset({
    "communiqué", "communique", "agreement", "declaration", "document", "decree", "protocol", "note", "treaty",
    "accord", "regulation",
})  # fmt: skip
_MADE_KNOWN = frozenset({"announcement", "declaration", "statement", "agreement"})
_ASKED = frozenset({"application", "request", "petition", "bid", "appeal", "plea"})
_INTENTS = frozenset({"policy", "position", "stance", "aim", "goal", "intention", "plan", "line", "practice"})
_MEASURES = frozenset({"day", "hour", "week", "month", "round", "series", "set"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads of a predicate's arguments, as word indexes.

    `preps` maps a preposition to its objects, near ones first; `owner` are possessors and adjectives of belonging
    (resolved by the mentions); `clauses` are complement clauses; `passive` tells the voice.
    """

    agent: tuple[int, ...]
    patient: tuple[int, ...]
    attribute: tuple[int, ...]
    owner: tuple[int, ...]
    preps: dict[str, tuple[int, ...]]
    clauses: tuple[int, ...]
    passive: bool

    def at(self, place: str) -> tuple[int, ...]:
        """The argument at a place: `agent`, `patient`, `attribute`, `owner`, or a preposition."""
        if place in ("agent", "patient", "attribute", "owner"):
            found: tuple[int, ...] = getattr(self, place)
            return found
        return self.preps.get(place, ())


class Syntax:
    """Finds arguments; holds the verbs that lend theirs.

    `object_control`: the object, not the subject, does what the infinitive says ("urged Ottawa to list the group").
    `light`: the subject is that of the noun ("held talks", "expressed approval").
    """

    def __init__(self, *, object_control: Iterable[str], light: Iterable[str]) -> None:
        self._object_control = frozenset(object_control)
        self._light = frozenset(light)
        self._found: WeakKeyDictionary[Tree, dict[int, Arguments]] = WeakKeyDictionary()

    def arguments(self, tree: Tree, i: int) -> Arguments:
        """The arguments of the word at `i`; found once for each tree, since many frames ask for them."""
        found = self._found.setdefault(tree, {})
        if i not in found:
            found[i] = self._of_word(tree, i)
        return found[i]

    def _of_word(self, tree: Tree, i: int) -> Arguments:
        pos = tree[i].pos
        if pos in ("VERB", "AUX"):
            return self._of_verb(tree, i)
        if pos in ("ADJ", "ADV"):
            return self._of_adjective(tree, i)
        return self._of_noun(tree, i)

    def _of_verb(self, tree: Tree, i: int) -> Arguments:
        passive = _is_passive(tree, i)
        subject = tuple(_antecedent(tree, one) for one in _subjects(tree, i)) or self._lent_subject(tree, i)
        if not tree.children(i, *_SUBJECTS) and tree[i].dep == "conj" and _can_be_participle(tree, i):
            passive = passive or (_is_passive(tree, tree[i].head) and not tree.children(i, "dobj"))
        preps = prepositions(tree, i)
        agents = [prep for first in tree.children(i, "agent") for prep in (first, *_with(tree, i, first))]
        by = tuple(one for prep in agents for one in objects_of(tree, prep)) or preps.get("by", ())
        objects = tuple(_antecedent(tree, one) for one in tree.children(i, "dobj", "dative") if tree[one].pos != "ADP")
        for particle in tree.children(i, "prt"):  # "handed over the embassy": taken for a preposition
            objects = objects or (objects_of(tree, particle) if tree[particle].text.lower() == "over" else ())
        for second in tree.children(i, "conj") if not objects and not passive else ():  # "recognises and supports X"
            near = all(tree[one].pos in ("CCONJ", "ADV") for one in range(i + 1, second))
            objects = tree.children(second, "dobj") if near and not tree.children(i, "prep", "xcomp", "ccomp") else ()
        if not objects and not passive:
            objects = _relative_object(tree, i) or _infinitive_subject(tree, i)
        called = tree.children(i, "attr", "oprd", "acomp")
        if tree[i].lemma in _NAMING and not passive:
            objects, called = _name_given(tree, i, objects, called)
        if passive:  # "was declared a terrorist organisation": the parser takes the name given for an object
            called += objects
        for small in tuple(objects):  # "consider X a threat": X is the subject of the name given
            named = tree.children(small, "nsubj")
            if named:
                objects, called = named, (*called, small)
        objects += tuple(inner for one in objects if tree[one].dep == "dative" for inner in tree.children(one, "dobj"))
        return Arguments(
            agent=spread(tree, by) if passive else spread(tree, subject),
            patient=spread(tree, (*(subject if passive else objects), *alongside(preps))),
            attribute=spread(tree, called),
            owner=tree.children(i, "npadvmod", "compound") if tree[i].dep == "amod" else (),
            preps=preps,
            clauses=tree.children(i, "xcomp", "ccomp", "acl"),
            passive=passive,
        )

    def _lent_subject(self, tree: Tree, i: int) -> tuple[int, ...]:
        """The subject that a verb without one of its own borrows from its governor."""
        token, noun = tree[i], said_of_noun(tree, i)
        if token.head == i:
            return ()
        if noun is not None:
            return self._bearer(tree, noun)
        if token.dep == "amod":  # "the US-designated Houthis"
            return (token.head,) if token.tag == "VBN" else ()
        if token.dep in ("acl", "relcl"):
            return self._subject_of_noun_clause(tree, i)
        if token.dep == "conj":
            return self._subject(tree, token.head)
        if token.dep == "pcomp":
            return self._subject_of_gerund(tree, token.head)
        if token.dep in ("xcomp", "advcl", "ccomp", "acomp", "dep"):
            return self._subject_of_complement(tree, i)
        return ()

    def _subject_of_complement(self, tree: Tree, i: int) -> tuple[int, ...]:
        governor = tree[i].head
        if tree[governor].pos == "ADJ" and tree[i].dep in ("xcomp", "ccomp"):  # "they are determined to …"
            return self._subject(tree, tree[governor].head)
        if tree[governor].pos not in ("VERB", "AUX"):
            return ()
        if tree[i].dep != "advcl" and tree[governor].lemma in self._object_control:
            led = tree.children(governor, "dobj") or tree.children(governor, "nsubjpass")
            if led or tree[i].dep != "xcomp":
                return led
        if tree[governor].lemma in ("join", "follow") and tree.children(governor, "dobj"):
            return (*self._subject(tree, governor), *tree.children(governor, "dobj"))  # "joins X to have done so"
        subject = self._subject(tree, governor)  # also of "wants to …", where nobody is asked
        owned = [one for noun in subject if tree[noun].lemma in _INTENTS for one in tree.children(noun, "poss")]
        return tuple(owned) or subject  # "its policy is to …"

    def _subject_of_gerund(self, tree: Tree, prep: int) -> tuple[int, ...]:
        above = tree[prep].head
        lends = tree[prep].text.lower() in ("for", "as")  # "praised X for removing Y", "quoted X as saying"
        if lends and tree.children(above, "dobj"):
            return tree.children(above, "dobj")
        if tree[prep].text.lower() == "in" and tree[above].lemma in ("join", "follow"):  # "joined X in recognising Y"
            return (*self._subject(tree, above), *tree.children(above, "dobj"))
        if tree[above].pos not in ("VERB", "AUX"):
            return self._bearer(tree, above)
        told = DECIDED | _MADE_KNOWN
        nouns = [one for one in tree.children(above, "dobj") if tree[one].lemma in told and one < prep]
        said = tree[prep].text.lower() in ("on", "about") and nouns  # "welcomed X's announcement on recognising Y"
        return self._bearer(tree, nouns[-1]) if said else self._subject(tree, above)

    def _subject(self, tree: Tree, i: int) -> tuple[int, ...]:
        own = tuple(_antecedent(tree, one) for one in _subjects(tree, i))
        return own or self._lent_subject(tree, i)

    def _subject_of_noun_clause(self, tree: Tree, i: int) -> tuple[int, ...]:
        noun = tree[i].head
        to_be = tree.children(i, "auxpass") and any(tree[one].tag == "TO" for one in tree.children(i, "aux"))
        if tree[i].tag in ("VBN", "VBG") and not to_be:
            signed = tree[noun].lemma in DEEDS and self._bearer(tree, noun)
            return signed or (noun, *_named_before(tree, noun, i))
        first = complement_subject(tree, noun)  # "was the first country to recognise …"
        return self._bearer(tree, noun) or ((first,) if first is not None else ())

    def _bearer(self, tree: Tree, noun: int) -> tuple[int, ...]:
        """Who has or makes what a noun says: its possessor, or the subject of the light verb that governs it."""
        preps = prepositions(tree, noun)
        own = tree.children(noun, "poss") or (preps.get("of", ()) if tree[noun].lemma in DECIDED | _MADE_KNOWN else ())
        own = own or (preps.get("by", ()) if tree[noun].lemma in DECIDED else ())
        own = own or (preps.get("by", ()) or preps.get("from", ()) if tree[noun].lemma in _ASKED else ())
        if own:
            return own
        governor = tree[noun].head
        if tree[noun].dep == "nsubjpass" and tree[noun].lemma in DEEDS:  # "regulations … were made by the council"
            return tuple(one for prep in tree.children(governor, "agent") for one in tree.children(prep, "pobj"))
        if tree[noun].dep in ("dobj", "attr", "oprd") and tree[governor].lemma in self._light:
            return self._subject(tree, governor)
        if tree[noun].dep == "pobj" and tree[tree[governor].head].pos in ("VERB", "AUX"):
            return self._subject(tree, tree[governor].head)  # "in a bid to …", "moved toward removing …"
        return ()

    def _of_noun(self, tree: Tree, i: int) -> Arguments:
        preps = {**_called_above(tree, i), **prepositions(tree, i)}
        if tree[i].dep == "pobj" and tree[tree[i].head].text.lower() == "of":  # "two decades of war against …"
            preps = (
                {**prepositions(tree, tree[tree[i].head].head), **preps}
                if tree[tree[tree[i].head].head].pos == "NOUN"
                else preps
            )
        owner = tree.children(i, "poss", "nmod", "amod", "compound")
        light: tuple[int, ...] = ()
        at = _measured(tree, i)
        governor = tree[at].head
        if tree[at].dep in ("dobj", "nsubjpass") and tree[governor].lemma in self._light:
            verb = self._of_verb(tree, governor)
            light = verb.agent
            preps = {**{words: found for words, found in verb.preps.items() if words not in preps}, **preps}
        elif tree[i].dep == "dobj":  # "approved the removal of X from its list": hung on the verb
            preps = {**carried(tree, i, preps), **preps}
        return Arguments(
            agent=spread(tree, preps.get("by", ()) or tree.children(i, "poss") or light or self._copula(tree, i)),
            patient=spread(tree, preps.get("of", ()) or tree.children(i, "compound", "nmod")),
            attribute=(),
            owner=owner,
            preps=preps,
            clauses=tree.children(i, "acl", "relcl"),
            passive=False,
        )

    def _copula(self, tree: Tree, i: int) -> tuple[int, ...]:
        """The subject of "is" and its like, for the noun that says what it is."""
        return self._subject(tree, tree[i].head) if tree[i].dep == "attr" else ()

    def _of_adjective(self, tree: Tree, i: int) -> Arguments:
        governor = tree[i].head
        bearer: tuple[int, ...] = ()
        if tree[i].dep in ("acomp", "oprd", "attr"):
            bearer = tree.children(governor, "dobj") if tree[i].dep == "oprd" else ()
            bearer = bearer or self._subject(tree, governor)
        elif tree[i].dep in ("amod", "acl"):
            bearer = (governor,)
        preps = prepositions(tree, i)
        return Arguments(
            agent=spread(tree, preps.get("by", ())),
            patient=spread(tree, bearer),
            attribute=(),
            owner=tree.children(i, "npadvmod", "compound", "nmod", "amod"),
            preps=preps,
            clauses=tree.children(i, "xcomp", "ccomp"),
            passive=True,
        )


def _measured(tree: Tree, i: int) -> int:
    """The noun itself, or that by which a text counts it ("two days of talks")."""
    above = tree[tree[i].head]
    counted = tree[i].dep == "pobj" and above.text.lower() == "of" and tree[above.head].lemma in _MEASURES
    return above.head if counted else i


def _name_given(
    tree: Tree, i: int, objects: tuple[int, ...], called: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Whom a verb of naming names, and what it calls them, where the parser took the two for one phrase."""
    if len(objects) > 1 and not tree.children(objects[0], "conj"):  # two objects: whom, and what
        objects, called = objects[:1], (*called, *objects[1:])
    for small in objects:  # "declared the Taliban terrorist": taken for one name
        inner = [one for one in tree.children(small, "compound", "nmod") if tree[one].pos == "PROPN"]
        last = tree[small].pos in ("NOUN", "ADJ") and small == max(tree.subtree(small))
        if inner and last and tree[i].lemma in _CALLING:
            objects, called = (inner[-1],), (*called, small)
        called += tuple(one for one in spread(tree, (small,)) if one != small and _is_swallowed(tree, one))
        called += tree.children(small, "appos")  # "labels Hamas a terrorist organisation": taken for an apposition
    for clause in tree.children(i, "ccomp", "xcomp"):
        if tree[clause].lemma == "be" and any(tree[one].tag == "TO" for one in tree.children(clause, "aux")):
            objects += tuple(one for one in tree.children(clause, "nsubj") if one not in objects)
            called += tree.children(clause, "attr", "acomp")  # "declares X to be unlawful"
        if tree[clause].pos in ("NOUN", "PROPN"):
            named, given = tree.children(clause, "nsubj"), tree.children(clause, "dobj")
            within = tuple(one for one in tree.children(clause, "compound", "nmod") if tree[one].pos == "PROPN")
            named = named or (() if given else within[-1:])  # "declared the Taliban terrorist and banned them"
            objects += named or ((clause,) if given else ())
            called += (clause,) if named else given
    return objects, called


def _called_above(tree: Tree, i: int) -> dict[str, tuple[int, ...]]:
    """What a designation calls somebody, where the parser hung it on the verb ("upheld the designation of X as Y")."""
    if tree[i].lemma not in _DESIGNATING:
        return {}
    top = i
    while tree[top].dep in ("pobj", "prep", "dobj", "nsubjpass") and tree[top].head != top and top - tree[top].head < 6:
        top = tree[top].head
    if top == i or tree[top].pos != "VERB" or tree[top].lemma in _NAMING:
        return {}
    behind = [one for one in tree.children(top, "prep") if one > i and tree[one].text.lower() == "as"]
    return {"as": tuple(two for one in behind for two in objects_of(tree, one))} if behind else {}


def _is_swallowed(tree: Tree, i: int) -> bool:
    """Whether the last of several names and what they are declared stand as one phrase ("X and Y terrorist groups")."""
    names = [one for one in tree.children(i, "compound", "nmod") if tree[one].pos == "PROPN"]
    return bool(names) and tree[i].tag == "NNS" and bool(tree.children(i, "amod"))


def _is_passive(tree: Tree, i: int) -> bool:
    if before_bracket(tree, i) or tree.children(i, "nsubjpass", "auxpass", "csubjpass") or is_aside(tree, i):
        return True
    if tree[i].tag == "VBN" and tree[i].dep == "ROOT" and not tree.children(i, "aux", "dobj"):
        return True  # a headline: "Taliban no longer outlawed in Russia"
    if is_curt(tree, i):
        return True
    if tree[i].tag == "VBN" and tree[i].dep == "ccomp" and not tree.children(i, "aux", "dobj", "mark"):
        return True  # "ordered it disbanded"
    return (
        tree[i].tag == "VBN"
        and tree[i].dep in ("acl", "amod", "advcl", "acomp", "xcomp")
        and not tree.children(i, "aux")
    )


def is_announced(tree: Tree, i: int) -> bool:
    """Whether an infinitive is all that a headline says of its subject ("Britain to ban the group")."""
    to = next((one for one in tree.children(i, "aux") if tree[one].tag == "TO"), None)
    if to is None:
        return False
    noun = tree[tree[i].head]
    beside = tree[i].dep in ("relcl", "acl") and noun.dep == "ROOT" and noun.pos == "PROPN" and noun.i + 1 == to
    return beside or bool(tree.children(i, "nsubj") and tree[i].dep == "ROOT")


def is_aside(tree: Tree, i: int) -> bool:
    """Whether a participle behind a comma was taken for a finite verb ("the PKK, considered a threat by X, said …")."""
    if tree[i].tag not in ("VBN", "VBD") or tree.children(i, "aux", "auxpass", "dobj") or tree[i].dep == "ROOT":
        return False
    subjects = tree.children(i, "nsubj")
    return bool(subjects) and tree[i - 1].text == "," and max(tree.subtree(subjects[0])) < i


def _subjects(tree: Tree, i: int) -> tuple[int, ...]:
    """The subjects of a verb; a name before it that the parser took for an adverbial counts, where there is none."""
    beside = () if tree[i].dep == "amod" else tree.children(i, "npadvmod", "dep", "advmod")
    loose = tuple(one for one in beside if one < i and tree[one].pos == "PROPN")
    helped = tuple(one for aux in tree.children(i, "auxpass") for one in tree.children(aux, *_SUBJECTS))
    if not helped and tree[i].dep in ("ROOT", "advcl", "ccomp"):  # "Dropped from the list were X and Y"
        helped = tuple(one for aux in tree.children(i, "auxpass") if aux > i for one in tree.children(aux, "attr"))
    return tree.children(i, *_SUBJECTS) or before_bracket(tree, i) or helped or loose


def _with(tree: Tree, i: int, agent: int) -> tuple[int, ...]:
    """The prepositions that name a further agent ("by the one on Monday and by the other on Tuesday")."""
    preps = [agent, *tree.children(i, "prep")]
    return tuple(one for prep in preps for one in tree.children(prep, "conj") if tree[one].text.lower() == "by")


def _can_be_participle(tree: Tree, i: int) -> bool:
    """Whether a past goes on with a passive before it ("was laid and approved"); "came" cannot."""
    return tree[i].tag == "VBN" or (tree[i].tag == "VBD" and tree[i].text.lower() not in _ACTIVE)


def _infinitive_subject(tree: Tree, i: int) -> tuple[int, ...]:
    """The subject of an infinitive that the parser did not take for the object ("forbade the group to operate")."""
    clauses = [one for one in tree.children(i, "ccomp", "xcomp") if tree[one].tag == "VB"]
    bound = [one for one in clauses if any(tree[aux].tag == "TO" for aux in tree.children(one, "aux"))]
    return tuple(subject for one in bound for subject in tree.children(one, "nsubj"))


def _named_before(tree: Tree, noun: int, clause: int) -> tuple[int, ...]:
    """The name right before a participle that the parser hung on a noun further off ("members of X, banned …")."""
    below = [one for prep in tree.children(noun, "prep") for one in objects_of(tree, prep)]
    return tuple(one for one in below if tree[one].pos == "PROPN" and one < clause <= one + 2)


def _antecedent(tree: Tree, i: int) -> int:
    """The noun that a relative pronoun stands for, else the word itself."""
    if tree[i].text.lower() not in _RELATIVE or tree[i].tag not in ("WP", "WDT", "IN"):
        return i
    return next((antecedent_of_clause(tree, one) for one in tree.ancestors(i) if tree[one].dep == "relcl"), i)


def _relative_object(tree: Tree, i: int) -> tuple[int, ...]:
    """The noun that a relative clause without an object of its own is about ("the group Moscow banned")."""
    if tree[i].dep != "relcl" or any(tree[one].tag in ("WP", "WDT") for one in tree.children(i, *_SUBJECTS)):
        return ()
    return (tree[i].head,)
