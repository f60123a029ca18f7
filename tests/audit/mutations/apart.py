"""Spoilers of what stands apart from tickets, and of the splits that they are dealt to."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.audit.mutations.blocks import DERIVED, edits, follows, leaves, path_of, put
from tests.audit.mutations.planting import Content, Fields, Planted
from ticketworld.dataset import names

ALL = [names.TICKETS, names.METADATA, names.SEALED, names.MANIFEST]


@dataclass(frozen=True)
class Apart:
    """The files of a dataset in splits, of which one is sealed and none keeps debug blocks.

    `whole` holds its tickets put together, `draw` chooses.
    """

    files: dict[str, Any]
    whole: dict[str, Content]
    draw: random.Random

    @property
    def tickets(self) -> dict[str, Content]:
        return {one["ticket_id"]: one for one in self.files[names.TICKETS]}

    def one_of(self, file: str) -> str:
        """Return the id of a ticket of which something stands in this file."""
        return self.draw.choice(sorted(self.files[file]))


Spoil = Callable[[Apart], dict[str, Fields]]
"""Spoils the files and returns where that must be found, by the ticket."""


def _edited(file: str) -> Spoil:
    def edit(apart: Apart) -> dict[str, Fields]:
        key = apart.one_of(file)
        content = apart.files[file][key]
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

    return edit


def _block_dropped(file: str) -> Spoil:
    def drop(apart: Apart) -> dict[str, Fields]:
        key = apart.one_of(file)
        block = apart.draw.choice(sorted(apart.files[file][key]))
        del apart.files[file][key][block]
        return {key: (block,)}

    return drop


def _all_dropped(file: str) -> Spoil:
    def drop(apart: Apart) -> dict[str, Fields]:
        key = apart.one_of(file)
        return {key: tuple(apart.files[file].pop(key))}

    return drop


def _swapped(file: str) -> Spoil:
    """Return what gives two tickets each other's truth."""

    def swap(apart: Apart) -> dict[str, Fields]:
        one, other = apart.draw.sample(sorted(apart.files[file]), 2)
        content = apart.files[file]
        content[one], content[other] = content[other], content[one]
        return {one: ("",), other: ("",)}

    return swap


def _of_no_ticket(file: str) -> Spoil:
    def add(apart: Apart) -> dict[str, Fields]:
        key = apart.one_of(file)
        apart.files[file][f"{key}9"] = apart.files[file][key]
        return {f"{key}9": ("",)}

    return add


def _left_among_tickets(file: str, *, is_moved: bool) -> Spoil:
    """Return what writes one block among the tickets: moved there, or as well."""

    def leave(apart: Apart) -> dict[str, Fields]:
        key = apart.one_of(file)
        block = apart.draw.choice(sorted(apart.files[file][key]))
        apart.tickets[key][block] = apart.files[file][key][block]
        if is_moved:
            del apart.files[file][key][block]
        return {key: (block,)}

    return leave


def all_truth_unsealed(apart: Apart) -> dict[str, Fields]:
    """Move all that is true of a sealed ticket among the tickets."""
    key = apart.one_of(names.SEALED)
    truth = apart.files[names.SEALED].pop(key)
    apart.tickets[key].update(truth)
    return {key: tuple(truth)}


def plan_among_debug_blocks(apart: Apart) -> dict[str, Fields]:
    """Move a ticket's plan where only debug blocks stand."""
    key = apart.one_of(names.METADATA)
    plan = apart.tickets[key].pop("resolution_plan")
    apart.files[names.METADATA][key]["resolution_plan"] = plan
    return {key: ("resolution_plan",)}


def sealed_truth_among_debug_blocks(apart: Apart) -> dict[str, Fields]:
    """Move a debug block of a sealed ticket to those of the others."""
    key = apart.one_of(names.SEALED)
    truth = apart.files[names.SEALED][key]
    block = apart.draw.choice(sorted(name for name in truth if name.startswith("_")))
    apart.files[names.METADATA][key] = {block: truth.pop(block)}
    return {key: ("split", block)}


def other_split(apart: Apart) -> dict[str, Fields]:
    """Say of one ticket that it is of another split."""
    key = apart.draw.choice(sorted(apart.tickets))
    splits = {"train", "dev", "test"} - {apart.tickets[key]["split"]}
    apart.tickets[key]["split"] = apart.draw.choice(sorted(splits))
    return {key: ("split",)}


def splits_exchanged(apart: Apart) -> dict[str, Fields]:
    """Exchange the splits of two tickets, so that every split is as large as before."""
    splits = ("train", "dev")
    one, other = (
        apart.draw.choice([t for t in apart.files[names.TICKETS] if t["split"] == split])
        for split in splits
    )
    one["split"], other["split"] = other["split"], one["split"]
    return {one["ticket_id"]: ("split",), other["ticket_id"]: ("split",)}


def customer_moved(apart: Apart) -> dict[str, Fields]:
    """Say of all tickets of a customer that they are of another split."""
    known = [one for one in apart.files[names.TICKETS] if one["split"] == "train"]
    person = apart.draw.choice(known)["customer_id"]
    own = [one for one in known if one["customer_id"] == person]
    for one in own:
        one["split"] = "dev"
    return {one["ticket_id"]: ("split",) for one in own}


def ground_held_out(apart: Apart) -> dict[str, Fields]:
    """Hold out a ground that settles tickets of the train split, all of which it then settles."""
    settled: dict[tuple[str, ...], list[str]] = {}
    for key, ticket in apart.whole.items():
        proofs = [ticket["_proof"], *(one["proof"] for one in ticket["_issues"][1:])]
        for proof in proofs if ticket["split"] != "test" else ():
            settled.setdefault(tuple(sorted(proof["grounds"][0])), []).append(key)
    ground = apart.draw.choice(sorted(settled))
    manifest = apart.files[names.MANIFEST]
    manifest["held_out"] = sorted([*manifest.get("held_out", []), list(ground)])
    return dict.fromkeys(settled[ground], ("_proof.grounds",))


def _kinds() -> Iterator[tuple[str, Spoil]]:
    for name, file in (("debug block apart", names.METADATA), ("sealed truth", names.SEALED)):
        yield f"{name}: value edited", _edited(file)
        yield f"{name}: one dropped", _block_dropped(file)
        yield f"{name}: all of a ticket dropped", _all_dropped(file)
        yield f"{name}: exchanged between tickets", _swapped(file)
        yield f"{name}: of no ticket", _of_no_ticket(file)
        yield f"{name}: also among the tickets", _left_among_tickets(file, is_moved=False)
    yield "sealed truth: moved among the tickets", _left_among_tickets(names.SEALED, is_moved=True)
    yield "sealed truth: all moved among the tickets", all_truth_unsealed
    yield "sealed truth: among debug blocks", sealed_truth_among_debug_blocks
    yield "debug block apart: the plan among them", plan_among_debug_blocks
    yield "split: another one", other_split
    yield "split: exchanged", splits_exchanged
    yield "split: a customer moved", customer_moved
    yield "split: a ground held out", ground_held_out


SPOILERS: dict[str, Spoil] = dict(_kinds())


def planted_by(kind: str, apart: Apart) -> list[Planted]:
    """Spoil the files in one way and return what is planted."""
    return [Planted(kind, place, fields) for place, fields in SPOILERS[kind](apart).items()]
