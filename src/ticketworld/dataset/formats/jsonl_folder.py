"""JSON Lines: one file a table, one row a line, and the documents beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.formats import schemas
from ticketworld.dataset.formats.rows import BLOCK_BYTES, Rows
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.formats.source import Source, present
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.tables import FILES, RECORDS, TABLES
from ticketworld.files import blocks_of

NAMES = {
    table: f"{table}.jsonl" if table in RECORDS else f"{Path(FILES[table]).stem}.jsonl"
    for table in TABLES
}
"""The file of each table."""


class JsonlSource(Source):
    """A folder with `support_tickets.jsonl`."""

    format = "jsonl"

    def tables(self) -> tuple[str, ...]:
        """Return the tables that there are."""
        return present({table for table, name in NAMES.items() if (self.folder / name).exists()})

    def rows(self, table: str) -> Iterator[Rows]:
        """Yield the lines of a file, some megabytes at a time."""
        path = self.folder / NAMES[table]
        held: list[bytes] = []
        size = 0
        for part in blocks_of(path):
            held.append(part)
            size += len(part)
            cut = part.rfind(b"\n") + 1
            if size >= BLOCK_BYTES and cut:
                held[-1], rest = part[:cut], part[cut:]
                yield Rows(lines=b"".join(held).rstrip(b"\n"), where=str(path))
                held, size = [rest], len(rest)
        if any(held):
            yield Rows(lines=b"".join(held).rstrip(b"\n"), where=str(path))

    def place_of(self, name: str) -> str:
        """Return where the content of a file of the JSON folder stands, for messages."""
        found = ", ".join(NAMES[table] for table, file in FILES.items() if file == name)
        return f"{self.folder}: {found}" if found else super().place_of(name)


class JsonlSink(Sink):
    """Writes JSON Lines, with JSON Schemas of all files."""

    def add(self, table: str, rows: Rows) -> None:
        """Write further rows of a table."""
        if len(rows):
            self.put(NAMES[table], Rows(objects=rows.objects).text + b"\n")

    def close(self, manifest: ManifestFile) -> None:
        """Write the files that got no row, the manifest and the schemas."""
        for table in self.tables:
            self.put(NAMES[table], b"")
        self.put(names.MANIFEST, manifest.text)
        found = schemas.for_json(self.tables) | schemas.for_lines(NAMES, self.tables)
        for file, schema in found.items():
            self.put(f"{schemas.FOLDER}/{file}{schemas.SUFFIX}", json_bytes(schema))
        self.close_files()
