"""From frames found in a sentence to claims: acts, the steps and stances above them, modality, speakers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dejure.model.claim import CORE, Aim, ClaimType, Level, Modality, Outcome, Stage
from dejure.model.party import Party, Sort
from dejure.reading.clauses import clause
from dejure.reading.frames import Filler, Match, Scene
from dejure.reading.lists import ListFinder
from dejure.reading.mentions import CLASS
from dejure.reading.parse import Tree
from dejure.reading.scope import Governor, Local, Scope, governors
from dejure.reading.speech import issuer, speakers

_LOOSE = (
    ClaimType.DELISTED,
    ClaimType.SUSPENDED,
    ClaimType.RECOGNITION,
)  # a noun alone does not say that they happened
_AIM_OF = {
    ClaimType.LISTED: Aim.LIST,
    ClaimType.DELISTED: Aim.DELIST,
    ClaimType.SUSPENDED: Aim.SUSPEND,
    ClaimType.RECOGNITION: Aim.RECOGNISE,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making; `at` is the word that carries it, `path` the words that were passed on the way up to it.

    `values` are the fields of the claim that differ by type. `subject_kind` and `named` tell what kind of party the
    subject is and whether it was named here rather than referred back to.
    """

    rule: str
    type: ClaimType
    subject: Party | None
    subject_kind: str | None
    authority: str | None
    regime: str | None
    modality: Modality
    actor: tuple[Party, ...]
    object: tuple[Party, ...]
    said_by: tuple[Party, ...]
    values: Mapping[str, str | None]
    always: bool
    only: tuple[str, ...]
    undated: bool
    at: int
    path: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What a document said before this sentence: its last act, the last bill, and whom it is about."""

    act: Draft | None
    law: Draft | None
    topic: tuple[Party, str] | None
    home: str | None


class Composer:
    """Makes drafts of claims from the frames of a sentence."""

    def __init__(self, scope: Scope, lists: ListFinder) -> None:
        self._scope = scope
        self._lists = lists

    def drafts(self, scene: Scene, matches: Sequence[Match], memory: Memory) -> tuple[Draft, ...]:
        """Every draft of a sentence, in the order of its words."""
        over = _without_doubles([match for match in matches if match.frame.over])
        used: set[int] = set()
        found: list[Draft] = []
        classes: list[Draft] = []  # acts of a law that names nobody, for "a law signed in December"
        for match in matches:
            if match.frame.over or not _stands(match, memory):
                continue
            for draft in self._act(scene, match, memory):
                found.extend(self._climb(scene, draft, match, over, used))
                classes += [draft] if draft.subject_kind == CLASS else []
        for match in over:
            if match.i not in used:
                found.extend(
                    self._upon(
                        scene, match, memory if not classes else replace(memory, act=classes[-1], law=classes[-1])
                    )
                )
        kept = [draft for draft in _joined(scene, found) if not draft.only or draft.modality in draft.only]
        return tuple(sorted(kept, key=lambda draft: (draft.start, draft.end, draft.rule)))

    def carriers(self, tree: Tree, i: int) -> tuple[int, ...]:
        """The words above a noun, up to the verb in which it is said: a date of theirs is a date of its own."""
        found: list[int] = []
        for governor in governors(tree, i) if tree[i].pos not in ("VERB", "AUX") else ():
            if tree[governor.i].lemma in self._scope.reporting or governor.place in ("relative", "adverbial"):
                break
            found.append(governor.i)
            if tree[governor.i].pos in ("VERB", "AUX"):
                break
        return tuple(found)

    # Acts

    def _act(self, scene: Scene, match: Match, memory: Memory) -> Iterator[Draft]:
        """One draft for each subject and authority that the frame found, before anything above it is looked at."""
        claim_type = ClaimType(match.frame.gives["type"])
        if match.frame.gives.get("mutual"):
            yield from self._both_ways(scene, match)
            return
        acting = {filler.party for filler in match.roles.get("actor", ())}
        acting |= {filler.party for filler in match.roles.get("authority", ())}
        named = {filler.party: filler for filler in match.roles.get("subject", ()) if filler.party not in acting}
        subjects: Sequence[Filler | None] = tuple(named.values()) or (None,)
        for subject in subjects:
            party, kind = (subject.party, subject.kind) if subject else (None, None)
            if party is None and _asks_topic(match) and memory.topic:
                party, kind = memory.topic
            for authority, regime in self._authorities(match, memory):
                start, end = clause(scene.tree, match.i)
                yield Draft(
                    rule=match.frame.id,
                    type=claim_type,
                    subject=party,
                    subject_kind=kind,
                    authority=authority,
                    regime=regime,
                    modality=Modality(match.frame.gives.get("modality", "fact")),
                    actor=_actors(match, authority),
                    object=_parties(match, "object", but=party),
                    said_by=(),
                    values=_values(scene, match),
                    always=match.frame.always,
                    only=match.frame.only,
                    undated=False,
                    at=match.i,
                    path=(),
                    start=start,
                    end=end,
                )

    def _both_ways(self, scene: Scene, match: Match) -> Iterator[Draft]:
        """Relations that two sides have: a claim of each towards the other."""
        sides = {filler.party: filler for name in ("actor", "subject") for filler in match.roles.get(name, ())}
        start, end = clause(scene.tree, match.i)
        for one in sides.values():
            for other in sides.values():
                if one.party != other.party and one.party and other.home:
                    yield Draft(
                        rule=match.frame.id, type=ClaimType(match.frame.gives["type"]), subject=one.party,
                        subject_kind=one.kind, authority=other.home, regime=None, modality=Modality.FACT, actor=(),
                        object=(), said_by=(), values=_values(scene, match), always=match.frame.always,
                        only=match.frame.only, undated=False, at=match.i, path=(), start=start, end=end,
                    )  # fmt: skip

    def _authorities(self, match: Match, memory: Memory) -> list[tuple[str | None, str | None]]:
        """Whose list or recognition it is, with the regime where the words determine it."""
        if match.frame.gives["type"] not in CORE:
            return [(None, None)]
        phrases = [filler.phrase for name in ("list", "class") for filler in match.roles.get(name, ()) if filler.phrase]
        own = [filler.home for filler in match.roles.get("authority", ()) if filler.home]
        acting = [filler.home for filler in match.roles.get("actor", ()) if filler.home]
        homes = list(dict.fromkeys(own or [phrase.owner for phrase in phrases if phrase.owner] or acting))
        if not homes and "authority" in match.frame.gives:
            homes = [match.frame.gives["authority"]]
        if not homes:
            told = memory.act.authority if memory.act and match.frame.gives["type"] != "recognition" else None
            homes = [told or memory.home or ""]
        found = []
        for home in homes:
            named = [p.regime for p in phrases if p.regime and self._lists.regimes[p.regime].authority == home]
            sorts = [self._lists.regime_for(home, phrase.sort) for phrase in phrases]
            regime = next((one for one in [*named, *sorts] if one), match.frame.gives.get("regime"))
            found.append((home or None, regime))
        return found

    def _non_recognition(self, tree: Tree, draft: Draft) -> Draft:
        """ "Does not recognise" is a level of its own; "will not recognise" and "never said that it did" are denials."""
        standing = tree[draft.at].pos in ("VERB", "AUX") and self._scope.is_standing_denial(tree, draft.at)
        if draft.modality is not Modality.DENIED or not standing or draft.said_by:
            return draft
        return replace(draft, modality=Modality.FACT, values={**draft.values, "level": Level.NONE})

    # Upwards

    def _climb(
        self, scene: Scene, draft: Draft, match: Match, over: Sequence[Match], used: set[int]
    ) -> Iterator[Draft]:
        """The draft as a step or a stance where a frame above it says so, with its modality."""
        above = governors(scene.tree, match.i)
        if draft.type not in CORE:
            yield self._settled(scene, draft, above)
            return
        wrapped, crossed = [draft], False
        for depth, governor in enumerate(above):
            if governor.place == "adverbial":
                break
            crossed = crossed or governor.place == "relative"
            for frame in over:
                if crossed and "below" not in frame.frame.over:
                    continue
                if frame.i == governor.i and frame.i != match.i and _is_under(frame, governor):
                    wrapped = [new for old in wrapped for new in self._wrap(scene, old, frame)]
                    used.add(frame.i)
                    above_it = above[depth + 1 :]
                    yield from _presupposed(draft, match)
                    yield from (
                        self._settled(scene, one, above_it) for one in self._outer(scene, wrapped, above_it, over, used)
                    )
                    return
        if draft.subject_kind != CLASS and self._is_vouched(scene, draft, above):
            settled = self._settled(scene, draft, above)
            yield settled
            if settled.type is draft.type and settled.modality is Modality.FACT:
                return  # a completed removal takes nothing for granted
        yield from _presupposed(draft, match)

    def _is_vouched(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> bool:
        """Whether a noun that names an act says anything of it: "weighs recognition" does, "recognition" alone does not."""
        if scene.tree[draft.at].pos in ("VERB", "AUX", "ADJ") or draft.type not in _LOOSE:
            return True
        return any(self._scope.governed(scene.tree, governor) is not None for governor in above[:3])

    def _outer(
        self, scene: Scene, wrapped: Sequence[Draft], above: Sequence[Governor], over: Sequence[Match], used: set[int]
    ) -> Sequence[Draft]:
        """A stance or step above a step ("welcomed the recommendation to …") replaces it."""
        for governor in above:
            for frame in over:
                if frame.i == governor.i and _is_under(frame, governor) and frame.frame.gives["type"] == "position":
                    used.add(frame.i)
                    return [new for old in wrapped for new in self._wrap(scene, old, frame)]
        return wrapped

    def _wrap(self, scene: Scene, act: Draft, match: Match) -> Iterator[Draft]:
        """The step or stance that a frame over an act makes of it."""
        claim_type = ClaimType(match.frame.gives["type"])
        start, end = clause(scene.tree, match.i)
        home = next((filler.home for filler in match.roles.get("actor", ()) if filler.home), None)
        base = replace(
            act,
            rule=match.frame.id,
            type=claim_type,
            authority=act.authority or home,
            modality=Modality.FACT,
            actor=_parties(match, "actor"),
            object=(),
            at=match.i,
            path=(*act.path, act.at),
            start=min(start, act.start) if _spans(scene, match.i, act.at) else start,
            end=max(end, act.end) if _spans(scene, match.i, act.at) else end,
        )
        if claim_type is ClaimType.STEP:
            aim = match.frame.gives.get("aim") or _aim(act)
            for stage, outcome, implied in _stages(scene, match):
                values = {"aim": aim, "stage": stage, "outcome": outcome}
                yield replace(base, values=values, always=False, only=(), undated=implied)
        else:
            yield replace(base, values=_values(scene, match), always=match.frame.always, only=match.frame.only)

    def _upon(self, scene: Scene, match: Match, memory: Memory) -> Iterator[Draft]:
        """A frame over an act that was spoken of before ("has not signed off on the move")."""
        act = (memory.law if "bill" in match.roles else None) or memory.act
        if act is None or not _points_back(match):
            return
        at = replace(act, at=match.i, path=(), start=0, end=0, said_by=())
        above = governors(scene.tree, match.i)
        if match.frame.gives["type"] == "again":
            start, end = clause(scene.tree, match.i)
            same = replace(act, at=match.i, path=(), start=start, end=end, said_by=())
            for party in match.roles.get("authority", ()):  # "Kyrgyzstan followed": the same act of another authority
                same = replace(same, authority=party.home, regime=None, actor=(), modality=Modality.FACT)
            yield self._settled(scene, same, above)
            return
        for draft in self._wrap(scene, at, match):
            start, end = clause(scene.tree, match.i)
            yield self._settled(scene, replace(draft, start=start, end=end), above)

    def _settled(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> Draft:
        """The draft with its modality, outcome and speakers."""
        tree = scene.tree
        said = speakers(scene, self._scope, draft.at, above)
        if draft.type is ClaimType.POSITION:
            draft = replace(draft, actor=tuple(issuer(scene, actor) or actor for actor in draft.actor))
        if draft.always:
            denied = self._scope.local(tree, draft.at).modality is Modality.DENIED
            return replace(draft, said_by=said, modality=Modality.DENIED if denied else Modality.FACT)
        nominal = Modality.POSSIBLE if draft.type in _AIM_OF and tree[draft.at].pos == "NOUN" else Modality.FACT
        near = (
            above if draft.type in CORE or draft.type is ClaimType.POSITION else above[:1]
        )  # background holds by itself
        modality = weakest(draft.modality, self._scope.of(tree, draft.at, near, nominal=nominal))
        if draft.type is ClaimType.POSITION and not draft.actor and said:
            draft = replace(draft, actor=said[:1])
        elif draft.type is ClaimType.POSITION and draft.actor == said[:1]:
            said = said[1:]
        draft = replace(draft, said_by=said, modality=modality)
        if draft.type in _AIM_OF and said and self._scope.is_called_for(tree, draft.at):
            return replace(
                draft, type=ClaimType.POSITION, rule=f"{draft.rule}.called-for", modality=Modality.FACT, actor=said[:1],
                said_by=said[1:], values={"stance": "demand"},
            )  # fmt: skip
        if draft.type is ClaimType.RECOGNITION and draft.values.get("level") == Level.DE_JURE:
            return self._non_recognition(tree, draft)
        if draft.type is ClaimType.STEP:
            local = self._scope.local(tree, draft.at)
            return _with_outcome(draft, local, due=local.due or self._scope.is_due(tree, draft.at, above))
        return draft


def _without_doubles(over: Sequence[Match]) -> list[Match]:
    """The frames without those that another tells better at the same word: a reading over a bare vote."""
    readings = {match.i for match in over if match.frame.gives.get("stage") == "reading"}
    return [match for match in over if match.i not in readings or match.frame.gives.get("stage") != "by-actor"]


def _asks_topic(match: Match) -> bool:
    """Whether the frame may take whom the document is about for its subject."""
    return any(role.topic and role.name == "subject" for role in match.frame.roles)


def _stands(match: Match, memory: Memory) -> bool:
    """Whether a bare "the list" can be one that a party is put on: only where such a list was spoken of before."""
    phrases = [filler.phrase for filler in match.roles.get("list", ()) if filler.phrase]
    return not phrases or memory.act is not None or any(phrase.sort or phrase.owner for phrase in phrases)


def _presupposed(act: Draft, match: Match) -> Iterator[Draft]:
    """Who is to leave a list is on it: the listing that a removal not yet done takes for granted."""
    if act.type not in (ClaimType.DELISTED, ClaimType.SUSPENDED) or act.subject_kind == CLASS:
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


def _joined(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what one subject does in coordinated verbs as one ("barred girls … and imposed restrictions")."""
    kept: list[Draft] = []
    for draft in drafts:
        token = scene.tree[draft.at]
        first = next(
            (n for n, one in enumerate(kept) if token.dep == "conj" and _is_continued(one, draft, token.head)), None
        )
        if first is None:
            kept.append(draft)
        else:
            kept[first] = replace(kept[first], end=max(kept[first].end, draft.end))
    return kept


