"""Who is meant without a name: "the group", "they", "his ministry", "senior Russian officials", "any country"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.packs.load import Packs
from dejure.reading.antecedents import antecedent_of_clause
from dejure.reading.mentions import CLASS, PEOPLE, UNKNOWN, Before, Mention, Salience, again
from dejure.reading.names import Namer
from dejure.reading.organs import with_organs
from dejure.reading.parse import Tree
from dejure.reading.people import CALENDAR, grouped, introduced, known_again
from dejure.reading.scene import WINGS

_PERSONAL = frozenset({"he", "she", "him", "his", "her"})
_SINGULAR = frozenset({"it", "its", "itself"})
_EMPHATIC = frozenset({"itself", "themselves", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_ASKING = frozenset({"ask", "urge", "request", "press", "want", "petition"})
_QUOTED = (" “", " ‘", ' "')
_DEFINITE = frozenset({"the", "this", "these", "that", "those"})
_EVERYBODY = frozenset({"no", "any", "every"})
_OWN_ORGAN = frozenset({"ministry", "department", "office"})
_SHORT = 4
_COLLECTIVE = (Sort.GROUP, Sort.GOVERNMENT, Sort.STATE, Sort.BLOC)


class Referrer:
    """Finds the unnamed mentions of a sentence beside the named ones."""

    def __init__(self, packs: Packs, namer: Namer) -> None:
        self._nouns: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]
        sorts: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]["class_sort"]
        self._of_class = {word for words in sorts.values() for word in words}.union(self._nouns["class_mark"])
        self._namer = namer

    def mentions(self, tree: Tree, named: Sequence[Mention], salience: Salience) -> tuple[Mention, ...]:
        """All mentions of a sentence in order, `named` among them; `salience` is brought up to date."""
        taken = {i for mention in named for i in tree.at(mention.start, mention.end)}
        found = list(named)
        for token in tree.tokens:
            if token.i not in taken:
                here = [one for one in found if one.start < token.start and not _is_dateline(tree, one)]
                mention = self._at(tree, token.i, Before(here, salience))
                mention = _with_group(tree, mention, found) if mention and mention.kind == PEOPLE else mention
                if mention:
                    found = [one for one in found if not (mention.start <= one.start and one.end <= mention.end)]
                    found = sorted([*found, mention], key=lambda one: (one.start, one.end))
        found = [known_again(one, salience.people) for one in introduced(tree, found)]
        found = grouped(tree, found, self._nouns["group"])
        found = with_organs(tree, found, self._nouns["own_organ"], self._namer.state_of)
        subjects = [one for one in found if tree[one.head].dep in ("nsubj", "nsubjpass", "poss", "compound")]
        salience.hear(found, subjects, plural=bool(subjects) and _is_plural(tree, subjects[0]))
        return tuple(found)

    def _at(self, tree: Tree, i: int, before: Before) -> Mention | None:
        token = tree[i]
        word = token.text.lower()
        if word == "whose":
            return self._whose(tree, i, before)
        if word in _PERSONAL or word in _PLURAL or word in _SINGULAR:
            return self._pronoun(tree, i, before)
        if token.text in before.salience.people:  # a surname, whatever the parser takes it for
            return again(token.start, token.end, i, before.salience.people[token.text])
        if token.pos not in ("NOUN", "PROPN"):
            return None
        return self._noun(tree, i, before) or (self._unknown(tree, i) if token.pos == "PROPN" else None)

    def _pronoun(self, tree: Tree, i: int, before: Before) -> Mention | None:
        token = tree[i]
        word, above = token.text.lower(), tree[token.head]
        if word in _EMPHATIC and token.dep in ("appos", "npadvmod", "advmod"):
            return None  # "the states themselves": no party of its own
        if word in _PERSONAL:
            person = before.person()
            if token.dep == "poss" and person and above.lemma in _OWN_ORGAN:
                return self._own_organ(above.lemma, person, (token.start, above.end, above.i))
            if token.dep == "poss" and person and above.lemma in self._nouns["rulers"]:  # "his government"
                return self._namer.owned(tree, i, person.home or "") or again(token.start, token.end, i, person)
            return again(token.start, token.end, i, person)
        meant = self._collective(tree, i, before)
        acting = above.lemma in self._nouns["members"] and above.dep == "nsubj"  # "its members broke into …"
        governs = token.dep == "poss" and (above.lemma in self._nouns["rulers"] or acting)
        if governs and meant and meant.kind in (Sort.GROUP, Sort.GOVERNMENT):  # "their government" is they
            return again(token.start, above.end, above.i, meant)
        owned = self._namer.owned(tree, i, meant.party.id or "") if token.dep == "poss" and meant else None
        return owned or again(token.start, token.end, i, meant)

    def _whose(self, tree: Tree, i: int, before: Before) -> Mention | None:
        """The group of which a relative clause tells what its members do ("ISIS-K, whose gunmen killed …")."""
        members, clause = tree[tree[i].head], tree[tree[tree[i].head].head]
        if clause.dep != "relcl" or members.dep != "nsubj" or members.lemma not in self._nouns["members"]:
            return None
        noun = antecedent_of_clause(tree, clause.i)
        meant = next((one for one in before.here if one.head == noun and one.kind == Sort.GROUP), None)
        return again(tree[i].start, members.end, members.i, meant)

    def _collective(self, tree: Tree, i: int, before: Before) -> Mention | None:
        """Whom "it", "they", "its" or "their" means; what is said to be theirs tells which kind of party owns it."""
        token = tree[i]
        noun = tree[token.head].lemma if token.dep == "poss" else ""
        if token.dep == "nsubj" and (said := _speaker(tree, i, before)):
            return said
        if noun in self._nouns["of_group"] or noun in self._nouns["rulers"]:
            return before.group()
        if noun in self._nouns["of_state"]:
            place = (token.start, token.end, i)
            return self._keeper(tree, i, before) or self._owner(before, place) or before.first(Sort.STATE, Sort.BLOC)
        people = () if token.text.lower() in _SINGULAR else (PEOPLE,)
        if (noun in self._nouns["organ"] or noun in self._nouns["voters"]) and (home := self._acting(before)):
            return self._state(home, (token.start, token.end, i))
        if noun in self._nouns["of_actor"] and (acting := _subject_above(tree, i, before, Sort.ORGAN)):
            return acting
        if token.dep in ("nsubj", "nsubjpass", "poss"):
            return before.theme(*people, *_COLLECTIVE, plural=bool(people))
        return before.other(*people, *_COLLECTIVE, but=_subject_above(tree, i, before))

    def _keeper(self, tree: Tree, i: int, before: Before) -> Mention | None:
        """Whose "its list" is: theirs who put somebody on it ("the bloc's decision to keep X on its list")."""
        for above in tree.ancestors(tree[i].head):
            acting = tree.children(above, "nsubj", "poss")
            if tree[above].lemma in _ASKING:  # "asked the UN to take it off its list"
                acting = tree.children(above, "dobj", "nsubjpass") or acting
            found = next((one for one in reversed(before.here) if one.head in acting and one.home), None)
            if found:
                known = found.home in self._namer.parties
                return self._state(found.home or "", (tree[i].start, tree[i].end, i)) if known else None
        return None

    def _owner(self, before: Before, place: tuple[int, int, int]) -> Mention | None:
        """The state or bloc whose organ alone is named in the sentence ("the committee struck X off its list")."""
        here = [one for one in before.here if one.via is not Via.ADJECTIVE]
        acting = [one.home for one in here if one.kind in (Sort.ORGAN, Sort.OFFICE) and one.home in self._namer.parties]
        alone = acting and not any(one.kind in (Sort.STATE, Sort.BLOC) for one in here)
        return self._state(acting[0] or "", place) if alone else None

    def _acting(self, before: Before) -> str | None:
        """The state whose organ alone is named so far ("Norway's cabinet …, and its parliament")."""
        named = [one for one in before.here if one.kind in (*_COLLECTIVE, Sort.ORGAN) and one.via is not Via.ADJECTIVE]
        first = named[0] if named else None
        theirs = first and first.kind == Sort.ORGAN and first.home in self._namer.states
        return first.home if first and theirs else None

    def _own_organ(self, noun: str, person: Mention, place: tuple[int, int, int]) -> Mention | None:
        for organ in self._namer.office_organs(person.party.id or ""):
            if noun in (organ.role or "").split("-"):
                kind = str(organ.sort)
                return Mention(*place, organ.party, kind, person.home, organ.role, None, Via.ROLE, back=True)
        return None

    def _noun(self, tree: Tree, i: int, before: Before) -> Mention | None:
        token, lemma = tree[i], tree[i].lemma
        words = {tree[one].text.lower() for one in tree.children(i, "det", "amod")}
        if lemma in self._nouns["everybody"] and _is_universal(tree, i, words):
            everybody = self._namer.parties["*"]
            return Mention(
                token.start, token.end, i, everybody.party, str(everybody.sort), "*", None, None, Via.NAME, back=False
            )
        if lemma in self._nouns["people"]:
            return self._people(tree, i, before)
        proper = _is_proper(tree, i)  # "the Northern Youth Front" is not the front named before
        definite, bare = bool(words & _DEFINITE) and not proper, not tree.children(i, "acl", "relcl", "prep")
        bare = bare and not any(tree[one].pos == "PROPN" for one in tree.children(i, "appos"))  # "the group al-Shabaab"
        bare = bare and tree.text[token.end : token.end + 2] not in _QUOTED  # "the group “Dawn”"
        if definite and bare and (group := self._group_meant(tree, i, before)):
            return group
        if definite and bare and lemma in self._nouns["organ"] and (organ := before.organ(lemma)):
            return again(token.start, token.end, i, organ)
        if (
            definite
            and bare
            and token.tag != "NNS"
            and lemma in self._nouns["state"]
            and before.home in self._namer.parties
        ):
            if lemma == "bloc":
                return self._bloc(before, (token.start, token.end, i))
            topic = before.salience.topic
            acting = _subject_above(tree, i, before)  # "Russia will recognise the new country": not Russia
            beside = [one for one in reversed(before.here) if one.home and not (acting and one.home == acting.home)]
            states = [one for one in beside if one.via is Via.NAME and one.kind == Sort.STATE]
            theirs = [one for one in beside if one.head in tree.children(i)]  # "the Sahrawi republic"
            homes = (one.home for one in theirs or states or beside)
            near = next(homes, None) or before.salience.home
            meant = topic.id if topic and topic.id in self._namer.states else near or before.home
            return self._state(meant or "", (token.start, token.end, i))
        if lemma in self._nouns["chamber"] and {"both", "two"} & {word.lower() for word in tree.text.split()}:
            return Mention(token.start, token.end, i, Party(None, "both chambers"), str(Sort.ORGAN), before.home,
                           "chambers", None, Via.ROLE, back=False)  # fmt: skip
        own = self._is_named(tree, i, before) or (proper and self._is_own(tree, i))
        called = own or self._is_class(tree, i, definite=definite)
        return self._described(tree, i, UNKNOWN if own else CLASS, None) if called else None

    def _group_meant(self, tree: Tree, i: int, before: Before) -> Mention | None:
        """Whom "the group" means, or "the military wing", once the group is named."""
        token, lemma = tree[i], tree[i].lemma
        if lemma in self._nouns["anaphoric_group"]:
            others = [one for one in before.here if not tree.is_below(i, one.head)]  # "X, the group's armed wing"
            return again(token.start, token.end, i, Before(others, before.salience).group() or before.last(CLASS))
        described = tree.children(i, "amod") if lemma in WINGS and not tree.children(i, "compound") else ()
        return again(tree[min(described)].start, token.end, i, before.group()) if described else None

    def _bloc(self, before: Before, place: tuple[int, int, int]) -> Mention | None:
        """The bloc named last, or that whose ministers alone are named."""
        named = any(one.kind == Sort.BLOC for one in before.here)
        own = before.home if before.home not in self._namer.states and not named else None
        return self._state(own, place) if own else again(*place, before.last(Sort.BLOC))

    def _is_named(self, tree: Tree, i: int, before: Before) -> bool:
        """Whether a common noun ends a name of its own ("the Volga rights foundation"), not one told by its state."""
        if tree[i].lemma not in self._nouns["entity"] or tree[i].tag != "NN":
            return False
        names = [one for one in tree.children(i, "compound") if tree[one].pos == "PROPN"]
        return bool(names) and not any(one.head in tree.subtree(i) for one in before.here)

    def _is_own(self, tree: Tree, i: int) -> bool:
        """Whether a name with such a head can be a group's own, and no class's ("a Foreign Terrorist Organization")."""
        near = {tree[one].lemma.lower() for one in tree.children(i, "amod", "compound", "nmod")}
        return tree[i].lemma in self._nouns["own_group"] and near.isdisjoint(self._of_class)

    def _is_class(self, tree: Tree, i: int, *, definite: bool) -> bool:
        """Whether a noun stands for groups or people without a name ("Kurdish militias", "716 names")."""
        token = tree[i]
        if token.dep in ("appos", "attr"):
            return False
        group = token.lemma in self._nouns["group"] and (not definite or is_counted(tree, i))
        described = group and bool(tree.children(i, "amod", "compound", "nummod"))
        return described or (token.lemma in self._nouns["counted"] and is_counted(tree, i))

    def _state(self, home: str, place: tuple[int, int, int]) -> Mention:
        """ "The country": the state or bloc for which somebody acted last."""
        party = self._namer.parties[home]
        return Mention(*place, party.party, str(party.sort), home, None, None, Via.NAME, back=True)

    def _people(self, tree: Tree, i: int, before: Before) -> Mention:
        """Unnamed persons; they act for the state that the phrase names."""
        below = tree.subtree(i)
        home = next((one.home for one in before.here if one.home and one.head in below), None)
        of = next((one.party for one in before.here if one.kind == Sort.GROUP and one.head in below), None)
        described = self._described(tree, i, PEOPLE, home, of)
        return replace(described, party=Party(None, tree.phrase(i)))

    def _described(self, tree: Tree, i: int, kind: str, home: str | None, of: Party | None = None) -> Mention:
        """A mention by the words of the text: the noun with what stands before it."""
        near = [i, *tree.children(i, "amod", "compound", "nmod", "nummod")]
        if kind == UNKNOWN:  # "On 3 May Ms Doe said": the parser takes the day for a part of the name
            cut = max((one for one in range(i) if tree[one].tag == "CC" or tree[one].text == ","), default=-1)
            named = (one for one in near if tree[one].pos == "PROPN" and tree[one].text not in CALENDAR)
            near = [i, *(one for one in named if one > cut)]  # "Jane Doe and John Roe", taken for one name
            near += [one for word in near[1:] for one in tree.children(word, "compound")
                     if tree[one].pos == "PROPN" and one > cut]  # fmt: skip
        behind = [i, *(one for one in tree.children(i, "nummod") if one == i + 1 and kind == UNKNOWN)]  # "Ginbot 7"
        start, end = min(tree[one].start for one in near), tree[behind[-1]].end
        return Mention(start, end, i, Party(None, tree.text[start:end]), kind, home, None, of, Via.NAME, back=False)

    def _unknown(self, tree: Tree, i: int) -> Mention | None:
        """A capitalised name that no pack knows, kept as it is written."""
        inside = tree[i].dep in ("compound", "amod", "nmod", "npadvmod", "tmod", "prep", "punct")
        if inside or not tree[i].text[:1].isupper():
            return None
        if any(letter.isdigit() for letter in tree[i].text) or tree[i].text.rstrip(".") in CALENDAR:
            return None
        if any(tree[i].text.lower() in self._nouns[kind] for kind in ("list", "ban", "act", "paper")):
            return None  # a headline's "Terrorist Designation", "the Arms Export Control Act"
        beside = {tree[one].lemma for one in tree.children(i, "appos")}
        person = not beside.isdisjoint(self._nouns["individual"])  # "Jane Roe, a Saudi national"
        return self._described(tree, i, UNKNOWN, None) if not person else self._person(tree, i)

    def _person(self, tree: Tree, i: int) -> Mention:
        """A name that no pack knows, of whom the text says that it is a person's."""
        return replace(self._described(tree, i, UNKNOWN, None), kind=Sort.PERSON)


