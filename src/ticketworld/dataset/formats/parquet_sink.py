"""Writes a dataset as Parquet, with data card, Croissant metadata and JSON Schemas."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats import parquet_layout
from ticketworld.dataset.formats.card import data_card
from ticketworld.dataset.formats.columns import columns_of, to_columns
from ticketworld.dataset.formats.croissant import croissant
from ticketworld.dataset.formats.parquet_layout import (
    ONLY_SPLIT,
    RECORDS_FOLDER,
    STRETCHES,
    TICKETS_FOLDER,
    needs_pyarrow,
)
from ticketworld.dataset.formats.rows import Row, Rows
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.formats.tables import TICKETS
from ticketworld.dataset.store import json_bytes

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet as pq

_GROUP_ROWS = 4_000
"""How many rows, at the least, a row group holds, but for the last of a file."""

_BLOCKS_BEHIND = 2
"""How many blocks wait to be written."""

CARD, CROISSANT = "README.md", "croissant.json"


@dataclass(slots=True)
class _Shard:
    """A Parquet file that is being written, and where its rows stood in their table."""

    path: Path
    writer: pq.ParquetWriter
    fields: tuple[str, ...]
    stretches: list[list[int]] = field(default_factory=list)
    rows: int = 0
    held: list[pa.Table] = field(default_factory=list)

    def take(self, columns: pa.Table, start: int) -> None:
        """Write columns once there are enough of them: each row group costs its own time."""
        count = len(columns)
        self.rows += count
        self.held.append(columns)
        if sum(map(len, self.held)) >= _GROUP_ROWS:
            self._write()
        if self.stretches and sum(self.stretches[-1]) == start:
            self.stretches[-1][1] += count
        else:
            self.stretches.append([start, count])

    def _write(self) -> None:
        import pyarrow as pa

        if self.held:
            self.writer.write_table(pa.concat_tables(self.held))
            self.held.clear()

    def close(self) -> None:
        self._write()
        self.writer.add_key_value_metadata({STRETCHES: orjson.dumps(self.stretches)})
        self.writer.close()


class ParquetSink(Sink):
    """Writes Parquet; threads turn rows into columns and write them, a few blocks behind."""

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        super().__init__(folder, tables)
        needs_pyarrow()
        self._shards: dict[str, list[_Shard]] = {}
        self._places = dict.fromkeys(tables, 0)
        self._parsers = self._open.enter_context(ThreadPoolExecutor(2))
        self._writer = self._open.enter_context(ThreadPoolExecutor(1))
        self._behind: deque[Future[None]] = deque()

    def add(self, table: str, rows: Rows) -> None:
        """Write further rows of a table."""
        for split, fields, some in _alike(table, rows):
            self._catch_up(_BLOCKS_BEHIND)
            start, self._places[table] = self._places[table], self._places[table] + len(some)
            prefix = f"{TICKETS_FOLDER}/{split}" if split else f"{RECORDS_FOLDER}/{table}"
            where = f"{table}, row {start + 1} and after"
            columns = self._parsers.submit(to_columns, table, some, fields, where)
            self._behind.append(
                self._writer.submit(self._write, table, prefix, fields, columns, start)
            )

    def close(self, manifest: ManifestFile) -> None:
        """End all files, name them by how many there are, and write what describes them."""
        self._catch_up(0)
        for table in self.tables:
            if not self._places[table]:
                prefix = f"{TICKETS_FOLDER}/{ONLY_SPLIT}"
                if table != TICKETS:
                    prefix = f"{RECORDS_FOLDER}/{table}"
                self._shard(table, prefix, tuple(columns_of(table).types))
        for prefix, shards in self._shards.items():
            for number, shard in enumerate(shards):
                shard.close()
                shard.path.rename(
                    self.folder / f"{prefix}-{number:05d}-of-{len(shards):05d}.parquet"
                )
        self.put(names.MANIFEST, manifest.text)
        counts = {prefix: sum(s.rows for s in shards) for prefix, shards in self._shards.items()}
        self.put(CARD, data_card(manifest.manifest, counts).encode())
        self.close_files()
        (self.folder / CROISSANT).write_bytes(
            json_bytes(croissant(self.folder, manifest.manifest, counts))
        )

    def _catch_up(self, blocks: int) -> None:
        """Wait until no more than so many blocks are still to be written."""
        while len(self._behind) > blocks:
            self._behind.popleft().result()

    def _write(
        self,
        table: str,
        prefix: str,
        fields: tuple[str, ...],
        columns: Future[pa.Table],
        start: int,
    ) -> None:
        shard = self._shard(table, prefix, fields)
        shard.take(columns.result(), start)

    def _shard(self, table: str, prefix: str, fields: tuple[str, ...]) -> _Shard:
        """Return the file that takes the next rows, a new one where the last will not do."""
        from pyarrow import parquet as pq

        shards = self._shards.setdefault(prefix, [])
        last = shards[-1] if shards else None
        if last and last.fields == fields and last.rows < parquet_layout.SHARD_ROWS:
            return last
        path = self.folder / f"{prefix}-{len(shards):05d}.partial"
        path.parent.mkdir(exist_ok=True)
        layout = columns_of(table)
        writer = pq.ParquetWriter(
            path, layout.schema(fields), compression="zstd", compression_level=1
        )
        shards.append(_Shard(path, writer, fields))
        return shards[-1]


def _alike(table: str, rows: Rows) -> Iterator[tuple[str, tuple[str, ...], Rows]]:
    """Yield rows in stretches of one split (of tickets) and of the same fields."""
    if not len(rows):
        return
    if not columns_of(table).texts:
        yield "", rows.fields, rows
        return

    def kind(row: Row) -> tuple[str, tuple[str, ...]]:
        split = str(row.get("split") or ONLY_SPLIT) if table == TICKETS else ""
        return split, tuple(row)

    for (split, fields), some in groupby(rows.objects, key=kind):
        yield split, fields, Rows(objects=list(some))
