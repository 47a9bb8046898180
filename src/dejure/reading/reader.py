"""Documents to claims: filter, mentions, parse, frames, scope, dates, merge, gate."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from dejure.model.claim import Claim, ClaimType, Zone
from dejure.model.document import Document
from dejure.model.party import Party
from dejure.model.trace import Trace, WhyNot
from dejure.model.when import When
from dejure.names.lookup import find_party
from dejure.packs.load import Packs
from dejure.reading.admission import admitted
from dejure.reading.arguments import Syntax
from dejure.reading.attempts import Look, attempts, nearest
from dejure.reading.carriers import carriers
from dejure.reading.claims import claim_of, identified
from dejure.reading.clauses import reason
from dejure.reading.compose import Composer
from dejure.reading.dating import owners
from dejure.reading.drafts import Draft
from dejure.reading.effect import in_effect
from dejure.reading.entries import with_entries
from dejure.reading.explain import filtered, trace
from dejure.reading.factlines import fact_line
from dejure.reading.filter import TriggerFilter
from dejure.reading.frames import FrameIndex, Match
from dejure.reading.gate import faults
from dejure.reading.instances import listed_next
from dejure.reading.lists import ListFinder
from dejure.reading.memory import ACTS, FINAL, NOTHING, Memory, remembered
from dejure.reading.mentions import Before, Salience
from dejure.reading.merge import decided, merge, with_regimes
from dejure.reading.names import Namer
from dejure.reading.outlook import worth_parsing
from dejure.reading.ownership import shelf
from dejure.reading.parse import Parser, Tree
from dejure.reading.places import Place, places
from dejure.reading.quotes import partners, quotations, spoken, voice
from dejure.reading.references import Referrer
from dejure.reading.scene import Scene
from dejure.reading.scope import Scope
from dejure.text.dates import compile_grammar, find_dates
from dejure.text.language import Languages, compile_languages, unread_language
from dejure.text.layout import Layout, compile_layout, dateline, unwrapped


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A document before any of it is parsed: its text, its sentences, and those of them that are to be parsed."""

    text: str
    everywhere: tuple[Place, ...]
    passing: tuple[Place, ...]


