"""How far a long run has come, on standard error, where that is a terminal."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from dejure.render.terminal import console

T = TypeVar("T")


def watched(items: Iterable[T], *, total: int, printing: bool) -> Iterator[T]:
    """The same items, with a bar on standard error that shows how many of `total` have come.

    Not for one item alone, and not where the caller is `printing` something for each to the same terminal, which is
    progress enough.
    """
    with counting(total, seen=total > 1 and not (printing and sys.stdout.isatty())) as count:
        for item in items:
            count(1, 0)
            yield item


@contextmanager
def counting(total: int = 0, *, seen: bool = True) -> Iterator[Callable[[int, int], None]]:
    """What to call with how many more are done and how many more have come up, beside a bar that shows both."""
    target = console(sys.stderr)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(elapsed_when_finished=True))
    with Progress(*columns, console=target, transient=True, disable=not (seen and target.is_terminal)) as bar:
        task = bar.add_task("", total=total)
        sums = [0, total]

        def count(done: int, more: int) -> None:
            sums[0], sums[1] = sums[0] + done, sums[1] + more
            bar.update(task, completed=sums[0], total=sums[1])

        yield count
