"""Writes a dataset part by part and puts the parts together, so that memory stays flat.

A part is a folder that holds, for each list of each file, the text of its own elements as it will
stand in the file. Put together, parts give the same bytes however the dataset was cut.
"""

from __future__ import annotations

import hashlib
import marshal
import mmap
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import orjson

from ticketworld.dataset import names
from ticketworld.dataset.apart import take_apart
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.sqlite_rows import Rows, customer_rows, order_rows
from ticketworld.dataset.ticket import Ticket
from ticketworld.records.database import Database
from ticketworld.records.types import Customer, Order

LISTS = ("customers", "orders", "products", "retailers", "promotions")
"""The lists of `customer_database.json`, in its order."""
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


def elements(value: Collection[object] | Mapping[str, object]) -> bytes:
    """Return the elements of a list or an object as they stand in a file of their own."""
    return _indented(value)[2:-2]


def elements_within(value: Collection[object]) -> bytes:
    """Return the elements of a list as they stand in an object that a file holds."""
    return _indented({"": value})[len(b'{\n  "": [\n') : -len(b"\n  ]\n}")] if value else b""


def _indented(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_INDENT_2)


class Assembled:
    """A file that is put together of texts; `digest` is its SHA-256 once it is closed."""

    def __init__(self, path: Path) -> None:
        self._stream: BinaryIO = path.open("wb")
        self._hash = hashlib.sha256()

    def __enter__(self) -> Assembled:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    @property
    def digest(self) -> str:
        """The SHA-256 of what has been written, as hexadecimal digits."""
        return self._hash.hexdigest()

    def write(self, text: bytes) -> None:
        """Add a text."""
        self._stream.write(text)
        self._hash.update(text)

    def join(self, opening: bytes, pieces: Iterable[Iterator[bytes]], closing: bytes) -> None:
        """Add a list or an object whose elements come in pieces, each in blocks."""
        self.write(opening[:1])
        is_empty = True
        for piece in pieces:
            for number, block in enumerate(block for block in piece if block):
                if number == 0:
                    self.write(b"\n" if is_empty else b",\n")
                    is_empty = False
                self.write(block)
        self.write(closing[-1:] if is_empty else b"\n" + closing)


def blocks_in(path: Path) -> Iterator[bytes]:
    """Yield the content of a file block by block; nothing where there is no such file."""
    if not path.exists():
        return
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


def array(file: Assembled, pieces: Iterable[Iterator[bytes]]) -> None:
    """Write a file that holds one array."""
    file.join(b"[", pieces, b"]")
    file.write(b"\n")


def mapping(file: Assembled, pieces: Iterable[Iterator[bytes]]) -> None:
    """Write a file that holds one object."""
    file.join(b"{", pieces, b"}")
    file.write(b"\n")


def lists(file: Assembled, pieces: Mapping[str, Iterable[Iterator[bytes]]]) -> None:
    """Write a file that holds an object of arrays."""
    file.write(b"{")
    for number, (name, elements_of) in enumerate(pieces.items()):
        file.write(b'%b\n  "%b": ' % (b"," if number else b"", name.encode()))
        file.join(b"[", elements_of, b"  ]")
    file.write(b"\n}\n")


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
