"""Reads a dataset's folder and finds whatever in it contradicts itself.

What makes reading impossible is an error. Everything else is a fault beside what could be read, so
that an audit can tell all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import orjson
from pydantic import ValidationError

from ticketworld.dataset import names
from ticketworld.dataset.carried import diluted_files, files_below, read_rules, read_text
from ticketworld.dataset.collection import uncollected
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.differences import differences
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.forms import require_json
from ticketworld.dataset.manifest import FORMAT, Manifest, canary_text
from ticketworld.dataset.parse import copy_faults, form_faults, object_of, read_json
from ticketworld.dataset.records_file import RecordsFile
from ticketworld.dataset.sqlite_faults import sqlite_faults
from ticketworld.dataset.tickets_file import TicketsFile
from ticketworld.errors import InputError
from ticketworld.files import sha256_of
from ticketworld.records.moments import end_of_day


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
    """

    folder: Path
    dataset: Dataset
    records: RecordsFile
    tickets: TicketsFile
    faults: tuple[Fault, ...]

    def record_faults(self) -> list[Fault]:
        """Return where the file of the records is not what would be written of them."""
        return list(self.records.copy_faults(self.dataset.manifest))

    def sqlite_faults(self) -> list[Fault]:
        """Return where the SQLite file does not hold just these records.

        Raises:
            InputError: It is missing, or is no SQLite file that can be read.
        """
        as_of = end_of_day(self.dataset.manifest.date)
        return sqlite_faults(self.folder / names.SQLITE, self.dataset.database, as_of)

    def require_truth(self) -> None:
        """Check that what is true of every ticket is there.

        Raises:
            InputError: It is absent of some, whose split is sealed.
        """
        if self.tickets.sealed:
            raise InputError(
                f"{self.folder}: {names.SEALED} is absent, so that nothing is known of "
                f"{len(self.tickets.sealed)} sealed tickets; put it beside the others"
            )

    def manifest_faults(self) -> list[Fault]:
        """Return where the manifest does not describe the files beside it."""
        return list(_manifest_faults(self.folder, self.dataset, len(self.tickets)))


def open_folder(folder: Path) -> Opened:
    """Read a dataset as far as its files allow, all but the tickets.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder of a dataset")
    require_json(folder)
    found = _manifest_content(folder / names.MANIFEST)
    manifest = read_manifest(folder / names.MANIFEST)
    faults = copy_faults(names.MANIFEST, "", found, manifest.content())
    with uncollected():
        records = RecordsFile(folder / names.DATABASE)
        tickets = TicketsFile(folder, manifest.sealed or ())
    dataset = Dataset(
        tickets=(),
        database=records.database,
        manifest=manifest,
        policy_text=read_text(folder / names.POLICY),
        policy_graph=object_of(folder / names.GRAPH, read_json(folder / names.GRAPH), ["clauses"]),
        rules=read_rules(folder / names.RULES, manifest),
    )
    return Opened(
        folder=folder,
        dataset=dataset,
        records=records,
        tickets=tickets,
        faults=(*faults, *records.faults, *tickets.faults),
    )


def read_folder(folder: Path) -> Reading:
    """Read a dataset as far as its files allow.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """
    opened = open_folder(folder)
    opened.require_truth()
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
        raise InputError(f"{fault}; make the dataset again with `ticketworld generate`") from None


def _manifest_content(path: Path) -> Mapping[str, object]:
    return object_of(path, read_json(path), ["format"])


def _manifest_faults(folder: Path, dataset: Dataset, tickets: int) -> Iterator[Fault]:
    """Yield where the manifest does not describe the files beside it."""
    manifest = dataset.manifest
    expected = {names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY, names.GRAPH}
    expected |= {name for name in (names.METADATA, names.SEALED) if (folder / name).exists()}
    expected |= diluted_files(folder)
    if manifest.policy_seed is not None:
        rules = folder / names.RULES
        expected |= {f"{names.RULES}/{name}" for name in files_below(rules)}
    digests = {name: sha256_of(folder / name) for name in sorted(expected)}
    canary = canary_text(
        manifest.seed,
        manifest.date,
        manifest.company,
        manifest.rules,
        manifest.scenarios,
        manifest.policy_seed,
        manifest.base_rules,
    )
    counts = counts_of(tickets, dataset.database)
    told = dict(manifest.files)
    if manifest.sealed and names.SEALED not in expected:
        told.pop(names.SEALED, None)  # it may be kept away from whoever is tested
    for field, found, derived, why in (
        ("files", told, digests, "the file is not the one that was written"),
        ("counts", manifest.counts, counts, "the files hold another number of records"),
        ("canary", manifest.canary, canary, "seed, date, company or digests were changed"),
    ):
        for difference in differences(found, derived, field):
            yield Fault(
                file=names.MANIFEST,
                record="",
                field=difference.path,
                found=difference.found,
                derived=difference.derived,
                why=why,
            )
