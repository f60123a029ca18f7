"""How rules use the numbers of a case, read off the rules.

Of a number that is only compared with settings or with another number, nothing matters but on
which side of each threshold it lies. Where that is in doubt a number counts as it is.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clingo.ast import ASTType, BinaryOperator, ComparisonOperator

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    atoms,
    constants,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    variables,
    walk,
)
from ticketworld.solver.thresholds import isolate

LIMITS = frozenset({("setting", 3), ("value", 3), ("modifies", 4), ("modified", 4)})
"""Predicates whose numbers are the policy's own."""

_AT, _ABOVE = (0,), (1,)
_CUTS: Mapping[ComparisonOperator, tuple[int, ...]] = {
    ComparisonOperator.LessThan: _AT,
    ComparisonOperator.GreaterEqual: _AT,
    ComparisonOperator.LessEqual: _ABOVE,
    ComparisonOperator.GreaterThan: _ABOVE,
    ComparisonOperator.Equal: (*_AT, *_ABOVE),
    ComparisonOperator.NotEqual: (*_AT, *_ABOVE),
}
"""Where a comparison with a threshold turns: from this far above it numbers count as larger."""

_TURNED: Mapping[ComparisonOperator, ComparisonOperator] = {
    ComparisonOperator.LessThan: ComparisonOperator.GreaterThan,
    ComparisonOperator.GreaterThan: ComparisonOperator.LessThan,
    ComparisonOperator.LessEqual: ComparisonOperator.GreaterEqual,
    ComparisonOperator.GreaterEqual: ComparisonOperator.LessEqual,
}
"""What a comparison says when its sides are exchanged; the others say the same."""


COMPARE: Mapping[ComparisonOperator, Callable[[int, int], bool]] = {
    ComparisonOperator.LessThan: operator.lt,
    ComparisonOperator.LessEqual: operator.le,
    ComparisonOperator.GreaterThan: operator.gt,
    ComparisonOperator.GreaterEqual: operator.ge,
    ComparisonOperator.Equal: operator.eq,
    ComparisonOperator.NotEqual: operator.ne,
}
"""What a comparison tells of two numbers."""

Pair = tuple[str, ComparisonOperator, str, int]
"""Two numbers of a case, how they are compared, and what is added to the second one before."""


_SIGNS: Mapping[BinaryOperator, int] = {BinaryOperator.Plus: 1, BinaryOperator.Minus: -1}


@dataclass(frozen=True, slots=True)
class Uses:
    """How some rules use the numbers of a case.

    Attributes:
        exact: Those whose value may matter.
        sites: The comparisons with thresholds: the number, the file and line of the rule, and how
            far above the threshold the comparison turns.
        cuts: Numbers from which on one counts as larger, for rules name them.
        pairs: Those that are compared with each other, and the differences of the first from the
            second at which a comparison turns.
    """

    exact: frozenset[str]
    sites: frozenset[tuple[str, str, int]]
    cuts: frozenset[tuple[str, int]]
    pairs: tuple[tuple[str, str, tuple[int, ...]], ...]


def uses_of_numbers(rules: Sequence[Node], facts: Mapping[str, Fact]) -> Uses:
    """Return how rules use the numbers of a case."""
    numbers = frozenset(name for name, fact in facts.items() if fact.is_number)
    if not all(map(_keeps_limits_apart, rules)):
        return Uses(numbers, frozenset(), frozenset(), ())
    exact: set[str] = set()
    sites: set[tuple[str, str, int]] = set()
    cuts: set[tuple[str, int]] = set()
    pairs: dict[tuple[str, str], set[int]] = defaultdict(set)
    for rule in rules:
        reading = _read(rule, numbers)
        exact |= reading.exact
        sites |= reading.sites
        cuts |= reading.cuts
        for pair, turns in reading.pairs.items():
            pairs[pair] |= turns
    found = tuple((one, other, tuple(sorted(c))) for (one, other), c in sorted(pairs.items()))
    return Uses(frozenset(exact), frozenset(sites), frozenset(cuts), found)


@lru_cache(maxsize=10_000)
def _keeps_limits_apart(rule: Node) -> bool:
    """Tell whether a rule derives the policy's own numbers from nothing but these."""
    heads = [head for head in head_functions(rule) if signature(head) in LIMITS]
    own = {name for term in _positive(rule) if signature(term) in LIMITS for name in _last(term)}
    names = {"clause", *(name for name, _ in LIMITS)}
    known = {v for term in _positive(rule) if term.name in names for v in variables(term)}
    return all(variables(head) <= known and variables(head.arguments[-1]) <= own for head in heads)


def _positive(rule: Node) -> Iterator[Node]:
    for literal in rule.body:
        if is_positive_atom(literal):
            yield from functions(literal.atom.symbol)


def _negative(rule: Node) -> Iterator[Node]:
    """Yield the terms of a rule's body that stand under `not`."""
    for literal in rule.body:
        if literal.ast_type != ASTType.Literal or is_positive_atom(literal):
            continue
        if literal.atom.ast_type == ASTType.SymbolicAtom:
            yield from functions(literal.atom.symbol)


