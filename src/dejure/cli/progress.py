"""How far a long run has come, on standard error, where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dejure.render.terminal import console

T = TypeVar("T")


def watched(items: Iterable[T], *, printing: bool) -> Iterator[T]:
    """The same items, counted on standard error while they come.

    Not where the caller is `printing` something for each to the same terminal, which is progress enough.
    """
    target = console(sys.stderr)
    seen = target.is_terminal and not (printing and sys.stdout.isatty())
    columns = (SpinnerColumn(), TextColumn("{task.completed} read"), TimeElapsedColumn())
    with Progress(*columns, console=target, transient=True, disable=not seen) as bar:
        task = bar.add_task("", total=None)
        for item in items:
            bar.advance(task)
            yield item
