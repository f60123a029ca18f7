"""Puts a policy's picture together: where every box stands and every line runs, in pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.drawing.floor import (
    BOX_WIDTH,
    CELL_WIDTH,
    GAP,
    PADDING,
    PORT,
    STACKED,
    Block,
    Box,
    Floor,
    make_floor,
)
from ticketworld.policy.drawing.lanes import Side, Stretch, assign_lanes
from ticketworld.policy.drawing.nets import Net, count_nets, make_nets
from ticketworld.policy.drawing.routing import Route, choose_routes

LANE = 9
_NARROWEST = 34
_MARGIN = 12

Point = tuple[float, float]
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Placed(Generic[_Item]):
    """A block or box with its upper left corner."""

    item: _Item
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything to be drawn; `lines` run from hub to spoke with right angles."""

    width: float
    height: float
    blocks: tuple[Placed[Block], ...]
    boxes: tuple[Placed[Box], ...]
    nets: tuple[Net, ...]
    lines: Mapping[tuple[Net, str], tuple[Point, ...]]


def make_picture(catalogue: Catalogue) -> Picture:
    """Return the picture of a policy's clauses and relations."""
    nets = make_nets(catalogue.relations)
    floor = make_floor(catalogue, count_nets(nets))
    return _Drafting(nets, floor).picture()


class _Drafting:
    """Finds heights first, then widths: lanes need to know how far they run."""

    def __init__(self, nets: Sequence[Net], floor: Floor) -> None:
        self._nets = nets
        self._floor = floor
        self._place = floor.place()
        self._routes = choose_routes(nets, self._place, floor.shelves)
        self._level: dict[int, dict[Net, float]] = {}
        self._ports: dict[tuple[str, int, Net], float] = {}
        self._upright: dict[int, dict[Net, float]] = {}
        self._columns: list[float] = []

    def picture(self) -> Picture:
        """Return the finished picture."""
        height = self._set_heights()
        self._set_ports()
        width = self._set_widths()
        blocks: list[Placed[Block]] = []
        boxes: list[Placed[Box]] = []
        for (shelf, column), stack in self._floor.cells.items():
            x, y = self._columns[column], self._shelves[shelf]
            for block in stack:
                blocks.append(Placed(block, x, y))
                boxes += [Placed(b, x + PADDING, top) for b, top in _boxes(block, y)]
                y += block.height + STACKED
        return Picture(
            width=width,
            height=height,
            blocks=tuple(blocks),
            boxes=tuple(boxes),
            nets=tuple(self._nets),
            lines={key: self._line(*key, route) for key, route in self._routes.items()},
        )

    def _set_heights(self) -> float:
        """Lay level corridors and shelves, from top to bottom."""
        reach: dict[int, dict[Net, list[int]]] = defaultdict(lambda: defaultdict(list))
        for (net, _), route in self._routes.items():
            if route.across is not None:
                reach[route.across][net] += [route.first, route.last]
        self._shelves: list[float] = []
        self._tops: dict[str, tuple[float, float]] = {}
        y = 0.0
        for number in range(self._floor.shelves + 1):
            stretches = {
                net: Stretch(min(ends), max(ends), "both") for net, ends in reach[number].items()
            }
            lanes, count = assign_lanes(stretches)
            self._level[number] = {net: y + _MARGIN + LANE * lane for net, lane in lanes.items()}
            inner = 0 < number < self._floor.shelves
            y += max(2 * _MARGIN + LANE * (count - 1) if count else 0, _NARROWEST * inner)
            self._shelves.append(y)
            y += self._floor.shelf_height(number)
        for (shelf, _), stack in self._floor.cells.items():
            top = self._shelves[shelf]
            for block in stack:
                self._tops |= {b.clause.slug: (at, at + b.height) for b, at in _boxes(block, top)}
                top += block.height + STACKED
        return y

    def _set_ports(self) -> None:
        """Spread the lines that end at one side of a box over its height."""
        ends: dict[tuple[str, int], dict[Net, list[float]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for (net, spoke), route in self._routes.items():
            for slug, other, corridor in (
                (net.hub, spoke, route.first),
                (spoke, net.hub, route.last),
            ):
                leads_to = (
                    sum(self._tops[other]) / 2
                    if route.across is None
                    else self._level[route.across][net]
                )
                ends[slug, corridor][net].append(leads_to)
        for (slug, corridor), lines in ends.items():
            top, bottom = self._tops[slug]
            order = sorted(lines, key=lambda net: sum(lines[net]) / len(lines[net]))
            step = (bottom - top) / (len(order) + 1)
            is_left = corridor == self._place[slug][1]
            for number, net in enumerate(order, 1):
                raw = top + step * number
                self._ports[slug, corridor, net] = _snapped(raw, 0 if is_left else PORT / 2)

    def _set_widths(self) -> float:
        """Lay upright corridors and columns, from left to right."""
        runs: dict[int, dict[Net, list[float]]] = defaultdict(lambda: defaultdict(list))
        sides: dict[tuple[int, Net], set[Side]] = defaultdict(set)
        for (net, spoke), route in self._routes.items():
            for slug, corridor in ((net.hub, route.first), (spoke, route.last)):
                runs[corridor][net].append(self._ports[slug, corridor, net])
                is_left = corridor == self._place[slug][1]
                sides[corridor, net].add("high" if is_left else "low")
                if route.across is not None:
                    runs[corridor][net].append(self._level[route.across][net])
        x = 0.0
        for number in range(self._floor.columns + 1):
            stretches = {
                net: Stretch(min(ys) - PORT, max(ys) + PORT, _one_side(sides[number, net]))
                for net, ys in runs[number].items()
            }
            lanes, count = assign_lanes(stretches)
            needed = 2 * _MARGIN + LANE * (count - 1) if count else 0
            inner = 0 < number < self._floor.columns
            width = max(needed, _NARROWEST * inner)
            start = x + (width - LANE * (count - 1)) / 2
            self._upright[number] = {net: start + LANE * lane for net, lane in lanes.items()}
            x += width
            self._columns.append(x)
            x += CELL_WIDTH if number < self._floor.columns else 0
        return x

    def _line(self, net: Net, spoke: str, route: Route) -> tuple[Point, ...]:
        start = self._end(net.hub, route.first, net)
        end = self._end(spoke, route.last, net)
        one, two = self._upright[route.first][net], self._upright[route.last][net]
        points = [start, (one, start[1])]
        if route.across is not None:
            level = self._level[route.across][net]
            points += [(one, level), (two, level)]
        points += [(two, end[1]), end]
        return tuple(p for i, p in enumerate(points) if i == 0 or p != points[i - 1])

    def _end(self, slug: str, corridor: int, net: Net) -> Point:
        column = self._place[slug][1]
        side = 0 if corridor == column else BOX_WIDTH
        return self._columns[column] + PADDING + side, self._ports[slug, corridor, net]


def _boxes(block: Block, top: float) -> list[tuple[Box, float]]:
    found = []
    y = top + block.heading_height
    for box in block.boxes:
        found.append((box, y))
        y += box.height + GAP
    return found


def _snapped(y: float, offset: float) -> float:
    """Return a height that no line from the other side of a corridor can have."""
    return round((y - offset) / PORT) * PORT + offset


def _one_side(sides: set[Side]) -> Side:
    return next(iter(sides)) if len(sides) == 1 else "both"
