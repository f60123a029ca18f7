"""Writes rows as the JSON folder has them, and tells the digests of its files.

What is written a block at a time is, byte for byte, what `ticketworld.dataset.store` writes at
once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats.rows import Row, Rows
from ticketworld.dataset.formats.tables import FILES, ID, KEYED, RECORDS

Write = Callable[[bytes], object]


class JsonFiles:
    """The JSON files of some tables, written as their rows come.

    Rows of the records come kind by kind, in the order of RECORDS; those of the other tables come
    in any order of tables.

    Args:
        tables: The tables that there are.
        write: Takes the name of a file and the next piece of it.
    """

    def __init__(self, tables: Sequence[str], write: Callable[[str, bytes], object]) -> None:
        self._write = write
        self._digests = {FILES[table]: hashlib.sha256() for table in tables}
        self._tables = tables
        self._begun: set[str] = set()
        self._records = 0
        for table in tables:
            if table not in RECORDS:
                self._put(FILES[table], b"{" if table in KEYED else b"[")
        if set(RECORDS) <= set(tables):
            self._put(names.DATABASE, b"{")

    def add(self, table: str, rows: Rows) -> None:
        """Write further rows of a table."""
        if table in RECORDS:
            self._open_records(table)
        if not len(rows):
            return
        text = _inside(table, rows.objects)
        self._put(FILES[table], b",\n" + text if table in self._begun else b"\n" + text)
        self._begun.add(table)

    def close(self) -> dict[str, str]:
        """Write the ends of all files, and return their SHA-256 digests by name."""
        for table in self._tables:
            if table in RECORDS:
                self._open_records(table)
                continue
            end = b"}\n" if table in KEYED else b"]\n"
            self._put(FILES[table], b"\n" + end if table in self._begun else end)
        if names.DATABASE in self._digests:
            self._put(names.DATABASE, self._records_end() + b"\n}\n")
        return {name: digest.hexdigest() for name, digest in self._digests.items()}

    def _open_records(self, table: str) -> None:
        """Write the keys up to that of a kind of records."""
        while self._records <= RECORDS.index(table):
            if self._records:
                self._put(names.DATABASE, self._records_end() + b",")
            self._put(names.DATABASE, b'\n  "%b": [' % RECORDS[self._records].encode())
            self._records += 1

    def _records_end(self) -> bytes:
        return b"\n  ]" if RECORDS[self._records - 1] in self._begun else b"]"

    def _put(self, name: str, text: bytes) -> None:
        self._digests[name].update(text)
        self._write(name, text)


def _inside(table: str, rows: Sequence[Row]) -> bytes:
    """Return rows as they stand inside their file, without the brackets around them."""
    if table in KEYED:
        found: Mapping[str, object] = {
            str(row[ID]): {key: value for key, value in row.items() if key != ID} for row in rows
        }
        return orjson.dumps(found, option=orjson.OPT_INDENT_2)[2:-2]
    if table in RECORDS:
        nested = orjson.dumps({"": rows}, option=orjson.OPT_INDENT_2)
        return nested[len(b'{\n  "": [\n') : -len(b"\n  ]\n}")]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2)[2:-2]
