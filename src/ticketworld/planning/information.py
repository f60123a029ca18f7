"""Settles how each message is told, complete or not, as the mix asks: a minimum-cost flow.

Each message runs from what it can be through a way of telling to a class of information. Shares of
the classes come first, then those of the ways within a class.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.planning.distributions import MISSING, WRONG, Distributions, Information, Telling
from ticketworld.planning.quota import apportion
from ticketworld.seeds import stream

CLASSES: Mapping[Information, tuple[Telling, ...]] = {
    "complete": ("complete",),
    "missing_details": MISSING,
    "wrong": WRONG,
}
UNNAMED: frozenset[Telling] = frozenset(
    {"no_number", "ambiguous", "truncated", "misspelt", "transposed", "of_another"}
)
"""Ways after which the order must be looked up, so that no ticket is simple."""
ASKING: frozenset[Telling] = frozenset({"ambiguous", "relative_address", "unknown_address"})
"""Ways after which something must be asked first, so that every ticket is an edge case."""
_MAY_ASK: Mapping[Telling, int] = {"withheld": 5, "no_number": 1, "vague_product": 1}
"""Ways after which something may have to be asked first, and what it costs to tell a ticket so
that is no edge case."""
_AMISS, _OFF_CLASS = 10, 40
"""What a message costs whose way, or whose class, has its share already."""
_LARGE: Mapping[Telling, int] = {"no_number": 8, "alternate_address": 8}
"""What it costs for the largest ways of their classes, whose shares it changes least."""


@dataclass(frozen=True, slots=True)
class Open:
    """A message to be: the complexity of its ticket if it is complete, and how it can be told."""

    complexity: Complexity
    ways: frozenset[Telling]


def quotas(count: int, bound: int, mix: Distributions) -> Counter[Telling]:
    """Return how many of `count` messages are to be told in each way.

    `bound` of them are told otherwise already: strangers', whose address is wrong.
    """
    classes = Counter(apportion(count, mix.information))
    classes["wrong"] = max(0, classes["wrong"] - bound)
    wanted: Counter[Telling] = Counter()
    wanted["complete"] = classes["complete"]
    wanted.update(apportion(classes["missing_details"], mix.missing))
    wanted.update(apportion(classes["wrong"], mix.wrong))
    return wanted


def keep_simple(messages: Sequence[Open], mix: Distributions, count: int, seed: int) -> list[Open]:
    """Return the messages with the ways that leave complexities as they are to be.

    A simple ticket whose order must be looked up is simple no more; so only as many simple ones
    are told so as there are too many of them, and those are.
    """
    wanted = apportion(count, mix.complexity)
    simple = [n for n, message in enumerate(messages) if message.complexity == "simple"]
    looked_up = sum(message.complexity == "requires_lookup" for message in messages)
    surplus = min(len(simple) - wanted["simple"], wanted["requires_lookup"] - looked_up)
    turning = [n for n in simple if messages[n].ways & UNNAMED]
    stream(seed, "information", "simple").shuffle(turning)
    turned = set(turning[: max(0, surplus)])
    kept = []
    for number, message in enumerate(messages):
        ways = message.ways
        if number in turned:
            ways &= UNNAMED
        elif message.complexity == "simple":
            ways -= UNNAMED
        if message.complexity != "edge_case":
            ways -= ASKING
        kept.append(Open(message.complexity, ways or message.ways))
    return kept


def share_ways(
    messages: Sequence[Open], wanted: Mapping[Telling, int], seed: int, turn: int
) -> list[Telling]:
    """Return how each message is told, so that as few as can be are not as wanted."""
    groups: dict[tuple[bool, frozenset[Telling]], list[int]] = defaultdict(list)
    for number, message in enumerate(messages):
        groups[message.complexity == "edge_case", message.ways].append(number)
    chosen: dict[int, Telling] = {}
    for group, parts in _flow({key: len(g) for key, g in groups.items()}, wanted).items():
        numbers = groups[group]
        stream(seed, "information", turn, group[0], *sorted(group[1])).shuffle(numbers)
        told = [way for way in sorted(parts) for _ in range(parts[way])]
        chosen.update(zip(numbers, told, strict=True))
    return [chosen[number] for number in range(len(messages))]


def _flow(
    groups: Mapping[tuple[bool, frozenset[Telling]], int], wanted: Mapping[Telling, int]
) -> dict[tuple[bool, frozenset[Telling]], dict[Telling, int]]:
    """Return how many messages of each group are told in which way, at the least cost."""
    import networkx as nx  # slow to import

    network: nx.DiGraph[Any] = nx.DiGraph()
    network.add_node("sink", demand=sum(groups.values()))
    for name, ways in CLASSES.items():
        network.add_edge(name, "sink", capacity=sum(wanted[way] for way in ways))
        network.add_edge(name, "more", weight=_OFF_CLASS)
        for way in ways:
            network.add_edge(("way", way), name, capacity=wanted[way])
            network.add_edge(("way", way), ("more", name), weight=_LARGE.get(way, _AMISS))
        network.add_edge(("more", name), name)
    network.add_edge("more", "sink")
    for key, size in groups.items():
        network.add_node(key, demand=-size)
        for way in sorted(key[1]):
            network.add_edge(key, ("way", way), weight=0 if key[0] else _MAY_ASK.get(way, 0))
    _, flow = nx.network_simplex(network)
    return {key: {way: n for (_, way), n in flow[key].items() if n} for key in groups}
