"""Takes from tickets what stands in files of its own, and puts it back.

Without debug, the debug blocks of all tickets stand in `ticket_metadata.json`. Whatever is true of
the tickets of a sealed split stands in `sealed_truth.json`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.parse import object_of, read_json
from ticketworld.dataset.ticket import DEBUG_BLOCKS, VISIBLE

Content = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Apart:
    """The contents of tickets, and what stands apart from them: by file, then by ticket."""

    tickets: list[Content] = field(default_factory=list)
    blocks: dict[str, dict[str, Content]] = field(default_factory=dict)


def take_apart(tickets: Sequence[Content], *, debug: bool, sealed: Collection[str]) -> Apart:
    """Return what each file holds of these tickets.

    Args:
        tickets: What is to be written of each, with everything.
        debug: Whether debug blocks stay with their tickets.
        sealed: The splits whose tickets keep only what their senders wrote.
    """
    apart = Apart()
    if sealed:
        apart.blocks[names.SEALED] = {}
    if not debug:
        apart.blocks[names.METADATA] = {}
    for ticket in tickets:
        name = str(ticket["ticket_id"])
        if ticket.get("split") in sealed:
            kept, taken = _parted(ticket, ticket.keys() - set(VISIBLE))
            apart.blocks[names.SEALED][name] = taken
        elif not debug:
            kept, taken = _parted(ticket, DEBUG_BLOCKS)
            apart.blocks[names.METADATA][name] = taken
        else:
            kept = ticket
        apart.tickets.append(kept)
    return apart


class Beside:
    """What stands apart from tickets in one file, and which of it was put back.

    Raises:
        InputError: The file cannot be read, or holds no JSON object.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unused = dict(object_of(path, read_json(path), []))
        self._faults: list[Fault] = []

    def of(
        self, name: str, ticket: Mapping[str, object], sealed: Collection[str] | None
    ) -> Content:
        """Return what belongs to a ticket; nothing where there is none or another had it.

        Args:
            name: The ticket's id.
            ticket: What stands of it among the tickets.
            sealed: The splits that are sealed; None where that is not known.
        """
        block = self._unused.pop(name, None)
        if not isinstance(block, dict):
            return {}
        holds_sealed, split = self._path.name == names.SEALED, ticket.get("split")
        if sealed is not None and (split in sealed) != holds_sealed:
            held = "only" if holds_sealed else "no"
            why = f"this file holds {held} tickets of sealed splits"
            self._faults.append(self._fault(name, "split", split, why))
        foreign = block.keys() & VISIBLE
        if self._path.name == names.METADATA:
            foreign = block.keys() - set(DEBUG_BLOCKS)
        why = "it does not stand apart from its ticket"
        misplaced = sorted(block.keys() & ticket.keys() | foreign)
        self._faults += [self._fault(name, key, block[key], why) for key in misplaced]
        return block

    def all_faults(self) -> Iterator[Fault]:
        """Yield what is wrong once every ticket has had what is its own."""
        yield from self._faults
        for name in self._unused:
            yield self._fault(name, "", name, "no ticket has this id")

    def _fault(self, record: str, field: str, found: object, why: str) -> Fault:
        file = self._path.name
        return Fault(file=file, record=record, field=field, found=found, derived=None, why=why)


def unsealed(
    name: str, ticket: Mapping[str, object], sealed: Collection[str] | None
) -> Iterator[Fault]:
    """Yield what stands among the tickets of one that is sealed, and should stand apart."""
    told = ticket.keys() - VISIBLE if ticket.get("split") in (sealed or ()) else ()
    for key in sorted(told):
        why = f"the split `{ticket['split']}` is sealed, so this stands in {names.SEALED}"
        yield Fault(
            file=names.TICKETS, record=name, field=key, found=ticket[key], derived=None, why=why
        )


def _parted(ticket: Content, apart: Collection[str]) -> tuple[Content, Content]:
    """Return a ticket without some fields, and those, each in the ticket's order."""
    kept = {name: value for name, value in ticket.items() if name not in apart}
    return kept, {name: value for name, value in ticket.items() if name in apart}