def _named(term: Node) -> set[int] | None:
    """Return where a fact turns that names its numbers, if it does: there and right above."""
    if len(term.arguments) != 1:
        return None
    [argument] = term.arguments
    is_range = argument.ast_type == ASTType.Interval
    ends = [argument.left, argument.right] if is_range else [argument]
    named = [constants(end) for end in ends]
    if not all(one and all(isinstance(value, int) for value in one) for one in named):
        return None
    lows, highs = named[0] or (), named[-1] or ()
    return {int(low) for low in lows} | {int(high) + 1 for high in highs}


def _is_named_alone(term: Node) -> bool:
    return _named(term) is not None and term.arguments[0].ast_type != ASTType.Interval


def is_comparison(literal: Node) -> bool:
    """Tell whether a part of a body compares terms."""
    is_literal = literal.ast_type == ASTType.Literal
    return is_literal and bool(literal.atom.ast_type == ASTType.Comparison)


def compared_pair(literal: Node, rule: Node, numbers: frozenset[str]) -> Pair | None:
    """Return the numbers of a case that a part of a rule's body compares, if it does."""
    if not is_comparison(literal) or len(literal.atom.guards) != 1:
        return None
    [guard] = literal.atom.guards
    owners = {
        term.arguments[0].name: term.name
        for term in _positive(rule)
        if term.name in numbers and len(term.arguments) == 1
        if term.arguments[0].ast_type == ASTType.Variable
    }
    one, other = _with_offset(literal.atom.term), _with_offset(guard.term)
    if one is None or other is None or one[0] not in owners or other[0] not in owners:
        return None
    return owners[one[0]], guard.comparison, owners[other[0]], other[1] - one[1]


def _with_offset(term: Node) -> tuple[str, int] | None:
    """Return the variable that a term is but for a number that is added, and that number."""
    if term.ast_type == ASTType.Variable:
        return term.name, 0
    if term.ast_type != ASTType.BinaryOperation or term.left.ast_type != ASTType.Variable:
        return None
    added = constants(term.right) if term.right.ast_type == ASTType.SymbolicTerm else None
    if not added or not isinstance(added[0], int) or term.operator_type not in _SIGNS:
        return None
    return term.left.name, _SIGNS[term.operator_type] * added[0]


def _last(term: Node) -> set[str]:
    return variables(term.arguments[-1])


@lru_cache(maxsize=10_000)
def _read(rule: Node, numbers: frozenset[str]) -> _Reading:
    return _Reading(rule, numbers)


class _Reading:
    """The numbers of a case in one rule: those that count as they are, and those compared."""

    def __init__(self, rule: Node, numbers: frozenset[str]) -> None:
        self.exact: set[str] = set()
        self.sites: set[tuple[str, str, int]] = set()
        self.cuts: set[tuple[str, int]] = set()
        self.pairs: dict[tuple[str, str], set[int]] = defaultdict(set)
        begin = rule.location.begin
        self._where = f"{begin.filename}:{begin.line}"
        terms = list(_positive(rule))
        self._limits = {v for term in terms if signature(term) in LIMITS for v in _last(term)}
        self._owners: dict[str, str] = {}
        read = [term for term in terms if term.name in numbers and len(term.arguments) == 1]
        absent = (t for t in _negative(rule) if t.name in numbers and _is_named_alone(t))
        named = [*read, *absent]
        for term in named:
            self._own(term)
        read_anywhere = [a.name for a in [*atoms(rule.body), *head_functions(rule)]]
        for name in numbers & set(read_anywhere):
            if read_anywhere.count(name) > sum(term.name == name for term in named):
                self.exact.add(name)
        self._follow(rule)

    def _own(self, term: Node) -> None:
        """Note the variable that holds a number; a number named as such is a threshold."""
        (argument,) = term.arguments
        if (cuts := _named(term)) is not None:
            self.cuts |= {(term.name, cut) for cut in cuts}
        elif argument.ast_type != ASTType.Variable:
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
            if is_comparison(literal):
                for name in self._compared(literal.atom):
                    uses[name] -= 1
        for name, count in uses.items():
            if count != 1:  # once where it is read
                self.exact.add(self._owners[name])

    def _compared(self, comparison: Node) -> Iterator[str]:
        """Yield a variable for each of its uses in a comparison that a threshold stands for."""
        if len(comparison.guards) != 1:
            return
        [guard] = comparison.guards
        turned = _TURNED.get(guard.comparison, guard.comparison)
        yield from self._stood_for(comparison.term, guard.comparison, guard.term)
        yield from self._stood_for(guard.term, turned, comparison.term)

    def _stood_for(self, one: Node, sign: ComparisonOperator, other: Node) -> Iterator[str]:
        held = variables(one) & self._owners.keys()
        if not held or len(held) > 1:
            return
        (name,) = held
        theirs = variables(other) & self._owners.keys()
        if not theirs:
            found = isolate(one, other, self._owners, set())
            free = (variables(one) | variables(other)) - held
            if found is not None and free <= self._limits:
                self.sites |= {(self._owners[name], self._where, cut) for cut in _CUTS[sign]}
                yield name
            return
        held_by, beside = _with_offset(one), _with_offset(other)
        if held_by is not None and beside is not None and beside[0] in self._owners:
            first, second = self._owners[name], self._owners[beside[0]]
            if first <= second:
                offset = beside[1] - held_by[1]
                self.pairs[first, second] |= {offset + cut for cut in _CUTS[sign]}
            yield name
