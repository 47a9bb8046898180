"""The worker processes of an intake: what they have in hand, and what is done when one of them dies."""

import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dejure.errors import DejureError
from dejure.tasks import Lost, Recipe, Work

K = TypeVar("K")
T = TypeVar("T")
R = TypeVar("R")

if TYPE_CHECKING:
    Pipe = Connection[Any, Any]

_AHEAD = 4  # chunks for each worker that may be done before the one whose turn it is


class _Worker:
    """A process, the pipe to it, and what it has in hand: a chunk, and which of its tasks."""

    def __init__(self, process: Any, pipe: "Pipe") -> None:
        self.process = process
        self.pipe = pipe
        self.busy: tuple[int, tuple[int, ...]] | None = None


class Crew(Generic[K, T, R]):
    """Workers, the chunks that they have in hand, and the results that wait for their turn."""

    def __init__(self, recipe: Recipe[T, R], jobs: int) -> None:
        self._recipe = recipe
        self._jobs = jobs
        self._context = get_context("spawn")  # the same on every platform, and no half of anything is inherited
        self._workers: list[_Worker] = []
        self._chunks: dict[int, list[tuple[K, T | None]]] = {}
        self._results: dict[int, dict[int, R | Lost]] = {}
        self._to_do: deque[tuple[int, tuple[int, ...]]] = deque()

    def run(self, chunks: Iterator[list[tuple[K, T | None]]]) -> Iterator[tuple[K, R | Lost | None]]:
        """What comes of every task, in order."""
        turn = taken = 0
        more = True
        while more or self._chunks:
            while more and taken < turn + self._jobs * _AHEAD and len(self._to_do) < self._jobs:
                chunk = next(chunks, None)
                more = chunk is not None
                if chunk is not None:
                    self._take(taken, chunk)
                    taken += 1
            self._hand_out()
            if turn in self._chunks and not self._is_done(turn):
                self._collect()
            while turn in self._chunks and self._is_done(turn):
                results = self._results.pop(turn)
                yield from ((key, results.get(n)) for n, (key, _) in enumerate(self._chunks.pop(turn)))
                turn += 1

    def dismiss(self) -> None:
        """Nothing; ends the workers, busy or not."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _take(self, number: int, chunk: list[tuple[K, T | None]]) -> None:
        self._chunks[number], self._results[number] = chunk, {}
        places = tuple(n for n, (_, task) in enumerate(chunk) if task is not None)
        if places:
            self._to_do.append((number, places))

    def _is_done(self, number: int) -> bool:
        return len(self._results[number]) == sum(task is not None for _, task in self._chunks[number])

    def _hand_out(self) -> None:
        while self._to_do:
            worker = self._idle()
            if worker is None:
                return
            number, places = self._to_do.popleft()
            worker.busy = (number, places)
            try:
                worker.pipe.send([self._chunks[number][place][1] for place in places])
            except (BrokenPipeError, ConnectionResetError):
                self._mourn(worker)

    def _idle(self) -> _Worker | None:
        """A worker with nothing in hand, a new one if there may be more; None where all are busy."""
        for worker in self._workers:
            if worker.busy is None:
                return worker
        return self._hired() if len(self._workers) < self._jobs else None

    def _hired(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._recipe), daemon=True)
        with _unheard():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]

    def _collect(self) -> None:
        """Waits until some worker is done, or dead."""
        pipes = [worker.pipe for worker in self._workers if worker.busy is not None]
        ready = wait(pipes)
        for worker in [one for one in self._workers if one.pipe in ready]:
            try:
                answer = worker.pipe.recv()
            except (EOFError, ConnectionResetError):
                self._mourn(worker)
                continue
            if isinstance(answer, DejureError):
                raise answer
            assert worker.busy is not None  # noqa: S101 (only busy ones are waited for)
            number, places = worker.busy
            self._results[number].update(zip(places, answer, strict=True))
            worker.busy = None

    def _mourn(self, worker: _Worker) -> None:
        """Lets a dead worker go: its tasks are tried again one by one, a single one is what it died of."""
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        assert worker.busy is not None  # noqa: S101 (an idle one is handed a chunk before anybody looks)
        number, places = worker.busy
        if len(places) == 1:
            self._results[number][places[0]] = Lost(worker.process.exitcode)
        else:
            self._to_do.extendleft((number, (place,)) for place in reversed(places))


@contextmanager
def _unheard() -> Iterator[None]:
    """A moment in which Ctrl-C is ignored, and with it by every process that is started in it."""
    if current_thread() is not main_thread():  # only the main thread may say what a signal does
        yield
        return
    kept = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, kept)


def _serve(pipe: "Pipe", recipe: Recipe[T, R]) -> None:
    """Nothing; does the work that comes through the pipe until its other end is closed.

    Ctrl-C is for the process that hired it, which ends its workers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work: Work[T, R] | None = None
    while True:
        try:
            tasks = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        try:
            work = work or recipe()
            pipe.send(list(work(tasks)))
        except DejureError as problem:
            pipe.send(problem)
        except BrokenPipeError:
            return
