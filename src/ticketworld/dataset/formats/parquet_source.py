"""Reads a dataset from Parquet."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from pathlib import Path

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.formats.columns import fields_of, to_rows
from ticketworld.dataset.formats.parquet_layout import (
    RECORDS_FOLDER,
    STRETCHES,
    TICKETS_FOLDER,
    needs_pyarrow,
)
from ticketworld.dataset.formats.rows import Row, Rows, damaged, in_blocks
from ticketworld.dataset.formats.source import Source, present
from ticketworld.dataset.tables import FILES, TICKETS
from ticketworld.files import opened

_BATCH = 500


class ParquetSource(Source):
    """A folder with `data/*.parquet`."""

    format = "parquet"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        needs_pyarrow()

    def tables(self) -> tuple[str, ...]:
        """Return the tables that there are."""
        found = (self.folder / RECORDS_FOLDER).glob("*.parquet")
        return present({TICKETS, *(path.name.partition("-")[0] for path in found)})

    def rows(self, table: str) -> Iterator[Rows]:
        """Yield the rows of a table in the order in which they stood in the JSON file."""
        if table == TICKETS:
            paths = sorted((self.folder / TICKETS_FOLDER).glob("*.parquet"))
        else:
            paths = sorted((self.folder / RECORDS_FOLDER).glob(f"{table}-*.parquet"))
        merged = heapq.merge(*(_numbered(path, table) for path in paths), key=lambda pair: pair[0])
        yield from in_blocks((row for _, row in merged), _BATCH)

    def place_of(self, name: str) -> str:
        """Return where the content of a file of the JSON folder stands, for messages."""
        if name == names.TICKETS:
            return str(self.folder / TICKETS_FOLDER)
        return str(self.folder / (RECORDS_FOLDER if name in FILES.values() else name))


def _numbered(path: Path, table: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a file with their places in the table."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    with opened(path) as stream:
        try:
            with pq.ParquetFile(stream) as file:
                told = file.schema_arrow.metadata or {}
                fields = fields_of(told)
                later: dict[bytes, bytes] = file.metadata.metadata or {}
                stretches = orjson.loads(later.get(STRETCHES, b"null"))
                if not fields or stretches is None:
                    raise damaged(str(path), "was not written by ticketworld")
                numbers = (n for start, count in stretches for n in range(start, start + count))
                for batch in file.iter_batches(batch_size=_BATCH):
                    yield from zip(numbers, to_rows(table, batch, fields), strict=False)
        except (pa.ArrowException, OSError, orjson.JSONDecodeError, KeyError) as error:
            raise damaged(str(path), str(error).splitlines()[0]) from None
