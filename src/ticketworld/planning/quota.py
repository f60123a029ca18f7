"""Shares a number of tickets among kinds of message, degrees of complexity and templates at once.

All shares are met by largest remainder where that is possible. It is a minimum-cost flow: every
ticket is a unit that runs from its kind of message through a template to the complexity that the
template's cases have. What cannot hold together costs, and so gives way in this order: variety of
templates, complexities, kinds of message, and last that each template of a plan occurs. Where
there are tickets enough for every template, each occurs before complexities are met.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ticketworld.dataset.debug_blocks import COMPLEXITIES, Complexity
from ticketworld.planning.hints import Hints
from ticketworld.seeds import stream
from ticketworld.solver.decision import Ground

if TYPE_CHECKING:
    from ticketworld.planning.distributions import Distributions
    from ticketworld.planning.template import Template

_Name = TypeVar("_Name", bound=str)

_PLANNED, _KIND, _COVERED, _COMPLEXITY, _VARIETY = 1_000_000, 20_000, 1_000, 400, 100
"""What one ticket amiss costs: a planned template left out, a kind of message too many, another
template left out of a large set, a complexity too many, another template left out of a small set.
"""

_LARGE = 2
"""A set is large that has so many tickets for each template."""

_NARROW, _SPARED = 300, 0.3
"""What a ticket costs that a single kind of record settles, for nine in ten are to need two; and
how many of such templates are spared this, that there are some."""

_RARE = 8
"""What a complexity costs that a template's cases never had, but for rounding, times as rare."""

_TENTHS, _TENTH = 10, 80
"""Each tenth of its share that a complexity has too many costs so much more than the last."""

_STEPS = 6
"""How often a template may have twice its share more, each time at a higher cost."""


def apportion(count: int, shares: Mapping[_Name, float]) -> dict[_Name, int]:
    """Return whole numbers that add up to `count`, nearest to the shares by largest remainder."""
    exact = {name: Fraction(share) for name, share in shares.items()}
    whole = sum(exact.values())
    if whole == 0:
        return dict.fromkeys(shares, 0)
    parts = {name: math.floor(count * share / whole) for name, share in exact.items()}
    by_remainder = sorted(shares, key=lambda name: parts[name] - count * exact[name] / whole)
    for name in by_remainder[: count - sum(parts.values())]:
        parts[name] += 1
    return parts


