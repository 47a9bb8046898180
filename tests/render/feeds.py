"""Feeds and pulls that the renderers are tested with."""

from datetime import UTC, datetime

from dejure.errors import InputError
from dejure.model.feed import Followed, FollowOutcome, PullOutcome
from dejure.model.outcomes import AddOutcome

GONE = InputError(
    "page-missing", "the server answers 404 (Not Found)", where="https://wire.example/2", remedy="check it"
)
NO_FEED = InputError("no-feed", "a page or text, no feed", where="https://wire.example/", remedy="look for it")
SINCE, PULL = datetime(2024, 12, 1, 8, 30, tzinfo=UTC), datetime(2024, 12, 11, 9, tzinfo=UTC)
FOLLOWED = (
    Followed("https://wire.example/feed.xml", "The Wire", False, SINCE, PULL, 40, 2, None),
    Followed("https://ministry.example/rss", None, True, SINCE, None, 0, 0, "server-busy: the server answers 503"),
)
FOLLOW_OUTCOMES = (
    FollowOutcome("https://wire.example/feed.xml", "The Wire", "followed", 40, None),
    FollowOutcome("https://ministry.example/rss", None, "stopped", 0, None),
    FollowOutcome("https://wire.example/", None, "failed", 0, NO_FEED),
)
ITEMS = (
    AddOutcome("https://wire.example/1", "added", 3, "s1", None, ()),
    AddOutcome("https://wire.example/0", "amended", 1, "s2", None, ()),
    AddOutcome("https://wire.example/2", "failed", 0, None, GONE, ()),
)
PULLED = (
    PullOutcome("https://wire.example/feed.xml", "The Wire", "pulled", 1, 1, 37, 1, 4, "syntax error", None, ITEMS),
    PullOutcome("https://ministry.example/rss", None, "unchanged", 0, 0, 0, 0, 0, None, None, ()),
    PullOutcome("https://old.example/rss", "Old", "failed", 0, 0, 0, 0, 0, None, GONE, ()),
)
