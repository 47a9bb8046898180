"""Who is introduced by what they are: "Home Affairs Minister Mary Doe", "a militia called the Dawn Brigades"."""

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dejure.model.party import Party, Sort
from dejure.reading.mentions import PEOPLE, UNKNOWN, Mention
from dejure.reading.parse import Tree

_OFFICES = (
    "President", "Minister", "Secretary", "Chancellor", "Premier", "Senator", "Ambassador", "Representative", "Envoy",
    "Spokesman", "Spokeswoman", "Spokesperson", "Commissioner", "Governor", "Mayor", "Director", "Chairman",
    "Chairwoman", "Chair", "Congressman", "Congresswoman", "Prosecutor", "Attorney", "MP", "MEP", "Speaker", "Leader",
)  # fmt: skip
_ADDRESSES = ("Mr", "Mrs", "Ms", "Miss", "Dr")
_TITLES = re.compile(rf"^(?:(?:[\w’'-]+ )*(?:{'|'.join(_OFFICES)}) |(?:{'|'.join(_ADDRESSES)})\.? (?!Justice))")
TITLES = frozenset(one.lower() for one in (*_OFFICES, *_ADDRESSES))
_GROUPS = frozenset({
    "movement", "militia", "front", "brigade", "brigades", "battalion", "group", "organization", "organisation",
    "network", "collective", "cartel", "gang", "congress", "forum",
})  # fmt: skip
_OF_GROUP = re.compile(rf"\b(?=[A-Z])(?i:{'|'.join(sorted(_GROUPS))})\b")
_NAME = re.compile(r"(?<!\w)[A-Z\u00c0-\u00de\u0100-\uffff]")  # a capital, or a letter that may be one
_WORD = re.compile(r"\w+")
_SMALL = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "some", "many", "most", "all", "both", "each", "one", "no",
    "in", "on", "at", "by", "for", "from", "of", "to", "with", "after", "before", "since", "under", "over", "about",
    "and", "but", "or", "if", "when", "while", "as", "although", "because", "there", "here", "we", "you", "who",
    "what", "how", "why", "where", "more", "another", "other", "such", "still", "now", "then", "so", "not", "only",
})  # fmt: skip
PRONOUNS = frozenset({
    "he", "she", "him", "his", "her", "it", "its", "itself", "they", "them", "their", "themselves", "whose",
})  # fmt: skip
COURTS = frozenset({"court", "tribunal", "judge", "judges", "justice", "courts", "magistrate"})
CALENDAR = frozenset((*month_name[1:], *month_abbr[1:], "Sept", *day_name))
_CALLED = frozenset({"call", "know", "name", "dub", "style", "title"})
_TITLED = (Sort.OFFICE, PEOPLE)


