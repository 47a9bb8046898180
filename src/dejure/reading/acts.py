"""From a frame found at a word to the act that it tells: whose, of whom, by whom, under which regime."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dejure.model.claim import Aim, ClaimType, Level, Modality
from dejure.model.party import KnownParty, Party, Sort
from dejure.reading.clauses import clause
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.lists import ListFinder, ListPhrase
from dejure.reading.memory import FINAL, Memory
from dejure.reading.mentions import CLASS, PEOPLE
from dejure.reading.ownership import Whose, is_asked_for, laws_of, phrases_of, whose
from dejure.reading.scene import Filler, Scene

AIM_OF = {
    ClaimType.LISTED: Aim.LIST,
    ClaimType.DELISTED: Aim.DELIST,
    ClaimType.SUSPENDED: Aim.SUSPEND,
    ClaimType.RECOGNITION: Aim.RECOGNISE,
}
KEEPING = frozenset({"kept.on.list"})  # the listing that goes on: a decision on it is one to maintain it
_ACTING = (Sort.ORGAN, Sort.OFFICE, Sort.PERSON, PEOPLE)
ENDED = (Level.WITHDRAWN, Level.SUSPENDED, Level.SEVERED)
_COPIED = ("mutual", "negated", "level", "stance", "tie", "kind", "about", "aim", "stage", "outcome")


class ActMaker:
    """Makes the drafts of acts, before anything above them in the sentence is looked at."""

    def __init__(self, lists: ListFinder, parties: Mapping[str, KnownParty]) -> None:
        self._lists = lists
        self._parties = parties

    def acts(self, scene: Scene, match: Match, memory: Memory) -> Iterator[Draft]:
        """One draft for each subject and authority that the frame found, before anything above it is looked at."""
        claim_type = ClaimType(match.frame.gives["type"])
        if match.frame.gives.get("mutual"):
            yield from self._both_ways(scene, match)
            return
        if claim_type is ClaimType.MET:
            yield from self._meeting(scene, match)
            return
        acting = _others(match)
        named = {filler.party: filler for filler in match.roles.get("subject", ()) if filler.party not in acting}
        subjects: Sequence[Filler | None] = tuple(named.values()) or (None,)
        for subject in subjects:
            party, kind = (subject.party, subject.kind) if subject else (None, None)
            wholly = subject is not None and scene.tree[subject.head].lemma in ("whole", "entirety")
            if (wholly or match.frame.gives.get("widens")) and party and party.id and party.id in self._parties:
                wider = self._parties[party.id].part_of  # "the whole of the movement", said of its wing
                party = self._parties[wider[0]].party if wider else party
            if party is None and asks_topic(match) and memory.topic and not _is_indefinite(scene, match):
                party, kind = memory.topic
            owners = whose(scene, match, memory)
            for authority, told in self._regimes_under(scene, match, owners):
                if party and party.id == authority and subject is None:  # "X cut ties in return": with whom it was
                    party, kind = self._other_side(authority, memory), Sort.STATE
                of_state = kind == Sort.STATE and claim_type in FINAL
                regime = self._of_states(authority, told, match) if of_state else told
                if kind == Sort.STATE and claim_type in FINAL and regime is None:
                    continue  # what is on no list of states is no listing of one
                if _can_act_on(authority, party, subject) and not self._is_itself(party, authority):
                    draft = self._draft(scene, match, party, kind)
                    draft = draft if match.frame.gives.get("widens") else _of_wing(scene, draft, subject)
                    actor = _actors(match, authority) or self._actor_given(match, memory)
                    yield replace(draft, authority=authority, regime=regime, actor=actor, guessed=owners.guessed)

    def _is_itself(self, party: Party | None, authority: str | None) -> bool:
        """Whether a party is the authority, or rules it: nobody lists or recognises itself."""
        known = self._parties.get(party.id or "") if party else None
        return bool(known and authority and authority in (known.id, known.government_of))

    def _other_side(self, authority: str | None, memory: Memory) -> Party | None:
        """The state that acted towards this one last."""
        done = memory.final
        towards = done and done.type is ClaimType.RECOGNITION and done.subject and done.subject.id == authority
        other = self._parties.get(done.authority or "") if done and towards else None
        return other.party if other and other.sort is Sort.STATE else None

    def kept_by(self, match: Match) -> str | None:
        """The one regime that those who act in a frame decide on."""
        return self._lists.kept_by([party.id for party in parties_at(match, "actor")])

    def _of_states(self, authority: str | None, told: str | None, match: Match) -> str | None:
        """The authority's list of states, where it keeps one and the words do not name another of its lists."""
        if told and "state" in self._lists.regimes[told].lists:
            return told
        if any(phrase.could for phrase in phrases_of(match)):
            return None
        kept = self._lists.regimes.values() if authority else ()
        own = [one for one in kept if one.authority == authority and "state" in one.lists]
        return own[0].id if len(own) == 1 else None

    def _draft(self, scene: Scene, match: Match, subject: Party | None, kind: str | None) -> Draft:
        """A draft with the values that the frame gives, of no authority yet."""
        start, end = clause(scene.tree, match.i)
        return Draft(
            rule=match.frame.id,
            type=ClaimType(match.frame.gives["type"]),
            subject=subject,
            subject_kind=kind,
            authority=None,
            regime=None,
            modality=Modality(match.frame.gives.get("modality", Modality.FACT)),
            actor=(),
            object=parties_at(match, "object", but=subject),
            said_by=(),
            values=values_of(scene, match),
            always=match.frame.always,
            silent="silent" in match.frame.gives,
            guessed=False,
            only=match.frame.only,
            undated=False,
            at=match.i,
            path=(),
            start=start,
            end=end,
        )

    def _actor_given(self, match: Match, memory: Memory) -> tuple[Party, ...]:
        """Who acts by the frame itself ("worldwide condemnation"), or whose concern "the worry" goes on with."""
        given = match.frame.gives.get("actor")
        if given:
            return (self._parties[given].party,)
        holds = any(role.topic and role.name == "actor" for role in match.frame.roles)
        return memory.holder if holds else ()

    def _meeting(self, scene: Scene, match: Match) -> Iterator[Draft]:
        """One meeting of all its sides: a group first, since the question is as a rule about it."""
        fillers = [_side(self._parties, one) for name in ("subject", "object") for one in match.roles.get(name, ())]
        sides = {one.party: one for one in fillers if one.party}
        ordered = sorted(sides.values(), key=lambda one: one.kind not in (Sort.GROUP, Sort.GOVERNMENT))
        if len(ordered) > 1:
            draft = self._draft(scene, match, ordered[0].party, ordered[0].kind)
            yield replace(draft, object=tuple(one.party for one in ordered[1:] if one.party))

    def _both_ways(self, scene: Scene, match: Match) -> Iterator[Draft]:
        """Relations that two sides have: a claim of each towards the other."""
        sides = {filler.party: filler for name in ("actor", "subject") for filler in match.roles.get(name, ())}
        for one in sides.values():
            for other in sides.values():
                if one.party and other.home and one.home != other.home:
                    side, kind = self._state_of(one), str(one.kind if one.kind == Sort.GOVERNMENT else Sort.STATE)
                    yield replace(self._draft(scene, match, side, kind), authority=other.home, object=())

    def _state_of(self, side: Filler) -> Party | None:
        """The state of whose government it is told ("the Government of Ghana")."""
        state = self._parties.get(side.home or "") if side.kind in _ACTING else None
        return state.party if state else side.party

    def _regimes_under(self, scene: Scene, match: Match, owners: Whose) -> list[tuple[str | None, str | None]]:
        """Each authority with each of its regimes that the words single out."""
        found: list[tuple[str | None, str | None]] = []
        laws = laws_of(scene, match)
        deciding = () if is_asked_for(scene, match) else parties_at(match, "actor")
        for home in owners.homes:
            told = self._regimes(phrases_of(match), laws, deciding, home) if home else ()
            found += [(home, one) for one in told or (match.frame.gives.get("regime") if home else None,)]
        return found

    def _regimes(
        self, phrases: Sequence[ListPhrase], laws: Sequence[ListPhrase], deciding: Sequence[Party], home: str
    ) -> tuple[str, ...]:
        """The regimes of an authority that the words single out: by list, law, sort or keeper."""
        named = [p.regime for p in phrases if p.regime and self._lists.regimes[p.regime].authority == home]
        called = [one for p in phrases if not p.regime for one in p.could
                  if self._lists.regimes[one].authority == home]  # fmt: skip
        own = [law.regime for law in laws if law.regime and law.owner == home]
        if named or len(set(called)) == 1 or own:
            return tuple(dict.fromkeys(named or called or own))
        sorts = [self._lists.regime_for(home, phrase.sort) for phrase in phrases]
        kept = self._lists.kept_by([party.id for party in deciding])
        return tuple(one for one in (*sorts, kept) if one)[:1]


