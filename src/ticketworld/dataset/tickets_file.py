"""Finds the tickets of a dataset's files one by one, and reads as many at a time as are wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import orjson
from pydantic import TypeAdapter

from ticketworld.dataset import names
from ticketworld.dataset.apart import Beside, Content, unsealed
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.parse import (
    copy_faults,
    list_of,
    parse_all,
    read_json,
    record_name,
)
from ticketworld.dataset.ticket import Ticket
from ticketworld.errors import InputError
from ticketworld.files import blocks_of

_TICKETS: TypeAdapter[list[Ticket]] = TypeAdapter(list[Ticket])
_FIELDS = [field.serialization_alias or name for name, field in Ticket.model_fields.items()]
_BEGIN, _BETWEEN, _END = b"[\n  {", b"\n  },\n  {", b"\n  }\n]"


class TicketsFile:
    """The tickets of a dataset as JSON texts, each with what stands apart, read in parts.

    Attributes:
        texts: The tickets in the order of the file, as compact JSON.
        ids: Their ids, or their places where they have none.
        faults: What stands in another file than it should, or belongs to no ticket.

    Args:
        folder: Where the dataset stands.
        sealed: The splits whose truth stands apart; None where that is not to be checked.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """

    def __init__(self, folder: Path, sealed: Collection[str] | None = None) -> None:
        path = folder / names.TICKETS
        beside = [
            Beside(folder / name)
            for name in (names.SEALED, names.METADATA)
            if (folder / name).exists()
        ]
        is_proved = (folder / names.METADATA).exists()
        self.texts: list[bytes] = []
        self.ids: list[str] = []
        faults: list[Fault] = []
        for index, one in enumerate(_elements(path)):
            name = record_name(one, "ticket_id", index)
            if isinstance(one, dict):
                faults += unsealed(name, one, sealed)
            if isinstance(one, dict) and beside:
                one = _put_together(one, [file.of(name, one, sealed) for file in beside])
            is_proved = is_proved or (isinstance(one, dict) and "_facts" in one)
            self.ids.append(name)
            self.texts.append(_compact(path, one))
        if self.texts and not is_proved:
            raise InputError(
                f"{path}: the tickets carry no debug blocks and {names.METADATA} is missing; "
                f"put {names.METADATA} beside it"
            )
        self.faults = (*faults, *(fault for file in beside for fault in file.all_faults()))

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


def _put_together(ticket: Content, apart: Sequence[Content]) -> Content:
    """Return a ticket with what stands apart from it, in the order of a ticket's fields."""
    whole = {name: value for part in (ticket, *apart) for name, value in part.items()}
    ordered = {name: whole.pop(name) for name in _FIELDS if name in whole}
    return {**ordered, **whole}


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
