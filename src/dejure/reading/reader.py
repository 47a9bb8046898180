"""Documents to claims: filter, mentions, parse, frames, scope, dates, merge, gate."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from dejure.model.claim import (
    Aim,
    Claim,
    ClaimType,
    Kind,
    Level,
    Modality,
    Outcome,
    Stage,
    Stance,
    Tie,
    Zone,
)
from dejure.model.document import Document
from dejure.model.party import Party, Sort
from dejure.model.trace import Trace
from dejure.model.when import When
from dejure.packs.load import Packs
from dejure.reading.arguments import Syntax
from dejure.reading.clauses import reason
from dejure.reading.compose import Composer
from dejure.reading.dating import owners
from dejure.reading.drafts import Draft, Memory
from dejure.reading.filter import TriggerFilter
from dejure.reading.frames import FrameIndex, Match, Scene
from dejure.reading.gate import faults
from dejure.reading.lists import ListFinder
from dejure.reading.mentions import Salience
from dejure.reading.merge import merge, with_regimes
from dejure.reading.names import Namer
from dejure.reading.parse import Parser, Tree
from dejure.reading.references import Referrer
from dejure.reading.scope import Scope
from dejure.text.dates import WrittenDate, compile_grammar, find_dates
from dejure.text.layout import dateline, paragraphs
from dejure.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a document: its offsets, its zone, and how far back the same words stood before (0: nowhere)."""

    start: int
    end: int
    zone: Zone
    back: int


