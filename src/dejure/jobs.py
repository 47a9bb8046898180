"""Work in several processes: what comes of the tasks, in the order of the tasks, whichever is done first.

A worker is told how to make what it works with and makes it itself, so that nothing but plain records passes between
processes. One that dies takes nothing with it but the task that it died of.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from dejure.tasks import Lost, Recipe

K = TypeVar("K")
T = TypeVar("T")
R = TypeVar("R")

CHUNK = 16  # tasks handed over at once: enough for the parser to work on full batches


def in_order(
    tasks: Iterable[tuple[K, T | None]], recipe: Recipe[T, R], *, jobs: int
) -> Iterator[tuple[K, R | Lost | None]]:
    """Each task's key with what came of the task; None for a key without a task.

    Only as many tasks are held as workers can be busy with, so that memory stays flat. DejureError where the work
    raises one.
    """
    chunks = _chunks(tasks)
    if jobs == 1:
        work = recipe()
        for chunk in chunks:
            wanted = [task for _, task in chunk if task is not None]
            results = iter(work(wanted) if wanted else ())
            yield from ((key, None if task is None else next(results)) for key, task in chunk)
    else:
        # What starts processes is no small import, and most runs need none.
        from dejure.crew import Crew  # noqa: PLC0415

        crew = Crew[K, T, R](recipe, jobs)
        try:
            yield from crew.run(chunks)
        finally:
            crew.dismiss()


def _chunks(tasks: Iterable[tuple[K, T | None]]) -> Iterator[list[tuple[K, T | None]]]:
    rest = iter(tasks)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
