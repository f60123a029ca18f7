"""Finds out which format a folder has, and opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.formats import jsonl_folder, sqlite_file
from ticketworld.dataset.formats.json_folder import JsonSource
from ticketworld.dataset.formats.jsonl_folder import JsonlSource
from ticketworld.dataset.formats.parquet_layout import TICKETS_FOLDER
from ticketworld.dataset.formats.parquet_source import ParquetSource
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.formats.sqlite_file import SqliteSource
from ticketworld.dataset.formats.views import VIEWS
from ticketworld.dataset.tables import RECORDS, TICKETS
from ticketworld.errors import InputError

SIGNS: tuple[tuple[str, Callable[[Path], Source]], ...] = (
    (names.TICKETS, JsonSource),
    (jsonl_folder.NAMES[TICKETS], JsonlSource),
    (sqlite_file.FILE, SqliteSource),
    (f"{TICKETS_FOLDER}/*.parquet", ParquetSource),
)
"""By which file each format is known."""


def open_source(folder: Path) -> Source:
    """Return the dataset in a folder, whatever its format.

    Nothing but its manifest and the presence of its tables is looked at; `Source.verify` checks
    that all of it is as it was written.

    Raises:
        InputError: There is no dataset, or one of another version.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; give the folder of a dataset")
    for sign, build in SIGNS:
        if any(folder.glob(sign)):
            source = build(folder)
            _ = source.manifest  # of this version, or refused
            for table in (TICKETS, *RECORDS):
                if table not in source.tables():
                    raise InputError(
                        f"{folder}: the table `{table}` is missing; put it back, or make the "
                        "dataset again"
                    )
            return source
    for view in VIEWS:
        if any(folder.glob(f"{view}-*.jsonl")):
            raise InputError(
                f"{folder}: holds {view} records, from which no dataset can be made again; "
                "convert from the folder that they were made from"
            )
    raise InputError(f"{folder}: holds no `{names.TICKETS}`; give the folder of a dataset")
