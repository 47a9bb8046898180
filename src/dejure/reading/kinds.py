"""What can fill a role of a frame: parties, lists, classes and words, by their kinds."""

from collections.abc import Callable, Mapping

from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via
from dejure.reading.coordination import conjuncts
from dejure.reading.mentions import CLASS, PEOPLE, UNKNOWN, Kind, Mention
from dejure.reading.nounphrases import pointed_at
from dejure.reading.people import COURTS
from dejure.reading.references import is_counted
from dejure.reading.scene import Filler, Scene

_LISTED = ("designated", "listed", "proscribed", "banned", "outlawed", "foreign terrorist organi")
_IN_COMMON = ("terrorist list", "extremist list")  # anybody may call somebody terrorist


def _of_mention(*kinds: Kind) -> Callable[[Scene, int], Filler | None]:
    def take(scene: Scene, head: int) -> Filler | None:
        mention = scene.mention_at(head)
        if mention is None or mention.kind not in kinds:
            return None
        if mention.head != head and mention.via is Via.ADJECTIVE:
            return None
        if mention.kind == UNKNOWN and _names_a_list(scene, mention):
            return None
        return Filler(head, mention.start, mention.end, mention.party, mention.kind, mention.home, mention.role, None)

    return take


def _names_a_list(scene: Scene, mention: Mention) -> bool:
    """Whether capitals that no party goes by are those of a list ("its list of Designated Persons")."""
    return any(one.start <= mention.start and mention.end <= one.end for one in scene.phrases if one.could or one.sort)


def _of_phrase(*, is_list: bool | None) -> Callable[[Scene, int], Filler | None]:
    def take(scene: Scene, head: int) -> Filler | None:
        phrase = scene.phrase_at(head)
        if phrase is None or (is_list is not None and phrase.is_list != is_list):
            return None
        return Filler(head, phrase.start, phrase.end, None, "list", phrase.owner, None, phrase)

    return take


def _named_class(scene: Scene, head: int) -> Filler | None:
    """A class that is that of one list ("a Specially Designated Global Terrorist"), or says that it is listed."""
    filler = _of_phrase(is_list=False)(scene, head)
    if filler is None or filler.phrase is None:
        return None
    words = scene.tree.text[filler.start : filler.end].lower()
    listed = any(mark in words for mark in _LISTED)
    of_lists = bool(filler.phrase.could) and filler.phrase.sort not in _IN_COMMON
    return filler if filler.phrase.regime or of_lists or listed else None


def _batch(scene: Scene, head: int) -> Filler | None:
    """Several parties without names, in the words of the text ("three commanders of Hezbollah", "seven cartels").

    Those coordinated with them are of the same batch ("15 officials and six companies").
    """
    tree, mention = scene.tree, scene.mention_at(head)
    if tree[head].lemma in _MASSES:
        return _mass(scene, head)
    known = mention is not None and mention.kind in (PEOPLE, CLASS) and mention.head == head and tree[head].tag == "NNS"
    if known and mention and mention.kind == CLASS and not (is_counted(tree, head) or _is_pointed_at(scene, head)):
        return None  # a class of a law ("organisations recognised as terrorist")
    if not (known or _is_pointed_at(scene, head)) or (
        tree[head].dep == "conj" and _is_pointed_at(scene, tree[head].head)
    ):
        return None
    heads = [one for one in conjuncts(tree, head) if one == head or _is_pointed_at(scene, one)]
    below = [*heads, *(n for one in heads for n in tree.children(one, "nummod", "amod", "compound", "nmod"))]
    pointed = pointed_at(tree, heads[-1])
    below += [*pointed, *(one for verb in pointed for one in tree.children(verb, "advmod"))]
    for prep in tree.children(heads[-1], "prep"):
        below += tree.subtree(prep) if tree[prep].text.lower() == "of" else ()
    start, end = tree.span(below)
    start = mention.start if known and mention else start
    home = mention.home if mention and known else None
    return Filler(head, start, end, Party(None, tree.text[start:end]), PEOPLE, home, None, None)


def _is_pointed_at(scene: Scene, head: int) -> bool:
    """Whether a common noun stands for members of a list, counted or pointed at ("the entries specified below")."""
    tree = scene.tree
    if tree[head].pos != "NOUN" or tree[head].lemma not in scene.batches:
        return False
    beside = (head, *tree.children(head, "conj"))  # "the firms and 170 people"
    counted = any(tree[n].text.lower() not in ("one", "a") for one in beside for n in tree.children(one, "nummod"))
    marks = {tree[one].text.lower() for one in tree.children(head, "amod", "advmod")}
    return counted or bool(marks & {"following", "below"} or pointed_at(tree, head))


def _mass(scene: Scene, head: int) -> Filler | None:
    """ "Dozens of Taliban officials", "a number of charities"."""
    of = [prep for prep in scene.tree.children(head, "prep") if scene.tree[prep].text.lower() == "of"]
    inner = next((noun for prep in of for noun in scene.tree.children(prep, "pobj")), None)
    mention = scene.mention_at(inner) if inner is not None else None
    if mention is None or mention.kind not in (PEOPLE, CLASS):
        return None
    start = scene.tree[head].start
    return Filler(head, start, mention.end, Party(None, scene.tree.text[start : mention.end]), PEOPLE, None, None, None)


