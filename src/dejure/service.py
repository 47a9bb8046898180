"""The service: each use case once. Here the parts are wired together, and here alone a clock is read."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from dejure.errors import DejureError, InputError, LedgerError, UsageError
from dejure.intake import Intake, ReadingEngine, Reads, document_of, lost, read_sources, with_copies
from dejure.jobs import in_order
from dejure.model.claim import Aim, Attested
from dejure.model.document import Document
from dejure.model.feed import Followed, FollowOutcome
from dejure.model.outcomes import AddOutcome, BatchAnswer, Comparison, Contents, Difference, ReadOutcome, VerifyFinding
from dejure.model.standing import Answer, Dossier, LedgerState, Question, Register, TimelineEntry, Why
from dejure.model.trace import Trace, WhyNot
from dejure.packs.load import Packs, load
from dejure.reading.compare import differences
from dejure.reading.engine import ENGINE
from dejure.settings import Settings
from dejure.sources.batch import BATCH_COLUMNS, read_batch
from dejure.sources.documents import NOTHING_KNOWN, read_document
from dejure.sources.earlier import read_earlier
from dejure.sources.fetched import Limits
from dejure.sources.inputs import Inputs, expand
from dejure.sources.supply import Rules, Supplied, supplies
from dejure.standing.answer import answer
from dejure.standing.dossier import dossier
from dejure.standing.provenance import Shelf, subject_of_act, with_evidence
from dejure.standing.questions import Asked, find_regime, find_subject, read_day, to_question
from dejure.standing.register import register
from dejure.standing.timeline import timeline
from dejure.standing.why import why
from dejure.tasks import Lost, Recipe

if TYPE_CHECKING:
    from dejure.ledger.query import Selection, View
    from dejure.ledger.store import Ledger
    from dejure.pull import Desk, Step

__all__ = ["Asked", "ReadingEngine", "Service"]

_CLAIM, _ACT = re.compile(r"c[0-9a-f]{4,}"), re.compile(r"a[0-9a-f]{4,}")
_OTHERWISE = "sources read with another engine or other packs: {}; add them again to read them anew"
_AHEAD = timedelta(hours=14)  # where the day begins first


def _now() -> datetime:
    return datetime.now(UTC)


class Service:
    """The use cases of Dejure on one ledger with one state of the packs."""

    def __init__(
        self,
        settings: Settings,
        packs: Packs | None = None,
        *,
        engine: ReadingEngine | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._settings = settings
        self._packs = packs
        self._engine = engine
        self._clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger."""
        if "_ledger" in self.__dict__:
            self._ledger.close()
            del self.__dict__["_ledger"]

    @cached_property
    def packs(self) -> Packs:
        """The knowledge that reading and answers rest on."""
        return self._packs or load(self._settings.cache)

    # Taking in

    def read(self, inputs: Inputs, *, summaries: bool = False, jobs: int = 1) -> Iterator[ReadOutcome]:
        """The claims of each document, in the order of the inputs, read by so many processes; nothing is stored."""
        tasks = ((one, one if isinstance(one, Supplied) else None) for one in supplies(inputs, self._rules(summaries)))
        return with_copies(_outcome(one, read) for one, read in in_order(tasks, self._recipe(jobs), jobs=jobs))

    def compare(self, inputs: Inputs, earlier: str, *, summaries: bool = False, jobs: int = 1) -> Iterator[Comparison]:
        """What differs between an earlier output and the reading of now, document by document.

        Last come the documents of the earlier output that were not read."""
        before = dict(read_earlier(Path(earlier)))
        for outcome in self.read(inputs, summaries=summaries, jobs=jobs):
            rows = [claim.to_json() for claim in outcome.claims]
            old = before.pop(outcome.name, []) if outcome.error is None else []
            yield Comparison(outcome.name, len(rows), differences(outcome.name, old, rows), outcome.error)
        for name, old in before.items():
            yield Comparison(name, 0, tuple(Difference(name, "unread", row, ()) for row in old), None)

    def wanted(self, inputs: Inputs) -> int:
        """How many files and addresses the inputs name, before any is opened."""
        return sum(1 for _ in expand(inputs, today=self._latest_day()))

    def add(self, inputs: Inputs, *, summaries: bool = False, jobs: int = 1) -> Iterator[AddOutcome]:
        """What became of each input, read by so many processes; one that cannot be taken does not keep others out."""
        return self._taken(supplies(inputs, self._rules(summaries)), jobs=jobs)

    def redact(self, source: str, *, reason: str, signer: str) -> tuple[str, ...]:
        """The ids of the sources erased: the one whose id begins so and all that hold the same text."""
        if not reason.strip() or not signer.strip():
            remedy = "say why it is erased and on whose word"
            raise UsageError("redaction-unsigned", "a reason or signer is missing", where=source, remedy=remedy)
        with self._ledger.snapshot() as view:
            found = view.source(source)
        if found is None:
            raise _unknown_id(source)
        return self._ledger.redact(found.id, self._clock, reason=reason.strip(), signer=signer.strip())

    def follow(self, feeds: Iterable[str], *, summaries: bool = False) -> Iterator[FollowOutcome]:
        """What became of the wish to follow each feed; one that is none does not keep the others out."""
        return self._desk(summaries=summaries).follow(feeds)

    def stop(self, names: Sequence[str]) -> Iterator[FollowOutcome]:
        """What became of the wish to follow these feeds no longer."""
        return self._desk().stop(names)

    def followed(self) -> tuple[Followed, ...]:
        """The feeds that are followed, and how they stand."""
        return self._desk().followed()

    def pull(self, names: Sequence[str]) -> "Iterator[Step]":
        """What each of these feeds brings anew, all of them without names; one that fails does not stop the others."""
        return self._desk().pull(names)

    # Answers

    def question(self, asked: Asked) -> Question:
        """The question that was meant."""
        return to_question(asked, self.packs, self._today())

    def status(self, asked: Asked) -> Answer:
        """The standings of the subject."""
        question = self.question(asked)
        claims, state, warnings = self._about(question)
        return _warned(answer(claims, question, self.packs, state), warnings)

    def batch(self, path: str) -> Iterator[BatchAnswer]:
        """The answer to each row of a CSV of questions; one that cannot be answered does not keep the others."""
        for row in read_batch(Path(path)):
            asked = Asked(row["subject"], *(row.get(column) or None for column in BATCH_COLUMNS[1:]))
            try:
                yield BatchAnswer(row, self.status(asked), None)
            except UsageError as problem:
                yield BatchAnswer(row, None, problem)

    def heard(self, answer: Answer) -> Mapping[str, date]:
        """The day on which the newest source of each claim that the answer rests on was published."""
        with self._ledger.snapshot() as view:
            return view.newest(self._selection((answer.subject.key,), None, answer.known, None))

    def timeline(self, asked: Asked, *, with_: str | None = None) -> tuple[TimelineEntry, ...]:
        """What happened, was said or is to come, in the order of the dates."""
        question = self.question(asked)
        other = find_subject(with_, self.packs) if with_ else None
        claims, _, _ = self._about(question)
        return timeline(claims, question, self.packs, with_=other)

    def dossier(self, asked: Asked) -> Dossier:
        """Everything known of the subject on a day."""
        question = self.question(asked)
        claims, state, warnings = self._about(question)
        found = dossier(claims, question, self.packs, state)
        return replace(found, answer=_warned(found.answer, warnings))

    def register(self, regime: str, *, on: str | None = None, known: str | None = None) -> Register:
        """The whole list of a regime on a day."""
        found = find_regime(regime, self.packs, where="REGIME")
        day, until = read_day(on, "--on") or self._today(), read_day(known, "--known")
        with self._ledger.snapshot() as view:
            claims = view.attested(self._selection(None, found.id, until, None))
            state = self._state(view, None)
        return register(claims, found.id, day, until, self.packs, state)

    # Proof

    def why(self, link: str, *, on: str | None = None, known: str | None = None) -> Why:
        """The chain from a claim, an act, a standing (`SUBJECT/REGIME`) or a recognition (`SUBJECT/rec/AUTHORITY`)
        down to the quoted characters and their sources."""
        with self._ledger.snapshot() as view:
            question, claims, wanted = self._reasons(view, link, Asked("", None, None, on, known))
            found = why(wanted, claims, question, self.packs)
            return with_evidence(found, claims, self.packs, Shelf(view.source, view.text))

    def verify(self) -> Iterator[VerifyFinding]:
        """What does not hold of what the ledger keeps; a note for what was redacted."""
        with self._ledger.snapshot() as view:
            yield from view.verify(lambda content: read_document("", content, NOTHING_KNOWN))

    def contents(self) -> Contents:
        """How much the ledger holds."""
        with self._ledger.snapshot() as view:
            return view.contents()

    def try_(self, sentence: str, *, published: str | None = None) -> Trace:
        """What each stage of reading makes of the sentence, as if it had been published on that day."""
        return self._reader.explain(_words(sentence), published=read_day(published, "--published"))

    def why_not(self, sentence: str, frame: str | None, *, published: str | None = None) -> WhyNot:
        """Which condition of a frame the sentence does not meet; without a frame, those of the nearest ones."""
        return self._reader.why_not(_words(sentence), frame, published=read_day(published, "--published"))

    # Wiring

    @cached_property
    def _ledger(self) -> "Ledger":
        # SQLAlchemy takes longer to import than reading a text without a trigger takes as a whole.
        from dejure.ledger.store import Ledger  # noqa: PLC0415

        return Ledger(self._settings.ledger, busy_seconds=self._settings.busy_seconds)

    @cached_property
    def _reading(self) -> ReadingEngine:
        return self._engine or ReadingEngine(ENGINE, _own_reader)

    @cached_property
    def _reader(self) -> Reads:
        return self._reading.make(self.packs)

    def _recipe(self, jobs: int) -> Recipe[Supplied | Document, ReadOutcome]:
        """How the readers of an intake are made; where all is done in this process, it is the one at hand."""
        today = self._latest_day()
        if jobs == 1:
            return lambda: lambda sources: read_sources(self._reader, sources, today=today)
        return Intake(self._reading, self._settings.cache, self._packs, today)

    def _desk(self, *, summaries: bool = False) -> "Desk":
        from dejure.pull import Desk  # noqa: PLC0415 (the parser of feeds is no small import, and few commands need it)

        return Desk(self._ledger, self._clock, self._rules(summaries), self._taken)

    def _rules(self, summaries: bool) -> Rules:
        limits = Limits(self._settings.max_source_bytes, self._settings.fetch_seconds, self._settings.allow_private)
        return Rules(limits, self._latest_day(), summaries)

    def _taken(self, supplied: Iterable[Supplied | InputError], *, jobs: int = 1) -> Iterator[AddOutcome]:
        """What became of each of these, in their order."""
        tasks = (self._arrived(one) for one in supplied)
        for one, read in in_order(tasks, self._recipe(jobs), jobs=jobs):
            yield one if isinstance(one, AddOutcome) else self._appended(one, read)

    def _arrived(self, one: Supplied | InputError) -> tuple[Supplied | AddOutcome, Document | None]:
        """A source with the document that is to be read of it, or what becomes of it without."""
        from dejure.ledger.records import source_id  # noqa: PLC0415 (see _ledger)

        if isinstance(one, InputError):
            return _failed(_name(one), one), None
        document = document_of(one, self._latest_day())
        if isinstance(document, InputError):
            return _failed(one.name, document), None
        source = source_id(document)
        known = self._claims_read(document, source)
        return (
            (one, document)
            if known is None
            else (AddOutcome(one.name, "unchanged", known, source, None, document.findings), None)
        )

    def _appended(self, one: Supplied, read: ReadOutcome | Lost | None) -> AddOutcome:
        from dejure.ledger.records import Reading, source_id  # noqa: PLC0415 (see _ledger)

        found = _outcome(one, read)
        if found.document is None:
            return _failed(one.name, found.error)
        reading = Reading(found.document, one.content, found.claims, self._reading.name, self.packs.digest)
        try:
            did = self._ledger.append(reading, self._clock)
        except InputError as problem:
            return _failed(one.name, problem)
        source = source_id(found.document)
        return AddOutcome(one.name, did, len(found.claims), source, None, found.document.findings)

    def _claims_read(self, document: Document, source: str) -> int | None:
        made = (document.extractor, self._reading.name, self.packs.digest)
        try:
            with self._ledger.snapshot() as view:
                arrival = (document.name, document.published_by or "")
                return view.claims_read(source, document.text_digest, made, arrival)
        except LedgerError as problem:
            if problem.code == "ledger-missing":
                return None  # the first source makes the ledger
            raise

    def _about(self, question: Question) -> tuple[tuple[Attested, ...], LedgerState, tuple[str, ...]]:
        """The claims that may bear on the question, the state of the ledger that they come from, and warnings."""
        with self._ledger.snapshot() as view:
            selection = self._selection((question.subject.key,), None, question.known, question.recorded)
            others = view.read_otherwise(selection)
            warnings = (_OTHERWISE.format(others),) if others else ()
            return view.attested(selection), self._state(view, question.recorded), warnings

    def _reasons(self, view: "View", link: str, asked: Asked) -> tuple[Question, tuple[Attested, ...], str]:
        """The question that an id of an answer belongs to, the claims that bear on it, and the id in full."""
        on, known = read_day(asked.on, "--on") or self._today(), read_day(asked.known, "--known")
        if _CLAIM.fullmatch(link):
            claims = view.claims_by_id(link, self._selection(None, None, known, None))
            claim = _one_claim(link, claims).claim
            return Question(claim.subject, None, None, on, known, None), claims, claim.id
        if _ACT.fullmatch(link):
            claims = view.attested(self._selection(None, None, known, None))
            subject = subject_of_act(link, claims, on, self.packs)
            if subject is None:
                raise _unknown_id(link)
            return Question(subject, None, None, on, known, None), claims, link
        subject_name, by, regime, aim = _parts(link)
        question = self.question(replace(asked, subject=subject_name, by=by, regime=regime))
        claims = view.attested(self._selection((question.subject.key,), None, known, None))
        parts = (question.subject.key, question.regime, question.authority, aim)
        return question, claims, "/".join(part for part in parts if part)

    def _selection(
        self, keys: tuple[str, ...] | None, regime: str | None, known: date | None, recorded: datetime | None
    ) -> "Selection":
        from dejure.ledger.query import Selection  # noqa: PLC0415 (see _ledger)

        return Selection(keys, regime, known, recorded, self._reading.name, self.packs.digest)

    def _state(self, view: "View", recorded: datetime | None) -> LedgerState:
        return LedgerState(view.head(recorded), self.packs.digest, self._reading.name)

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _latest_day(self) -> date:
        """The day it is by now where it begins first: nothing can have been published later."""
        return (self._clock().astimezone(UTC) + _AHEAD).date()


