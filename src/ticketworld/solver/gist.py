"""What of a case an answer can depend on, so that cases alike in it are solved once.

Of a number that rules only compare, the sides of thresholds on which it lies take its place; every
other number counts as it is. Which is which is read off the rules: cases of one gist surely have
one answer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ticketworld.policy.syntax import Node
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.domain import Domain
from ticketworld.solver.slices import Slices
from ticketworld.solver.uses import uses_of_numbers

Gist = tuple[object, ...]

Key = TypeVar("Key")
Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to take of the cases of one request.

    Attributes:
        cuts: The facts that are read, each with the numbers from which on it counts as larger,
            and with what stands for the sides of these; None where it counts as it is.
        pairs: Numbers that are compared with each other, with the same for their differences.
    """

    cuts: Mapping[str, tuple[tuple[int, ...], Sequence[tuple[str, int]]] | None]
    pairs: tuple[tuple[str, str, tuple[int, ...]], ...]


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

    def of(self, case: Case) -> Gist:
        """Return what matters of a case; that of no request is as it is."""
        request = request_of(case)
        if request is None:
            return case.items
        plan = self._plans.get(request) or self.plan(request)
        cuts, given = plan.cuts, case.facts
        found: list[object] = [request]
        for item in case.items:
            name, value = item
            if name in cuts:
                cut = cuts[name]
                if cut is None:
                    found.append(item)
                else:
                    found.append(cut[1][bisect_right(cut[0], value)])
        for one, other, turns in plan.pairs:
            if one in given and other in given:
                found.append(bisect_right(turns, int(given[one]) - int(given[other])))
        return tuple(found)

    def apart(self, case: Case, name: str, values: Sequence[Value]) -> list[Value]:
        """Return the values of a fact that give cases of different gists, none of the case's own.

        Of values that give one gist the first is kept.

        Args:
            case: A case that requests something.
            name: A fact of it.
            values: Others that it could have, all else being as it is.
        """
        plan = self.plan(case.facts["request"])
        cut = plan.cuts.get(name)
        if cut is None:
            return list(values)
        pairs = [
            (turns, 1 if one == name else -1, int(case.facts[other if one == name else one]))
            for one, other, turns in plan.pairs
            if name in (one, other) and one in case.facts and other in case.facts
        ]
        turns_at, given = cut[0], case.facts[name]

        def side(value: Value) -> tuple[int, ...]:
            differences = (
                bisect_right(turns, sign * (int(value) - beside)) for turns, sign, beside in pairs
            )
            return bisect_right(turns_at, int(value)), *differences

        seen, kept = {side(given)}, []
        for value in values:
            where = side(value)
            if where not in seen:
                seen.add(where)
                kept.append(value)
        return kept

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
        sides = {
            name: (tuple(sorted(turns[name])), [(name, n) for n in range(len(turns[name]) + 1)])
            for name in read
            if facts[name].is_number and name not in uses.exact
        }
        return Plan({name: sides.get(name) for name in read}, uses.pairs)


MOST = 50_000
"""Gists, or what hangs on them, that are remembered at once."""


class Memory(dict[Key, Known]):
    """What is known by gist; the oldest is forgotten where it would be too much."""

    def __setitem__(self, key: Key, known: Known) -> None:
        if len(self) >= MOST:
            del self[next(iter(self))]
        super().__setitem__(key, known)