def _side(parties: Mapping[str, KnownParty], filler: Filler) -> Filler:
    """Who meets: a government meets for its state."""
    state = parties.get(filler.home or "") if filler.role == "government" else None
    return replace(filler, party=state.party, kind=str(state.sort)) if state else filler


def _of_wing(scene: Scene, draft: Draft, subject: Filler | None) -> Draft:
    """The act as one on the part of its subject that is described beside it."""
    wing = scene.wing_of(subject.head) if subject and draft.type in FINAL and not draft.values.get("scope") else None
    return replace(draft, values={**draft.values, "scope": wing}) if wing else draft


def _can_act_on(authority: str | None, party: Party | None, subject: Filler | None) -> bool:
    """Whether an authority can do this to that party: none does it to itself or its own organs."""
    own = subject is not None and subject.kind == Sort.ORGAN and subject.home == authority
    return authority is None or not (own or (party and party.id == authority))


def _is_indefinite(scene: Scene, match: Match) -> bool:
    """Whether the ban spoken of is any ban, not the one of the topic ("no way to ease a ban")."""
    heads = [filler.head for filler in match.roles.get("ban", ())]
    return any(scene.tree[one].lemma in ("a", "an", "any", "no", "such") for head in heads
               for one in scene.tree.children(head, "det", "amod", "predet"))  # fmt: skip


