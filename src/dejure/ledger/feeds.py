"""Feeds that are followed: what is kept beside the sources to know what is new in them.

Nothing of this is content of the ledger: two ledgers that hold the same sources have the same head, however these came.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dejure.ledger.append import Pen
from dejure.ledger.tables import follows, items, pulls
from dejure.model.feed import Followed, ItemNote, PullNote, Seen


def follow(pen: Pen, feed: str, title: str | None, *, summaries: bool) -> bool:
    """Whether the feed was not followed in this way before."""
    last = _last(pen.connection, feed)
    if last is not None and not last.stopped and bool(last.summaries) == summaries:
        return False
    pen.add(follows, feed=feed, title=title, summaries=int(summaries), stopped=0, recorded=pen.recorded)
    return True


def stop(pen: Pen, feed: str) -> None:
    """Nothing; the feed is no longer followed. What came from it stays, and so does what has been seen of it."""
    last = _last(pen.connection, feed)
    if last is not None and not last.stopped:
        kept = {"title": last.title, "summaries": last.summaries}
        pen.add(follows, feed=feed, **kept, stopped=1, recorded=pen.recorded)


def note_item(pen: Pen, feed: str, note: ItemNote) -> None:
    """Nothing; this state of the item is done with."""
    if not pen.has(items, feed=feed, digest=note.digest):
        kept = {"digest": note.digest, "key": note.key, "source": note.source, "error": note.error}
        pen.add(items, feed=feed, **kept, recorded=pen.recorded)


def note_pull(pen: Pen, feed: str, note: PullNote) -> None:
    """Nothing; the feed was asked and this is how it ended."""
    kept = {"etag": note.etag, "modified": note.modified, "error": note.error}
    pen.add(pulls, feed=feed, **kept, recorded=pen.recorded)


def followed(connection: Connection) -> tuple[Followed, ...]:
    """The feeds that are followed, in the order in which they were first followed."""
    firsts = select(follows.c.feed, func.min(follows.c.seq).label("first")).group_by(follows.c.feed)
    feeds = [row.feed for row in connection.execute(firsts.order_by("first"))]
    lasts = (_last(connection, feed) for feed in feeds)
    return tuple(_followed(connection, last) for last in lasts if last is not None and not last.stopped)


def seen(connection: Connection, feed: str) -> Seen:
    """What is known of the feed: the states of items that are done with, and what to ask with."""
    done = connection.execute(select(items.c.digest, items.c.key).where(items.c.feed == feed)).all()
    last = _pulled(connection, feed)
    etag, modified = (last.etag, last.modified) if last is not None else (None, None)
    return Seen(frozenset(row.digest for row in done), frozenset(row.key for row in done), etag, modified)


def _last(connection: Connection, feed: str) -> Row[Any] | None:
    rows = select(follows).where(follows.c.feed == feed).order_by(follows.c.seq.desc()).limit(1)
    return connection.execute(rows).first()


def _pulled(connection: Connection, feed: str) -> Row[Any] | None:
    rows = select(pulls).where(pulls.c.feed == feed).order_by(pulls.c.seq.desc()).limit(1)
    return connection.execute(rows).first()


def _followed(connection: Connection, row: Row[Any]) -> Followed:
    last = _pulled(connection, row.feed)
    taken = select(func.count()).select_from(items).where(items.c.feed == row.feed)
    return Followed(
        feed=row.feed,
        title=row.title,
        summaries=bool(row.summaries),
        since=datetime.fromisoformat(row.recorded),
        pulled=datetime.fromisoformat(last.recorded) if last is not None else None,
        taken=connection.execute(taken.where(items.c.source.is_not(None))).scalar_one(),
        refused=connection.execute(taken.where(items.c.source.is_(None))).scalar_one(),
        error=last.error if last is not None else None,
    )