def _is_continued(first: Draft, draft: Draft, head: int) -> bool:
    return first.type is draft.type is ClaimType.CONDUCT and first.at == head and first.subject == draft.subject


def weakest(first: Modality, second: Modality) -> Modality:
    """The one further from fact; a denial stays one."""
    order = (Modality.FACT, Modality.EXPECTED, Modality.POSSIBLE, Modality.DENIED)
    return max(first, second, key=order.index)


def _aim(act: Draft) -> Aim | None:
    if act.subject_kind == CLASS and act.type in _AIM_OF:
        return Aim.LAW
    told = act.values.get("aim")
    return _AIM_OF.get(act.type) or (Aim(told) if told else None)


def _actors(match: Match, authority: str | None) -> tuple[Party, ...]:
    """Who acts; a bare state that is the authority itself is not repeated."""
    return tuple(party for party in _parties(match, "actor") if party.id != authority)


def _parties(match: Match, role: str, *, but: Party | None = None) -> tuple[Party, ...]:
    found = [filler.party for filler in match.roles.get(role, ()) if filler.party and filler.party != but]
    return tuple(dict.fromkeys(found))


_COPIED = ("level", "stance", "tie", "kind", "about", "aim", "stage", "outcome")


def _values(scene: Scene, match: Match) -> dict[str, str | None]:
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


