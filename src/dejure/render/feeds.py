"""Feeds on a terminal: those that are followed, and what a pull brought."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.console import RenderableType
from rich.text import Text

from dejure.model.feed import Followed, FollowOutcome, PullOutcome
from dejure.render.terminal import indented, table
from dejure.render.words import counted, sentence

_DID = {"followed": "followed", "unchanged": "followed already", "stopped": "no longer followed", "failed": "refused"}
_STYLE = {"followed": "rests", "failed": "binds"}


def followed(found: Sequence[Followed]) -> Iterator[RenderableType]:
    """The feeds that are followed: when each was pulled last, what came of it, and what went wrong."""
    if not found:
        yield Text("No feed is followed. `dejure follow URL` follows one.", style="quiet")
        return
    made = table("Feed", "Last pull (UTC)", "Items taken", "Refused", wide=(1, 0, 0, 0))
    for one in found:
        name = Text(one.title or one.feed)
        if one.title:
            name.append(f"\n{one.feed}", style="quiet")
        if one.summaries:
            name.append("\nsummaries only", style="quiet")
        if one.error:
            name.append(f"\n{one.error}", style="binds")
        made.add_row(name, _minute(one.pulled), str(one.taken), str(one.refused))
    yield indented(made)


def follow_outcomes(found: Sequence[FollowOutcome]) -> Iterator[RenderableType]:
    """What became of each feed that was to be followed, or to be followed no longer."""
    for one in found:
        did = Text(sentence(_DID[one.did]), style=_STYLE.get(one.did, "quiet"))
        holds = f" · {counted(one.items, 'item')}, read by `dejure pull`" if one.did == "followed" else ""
        yield Text.assemble(did, f": {one.title or one.feed}{holds}")


def pulled(found: Sequence[PullOutcome]) -> Iterator[RenderableType]:
    """What each feed brought, and the sums."""
    made = table("Feed", "New", "Amended", "Unchanged", "Refused", "Claims", wide=(1, 0, 0, 0, 0, 0))
    for one in found:
        name = Text(one.title or one.feed)
        if one.error is not None:
            name.append(f"\nfailed: {one.error.what}", style="binds")
        elif one.did == "unchanged":
            name.append("\nnothing new since the last pull", style="quiet")
        if one.fault is not None:
            name.append(f"\nnot well formed: {one.fault}", style="open")
        counts = (one.new, one.amended, one.unchanged, one.refused, one.claims)
        made.add_row(name, *(str(count) for count in counts))
    yield indented(made)
    sums = [(sum(one.new for one in found), "new"), (sum(one.amended for one in found), "amended")]
    sums += [(sum(one.refused for one in found), "refused"), (sum(one.error is not None for one in found), "failed")]
    words = {"new": "new item", "amended": "amended item", "refused": "refused item", "failed": "failed feed"}
    said = ", ".join(counted(count, words[what]) for count, what in sums if count)
    yield Text(sentence(said or "nothing new"), style="title")


def _minute(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "never"
