"""Does tasks by several processes side by side, and gives what they return in the tasks' order.

The processes are forked, so tasks find everything that was made before them without copying it;
only what they return travels. Where the system cannot fork, this process does the tasks itself.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, TypeVar

from ticketworld.errors import TicketworldError

_Result = TypeVar("_Result")

_SELDOM = (50_000, 20, 1_000)
"""How seldom a worker collects: most objects go by counting references, and what is remembered
stays, so that looking through all of it again and again finds nothing."""


class WorkerError(TicketworldError):
    """A process that did a part of the work ended before it was done."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def results_of(
    tasks: Sequence[Callable[[], _Result]], workers: int, lifetime: int | None = None
) -> Iterator[_Result]:
    """Yield what each task returns, in the order of the tasks.

    Args:
        tasks: What is to be done; results must be such as can be pickled.
        workers: How many processes do it; 1 does it here.
        lifetime: After how many tasks a process makes way for a fresh one, so that what it
            remembers does not grow with the number of tasks; by default it never does.

    Raises:
        WorkerError: A process ended early.
        Exception: What the first task that fails raises.
    """
    several = min(workers, len(tasks))
    if several < 2 or "fork" not in get_all_start_methods():
        for task in tasks:
            yield task()
        return
    gc.collect()
    gc.freeze()  # a collection in a worker would copy every page that the objects stand on
    crew = _Crew(tasks, lifetime)
    try:
        for _ in range(several):
            crew.hire()
        yield from crew.results()
    finally:
        crew.end()
        gc.unfreeze()


class _Done(NamedTuple, Generic[_Result]):
    """What has become of a task: its result, or what it raised."""

    number: int
    result: _Result | None
    error: BaseException | None


class _Crew(Generic[_Result]):
    """The processes that do some tasks, each at work on one."""

    def __init__(self, tasks: Sequence[Callable[[], _Result]], lifetime: int | None) -> None:
        self._tasks = tasks
        self._lifetime = lifetime
        self._waiting = deque(range(len(tasks)))
        self._busy: dict[Connection, _Worker[_Result]] = {}

    def hire(self) -> None:
        """Let another process begin the next task."""
        worker = _Worker(self._tasks)
        self._busy[worker.connection] = worker
        worker.take(self._waiting.popleft())

    def results(self) -> Iterator[_Result]:
        """Yield the results in order, handing out the tasks in order as processes come free."""
        done: dict[int, _Done[_Result]] = {}
        for due in range(len(self._tasks)):
            while due not in done:
                for ready in wait(list(self._busy)):
                    one = self._next(ready)  # type: ignore[arg-type]
                    done[one.number] = one
            one = done.pop(due)
            if one.error is not None:
                raise one.error
            yield one.result  # type: ignore[misc]

    def _next(self, ready: Connection) -> _Done[_Result]:
        """Return what has become of the task of a process, which begins another or is replaced."""
        worker = self._busy[ready]
        one = worker.give()
        is_old = self._lifetime is not None and worker.done >= self._lifetime
        if self._waiting and not is_old:
            worker.take(self._waiting.popleft())
            return one
        del self._busy[ready]
        worker.end()
        if self._waiting:
            self.hire()
        return one

    def end(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._busy.values():
            worker.end()


class _Worker(Generic[_Result]):
    """A process that does the tasks that it is told the numbers of; `done` counts them."""

    def __init__(self, tasks: Sequence[Callable[[], _Result]]) -> None:
        self.done = 0
        context = get_context("fork")
        self.connection, its_own = context.Pipe()
        self._process = context.Process(target=_work, args=(its_own, self.connection, tasks))
        self._process.start()
        its_own.close()

    def take(self, number: int) -> None:
        """Begin a task."""
        self.connection.send(number)

    def give(self) -> _Done[_Result]:
        """Return what has become of the task at hand."""
        try:
            done: _Done[_Result] = self.connection.recv()
        except EOFError:
            self._process.join()
            raise WorkerError(
                f"a worker process ended early (exit code `{self._process.exitcode}`); most "
                "likely memory ran out: free some, or work on fewer tickets"
            ) from None
        self.done += 1
        return done

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _work(own: Connection, parents: Connection, tasks: Sequence[Callable[[], _Result]]) -> None:
    """Do tasks until whoever hands them out is gone."""
    parents.close()
    gc.set_threshold(*_SELDOM)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it too, and ends this
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        try:
            number = own.recv()
        except EOFError:
            return
        try:
            done = _Done(number, tasks[number](), None)
        except (Exception, MemoryError) as error:
            done = _Done(number, None, error)
        try:
            own.send(done)
        except BrokenPipeError:
            return
