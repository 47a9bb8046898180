"""The tables of the ledger.

Rows are only ever added; what a redaction must erase is set to NULL. `recorded` is a UTC instant in ISO form with
microseconds, so that text order is time order; digests are SHA-256 in hexadecimal.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

METADATA = MetaData()

# One row: the version of these tables, the running sum and count of the entries, the instant of the newest.
state = Table(
    "state",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("total", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("newest", Text, nullable=False),
)

# The log: what was added, in the order of its adding. The head is a digest of its set of digests.
entries = Table(
    "entries",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("recorded", Text, nullable=False),
    UniqueConstraint("kind", "digest"),
)

# The bytes of sources, compressed, by their digest.
contents = Table(
    "contents",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary),
)

# Clean texts, compressed, by their digest, with the sketch by which copies are recognised.
texts = Table(
    "texts",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("text", LargeBinary),
    Column("sketch", LargeBinary, nullable=False),
)

# Which text an extractor made of which bytes, and the map back.
extractions = Table(
    "extractions",
    METADATA,
    Column("content", ForeignKey("contents.digest"), primary_key=True),
    Column("extractor", Text, primary_key=True),
    Column("text", ForeignKey("texts.digest"), nullable=False, index=True),
    Column("offsets", LargeBinary, nullable=False),
)

# A source: bytes with what is known of their publication. The same bytes published twice are two sources.
sources = Table(
    "sources",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("content", ForeignKey("contents.digest"), nullable=False, index=True),
    Column("published", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("recorded", Text, nullable=False),
)

# The names under which a source came in. They are no content: a moved file is the same source.
arrivals = Table(
    "arrivals",
    METADATA,
    Column("source", ForeignKey("sources.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("published_by", Text, primary_key=True),  # empty where the source has no date
    Column("recorded", Text, nullable=False),
)

# What one state of the reading engine and the packs found in a source.
readings = Table(
    "readings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("source", ForeignKey("sources.id"), nullable=False),
    Column("text", ForeignKey("texts.digest"), nullable=False, index=True),
    Column("extractor", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("packs", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("recorded", Text, nullable=False),
    UniqueConstraint("source", "text", "extractor", "engine", "packs"),
)

claims = Table(
    "claims",
    METADATA,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("aim", Text),
    Column("regime", Text),
    Column("start", Integer, nullable=False),
    Column("content", Text, nullable=False),
)
Index("claims_id", claims.c.id)
Index("claims_aim", claims.c.aim)

# Which claims name a party as subject, actor or object.
parties = Table(
    "parties",
    METADATA,
    Column("party", Text, primary_key=True),
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("claim", Text, primary_key=True),
)

# Tombstones: whose bytes, text and quotes were erased, why and on whose word.
redactions = Table(
    "redactions",
    METADATA,
    Column("source", ForeignKey("sources.id"), primary_key=True),
    Column("digest", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("recorded", Text, nullable=False),
)

# Which feeds are followed: each beginning and end, in its order; the last row of a feed says how it stands.
follows = Table(
    "follows",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("feed", Text, nullable=False, index=True),
    Column("title", Text),
    Column("summaries", Integer, nullable=False),
    Column("stopped", Integer, nullable=False),
    Column("recorded", Text, nullable=False),
)

# How each pull of a feed ended, and what the server gave to ask with next time; a pull cut short leaves no row.
pulls = Table(
    "pulls",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("feed", Text, nullable=False, index=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("error", Text),
    Column("recorded", Text, nullable=False),
)

# The items of feeds that are done with: taken in as a source, or refused for good. One row for each state of an item.
items = Table(
    "items",
    METADATA,
    Column("feed", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("source", ForeignKey("sources.id")),
    Column("error", Text),
    Column("recorded", Text, nullable=False),
)
