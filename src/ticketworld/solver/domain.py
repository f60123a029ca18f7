"""The boundary domain: for each fact the values at which a policy can change its mind.

Names are as declared. For a whole number they are each threshold with its two neighbours. A
threshold is found where a rule compares the fact: the fact is isolated and the other side grounded
with the facts free, so that computed and modified settings count. Two facts that are compared with
each other share their thresholds, so that <, = and > all occur.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ticketworld.policy.catalogue import Catalogue, Fact
from ticketworld.policy.syntax import Node
from ticketworld.solver.case import Value
from ticketworld.solver.thresholds import POLICY, Boundary, Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """The boundary values of every fact, in the vocabulary's order.

    Attributes:
        values: Every name, or each threshold and its neighbours within the range.
        boundaries: Where each threshold comes from.
        compared: Pairs of facts that a rule compares with each other.
    """

    facts: Mapping[str, Fact]
    values: Mapping[str, tuple[Value, ...]]
    boundaries: tuple[Boundary, ...]
    compared: tuple[tuple[str, str], ...]

    def has_value(self, name: str, given: Mapping[str, Value]) -> bool:
        """Tell whether a fact can have a value beside these facts."""
        only = self.facts[name].only
        return all(given.get(other) in names for other, names in only.items())

    def prune(self, given: Mapping[str, Value]) -> dict[str, Value]:
        """Return the facts that can have a value beside each other, dropping the rest."""
        kept: dict[str, Value] = {}
        for name, fact in self.facts.items():
            if name in given:
                for other, names in fact.only.items():
                    if kept.get(other) not in names:
                        break
                else:
                    kept[name] = given[name]
        return kept


def derive_domain(
    catalogue: Catalogue,
    rules: Sequence[Node],
    conditions: Sequence[Node] = (),
    fixed: Mapping[str, str] = MappingProxyType({}),
) -> Domain:
    """Return the boundary domain of a policy.

    Args:
        catalogue: The policy.
        rules: Its plain rules.
        conditions: Rules beside them whose thresholds count too.
        fixed: Named facts held to one value; thresholds that arise only beside others are left
            out.
    """
    thresholds = Thresholds(catalogue, rules, conditions, fixed)
    return _domain(thresholds, catalogue.facts, range(POLICY, len(conditions)))


def derive_domains(
    catalogue: Catalogue,
    rules: Sequence[Node],
    conditions: Sequence[Node],
    fixed: Mapping[str, str],
) -> list[Domain]:
    """Return for each condition the boundary domain of the policy with this one beside it."""
    thresholds = Thresholds(catalogue, rules, conditions, fixed)
    numbers = range(len(conditions))
    return [_domain(thresholds, catalogue.facts, (POLICY, number)) for number in numbers]


def _domain(thresholds: Thresholds, facts: Mapping[str, Fact], owners: Collection[int]) -> Domain:
    pairs = tuple(sorted(set().union(*(thresholds.pairs[owner] for owner in owners))))
    boundaries = tuple(sorted(set().union(*(thresholds.found[owner] for owner in owners))))
    numbers: dict[str, set[int]] = defaultdict(set)
    for boundary in boundaries:
        numbers[boundary.fact].add(boundary.value)
    _share(numbers, pairs, facts)
    values = {name: fact.names or _around(fact, numbers[name]) for name, fact in facts.items()}
    return Domain(facts=facts, values=values, boundaries=boundaries, compared=pairs)


def _share(
    thresholds: dict[str, set[int]], pairs: Sequence[tuple[str, str]], facts: Mapping[str, Fact]
) -> None:
    """Give compared facts each other's thresholds, and a typical value where there is none."""
    changed = True
    while changed:
        changed = False
        for one, other in pairs:
            both = thresholds[one] | thresholds[other]
            if not both:
                low = max(facts[one].low, facts[other].low)
                high = min(facts[one].high, facts[other].high)
                both = {_typical(low, high)}
            changed |= both != thresholds[one] or both != thresholds[other]
            thresholds[one], thresholds[other] = set(both), set(both)


def _typical(low: int, high: int) -> int:
    """Return a middling value: the geometric mean, so that amounts stay amounts people pay."""
    return max(low, min(high, int((max(low, 1) * max(high, 1)) ** 0.5)))


def _around(fact: Fact, thresholds: set[int]) -> tuple[Value, ...]:
    """Return each threshold with its neighbours, or two typical values where there is none."""
    found = {value + step for value in thresholds for step in (-1, 0, 1)}
    if not found:
        middle = _typical(fact.low, fact.high)
        found = {middle, middle + 1}
    return tuple(sorted(value for value in found if fact.admits(value)))
