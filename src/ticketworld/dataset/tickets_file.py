"""Finds the tickets of a dataset's files one by one, and reads as many at a time as are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
from pydantic import TypeAdapter

from ticketworld.dataset import names
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.parse import (
    copy_faults,
    list_of,
    object_of,
    parse_all,
    read_json,
    record_name,
)
from ticketworld.dataset.ticket import DEBUG_BLOCKS, Ticket
from ticketworld.errors import InputError
from ticketworld.files import blocks_of

_TICKETS: TypeAdapter[list[Ticket]] = TypeAdapter(list[Ticket])
_BEGIN, _BETWEEN, _END = b"[\n  {", b"\n  },\n  {", b"\n  }\n]"


class TicketsFile:
    """The tickets of a dataset as JSON texts, each with its debug blocks, read in parts.

    Attributes:
        texts: The tickets in the order of the file, as compact JSON.
        ids: Their ids, or their places where they have none.
        faults: What is wrong with the file of debug blocks beside them.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / names.TICKETS
        has_metadata = (folder / names.METADATA).exists()
        blocks = _Blocks(folder / names.METADATA) if has_metadata else None
        is_proved = has_metadata
        self.texts: list[bytes] = []
        self.ids: list[str] = []
        for index, one in enumerate(_elements(path)):
            name = record_name(one, "ticket_id", index)
            if blocks is not None and isinstance(one, dict):
                one = {**one, **blocks.of(name, one)}
            is_proved = is_proved or (isinstance(one, dict) and "_facts" in one)
            self.ids.append(name)
            self.texts.append(_compact(path, one))
        if self.texts and not is_proved:
            raise InputError(
                f"{path}: the tickets carry no debug blocks and {names.METADATA} is missing; "
                f"put {names.METADATA} beside it"
            )
        self.faults = () if blocks is None else tuple(blocks.all_faults())

    def __len__(self) -> int:
        return len(self.texts)

    def read(self, part: slice) -> tuple[list[Ticket], list[Fault]]:
        """Return the tickets of a part that have the right form, and what is wrong with any."""
        texts = self.texts[part]
        tickets, faults = parse_all(_TICKETS, names.TICKETS, texts, self.ids[part])
        for ticket, text in zip(tickets, texts, strict=True):
            if ticket is not None and ticket.text() != text:
                written = ticket.content()
                faults += copy_faults(names.TICKETS, ticket.ticket_id, orjson.loads(text), written)
        return [ticket for ticket in tickets if ticket is not None], faults


class _Blocks:
    """The debug blocks that stand in a file of their own, and which of them were used."""

    def __init__(self, path: Path) -> None:
        self._blocks = object_of(path, read_json(path), [])
        self._unused = dict(self._blocks)
        self._faults: list[Fault] = []

    def of(self, name: str, ticket: dict[str, object]) -> dict[str, object]:
        """Return the blocks of a ticket, none where there are none or another ticket had them."""
        block = self._unused.pop(name, None)
        if not isinstance(block, dict):
            return {}
        for key in (key for key in block if key in ticket or key not in DEBUG_BLOCKS):
            self._faults.append(_fault(name, key, block[key], "it is no debug block of its own"))
        return block

    def all_faults(self) -> Iterator[Fault]:
        """Yield what is wrong once every ticket has had its blocks."""
        yield from self._faults
        for name in self._unused:
            yield _fault(name, "", name, "no ticket has this id")


def _elements(path: Path) -> Iterator[object]:
    """Yield what the array in a file holds, at best without holding all of it at once.

    A file as we write it is cut between the lines at which its objects end and begin. Wherever it
    was cut, the pieces are what the array holds as long as each of them is an object; where one
    is none, the rest is read from the file as a whole.
    """
    given = 0
    for piece in _pieces(path):
        try:
            value: object = orjson.loads(piece)
        except orjson.JSONDecodeError:
            break
        yield value
        given += 1
    else:
        return
    yield from list_of(path, read_json(path))[given:]


def _pieces(path: Path) -> Iterator[bytes]:
    """Yield what stands between the objects of an array; something empty where it is no array."""
    rest: bytes | None = None
    for block in blocks_of(path):
        if rest is None:
            if not block.startswith(_BEGIN):
                break
            rest, block = b"", block.removeprefix(_BEGIN)
        *whole, rest = (rest + block).split(_BETWEEN)
        yield from (b"{%b}" % piece for piece in whole)
    if rest is None or not rest.rstrip().endswith(_END):
        yield b""
    else:
        yield b"{%b}" % rest.rstrip().removesuffix(_END)


def _compact(path: Path, value: object) -> bytes:
    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        raise InputError(
            f"{path}: nested too deeply for a file of a dataset; make the dataset again with "
            "`ticketworld generate`"
        ) from None


def _fault(record: str, field: str, found: object, why: str) -> Fault:
    return Fault(
        file=names.METADATA, record=record, field=field, found=found, derived=None, why=why
    )
