"""What differs between databases: how to open one, how to hold the writer's place, and what its errors mean."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from dejure.errors import LedgerError

APPLICATION_ID = 0x64656A75  # "deju", so that another program's SQLite file is not taken for a ledger
_WRITES = "dejure_writes"
_REPAIR = "run `dejure verify`; restore a copy, or take the sources in again into a new ledger"
_SQLITE_ERRORS = {
    sqlite3.SQLITE_FULL: ("ledger-disk-full", "free some space and repeat; nothing half-done was kept"),
    sqlite3.SQLITE_READONLY: ("ledger-read-only", "check its rights and its disk, or name another with --ledger"),
    sqlite3.SQLITE_CORRUPT: ("ledger-corrupt", _REPAIR),
    sqlite3.SQLITE_NOTADB: ("ledger-corrupt", _REPAIR),
    sqlite3.SQLITE_BUSY: ("ledger-busy", "another process writes to it; repeat when it is done"),
    sqlite3.SQLITE_LOCKED: ("ledger-busy", "another process writes to it; repeat when it is done"),
    sqlite3.SQLITE_CANTOPEN: ("ledger-unopenable", "check the path and its rights, or name another with --ledger"),
    sqlite3.SQLITE_IOERR: ("ledger-disk", "free some space or check the disk that holds it, and repeat"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ledger is: `file` for SQLite on disk, else a URL."""

    name: str
    url: str
    file: Path | None

    @classmethod
    def of(cls, ledger: str) -> Self:
        """The place that a path or SQLAlchemy URL names."""
        if "://" not in ledger:
            return cls(ledger, "", Path(ledger).expanduser())
        try:
            url = make_url(ledger)
        except ArgumentError as problem:
            remedy = "give a path or a URL such as sqlite:///dejure.db"
            raise LedgerError("ledger-unopenable", "not a URL", where=ledger, remedy=remedy) from problem
        on_disk = url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:"
        return cls(url.render_as_string(), ledger, Path(str(url.database)) if on_disk else None)


def writing_engine(place: Place, busy_seconds: float) -> Engine:
    """An engine that may write; an existing file is checked to be a ledger before anything in it is touched."""
    if place.file:
        _check_ours(place, place.file)
        if not _writable(place.file):
            code, remedy = _SQLITE_ERRORS[sqlite3.SQLITE_READONLY]
            raise LedgerError(code, "the ledger or its folder cannot be written", where=place.name, remedy=remedy)
        return _sqlite(f"file:{_quoted(place.file)}?mode=rw", busy_seconds)
    return _by_url(place, busy_seconds)


def reading_engine(place: Place, busy_seconds: float) -> Engine:
    """An engine that never writes, on media that cannot be written too."""
    if place.file is None:
        return _by_url(place, busy_seconds)
    _check_ours(place, place.file)
    return _sqlite(f"file:{_quoted(place.file)}?{_reading_mode(place.file)}", busy_seconds, only_reads=True)


def new_file(target: Path, busy_seconds: float) -> Engine:
    """An engine on a new file that is to become a ledger."""
    opened = sqlite3.connect(target)
    try:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        opened.close()
    return _sqlite(f"file:{_quoted(target)}?mode=rw", busy_seconds)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the writer's place from its first moment; committed at the end, or nothing is kept."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        if connection.dialect.name != "sqlite":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": APPLICATION_ID})
        yield connection


@contextmanager
def translated(place: Place) -> Iterator[None]:
    """Errors of the database as errors of the ledger."""
    try:
        yield
    except DBAPIError as problem:
        raise _ledger_error(place, problem.orig, problem) from problem
    except sqlite3.Error as problem:
        raise _ledger_error(place, problem, problem) from problem


@contextmanager
def reachable(place: Place) -> Iterator[None]:
    """Errors of the file system, while a ledger is opened, as errors of the ledger."""
    try:
        yield
    except OSError as problem:
        what, remedy = problem.strerror or str(problem), "check the path and its rights, or name another with --ledger"
        raise LedgerError("ledger-unopenable", what, where=place.name, remedy=remedy) from problem


def shrink(engine: Engine) -> None:
    """Move everything out of the write-ahead log, so that erased bytes are not left in it."""
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.close()


def integrity(connection: Connection) -> Iterator[str]:
    """What the database itself finds wrong with its file, in its words."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
            if line != "ok":
                yield str(line)
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            yield f"a row of {row[0]} refers to a missing row of {row[2]}"


def _ledger_error(place: Place, problem: BaseException | None, whole: Exception) -> LedgerError:
    primary = getattr(problem, "sqlite_errorcode", 0) & 0xFF  # extended codes keep the primary one in the low byte
    code, remedy = _SQLITE_ERRORS.get(primary, ("ledger-failed", "see the message; if it persists, report it"))
    return LedgerError(code, str(problem or whole).splitlines()[0], where=place.name, remedy=remedy)


def _by_url(place: Place, busy_seconds: float) -> Engine:
    try:
        if make_url(place.url).get_backend_name() == "sqlite":
            return _sqlite("file::memory:", busy_seconds)
        return create_engine(place.url, isolation_level="REPEATABLE READ")
    except (NoSuchModuleError, ImportError) as problem:
        remedy = "install dejure[postgresql], or use a path"
        raise LedgerError("ledger-unopenable", str(problem), where=place.name, remedy=remedy) from problem


def _sqlite(uri: str, busy_seconds: float, *, only_reads: bool = False) -> Engine:
    def connect() -> sqlite3.Connection:
        opened = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        opened.execute("PRAGMA foreign_keys=ON")
        opened.execute("PRAGMA secure_delete=ON")  # what a redaction erases must not linger in free pages
        opened.execute(f"PRAGMA query_only={int(only_reads)}")
        return opened

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_ours(place: Place, file: Path) -> None:
    if file.is_dir():
        remedy = "name a file, for example dejure.db inside it"
        raise LedgerError("ledger-is-a-folder", "a folder where the ledger belongs", where=place.name, remedy=remedy)
    if not file.exists():
        remedy = "take a source in first: dejure add FILE"
        raise LedgerError("ledger-missing", "there is no ledger yet", where=place.name, remedy=remedy)
    with reachable(place), file.open("rb") as stream:
        top = stream.read(100)  # the header of SQLite's file format: magic in front, application id at 68
    if not top:
        remedy = "remove it, or name another file with --ledger"
        raise LedgerError("ledger-foreign", "an empty file where the ledger belongs", where=place.name, remedy=remedy)
    if not top.startswith(b"SQLite format 3\0"):
        remedy = "name another file with --ledger, or restore a copy of the ledger"
        raise LedgerError("ledger-foreign", "its first bytes are not a ledger's", where=place.name, remedy=remedy)
    if top[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        remedy = "name another file with --ledger"
        raise LedgerError("ledger-foreign", "another program's database", where=place.name, remedy=remedy)


def _reading_mode(file: Path) -> str:
    """How to open a file that is only read.

    A connection that may write clears its log away when it goes, so it is preferred, with writing turned off. Where
    the folder cannot be written, SQLite cannot share a log and must be told that nobody writes – but never over a log
    with entries, which it would then silently leave out.
    """
    if _writable(file):
        return "mode=rw"
    log = Path(f"{file}-wal")
    logged = log.exists() and log.stat().st_size > 0
    return "mode=ro" if logged or os.access(file.parent, os.W_OK) else "mode=ro&immutable=1"


def _writable(file: Path) -> bool:
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _quoted(file: Path) -> str:
    return "".join(f"%{ord(char):02X}" if char in "%?#" else char for char in str(file.absolute()))
