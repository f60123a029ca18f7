"""Takes from tickets what stands in files of its own, and puts it back.

Without debug, the debug blocks of all tickets stand in `ticket_metadata.json`. Whatever is true of
the tickets of a sealed split stands in `sealed_truth.json`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ticketworld.dataset import names
from ticketworld.dataset.fault import Fault
from ticketworld.dataset.parse import object_of, read_json, record_name
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


def merged(path: Path, found: Sequence[object]) -> tuple[list[object], list[Fault]]:
    """Return tickets as they were read with what stands apart in a file beside them.

    Raises:
        InputError: The file cannot be read, or holds no JSON object.
    """
    unused = dict(object_of(path, read_json(path), []))
    together: list[object] = []
    faults: list[Fault] = []
    for index, one in enumerate(found):
        name = record_name(one, "ticket_id", index)
        block = unused.pop(name, None)
        if not isinstance(one, dict) or not isinstance(block, dict):
            together.append(one)
            continue
        together.append({**one, **block})
        foreign = block.keys() & VISIBLE
        if path.name == names.METADATA:
            foreign = block.keys() - set(DEBUG_BLOCKS)
        why = "it does not stand apart from its ticket"
        misplaced = sorted(block.keys() & one.keys() | foreign)
        faults += [_fault(path, name, key, block[key], why) for key in misplaced]
    faults += [_fault(path, name, "", name, "no ticket has this id") for name in unused]
    return together, faults


def _parted(ticket: Content, apart: Collection[str]) -> tuple[Content, Content]:
    """Return a ticket without some fields, and those, each in the ticket's order."""
    kept = {name: value for name, value in ticket.items() if name not in apart}
    return kept, {name: value for name, value in ticket.items() if name in apart}


def _fault(path: Path, record: str, field: str, found: object, why: str) -> Fault:
    return Fault(file=path.name, record=record, field=field, found=found, derived=None, why=why)
