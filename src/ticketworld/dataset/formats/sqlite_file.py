"""SQLite: one file, `dataset.db`, with the whole dataset.

It begins as a copy of `customer_database.db`, so that tickets and records can be joined in SQL.
Beside its tables stand the rows of every table as JSON, from which everything is read back, and
the documents, packed.
"""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats.rows import BLOCK_ROWS, Rows, damaged
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.formats.source import Source, present
from ticketworld.dataset.forms import SIGNS
from ticketworld.dataset.sqlite import forget_library
from ticketworld.dataset.tables import ID, RECORDS
from ticketworld.errors import InputError
from ticketworld.files import blocks_of, opened

FILE = SIGNS["sqlite"]

_PART_BYTES = 1 << 20
_LEVEL = 6

_TICKET_COLUMNS = (
    "customer_email", "subject", "body", "timestamp", "split",
    "customer_id", "order_id", "line_id",
)  # fmt: skip
_PLAN_COLUMNS = (
    "outcome", "next_step", "escalation_required", "route", "priority", "total_resolution_value",
)  # fmt: skip

_READ_OUT = ",\n    ".join(
    f"{path.rpartition('.')[2]} ANY AS (json_extract(json, '$.{path}'))"
    for path in (*_TICKET_COLUMNS, *(f"resolution_plan.{name}" for name in _PLAN_COLUMNS))
)

SCHEMA = f"""
CREATE TABLE tickets (
    number INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL,
    {_READ_OUT}
) STRICT;
CREATE TABLE ticket_metadata (
    number INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE REFERENCES tickets (ticket_id),
    json TEXT NOT NULL
) STRICT;
CREATE TABLE sealed_truth (
    number INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE REFERENCES tickets (ticket_id),
    json TEXT NOT NULL
) STRICT;
CREATE TABLE json_records (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;
CREATE TABLE dataset_tables (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
    name TEXT NOT NULL,
    part INTEGER NOT NULL,
    zlib BLOB NOT NULL,
    PRIMARY KEY (name, part)
) STRICT;
"""
"""What the file holds beside the tables of `customer_database.db`.

The columns of a ticket after `json` are read out of it, so none of them can say something else.
"""

_SETTINGS = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
"""

_INDEXES = """
CREATE INDEX ticket_by_customer ON tickets (customer_id);
CREATE INDEX ticket_by_order ON tickets (order_id);
CREATE INDEX ticket_by_split ON tickets (split);
CREATE INDEX json_record_by_kind ON json_records (kind, number);
"""


class SqliteSource(Source):
    """A folder with `dataset.db`."""

    format = "sqlite"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.path = folder / FILE
        with opened(self.path):
            pass  # SQLite's own words about a file that cannot be read say less
        uri = f"{self.path.absolute().as_uri()}?mode=ro"
        try:
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise damaged(str(self.path), str(error)) from error

    def tables(self) -> tuple[str, ...]:
        """Return the tables that there are."""
        return present({str(name) for (name,) in self._ask("SELECT name FROM dataset_tables")})

    def rows(self, table: str) -> Iterator[Rows]:
        """Yield the rows of a table, some hundreds at a time."""
        if table in RECORDS:
            found = self._ask(
                "SELECT json FROM json_records WHERE kind = ? ORDER BY number", (table,)
            )
        else:
            found = self._ask(f"SELECT json FROM {table} ORDER BY number")
        block: list[bytes] = []
        for (text,) in found:
            block.append(str(text).encode())
            if len(block) == BLOCK_ROWS:
                yield Rows(lines=b"\n".join(block), where=f"{self.path}: {table}")
                block = []
        if block:
            yield Rows(lines=b"\n".join(block), where=f"{self.path}: {table}")

    def documents(self) -> list[str]:
        """Return the names of the documents in the file."""
        return [str(name) for (name,) in self._ask("SELECT DISTINCT name FROM documents")]

    def document(self, name: str) -> Iterator[bytes]:
        """Yield the content of a document, unpacked."""
        is_there = False
        parts = self._ask("SELECT zlib FROM documents WHERE name = ? ORDER BY part", (name,))
        for (packed,) in parts:
            is_there = True
            try:
                yield zlib.decompress(packed)  # type: ignore[arg-type]  # a blob, by its table
            except zlib.error as error:
                raise damaged(f"{self.path}: {name}", str(error)) from None
        if not is_there:
            raise self.missing(name)

    def place_of(self, name: str) -> str:
        """Return where the content of a file of the JSON folder stands, for messages."""
        return f"{self.path}: {name}"

    def _ask(self, query: str, values: Sequence[str] = ()) -> Iterator[tuple[object, ...]]:
        try:
            yield from self._connection.execute(query, values)
        except sqlite3.Error as error:
            raise damaged(str(self.path), str(error)) from error


class SqliteSink(Sink):
    """Writes `dataset.db`; documents come before rows."""

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        super().__init__(folder, tables)
        self._path = folder / FILE
        self._connection: sqlite3.Connection | None = None

    def add_document(self, name: str, parts: Iterable[bytes]) -> None:
        """Keep a document; that of the records' tables, which must come first, begins the file."""
        if name == names.SQLITE:
            super().add_document(name, parts)
            self.close_files()
            records = self.folder / name
            shutil.copyfile(records, self._path)
            parts = blocks_of(records)
        self._insert(
            "INSERT INTO documents VALUES (?, ?, ?)",
            (
                (name, number, zlib.compress(part, _LEVEL))
                for number, part in enumerate(_evenly(parts))
            ),
        )
        (self.folder / name).unlink(missing_ok=True)

    def add(self, table: str, rows: Rows) -> None:
        """Put rows in."""
        texts = [orjson.dumps(row).decode() for row in rows.objects]
        if table in RECORDS:
            query = "INSERT INTO json_records (kind, json) VALUES (?, ?)"
            self._insert(query, ((table, text) for text in texts))
            return
        query = f"INSERT INTO {table} (ticket_id, json) VALUES (?, ?)"
        ids = (str(row.get(ID)) for row in rows.objects)
        self._insert(query, zip(ids, texts, strict=True))

    def close(self, manifest: ManifestFile) -> None:
        """Make the indexes, and end the file."""
        self.add_document(names.MANIFEST, [manifest.text])
        self._insert("INSERT INTO dataset_tables VALUES (?)", ((name,) for name in self.tables))
        connection = self._connected()
        connection.execute("COMMIT")
        connection.executescript(f"BEGIN;{_INDEXES}COMMIT;")
        self.abandon()
        forget_library(self._path)

    def _insert(self, query: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            self._connected().executemany(query, rows)
        except sqlite3.IntegrityError as error:
            raise InputError(
                f"{names.TICKETS}: two tickets have one id ({error}); `ticketworld audit` "
                "tells which"
            ) from error

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            connection = sqlite3.connect(self._path, isolation_level=None)
            self._open.enter_context(closing(connection))
            connection.executescript(f"{_SETTINGS}BEGIN;{SCHEMA}")
            self._connection = connection
        return self._connection


def _evenly(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a content in parts of one size, so that the file does not depend on its reader."""
    kept, number = b"", 0
    for part in parts:
        kept += part
        whole = len(kept) // _PART_BYTES * _PART_BYTES
        for start in range(0, whole, _PART_BYTES):
            yield kept[start : start + _PART_BYTES]
            number += 1
        kept = kept[whole:]
    if kept or not number:
        yield kept
