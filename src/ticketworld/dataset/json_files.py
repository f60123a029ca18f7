"""Writes the JSON files of a dataset, row by row or in texts that were made before.

However the rows come, the bytes are the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.tables import FILES, ID, KEYED, RECORDS

Row = Mapping[str, object]


def json_bytes(value: object) -> bytes:
    """Return a value as JSON as every file here is written: indented, with a final newline."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def elements(value: Sequence[object] | Row) -> bytes:
    """Return the elements of a list or an object as they stand in a file of their own."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2)[2:-2]


def elements_within(value: Sequence[object]) -> bytes:
    """Return the elements of a list as they stand in an object that a file holds."""
    if not value:
        return b""
    text = orjson.dumps({"": value}, option=orjson.OPT_INDENT_2)
    return text[len(b'{\n  "": [\n') : -len(b"\n  ]\n}")]


def rows_within(table: str, rows: Sequence[Row]) -> bytes:
    """Return rows of a table as they stand in its file, without the brackets around them."""
    if table in RECORDS:
        return elements_within(rows)
    if table not in KEYED:
        return elements(rows)
    return elements(
        {str(row[ID]): {name: one for name, one in row.items() if name != ID} for row in rows}
    )


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

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Write further rows of a table."""
        self.add_text(table, [rows_within(table, rows)] if rows else [])

    def add_text(self, table: str, blocks: Iterable[bytes]) -> None:
        """Write further rows of a table that are there as `rows_within` gives them, in blocks."""
        if table in RECORDS:
            self._open_records(table)
        is_first = True
        for block in blocks:
            if is_first and block:
                self._put(FILES[table], b",\n" if table in self._begun else b"\n")
                self._begun.add(table)
                is_first = False
            self._put(FILES[table], block)

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
