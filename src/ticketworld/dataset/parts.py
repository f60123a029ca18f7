"""Writes a dataset part by part and puts the parts together, so that memory stays flat.

A part is a folder that holds, for each list of each file, the text of its own elements as it will
stand in the file. Put together, parts give the same bytes however the dataset was cut.
"""

from __future__ import annotations

import marshal
import mmap
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.apart import take_apart
from ticketworld.dataset.json_files import elements, elements_within
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.sqlite_rows import Rows, customer_rows, order_rows
from ticketworld.dataset.ticket import Ticket
from ticketworld.records.database import Database
from ticketworld.records.types import Customer, Order

_ROWS = ".rows"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Tickets with the customers and the orders around them."""

    tickets: Sequence[Ticket]
    customers: Sequence[Customer]
    orders: Sequence[Order]


def write_part(folder: Path, part: Part, manifest: Manifest, *, debug: bool) -> None:
    """Write a part's folder; products, retailers and promotions belong to no part.

    Args:
        folder: Where; it is made.
        part: What it holds.
        manifest: Says which splits are sealed, and of which day the records are.
        debug: Whether debug blocks stay with their tickets.

    Raises:
        OSError: It cannot be written.
    """
    folder.mkdir(parents=True)
    sealed = manifest.sealed or ()
    apart = take_apart([one.content() for one in part.tickets], debug=debug, sealed=sealed)
    (folder / names.TICKETS).write_bytes(elements(apart.tickets))
    for name, blocks in apart.blocks.items():
        (folder / name).write_bytes(elements(blocks))
    records = Database(
        customers=tuple(part.customers), orders=tuple(part.orders), products=(), retailers=()
    )
    content = database_content(records, manifest)
    for name in ("customers", "orders"):
        (folder / name).write_bytes(elements_within(content[name]))
    for table, rows in {**customer_rows(records.customers), **order_rows(records.orders)}.items():
        (folder / f"{table}{_ROWS}").write_bytes(marshal.dumps(rows))


def rows_of(part: Path, table: str) -> Rows:
    """Return the rows of a part for a table of `customer_database.db`, none where it has none."""
    path = part / f"{table}{_ROWS}"
    return {table: marshal.loads(path.read_bytes()) if path.exists() else []}


def blocks_in(path: Path) -> Iterator[bytes]:
    """Yield the content of a file block by block; nothing where there is no such file."""
    if not path.exists():
        return
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


class Written:
    """The elements of lists in a file that was written so before, found without reading it all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of_all(self) -> Iterator[bytes]:
        """Yield the elements of the array or the object that the file holds."""
        with ExitStack() as opened:
            text = self._map(opened)
            start, end = len(b"[\n"), len(text) - len(b"\n]\n")
            yield from _blocks(text, start, end)

    def of_list(self, name: str) -> Iterator[bytes]:
        """Yield the elements of an array of the object that the file holds."""
        with ExitStack() as opened:
            text = self._map(opened)
            opening = b'\n  "%b": [\n' % name.encode()
            found = text.find(opening)
            if found < 0:  # it is empty
                return
            start = found + len(opening)
            yield from _blocks(text, start, text.find(b"\n  ]", start))

    def _map(self, opened: ExitStack) -> mmap.mmap:
        stream = opened.enter_context(self._path.open("rb"))
        return opened.enter_context(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))


def _blocks(text: mmap.mmap, start: int, end: int) -> Iterator[bytes]:
    for first in range(start, end, _BLOCK):
        yield text[first : min(first + _BLOCK, end)]


def copy_file(source: Path, target: Path) -> None:
    """Copy a file's content."""
    with source.open("rb") as read, target.open("wb") as write:
        shutil.copyfileobj(read, write, _BLOCK)
