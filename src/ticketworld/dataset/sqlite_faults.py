"""Compares `customer_database.db` with the records that were read from JSON, table by table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from itertools import islice, starmap, zip_longest
from operator import eq
from pathlib import Path

from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.sqlite_rows import Row, Value, database_rows
from ticketworld.dataset.sqlite_schema import COLUMNS, KEYS, sql_for
from ticketworld.errors import InputError
from ticketworld.files import read_bytes
from ticketworld.records.database import Database
from ticketworld.records.moments import moment_text

_MOST = 20
"""Faults told of one table; a table that was made anew differs in every row."""

_ROW = "a row"
_WHY = "customer_database.json says otherwise"


def sqlite_faults(path: Path, database: Database, as_of: datetime) -> list[Fault]:
    """Return where a SQLite file does not hold just these records, by table, row and column.

    Raises:
        InputError: The file is missing, or is no SQLite file that can be read.
    """
    read_bytes(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as file:
            damaged = file.execute("PRAGMA quick_check(1)").fetchone()[0]
            if damaged != "ok":
                raise sqlite3.DatabaseError(damaged)
            return list(_faults(path.name, file, database, as_of))
    except sqlite3.Error as error:
        raise InputError(
            f"{path}: `{error}`: the file is truncated or was damaged; take it from its source "
            "again"
        ) from None


def _faults(
    name: str, file: sqlite3.Connection, database: Database, as_of: datetime
) -> Iterator[Fault]:
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.executescript("\n".join(map(sql_for, ("tables", "indexes", "views"))))
        made = _schema(empty)
    found = _schema(file)
    if not found:
        raise sqlite3.DatabaseError("it holds no table")
    for entry in sorted(found.keys() | made.keys()):
        if found.get(entry) != made.get(entry):
            yield _fault(name, entry, found.get(entry), made.get(entry), "it was made otherwise")
    if found.get("as_of") == made["as_of"]:
        moments = [at for (at,) in file.execute("SELECT at FROM as_of")]
        if moments != [moment_text(as_of)]:
            why = "the records are shown as of the end of the manifest's day"
            yield _fault(name, "as_of.at", ", ".join(moments), moment_text(as_of), why)
    for table, rows in database_rows(database):
        if found.get(table) == made[table] and not _holds(file, table, rows):
            yield from islice(_row_faults(name, table, _stored(file, table), rows), _MOST)


def _holds(file: sqlite3.Connection, table: str, rows: Iterable[Row]) -> bool:
    """Tell whether a table holds just these rows, whatever their order."""
    width = KEYS[table]
    wanted = sorted(rows, key=lambda row: row[:width])
    return all(starmap(eq, zip_longest(_stored(file, table), wanted)))


def _stored(file: sqlite3.Connection, table: str) -> Iterable[Row]:
    """Return the rows of a table by what names them, in the order of its own index."""
    columns = COLUMNS[table]
    keys = ", ".join(columns[: KEYS[table]])
    return file.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {keys}")  # our names


def _schema(file: sqlite3.Connection) -> dict[str, str]:
    """Return the SQL of each table, index, view and trigger."""
    return {
        str(name): str(sql)
        for name, sql in file.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    }


def _row_faults(
    name: str, table: str, stored: Iterable[Row], rows: Iterable[Row]
) -> Iterator[Fault]:
    width, columns = KEYS[table], COLUMNS[table]
    found, derived = _by_key(stored, width), _by_key(rows, width)
    for key in sorted(found.keys() | derived.keys(), key=str):
        place = f"{table}[{', '.join(map(str, key))}]"
        one, other = found.get(key), derived.get(key)
        if one is None or other is None:
            yield _fault(name, place, _ROW if one else None, _ROW if other else None, _WHY)
            continue
        for column, value, right in zip(columns, one, other, strict=True):
            if value != right:
                yield _fault(name, f"{place}.{column}", value, right, _WHY)


def _by_key(rows: Iterable[Row], width: int) -> Mapping[Row, Row]:
    """Return rows by the columns that name them; of two with one name, the first."""
    found: dict[Row, Row] = {}
    for row in rows:
        found.setdefault(row[:width], row)
    return found


def _fault(name: str, field: str, found: Value, derived: Value, why: str) -> Fault:
    return Fault(
        file=name,
        record="",
        field=field,
        found=ABSENT if found is None else found,
        derived=ABSENT if derived is None else derived,
        why=why,
    )
