"""Settles which messages are complete, lack details or hold wrong ones, as the mix asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ticketworld.dataset.ticket import Complexity
from ticketworld.planning.distributions import Distributions, Information
from ticketworld.planning.quota import apportion
from ticketworld.seeds import stream


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be: the complexity of its ticket if it is complete, and what it can be."""

    complexity: Complexity
    possible: frozenset[Information]


def share_information(
    messages: Sequence[Message], mix: Distributions, seed: int
) -> list[Information]:
    """Return what each message is, so that as few as can be are not as the mix asks.

    A ticket that is simple becomes one to look up when its message lacks details. So only as many
    simple ones lack them as complexity asks for.
    """
    possible = _possible(messages, mix, seed)
    groups: dict[frozenset[Information], list[int]] = defaultdict(list)
    for number, names in enumerate(possible):
        groups[names].append(number)
    chosen: dict[int, Information] = {}
    for names, parts in _flow({names: len(group) for names, group in groups.items()}, mix).items():
        numbers = groups[names]
        stream(seed, "information", *sorted(names)).shuffle(numbers)
        told = [name for name in sorted(parts) for _ in range(parts[name])]
        chosen.update(zip(numbers, told, strict=True))
    return [chosen[number] for number in range(len(messages))]


def _possible(
    messages: Sequence[Message], mix: Distributions, seed: int
) -> list[frozenset[Information]]:
    """Return what each message can be without turning more simple tickets than are wanted."""
    wanted = apportion(len(messages), mix.complexity)
    simple = [n for n, message in enumerate(messages) if message.complexity == "simple"]
    looked_up = sum(message.complexity == "requires_lookup" for message in messages)
    surplus = min(len(simple) - wanted["simple"], wanted["requires_lookup"] - looked_up)
    turning = [n for n in simple if "missing_details" in messages[n].possible]
    stream(seed, "information", "simple").shuffle(turning)
    possible = [message.possible for message in messages]
    for number in simple:
        possible[number] = (possible[number] - {"missing_details"}) or possible[number]
    for number in turning[: max(0, surplus)]:
        possible[number] = frozenset({"missing_details"})
    return possible


def _flow(
    groups: dict[frozenset[Information], int], mix: Distributions
) -> dict[frozenset[Information], dict[Information, int]]:
    """Return how many messages of each group are what, at the least cost of deviating."""
    import networkx as nx  # slow to import

    count = sum(groups.values())
    network: nx.DiGraph[Any] = nx.DiGraph()
    network.add_node("sink", demand=count)
    for name, wanted in apportion(count, mix.information).items():
        network.add_edge(name, "more", weight=1)
        network.add_edge(name, "sink", capacity=wanted)
    network.add_edge("more", "sink")
    for names, size in groups.items():
        network.add_node(names, demand=-size)
        network.add_edges_from((names, name) for name in sorted(names))
    _, flow = nx.network_simplex(network)
    return {names: flow[names] for names in groups}