def introduced(tree: Tree, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with persons by their names, where an office or a trade stands beside a name that no pack knows."""
    found = [_untitled(tree, one) for one in mentions]
    for title in [one for one in found if one.kind in _TITLED]:
        named = next((one for one in found if _is_name_of(tree, title, one)), None)
        if named:
            party = named.party if named.kind == Sort.PERSON else Party(None, named.party.name)
            if title.start < named.start:  # it acts as the title says
                head = named.head if named.start < title.end else title.head
                kind = Sort.PERSON if title.kind == PEOPLE else title.kind
                whole = replace(title, party=party, kind=kind, end=max(title.end, named.end), head=head)
                found = [whole if one is named else one for one in found if one is not title]
            else:
                first = replace(named, party=party, home=named.home if party.id else title.home)
                found = [first if one is named else one for one in found]
    return found


def may_introduce(sentence: str, nouns: frozenset[str], names: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence can name a group that no pack knows: a name with such a word, or behind such a noun.

    `names` are the offsets of those whom the packs know.
    """
    if _OF_GROUP.search(sentence):
        return True
    if nouns.isdisjoint(words_of(sentence)):
        return False
    first = next(one.end() for one in _WORD.finditer(sentence) if one.group().lower() in nouns)
    return any(_can_name(sentence, one.start(), names) for one in _NAME.finditer(sentence, first))


def _can_name(sentence: str, at: int, names: Sequence[tuple[int, int]]) -> bool:
    """Whether the capital there can be that of a name that no pack knows."""
    word = _WORD.match(sentence, at)
    is_day = word is not None and word.group() in CALENDAR
    return not is_day and not any(start <= at < end for start, end in names)


@lru_cache(maxsize=64)  # a sentence is asked about several times in a row
def words_of(sentence: str) -> frozenset[str]:
    """The words of a sentence in lower case."""
    return frozenset(_WORD.findall(sentence.lower()))


def capitals(words: str) -> set[str]:
    """The words that begin with a capital."""
    return {one for one in _WORD.findall(words) if not one[0].islower()}


def is_capital_inside(sentence: str) -> bool:
    """Whether a sentence has a capital other than that of the small word which opens it."""
    first = _NAME.search(sentence)
    if first is None:
        return False
    word = _WORD.match(sentence, first.start())
    opens = word is not None and word.group().lower() in _SMALL and not sentence[: first.start()].strip("\"'“‘([ ")
    return not opens or _NAME.search(sentence, first.end()) is not None


def grouped(tree: Tree, mentions: Sequence[Mention], nouns: Collection[str]) -> list[Mention]:
    """The mentions with groups by their names, where a common noun introduces them.

    "A militia called the Dawn Brigades", "a movement, the Sons of Dawn".
    """
    found = _joined(tree, mentions)
    for token in tree.tokens:
        if token.pos != "NOUN" or token.lemma not in nouns or (token.tag == "NNS" and tree.children(token.i, "nummod")):
            continue  # "two militias, the Dawn Brigades and …": each has a name of its own
        heads = [*tree.children(token.i, "appos"), *_called(tree, token.i), *_behind(tree, found, token.i)]
        named = next((one for one in found if one.head in heads and one.kind in (UNKNOWN, Sort.GROUP)), None)
        if named and tree[named.head].pos == "PROPN" and not named.back and named.start > token.start:
            whole = replace(named, start=token.start, head=token.i, kind=Sort.GROUP)
            found = [whole if one is named else one for one in found if one.head != token.i]
    return [_as_group(tree, one) for one in found]


def _behind(tree: Tree, mentions: Sequence[Mention], noun: int) -> list[int]:
    """The name right behind a noun in the singular, where the parser took it for no subject ("the association X")."""
    behind = tree[noun].end + 1
    quoted = behind + 1 if tree.text[behind : behind + 1] in '“‘"' else behind
    loose = ("appos", "npadvmod", "dep", "oprd", "nmod", "dobj")
    return [one.head for one in mentions
            if one.start in (behind, quoted) and tree[noun].tag == "NN" and tree[one.head].dep in loose]  # fmt: skip


def _as_group(tree: Tree, mention: Mention) -> Mention:
    """A name that no pack knows, as a group's where its last word says so ("Dawn Brigades")."""
    says_so = mention.kind == UNKNOWN and tree[mention.head].text.lower() in _GROUPS and " " in mention.party.name
    return replace(mention, kind=Sort.GROUP) if says_so else mention


def _called(tree: Tree, noun: int) -> list[int]:
    """What the clause beside a noun says that it is called."""
    verbs = [one for one in tree.children(noun, "acl", "relcl") if tree[one].lemma in _CALLED]
    under = [*verbs, *(prep for verb in verbs for prep in tree.children(verb, "prep") if tree[prep].text == "as")]
    return [name for one in under for name in tree.children(one, "oprd", "attr", "dobj", "pobj")]


def _joined(tree: Tree, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with names that no pack knows as wide as "of" makes them ("Sons of Dawn")."""
    found: list[Mention] = []
    for one in mentions:
        last = found[-1] if found else None
        between = tree.text[last.end : one.start] if last else ""
        if last and last.kind == UNKNOWN and one.kind in (UNKNOWN, Sort.STATE) and between in (" of ", " of the "):
            name = Party(None, f"{last.party.name}{tree.text[last.end : one.end]}")
            found[-1] = replace(last, end=one.end, party=name)
        elif last and last.kind == UNKNOWN and one.party.id and _is_short_form(tree, one, between):
            found[-1] = replace(one, start=last.start, head=last.head)
        else:
            found.append(one)
    return found


def _is_short_form(tree: Tree, mention: Mention, between: str) -> bool:
    """Whether a known name stands in brackets behind one that is not ("the Sons of Dawn (MEK)")."""
    closed = tree.text[mention.end : mention.end + 1] in (")", ",")
    return between in (" (", " (the ") and closed and tree.text[mention.start : mention.end].isupper()


def known_again(mention: Mention, met: Mapping[str, Mention]) -> Mention:
    """The mention as the person of that surname who was named in full before."""
    before = met.get(mention.party.name) if mention.party.id is None else None
    if before is None or mention.kind not in (UNKNOWN, Sort.PERSON):
        return mention
    place = replace(before, start=mention.start, end=mention.end, head=mention.head)
    return replace(place, via=mention.via, back=True)


def _is_name_of(tree: Tree, title: Mention, name: Mention) -> bool:
    """Whether two mentions stand side by side, the one the name of who holds the other."""
    if name.kind not in (UNKNOWN, Sort.PERSON) or " " not in name.party.name or name.back:
        return False
    if title.start < name.start < title.end < name.end:  # "German Interior Minister Jane Roe", as two names
        return True
    if tree[name.head].dep == "appos" and tree[name.head].head == title.head:
        return True
    if title.kind == PEOPLE and tree[title.head].head == name.head and tree[title.head].dep in ("compound", "nmod"):
        return title.end + 1 == name.start  # "journalist Mary Doe", taken for one name
    beside = tree.text[: name.start].endswith(", ") and tree.text[name.end : name.end + 1] in (",", ".", "")
    if beside and name.head in tree.subtree(title.head):  # "a spokesman for the group, John Roe,"
        return True
    return tree[title.head].dep == "appos" and tree[title.head].head == name.head and title.start >= name.end


def _untitled(tree: Tree, mention: Mention) -> Mention:
    """A name without the title that the parser took for a part of it."""
    title = _TITLES.match(mention.party.name) if mention.kind == UNKNOWN else None
    if title is None or tree[mention.head].pos != "PROPN":
        return mention
    rest = mention.party.name[title.end() :]
    return replace(mention, party=Party(None, rest), kind=Sort.PERSON) if rest else mention