def presupposed(act: Draft, match: Match) -> Iterator[Draft]:
    """Who is to leave a list is on it: the listing that a removal not yet done takes for granted."""
    if act.type not in (ClaimType.DELISTED, ClaimType.SUSPENDED) or act.subject_kind == CLASS or act.guessed:
        return
    for filler in match.roles.get("list", ()):
        if filler.phrase and filler.phrase.is_list and act.subject:
            yield replace(
                act,
                rule=f"{match.frame.id}.presupposed",
                type=ClaimType.LISTED,
                modality=Modality.FACT,
                actor=(),
                values={},
                at=filler.head,
                path=(),
                start=filler.start,
                end=filler.end,
            )


def aim_of(act: Draft) -> Aim | None:
    if act.subject_kind == CLASS and act.type in AIM_OF:
        return Aim.LAW
    told, kind = act.values.get("aim"), act.values.get("act")
    if act.rule in KEEPING:
        return Aim.MAINTAIN
    return AIM_OF.get(act.type) or (Aim(told) if told else AIM_OF.get(ClaimType(kind)) if kind else None)


def stands(scene: Scene, match: Match, memory: Memory) -> bool:
    """Whether a bare "the list" can be one that a party is put on: only where such a list was spoken of before.

    A law that keeps one tells it too ("the list in the Annex to …").
    A frame with `after` ("took it off") stands only where an act was told before; `listing`: where it was one.
    """
    after = match.frame.gives.get("after")
    if after == "struck" and not match.args.passive:
        return False
    if after in ("list", "struck"):  # "was removed in 2004": only where a list, or an act, was told before
        return memory.act is not None or memory.shelf is not None
    if after in (ClaimType.LISTED, ClaimType.DELISTED):  # "restored it": only what was lifted before
        return memory.final is not None and memory.final.type == after
    if after and memory.act is None:
        return False
    if after == "passive" and (not match.args.passive or (match.args.agent and not match.roles.get("authority"))):
        return False
    phrases = [filler.phrase for filler in match.roles.get("list", ()) if filler.phrase]
    return (
        not phrases
        or memory.act is not None
        or memory.shelf is not None
        or any(phrase.sort or phrase.owner or phrase.could for phrase in phrases)
        or _keeps_one(match)
        or any(law.owner for law in laws_of(scene, match))
    )


