"""From frames found in a sentence to drafts of claims: the steps and stances above an act, modality, speakers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dejure.model.claim import CORE, Aim, ClaimType, Level, Modality, Outcome, Stage
from dejure.model.party import KnownParty, Sort
from dejure.reading.acts import (
    ENDED,
    KEEPING,
    ActMaker,
    aim_of,
    is_epithet,
    is_factive,
    is_told_better,
    parties_at,
    presupposed,
    stands,
    takes,
    values_of,
)
from dejure.reading.again import is_new, points_back, repeated
from dejure.reading.aims import aim_given, at_home, for_the_act, of_its_own, whose
from dejure.reading.clauses import clause
from dejure.reading.doubles import is_part, joined, not_told_twice, uppermost, without_doubles
from dejure.reading.drafts import Draft
from dejure.reading.frames import Match
from dejure.reading.gapping import gapped
from dejure.reading.governors import Governor, governors
from dejure.reading.lists import ListFinder
from dejure.reading.memory import FINAL, Memory, together
from dejure.reading.mentions import CLASS
from dejure.reading.ownership import shelf
from dejure.reading.scene import Scene
from dejure.reading.scope import Scope
from dejure.reading.settle import Settler
from dejure.reading.steps import stages

_ASKING = frozenset({"ask", "say", "wonder", "know", "tell", "clarify", "indicate", "comment", "reveal", "disclose"})
_LOOSE = (
    ClaimType.DELISTED,
    ClaimType.SUSPENDED,
    ClaimType.RECOGNITION,
)  # a noun alone does not say that they happened


class Composer:
    """Makes drafts of claims from the frames of a sentence."""

    def __init__(self, scope: Scope, lists: ListFinder, parties: Mapping[str, KnownParty]) -> None:
        self._scope = scope
        self._settler = Settler(scope)
        self._maker = ActMaker(lists, parties)

    def drafts(self, scene: Scene, matches: Sequence[Match], memory: Memory) -> tuple[Draft, ...]:
        """Every draft of a sentence, in the order of its words."""
        acting = {match.i for match in matches if match.frame.gives["type"] in FINAL and not match.frame.over}
        over = [match for match in matches if match.frame.over and _has_stage(scene, match)]
        over = without_doubles([match for match in over if not (match.frame.only and match.i in acting)])
        used: set[int] = set()
        memory = replace(memory, shelf=shelf(scene, memory.shelf))
        acts = [
            draft for match in _standing(scene, matches, memory) for draft in self._maker.acts(scene, match, memory)
        ]
        acts, held = self._without_bans(scene, acts, matches)
        acts = not_told_twice(scene, acts)
        effects = {match.i for match in over if match.frame.gives.get("stage") == "effective"}
        over = [match for match in over if match.i not in effects or match.frame.gives["type"] != "again"]
        by_rule = {(match.frame.id, match.i): match for match in matches}
        found = [
            one for draft in acts for one in self._climb(scene, draft, by_rule[draft.rule, draft.at], over, used)
        ]  # fmt: skip
        found += held
        found += gapped(scene, found)
        told = _told_here(memory, acts, found)
        steps = [draft for draft in found if draft.type is ClaimType.STEP]
        free = [match for match in over if match.i not in used and not is_part(scene, match, steps)]
        free = uppermost(scene, _without_other_reversals(free, told))
        free = [match for match in free if told != memory or not is_new(scene, match)]
        found += [one for match in free for one in self._upon(scene, match, told)]
        kept = [at_home(draft, memory) for draft in joined(scene, found) if _is_told(draft)]
        return tuple(sorted(kept, key=lambda draft: (draft.start, draft.end, draft.rule)))

    def _climb(
        self, scene: Scene, draft: Draft, match: Match, over: Sequence[Match], used: set[int]
    ) -> Iterator[Draft]:
        """The draft as a step or a stance where a frame above it says so, with its modality."""
        above = governors(scene.tree, match.i)
        depth, frame = _frame_above(scene, above, over, draft) if draft.type in CORE else (0, None)
        meant = self._meant(scene, draft, above[:depth], frame)
        if frame and frame.frame.gives.get("intent") == "needed" and meant is None:
            frame = None  # a legislature is told much that is no notice of an act
        if frame is None or not self._holds(scene, draft, frame, above[depth + 1 :]):
            yield from self._as_it_is(scene, draft, match, above)
            return
        used.add(frame.i)
        if meant:
            yield meant
        kept = draft.rule in KEEPING and _is_kept(frame)
        if kept:  # what is to be kept on a list is on it
            yield replace(draft, values={}, modality=Modality.FACT)
        if is_factive(scene, draft, frame) and draft.subject_kind != CLASS:
            yield replace(draft, modality=Modality.FACT)  # who is praised for it did it
        elif frame.frame.gives.get("final"):  # "adopted a resolution removing X": the decision is the act
            regime = draft.regime or self._maker.kept_by(frame)
            done = draft = replace(draft, regime=regime)
            done = replace(done, at=frame.i, path=(draft.at,), modality=Modality.FACT)
            yield self._settler.settled(scene, done, above[depth + 1 :])
        else:
            yield from presupposed(draft, match)
        aimed = frame.frame.gives.get("aim") and draft.type is ClaimType.LISTED and not kept
        if aimed and self._is_told_beside(scene, draft):
            yield self._settler.settled(scene, draft, above[:depth])
        elif aimed and draft.always and match.roles.get("class"):
            yield replace(draft, modality=Modality.FACT, undated=True, actor=())  # a designation under review is one
        wrapped, rest = self._outer(scene, tuple(self._wrap(scene, draft, frame)), above[depth + 1 :], over, used)
        for one in wrapped:
            yield self._settler.settled(scene, one, rest)

    def _meant(self, scene: Scene, draft: Draft, above: Sequence[Governor], frame: Match | None) -> Draft | None:
        """The act that a notice announces ("told Congress that it intends to designate X")."""
        if frame is None or "intent" not in frame.frame.gives or draft.type not in FINAL or draft.silent:
            return None
        own = self._settler.settled(scene, draft, above)
        return own if own.modality is Modality.EXPECTED else None

    def _holds(self, scene: Scene, draft: Draft, frame: Match, rest: Sequence[Governor]) -> bool:
        """Whether a frame that tells a step only ahead of time has one to tell ("decided to list X" is done)."""
        made = () if not frame.frame.only else self._wrap(scene, draft, frame)
        return not frame.frame.only or any(_is_told(self._settler.settled(scene, one, rest)) for one in made)

    def _as_it_is(self, scene: Scene, draft: Draft, match: Match, above: Sequence[Governor]) -> Iterator[Draft]:
        """An act that nothing above makes a step or a stance, with what it takes for granted."""
        if draft.silent:
            return  # "the ban on X" by itself says nothing that happened; a step above it does
        names_nobody = draft.subject_kind == CLASS and draft.type in CORE  # a law is told by its steps alone
        unsaid = names_nobody or is_epithet(scene, match) or _is_asked(scene, draft, above)
        if not unsaid and self._is_vouched(scene, draft, above):
            settled = self._settler.settled(scene, draft, above)
            yield settled
            if settled.type is draft.type and settled.modality is Modality.FACT:
                return  # a completed removal takes nothing for granted
        yield from presupposed(draft, match)

    def _without_bans(
        self, scene: Scene, acts: Sequence[Draft], matches: Sequence[Match]
    ) -> tuple[list[Draft], list[Draft]]:
        """The acts without listings that only a noun tells, where an act is told of them ("the designation lapsed").

        A removal still to come takes the listing for granted: those are the second list, without the removal's date.
        """
        told = {filler.head: one for one in matches if not one.frame.over for filler in one.roles.get("ban", ())}
        kept, held = list[Draft](), list[Draft]()
        for act in acts:
            match = told.get(act.at) if act.type is ClaimType.LISTED and not act.silent else None
            if match is None:
                kept.append(act)
            elif match.frame.gives["type"] != ClaimType.LISTED and not self._scope.is_done(scene.tree, match.i):
                held.append(replace(act, undated=True, modality=Modality.FACT, actor=()))
        return kept, held

    def _is_told_beside(self, scene: Scene, draft: Draft) -> bool:
        """Whether a listing is told in a clause of its own beside what is done to it ("quashed the decision by which
        it had kept X on its list")."""
        verb = scene.tree[draft.at].pos in ("VERB", "AUX") and not draft.silent
        return verb and self._scope.local(scene.tree, draft.at).finite

    def _is_vouched(self, scene: Scene, draft: Draft, above: Sequence[Governor]) -> bool:
        """Whether a noun that names an act says anything of it: "recognition" by itself does not."""
        token = scene.tree[draft.at]
        if any(scene.tree[one.i].lemma == "question" for one in above[:2]):
            return False  # "the question of its classification"
        if token.pos in ("VERB", "AUX", "ADJ") or draft.type not in _LOOSE or draft.only:
            return True
        talked = above and above[0].place in ("on", "about", "over") and scene.tree[above[0].i].pos == "NOUN"
        asked = above and above[0].place in ("on", "about") and scene.tree[above[0].i].lemma in ("seek", "press", "ask")
        if asked:
            return False  # "seeks clarity on recognition"
        if talked and self._scope.governed(scene.tree, above[0]) is None:
            return False  # "talks on recognition"
        told = self._scope.is_told(scene.tree, draft.at, above)
        return told or any(self._scope.governed(scene.tree, governor) is not None for governor in above[:3])

    def _outer(
        self, scene: Scene, wrapped: Sequence[Draft], above: Sequence[Governor], over: Sequence[Match], used: set[int]
    ) -> tuple[Sequence[Draft], Sequence[Governor]]:
        """The steps with the words above them; a stance or step above ("welcomed the recommendation to …") replaces
        them."""
        for depth, governor in enumerate(above):
            for frame in over:
                if frame.i == governor.i and _is_under(frame, governor) and _is_outer(frame):
                    used.add(frame.i)
                    return [new for old in wrapped for new in self._wrap(scene, old, frame)], above[depth + 1 :]
        return wrapped, above

    def _wrap(self, scene: Scene, act: Draft, match: Match) -> Iterator[Draft]:
        """The step or stance that a frame over an act makes of it."""
        claim_type = ClaimType(match.frame.gives["type"])
        start, end = clause(scene.tree, match.i)
        before = (filler for name in ("actor", "to") for filler in match.roles.get(name, ()))
        home = next((filler.home for filler in before if filler.home), None)
        base = replace(
            act,
            rule=match.frame.id,
            type=claim_type,
            authority=whose(act, match, home),
            modality=Modality(match.frame.gives.get("modality", Modality.FACT)),
            actor=parties_at(match, "actor") or (act.actor if _goes_on(act, match) else ()),
            object=(),
            at=match.i,
            path=(*act.path, act.at, *_ruling(scene, match)),
            start=min(start, act.start) if _spans(scene, match.i, act.at) else start,
            end=max(end, act.end) if _spans(scene, match.i, act.at) else end,
        )
        if claim_type is ClaimType.STEP:
            aim = aim_given(scene, replace(act, authority=base.authority), match) or aim_of(act)
            for stage, outcome, implied in stages(scene, match):
                values = {"aim": aim, "stage": stage, "outcome": outcome, "act": act.values.get("act") or act.type}
                yield replace(
                    base, values=values, always="stands" in match.frame.gives, only=match.frame.only, undated=implied
                )
        else:
            yield replace(
                base,
                values={**values_of(scene, match), "act": act.type},
                always=match.frame.always,
                only=match.frame.only,
            )

    def _upon(self, scene: Scene, match: Match, memory: Memory) -> Iterator[Draft]:
        """A frame over the acts that were spoken of before ("has not signed off on the move")."""
        act = (memory.law if "bill" in match.roles else None) or memory.act or memory.final
        if match.frame.gives.get("of") == "counted":  # "they are Ghana and Peru"; "the other two are …"
            act = memory.counted or (memory.final if "other" in scene.tree.text[:12] else None)
            memory = replace(memory, final=act)
        answers = match.frame.gives.get("answers")  # "the request was refused": that told before
        if act is None or not points_back(match) or (answers and act.values.get("stage") != answers):
            return
        goes_on = match.frame.gives["type"] == "again"
        if not goes_on and act.type is ClaimType.RECOGNITION and act.values.get("level") in (Level.NONE, *ENDED):
            return  # no proceeding leads on from there
        for one in memory.batch if act is memory.act and memory.batch else (act,):
            yield from self._upon_one(scene, match, memory, one)

    def _upon_one(self, scene: Scene, match: Match, memory: Memory, act: Draft) -> Iterator[Draft]:
        if act.subject_kind == CLASS and "bill" not in match.roles:  # a step of the case that the law makes possible
            named = next((one for one in scene.mentions if one.kind == Sort.GROUP), None)
            told = act.values.get("act")
            if named is None or told is None:
                return
            act = replace(act, subject=named.party, subject_kind=Sort.GROUP, type=ClaimType(told), values={})
        at = replace(act, at=match.i, path=(), start=0, end=0, said_by=())
        above = governors(scene.tree, match.i)
        if match.frame.gives["type"] == "again":
            for one in repeated(scene, match, memory, act):
                yield self._settler.settled(scene, one, above)
            return
        for draft in self._wrap(scene, at, match):
            start, end = clause(scene.tree, match.i)
            own = of_its_own(for_the_act(draft, act), match, memory.home)
            if own:
                yield self._settler.settled(scene, replace(own, start=start, end=end), above)


def _without_other_reversals(free: Sequence[Match], told: Memory) -> list[Match]:
    """Where a ruling is overturned: turned round, if it was told before; else the ban that it was about is undone."""
    turned = {match.i for match in free if match.frame.gives.get("aim") == "reversed"}
    ruled = told.act is not None and told.act.values.get("stage") == Stage.COURT_RULING
    return [one for one in free if one.i not in turned or (one.frame.gives.get("aim") == "reversed") == ruled]


def _is_asked(scene: Scene, draft: Draft, above: Sequence[Governor]) -> bool:
    """Whether somebody only asks, or would not say, whether it is so."""
    marks = [scene.tree[one].text.lower() for one in scene.tree.children(draft.at, "mark")]
    helpers = [scene.tree[one].tag for one in scene.tree.children(draft.at, "aux", "auxpass")]
    told = scene.tree[draft.at].tag in ("VBD", "VBN") and not {"MD", "TO"} & set(helpers)  # "whether it has done so"
    return bool(above) and "whether" in marks and (told or scene.tree[above[0].i].lemma in _ASKING)


def _ruling(scene: Scene, match: Match) -> tuple[int, ...]:
    """The verb with which a court says it ("…, the court held on Friday"): saying it is the act."""
    token = scene.tree[match.i]
    court = match.frame.gives.get("stage") == Stage.COURT_RULING and token.dep == "ccomp"
    return (token.head,) if court else ()


def _goes_on(act: Draft, match: Match) -> bool:
    """Whether the readings still due are those of the chamber that held the one before."""
    reading = str(act.values.get("stage") or "").endswith("reading")
    return reading and str(match.frame.gives.get("stage", "")).startswith("reading")


def _is_outer(frame: Match) -> bool:
    """Whether a frame replaces the step below it: a stance on it, or a chamber's motion that asks for it."""
    return frame.frame.gives["type"] == "position" or bool(frame.frame.gives.get("outer"))


def _is_outdone(match: Match, acts: Sequence[Match]) -> bool:
    """Whether another frame of the same type says at the same word which part of a listing is meant."""
    if "scope" in match.roles:
        return False
    beside = [one for one in acts if one.i == match.i and one.frame.gives["type"] == match.frame.gives["type"]]
    return any("scope" in one.roles for one in beside)


def _is_purpose(scene: Scene, governor: Governor) -> bool:
    """ "Laid an order to ban X": the infinitive that the parser hangs on the verb is the noun's."""
    tree = scene.tree
    return any(tree[one].tag == "TO" for one in tree.children(governor.below, "aux"))


def _frame_above(
    scene: Scene, above: Sequence[Governor], over: Sequence[Match], act: Draft
) -> tuple[int, Match | None]:
    """The first frame among the words above an act that works on it, and how far up it stands.

    An adverbial clause hides what it says from the words above it; a relative clause shows it only to a frame that
    looks everywhere below ("a bill that would delist …").
    """
    crossed = asked = False
    for depth, governor in enumerate(above):
        purpose = governor.place == "adverbial" and _is_purpose(scene, governor)
        if governor.place == "adverbial" and not purpose:
            shown = [one for one in over if one.i == governor.i and "adverbial" in one.frame.over]
            return (depth, shown[0]) if shown else (0, None)
        crossed = crossed or governor.place == "relative"
        asked = asked or any(
            scene.tree[one].text.lower() in ("whether", "if") for one in scene.tree.children(governor.below, "mark")
        )
        for frame in sorted(over, key=_order):
            if asked and frame.frame.gives["type"] == "position":
                continue  # "asked whether …" is a question, not a demand
            if frame.frame.gives["type"] == "again" or not takes(frame, act):
                continue  # it repeats an act told before; it does nothing to the one below
            if (
                frame.i == governor.i
                and (purpose or _is_under(frame, governor))
                and ("below" in frame.frame.over or not crossed)
            ):
                return depth, frame
    return 0, None


def _is_kept(frame: Match) -> bool:
    """Whether a step over a listing that goes on lets it go on."""
    gives = frame.frame.gives
    return gives.get("outcome") == Outcome.PASSED and gives.get("aim", Aim.MAINTAIN) == Aim.MAINTAIN


def _order(frame: Match) -> tuple[bool, bool, bool]:
    """Steps come before stances, decisions that are the act itself before others, those told ahead of time last."""
    gives = frame.frame.gives
    return gives["type"] == ClaimType.POSITION, "final" not in gives, bool(frame.frame.only)


def _standing(scene: Scene, matches: Sequence[Match], memory: Memory) -> list[Match]:
    """The frames that tell acts; where one says that a ban is no more, the others at its word are silent."""
    ended = {match.i for match in matches if match.frame.gives.get("negated")}
    acts = [match for match in matches if not match.frame.over and stands(scene, match, memory)]
    lists = {match.i for match in acts if match.frame.gives["type"] == ClaimType.LISTED}
    return [
        match
        for match in acts
        if (match.i not in ended or match.frame.gives.get("negated"))
        and (match.i not in lists or match.frame.gives["type"] != ClaimType.RECOGNITION)  # "recognised as terrorist"
        and not _is_outdone(match, acts)
        and not is_told_better(match, acts)
    ]


def _told_here(memory: Memory, acts: Sequence[Draft], found: Sequence[Draft]) -> Memory:
    """What a step without an act of its own is about: the law or act of this sentence, else what came before."""
    laws = [draft for draft in acts if draft.subject_kind == CLASS]
    if laws:
        return replace(memory, act=laws[-1], batch=(), law=laws[-1])
    told = (*FINAL, ClaimType.STEP, ClaimType.RECOGNITION)
    done = [draft for draft in found if draft.type in told and not draft.rule.endswith("presupposed") and draft.subject]
    return replace(memory, act=done[-1], batch=together(done[-1], done[-1], done)) if done else memory


def _has_stage(scene: Scene, match: Match) -> bool:
    """Whether a step has a stage; one told by its actor has none where the actor takes no part in proceedings."""
    return "stage" not in match.frame.gives or any(True for _ in stages(scene, match))


def _is_told(draft: Draft) -> bool:
    """Whether a frame makes a claim in this modality; a step that it makes only ahead of time is still to come."""
    return not draft.only or draft.modality in draft.only or draft.values.get("outcome") == Outcome.PENDING


def _is_under(frame: Match, governor: Governor) -> bool:
    return governor.place in frame.frame.over or "below" in frame.frame.over


def _spans(scene: Scene, above: int, below: int) -> bool:
    """Whether the act lies in the same clause as what governs it, so that one stretch of text carries both."""
    return scene.tree.is_below(below, above) and abs(scene.tree[above].start - scene.tree[below].start) < 200
