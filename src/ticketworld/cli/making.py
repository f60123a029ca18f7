"""Makes a dataset where `ticketworld generate` was told to, and says how to go on if it stops."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.progress import stages
from ticketworld.cli.writers import WriterOptions
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.store import holds, publish, staged
from ticketworld.errors import InputError
from ticketworld.factory.journal import Journal
from ticketworld.factory.make import Place, make
from ticketworld.factory.onto import Elder
from ticketworld.factory.options import Options
from ticketworld.files import require_writable

if TYPE_CHECKING:
    from ticketworld.writer.models.meter import Meter


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a run writes, and what it may do there.

    Attributes:
        folder: The dataset's.
        elder: The dataset in it, where the run adds to one.
        force: Whether another dataset in it may be replaced.
        resume: Whether an unfinished run goes on.
        workers: How many processes make batches, by default one a processor.
    """

    folder: Path
    elder: Elder | None
    force: bool
    resume: bool
    workers: int | None

    @property
    def is_occupied(self) -> bool:
        """Whether something stands in the folder that is not added to."""
        return self.elder is None and self.folder.is_dir() and any(self.folder.iterdir())


def make_at(target: Target, options: Options, writing: WriterOptions) -> Manifest:
    """Make a dataset and write it; what is finished stays in the journal until it is in place.

    Raises:
        InputError: The folder is occupied, or what the dataset is to be made of cannot be used.
        OutputError: The folder cannot be written.
        TicketworldError: The writer stops.
    """
    folder, elder = target.folder, target.elder
    require_writable(folder)
    is_occupied = target.is_occupied
    writer, meter = writing.open()
    if is_occupied and meter and not (target.force or target.resume):  # nothing is paid in vain
        raise _occupied(folder)
    with (
        Journal(folder, resumes=target.resume, tell=_tell) as journal,
        _going_on(journal, options),
    ):
        if elder is not None and target.resume:
            _require_stopped(journal)
        with staged(folder) as staging:
            place = Place(dataset=staging, journal=journal, workers=target.workers)
            with stages(partial(_cost, meter) if meter else None) as follow:
                manifest = make(place, options, _tell, writer=writer, elder=elder, follow=follow)
            if is_occupied and holds(folder, staging):
                _tell(f"{folder}: holds this very dataset already")
            elif is_occupied and not target.force:
                if meter is None:
                    journal.remove()  # it is quickly made again
                raise _occupied(folder)
            else:
                publish(staging, folder)
        journal.remove()
    for line in meter.lines() if meter else ():
        _tell(line)
    return manifest


def _require_stopped(journal: Journal) -> None:
    """Check that a run was stopped; to go on with none would add what was added already."""
    if not journal.path.exists():
        raise InputError(
            f"{journal.path}: is not there, so no run that added tickets was stopped; leave out "
            "`--resume` to add more"
        )


def _cost(meter: Meter) -> str:
    from ticketworld.writer.models.prices import cost_words

    return cost_words(meter.cost)


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _occupied(folder: Path) -> InputError:
    return InputError(
        f"{folder}: the folder is not empty and holds something else; "
        "choose another with `--output-dir`, or replace a dataset with `--force`"
    )


@contextmanager
def _going_on(journal: Journal, options: Options) -> Iterator[None]:
    """Say what is finished, and how to go on, where a run is stopped."""
    try:
        yield
    except BaseException:
        if journal.finished:
            typed, _ = click.get_current_context().obj
            again = [word for word in typed if word != "--resume"]
            _tell(
                f"{journal.finished} of {options.tickets} tickets are finished and kept in "
                f"{journal.path}; go on with: {shlex.join(['ticketworld', *again, '--resume'])}"
            )
        raise