class Reader:
    """Reads documents by the packs; loads the parser only when a sentence calls for it."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs

    @cached_property
    def _frames(self) -> FrameIndex:
        return FrameIndex(self._packs)

    @cached_property
    def _filter(self) -> TriggerFilter:
        return TriggerFilter(self._frames.frames, self._lists.words(), self._packs.rows("cues")["irregular"])

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
    def _scope(self) -> Scope:
        return Scope(self._packs)

    @cached_property
    def _composer(self) -> Composer:
        return Composer(self._scope, self._lists, self._packs.parties)

    @cached_property
    def _grammar(self) -> Any:
        return compile_grammar(self._packs.rows("dates")["en"])

    @cached_property
    def _languages(self) -> Languages:
        return compile_languages(self._packs.rows("languages")["profiles"])

    @cached_property
    def _layout(self) -> Layout:
        return compile_layout(self._packs.rows("layout")["en"])

    @cached_property
    def _reasons(self) -> re.Pattern[str]:
        rows = self._packs.rows("cues")["reasons"]
        plain = "|".join(re.escape(one) for one in sorted(rows["markers"], key=len, reverse=True))
        after = {word: "|".join(re.escape(one) for one in rows[f"after_{word}"]) for word in ("for", "over")}
        return re.compile(rf"\b(?:(?:{plain}) |for (?=(?:{after['for']})\b)|over (?=(?:{after['over']})\b))")

    def admit(self, document: Document) -> Document:
        """The document as it is read; InputError where it is in another language."""
        return admitted(document, self._languages)

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document in text order; empty means read and nothing there.

        ParserError where the parser's model is missing or not the tested one.
        """
        return self.read_many([document])[0]

    def read_many(self, documents: Sequence[Document]) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each document, as of one read alone; their sentences are parsed together, which is faster."""
        looks = [self.look(document) for document in documents]
        waiting = [look.text[one.start : one.end] for look in looks for one in look.passing]
        trees = self._parser.parse(waiting) if waiting else iter(())
        return tuple(
            self._read(document, look, dict(zip(look.passing, islice(trees, len(look.passing)), strict=True)))
            for document, look in zip(documents, looks, strict=True)
        )

    def look(self, document: Document) -> FirstLook:
        """The sentences of a document, and those of them that are to be parsed."""
        text = unwrapped(document.text)
        everywhere = tuple(places(text, self._layout, document.zones))
        sentences = [text[one.start : one.end] for one in everywhere]
        worth = self._worth(sentences)
        passing = [place for place, is_worth in zip(everywhere, worth, strict=True) if is_worth]
        known = frozenset(passing) | listed_next(text, everywhere, passing) if passing else frozenset()
        return FirstLook(text, everywhere, tuple(partners(text, everywhere, known) if known else ()))

    def _worth(self, sentences: Sequence[str]) -> list[bool]:
        """Of each sentence, whether it can hold a claim at all."""
        worth = worth_parsing(sentences, self._filter, self._namer)
        return [can and self._is_read(sentence) for can, sentence in zip(worth, sentences, strict=True)]

    def _read(self, document: Document, look: FirstLook, trees: Mapping[Place, Tree]) -> tuple[Claim, ...]:
        if not trees:
            return ()
        text, everywhere = look.text, look.everywhere
        salience, memory, found = self._salience(text), NOTHING, list[Claim]()
        voices: dict[Place, tuple[Party, ...]] = {}
        for place in everywhere:
            tree = trees.get(place)
            if tree is None:
                self._namer.overhear(text[place.start : place.end], salience)
                memory = replace(memory, fresh=False)
                continue
            scene = self._scene(tree, salience, document.published)
            voices[place] = voice(scene, self._scope)
            told = replace(memory, home=salience.home, place=salience.place)
            about = Before((), salience).group()
            drafts = self._composer.drafts(scene, self._frames.matches(scene), told)
            drafts = (*drafts, *fact_line(scene, about.party if about else None))
            if not tree.text.rstrip("”\"' ").endswith("?"):  # a question claims nothing, but says what is spoken of
                by_name = {draft.values.get("batch") for draft in drafts}  # "seven cartels", once they are named
                found = [one for one in found if one.subject.id or one.subject.name not in by_name]
                found.extend(self._claims(document, place, scene, drafts, tuple(found)))
            memory = replace(remembered(memory, drafts, salience), shelf=shelf(scene, memory.shelf))
        quotes = quotations(text)
        found = with_entries(found, document.text, self._party)
        found = [spoken(claim, text, quotes, voices) for claim in found]
        accepted = [claim for claim in found if not faults(claim, document.text, self._packs.regimes)]
        settled = with_regimes(accepted, lambda authority: self._lists.only_regime(authority, text))
        return tuple(identified(claim, document) for claim in merge(decided(settled, document.text)))

    def _party(self, name: str) -> Party:
        known = find_party(self._packs, name)
        return known[0].party if len(known) == 1 else Party(None, name)

    def _is_read(self, sentence: str) -> bool:
        return unread_language(sentence, self._languages) is None

    def _salience(self, text: str) -> Salience:
        """Nobody named yet; where the text comes from."""
        salience = Salience(self._namer.states)
        salience.place = self._namer.state_of(dateline(text)) or self._namer.home_of(text)
        return salience

    def _scene(self, tree: Tree, salience: Salience, published: date | None) -> Scene:
        named = self._namer.mentions(tree, salience, published)
        mentions = self._referrer.mentions(tree, named, salience)
        nouns = self._packs.rows("cues")["nouns"]
        return Scene(
            tree,
            mentions,
            self._lists.phrases(tree, mentions),
            self._syntax,
            self._namer.rulers,
            self._namer.by_id,
            frozenset(nouns["act"]),
            frozenset(nouns["batch"]),
        )

    def _claims(
        self, document: Document, place: Place, scene: Scene, drafts: Sequence[Draft], before: Sequence[Claim]
    ) -> Iterator[Claim]:
        anchor = self._counted_from(document, place) or _anchor(scene.tree.text, before, document.published)
        dates = find_dates(scene.tree.text, published=document.published, grammar=self._grammar, anchor=anchor)
        telling = [
            one for one in drafts if one.subject and one.type is not ClaimType.TIED
        ]  # "its armed wing" has no date
        predicates = {one for draft in telling for one in (draft.at, *draft.path)}
        owned = owners(scene.tree, dates, predicates)
        for draft in drafts:
            if draft.subject is None:
                continue
            words = (draft.at, *reversed(draft.path), *carriers(self._scope, scene.tree, draft.at))
            written = None if draft.undated else next((owned[one][0] for one in words if one in owned), None)
            claim = claim_of(document, place, draft, written, self._ground(scene, draft))
            claim = in_effect(claim, scene.tree.text, written)
            yield claim if claim.when_text else self._since_power(scene.tree.text, claim, before)

    def _counted_from(self, document: Document, place: Place) -> When | None:
        """The last date of the paragraph, where a sentence counts on from it ("… in 2011. Three years later …")."""
        counts = _COUNTING.search(document.text, place.start, place.end)
        paragraph = document.text.rfind("\n", 0, place.start) + 1
        if counts is None or paragraph == place.start:
            return None
        told = find_dates(document.text[paragraph : place.start], published=document.published, grammar=self._grammar)
        whole = [one.when for one in told if one.when and not one.when.is_interval]
        return whole[-1] if whole else None

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
        if draft.type in (*FINAL, ClaimType.STEP):
            return reason(scene.tree.text, draft.start, len(scene.tree.text), self._reasons)
        return None

    def explain(self, sentence: str, *, published: date | None = None) -> Trace:
        """What each stage makes of one sentence, in words."""
        passes = self._filter.passes(sentence)
        first = filtered(tuple(self._filter.words(sentence)), passes=passes)
        if not passes:
            return Trace((first,))
        scene = self._scene(next(self._parser.parse([sentence])), Salience(), published)
        matches = self._frames.matches(scene)
        dates = find_dates(sentence, published=published, grammar=self._grammar)
        return trace(first, scene, matches, dates, self._composer.drafts(scene, matches, NOTHING))

    def why_not(self, sentence: str, frame: str | None, *, published: date | None = None) -> WhyNot:
        """Which condition of a frame a sentence does not meet, word by word; without a frame, the nearest ones.

        UsageError where no frame has this id.
        """
        wanted = self._frames.named(frame) if frame is not None else None
        tree = next(self._parser.parse([sentence]))
        document, salience = _alone(sentence, published), self._salience(sentence)
        scene = self._scene(tree, salience, published)
        before = replace(NOTHING, home=salience.home, place=salience.place)

        def claims(drafts: Sequence[Draft]) -> tuple[tuple[Claim, tuple[str, ...]], ...]:
            made = self._claims(document, Place(0, len(sentence), Zone.BODY, 0), scene, drafts, ())
            return tuple((identified(one, document), faults(one, sentence, self._packs.regimes)) for one in made)

        def drafts(matches: Sequence[Match], memory: Memory) -> tuple[Draft, ...]:
            return self._composer.drafts(scene, matches, memory)

        look, calls = Look(scene, before, self._frames.matches(scene), drafts, claims), tuple(self._frames.calls(tree))
        found = attempts(look, wanted, calls) if wanted else nearest(look, calls)
        return WhyNot(sentence, self._filter.passes(sentence), found)


def _anchor(sentence: str, before: Sequence[Claim], published: date | None) -> When | None:
    """The date that "later" or "the same day" counts from: that of the last act told; of the last that is news, where
    the sentence goes on with the day."""
    dated = [claim.when for claim in reversed(before) if claim.when and claim.type in ACTS]
    news = [one for one in dated if published and one.latest and (published - one.latest).days < _NEWS_DAYS]
    return next(iter(news if news and "same day" in sentence.lower() else dated), None)


_COUNTING = re.compile(r"\b(?:days?|weeks?|months?|years?|decade) (?:later|earlier|before|afterwards)\b")
_NEWS_DAYS = 60


def _alone(sentence: str, published: date | None) -> Document:
    """A document of this one sentence."""
    return Document("sentence", "", sentence, "", ((0, 0),), "sentence", published, None, None, None, None, (), ())
