"""Spoilers of what stands apart from tickets, and of the splits that they are dealt to."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.audit.mutations.blocks import DERIVED, edits, follows, leaves, path_of, put
from tests.audit.mutations.planting import Content, Fields, Planted, Tally
from ticketworld.dataset import names

ALL = [names.TICKETS, names.METADATA, names.SEALED, names.MANIFEST]


@dataclass(frozen=True)
class Apart:
    """The files of a dataset in splits, of which one is sealed and none keeps debug blocks.

    `whole` holds its tickets put together, `free` the ids of those that are still right, `draw`
    chooses.
    """

    files: dict[str, Any]
    whole: dict[str, Content]
    draw: random.Random
    free: set[str]

    @cached_property
    def tickets(self) -> dict[str, Content]:
        return {one["ticket_id"]: one for one in self.files[names.TICKETS]}

    def another(self, keys: Iterable[str], *but: str) -> str | None:
        """Return one of the tickets that are still right."""
        left = sorted(self.free.intersection(keys).difference(but))
        return self.draw.choice(left) if left else None


Found = dict[str, Fields] | None
Spoil = Callable[[Apart, str], Found]
"""Spoils a ticket and returns where that must be found, by the ticket; None where it cannot."""
_In = Callable[[Apart, str, dict[str, Content]], Found]


def _in(file: str, spoil: _In) -> Spoil:
    """Return what spoils a ticket where a file holds something of it."""

    def spoil_there(apart: Apart, key: str) -> Found:
        content = apart.files[file]
        return spoil(apart, key, content) if key in content else None

    return spoil_there


def edited(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Edit a value that is derived."""
    content = file[key]
    known = [
        steps
        for block in sorted(DERIVED & content.keys())
        for steps, value in leaves(content[block], (block,))
        if follows(steps) and edits(value)
    ]
    steps = apart.draw.choice(known)
    value = dict(leaves(content))[steps]
    put(content, steps, apart.draw.choice(edits(value)))
    return {key: (path_of(steps),)}


def _a_block(apart: Apart, content: Content) -> str:
    return apart.draw.choice(sorted(content))