_MASSES = frozenset({"dozen", "score", "hundred", "thousand", "handful", "number"})


def _batch_of_groups(scene: Scene, head: int) -> Filler | None:
    """Several groups without names; who is banned or let in by the number is as a rule persons."""
    filler = _batch(scene, head)
    return filler if filler and scene.tree[head].lemma in _GROUPS else None


def _somebody(scene: Scene, head: int) -> Filler | None:
    """One person without a name, by trade or office ("a Saudi businessman", "Somalia's interior minister")."""
    filler = _of_mention(Sort.OFFICE, PEOPLE)(scene, head)
    return filler if filler and scene.tree[head].tag in ("NN", "NNP") else None


def _law(scene: Scene, head: int) -> Filler | None:
    """A law or resolution under which parties are listed."""
    law = next((one for one in scene.phrases if one.is_law and one.head == head), None)
    return Filler(head, law.start, law.end, None, "law", law.owner, None, None) if law else None


def _sanctions(scene: Scene, head: int) -> Filler | None:
    """Sanctions as such, with whose they are."""
    filler = _of_phrase(is_list=None)(scene, head)
    token = scene.tree[head]
    if filler is None or token.lemma not in ("sanction", "sanctions"):
        return None
    return filler


def _class_of_parties(scene: Scene, head: int) -> Filler | None:
    """A class without names ("organisations recognised as terrorist") as the subject of a law."""
    filler = _of_phrase(is_list=False)(scene, head)
    if filler is None:
        return None
    return Filler(
        head, filler.start, filler.end, Party(None, scene.tree.text[filler.start : filler.end]), CLASS, None, None, None
    )


def _ruling(scene: Scene, head: int) -> Filler | None:
    """A named group or claimant, also by the seat of the state that it governs ("the ambassador sent by Kabul")."""
    mention = scene.mention_at(head)
    ruler = scene.rulers.get(mention.home or "") if mention and mention.via is Via.SEAT else None
    behind = scene.tree[scene.tree[head].head].text.lower() if scene.tree[head].dep == "pobj" else "by"
    if mention and ruler and behind in ("by", "from", "with", "to"):  # "in Kabul" is a place
        return Filler(head, mention.start, mention.end, ruler, Sort.GROUP, mention.home, None, None)
    if mention and mention.kind in (PEOPLE, Sort.OFFICE, Sort.ORGAN) and mention.of:
        return Filler(head, mention.start, mention.end, mention.of, Sort.GROUP, mention.home, None, None)
    return _of_mention(Sort.GROUP, Sort.GOVERNMENT)(scene, head)


def _host(scene: Scene, head: int) -> Filler | None:
    """The government at a seat ("its embassy in Kabul"): who rules there, else the state."""
    mention = scene.mention_at(head)
    if mention is None or mention.via is not Via.SEAT:
        return None
    party = scene.rulers.get(mention.home or "", mention.party)
    return Filler(head, mention.start, mention.end, party, mention.kind, mention.home, None, None)


def _sender(scene: Scene, head: int) -> Filler | None:
    """The state or group whose envoy somebody is ("Kosovo's ambassador presented …")."""
    mention = scene.mention_at(head)
    if mention is None or mention.kind not in (PEOPLE, Sort.OFFICE, Sort.PERSON):
        return None
    if mention.kind == Sort.PERSON and not mention.of:  # whom an "Ambassador X" serves, his name does not say
        return None
    if mention.end - mention.start == len(scene.tree[head].text):  # a bare "the ambassador" does not say whose
        return None
    kind, party = (Sort.GROUP, mention.of) if mention.of else (Sort.STATE, scene.states.get(mention.home or ""))
    return Filler(head, mention.start, mention.end, party, kind, mention.home, None, None) if party else None


def _bans(scene: Scene, head: int) -> Filler | None:
    """Bans in the plural, as those of a law that names nobody ("such bans")."""
    token = scene.tree[head]
    if token.tag != "NNS" or token.lemma not in ("ban", "designation", "listing", "prohibition"):
        return None
    below = scene.tree.subtree(head)
    if any(one.head in below and one.head != head for one in scene.phrases):  # "bans on terrorist groups": it is they
        return None
    start, end = scene.tree.span([head, *scene.tree.children(head, "amod", "compound")])
    return Filler(head, start, end, Party(None, scene.tree.text[start:end]), CLASS, None, None, None)


def _with_home(scene: Scene, head: int) -> Filler | None:
    filler = KINDS["party"](scene, head)
    if filler is None or filler.home is None:
        return None
    behind = scene.tree.text[filler.end :].split()[:1]
    return None if filler.home == "*" and behind and behind[0] in _SAVE else filler


