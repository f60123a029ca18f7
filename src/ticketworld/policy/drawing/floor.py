"""Where the blocks of a policy's picture stand: areas as blocks, clauses as boxes in them.

Blocks are stacked in cells; cells stand in columns and shelves, in the handbook's order. Between
columns and between shelves run corridors, where lines have room.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.policy.catalogue import Catalogue, Clause

BOX_WIDTH = 208
PADDING = 12
CELL_WIDTH = BOX_WIDTH + 2 * PADDING
HEADING = 21
LINE = 16
GAP = 8
STACKED = 18
PORT = 10
_BOX_LETTERS, _HEADING_LETTERS, _ID_LETTERS = 30, 25, 34
_CORRIDOR_GUESS = 80
_SHAPE = 1.35
"""Wanted width by height: that of a screen or a page on its side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One clause: id and title as they fit, and the height for them and for all lines' ends."""

    clause: Clause
    public_id: str
    lines: tuple[str, ...]
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One area with its boxes."""

    heading: tuple[str, ...]
    boxes: tuple[Box, ...]

    @property
    def heading_height(self) -> int:
        """What the heading takes off the block's top."""
        return PADDING + HEADING * len(self.heading)

    @property
    def height(self) -> int:
        """The height with heading and padding."""
        return self.heading_height + sum(box.height + GAP for box in self.boxes) + PADDING - GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Cells by (shelf, column); a cell holds blocks one above the other."""

    columns: int
    shelves: int
    cells: Mapping[tuple[int, int], tuple[Block, ...]]

    def place(self) -> dict[str, tuple[int, int]]:
        """Return the shelf and column of every clause."""
        return {
            box.clause.slug: where
            for where, blocks in self.cells.items()
            for block in blocks
            for box in block.boxes
        }

    def shelf_height(self, shelf: int) -> int:
        """Return the height of the tallest cell of a shelf."""
        return max((_stack(b) for (s, _), b in self.cells.items() if s == shelf), default=0)


def make_floor(catalogue: Catalogue, ends: Mapping[str, int]) -> Floor:
    """Return the arrangement of all areas that have clauses.

    Args:
        catalogue: The policy.
        ends: How many lines end at each clause.
    """
    blocks = []
    for number, area in enumerate(catalogue.areas, 1):
        boxes = [_box(c, ends.get(c.slug, 0)) for c in catalogue.clauses if c.area == area.name]
        if boxes:
            heading = textwrap.wrap(f"{number}  {area.title}", _HEADING_LETTERS)
            blocks.append(Block(heading=tuple(heading), boxes=tuple(boxes)))
    if not blocks:
        return Floor(columns=1, shelves=1, cells={})
    tallest = max(block.height for block in blocks)
    whole = _stack(blocks)
    heights = sorted({tallest, *(max(tallest, whole // parts) for parts in range(1, 41))})
    floors = [_arranged(blocks, c, h) for c in range(1, len(blocks) + 1) for h in heights]
    return min(floors, key=_badness)


def _box(clause: Clause, ends: int) -> Box:
    lines = tuple(textwrap.wrap(clause.title, _BOX_LETTERS))
    height = max(24 + LINE * len(lines), PORT * (ends + 2))
    is_long = len(clause.public_id) > _ID_LETTERS
    public_id = f"{clause.public_id[: _ID_LETTERS - 1]}…" if is_long else clause.public_id
    return Box(clause=clause, public_id=public_id, lines=lines, height=height)


def _stack(blocks: Sequence[Block]) -> int:
    return sum(block.height + STACKED for block in blocks) - STACKED


def _arranged(blocks: Sequence[Block], columns: int, height: int) -> Floor:
    """Fill cells of this height one after the other, shelf by shelf."""
    stacks: list[list[Block]] = [[]]
    for block in blocks:
        if stacks[-1] and _stack([*stacks[-1], block]) > height:
            stacks.append([])
        stacks[-1].append(block)
    return Floor(
        columns=min(columns, len(stacks)),
        shelves=math.ceil(len(stacks) / columns),
        cells={divmod(i, columns): tuple(stack) for i, stack in enumerate(stacks)},
    )


def _badness(floor: Floor) -> tuple[float, int]:
    """Return how much room a floor takes, more where its shape is long or tall."""
    width = floor.columns * (CELL_WIDTH + _CORRIDOR_GUESS)
    height = sum(floor.shelf_height(shelf) + _CORRIDOR_GUESS for shelf in range(floor.shelves))
    shape = math.log(width / height / _SHAPE)
    return (width * height * (1 + shape * shape), floor.columns)
