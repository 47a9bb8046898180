"""Migrations: how the tables came to be what they are, one step for each version, each in the writer's transaction."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from dejure.errors import LedgerError
from dejure.ledger import head
from dejure.ledger.tables import METADATA, follows, items, pulls, state

Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)
    row = {"id": 1, "version": 0, "total": head.empty(), "entries": 0, "newest": ""}
    connection.execute(insert(state).values(row))


def _feeds(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[follows, pulls, items])


STEPS: tuple[Step, ...] = (_first, _feeds)


def version(connection: Connection) -> int:
    """The version of a ledger's tables; 0 where there are none yet."""
    if not inspect(connection).has_table(state.name):
        return 0
    return int(connection.execute(select(state.c.version)).scalar_one())


def check_not_newer(connection: Connection, where: str, steps: Sequence[Step] = STEPS) -> int:
    """The version of the ledger; LedgerError where a newer Dejure has written it."""
    found = version(connection)
    if found > len(steps):
        what = f"its tables are of version {found}, this Dejure knows {len(steps)}"
        raise LedgerError("ledger-newer", what, where=where, remedy="use a newer Dejure, or another ledger")
    return found


def migrate(connection: Connection, where: str, steps: Sequence[Step] = STEPS) -> None:
    """Bring the tables to the newest version, inside the transaction that the caller has begun."""
    for step in steps[check_not_newer(connection, where, steps) :]:
        step(connection)
    connection.execute(update(state).values(version=len(steps)))
