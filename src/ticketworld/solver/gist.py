"""What of a case its ending can depend on, so that cases alike in it are solved once.

Of a number that rules only compare with settings or with another number, nothing matters but on
which side of each threshold it lies, or which of the two is larger. Every other number, such as
one that an amount is computed from, counts as it is. Which is which is read off the rules, and
where they are in doubt a number counts as it is: cases of one gist surely end alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from clingo.ast import ASTType

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    atoms,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    variables,
    walk,
)
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case, Value, request_of
from ticketworld.solver.decision import Resolution
from ticketworld.solver.domain import Domain
from ticketworld.solver.lift import show_ending
from ticketworld.solver.slices import Forms, Slices, ending_wanted
from ticketworld.solver.thresholds import isolate

Gist = tuple[object, ...]

_LIMITS = frozenset({("setting", 3), ("value", 3), ("modifies", 4), ("modified", 4)})
"""Predicates whose numbers are the policy's own."""


KNOWN = 200_000
"""Gists of which the endings are remembered."""


@dataclass(frozen=True, slots=True)
class Uses:
    """How some rules use the numbers of a case.

    Attributes:
        exact: Those whose value may matter.
        pairs: Those that are compared with each other.
    """

    exact: frozenset[str]
    pairs: tuple[tuple[str, str], ...]


class Endings:
    """Tells how cases end, each gist once; what is known is remembered.

    Args:
        forms: The policy.
        rules: Its plain rules, in the order of its text.
        domain: Its boundary domain.
    """

    def __init__(self, forms: Forms, rules: Sequence[Node], domain: Domain) -> None:
        slices = Slices(forms, ending_wanted())
        self._program = Program(slices, show_ending())
        self._gists = Gists(slices, rules, domain)
        self._known: dict[Gist, Resolution | None] = {}

    def of(self, cases: Sequence[Case]) -> list[Resolution | None]:
        """Return the resolution of each case, in order; None where no such case can be."""
        if len(self._known) > KNOWN:
            self._known.clear()
        gists = [self._gists.of(case) for case in cases]
        pairs = zip(gists, cases, strict=True)
        new = {gist: case for gist, case in pairs if gist not in self._known}
        for gist, answer in zip(new, run_batch(self._program, list(new.values())), strict=True):
            self._known[gist] = None if answer.impossible else answer.resolution
        return [self._known[gist] for gist in gists]


class Gists:
    """Tells of cases what matters of them under a policy.

    Args:
        slices: The policy, cut to what is wanted of the cases.
        rules: Its plain rules, in the order of the policy's text.
        domain: Its boundary domain.
    """

    def __init__(self, slices: Slices, rules: Sequence[Node], domain: Domain) -> None:
        self._slices = slices
        self._rules = rules
        self._domain = domain
        self._uses: dict[Value, Uses] = {}
        limits: dict[str, set[int]] = defaultdict(set)
        for boundary in domain.boundaries:
            limits[boundary.fact].add(boundary.value)
        self._limits = {name: sorted(values) for name, values in limits.items()}
        self._place = cache(self._side)

    def of(self, case: Case) -> Gist:
        """Return what matters of a case; that of no request is as it is."""
        request = request_of(case)
        if request is None:
            return case.items
        read = self._slices.cut(request).facts or frozenset()
        uses, given = self._used(request), case.facts
        found: list[object] = [
            item if item[0] in uses.exact or isinstance(item[1], str) else self._place(*item)
            for item in case.items
            if item[0] in read
        ]
        for one, other in uses.pairs:
            if one in given and other in given:
                difference = int(given[one]) - int(given[other])
                found.append((difference > 0) - (difference < 0))
        return tuple(found)

    def _side(self, name: str, value: int) -> tuple[str, int, bool]:
        limits = self._limits.get(name, [])
        return name, bisect_left(limits, value), value in limits

    def _used(self, request: Value) -> Uses:
        if request not in self._uses:
            rules = [self._rules[number] for number in self._slices.cut(request).rules]
            self._uses[request] = uses_of_numbers(rules, self._domain.facts)
        return self._uses[request]


