"""Writes `customer_database.db`: the records of `customer_database.json` for questions in SQL.

The same records give the same bytes: rows are put in as they come, indexes are made at the end,
and what SQLite notes about itself in the file's header is the same for every version of it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import TracebackType

from ticketworld.dataset.sqlite_rows import Row, database_rows
from ticketworld.dataset.sqlite_schema import insert_into, sql_for
from ticketworld.errors import OutputError
from ticketworld.records.database import Database
from ticketworld.records.moments import moment_text

_SETTINGS = """
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA secure_delete = OFF;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -65536;
"""
_LIBRARY = slice(96, 100)
"""Where a database's header says which version of SQLite wrote it last."""
_NO_LIBRARY = (3_037_000).to_bytes(4, "big")
"""The first version that reads STRICT tables."""


class RecordsFile:
    """A SQLite file that takes rows as they come, and is whole once its `with` block ends.

    Args:
        path: Where it is written; nothing may stand there where it is new.
        as_of: The moment at which its views show the records, until somebody chooses another.
        is_new: Whether it is made, or takes more rows.

    Raises:
        OutputError: The rows contradict each other.
        sqlite3.OperationalError: The file cannot be written.
    """

    def __init__(self, path: Path, as_of: datetime, *, is_new: bool = True) -> None:
        self._path = path
        self._as_of = as_of
        self._is_new = is_new

    def __enter__(self) -> RecordsFile:
        self._connection = sqlite3.connect(self._path, isolation_level=None)
        self._connection.executescript(_SETTINGS)
        if self._is_new:
            self._connection.executescript(f"BEGIN;\n{sql_for('tables')}")
            self._connection.execute(
                "INSERT INTO as_of (id, at) VALUES (1, ?)", (moment_text(self._as_of),)
            )
        else:
            self._connection.execute("BEGIN")
        return self

    def add(self, rows: Mapping[str, Iterable[Row]]) -> None:
        """Put rows into their tables, in the order given."""
        try:
            for table, found in rows.items():
                self._connection.executemany(insert_into(table), found)
        except sqlite3.IntegrityError as error:
            raise self._contradicted(error) from error

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with closing(self._connection):
            if error is not None:
                return
            try:
                self._connection.execute("COMMIT")
                if self._is_new:
                    self._connection.executescript(
                        f"BEGIN;\n{sql_for('indexes')}\n{sql_for('views')}\nCOMMIT;"
                    )
            except sqlite3.IntegrityError as failure:
                raise self._contradicted(failure) from failure
        forget_library(self._path)

    def _contradicted(self, error: sqlite3.IntegrityError) -> OutputError:
        return OutputError(f"{self._path.name}: cannot be written ({error}); check the records")


def forget_library(path: Path) -> None:
    """Take out of a finished file which version of SQLite wrote it."""
    with path.open("r+b") as stream:
        stream.seek(_LIBRARY.start)
        stream.write(_NO_LIBRARY)


def sqlite_bytes(database: Database, as_of: datetime) -> bytes:
    """Return the bytes of the SQLite file that holds these records.

    Raises:
        OutputError: The records contradict each other.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.db"
        with RecordsFile(path, as_of) as file:
            file.add(dict(database_rows(database)))
        return path.read_bytes()
