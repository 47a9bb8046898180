"""The names in a sentence: parties by their names, organs with their owners, office-holders with their titles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from dejure.model.party import KnownParty, Party, Sort
from dejure.names.gazetteer import Form, Gazetteer, Sighting, Via, forms_of
from dejure.packs.load import Packs
from dejure.reading.bodies import ends_name
from dejure.reading.mentions import Before, Mention, Salience
from dejure.reading.parse import Tree
from dejure.reading.people import COURTS, PRONOUNS, TITLES, capitals, is_capital_inside, may_introduce, words_of
from dejure.text.inflect import forms

# Between an owner and what is its: "Russia's Foreign Ministry", "the Russian acting president".
_OWNS = re.compile(r"(?:['’]s?)?[ \u00a0](?:(?:the|new|then|former|acting|own|de facto|interim|deputy|first) ){0,2}")
_OF = re.compile(r" (?:of|for) (?:the )?")
_POSSESSIVE = re.compile(r"\b(?:his|her|its|their|whose) (?:own )?$")
_BESIDE = re.compile(r",? (?:and )?|, the ")
_QUALIFIED = frozenset({"committee", "panel", "court", "department", "agency", "commission", "office", "spokesman"})

_WING = re.compile(r" (?:wing|arm|branch|faction)\b")
_KEPT = 512
_ACTING = (Sort.ORGAN, Sort.OFFICE, Sort.PERSON)


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of organ or office that every state may have; `form` makes its canonical name."""

    id: str
    names: tuple[str, ...]
    form: str
    sort: Sort


