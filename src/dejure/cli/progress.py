"""How far a long run has come, on standard error, where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from dejure.render.terminal import console

T = TypeVar("T")


def watched(items: Iterable[T], *, total: int, printing: bool) -> Iterator[T]:
    """The same items, with a bar on standard error that shows how many of `total` have come.

    Not for one item alone, and not where the caller is `printing` something for each to the same terminal, which is
    progress enough.
    """
    target = console(sys.stderr)
    seen = target.is_terminal and total > 1 and not (printing and sys.stdout.isatty())
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(elapsed_when_finished=True))
    with Progress(*columns, console=target, transient=True, disable=not seen) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            bar.advance(task)
            yield item
