"""Finds out which format a folder has, and opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ticketworld.dataset.formats.json_folder import JsonSource
from ticketworld.dataset.formats.jsonl_folder import JsonlSource
from ticketworld.dataset.formats.parquet_source import ParquetSource
from ticketworld.dataset.formats.source import Source
from ticketworld.dataset.formats.sqlite_file import SqliteSource
from ticketworld.dataset.forms import SIGNS, form_of, require_whole
from ticketworld.dataset.tables import RECORDS, TICKETS
from ticketworld.errors import InputError

SOURCES: Mapping[str, Callable[[Path], Source]] = {
    "json": JsonSource,
    "jsonl": JsonlSource,
    "sqlite": SqliteSource,
    "parquet": ParquetSource,
}
"""What reads each form that holds a whole dataset."""


def open_source(folder: Path) -> Source:
    """Return the dataset in a folder, whatever its format.

    Nothing but its manifest and the presence of its tables is looked at; `Source.verify` checks
    that all of it is as it was written.

    Raises:
        InputError: There is no dataset, or one of another version.
    """
    if not folder.is_dir():
        what = "is no folder" if folder.exists() else "there is no such folder"
        raise InputError(f"{folder}: {what}; give the folder of a dataset")
    require_whole(folder)
    form = form_of(folder)
    if form is None:
        signs = ", ".join(f"`{SIGNS[form]}`" for form in SOURCES)
        raise InputError(f"{folder}: holds none of {signs}; give the folder of a dataset")
    source = SOURCES[form](folder)
    _ = source.manifest  # of this version, or refused
    for table in (TICKETS, *RECORDS):
        if table not in source.tables():
            raise InputError(
                f"{folder}: the table `{table}` is missing; put back the file that held it"
            )
    return source