def _is_under(frame: Match, governor: Governor) -> bool:
    return governor.place in frame.frame.over or "below" in frame.frame.over


def _spans(scene: Scene, above: int, below: int) -> bool:
    """Whether the act lies in the same clause as what governs it, so that one stretch of text carries both."""
    return scene.tree.is_below(below, above) and abs(scene.tree[above].start - scene.tree[below].start) < 200


def _points_back(match: Match) -> bool:
    """Whether something at the frame's places stands for an act spoken of before."""
    role = match.roles.get("act", ())
    return any(filler.kind in ("act", "words") for filler in role)


_BY_ACTOR: Mapping[str, tuple[Stage, ...]] = {
    "lower-house": (Stage.LOWER_HOUSE,),
    "upper-house": (Stage.UPPER_HOUSE,),
    "parliament": (Stage.LOWER_HOUSE,),
    "chambers": (Stage.LOWER_HOUSE, Stage.UPPER_HOUSE),
    "committee": (Stage.COMMITTEE,),
    "council": (Stage.COUNCIL_DECISION,),
    "court": (Stage.COURT_RULING,),
    "supreme-court": (Stage.COURT_RULING,),
    "head-of-state": (Stage.EXECUTIVE_APPROVAL,),
    "president": (Stage.EXECUTIVE_APPROVAL,),
    "government": (Stage.EXECUTIVE_APPROVAL,),
    "head-of-government": (Stage.EXECUTIVE_APPROVAL,),
}
_ORDINALS = ("first", "second", "third")
_READINGS = (Stage.FIRST_READING, Stage.SECOND_READING, Stage.THIRD_READING)


