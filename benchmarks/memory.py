"""Measures how much memory a process and those that it has started hold together."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Memory:
    """The most that this process and its children have held together, in megabytes."""

    peak: float = 0.0
    done: threading.Event = field(default_factory=threading.Event)


@contextmanager
def watched(process: int | None = None) -> Iterator[Memory]:
    """Measure the memory of a process and all below it, where the system tells it.

    Args:
        process: Its id; this process by default.
    """
    memory = Memory()

    def watch() -> None:
        while not memory.done.wait(0.2):
            memory.peak = max(memory.peak, sum(map(_resident, _family(process or os.getpid()))))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        memory.done.set()
        thread.join()


def _family(process: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:  # the thread has ended
            continue
        for child in children:
            yield from _family(child)


def _resident(process: int) -> float:
    """Return the megabytes that a process alone holds; what is shared counts once, by share."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended, or this is no Linux
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