def uses_of_numbers(rules: Sequence[Node], facts: Mapping[str, Fact]) -> Uses:
    """Return how rules use the numbers of a case."""
    numbers = frozenset(name for name, fact in facts.items() if fact.is_number)
    if not all(map(_keeps_limits_apart, rules)):
        return Uses(numbers, ())
    exact: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for rule in rules:
        reading = _Reading(rule, numbers)
        exact |= reading.exact
        pairs |= reading.pairs
    return Uses(frozenset(exact), tuple(sorted(pairs)))


def _keeps_limits_apart(rule: Node) -> bool:
    """Tell whether a rule derives the policy's own numbers from nothing but these."""
    heads = [head for head in head_functions(rule) if signature(head) in _LIMITS]
    own = {name for term in _positive(rule) if signature(term) in _LIMITS for name in _last(term)}
    names = {"clause", *(name for name, _ in _LIMITS)}
    known = {v for term in _positive(rule) if term.name in names for v in variables(term)}
    return all(variables(head) <= known and variables(head.arguments[-1]) <= own for head in heads)


def _positive(rule: Node) -> Iterator[Node]:
    for literal in rule.body:
        if is_positive_atom(literal):
            yield from functions(literal.atom.symbol)


def _is_comparison(literal: Node) -> bool:
    is_literal = literal.ast_type == ASTType.Literal
    return is_literal and bool(literal.atom.ast_type == ASTType.Comparison)


def _last(term: Node) -> set[str]:
    return variables(term.arguments[-1])


class _Reading:
    """The numbers of a case in one rule: those that count as they are, and pairs compared."""

    def __init__(self, rule: Node, numbers: frozenset[str]) -> None:
        self.exact: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        terms = list(_positive(rule))
        self._limits = {v for term in terms if signature(term) in _LIMITS for v in _last(term)}
        self._owners: dict[str, str] = {}
        read = [term for term in terms if term.name in numbers and len(term.arguments) == 1]
        for term in read:
            self._own(term)
        read_anywhere = [a.name for a in [*atoms(rule.body), *head_functions(rule)]]
        for name in numbers & set(read_anywhere):
            if read_anywhere.count(name) > sum(term.name == name for term in read):
                self.exact.add(name)
        self._follow(rule)

    def _own(self, term: Node) -> None:
        """Note the variable that holds a number; a number named as such may be no threshold."""
        (argument,) = term.arguments
        if argument.ast_type != ASTType.Variable:
            self.exact.add(term.name)
        elif argument.name != "_":
            if argument.name in self._owners or argument.name in self._limits:
                self.exact |= {term.name, self._owners.get(argument.name, term.name)}
            self._owners[argument.name] = term.name

    def _follow(self, rule: Node) -> None:
        """Look for these variables elsewhere than in comparisons that have thresholds."""
        uses: dict[str, int] = defaultdict(int)
        for part in (*walk(rule.head), *(p for literal in rule.body for p in walk(literal))):
            if part.ast_type == ASTType.Variable and part.name in self._owners:
                uses[part.name] += 1
        for literal in rule.body:
            if _is_comparison(literal):
                for name in self._compared(literal.atom):
                    uses[name] -= 1
        for name, count in uses.items():
            if count != 1:  # once where it is read
                self.exact.add(self._owners[name])

    def _compared(self, comparison: Node) -> Iterator[str]:
        """Yield a variable for each of its uses in a comparison that a threshold stands for."""
        terms = [comparison.term, *(guard.term for guard in comparison.guards)]
        if len(terms) != 2:
            return
        for left, right in pairwise(terms):
            for one, other in ((left, right), (right, left)):
                yield from self._stood_for(one, other)

    def _stood_for(self, one: Node, other: Node) -> Iterator[str]:
        held = variables(one) & self._owners.keys()
        if not held or len(held) > 1:
            return
        (name,) = held
        theirs = variables(other) & self._owners.keys()
        if not theirs:
            found = isolate(one, other, self._owners, set())
            free = (variables(one) | variables(other)) - held
            if found is not None and free <= self._limits:
                yield name
        elif one.ast_type == other.ast_type == ASTType.Variable:
            pair = sorted((self._owners[name], self._owners[other.name]))
            self.pairs.add((pair[0], pair[1]))
            yield name