class Namer:
    """Finds the named mentions of a sentence; holds the index over all names."""

    def __init__(self, packs: Packs) -> None:
        self.parties = packs.parties
        self._nouns: Mapping[str, Sequence[str]] = packs.rows("cues")["nouns"]
        self._irregular: Mapping[str, Sequence[str]] = packs.rows("cues")["irregular"]
        self._roles = _roles(packs)
        known = list(self.parties.values())[::-1]
        self._organs: dict[tuple[str | None, str | None], list[KnownParty]] = {}
        for party in known:
            self._organs.setdefault((party.of, party.role), []).append(party)
        self._rulers = {party.government_of: party for party in known if party.government_of}
        self.states = frozenset(party.id for party in known if party.sort is Sort.STATE)
        self.by_id = {state: self.parties[state].party for state in sorted(self.states)}
        self.rulers = {state: party.party for state, party in self._rulers.items()}
        self._tenures = _tenures(self.parties)
        self._gazetteer = Gazetteer(forms_of(self.parties, {role.id: role.names for role in self._roles.values()}))
        self._find = lru_cache(maxsize=_KEPT)(self._gazetteer.find)  # a sentence is looked at more than once

    def overhear(self, sentence: str, salience: Salience) -> None:
        """Bring `salience` up to date with the names of a sentence that is not parsed."""
        heard = []
        for sighting in self._find(sentence):
            form = _owning(sighting)
            if form:
                place = (sighting.start, sighting.end, 0)
                heard.append(self._mention(self.parties[form.party], place, form.via, None))
        salience.hear(heard, heard)

    def mentions(self, tree: Tree, salience: Salience, published: date | None) -> tuple[Mention, ...]:
        """The named mentions of a sentence, in order."""
        everything = self._find(tree.text)
        ends = frozenset(one.end for one in everything)
        alone = [one for one in everything if not ends_name(tree.text, one, ends)]
        sightings = [one for one in alone if not _before_wing(tree.text, one)]
        found: list[Mention] = []
        while sightings:
            mention, used = self._next(tree, sightings, Before(found, salience), published)
            del sightings[:used]
            if mention:
                found.append(self._extended(tree, mention))
        return tuple(found)

    def may_name_group(self, sentence: str) -> bool:
        """Whether a group can be named in a sentence, or one told by its organ, its envoy or the seat of its power."""
        sightings = self._find(sentence)
        forms = (form for one in sightings for form in one.forms if form.via is not Via.SHORT)
        if any(form.party in self._near_groups for form in forms):
            return True
        return may_introduce(sentence, self._group_nouns, [(one.start, one.end) for one in sightings if _owning(one)])

    def may_tell_group(self, sentence: str) -> bool:
        """Whether a sentence names what is a group's where the text is of a place that it rules ("the minister")."""
        return any(form.party in self._near_groups for one in self._find(sentence) for form in one.forms)

    def may_name_state(self, sentence: str) -> bool:
        """Whether a state or bloc can be meant in a sentence."""
        named = (form.party for one in self._find(sentence) for form in one.forms)
        return not self._realms.isdisjoint(named) or not self._state_nouns.isdisjoint(words_of(sentence))

    def may_name_party(self, sentence: str) -> bool:
        """Whether somebody can be meant in a sentence by a known name, by a title, or by what they are."""
        return bool(self._find(sentence)) or not self._party_nouns.isdisjoint(words_of(sentence))

    def may_name(self, sentence: str) -> bool:
        """Whether somebody can be meant in a sentence by any name at all, or by a pronoun."""
        return is_capital_inside(sentence) or not self._entity_nouns.isdisjoint(words_of(sentence))

    def may_count(self, sentence: str) -> bool:
        """Whether a sentence can speak of several parties without their names."""
        return not self._many_nouns.isdisjoint(words_of(sentence))

    def may_refer(self, sentence: str) -> bool:
        """Whether a sentence can mean somebody of whom the text spoke before, without a name."""
        return not self._referring.isdisjoint(words_of(sentence))

    def names_in(self, sentence: str) -> Iterator[str]:
        """The capitalised words of the full names of those whom a sentence names."""
        for sighting in self._find(sentence):
            for form in sighting.forms:
                if form.party in self.parties:
                    yield from capitals(self.parties[form.party].name)

    @cached_property
    def _near_groups(self) -> frozenset[str]:
        """The groups, what is theirs, the states that one of them rules, and who holds an office of any of these."""
        return frozenset(one.id for one in self.parties.values() if any(map(self._leads_to_group, self._chain(one))))

    def _chain(self, party: KnownParty) -> Sequence[KnownParty]:
        return [party, *(self.parties[office] for _, _, office in self._tenures.get(party.id, ()))]

    def _leads_to_group(self, party: KnownParty | None) -> bool:
        while party is not None:
            if party.sort in (Sort.GROUP, Sort.GOVERNMENT) or party.id in self._rulers:
                return True
            party = self.parties.get(party.of or "")
        return False

    @cached_property
    def _group_nouns(self) -> frozenset[str]:
        """The nouns by which a text introduces a group."""
        return self._written("group")

    @cached_property
    def _party_nouns(self) -> frozenset[str]:
        """What stands for persons, organs or states by itself, or goes before the name of a person."""
        nouns = self._written("people", "everybody", "chamber", "state")
        return nouns | COURTS | TITLES

    @cached_property
    def _state_nouns(self) -> frozenset[str]:
        return self._written("everybody", "state")

    @cached_property
    def _referring(self) -> frozenset[str]:
        return self._written("anaphoric_group", "organ", "own_organ") | PRONOUNS

    @cached_property
    def _entity_nouns(self) -> frozenset[str]:
        return self._written("entity") | PRONOUNS

    @cached_property
    def _many_nouns(self) -> frozenset[str]:
        return self._written("people", "counted", "group", "batch")

    @cached_property
    def _realms(self) -> frozenset[str]:
        return frozenset(one.id for one in self.parties.values() if one.sort in (Sort.STATE, Sort.BLOC))

    def _written(self, *kinds: str) -> frozenset[str]:
        """The nouns of these kinds in all their forms."""
        lemmas = [noun for kind in kinds for noun in self._nouns[kind]]
        return frozenset(form.lower() for lemma in lemmas for form in forms(lemma, self._irregular))

    def state_of(self, words: str) -> str | None:
        """The state or bloc of the first name in some words, as of the city in a dateline."""
        for sighting in self._find(words.title() if words.isupper() else words):
            form = _owning(sighting)
            if form and self.parties[form.party].sort in (Sort.STATE, Sort.BLOC):
                return form.party
        return None

    def home_of(self, text: str) -> str | None:
        """The state or bloc whose organs and persons a text names most often; None where none stands out."""
        homes: dict[str, int] = {}
        for sighting in self._find(text):
            form = _owning(sighting)
            shared = any(one.via is Via.SHORT for one in sighting.forms)  # other states have one of that name
            party = self.parties[form.party] if form and form.via is Via.NAME else None
            home = self._home(party, None) if party and party.sort in _ACTING else None
            if home:
                homes[home] = homes.get(home, 0) + (1 if shared else 3)
        ranked = sorted(homes.items(), key=lambda one: (-one[1], one[0]))
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None

    def office_organs(self, person: str) -> tuple[KnownParty, ...]:
        """The organs that the offices of a person belong to, near ones first, those of the latest office first."""
        found: list[KnownParty] = []
        for _, _, held in self._tenures.get(person, ()):
            office = self.parties[held]
            found += self._organs.get((office.of, (office.role or "").replace("minister", "ministry")), [])
            above = self._above(office)
            while above and above.sort is Sort.ORGAN:
                found.append(above)
                above = self._above(above)
        return tuple(found)

    def _above(self, party: KnownParty) -> KnownParty | None:
        return self.parties.get(party.part_of[0] if party.part_of else party.of or "")

    def _next(
        self, tree: Tree, ahead: Sequence[Sighting], before: Before, published: date | None
    ) -> tuple[Mention | None, int]:
        """The mention that the next sightings make together, and how many of them it takes up."""
        first, owner, role = ahead[0], _owning(ahead[0]), _role(ahead[0])
        if len(ahead) > 1:
            gap = tree.text[first.end : ahead[1].start]
            next_role = _role(ahead[1])
            if owner and next_role is not None and self._can_own(owner, gap):
                home = self._home(self.parties[owner.party], published)
                person, used = self._holder(tree, ahead, 2, published, home=home)
                person = replace(person, of=_group(self.parties[owner.party])) if person else None
                own = self._short_of(tree, ahead, owner) if not next_role else None
                return person or own or self.organ(tree, (first.start, ahead[1].end), owner.party, next_role), used
            if role and _OF.fullmatch(gap) and (behind := _owning(ahead[1])) and self._can_own(behind, " "):
                return self.organ(tree, (first.start, ahead[1].end), behind.party, role), 2
        if role is not None and not owner:
            theirs = _POSSESSIVE.search(tree.text, 0, first.start)
            if theirs and "court" not in role:  # "their government": whose it is, the pronoun tells
                return None, 1
            person, used = self._holder(tree, ahead, 1, published, home=before.home)
            return person or self._contextual(tree, first, before), used
        if owner and self._is_local(first, owner, before.salience):
            return self._contextual(tree, first, before), 1
        return (self._plain(tree, first, published) if owner else None), 1

    def _is_local(self, sighting: Sighting, owner: Form, salience: Salience) -> bool:
        """Whether a name is that of an organ of the state that the document is about ("the House of Commons" of
        Canada), though another one bears it everywhere."""
        home, party = salience.authority or salience.place, self.parties[owner.party]
        if home is None or party.sort is not Sort.ORGAN or party.of == home:
            return False
        return any(one.via is Via.SHORT and self.parties[one.party].of == home for one in sighting.forms)

    def _can_own(self, owner: Form, gap: str) -> bool:
        person = self.parties[owner.party].sort is Sort.PERSON
        return bool(_OWNS.fullmatch(gap)) and not (person and gap == " ")

    def _holder(
        self, tree: Tree, ahead: Sequence[Sighting], at: int, published: date | None, *, home: str | None
    ) -> tuple[Mention | None, int]:
        """The person named right behind an office ("Russian President Vladimir Putin"), if one is."""
        if at >= len(ahead) or not _BESIDE.fullmatch(tree.text[ahead[at - 1].end : ahead[at].start]):
            return None, at
        form = _owning(ahead[at])
        if not form or self.parties[form.party].sort is not Sort.PERSON:
            return None, at
        mention = self._plain(tree, ahead[at], published)
        if mention is None:
            return None, at
        return replace(mention, start=ahead[0].start, home=mention.home or home), at + 1

    def _plain(self, tree: Tree, sighting: Sighting, published: date | None) -> Mention | None:
        form, head = _owning(sighting), tree.head_of(sighting.start, sighting.end)
        if form is None or head is None:
            return None
        return self._mention(self.parties[form.party], (sighting.start, sighting.end, head), form.via, published)

    def _mention(self, party: KnownParty, place: tuple[int, int, int], via: Via, published: date | None) -> Mention:
        home = self._home(party, published)
        owner = _group(self.parties.get(party.of or ""))
        return Mention(*place, party.party, str(party.sort), home, party.role, owner, via, back=False)

    def organ(self, tree: Tree, place: tuple[int, int], owner: str, role_id: str) -> Mention | None:
        """The organ or office that an owner has: a known one, else named by the form of its role."""
        head = tree.head_of(*place)
        if head is None or role_id not in self._roles:
            return None
        holder, role = self.parties[owner], self._roles[role_id]
        known = self._organs.get((holder.id, role.id), [])
        party = known[0].party if len(known) == 1 else Party(f"{holder.id}.{role.id}", role.form.format(of=holder.name))
        home, sort = self._home(holder, None), str(role.sort)
        return Mention(*place, head, party, sort, home, role.id, _group(holder), Via.ROLE, back=False)

    def _short_of(self, tree: Tree, ahead: Sequence[Sighting], owner: Form) -> Mention | None:
        """The organ or office of an owner that goes by a short name of its own ("Britain's security minister")."""
        named = [self.parties[form.party] for form in ahead[1].forms if form.via is Via.SHORT]
        found = next((one for one in named if one.of == owner.party), None)
        head = tree.head_of(ahead[0].start, ahead[1].end)
        if found is None or head is None:
            return None
        return self._mention(found, (ahead[0].start, ahead[1].end, head), Via.SHORT, None)

    def owned(self, tree: Tree, pronoun: int, owner: str) -> Mention | None:
        """The organ or office of `owner` named right behind a pronoun ("its foreign ministry")."""
        start = tree[pronoun].end + 1
        at = next((one for one in self._find(tree.text) if one.start == start), None)
        role = _role(at) if at and not _owning(at) else None
        found = self.organ(tree, (at.start, at.end), owner, role) if at and role and owner in self.parties else None
        return replace(found, start=tree[pronoun].start, back=True) if found else None

    def _contextual(self, tree: Tree, sighting: Sighting, before: Before) -> Mention | None:
        """An organ named without its owner: that of the state or bloc named last."""
        head, home = tree.head_of(sighting.start, sighting.end), before.home
        short = {self.parties[form.party].of: form.party for form in sighting.forms if form.via is Via.SHORT}
        if head is None or home is None or tree[head].dep == "amod" or self._are_people(tree, head):
            return None
        if home in short:
            party = self._holder_named(self.parties[short[home]], before)
            return self._mention(party, (sighting.start, sighting.end, head), Via.SHORT, None)
        return self.organ(tree, (sighting.start, sighting.end), home, _role(sighting) or "")

    def _are_people(self, tree: Tree, head: int) -> bool:
        """Whether a plural means some persons of an organ ("two lawmakers from the ruling party"), not the organ."""
        some = tree[head].tag == "NNS" and tree[head].lemma in self._nouns["people"]
        return some and bool(tree.children(head, "nummod", "prep", "amod", "acl", "relcl"))

    def _holder_named(self, office: KnownParty, before: Before) -> KnownParty:
        """The person who holds an office and was named before ("the president"), else the office."""
        named = [one.person for one in office.holders if one.person in before.salience.named]
        return self.parties[named[-1]] if len(set(named)) == 1 else office

    def _home(self, party: KnownParty, published: date | None) -> str | None:
        """The state or bloc for which a party acts: itself, its owner's, or that of the office it holds."""
        if party.sort in (Sort.STATE, Sort.BLOC):
            return party.id
        if party.of and party.of in self.parties:
            return self._home(self.parties[party.of], published)
        office = self._office_of(party.id, published) if party.sort is Sort.PERSON else None
        return self._home(office, published) if office else None

    def _office_of(self, person: str, on: date | None) -> KnownParty | None:
        """The office that a person held on a day; without a day, or beyond all terms, the one held last."""
        held = self._tenures.get(person, ())
        for since, until, office in held:
            if on is None or ((since is None or since <= on) and (until is None or on <= until)):
                return self.parties[office]
        return self.parties[held[0][2]] if held else None

    def _extended(self, tree: Tree, mention: Mention) -> Mention:
        """The mention with the common noun that it only qualifies ("the Taliban militant group") as its head."""
        token = tree[mention.head]
        above = tree[token.head]
        joined = tree.text[mention.end : mention.end + 1] in ("-", "‑")  # "the al-Qaida-linked group"
        if joined or token.dep not in ("compound", "nmod", "amod", "poss") or above.i == token.i:
            return mention
        whole = replace(mention, start=min(mention.start, above.start), end=max(mention.end, above.end), head=above.i)
        if mention.kind == Sort.STATE and above.lemma in self._nouns["rulers"] and mention.home in self._rulers:
            party = self._rulers[mention.home]
            return replace(whole, party=party.party, kind=str(party.sort), home=self._home(party, None), role=None)
        if token.dep == "poss":
            acting = above.dep == "nsubj" and above.lemma in self._nouns["members"] and mention.kind == Sort.GROUP
            return whole if acting else mention
        groupish = mention.kind in (Sort.GROUP, Sort.GOVERNMENT, Sort.BLOC) and above.lemma in self._nouns["group"]
        organish = mention.kind in (Sort.ORGAN, Sort.MEDIUM) and (
            above.lemma in _QUALIFIED or mention.kind == Sort.MEDIUM
        )
        return whole if groupish or organish else mention