def _keeps_one(match: Match) -> bool:
    """Whether a state or its organ does it to a group: such a list is its own."""
    known = any(one.kind == Sort.GROUP and one.party and one.party.id for one in match.roles.get("subject", ()))
    acting = [one for name in ("actor", "authority") for one in match.roles.get(name, ())]
    return known and any(one.home and one.kind in (Sort.STATE, Sort.BLOC, Sort.ORGAN) for one in acting)


def is_epithet(scene: Scene, match: Match) -> bool:
    """Whether a participle stands before a name without who did it: "the outlawed party" tells nobody's act."""
    acting = match.roles.get("actor") or match.roles.get("authority") or match.roles.get("object")
    return scene.tree[match.i].dep == "amod" and scene.tree[match.i].pos == "VERB" and not acting


def asks_topic(match: Match) -> bool:
    """Whether the frame may take whom the document is about for its subject."""
    return any(role.topic and role.name == "subject" for role in match.frame.roles)


def _others(match: Match) -> set[Party | None]:
    """Those to whom a frame does nothing: who acts and whose act it is; who applies to be delisted acts for itself."""
    roles = ("authority",) if "reflexive" in match.frame.gives else ("actor", "authority")
    return {filler.party for role in roles for filler in match.roles.get(role, ())}


def _actors(match: Match, authority: str | None) -> tuple[Party, ...]:
    """Who acts; a bare state that is the authority itself is not repeated, nor are those that act beside it."""
    named = [one for one in match.roles.get("actor", ()) if one.party]
    bare = any(one.party and one.party.id == authority for one in named)
    states = (Sort.STATE, Sort.BLOC)
    return tuple(dict.fromkeys(one.party for one in named if one.party and not (bare and one.kind in states)))


def parties_at(match: Match, role: str, *, but: Party | None = None) -> tuple[Party, ...]:
    found = [filler.party for filler in match.roles.get(role, ()) if filler.party and filler.party != but]
    return tuple(dict.fromkeys(found))


def values_of(scene: Scene, match: Match) -> dict[str, str | None]:
    """The values that the frame gives, and the words of its place, scope and ground."""
    found: dict[str, str | None] = {name: match.frame.gives[name] for name in _COPIED if name in match.frame.gives}
    for name in ("place", "ground", "scope"):
        fillers = match.roles.get(name, ())
        if fillers:
            start, end = (
                scene.tree.span(scene.tree.subtree(fillers[0].head))
                if name == "ground"
                else (fillers[0].start, fillers[0].end)
            )
            found[name] = scene.tree.text[start:end]
    return found


def takes(frame: Match, act: Draft) -> bool:
    """Whether a frame works on an act; some are for lists alone (a court's refusal).

    What a court grants of a suspension is the suspension itself. Relations broken off, or agreed by both sides, are no
    proceeding of one authority: a decision on them only tells that they are to come.
    """
    recognises = frame.frame.gives["type"] == ClaimType.STEP and act.type is ClaimType.RECOGNITION
    if recognises and (act.values.get("mutual") or act.values.get("level") in ENDED):
        return False
    kind = frame.frame.gives.get("acts")
    return act.type is not ClaimType.SUSPENDED if kind == "unsuspended" else kind != "lists" or act.type in FINAL


def is_told_better(match: Match, acts: Sequence[Match]) -> bool:
    """Whether another frame of recognition tells the level better: one that asks for more at the same word.

    So does one that has this word for its "recognition" ("withdrew its recognition").
    """
    others = [one for one in acts if one.frame.gives["type"] == ClaimType.RECOGNITION == match.frame.gives["type"]]
    fuller = [one for one in others if one.i == match.i and one.frame.specificity > match.frame.specificity]
    around = [one for one in others for filler in one.roles.get("recognition", ()) if filler.head == match.i != one.i]
    return bool(fuller or around)


def is_factive(scene: Scene, draft: Draft, frame: Match) -> bool:
    """Whether a stance takes the act for done: praise for it, or a stance on somebody's own ("Spain's recognition")."""
    kind = frame.frame.gives.get("factive")
    token = scene.tree[draft.at]
    owned = token.pos == "NOUN" and bool(scene.tree.children(draft.at, "poss")) and token.dep in ("dobj", "pobj")
    return kind == "yes" or (kind == "owned" and owned and not scene.tree.children(draft.at, "amod"))
