from __future__ import annotations

import os
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest

from ticketworld.errors import InputError
from ticketworld.workers import WorkerError, processors, results_of


def slow_square(number: int) -> tuple[int, int]:
    time.sleep(0.02 / (number + 1))  # so that later tasks end first
    return number**2, os.getpid()


def fail() -> tuple[int, int]:
    raise InputError("shop.json: no such thing")


@pytest.mark.parametrize("workers", [1, 2, 3, 9])
def test_results_come_in_the_order_of_the_tasks(workers: int):
    found = list(results_of([partial(slow_square, n) for n in range(8)], workers))
    assert [square for square, _ in found] == [n**2 for n in range(8)]
    assert len({process for _, process in found}) == min(workers, 8)


def test_a_process_makes_way_for_a_fresh_one_after_so_many_tasks():
    found = list(results_of([partial(slow_square, n) for n in range(13)], 2, 3))
    assert [square for square, _ in found] == [n**2 for n in range(13)]
    times = Counter(process for _, process in found)
    assert max(times.values()) == 3
    assert len(times) in (5, 6)


def test_one_worker_is_this_process():
    assert [process for _, process in results_of([partial(slow_square, 1)] * 3, 1)] == [
        os.getpid()
    ] * 3


def test_tasks_find_what_was_made_before_them_though_it_cannot_be_pickled():
    unpicklable = [lambda: 7]
    tasks: list[Callable[[], int]] = [lambda: unpicklable[0](), lambda: 1]
    assert list(results_of(tasks, 2)) == [7, 1]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_first_task_that_fails_raises_its_own_error(workers: int):
    tasks = [partial(slow_square, 0), fail, partial(slow_square, 2)]
    found = []
    with pytest.raises(InputError, match=re.escape("shop.json: no such thing")):
        found += [square for square, _ in results_of(tasks, workers)]
    assert found in ([], [0])


def test_a_process_that_ends_early_is_told_with_its_exit_code():
    tasks: list[Callable[[], None]] = [lambda: os._exit(9), lambda: time.sleep(0.01)]
    with pytest.raises(WorkerError) as caught:
        list(results_of(tasks, 2))
    assert str(caught.value) == (
        "a worker process ended early (exit code `9`); most likely memory ran out: free some, "
        "or work on fewer tickets"
    )


def test_processes_end_with_whoever_stops_asking():
    results = results_of([partial(slow_square, 0), partial(time.sleep, 60)], 2)
    next(results)
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 30


def test_no_task_gives_no_result():
    assert list(results_of([], 4)) == []
    assert processors() >= 1
