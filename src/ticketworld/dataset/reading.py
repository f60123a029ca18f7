"""Reads a dataset's folder and finds whatever in it contradicts itself.

Without tickets, records or manifest there is nothing to hold anything to, and that is an error.
Everything else is a fault beside what could be read, so that an audit can tell all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import ValidationError

from ticketworld.dataset import names
from ticketworld.dataset.carried import read_rules, read_text
from ticketworld.dataset.collection import uncollected
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.forms import require_json
from ticketworld.dataset.manifest import FORMAT, Manifest
from ticketworld.dataset.manifest_faults import manifest_faults
from ticketworld.dataset.parse import copy_faults, form_faults, object_of, read_json, unread
from ticketworld.dataset.records_file import RecordsFile
from ticketworld.dataset.sqlite_faults import sqlite_faults
from ticketworld.dataset.tickets_file import TicketsFile
from ticketworld.errors import InputError
from ticketworld.files import opened
from ticketworld.records.moments import end_of_day

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a dataset, and what is wrong with it.

    Records and tickets of a wrong form are left out of the dataset and stand among the faults.
    """

    dataset: Dataset
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A dataset of which the tickets are still to be read, as many at a time as are wanted.

    Attributes:
        folder: Where it stands.
        dataset: All of it but the tickets.
        records: The file of its records.
        tickets: The files of its tickets.
        faults: What is wrong with the form of the manifest, the records and the debug blocks.
        unread: Why files could not be read that the others can be audited without, by name.
    """

    folder: Path
    dataset: Dataset
    records: RecordsFile
    tickets: TicketsFile
    faults: tuple[Fault, ...]
    unread: Mapping[str, InputError]

    def record_faults(self) -> list[Fault]:
        """Return where the file of the records is not what would be written of them."""
        return list(self.records.copy_faults(self.dataset.manifest))

    def sqlite_faults(self) -> list[Fault]:
        """Return where the SQLite file does not hold just these records, or that it is damaged."""
        path, as_of = self.folder / names.SQLITE, end_of_day(self.dataset.manifest.date)
        if names.SQLITE in self.unread:
            return []
        try:
            return sqlite_faults(path, self.dataset.database, as_of)
        except InputError as error:
            return [unread(path, error)]

    def require_whole(self) -> None:
        """Check that every file can be read, and what is true of every ticket is there.

        Raises:
            InputError: A file cannot be, or truth is absent of some, whose split is sealed.
        """
        for error in self.unread.values():
            raise error
        if self.tickets.sealed:
            is_there = (self.folder / names.SEALED).exists()
            raise InputError(
                f"{self.folder}: {names.SEALED} {'cannot be read' if is_there else 'is absent'}, "
                f"so that nothing is known of {len(self.tickets.sealed)} sealed tickets; put it "
                "beside the others"
            )

    def manifest_faults(self) -> list[Fault]:
        """Return where the manifest does not describe the files beside it."""
        return list(manifest_faults(self.folder, self.dataset, len(self.tickets), self.unread))


def open_folder(folder: Path) -> Opened:
    """Read a dataset as far as its files allow, all but the tickets.

    Raises:
        InputError: Its tickets, its records, its manifest or its own rules are missing, or are no
            files of a dataset.
    """
    if folder.is_file():
        raise InputError(
            f"{folder}: is a file; give the folder of a dataset, such as `{folder.parent}`"
        )
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder of a dataset")
    require_json(folder)
    found = _manifest_content(folder / names.MANIFEST)
    manifest = read_manifest(folder / names.MANIFEST)
    faults = copy_faults(names.MANIFEST, "", found, manifest.content())
    with uncollected():
        records = RecordsFile(folder / names.DATABASE)
        tickets = TicketsFile(folder, manifest.sealed or ())
    beside = _Beside(folder)
    beside.read(names.SQLITE, _look_at, None)
    dataset = Dataset(
        tickets=(),
        database=records.database,
        manifest=manifest,
        policy_text=beside.read(names.POLICY, read_text, ""),
        policy_graph=beside.read(names.GRAPH, _read_graph, {}),
        rules=read_rules(folder / names.RULES, manifest),
    )
    return Opened(
        folder=folder,
        dataset=dataset,
        records=records,
        tickets=tickets,
        faults=(
            *faults,
            *records.faults,
            *tickets.faults,
            *(unread(folder / name, error) for name, error in beside.errors.items()),
        ),
        unread=beside.errors,
    )


class _Beside:
    """Reads files that the others can be audited without, and remembers which it could not."""

    def __init__(self, folder: Path) -> None:
        self.errors: dict[str, InputError] = {}
        self._folder = folder

    def read(self, name: str, read: Callable[[Path], _Content], instead: _Content) -> _Content:
        """Return what a file holds, or something instead where it cannot be read."""
        try:
            return read(self._folder / name)
        except InputError as error:
            self.errors[name] = error
            return instead


def _look_at(path: Path) -> None:
    """Open a file and close it again; what it holds is read later, where that takes long."""
    with opened(path):
        pass


def _read_graph(path: Path) -> Mapping[str, object]:
    return object_of(path, read_json(path), ["clauses"])


def read_folder(folder: Path) -> Reading:
    """Read a dataset as far as its files allow.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """
    opened = open_folder(folder)
    opened.require_whole()
    tickets, ticket_faults = opened.tickets.read(slice(None))
    faults = (
        *opened.faults,
        *opened.record_faults(),
        *opened.sqlite_faults(),
        *ticket_faults,
        *opened.manifest_faults(),
    )
    return Reading(replace(opened.dataset, tickets=tuple(tickets)), faults)


def read_manifest(path: Path) -> Manifest:
    """Read what a dataset was made from.

    Raises:
        InputError: The file is missing, or is no manifest of this version.
    """
    found = _manifest_content(path)
    if found["format"] != FORMAT:
        raise InputError(
            f"{path}: format is `{found['format']}`, this version reads `{FORMAT}`; "
            "read it with the version of ticketworld that wrote it"
        )
    try:
        return Manifest.model_validate_json(orjson.dumps(found))
    except ValidationError as error:
        fault = form_faults(error, str(path), "")[0]
        raise InputError(f"{fault}; take the file from its source again") from None


def _manifest_content(path: Path) -> Mapping[str, object]:
    return object_of(path, read_json(path), ["format"])
