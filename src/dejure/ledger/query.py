"""Queries: what the ledger held at an instant, read within one transaction so that its parts fit together."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Subquery, and_, case, exists, func, or_, select

from dejure.ledger import feeds, head
from dejure.ledger.records import claim_of, instant, unpack
from dejure.ledger.tables import (
    arrivals,
    claims,
    contents,
    entries,
    parties,
    readings,
    redactions,
    sources,
    state,
    texts,
)
from dejure.ledger.verify import verify
from dejure.model.claim import Aim, Attested
from dejure.model.document import Document
from dejure.model.feed import Followed, Seen
from dejure.model.outcomes import Contents, VerifyFinding
from dejure.model.source import Redaction, Source
from dejure.text.copies import Sketch, voices

_LAST = "9999"  # later than every instant
_AT_ONCE = 500  # bound values in one statement, below every database's limit


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are wanted.

    `keys` are party keys (None: of anybody); `regime` also admits claims that name no regime, which may turn out to be
    its own. Of the readings of one source the one by (`engine`, `packs`) counts where there is one, else the latest.
    """

    keys: Sequence[str] | None
    regime: str | None
    known: date | None
    recorded: datetime | None
    engine: str
    packs: str


class View:
    """The ledger at one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def verify(self, extract: Callable[[bytes], Document]) -> Iterator[VerifyFinding]:
        """What does not hold of what the ledger keeps, with `extract` to make texts from bytes again."""
        return verify(self._connection, extract)

    def head(self, recorded: datetime | None) -> str:
        """The head of everything recorded by then."""
        if recorded is None:
            return head.head_of(self._connection.execute(select(state.c.total)).scalar_one())
        held = select(entries.c.kind, entries.c.digest).where(entries.c.recorded <= instant(recorded))
        return head.head_of(head.sum_of((row.kind, row.digest) for row in self._connection.execute(held)))

    def followed(self) -> tuple[Followed, ...]:
        """The feeds that are followed."""
        return feeds.followed(self._connection)

    def seen(self, feed: str) -> Seen:
        """What is known of a feed."""
        return feeds.seen(self._connection, feed)

    def contents(self) -> Contents:
        """How much the ledger holds."""
        counts = (select(func.count()).select_from(one) for one in (sources, texts, readings, claims, redactions))
        return Contents(*(self._connection.execute(count).scalar_one() for count in counts))

    def attested(self, wanted: Selection) -> tuple[Attested, ...]:
        """The claims in which a party with one of the keys is subject, actor or object, and with them every step of a
        law that names nobody, ordered by (known, source, start, id)."""
        return self._with_voices(self._connection.execute(_asked_for(wanted)).all())

    def newest(self, wanted: Selection) -> dict[str, date]:
        """The day on which the newest dated source of each of these claims was published, by the claim's id."""
        found = _asked_for(wanted).with_only_columns(claims.c.id, func.max(sources.c.published).label("day"))
        dated = found.where(sources.c.published.is_not(None)).group_by(claims.c.id)
        return {row.id: date.fromisoformat(row.day) for row in self._connection.execute(dated)}

    def read_otherwise(self, wanted: Selection) -> int:
        """How many sources have been read, but not by (`engine`, `packs`); erased ones cannot be read again."""
        by = instant(wanted.recorded) if wanted.recorded else _LAST
        own = exists().where(
            readings.c.source == sources.c.id,
            readings.c.recorded <= by,
            readings.c.engine == wanted.engine,
            readings.c.packs == wanted.packs,
        )
        erased = exists().where(redactions.c.source == sources.c.id)
        counted = select(func.count()).select_from(sources).where(sources.c.recorded <= by, ~own, ~erased)
        return int(self._connection.execute(counted).scalar_one())

    def claims_by_id(self, prefix: str, wanted: Selection) -> tuple[Attested, ...]:
        """The claims whose id begins so; one claim of several sources comes once for each."""
        if not re.fullmatch(r"c[0-9a-f]*", prefix):
            return ()
        found = _claims(wanted).where(claims.c.id >= prefix, claims.c.id < prefix + "g")
        return self._with_voices(self._connection.execute(found).all())

    def source(self, source: str) -> Source | None:
        """The source with this id, or with the one id that begins so."""
        begins = and_(sources.c.id >= source, sources.c.id < source + "g")
        rows = self._connection.execute(select(sources).where(begins).limit(2)).all()
        return self._source(rows[0]) if len(rows) == 1 else None

    def sources(self) -> Iterator[Source]:
        """Every source, by id."""
        for row in self._connection.execute(select(sources).order_by(sources.c.id)).all():
            yield self._source(row)

    def redaction(self, text: str) -> Redaction | None:
        """The tombstone of the text with this digest, if it was erased."""
        joined = redactions.join(readings, readings.c.source == redactions.c.source)
        found = select(redactions).select_from(joined).where(readings.c.text == text).order_by(redactions.c.recorded)
        row = self._connection.execute(found.limit(1)).first()
        return Redaction(row.reason, row.signer, datetime.fromisoformat(row.recorded)) if row else None

    def text(self, digest: str) -> str | None:
        """The clean text with this digest; None where there is none or it was erased."""
        packed = self._connection.execute(select(texts.c.text).where(texts.c.digest == digest)).scalar()
        return unpack(packed).decode() if packed is not None else None

    def bytes(self, digest: str) -> bytes | None:
        """The bytes with this digest; None where there are none or they were erased."""
        packed = self._connection.execute(select(contents.c.bytes).where(contents.c.digest == digest)).scalar()
        return unpack(packed) if packed is not None else None

    def claims_read(self, source: str, text: str, made: tuple[str, str, str], arrival: tuple[str, str]) -> int | None:
        """How many claims the reading by (extractor, engine, packs) has; None where it is still to be made, or the
        source has yet to be noted under this (name, published_by)."""
        extractor, engine, packs = made
        known = exists().where(
            arrivals.c.source == source, arrivals.c.name == arrival[0], arrivals.c.published_by == arrival[1]
        )
        found = select(readings.c.claims).filter_by(source=source, text=text, extractor=extractor)
        here = found.filter_by(engine=engine, packs=packs).where(known)
        return self._connection.execute(here).scalar()

    def _source(self, row: Row[Any]) -> Source:
        named = select(arrivals).where(arrivals.c.source == row.id).order_by(arrivals.c.name, arrivals.c.published_by)
        came = self._connection.execute(named).all()
        tomb = self._connection.execute(select(redactions).where(redactions.c.source == row.id)).first()
        return Source(
            id=row.id,
            content=row.content,
            published=date.fromisoformat(row.published) if row.published else None,
            published_by=(came[0].published_by or None) if came else None,
            outlet=row.outlet,
            url=row.url,
            names=tuple(dict.fromkeys(one.name for one in came)),
            recorded=datetime.fromisoformat(row.recorded),
            redaction=Redaction(tomb.reason, tomb.signer, datetime.fromisoformat(tomb.recorded)) if tomb else None,
        )

    def _with_voices(self, rows: Sequence[Row[Any]]) -> tuple[Attested, ...]:
        voice = self._voices({row.source: (row.text, row.url) for row in rows})
        found = [_attested(row, voice[row.source]) for row in rows]
        return tuple(sorted(found, key=lambda one: (one.known, one.source, one.claim.start, one.claim.id)))

    def _voices(self, texts_of: dict[str, tuple[str, str | None]]) -> dict[str, str]:
        """The voice of each source: reprints of one text, and states of one page, are one."""
        sketches = self._sketches(sorted({text for text, _ in texts_of.values()}))
        pages: dict[str, str] = {}
        same = [(pages.setdefault(url, source), source) for source, (_, url) in sorted(texts_of.items()) if url]
        return voices({source: sketches[text] for source, (text, _) in texts_of.items()}, same)

    def _sketches(self, digests: Sequence[str]) -> dict[str, Sketch]:
        found: dict[str, Sketch] = {}
        for at in range(0, len(digests), _AT_ONCE):
            some = select(texts.c.digest, texts.c.sketch).where(texts.c.digest.in_(digests[at : at + _AT_ONCE]))
            found |= {row.digest: Sketch.from_bytes(unpack(row.sketch)) for row in self._connection.execute(some)}
        return found