def _stages(scene: Scene, match: Match) -> Iterator[tuple[str, str, bool]]:
    """The (stage, outcome) pairs that a step frame tells; the third value marks what is only implied."""
    gives = match.frame.gives
    outcome = gives.get("outcome", Outcome.PASSED)
    if gives["stage"] == "by-actor":
        roles = [filler.role for filler in match.roles.get("actor", ()) if filler.role in _BY_ACTOR]
        yield from ((stage, outcome, False) for role in roles[:1] for stage in _BY_ACTOR[role or ""])
        return
    if gives["stage"] == "readings-left":
        yield from ((stage, outcome, True) for stage in _READINGS[1:])
        return
    if gives["stage"] != "reading":
        yield gives["stage"], outcome, False
        return
    words = [token.text.lower() for token in scene.tree.tokens]
    told = [n for n, ordinal in enumerate(_ORDINALS) if ordinal in words]
    for n in told:
        yield _READINGS[n], outcome, False
    if told and not {"three", "3"}.isdisjoint(words):
        for stage in _READINGS[max(told) + 1 :]:
            yield stage, Outcome.PENDING, True


def _with_outcome(draft: Draft, local: Local, *, due: bool) -> Draft:
    """A step with the outcome that its form tells: pending where it is due, to come, or may come."""
    outcome = draft.values.get("outcome")
    if outcome == Outcome.PENDING:
        return replace(draft, modality=Modality.FACT if draft.modality is Modality.FACT else draft.modality)
    if due:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality in (Modality.EXPECTED, Modality.POSSIBLE):
        return replace(draft, values={**draft.values, "outcome": Outcome.PENDING})
    if draft.modality is Modality.DENIED and local.modality is not Modality.DENIED:
        return replace(draft, modality=Modality.FACT, values={**draft.values, "outcome": Outcome.REJECTED})
    return draft


def is_core_subject(kind: str | None) -> bool:
    """Whether a subject of this kind can be the topic of a document."""
    return kind in (Sort.GROUP, Sort.GOVERNMENT)
