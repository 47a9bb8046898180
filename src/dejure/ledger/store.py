"""The ledger as a whole: opened where it lies, read in snapshots, written one source at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from dejure.errors import LedgerError
from dejure.ledger import dialect, feeds
from dejure.ledger.append import Clock, Pen, append, redact
from dejure.ledger.dialect import Place
from dejure.ledger.migrations import STEPS, check_not_newer, migrate
from dejure.ledger.query import View
from dejure.ledger.records import Reading
from dejure.model.feed import ItemNote, PullNote


class Ledger:
    """An append-only ledger; opened on first use, for reading or for writing as the use needs."""

    def __init__(self, ledger: str, *, busy_seconds: float) -> None:
        self._place = Place.of(ledger)
        self._busy = busy_seconds
        self._writer: Engine | None = None
        self._reader: Engine | None = None

    @property
    def name(self) -> str:
        """Where the ledger is, as it was given."""
        return self._place.name

    @contextmanager
    def snapshot(self) -> Iterator[View]:
        """The ledger at one moment; LedgerError where there is none or it cannot be read."""
        with dialect.translated(self._place):
            engine = self._reading()
            with engine.connect() as connection:
                yield View(connection)

    def append(self, reading: Reading, clock: Clock) -> str:
        """What was done with the reading: `added`, `re-read` or `unchanged`; all of it is kept, or nothing."""
        with self._pen(clock) as pen:
            return append(pen, reading)

    def redact(self, source: str, clock: Clock, *, reason: str, signer: str) -> tuple[str, ...]:
        """The ids of the sources whose bytes, text and quotes are now erased."""
        with dialect.translated(self._place):
            with dialect.writing(self._writing()) as connection:
                erased = redact(Pen(connection, clock), source, reason=reason, signer=signer)
            dialect.shrink(self._writing())
        return erased

    def follow(self, feed: str, title: str | None, clock: Clock, *, summaries: bool) -> bool:
        """Whether the feed was not followed in this way before; now it is."""
        with self._pen(clock) as pen:
            return feeds.follow(pen, feed, title, summaries=summaries)

    def stop(self, feed: str, clock: Clock) -> None:
        """Nothing; the feed is no longer followed."""
        with self._pen(clock) as pen:
            feeds.stop(pen, feed)

    def note_item(self, feed: str, note: ItemNote, clock: Clock) -> None:
        """Nothing; this state of an item of the feed is done with."""
        with self._pen(clock) as pen:
            feeds.note_item(pen, feed, note)

    def note_pull(self, feed: str, note: PullNote, clock: Clock) -> None:
        """Nothing; the feed was asked, and this is how it ended."""
        with self._pen(clock) as pen:
            feeds.note_pull(pen, feed, note)

    def close(self) -> None:
        """Let go of the database."""
        for engine in (self._reader, self._writer):  # the last to go clears the log away, which a reader cannot
            if engine is not None:
                engine.dispose()
        self._writer = self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _pen(self, clock: Clock) -> Iterator[Pen]:
        with dialect.translated(self._place), dialect.writing(self._writing()) as connection:
            yield Pen(connection, clock)

    def _reading(self) -> Engine:
        with dialect.reachable(self._place):
            return self._opened_for_reading()

    def _writing(self) -> Engine:
        with dialect.reachable(self._place):
            return self._opened_for_writing()

    def _opened_for_reading(self) -> Engine:
        if self._place.file is None:
            return self._writing()
        if self._reader is None:
            engine = dialect.reading_engine(self._place, self._busy)
            self._check_readable(engine)
            self._reader = engine
        return self._reader

    def _check_readable(self, engine: Engine) -> None:
        with engine.connect() as connection:
            found = check_not_newer(connection, self._place.name)
        if found < len(STEPS):
            self._writing()  # an older ledger is brought up to date before it answers

    def _opened_for_writing(self) -> Engine:
        if self._writer is None:
            if self._place.file and not self._place.file.exists():
                self._create(self._place.file)
            engine = dialect.writing_engine(self._place, self._busy)
            self._bring_up_to_date(engine)
            self._writer = engine
        return self._writer

    def _bring_up_to_date(self, engine: Engine) -> None:
        with engine.connect() as connection:
            current = check_not_newer(connection, self._place.name) == len(STEPS)
        if not current:
            with dialect.writing(engine) as connection:
                migrate(connection, self._place.name)

    def _create(self, file: Path) -> None:
        """Make a new ledger beside its place and link it there whole, so that no other process sees it half made."""
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f".{file.name}.{os.getpid()}.new")
        part.unlink(missing_ok=True)
        engine = dialect.new_file(part, self._busy)
        try:
            with dialect.writing(engine) as connection:
                migrate(connection, self._place.name)
            engine.dispose()
            os.link(part, file)
        except FileExistsError:
            return  # another process was first
        finally:
            engine.dispose()
            part.unlink(missing_ok=True)


def missing(problem: LedgerError) -> bool:
    """Whether the error says that there is no ledger yet."""
    return problem.code == "ledger-missing"
