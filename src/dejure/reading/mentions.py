"""Who is named where in a sentence: names, organs with their owners, office-holders, people and references back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dejure.model.party import KnownParty, Party, Sort
from dejure.names.gazetteer import Form, Gazetteer, Sighting, Via, forms_of
from dejure.packs.load import Packs
from dejure.reading.parse import Tree
from dejure.text.fold import fold

PEOPLE = "people"  # unnamed persons, in the text's words
CLASS = "class"  # unnamed groups, in the text's words
UNKNOWN = "unknown"  # a capitalised name that no pack knows
Kind = str  # a Sort, PEOPLE or CLASS

_OWNS = re.compile(r"(?:['’]s?)?[ \u00a0](?:(?:the|new|own|then|former|acting|own|de facto|interim) )?")
_OF = re.compile(r" (?:of|for) (?:the )?")
_SPACE = re.compile(r",? (?:and )?|, the ")
_PERSONAL = frozenset({"he", "she", "him", "his", "her"})
_PLURAL = frozenset({"they", "them", "their", "it", "its", "we", "our", "themselves", "itself"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A party at a place of the sentence; `head` is the word that governs its name.

    `home` is the state or bloc for which it acts, if that is known; `via` how it is written; `back` whether it only
    refers back.
    """

    start: int
    end: int
    head: int
    party: Party
    kind: Kind
    home: str | None
    via: Via
    back: bool


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of organ or office that every state may have; `form` makes its canonical name."""

    id: str
    names: tuple[str, ...]
    form: str
    sort: Sort


class Salience:
    """Who was named last in a document, by kind: what "the group", "he" and "the ministry" can mean."""

    def __init__(self) -> None:
        self._last: dict[Kind, Mention] = {}

    def note(self, mention: Mention) -> None:
        """Remember a mention as the last of its kind."""
        if mention.via is not Via.ADJECTIVE:
            self._last[mention.kind] = mention
        if mention.home and mention.kind not in (Sort.GROUP, Sort.GOVERNMENT):
            self._last["home"] = mention

    def last(self, *kinds: Kind) -> Mention | None:
        """The last mention of the first of these kinds that there is."""
        return next((self._last[kind] for kind in kinds if kind in self._last), None)

    @property
    def home(self) -> str | None:
        """The state or bloc for which somebody acted last."""
        found = self._last.get("home")
        return found.home if found else None


class Namer:
    """Finds the mentions of a sentence; holds the index over all names."""

    def __init__(self, packs: Packs) -> None:
        self.parties = packs.parties
        self.nouns: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]
        self.roles = _roles(packs)
        self._organs = {(party.of, party.role): party for party in reversed(list(self.parties.values())) if party.role}
        self.gazetteer = Gazetteer(forms_of(self.parties, {role.id: role.names for role in self.roles.values()}))
        self._tenures = _tenures(self.parties)
        self._rulers = {one.government_of: one for one in reversed(list(self.parties.values())) if one.government_of}

    def mentions(self, tree: Tree, salience: Salience, published: date | None) -> tuple[Mention, ...]:
        """The mentions of a sentence in order; `salience` is brought up to date with them."""
        named = self._named(tree, salience, published)
        taken = {i for mention in named for i in tree.at(mention.start, mention.end)}
        found = list(named)
        for token in tree.tokens:
            if token.i in taken:
                continue
            mention = self._unnamed(tree, token.i, (found, salience))
            if mention:
                found.append(mention)
        found.sort(key=lambda mention: (mention.start, mention.end))
        for mention in found:
            salience.note(mention)
        return tuple(found)

    def overhear(self, sentence: str, salience: Salience) -> None:
        """Bring `salience` up to date with the names of a sentence that is not parsed."""
        for sighting in self.gazetteer.find(sentence):
            form = _owning(sighting)
            if form:
                party = self.parties[form.party]
                home = self._home(party, None)
                kind = str(party.sort)
                salience.note(Mention(sighting.start, sighting.end, 0, party.party, kind, home, form.via, back=False))

    # Names

    def _named(self, tree: Tree, salience: Salience, published: date | None) -> tuple[Mention, ...]:
        sightings = list(self.gazetteer.find(tree.text))
        found: list[Mention] = []
        while sightings:
            mention, used = self._compose(tree, sightings, (found, salience), published)
            del sightings[:used]
            if mention:
                found.append(self._extended(tree, mention))
        return tuple(found)

    def _compose(
        self, tree: Tree, ahead: Sequence[Sighting], before: tuple[list[Mention], Salience], published: date | None
    ) -> tuple[Mention | None, int]:
        """The mention that the next sightings make together, and how many of them it takes up."""
        first, second = ahead[0], ahead[1] if len(ahead) > 1 else None
        gap = tree.text[first.end : second.start] if second else None
        owner = _owning(first)
        if second and gap is not None:
            if owner and _role(second) and _OWNS.fullmatch(gap) and (gap != " " or not _is_person(self.parties, owner)):
                rest, used = self._holder(tree, ahead, 2, published)
                return rest or self._organ(tree, (first.start, second.end), owner, _role(second)), used
            if _role(first) and _OF.fullmatch(gap) and _owning(second):
                return self._organ(tree, (first.start, second.end), _owning(second), _role(first)), 2
        if _role(first) and not owner:
            rest, used = self._holder(tree, ahead, 1, published)
            return rest or self._contextual(tree, first, before), used
        return (self._plain(tree, first, published), 1) if owner else (None, 1)

    def _holder(
        self, tree: Tree, ahead: Sequence[Sighting], at: int, published: date | None
    ) -> tuple[Mention | None, int]:
        """The person named right behind an office ("Russian President Vladimir Putin"), if one is."""
        if at >= len(ahead) or not _SPACE.fullmatch(tree.text[ahead[at - 1].end : ahead[at].start]):
            return None, at
        person = _owning(ahead[at])
        if not person or self.parties[person.party].sort is not Sort.PERSON:
            return None, at
        mention = self._plain(tree, ahead[at], published)
        return (replace(mention, start=ahead[0].start), at + 1) if mention else (None, at)

    def _plain(self, tree: Tree, sighting: Sighting, published: date | None) -> Mention | None:
        form = _owning(sighting)
        head = tree.head_of(sighting.start, sighting.end)
        if form is None or head is None:
            return None
        party = self.parties[form.party]
        home = self._home(party, published)
        return Mention(sighting.start, sighting.end, head, party.party, str(party.sort), home, form.via, back=False)

    def _organ(self, tree: Tree, place: tuple[int, int], owner: Form | None, role_id: str | None) -> Mention | None:
        """The organ or office that an owner has: a known one, else named by the form of its role."""
        head = tree.head_of(*place)
        if owner is None or role_id is None or head is None:
            return None
        holder, role = self.parties[owner.party], self.roles[role_id]
        known = self._organs.get((holder.id, role.id))
        party = known.party if known else Party(f"{holder.id}.{role.id}", role.form.format(of=holder.name))
        return Mention(*place, head, party, str(role.sort), self._home(holder, None), Via.ROLE, back=False)

    def _contextual(self, tree: Tree, sighting: Sighting, before: tuple[list[Mention], Salience]) -> Mention | None:
        """An organ named without its owner: that of the state or bloc named last."""
        found, salience = before
        homes = [mention.home for mention in reversed(found) if mention.home] + [salience.home]
        home = next((one for one in homes if one), None)
        short = {self.parties[form.party].of: form.party for form in sighting.forms if form.via is Via.SHORT}
        head = tree.head_of(sighting.start, sighting.end)
        if head is None:
            return None
        if home in short:
            party = self.parties[short[home]]
            return Mention(
                sighting.start, sighting.end, head, party.party, str(party.sort), home, Via.SHORT, back=False
            )
        role = _role(sighting)
        if home is None or role is None or role not in self.roles:
            return None
        place = (sighting.start, sighting.end)
        return self._organ(tree, place, Form(self.parties[home].name, home, Via.NAME), role)

    def _home(self, party: KnownParty, published: date | None) -> str | None:
        """The state or bloc for which a party acts: itself, its owner's, or that of the office it holds."""
        if party.sort in (Sort.STATE, Sort.BLOC):
            return party.id
        if party.of and party.of in self.parties:
            return self._home(self.parties[party.of], published)
        if party.sort is Sort.PERSON:
            office = self.office_of(party.id, published)
            return self._home(office, published) if office else None
        return None

    def office_of(self, person: str, on: date | None) -> KnownParty | None:
        """The office that a person held on a day; without a day, the one held last."""
        held = self._tenures.get(person, ())
        for since, until, office in held:
            if on is None or ((since is None or since <= on) and (until is None or on <= until)):
                return self.parties[office]
        return self.parties[held[0][2]] if held else None

    def _extended(self, tree: Tree, mention: Mention) -> Mention:
        """The mention with the common noun that it only qualifies ("the Taliban militant group") as its head."""
        token = tree[mention.head]
        above = tree[token.head]
        groupish = mention.kind in (Sort.GROUP, Sort.GOVERNMENT, Sort.BLOC) and above.lemma in self.nouns["group"]
        media = mention.kind == Sort.MEDIUM and above.pos in ("NOUN", "PROPN")
        if token.dep in ("compound", "nmod", "amod", "poss") and (groupish or media) and token.dep != "poss":
            return replace(mention, head=above.i, end=max(mention.end, above.end))
        rulers = above.lemma in self.nouns["rulers"] and mention.kind == Sort.STATE
        if rulers and token.dep in ("poss", "compound", "nmod", "amod") and mention.home in self._rulers:
            party = self._rulers[mention.home]
            start, end = mention.start, above.end
            return replace(mention, start=start, end=end, head=above.i, party=party.party, kind=str(party.sort))
        return mention

    # Nouns and pronouns

    def _unnamed(self, tree: Tree, i: int, before: tuple[list[Mention], Salience]) -> Mention | None:
        token = tree[i]
        word = token.text.lower()
        if token.pos in ("PRON", "DET") and (word in _PERSONAL or word in _PLURAL):
            return self._pronoun(tree, i, before)
        if token.pos not in ("NOUN", "PROPN"):
            return None
        if token.lemma in self.nouns["people"]:
            return self._people(tree, i, before[0])
        definite = any(tree[one].text.lower() in ("the", "this", "these", "that") for one in tree.children(i, "det"))
        if definite and token.lemma in self.nouns["anaphoric_group"] and not tree.children(i, "acl", "relcl", "prep"):
            return _again(token.start, token.end, i, self._before(before, Sort.GROUP, Sort.GOVERNMENT, CLASS))
        if definite and token.lemma in self.nouns["state"] and not tree.children(i, "acl", "relcl", "prep"):
            return _again(token.start, token.end, i, self._before(before, Sort.STATE))
        if token.lemma in self.nouns["group"] and tree.children(i, "amod", "compound") and not definite:
            return self._class(tree, i)
        return None

    def _pronoun(self, tree: Tree, i: int, before: tuple[list[Mention], Salience]) -> Mention | None:
        token = tree[i]
        word = token.text.lower()
        if word in _PERSONAL:
            person = self._before(before, Sort.PERSON, PEOPLE)
            noun = tree[token.head]
            if token.dep == "poss" and person and noun.lemma in ("ministry", "department", "office"):
                return self._own_organ(noun.lemma, person, token.start, noun.i, noun.end)
            return _again(token.start, token.end, i, person)
        if word in ("it", "its", "itself"):
            return _again(
                token.start,
                token.end,
                i,
                self._before(before, Sort.GROUP, Sort.GOVERNMENT, Sort.STATE, Sort.BLOC, nearest=True),
            )
        return _again(
            token.start,
            token.end,
            i,
            self._before(before, PEOPLE, Sort.GROUP, Sort.GOVERNMENT, Sort.STATE, Sort.BLOC, nearest=True),
        )

    def _own_organ(self, noun: str, person: Mention, start: int, head: int, end: int) -> Mention | None:
        """ "His ministry": the organ of an office that the person holds or held last."""
        for _, _, office in self._tenures.get(person.party.id or "", ()):
            above: KnownParty | None = self.parties[office]
            while above and above.sort is not Sort.ORGAN:
                above = self.parties.get(above.of or "")
            if above and noun in fold(above.name).split():
                return Mention(start, end, head, above.party, str(above.sort), person.home, Via.ROLE, back=True)
        return None

    def _before(self, before: tuple[list[Mention], Salience], *kinds: Kind, nearest: bool = False) -> Mention | None:
        """The last mention of one of these kinds: in this sentence, else in those before it."""
        found, salience = before
        here = [one for one in found if one.kind in kinds and one.via is not Via.ADJECTIVE]
        if here and nearest:
            return here[0]  # the subject of a sentence comes first: "its" and "they" mean it more often than the last
        return here[-1] if here else salience.last(*kinds)

    def _people(self, tree: Tree, i: int, found: Sequence[Mention]) -> Mention:
        near = [
            one
            for one in tree.subtree(i)
            if tree[one].head == i and tree[one].dep in ("amod", "compound", "nmod", "nummod", "poss")
        ]
        start = min([tree[one].start for one in near if tree[one].dep != "poss"] + [tree[i].start])
        homes = [mention.home for mention in found if mention.head in (*near, i) and mention.home]
        below = [mention.home for mention in found if mention.home and tree.is_below(mention.head, i)]
        home = next(iter([*homes, *below]), None)
        return Mention(
            start, tree[i].end, i, Party(None, tree.text[start : tree[i].end]), PEOPLE, home, Via.NAME, back=False
        )

    def _class(self, tree: Tree, i: int) -> Mention:
        near = tree.children(i, "amod", "compound", "nmod", "nummod")
        start = min(tree[one].start for one in [*near, i])
        return Mention(
            start, tree[i].end, i, Party(None, tree.text[start : tree[i].end]), CLASS, None, Via.NAME, back=False
        )