_SAVE = frozenset({"except", "but", "besides", "save", "apart", "other"})  # "by no state except Russia"


def _words(scene: Scene, head: int) -> Filler | None:
    """Whatever stands there, in the words of the text."""
    start, end = scene.tree.span(scene.tree.subtree(head))
    return Filler(head, start, end, None, "words", None, None, None)


def _finite(scene: Scene, head: int) -> Filler | None:
    """A verb in a tense of its own."""
    token = scene.tree[head]
    told = token.tag in ("VBZ", "VBD", "VBP")
    return Filler(head, token.start, token.end, None, "words", None, None, None) if told else None


def _bare_be(scene: Scene, head: int) -> Filler | None:
    """ "Be" as what is ordered ("ruled that the group be removed")."""
    token = scene.tree[head]
    beside = [one.tag for one in scene.tree.tokens if one.head == token.head]
    plain = token.text == "be" and not {"MD", "TO"} & set(beside)
    return Filler(head, token.start, token.end, None, "words", None, None, None) if plain else None


def _no_longer(scene: Scene, head: int) -> Filler | None:
    """ "No longer", not "longer than any other"."""
    token = scene.tree[head]
    ended = token.text.lower() == "longer" and head > 0 and scene.tree[head - 1].text.lower() in ("no", "any")
    return Filler(head, token.start, token.end, None, "words", None, None, None) if ended else None


def _act_noun(scene: Scene, head: int) -> Filler | None:
    """A noun or pronoun that stands for an act spoken of before ("the move", "it")."""
    token = scene.tree[head]
    if token.lemma not in scene.acts and token.text.lower() not in ("it", "this", "that"):
        return None
    return Filler(head, token.start, token.end, None, "act", None, None, None)


def _court(scene: Scene, head: int) -> Filler | None:
    """A court, or a judge by his title."""
    filler = _of_mention(Sort.ORGAN, Sort.OFFICE, Sort.PERSON, PEOPLE, UNKNOWN)(scene, head)
    if filler is None:
        return None
    words = set(scene.tree.text[filler.start : filler.end].lower().split())
    return filler if "court" in str(filler.role) or words & COURTS else None


def _deciding_body(scene: Scene, head: int) -> Filler | None:
    """A body of the United Nations whose decision is the act itself, with nothing formal still to come."""
    filler = _of_mention(Sort.ORGAN)(scene, head)
    return filler if filler and filler.home == "un" and filler.role in _DECIDING else None


_DECIDING = frozenset({"security-council", "sanctions-committee"})
_GROUPS = frozenset({
    "group", "organization", "organisation", "movement", "militia", "outfit", "entity", "network", "cartel", "gang",
    "ngo", "association", "faction", "charity", "foundation",
})  # fmt: skip
_NAMED = (Sort.STATE, Sort.BLOC, Sort.ORGAN, Sort.OFFICE, Sort.PERSON, Sort.GROUP, Sort.GOVERNMENT, Sort.MEDIUM)
KINDS: Mapping[str, Callable[[Scene, int], Filler | None]] = {
    "listable": _of_mention(Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON, UNKNOWN, Sort.ORGAN),
    "group": _of_mention(Sort.GROUP, Sort.GOVERNMENT, UNKNOWN),
    "named group": _ruling,
    "group or class": _of_mention(Sort.GROUP, Sort.GOVERNMENT, CLASS, UNKNOWN),
    "government": _ruling,
    "state": _of_mention(Sort.STATE),
    "state or bloc": _of_mention(Sort.STATE, Sort.BLOC),
    "host": _host,
    "sender": _sender,
    "person": _of_mention(Sort.PERSON, PEOPLE),
    "court": _court,
    "deciding body": _deciding_body,
    "named person": _of_mention(Sort.PERSON),
    "unknown name": _of_mention(UNKNOWN),
    "organ": _of_mention(Sort.ORGAN, Sort.OFFICE),
    "actor": _of_mention(Sort.ORGAN, Sort.OFFICE, Sort.PERSON, PEOPLE),
    "party": _of_mention(*_NAMED, PEOPLE, UNKNOWN),
    "any": _of_mention(*_NAMED, Sort.PLACE, PEOPLE, CLASS, UNKNOWN),
    "place": _of_mention(Sort.PLACE, Sort.STATE),
    "authority": _with_home,
    "list": _of_phrase(is_list=True),
    "class": _of_phrase(is_list=False),
    "list or class": _of_phrase(is_list=None),
    "named class": _named_class,
    "sanctions": _sanctions,
    "law": _law,
    "known group": _of_mention(Sort.GROUP, Sort.GOVERNMENT),
    "names": _of_mention(Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON),
    "somebody": _somebody,
    "outlet": _of_mention(Sort.MEDIUM),
    "batch": _batch,
    "batch of groups": _batch_of_groups,
    "class of parties": _class_of_parties,
    "bans": _bans,
    "bare be": _bare_be,
    "finite verb": _finite,
    "no longer": _no_longer,
    "act": _act_noun,
    "words": _words,
}
