"""What of a case an answer can depend on, so that cases alike in it are solved once.

Of a number that rules only compare, the sides of thresholds on which it lies take its place; every
other number counts as it is. Which is which is read off the rules: cases of one gist surely have
one answer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.domain import Domain
from ticketworld.solver.slices import Slices
from ticketworld.solver.uses import uses_of_numbers

Gist = Hashable
"""A number whose digits tell what matters of a case; its facts where it requests nothing."""

Key = TypeVar("Key", bound=Hashable)
Known = TypeVar("Known")


class _AsItIs:
    """What the values of a number that counts as it is add to a gist."""

    def __init__(self, fact: Fact, weight: int) -> None:
        self._below = fact.low - 1
        self._weight = weight

    def __getitem__(self, value: Value) -> int:
        return (int(value) - self._below) * self._weight


_Digit = tuple[tuple[int, ...] | None, Any]
"""The digit of a fact in a gist: the numbers from which on it counts as larger, if these are all
that counts, and what its values, or the sides of these numbers, add to the gist."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to take of the cases of one request.

    Attributes:
        start: What tells the request from others.
        digits: The facts that are read, each with its digit; 0 is that of a fact not given.
        pairs: Numbers that are compared with each other, the differences of the first from the
            second at which a comparison turns, and what each of these counts.
    """

    start: int
    digits: Mapping[str, _Digit]
    pairs: tuple[tuple[str, str, tuple[int, ...], int], ...]


class Gists:
    """Tells of cases what matters of them under a policy.

    Args:
        slices: The policy, cut to what is wanted of the cases.
        rules: Its plain rules, in the order of the policy's text.
        domain: Its boundary domain.
    """

    def __init__(self, slices: Slices, rules: Sequence[Node], domain: Domain) -> None:
        self.slices = slices
        self._rules = rules
        self._domain = domain
        self._plans: dict[Value, Plan] = {}
        self._conditions = {other for fact in domain.facts.values() for other in fact.only}

    def of(self, case: Case) -> Gist:
        """Return what matters of a case; that of no request is as it is."""
        request = request_of(case)
        return case.items if request is None else self.of_facts(request, case.facts)

    def of_facts(self, request: Value, facts: Mapping[str, Value]) -> int:
        """Return what matters of a case that requests something."""
        plan = self._plans.get(request) or self.plan(request)
        digits, found = plan.digits, plan.start
        for name, value in facts.items():
            if name in digits:
                turns, added = digits[name]
                found += added[value if turns is None else bisect_right(turns, value)]
        for one, other, differences, weight in plan.pairs:
            if one in facts and other in facts:
                apart = int(facts[one]) - int(facts[other])
                found += weight * (bisect_right(differences, apart) + 1)
        return found

    def beside(self, case: Case, name: str) -> Callable[[Value], int]:
        """Return what gives the gist of a case in which a fact has another value.

        Facts that have no value beside it are dropped.

        Args:
            case: A case that requests something, of facts that can all stand beside each other.
            name: A fact of it other than the request.
        """
        facts, request = case.facts, case.facts["request"]
        if name in self._conditions:
            return lambda value: self.of_facts(request, self._domain.prune({**facts, name: value}))
        plan, own = self.plan(request), self.of_facts(request, facts)
        if name not in plan.digits:
            return lambda _: own
        turns, codes = plan.digits[name]
        pairs = [
            (apart, weight, 1 if one == name else -1, int(facts[other if one == name else one]))
            for one, other, apart, weight in plan.pairs
            if name in (one, other) and one in facts and other in facts
        ]

        def added(value: Value) -> int:
            found: int = codes[value if turns is None else bisect_right(turns, int(value))]
            for apart, weight, sign, other in pairs:
                found += weight * bisect_right(apart, sign * (int(value) - other))
            return found

        rest = own - added(facts[name])
        return lambda value: rest + added(value)

    def plan(self, request: Value) -> Plan:
        """Return what to take of the cases of a request."""
        if request not in self._plans:
            self._plans[request] = self._planned(request)
        return self._plans[request]

    def _planned(self, request: Value) -> Plan:
        cut = self.slices.cut(request)
        facts, read = self._domain.facts, cut.facts or frozenset()
        uses = uses_of_numbers([self._rules[number] for number in cut.rules], facts)
        turns: dict[str, set[int]] = defaultdict(set)
        above: dict[tuple[str, str], set[int]] = defaultdict(set)
        for name, cut_at in uses.cuts:
            turns[name].add(cut_at)
        for name, where, cut_above in uses.sites:
            above[name, where].add(cut_above)
        for boundary in self._domain.boundaries:
            for cut_above in above.get((boundary.fact, boundary.rule), ()):
                turns[boundary.fact].add(boundary.value + cut_above)
        requests = facts["request"].names
        weight = len(requests)
        digits: dict[str, _Digit] = {}
        for name in sorted(read - {"request"}):
            fact = facts[name]
            if fact.names:
                digits[name] = None, {one: n * weight for n, one in enumerate(fact.names, 1)}
                weight *= len(fact.names) + 1
            elif name in uses.exact:
                digits[name] = None, _AsItIs(fact, weight)
                weight *= fact.high - fact.low + 2
            else:
                sides = len(turns[name]) + 1
                digits[name] = (
                    tuple(sorted(turns[name])),
                    [n * weight for n in range(1, sides + 1)],
                )
                weight *= sides + 1
        pairs = []
        for one, other, differences in uses.pairs:
            pairs.append((one, other, differences, weight))
            weight *= len(differences) + 2
        start = requests.index(str(request))
        return Plan(start, digits, tuple(pairs))


MOST = 50_000
"""Gists, or what hangs on them, that are remembered at once."""


class Memory(dict[Key, Known]):
    """What is known by gist; the oldest is forgotten where it would be too much."""

    def __setitem__(self, key: Key, known: Known) -> None:
        if len(self) >= MOST:
            del self[next(iter(self))]
        super().__setitem__(key, known)
