"""Finds the tickets of a dataset's files one by one, and reads as many at a time as are wanted."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

import orjson
from pydantic import TypeAdapter

from ticketworld.dataset import names
from ticketworld.dataset.apart import Beside, Content, unsealed
from ticketworld.dataset.cutting import OtherLayoutError, objects_in
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.json_files import elements
from ticketworld.dataset.parse import (
    changed,
    copy_faults,
    list_of,
    parse_all,
    read_json,
    record_name,
    require_single_keys,
    unread,
)
from ticketworld.dataset.ticket import VISIBLE, Ticket
from ticketworld.errors import InputError
from ticketworld.files import opened

_TICKETS: TypeAdapter[list[Ticket]] = TypeAdapter(list[Ticket])
_FIELDS = [field.serialization_alias or name for name, field in Ticket.model_fields.items()]


class Sealed(NamedTuple):
    """What a sealed ticket tells where its truth is absent."""

    ticket_id: str
    split: str
    body: str


class TicketsFile:
    """The tickets of a dataset as JSON texts, each with what stands apart, read in parts.

    Tickets that stand whole in a file as we write it stay there until they are read.

    Attributes:
        sealed: The tickets without what is true of them, by their places.
        ids: Their ids in the order of the file, or their places where they have none.
        faults: What stands in another file than it should, or belongs to no ticket.

    Args:
        folder: Where the dataset stands.
        sealed: The splits whose truth stands apart; None where that is not to be checked.

    Raises:
        InputError: A file is missing, is not JSON, or is not a file of a dataset.
    """

    def __init__(self, folder: Path, sealed: Collection[str] | None = None) -> None:
        self._path = folder / names.TICKETS
        beside, unreadable = _beside(folder, sealed)
        is_unsealed = (folder / names.SEALED).exists() and not unreadable
        kept_away = () if is_unsealed else sealed or ()
        self.ids: list[str] = []
        self._starts, self._ends = array("Q"), array("Q")
        self._kept: dict[int, bytes] = {}
        self.sealed: dict[int, Sealed] = {}
        faults, is_proved = [*unreadable], set[bool]()
        for index, (one, start, end) in enumerate(_elements(self._path)):
            name = record_name(one, "ticket_id", index)
            if isinstance(one, dict):
                faults += unsealed(name, one, sealed)
            if isinstance(one, dict) and beside:
                one = _put_together(one, [file.of(name, one, sealed) for file in beside])
            if isinstance(one, dict) and _is_sealed(one, kept_away):
                self.sealed[index] = Sealed(name, str(one["split"]), str(one["body"]))
            if not (isinstance(one, dict) and one.get("split") in (sealed or ())):
                is_proved.add(isinstance(one, dict) and "_facts" in one)
            if beside or not end:
                self._kept[index] = orjson.dumps(one)
            self.ids.append(name)
            self._starts.append(start)
            self._ends.append(end)
        if is_proved == {False} and not (folder / names.METADATA).exists():
            raise InputError(
                f"{self._path}: the tickets carry no debug blocks and {names.METADATA} is "
                f"missing; put {names.METADATA} beside it"
            )
        self.faults = (*faults, *(fault for file in beside for fault in file.all_faults()))

    def __len__(self) -> int:
        return len(self.ids)

    def _places(self, part: slice) -> list[int]:
        """Return where the tickets of a part stand of which the truth is there."""
        return [place for place in range(len(self))[part] if place not in self.sealed]

    def texts(self, part: slice) -> list[bytes]:
        """Return the tickets of a part as compact JSON, but those whose truth is absent.

        Raises:
            InputError: The file is no longer the one that was read.
        """
        with opened(self._path) as stream:
            return [self._text(place, stream) for place in self._places(part)]

    def _text(self, index: int, stream: BinaryIO) -> bytes:
        kept = self._kept.get(index)
        if kept is not None:
            return kept
        start, end = self._starts[index], self._ends[index]
        stream.seek(start)
        try:
            return orjson.dumps(orjson.loads(stream.read(end - start)))
        except orjson.JSONDecodeError:
            raise changed(self._path) from None

    def read(self, part: slice) -> tuple[list[Ticket], list[Fault]]:
        """Return the tickets of a part that have the right form, and what is wrong with any.

        Raises:
            InputError: The file is no longer the one that was read.
        """
        texts, ids = self.texts(part), [self.ids[place] for place in self._places(part)]
        tickets, faults = parse_all(_TICKETS, names.TICKETS, texts, ids)
        for ticket, text in zip(tickets, texts, strict=True):
            if ticket is not None and ticket.text() != text:
                written = ticket.content()
                faults += copy_faults(names.TICKETS, ticket.ticket_id, orjson.loads(text), written)
        return [ticket for ticket in tickets if ticket is not None], faults


def _beside(folder: Path, sealed: Collection[str] | None) -> tuple[list[Beside], list[Fault]]:
    """Return the files that hold what stands apart, and why one of them cannot be read.

    Without the truth of sealed splits the rest can be read, where it is known which these are.
    """
    files, faults = list[Beside](), list[Fault]()
    for path in (folder / names.SEALED, folder / names.METADATA):
        try:
            files += [Beside(path)] if path.exists() else []
        except InputError as error:
            if path.name == names.METADATA or sealed is None:
                raise
            faults.append(unread(path, error))
    return files, faults


def _is_sealed(ticket: Content, splits: Collection[str]) -> bool:
    """Tell whether a ticket of sealed splits tells only what its sender wrote."""
    is_within = ticket.get("split") in splits and ticket.keys() <= set(VISIBLE)
    return is_within and isinstance(ticket.get("body"), str)


def _put_together(ticket: Content, apart: Sequence[Content]) -> Content:
    """Return a ticket with what stands apart from it, in the order of a ticket's fields."""
    whole = {name: value for part in (ticket, *apart) for name, value in part.items()}
    ordered = {name: whole.pop(name) for name in _FIELDS if name in whole}
    return {**ordered, **whole}


def _elements(path: Path) -> Iterator[tuple[object, int, int]]:
    """Yield what the array in a file holds, and where it stands, without holding all of it.

    An end of 0 says that it stands nowhere as one piece: the file is not laid out as we write it,
    and was read as a whole.
    """
    given = 0
    try:
        for piece in objects_in(path):
            one = orjson.loads(piece.text)
            require_single_keys(path, piece.text, elements([one]).lstrip(b" "))
            yield one, piece.start, piece.end
            given += 1
    except (OtherLayoutError, orjson.JSONDecodeError, orjson.JSONEncodeError):
        yield from ((one, 0, 0) for one in list_of(path, read_json(path))[given:])