class Reader:
    """Reads documents by the packs; loads the parser only when a sentence calls for it."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs

    @cached_property
    def _frames(self) -> FrameIndex:
        return FrameIndex(self._packs)

    @cached_property
    def _filter(self) -> TriggerFilter:
        cues = self._packs.rows("cues")
        nouns = cues["nouns"]
        sorts = [word.split()[-1] for words in nouns["class_sort"].values() for word in words]
        return TriggerFilter(
            self._frames.frames, [*nouns["list"], *sorts, *nouns["class_head"], *_ACRONYMS], cues["irregular"]
        )

    @cached_property
    def _syntax(self) -> Syntax:
        verbs = self._packs.rows("cues")["verbs"]
        return Syntax(object_control=verbs["object_control"]["words"], light=verbs["light"]["words"])

    @cached_property
    def _parser(self) -> Parser:
        return Parser(self._packs.rows("parser")["en"]["files"])

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self._packs)

    @cached_property
    def _referrer(self) -> Referrer:
        return Referrer(self._packs, self._namer)

    @cached_property
    def _lists(self) -> ListFinder:
        return ListFinder(self._packs)

    @cached_property
    def _composer(self) -> Composer:
        return Composer(Scope(self._packs), self._lists, self._packs.parties)

    @cached_property
    def _grammar(self) -> Any:
        return compile_grammar(self._packs.rows("dates")["en"])

    @cached_property
    def _reasons(self) -> re.Pattern[str]:
        rows = self._packs.rows("cues")["reasons"]
        plain = "|".join(re.escape(one) for one in sorted(rows["markers"], key=len, reverse=True))
        after = {word: "|".join(re.escape(one) for one in rows[f"after_{word}"]) for word in ("for", "over")}
        return re.compile(rf"\b(?:(?:{plain}) |for (?=(?:{after['for']})\b)|over (?=(?:{after['over']})\b))")

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document in text order; empty means read and nothing there.

        ParserError where the parser's model is missing or not the tested one.
        """
        places = tuple(_places(document.text))
        passing = [place for place in places if self._filter.passes(document.text[place.start : place.end])]
        if not passing:
            return ()
        trees = dict(
            zip(passing, self._parser.parse([document.text[one.start : one.end] for one in passing]), strict=True)
        )
        salience, memory, found = Salience(self._namer.states), Memory(None, None, None, None, (), None), list[Claim]()
        salience.place = self._namer.state_of(dateline(document.text)) or self._namer.home_of(document.text)
        for place in places:
            tree = trees.get(place)
            if tree is None:
                self._namer.overhear(document.text[place.start : place.end], salience)
                continue
            scene = self._scene(tree, salience, document.published)
            drafts = self._composer.drafts(scene, self._frames.matches(scene), replace(memory, home=salience.home))
            if not tree.text.rstrip("”\"' ").endswith("?"):  # a question claims nothing, but says what is spoken of
                found.extend(self._claims(document, place, scene, drafts, tuple(found)))
            memory = _remembered(memory, drafts, salience)
            salience.authority = memory.act.authority if memory.act else None
            salience.topic = memory.topic[0] if memory.topic and memory.topic[1] in _TOPICS else None
        accepted = [claim for claim in found if not faults(claim, document.text, self._packs.regimes)]
        settled = with_regimes(accepted, lambda authority: self._lists.only_regime(authority, document.text))
        return tuple(_identified(claim, document) for claim in merge(settled))

    def _scene(self, tree: Tree, salience: Salience, published: date | None) -> Scene:
        named = self._namer.mentions(tree, salience, published)
        mentions = self._referrer.mentions(tree, named, salience)
        acts = frozenset(self._packs.rows("cues")["nouns"]["act"])
        return Scene(tree, mentions, self._lists.phrases(tree, mentions), self._syntax, self._namer.rulers, acts)

    def _claims(
        self, document: Document, place: Place, scene: Scene, drafts: Sequence[Draft], before: Sequence[Claim]
    ) -> Iterator[Claim]:
        anchor = next((claim.when for claim in reversed(before) if claim.when and claim.type in _ACTS), None)
        dates = find_dates(scene.tree.text, published=document.published, grammar=self._grammar, anchor=anchor)
        predicates = {draft.at for draft in drafts} | {one for draft in drafts for one in draft.path}
        owned = owners(scene.tree, dates, predicates)
        for draft in drafts:
            if draft.subject is None:
                continue
            words = (draft.at, *reversed(draft.path), *self._composer.carriers(scene.tree, draft.at))
            written = None if draft.undated else next((owned[one][0] for one in words if one in owned), None)
            claim = _claim(document, place, draft, written, self._ground(scene, draft))
            yield claim if claim.when_text else self._since_power(scene.tree.text, claim, before)

    def _since_power(self, sentence: str, claim: Claim, before: Sequence[Claim]) -> Claim:
        """The claim dated by an event told before ("since their return to power"), where it says so."""
        found = self._power.search(sentence)
        if found is None or claim.type is not ClaimType.CONDUCT:
            return claim
        took = [
            one.when for one in before if one.type is ClaimType.CONTROL and one.subject == claim.subject and one.when
        ]
        when = When.parse(f"{took[-1].text}/..") if took and not took[-1].is_interval else None
        return replace(claim, when=when, when_text=found.group())

    @cached_property
    def _power(self) -> re.Pattern[str]:
        words = "|".join(re.escape(one) for one in self._packs.rows("cues")["nouns"]["power"])
        return re.compile(rf"\b[Ss]ince (?:(?:its|their|the) )?(?:{words})(?: (?:to |of )?\w+)?")

    def _ground(self, scene: Scene, draft: Draft) -> str | None:
        if draft.values.get("ground"):
            return draft.values["ground"]
        if draft.type in (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP):
            return reason(scene.tree.text, draft.start, len(scene.tree.text), self._reasons)
        return None

    def explain(self, sentence: str, *, published: date | None = None) -> Trace:
        """What each stage makes of one sentence, in words."""
        stages: list[tuple[str, tuple[str, ...]]] = []
        words = sorted(self._filter.words(sentence))
        stages.append(
            ("filter", (f"{'passes' if self._filter.passes(sentence) else 'stops'}: {', '.join(words) or '–'}",))
        )
        if not self._filter.passes(sentence):
            return Trace(tuple(stages))
        tree = next(self._parser.parse([sentence]))
        scene = self._scene(tree, Salience(), published)
        stages.append(
            ("names", tuple(f"{scene.tree.text[m.start : m.end]} = {m.party.name} ({m.kind})" for m in scene.mentions))
        )
        stages.append(
            (
                "lists",
                tuple(
                    f"{tree.text[p.start : p.end]} = {p.regime or p.sort} of {p.owner or '?'}" for p in scene.phrases
                ),
            )
        )
        stages.append(
            ("parse", tuple(f"{t.text} –{t.dep}→ {tree[t.head].text}" for t in tree.tokens if t.dep != "punct"))
        )
        matches = self._frames.matches(scene)
        stages.append(("frames", tuple(_told(scene, match) for match in matches)))
        drafts = self._composer.drafts(scene, matches, Memory(None, None, None, None, (), None))
        dates = find_dates(sentence, published=published, grammar=self._grammar)
        stages.append(("dates", tuple(f"{one.text} = {one.when or 'unresolved'} ({one.rule})" for one in dates)))
        stages.append(("claims", tuple(_summary(draft, tree) for draft in drafts)))
        return Trace(tuple(stages))


_ACRONYMS = ("sdgt", "fto", "sdn", "sst")


_TOPICS = (Sort.GROUP, Sort.GOVERNMENT, Sort.STATE)


def _places(text: str) -> Iterator[Place]:
    for paragraph in paragraphs(text):
        back = paragraph.start - paragraph.first if paragraph.first is not None else 0
        for start, end in sentences(text, paragraph.start, paragraph.end):
            yield Place(start, end, paragraph.zone, back)


