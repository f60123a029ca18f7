"""Progress on standard error, silent when that is not a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn

    from ticketworld.factory.progress import Follow, Step


@contextmanager
def bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function to be told how many things are done, of how many."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn

    with _progress(BarColumn(), MofNCompleteColumn(), what, TimeRemainingColumn()) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def stages(cost: Callable[[], str] | None = None) -> Iterator[Follow]:
    """Yield a function to be told each step of the making of a dataset.

    Args:
        cost: Says what a model has cost so far.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, SpinnerColumn, TimeRemainingColumn

    notes = "{task.fields[notes]}"
    columns = (SpinnerColumn(), "{task.description}", BarColumn(), notes, TimeRemainingColumn())
    with _progress(*columns) as progress:
        yield _follower(progress, cost)


def _follower(progress: Progress, cost: Callable[[], str] | None) -> Follow:
    """Return what shows each stage as one line, and counts tickets in it."""
    stage, task = "", progress.add_task("starting", total=None, notes="")

    def follow(step: Step) -> None:
        nonlocal stage, task
        if step.stage != stage:
            progress.remove_task(task)
            stage, task = step.stage, progress.add_task(step.stage, total=step.total, notes="")
        notes = _notes(step, progress.tasks[0].speed)
        if cost is not None and step.total is not None:
            notes.append(cost())
        progress.update(task, completed=step.done, notes=" · ".join(notes))

    return follow


def _notes(step: Step, speed: float | None) -> list[str]:
    """Return what is told beside the bar of a stage that is counted."""
    if step.total is None:
        return []
    return [
        f"{step.done:,}/{step.total:,}",
        *([f"{speed:,.1f}/s"] if speed else []),
        *([f"{step.kept:,} finished before"] if step.kept else []),
        *([f"{step.replaced:,} texts failed"] if step.replaced else []),
    ]


def _progress(*columns: str | ProgressColumn) -> Progress:
    """Return a display that goes away at its end."""
    from rich.console import Console
    from rich.progress import Progress

    # What is printed meanwhile passes the bar by; where it goes to a file, it must not.
    beside = sys.stdout.isatty()
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, redirect_stdout=beside)
