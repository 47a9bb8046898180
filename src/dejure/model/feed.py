"""Feeds that are followed: how they stand, what is known of their items, and what a pull brought."""

from dataclasses import dataclass
from datetime import datetime

from dejure.errors import DejureError
from dejure.model.outcomes import AddOutcome


@dataclass(frozen=True, slots=True)
class Followed:
    """A feed that is followed, by its address.

    `summaries` says that only the summaries of its items are taken; `taken` and `refused` count the states of items
    that are done with; `pulled` is the instant at which it was last asked, `error` how that went wrong, if it did.
    """

    feed: str
    title: str | None
    summaries: bool
    since: datetime
    pulled: datetime | None
    taken: int
    refused: int
    error: str | None


@dataclass(frozen=True, slots=True)
class FollowOutcome:
    """What became of a wish to follow a feed or to stop: `did` is `followed`, `unchanged`, `stopped` or `failed`;
    `items` counts what the feed holds now."""

    feed: str
    title: str | None
    did: str
    items: int
    error: DejureError | None


@dataclass(frozen=True, slots=True)
class ItemNote:
    """One state of an item that is done with: its digest, its key in the feed, and the source that it became or the
    error for which it is refused for good."""

    digest: str
    key: str
    source: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class PullNote:
    """How a pull ended: what the server gave to ask with next time, or the error."""

    etag: str | None
    modified: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a feed: the digests and the keys of items that are done with, and what to ask with."""

    digests: frozenset[str]
    keys: frozenset[str]
    etag: str | None
    modified: str | None


@dataclass(frozen=True, slots=True)
class PullBegun:
    """A feed has answered, and so many of its items are to be read."""

    feed: str
    items: int


@dataclass(frozen=True, slots=True)
class PullOutcome:
    """What a pull of one feed brought.

    `did` is `pulled`, `unchanged` (the server says that nothing is new) or `failed`; the counts are of its items:
    `new`, `amended` (known before in another state), `unchanged`, `refused`; `claims` are those of the sources added;
    `fault` is what is wrong with the form of the feed; `items` are the items that were read now.
    """

    feed: str
    title: str | None
    did: str
    new: int
    amended: int
    unchanged: int
    refused: int
    claims: int
    fault: str | None
    error: DejureError | None
    items: tuple[AddOutcome, ...]
