"""What passes between a process and its workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[Sequence[T]], Sequence[R]]
Recipe = Callable[[], Work[T, R]]  # can be pickled: a function of a module, or a record that can be called


@dataclass(frozen=True, slots=True)
class Lost:
    """What comes of a task that ended its worker: the exit code, negative for a signal."""

    code: int | None
