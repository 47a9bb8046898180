"""Pull: what the feeds that are followed bring anew, item by item, so that it can be cut off anywhere and taken up."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dejure.errors import DejureError, InputError, LedgerError, UsageError
from dejure.model.feed import Followed, FollowOutcome, ItemNote, PullBegun, PullNote, PullOutcome, Seen
from dejure.model.outcomes import AddOutcome
from dejure.sources.feeds import Feed, Item, advertised, read_feed
from dejure.sources.fetched import TEMPORARY, Fetched, Validators
from dejure.sources.supply import Rules, Supplied, fetched, is_feed, of_item
from dejure.sources.urls import is_url, shown

if TYPE_CHECKING:
    from dejure.ledger.append import Clock
    from dejure.ledger.store import Ledger

Step = PullBegun | AddOutcome | PullOutcome

_NOT_MODIFIED = 304
_NOT_YET = TEMPORARY | {"item-in-future"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What pulling works with: the ledger, the clock for its rows, how sources are had, and what takes them
    in."""

    ledger: "Ledger"
    clock: "Clock"
    rules: Rules
    take: Callable[[Iterable[Supplied | InputError]], Iterator[AddOutcome]]

    def follow(self, feeds: Iterable[str]) -> Iterator[FollowOutcome]:
        """What became of the wish to follow each feed: it is asked once, so that only what is a feed is followed."""
        return (_follow(self, feed) for feed in feeds)

    def stop(self, names: Sequence[str]) -> Iterator[FollowOutcome]:
        """What became of the wish to follow these feeds no longer."""
        known = self.followed()
        for feed in dict.fromkeys(_one(name, known) for name in names):
            self.ledger.stop(feed.feed, self.clock)
            yield FollowOutcome(feed.feed, feed.title, "stopped", 0, None)

    def followed(self) -> tuple[Followed, ...]:
        """The feeds that are followed; none where there is no ledger yet."""
        try:
            with self.ledger.snapshot() as view:
                return view.followed()
        except LedgerError as problem:
            if problem.code == "ledger-missing":
                return ()
            raise

    def pull(self, names: Sequence[str]) -> Iterator[Step]:
        """What each of these feeds brings anew, all without names: how many items are to be read, what became of
        each, and in the end the outcome of the feed. One that fails does not stop the others."""
        known = self.followed()
        if not known:
            remedy = "follow one first: dejure follow URL"
            raise UsageError("nothing-followed", "no feed is followed", where="NAME", remedy=remedy)
        for feed in dict.fromkeys(_one(name, known) for name in names) if names else known:
            yield from _pull(self, feed)


def _follow(desk: Desk, feed: str) -> FollowOutcome:
    try:
        if not is_url(feed):
            what, remedy = "a feed is followed by its address", "give its URL; `dejure add` takes a feed in a file"
            raise InputError("bad-address", what, where=feed, remedy=remedy)
        found = _read(feed, fetched(feed, desk.rules.limits))
    except InputError as problem:
        return FollowOutcome(shown(feed), None, "failed", 0, problem)
    new = desk.ledger.follow(feed, found.title, desk.clock, summaries=desk.rules.summaries)
    return FollowOutcome(feed, found.title, "followed" if new else "unchanged", len(found.items), None)


def _pull(desk: Desk, feed: Followed) -> Iterator[Step]:
    with desk.ledger.snapshot() as view:
        known = view.seen(feed.feed)
    try:
        answer = fetched(feed.feed, desk.rules.limits, Validators(known.etag, known.modified))
        found = _read(feed.feed, answer) if answer.status != _NOT_MODIFIED else None
    except InputError as problem:
        _note_pull(desk, feed, known.etag, known.modified, _said(problem))
        yield replace(_outcome(feed, "failed", 0, ()), error=problem)
        return
    if found is None:
        _note_pull(desk, feed, known.etag, known.modified, None)
        yield _outcome(feed, "unchanged", 0, ())
    else:
        yield from _items(desk, feed, known, (found, answer))


def _items(desk: Desk, feed: Followed, known: Seen, came: tuple[Feed, Fetched]) -> Iterator[Step]:
    found, answer = came
    fresh = [item for item in found.items if item.digest not in known.digests]
    yield PullBegun(feed.feed, len(fresh))
    rules = replace(desk.rules, summaries=feed.summaries)
    keys, done = set(known.keys), []
    outcomes = desk.take(_supplied(item, rules, answer.url) for item in fresh)
    for item, taken in zip(fresh, outcomes, strict=True):
        _note_item(desk, feed, item, taken)
        outcome = replace(taken, did="amended") if item.key in keys and taken.did == "added" else taken
        keys.add(item.key)
        done.append(outcome)
        yield outcome
    # Where something may still be had later, the feed is asked for whole next time.
    whole = found.fault is None and not any(one.error and one.error.code in _NOT_YET for one in done)
    etag, modified = (answer.validators.etag, answer.validators.modified) if whole else (None, None)
    _note_pull(desk, feed, etag, modified, None)
    yield replace(_outcome(feed, "pulled", len(found.items) - len(fresh), tuple(done)), fault=found.fault)


def _supplied(item: Item, rules: Rules, base: str) -> Supplied | InputError:
    try:
        return of_item(item, rules, base=base)
    except InputError as problem:
        return problem


def _note_item(desk: Desk, feed: Followed, item: Item, outcome: AddOutcome) -> None:
    """Nothing; the item is done with, unless it may be had later."""
    if outcome.error is None or outcome.error.code not in _NOT_YET:
        note = ItemNote(item.digest, item.key, outcome.source, _said(outcome.error))
        desk.ledger.note_item(feed.feed, note, desk.clock)


def _note_pull(desk: Desk, feed: Followed, etag: str | None, modified: str | None, error: str | None) -> None:
    desk.ledger.note_pull(feed.feed, PullNote(etag, modified, error), desk.clock)


def _said(problem: DejureError | None) -> str | None:
    return f"{problem.code}: {problem.what}" if problem else None


def _read(feed: str, answer: Fetched) -> Feed:
    if is_feed(answer.content):
        return read_feed(feed, answer.content, url=answer.url, charset=answer.charset)
    named_there = advertised(answer.content)
    remedy = f"it names {named_there[0]} as its feed" if named_there else "look for the feed's address on the page"
    raise InputError("no-feed", "a page or text, no feed", where=shown(feed), remedy=remedy)


def _outcome(feed: Followed, did: str, unchanged: int, items: tuple[AddOutcome, ...]) -> PullOutcome:
    counts = Counter(one.did for one in items)
    refused, amended = counts["failed"], counts["amended"]
    return PullOutcome(
        feed=feed.feed,
        title=feed.title,
        did=did,
        new=counts["added"] + counts["re-read"],
        amended=amended,
        unchanged=unchanged + counts["unchanged"],
        refused=refused,
        claims=sum(one.claims for one in items if one.did != "unchanged"),
        fault=None,
        error=None,
        items=items,
    )


def _one(name: str, feeds: tuple[Followed, ...]) -> Followed:
    """The feed with this name: its address, or a part of one address or title alone."""
    exact = [one for one in feeds if one.feed == name]
    part = name.casefold()
    found = exact or [one for one in feeds if part in one.feed.casefold() or part in (one.title or "").casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        what = f"{name} can mean {', '.join(one.feed for one in found[:3])}"
        raise UsageError("ambiguous-feed", what, where="NAME", remedy="give more of the address")
    remedy = "`dejure follow` lists the feeds; `dejure follow URL` adds one"
    raise UsageError("unknown-feed", f"no feed that is followed is called {name}", where="NAME", remedy=remedy)
