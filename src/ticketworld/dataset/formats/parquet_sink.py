"""Writes a dataset as Parquet, with data card, Croissant metadata and JSON Schemas."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats import parquet_layout
from ticketworld.dataset.formats.batches import Batch, batches
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
from ticketworld.dataset.formats.rows import Rows
from ticketworld.dataset.formats.sink import ManifestFile, Sink
from ticketworld.dataset.json_files import json_bytes
from ticketworld.dataset.tables import TICKETS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import parquet as pq

_GROUP_ROWS = 4_000
"""How many rows a row group holds, but for the last of a file."""

_BLOCKS_BEHIND = 3
"""How many blocks wait to be written."""

CARD, CROISSANT = "README.md", "croissant.json"

_Columns = tuple[Batch, "pa.Table"]


@dataclass(slots=True)
class _Shard:
    """A Parquet file that is being written, and where its rows stood in their table."""

    path: Path
    writer: pq.ParquetWriter
    fields: tuple[str, ...]
    stretches: list[list[int]] = field(default_factory=list)
    rows: int = 0
    held: list[pa.Table] = field(default_factory=list)

    def take(self, columns: pa.Table, places: Sequence[int]) -> None:
        """Write rows once a row group is full; what is written does not depend on the batches."""
        self.rows += len(columns)
        self.held.append(columns)
        if sum(map(len, self.held)) >= _GROUP_ROWS:
            self._write(whole_groups=True)
        for place in places:
            if self.stretches and sum(self.stretches[-1]) == place:
                self.stretches[-1][1] += 1
            else:
                self.stretches.append([place, 1])

    def _write(self, *, whole_groups: bool) -> None:
        import pyarrow as pa

        held = pa.concat_tables(self.held)
        count = len(held) // _GROUP_ROWS * _GROUP_ROWS if whole_groups else len(held)
        for start in range(0, count, _GROUP_ROWS):
            group = held.slice(start, min(_GROUP_ROWS, count - start))
            self.writer.write_table(group.combine_chunks())
        self.held = [held.slice(count)]

    def close(self) -> None:
        if self.held:
            self._write(whole_groups=False)
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
        self._catch_up(_BLOCKS_BEHIND)
        start = self._places[table]
        columns = self._parsers.submit(
            _columns, table, rows, f"{table}, row {start + 1} and after"
        )
        self._behind.append(self._writer.submit(self._write, table, columns, start))
        self._places[table] += len(rows)

    def close(self, manifest: ManifestFile) -> None:
        """End all files, name them by how many there are, and write what describes them."""
        self._catch_up(0)
        for table in self.tables:
            if not self._places[table]:
                self._shard(table, _prefix(table, ONLY_SPLIT), tuple(columns_of(table).types))
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

    def _write(self, table: str, columns: Future[list[_Columns]], start: int) -> None:
        for batch, found in columns.result():
            places = [start + place for place in batch.places]
            prefix, written = _prefix(table, batch.split), 0
            while written < len(found):
                shard = self._shard(table, prefix, batch.fields)
                room = parquet_layout.SHARD_ROWS - shard.rows
                shard.take(found.slice(written, room), places[written : written + room])
                written += room

    def _shard(self, table: str, prefix: str, fields: tuple[str, ...]) -> _Shard:
        """Return the file that takes the next rows, a new one where the last will not do."""
        from pyarrow import parquet as pq

        shards = self._shards.setdefault(prefix, [])
        last = shards[-1] if shards else None
        if last and last.fields == fields and last.rows < parquet_layout.SHARD_ROWS:
            return last
        path = self.folder / f"{prefix}-{len(shards):05d}.partial"
        path.parent.mkdir(exist_ok=True)
        writer = pq.ParquetWriter(
            path,
            columns_of(table).schema(fields),
            compression="zstd",
            compression_level=1,
            use_dictionary=False,  # zstd finds what repeats by itself, in less time
        )
        shards.append(_Shard(path, writer, fields))
        return shards[-1]


def _prefix(table: str, split: str) -> str:
    """Return how the names of the files begin that hold rows of a table and a split."""
    return f"{TICKETS_FOLDER}/{split}" if table == TICKETS else f"{RECORDS_FOLDER}/{table}"


def _columns(table: str, rows: Rows, where: str) -> list[_Columns]:
    """Return rows as columns, batch by batch."""
    layout = columns_of(table)
    found = batches(table, rows, layout.texts, tuple(layout.types))
    return [(batch, to_columns(table, batch, where)) for batch in found]