def _again(start: int, end: int, head: int, meant: Mention | None) -> Mention | None:
    """The party meant before, at a new place."""
    return replace(meant, start=start, end=end, head=head, back=True) if meant else None


def _owning(sighting: Sighting) -> Form | None:
    """The form of a sighting that names a party by itself; None for roles, short forms and what is ambiguous."""
    named = [form for form in sighting.forms if form.via in (Via.NAME, Via.SEAT, Via.ADJECTIVE)]
    best = [form for form in named if form.via is Via.NAME] or named
    return best[0] if len({form.party for form in best}) == 1 else None


def _role(sighting: Sighting) -> str | None:
    return next((form.party for form in sighting.forms if form.via is Via.ROLE), None) or (
        "" if any(form.via is Via.SHORT for form in sighting.forms) else None
    )


def _is_person(parties: Mapping[str, KnownParty], form: Form) -> bool:
    return parties[form.party].sort is Sort.PERSON


def _roles(packs: Packs) -> Mapping[str, Role]:
    rows = packs.rows("roles").get("organs", {}).get("roles", {})
    return {
        role_id: Role(role_id, tuple(row["names"]), row["form"], Sort(row["sort"])) for role_id, row in rows.items()
    }


def _tenures(parties: Mapping[str, KnownParty]) -> Mapping[str, tuple[tuple[date | None, date | None, str], ...]]:
    """Person → the offices held, the latest first."""
    held: dict[str, list[tuple[date | None, date | None, str]]] = {}
    for party in parties.values():
        for tenure in party.holders:
            held.setdefault(tenure.person, []).append((tenure.since, tenure.until, party.id))
    latest = date.max
    return {
        person: tuple(sorted(rows, key=lambda row: (row[1] or latest, row[0] or date.min, row[2]), reverse=True))
        for person, rows in held.items()
    }