def _group(owner: KnownParty | None) -> Party | None:
    """The owner of an organ or office where it is a group: its envoy stands for it."""
    return owner.party if owner and owner.sort in (Sort.GROUP, Sort.GOVERNMENT) else None


def _before_wing(text: str, sighting: Sighting) -> bool:
    """Whether a word for forces only says which wing of a group is meant ("its military wing")."""
    return _role(sighting) is not None and bool(_WING.match(text, sighting.end))


def _owning(sighting: Sighting) -> Form | None:
    """The form of a sighting that names a party by itself; None for roles, short forms and what is ambiguous."""
    named = [form for form in sighting.forms if form.via in (Via.NAME, Via.SEAT, Via.ADJECTIVE)]
    best = [form for form in named if form.via is Via.NAME] or named
    return best[0] if len({form.party for form in best}) == 1 else None


def _role(sighting: Sighting) -> str | None:
    """The role that a sighting names; "" where it is only the short form of some organ; None for neither."""
    role = next((form.party for form in sighting.forms if form.via is Via.ROLE), None)
    return role if role or not any(form.via is Via.SHORT for form in sighting.forms) else ""


def _roles(packs: Packs) -> Mapping[str, Role]:
    rows = packs.rows("roles")["organs"]["roles"]
    return {
        role_id: Role(role_id, tuple(row["names"]), row["form"], Sort(row["sort"])) for role_id, row in rows.items()
    }


def _tenures(parties: Mapping[str, KnownParty]) -> Mapping[str, tuple[tuple[date | None, date | None, str], ...]]:
    """Person → the offices held, the latest first."""
    held: dict[str, list[tuple[date | None, date | None, str]]] = {}
    for party in parties.values():
        for tenure in party.holders:
            held.setdefault(tenure.person, []).append((tenure.since, tenure.until, party.id))
    return {
        person: tuple(sorted(rows, key=lambda row: (row[1] or date.max, row[0] or date.min, row[2]), reverse=True))
        for person, rows in held.items()
    }