def is_counted(tree: Tree, i: int) -> bool:
    """ "Seven organisations", "several others", "more than 700 names": some of them, though none is named."""
    words = [tree[one] for one in tree.children(i, "nummod", "amod")]
    several = tree[i].tag in ("NNS", "NNPS") and any(one.dep == "nummod" or one.lemma in _SOME for one in words)
    return several or any(one.lemma == "one" for one in words)


_SOME = frozenset({"several", "many", "numerous", "more", "additional", "hundred", "dozen", "following", "follow"})


def _with_group(tree: Tree, people: Mention, found: Sequence[Mention]) -> Mention:
    """The persons with the group that stands behind them ("the leader of M23", "envoys from the Taliban")."""
    behind = [one for prep in tree.children(people.head, "prep") if tree[prep].text.lower() in ("of", "from")
              for one in tree.children(prep, "pobj")]  # fmt: skip
    group = next((one.party for one in found if one.kind == Sort.GROUP and one.head in behind), None)
    return replace(people, of=people.of or group)


def _speaker(tree: Tree, i: int, before: Before) -> Mention | None:
    """The organ that says of itself what its clause tells ("the ministry announced that it recognised …")."""
    verb = tree[tree[i].head]
    if verb.dep not in ("ccomp", "conj") or tree[i].text.lower() != "it":
        return None
    subjects = tree.children(verb.head, "nsubj")
    if not subjects and tree[verb.head].dep == "advcl":  # "rejected the order, repeating that it did not …"
        subjects = tree.children(tree[verb.head].head, "nsubj")
    return next((one for one in before.here if one.head in subjects and one.kind == Sort.ORGAN), None)


