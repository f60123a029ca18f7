"""Which corridors the lines of a policy's picture take, so that none crosses a box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from ticketworld.policy.drawing.nets import Net

_PER_COLUMN = 300
_PER_SHELF = 350
_CORNERS = 60
_CROWDED = 12
_SHARED = 260


@dataclass(frozen=True, slots=True)
class Route:
    """The way from a hub to a spoke.

    `first` and `last` are upright corridors (number k stands left of column k); where they differ
    the line changes over through the level corridor `across` (number h lies above shelf h).
    """

    first: int
    across: int | None
    last: int


@dataclass(slots=True)
class _Traffic:
    upright: dict[int, set[Net]] = field(default_factory=lambda: defaultdict(set))
    level: dict[int, set[Net]] = field(default_factory=lambda: defaultdict(set))


def choose_routes(
    nets: Sequence[Net], place: Mapping[str, tuple[int, int]], shelves: int
) -> dict[tuple[Net, str], Route]:
    """Return a route for every net and spoke.

    Args:
        nets: What is to be drawn.
        place: Shelf and column of each clause.
        shelves: How many shelves there are.
    """
    traffic = _Traffic()
    routes: dict[tuple[Net, str], Route] = {}
    for net in sorted(nets, key=lambda net: _reach(net, place)):
        for relation in net.relations:
            spoke = net.spoke(relation)
            choices = _choices(place[net.hub], place[spoke], shelves)
            route = min(choices, key=lambda r: _cost(r, net, spoke, place, traffic))
            routes[net, spoke] = route
            traffic.upright[route.first].add(net)
            traffic.upright[route.last].add(net)
            if route.across is not None:
                traffic.level[route.across].add(net)
    return routes


def _reach(net: Net, place: Mapping[str, tuple[int, int]]) -> int:
    """Return how far a net reaches; near ones choose first."""
    hub = place[net.hub]
    ends = [place[net.spoke(relation)] for relation in net.relations]
    return sum(abs(hub[0] - end[0]) + abs(hub[1] - end[1]) for end in ends)


def _choices(hub: tuple[int, int], spoke: tuple[int, int], shelves: int) -> Iterator[Route]:
    sides = product((hub[1], hub[1] + 1), (spoke[1], spoke[1] + 1))
    for first, last in sides:
        if first == last:
            yield Route(first, None, last)
        else:
            yield from (Route(first, across, last) for across in range(shelves + 1))


def _cost(
    route: Route,
    net: Net,
    spoke: str,
    place: Mapping[str, tuple[int, int]],
    traffic: _Traffic,
) -> tuple[float, tuple[int, int, int]]:
    cost = float(_PER_COLUMN * abs(route.first - route.last))
    lanes = [traffic.upright[route.first], traffic.upright[route.last]]
    if route.across is None:
        cost += _PER_SHELF * abs(place[net.hub][0] - place[spoke][0])
    else:
        ways = (abs(route.across - 0.5 - place[slug][0]) for slug in (net.hub, spoke))
        cost += _CORNERS + _PER_SHELF * sum(ways)
        lanes.append(traffic.level[route.across])
    for lane in lanes:
        cost += -_SHARED if net in lane else _CROWDED * len(lane)
    return cost, (route.first, route.across or 0, route.last)