def _own_reader(packs: Packs) -> Reads:
    # The grammar and the frames of reading are no small import, and answers from stored claims need none of it.
    from dejure.reading.reader import Reader  # noqa: PLC0415

    return Reader(packs)


def _words(sentence: str) -> str:
    if not sentence.strip():
        raise UsageError("no-sentence", "there are no words to read", where="SENTENCE", remedy="give a sentence")
    return sentence


def _name(one: Supplied | InputError) -> str:
    return one.name if isinstance(one, Supplied) else one.where


def _outcome(one: Supplied | InputError, read: ReadOutcome | Lost | None) -> ReadOutcome:
    if isinstance(read, ReadOutcome):
        return read
    problem = one if isinstance(one, InputError) else lost(one.name, read)
    return ReadOutcome(_name(one), None, (), problem, None)


def _failed(name: str, problem: DejureError | None) -> AddOutcome:
    return AddOutcome(name, "failed", 0, None, problem, ())


def _warned(answer: Answer, warnings: tuple[str, ...]) -> Answer:
    coverage = replace(answer.coverage, warnings=answer.coverage.warnings + warnings)
    return replace(answer, coverage=coverage)


def _one_claim(link: str, found: tuple[Attested, ...]) -> Attested:
    ids = sorted({one.claim.id for one in found})
    if not ids:
        raise _unknown_id(link)
    if len(ids) > 1:
        what = f"{link} begins {len(ids)} ids: {', '.join(ids[:3])} …"
        raise UsageError("ambiguous-id", what, where="ID", remedy="give more of the id")
    return found[0]


def _parts(link: str) -> tuple[str, str | None, str | None, str | None]:
    """Subject, authority, regime and aim of the id of a standing or a recognition, or of a proceeding under one."""
    subject, *rest = link.split("/")
    aim = rest.pop() if len(rest) > 1 and rest[-1] in set(Aim) else None
    if len(rest) in (1, 2) and all((subject, *rest)):
        return subject, rest[1] if len(rest) == 2 else None, rest[0], aim
    what, remedy = f"{link!r} is no id", "give c…, a…, SUBJECT/REGIME or SUBJECT/rec/AUTHORITY"
    raise UsageError("bad-id", what, where="ID", remedy=remedy)


def _unknown_id(given: str) -> UsageError:
    remedy = "copy an id from an answer, or give more of it"
    return UsageError("unknown-id", f"nothing in the ledger has the id {given}", where="ID", remedy=remedy)