def block_dropped(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Leave out one block of a ticket."""
    block = _a_block(apart, file[key])
    del file[key][block]
    return {key: (block,)}


def all_dropped(_: Apart, key: str, file: dict[str, Content]) -> Found:
    """Leave out all that stands there of a ticket."""
    return {key: tuple(file.pop(key))}


def swapped(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Give two tickets each other's truth."""
    other = apart.another(file, key)
    if other is None:
        return None
    file[key], file[other] = file[other], file[key]
    return {key: ("",), other: ("",)}


def of_no_ticket(_: Apart, key: str, file: dict[str, Content]) -> Found:
    """Put in what belongs to no ticket."""
    file[f"{key}9"] = file[key]
    return {f"{key}9": ("",)}


def also_among_tickets(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Write one block among the tickets as well."""
    block = _a_block(apart, file[key])
    apart.tickets[key][block] = file[key][block]
    return {key: (block,)}


def moved_among_tickets(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Move one block among the tickets."""
    block = _a_block(apart, file[key])
    apart.tickets[key][block] = file[key].pop(block)
    return {key: (block,)}


def all_moved_among_tickets(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Move all that is true of a ticket among the tickets."""
    truth = file.pop(key)
    apart.tickets[key].update(truth)
    return {key: tuple(truth)}


def plan_among_debug_blocks(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Move a ticket's plan where only debug blocks stand."""
    file[key]["resolution_plan"] = apart.tickets[key].pop("resolution_plan")
    return {key: ("resolution_plan",)}


def sealed_truth_among_debug_blocks(apart: Apart, key: str, file: dict[str, Content]) -> Found:
    """Move a debug block of a sealed ticket to those of the others."""
    block = apart.draw.choice(sorted(name for name in file[key] if name.startswith("_")))
    apart.files[names.METADATA][key] = {block: file[key].pop(block)}
    return {key: ("split", block)}


def other_split(apart: Apart, key: str) -> Found:
    """Say of one ticket that it is of another split."""
    splits = {"train", "dev", "test"} - {apart.tickets[key]["split"]}
    apart.tickets[key]["split"] = apart.draw.choice(sorted(splits))
    return {key: ("split",)}


def splits_exchanged(apart: Apart, key: str) -> Found:
    """Exchange the splits of two tickets, so that every split is as large as before."""
    one = apart.tickets[key]
    there = {"train": "dev", "dev": "train"}.get(one["split"])
    other = apart.another(k for k, ticket in apart.tickets.items() if ticket["split"] == there)
    if other is None:
        return None
    one["split"], apart.tickets[other]["split"] = there, one["split"]
    return {key: ("split",), other: ("split",)}


def customer_moved(apart: Apart, key: str) -> Found:
    """Say of all tickets of a customer that they are of another split."""
    person = apart.whole[key]["customer_id"]
    own = [name for name, ticket in apart.whole.items() if ticket["customer_id"] == person]
    if apart.whole[key]["split"] != "train" or not apart.free.issuperset(own):
        return None
    for name in own:
        apart.tickets[name]["split"] = "dev"
    return dict.fromkeys(own, ("split",))


def ground_held_out(apart: Apart, key: str) -> Found:
    """Hold out a ground that settles tickets of another split, all of which it then settles."""
    ground = apart.draw.choice(_grounds(apart.whole[key]))
    own = [
        name
        for name, ticket in apart.whole.items()
        if ticket["split"] != "test" and ground in _grounds(ticket)
    ]
    if key not in own or not apart.free.issuperset(own):
        return None
    manifest = apart.files[names.MANIFEST]
    manifest["held_out"] = sorted([*manifest.get("held_out", []), list(ground)])
    return dict.fromkeys(own, ("_proof.grounds",))


def _grounds(ticket: Content) -> list[tuple[str, ...]]:
    """Return what settles each request of a ticket."""
    proofs = [ticket["_proof"], *(one["proof"] for one in ticket["_issues"][1:])]
    return [tuple(sorted(proof["grounds"][0])) for proof in proofs]


_EITHER: dict[str, _In] = {
    "value edited": edited,
    "one dropped": block_dropped,
    "all of a ticket dropped": all_dropped,
    "exchanged between tickets": swapped,
    "of no ticket": of_no_ticket,
    "also among the tickets": also_among_tickets,
}
_SEALED: dict[str, _In] = {
    "moved among the tickets": moved_among_tickets,
    "all moved among the tickets": all_moved_among_tickets,
    "among debug blocks": sealed_truth_among_debug_blocks,
}
_METADATA: dict[str, _In] = {"the plan among them": plan_among_debug_blocks}

_APART = (
    ("sealed truth", names.SEALED, _EITHER | _SEALED),
    ("debug block apart", names.METADATA, _EITHER | _METADATA),
)
SPOILERS: dict[str, Spoil] = {
    **{
        f"{what}: {way}": _in(file, spoil)
        for what, file, ways in _APART
        for way, spoil in ways.items()
    },
    "split: another one": other_split,
    "split: exchanged": splits_exchanged,
    "split: a customer moved": customer_moved,
    "split: a ground held out": ground_held_out,
}


def spoil(apart: Apart, tally: Tally, share: float) -> list[Planted]:
    """Spoil a share of the tickets, each in the rarest way so far, and return what is planted."""
    counts, planted = Counter(tally.planted), list[Planted]()
    for key in sorted(apart.free):
        kinds = sorted(SPOILERS, key=lambda kind: (counts[kind], apart.draw.random()))
        for kind in kinds if key in apart.free and apart.draw.random() < share else ():
            found = SPOILERS[kind](apart, key)
            if found is not None:
                counts[kind] += len(found)
                apart.free.difference_update(found)
                planted += [Planted(kind, place, fields) for place, fields in found.items()]
                break
    return planted
