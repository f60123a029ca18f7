"""Gives the lines that share a corridor a lane each, so that no two run on top of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

_Key = TypeVar("_Key")
Side = Literal["low", "high", "both"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """How far a line runs along a corridor, and on which side of it what it leads to stands."""

    start: float
    end: float
    side: Side

    def meets(self, other: Stretch) -> bool:
        """Tell whether two stretches cannot share a lane."""
        return self.start <= other.end and other.start <= self.end


def assign_lanes(stretches: Mapping[_Key, Stretch]) -> tuple[dict[_Key, int], int]:
    """Return the lane of each line and how many lanes there are.

    Lines that lead to one side only keep near it, short ones nearest.
    """
    order = sorted(stretches, key=lambda key: _rank(stretches[key]))
    count = 1 if order else 0
    while True:
        lanes = _try(order, stretches, count)
        if lanes is not None:
            return lanes, count
        count += 1


def _rank(stretch: Stretch) -> tuple[int, float, float]:
    return (stretch.side == "both", stretch.end - stretch.start, stretch.start)


def _try(
    order: Sequence[_Key], stretches: Mapping[_Key, Stretch], count: int
) -> dict[_Key, int] | None:
    taken: list[list[Stretch]] = [[] for _ in range(count)]
    lanes: dict[_Key, int] = {}
    for key in order:
        stretch = stretches[key]
        wanted = _preferred(stretch.side, count)
        lane = next((n for n in wanted if not any(map(stretch.meets, taken[n]))), None)
        if lane is None:
            return None
        taken[lane].append(stretch)
        lanes[key] = lane
    return lanes


def _preferred(side: Side, count: int) -> list[int]:
    lanes = list(range(count))
    if side == "high":
        return lanes[::-1]
    if side == "both":
        return sorted(lanes, key=lambda lane: abs(lane - (count - 1) / 2))
    return lanes
