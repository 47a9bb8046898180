"""Work in several processes: the order, the losses, the end."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import active_children

import pytest

from dejure.errors import InputError
from dejure.jobs import CHUNK, in_order
from dejure.tasks import Lost

MANY = CHUNK * 7 + 3


def doubling() -> Callable[[Sequence[int]], list[int]]:
    """Doubles numbers, the early ones slowly; ends its process at a multiple of 50, refuses a negative number."""

    def work(numbers: Sequence[int]) -> list[int]:
        if min(numbers) < 0:
            raise InputError("negative", "a negative number", where=str(min(numbers)), remedy="give another")
        if any(number and number % 50 == 0 for number in numbers):
            os.kill(os.getpid(), signal.SIGKILL)
        sum(range(200_000 if numbers[0] < CHUNK else 1))
        return [2 * number for number in numbers]

    return work


def numbers(upto: int, drawn: list[int] | None = None) -> Iterator[tuple[str, int | None]]:
    for number in range(1, upto):
        if drawn is not None:
            drawn.append(number)
        yield str(number), None if number % 10 == 3 else number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    found = list(in_order(numbers(50), doubling, jobs=jobs))
    assert found == [(str(n), None if n % 10 == 3 else 2 * n) for n in range(1, 50)]
    assert active_children() == []


def test_a_task_that_ends_its_worker_is_lost_alone() -> None:
    found = dict(in_order(numbers(MANY), doubling, jobs=2))
    assert {key: one for key, one in found.items() if isinstance(one, Lost)} == {
        "50": Lost(-signal.SIGKILL), "100": Lost(-signal.SIGKILL),
    }  # fmt: skip
    assert list(found) == [str(n) for n in range(1, MANY)]
    assert found["51"] == 102


def test_an_error_of_the_work_is_raised_as_it_is() -> None:
    with pytest.raises(InputError) as caught:
        list(in_order([("a", 1), ("b", -1)], doubling, jobs=2))
    assert str(caught.value) == "error[negative]: a negative number – -1 – give another"
    assert active_children() == []


def test_no_more_is_taken_than_workers_can_be_busy_with() -> None:
    drawn: list[int] = []
    results = in_order(numbers(100_000, drawn), doubling, jobs=2)
    next(results)
    assert len(drawn) <= CHUNK * 12
    results.close()  # type: ignore[attr-defined]
    assert active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_starts_nothing(jobs: int) -> None:
    assert list(in_order([], doubling, jobs=jobs)) == []
    assert list(in_order([("a", None)], doubling, jobs=jobs)) == [("a", None)]