def _subject_above(tree: Tree, i: int, before: Before, *kinds: str) -> Mention | None:
    """The subject of the verb in whose clause a pronoun stands; of these kinds only, if any are named."""
    verbs = (one for one in tree.ancestors(i) if tree[one].pos in ("VERB", "AUX"))
    subjects = next((heads for verb in verbs if (heads := tree.children(verb, "nsubj", "nsubjpass"))), ())
    found = next((one for one in before.here if one.head in subjects), None)
    return found if found and (not kinds or found.kind in kinds) else None


def _is_universal(tree: Tree, i: int, words: set[str]) -> bool:
    """ "No country", "any state"; "a single country" and "one country" where the sentence denies it of each."""
    if words & _EVERYBODY and tree[i].lemma != "member":
        return True
    if tree[i].lemma == "member":
        return "no" in words
    single = {"single", "one"} & {tree[one].text.lower() for one in tree.children(i, "amod", "nummod")}
    denied = {"not", "n't", "n’t", "yet", "without", "never", "nor"} & {token.text.lower() for token in tree.tokens}
    return bool(single and denied)


def _is_proper(tree: Tree, i: int) -> bool:
    """Whether a common noun ends a name, by its capitals ("Balwaristan National Front"), outside a headline's."""
    names = [one for one in tree.children(i, "compound", "amod") if tree[one].text[:1].isupper() and one > 0]
    if not (tree[i].text[:1].isupper() and tree[i].tag in ("NNP", "NN") and names):
        return False
    long = [one.text for one in tree.tokens[1:] if len(one.text) > _SHORT and one.text.isalpha()]
    return any(word.islower() for word in long)


def _is_dateline(tree: Tree, mention: Mention) -> bool:
    """Whether a place only dates the report ("LONDON, 2 July — …"): no pronoun means it."""
    place = tree.text[mention.start : mention.end]
    return mention.start == 0 and len(place) > 3 and place.isupper() and mention.via is Via.SEAT


def _is_plural(tree: Tree, mention: Mention) -> bool:
    """Whether the verb of a subject is in the plural ("the Taliban have")."""
    verb = tree[tree[mention.head].head]
    helpers = [tree[one].text.lower() for one in tree.children(verb.i, "aux", "auxpass")]
    return verb.tag == "VBP" or any(word in ("have", "are", "were") for word in (*helpers, verb.text.lower()))