def _remembered(memory: Memory, drafts: Sequence[Draft], salience: Salience) -> Memory:
    """What the next sentence can refer back to."""
    for told in drafts:
        if told.values.get("kind") == Kind.CONCERN and told.actor:
            memory = replace(memory, holder=told.actor)
        if told.subject is None or not (told.type in _ACTS or told.values.get("act")):
            continue
        draft = told
        if told.type is ClaimType.POSITION:  # the act that somebody welcomes is what "the bill" will be about
            draft = replace(told, type=ClaimType(told.values["act"] or ""), values={}, actor=())
        listed_state = draft.subject_kind == Sort.STATE and draft.type in _FINAL
        if listed_state or draft.subject_kind in (Sort.GROUP, Sort.GOVERNMENT, Sort.PERSON):
            memory = replace(memory, topic=_topic(memory.topic, (told.subject, str(draft.subject_kind)), salience))
        if draft.type in (*_FINAL, ClaimType.RECOGNITION) and draft.modality is Modality.FACT and draft.authority:
            memory = replace(memory, final=draft)
        if draft.type is ClaimType.RECOGNITION or not draft.authority or draft.rule.endswith("presupposed"):
            continue
        if draft.values.get("aim") == Aim.LAW:
            memory = replace(memory, law=draft)
        if draft.type is not ClaimType.LISTED or memory.act is None or memory.act.type is ClaimType.LISTED:
            memory = replace(memory, act=draft)  # a listing told as background is not what "the move" means
    return memory


def _topic(old: tuple[Party, str] | None, new: tuple[Party, str], salience: Salience) -> tuple[Party, str]:
    """Whom the document goes on to speak of: of two groups the one that it has named more often."""
    if old is None or {old[1], new[1]} != {Sort.GROUP}:
        return new
    often = [salience.named.get(party.id or "", 0) for party in (old[0], new[0])]
    return old if often[0] > often[1] else new


_FINAL = (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED)
_ACTS = (ClaimType.LISTED, ClaimType.DELISTED, ClaimType.SUSPENDED, ClaimType.STEP, ClaimType.RECOGNITION)


def _claim(document: Document, place: Place, draft: Draft, written: WrittenDate | None, ground: str | None) -> Claim:
    start, end = place.start + draft.start, place.start + draft.end
    values: Mapping[str, str | None] = draft.values
    spans = [(start, end)]
    if place.back:
        spans.insert(0, (start - place.back, end - place.back))
    future = draft.modality in (Modality.EXPECTED, Modality.POSSIBLE) or values.get("outcome") == Outcome.PENDING
    assert draft.subject is not None  # noqa: S101 (drafts without a subject are left out before)
    return Claim(
        id="",
        document=document.name,
        type=draft.type,
        subject=draft.subject,
        scope=values.get("scope"),
        authority=draft.authority,
        regime=draft.regime,
        actor=draft.actor,
        object=draft.object,
        aim=_or_none(Aim, values.get("aim")),
        stage=_or_none(Stage, values.get("stage")),
        outcome=_or_none(Outcome, values.get("outcome")),
        level=_or_none(Level, values.get("level")),
        stance=_or_none(Stance, values.get("stance")),
        place=values.get("place"),
        kind=_or_none(Kind, values.get("kind")),
        about=values.get("about"),
        tie=_or_none(Tie, values.get("tie")),
        modality=draft.modality,
        when=_when(written, future=future),
        when_text=written.text if written else None,
        said_by=draft.said_by,
        ground=ground,
        start=spans[0][0],
        end=spans[0][1],
        text=document.text[spans[0][0] : spans[0][1]],
        spans=tuple(spans),
        zone=place.zone,
        published=document.published,
        source=document.outlet,
        rule=draft.rule,
    )


def _or_none(enum: Any, value: str | None) -> Any:
    return enum(value) if value else None


def _when(written: WrittenDate | None, *, future: bool) -> When | None:
    if written is None:
        return None
    return written.when_if_future if future else written.when


def _identified(claim: Claim, document: Document) -> Claim:
    """The claim with its id: a digest of the text, the place and the key fields."""
    parts = (
        document.text_digest, claim.type, claim.subject.key, claim.authority, claim.regime, claim.aim, claim.stage,
        claim.outcome, claim.level, claim.stance, claim.tie, claim.kind, claim.modality, claim.when,
        *(party.key for party in (*claim.actor, *claim.object)), claim.spans,
    )  # fmt: skip
    digest = hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()
    return replace(claim, id=f"c{digest[:16]}")


def _told(scene: Scene, match: Match) -> str:
    roles = [
        f"{name}: {scene.tree.text[filler.start : filler.end]}"
        for name, fillers in match.roles.items()
        for filler in fillers
    ]
    return f"{match.frame.id} at “{scene.tree[match.i].text}”" + (f" – {'; '.join(roles)}" if roles else "")


def _summary(draft: Draft, tree: Tree) -> str:
    values = [value for value in draft.values.values() if value]
    said = [f"said by {', '.join(party.name for party in draft.said_by)}"] if draft.said_by else []
    subject = draft.subject.name if draft.subject else "nobody"
    parts: Iterable[str] = [
        draft.type,
        subject,
        draft.authority or "–",
        draft.regime or "–",
        *values,
        draft.modality,
        *said,
    ]
    return f"{' · '.join(parts)} | {tree.text[draft.start : draft.end]}"
