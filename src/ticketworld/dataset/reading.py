"""Reads a dataset's folder and finds whatever in it contradicts itself.

What makes reading impossible is an error. Everything else is a fault beside what could be read, so
that an audit can tell all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import TypeAdapter, ValidationError

from ticketworld.dataset import names
from ticketworld.dataset.apart import merged
from ticketworld.dataset.carried import files_below, read_rules, read_text
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.differences import differences
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.manifest import FORMAT, Manifest, canary_text
from ticketworld.dataset.parse import (
    copy_faults,
    form_faults,
    list_of,
    object_of,
    parse_all,
    read_json,
)
from ticketworld.dataset.records_file import read_database
from ticketworld.dataset.sqlite_faults import sqlite_faults
from ticketworld.dataset.ticket import Ticket
from ticketworld.errors import InputError
from ticketworld.files import sha256_of
from ticketworld.records.moments import end_of_day

_TICKETS: TypeAdapter[list[Ticket]] = TypeAdapter(list[Ticket])


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a dataset, and what is wrong with it.

    Records and tickets of a wrong form are left out of the dataset and stand among the faults.
    """

    dataset: Dataset
    faults: tuple[Fault, ...]


def read_folder(folder: Path) -> Reading:
    """Read a dataset as far as its files allow.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder of a dataset")
    manifest, faults = _read_manifest(folder / names.MANIFEST)
    database, database_faults = read_database(folder / names.DATABASE, manifest)
    tickets, ticket_faults = _read_tickets(folder)
    dataset = Dataset(
        tickets=tuple(tickets),
        database=database,
        manifest=manifest,
        policy_text=read_text(folder / names.POLICY),
        policy_graph=object_of(folder / names.GRAPH, read_json(folder / names.GRAPH), ["clauses"]),
        rules=read_rules(folder / names.RULES, manifest),
    )
    faults += [
        *database_faults,
        *sqlite_faults(folder / names.SQLITE, database, end_of_day(manifest.date)),
        *ticket_faults,
        *_manifest_faults(folder, dataset),
    ]
    return Reading(dataset, tuple(faults))


def _read_manifest(path: Path) -> tuple[Manifest, list[Fault]]:
    found = object_of(path, read_json(path), ["format"])
    if found["format"] != FORMAT:
        raise InputError(
            f"{path}: format is `{found['format']}`, this version reads `{FORMAT}`; "
            "read it with the version of ticketworld that wrote it"
        )
    try:
        manifest = Manifest.model_validate_json(orjson.dumps(found))
    except ValidationError as error:
        fault = form_faults(error, str(path), "")[0]
        raise InputError(f"{fault}; make the dataset again with `ticketworld generate`") from None
    return manifest, copy_faults(path.name, "", found, manifest.content())


def _read_tickets(folder: Path) -> tuple[list[Ticket], list[Fault]]:
    path = folder / names.TICKETS
    found = list_of(path, read_json(path))
    faults: list[Fault] = []
    if (folder / names.SEALED).exists():
        found, faults = merged(folder / names.SEALED, found)
    if (folder / names.METADATA).exists():
        found, more = merged(folder / names.METADATA, found)
        faults += more
    elif found and not any(isinstance(one, dict) and "_facts" in one for one in found):
        raise InputError(
            f"{path}: the tickets carry no debug blocks and {names.METADATA} is missing; "
            f"put {names.METADATA} beside it"
        )
    tickets, form = parse_all(_TICKETS, names.TICKETS, found, "ticket_id")
    faults += form
    for ticket, one in zip(tickets, found, strict=True):
        if ticket is not None:
            faults += copy_faults(names.TICKETS, ticket.ticket_id, one, ticket.content())
    return [ticket for ticket in tickets if ticket is not None], faults


def _manifest_faults(folder: Path, dataset: Dataset) -> Iterator[Fault]:
    """Yield where the manifest does not describe the files beside it."""
    manifest = dataset.manifest
    expected = {names.TICKETS, names.DATABASE, names.SQLITE, names.POLICY, names.GRAPH}
    expected |= {name for name in (names.METADATA, names.SEALED) if (folder / name).exists()}
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
    counts = counts_of(dataset.tickets, dataset.database)
    for field, found, derived, why in (
        ("files", manifest.files, digests, "the file is not the one that was written"),
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
