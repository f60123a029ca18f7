"""Writes a dataset's folder, whole or not at all, and reads it back strictly."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.apart import take_apart
from ticketworld.dataset.carried import files_below
from ticketworld.dataset.dataset import Dataset, counts_of
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.errors import InputError, OutputError
from ticketworld.files import partial_path, publish_folder, require_replaceable, write_bytes
from ticketworld.records.moments import end_of_day


def write_dataset(folder: Path, dataset: Dataset, *, debug: bool = True) -> Dataset:
    """Write a dataset's files, replacing an older dataset in that folder.

    The tickets are written by id. Without `debug` their debug blocks go to a file of their own, so
    that the dataset stays auditable.

    Returns:
        The dataset as it was written: its manifest holds the counts and the digests of the files.

    Raises:
        OutputError: The folder holds something else or cannot be written; it stands as it was.
    """
    folder = folder.resolve()
    require_replaceable(folder, names.OWN_FILES)
    for older in (folder / names.RULES, folder / names.DILUTION_RULES):
        require_replaceable(older, [path.name for path in older.glob("*.lp")])
    dataset, contents = _prepare(dataset, debug=debug)
    temporary = partial_path(folder)
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        for name, content in contents.items():
            write_bytes(temporary / name, content)
        publish_folder(temporary, folder, names.OWN_FILES)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error.strerror})") from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return dataset


def same_dataset(folder: Path, dataset: Dataset, *, debug: bool = True) -> bool:
    """Tell whether a folder holds just what writing this dataset would give, byte by byte."""
    _, contents = _prepare(dataset, debug=debug)
    if set(files_below(folder)) != set(contents):
        return False
    return all((folder / name).read_bytes() == content for name, content in contents.items())


def _prepare(dataset: Dataset, *, debug: bool) -> tuple[Dataset, dict[str, bytes]]:
    """Return the dataset with its manifest complete, and the bytes of every file."""
    tickets = tuple(sorted(dataset.tickets, key=lambda ticket: ticket.ticket_id))
    dataset = replace(dataset, tickets=tickets)
    contents = _contents(dataset, debug=debug)
    manifest = dataset.manifest.model_copy(
        update={
            "counts": counts_of(len(dataset.tickets), dataset.database),
            "files": {
                name: hashlib.sha256(content).hexdigest()
                for name, content in sorted(contents.items())
            },
        }
    )
    contents[names.MANIFEST] = json_bytes(manifest.content())
    return replace(dataset, manifest=manifest), contents


def read_dataset(folder: Path) -> Dataset:
    """Read a dataset that is exactly as it was written.

    Raises:
        InputError: A file is missing, damaged, foreign or edited; names file, field and value.
    """
    reading = read_folder(folder)
    if reading.faults:
        more = f" (and {len(reading.faults) - 1} more)" if len(reading.faults) > 1 else ""
        raise InputError(
            f"{folder / str(reading.faults[0])}{more}; "
            "`ticketworld audit` lists everything that is wrong"
        )
    return reading.dataset


def json_bytes(value: object) -> bytes:
    """Return a value as JSON as every file here is written: indented, with a final newline."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _contents(dataset: Dataset, *, debug: bool) -> dict[str, bytes]:
    """Return the bytes of every file but the manifest."""
    tickets = [ticket.content() for ticket in dataset.tickets]
    contents = {
        names.DATABASE: json_bytes(database_content(dataset.database, dataset.manifest)),
        names.SQLITE: sqlite_bytes(dataset.database, end_of_day(dataset.manifest.date)),
        names.POLICY: dataset.policy_text.encode(),
        names.GRAPH: json_bytes(dataset.policy_graph),
        **{f"{names.RULES}/{name}": text.encode() for name, text in dataset.rules.items()},
    }
    apart = take_apart(tickets, debug=debug, sealed=dataset.manifest.sealed or ())
    contents |= {name: json_bytes(blocks) for name, blocks in apart.blocks.items()}
    contents[names.TICKETS] = json_bytes(apart.tickets)
    return contents