def _claims(wanted: Selection) -> Select[Any]:
    """The claims of the reading that counts, of every source that was public by `known`."""
    by = instant(wanted.recorded) if wanted.recorded else _LAST
    known = func.coalesce(sources.c.published, func.substr(sources.c.recorded, 1, 10))
    name = select(func.min(arrivals.c.name)).where(arrivals.c.source == sources.c.id, arrivals.c.recorded <= by)
    joined = claims.join(readings, readings.c.id == claims.c.reading).join(sources, sources.c.id == readings.c.source)
    found = (
        select(
            claims.c.content,
            readings.c.source,
            readings.c.text,
            readings.c.engine,
            readings.c.packs,
            sources.c.recorded,
            sources.c.url,
            known.label("known"),
            name.scalar_subquery().label("name"),
        )
        .select_from(joined)
        .where(readings.c.id == _counting(wanted, by), sources.c.recorded <= by, ~_dated_elsewhere(by))
    )
    return found.where(known <= wanted.known.isoformat()) if wanted.known else found


def _asked_for(wanted: Selection) -> Select[Any]:
    found = _claims(wanted)
    if wanted.keys is not None:
        named = _naming(wanted.keys)
        found = found.join(named, and_(named.c.reading == claims.c.reading, named.c.claim == claims.c.id))
    if wanted.regime is not None:
        found = found.where(or_(claims.c.regime == wanted.regime, claims.c.regime.is_(None)))
    return found


def _naming(keys: Sequence[str]) -> Subquery:
    """Where the claims are that name a party with one of the keys, or that are steps of a law."""
    by_party = select(parties.c.reading, parties.c.claim).where(parties.c.party.in_(list(keys)[:_AT_ONCE]))
    laws = select(claims.c.reading, claims.c.id.label("claim")).where(claims.c.aim == Aim.LAW.value)
    return by_party.union(laws).subquery()


def _counting(wanted: Selection, by: str) -> Any:
    other = readings.alias("other")
    asked_for = case((and_(other.c.engine == wanted.engine, other.c.packs == wanted.packs), 0), else_=1)
    of_source = select(other.c.id).where(other.c.source == sources.c.id, other.c.recorded <= by)
    return of_source.order_by(asked_for, other.c.recorded.desc(), other.c.digest).limit(1).scalar_subquery()


def _dated_elsewhere(by: str) -> ColumnElement[bool]:
    """Whether a source without a date holds a text that came in with its date as well: it then adds nothing."""
    same, dated = readings.alias("same"), sources.alias("dated")
    return and_(
        sources.c.published.is_(None),
        exists().where(
            same.c.text == readings.c.text,
            dated.c.id == same.c.source,
            dated.c.published.is_not(None),
            same.c.recorded <= by,
        ),
    )


def _attested(row: Row[Any], voice: str) -> Attested:
    return Attested(
        claim=claim_of(row.content, row.name),
        source=row.source,
        text=row.text,
        voice=voice,
        known=date.fromisoformat(row.known),
        recorded=datetime.fromisoformat(row.recorded),
        witness="reported",
        engine=row.engine,
        packs=row.packs,
    )