def kind_quotas(count: int, templates: Sequence[Template], mix: Distributions) -> dict[str, int]:
    """Return how many tickets of each kind of message there are to be.

    Kinds for which there is no template are left out, and their shares go to the others.
    """
    kinds = {template.query_type for template in templates}
    shares = {kind: share for kind, share in mix.query_type.items() if kind in kinds}
    return apportion(count, shares if any(shares.values()) else dict.fromkeys(sorted(kinds), 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What is known of a template.

    Attributes:
        hints: What its condition asks of single facts.
        complexities: How often its cases were of each.
        by_ground: The same for the cases of each smallest ground.
        is_planned: Whether it must occur.
        is_narrow: Whether a single kind of record settled a case, so that it is told less often.
    """

    template: Template
    hints: Hints
    complexities: Counter[Complexity]
    by_ground: Mapping[Ground, Counter[Complexity]]
    is_planned: bool = False
    is_narrow: bool = False

    @property
    def seen(self) -> int:
        """How many of its cases were seen."""
        return self.complexities.total()

    @property
    def grounds(self) -> Counter[Ground]:
        """How often each was the smallest ground of a case."""
        return Counter({ground: own.total() for ground, own in self.by_ground.items()})

    def of_grounds(self, grounds: Collection[Ground]) -> Sample:
        """Return what is known of the cases of these grounds alone."""
        kept = {ground: own for ground, own in self.by_ground.items() if ground in grounds}
        return replace(self, complexities=sum(kept.values(), Counter()), by_ground=kept)


class Share(NamedTuple):
    """What one ticket is to be: the number of a sample, and a complexity that its cases have."""

    sample: int
    complexity: Complexity


def share_tickets(
    samples: Sequence[Sample], count: int, mix: Distributions, seed: int
) -> list[Share]:
    """Return what each ticket is to be, in random order.

    Which templates are left out of a small set differs from seed to seed.
    """
    import networkx as nx  # slow to import

    network: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    network.add_node("source", demand=-count)
    network.add_node("sink", demand=count)
    kinds = kind_quotas(count, [sample.template for sample in samples], mix)
    for edge in (
        *_kind_edges(samples, kinds, count),
        *_template_edges(samples, kinds, seed),
        *_complexity_edges(samples, count, mix, seed),
    ):
        network.add_edge(edge.start, edge.end, capacity=edge.capacity, weight=edge.cost)
    _, flow = nx.network_simplex(network)
    shares = [
        Share(number, complexity)
        for number in range(len(samples))
        for complexity in COMPLEXITIES
        for _ in range(sum(flow.get(("sample", number), {}).get(complexity, {}).values()))
    ]
    stream(seed, "turn").shuffle(shares)
    return shares


class _Edge(NamedTuple):
    """A way for tickets: how many may take it, and what each of them costs."""

    start: object
    end: object
    capacity: int
    cost: int


def _kind_edges(
    samples: Sequence[Sample], kinds: Mapping[str, int], count: int
) -> Iterator[_Edge]:
    for kind in sorted({sample.template.query_type for sample in samples}):
        yield _Edge("source", ("kind", kind), kinds.get(kind, 0), 0)
        yield _Edge("source", ("kind", kind), count, _KIND)


def _template_edges(
    samples: Sequence[Sample], kinds: Mapping[str, int], seed: int
) -> Iterator[_Edge]:
    """Yield the ways to templates: the first ticket of each gains, those beyond its share cost."""
    draw = stream(seed, "turn", "templates")
    is_large = sum(kinds.values()) >= _LARGE * len(samples)
    usual = _COVERED if is_large else _VARIETY
    weights: Counter[str] = Counter()
    for sample in samples:
        weights[sample.template.query_type] += sample.template.weight
    for number, sample in enumerate(samples):
        kind = sample.template.query_type
        tickets = kinds.get(kind, 0)
        share = max(1, math.ceil(tickets * sample.template.weight / weights[kind]))
        gain = _PLANNED - number if sample.is_planned else usual
        start, end = ("kind", kind), ("sample", number)
        yield _Edge(start, end, 1, draw.randrange(_RARE) - gain)
        yield _Edge(start, end, share - 1, 0)
        for step in range(_STEPS):
            yield _Edge(start, end, share << step, _RARE << step)
        yield _Edge(start, end, sum(kinds.values()), _RARE << _STEPS)


def _complexity_edges(
    samples: Sequence[Sample], count: int, mix: Distributions, seed: int
) -> Iterator[_Edge]:
    draw = stream(seed, "turn", "narrow")
    for number, sample in enumerate(samples):
        seen = sample.complexities.total()
        narrow = _NARROW if sample.is_narrow and draw.random() > _SPARED else 0
        for complexity, times in sample.complexities.items():
            cost = _RARE * seen // times - _RARE + narrow
            yield _Edge(("sample", number), complexity, count, cost)
    for complexity, tickets in apportion(count, mix.complexity).items():
        yield _Edge(complexity, "sink", tickets, 0)
        for step in range(_TENTHS):  # what is too many is spread in proportion
            yield _Edge(complexity, "sink", -(-tickets // _TENTHS), _COMPLEXITY + _TENTH * step)
        yield _Edge(complexity, "sink", count, _COMPLEXITY + _TENTH * _TENTHS)
    # A simple case is one to look up where its message leaves out the order's number.
    unnamed = apportion(count, mix.information)["missing_details"]
    yield _Edge("simple", "requires_lookup", unnamed, 1)
