"""The JSON folder: what `ticketworld generate` writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.formats.rows import Rows
from ticketworld.dataset.formats.scan import Place, Span, rows_at, sections_of
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.formats.source import Source, present
from ticketworld.dataset.json_files import JsonFiles
from ticketworld.dataset.tables import FILES, KEYED, RECORDS, TICKETS
from ticketworld.errors import InputError
from ticketworld.files import sha256_of


class JsonSource(Source):
    """A folder with `support_tickets.json`."""

    format = "json"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._is_ours = False

    def tables(self) -> tuple[str, ...]:
        """Return the tables that there are."""
        beside = {table for table, name in KEYED.items() if (self.folder / name).exists()}
        return present({TICKETS, *RECORDS, *beside})

    def rows(self, table: str) -> Iterator[Rows]:
        """Yield the rows of a table, some megabytes at a time."""
        place = Place(
            path=self.folder / FILES[table],
            section=table if table in RECORDS else None,
            is_keyed=table in KEYED,
            sections=self._sections if self._is_ours and table in RECORDS else None,
        )
        yield from rows_at(place, is_ours=self._is_ours)

    @cached_property
    def _sections(self) -> dict[str, Span]:
        return sections_of(self.folder / names.DATABASE)

    @property
    def advice(self) -> str:
        """What else helps where something was changed."""
        return f"; `ticketworld audit {self.folder}` tells what was changed"

    def digests(self) -> dict[str, str]:
        """Return the digests of the files as they are."""
        there = [name for name in self.manifest.files if (self.folder / name).exists()]
        with ThreadPoolExecutor(2) as threads:
            return dict(zip(there, threads.map(self._digest, there), strict=True))

    def _digest(self, name: str) -> str:
        return sha256_of(self.folder / name)

    def verify(self) -> None:
        """Check the digests; the files are then known to be laid out as we write them."""
        super().verify()
        self._is_ours = self.manifest.files.keys() >= {FILES[table] for table in self.tables()}


class JsonSink(Sink):
    """Writes the JSON folder."""

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        super().__init__(folder, tables)
        self._files = JsonFiles(tables, self.put)

    def add(self, table: str, rows: Rows) -> None:
        """Write further rows of a table."""
        self._files.add(table, rows.objects)

    def close(self, manifest: ManifestFile) -> None:
        """Write the ends of the files, and the manifest."""
        found = self._files.close()
        self.put(names.MANIFEST, manifest.text)
        self.close_files()
        for name, digest in found.items():
            if manifest.manifest.files.get(name, digest) != digest:
                raise InputError(
                    f"{name}: was changed while it was converted; try again when it stands still"
                )
