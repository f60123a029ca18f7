"""Reads off a condition which values its facts can have, so that drawing seldom misses.

A hint only proposes. Whether a case satisfies the condition is for the judge to say, so whatever
is too involved to be read here is left out: comparisons of two facts, negation, derived atoms.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import add, mul, sub

from clingo.ast import ASTType, BinaryOperator, ComparisonOperator, Sign

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.condition import parse_condition
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import constants, functions

_TURNED = {
    ComparisonOperator.LessThan: ComparisonOperator.GreaterThan,
    ComparisonOperator.LessEqual: ComparisonOperator.GreaterEqual,
    ComparisonOperator.GreaterThan: ComparisonOperator.LessThan,
    ComparisonOperator.GreaterEqual: ComparisonOperator.LessEqual,
    ComparisonOperator.Equal: ComparisonOperator.Equal,
    ComparisonOperator.NotEqual: ComparisonOperator.NotEqual,
}

_COMPUTED: Mapping[BinaryOperator, Callable[[int, int], int]] = {
    BinaryOperator.Plus: add,
    BinaryOperator.Minus: sub,
    BinaryOperator.Multiplication: mul,
}

_AS_WRITTEN = 0.5
_ARITY = 3
"""value(Clause, Setting, Value), and setting likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The values that a condition asks of a fact; None where it asks nothing."""

    names: tuple[str, ...] | None = None
    low: int | None = None
    high: int | None = None

    def admits(self, value: str | int) -> bool:
        """Tell whether a value is one of these."""
        if isinstance(value, str):
            return self.names is None or value in self.names
        return self.between(value, value) is not None

    def between(self, low: int, high: int) -> tuple[int, int] | None:
        """Return the part of a range that is wished for, or None where there is none."""
        low = low if self.low is None else max(low, self.low)
        high = high if self.high is None else min(high, self.high)
        return (low, high) if low <= high else None


NO_WISH = Wish()


@dataclass(frozen=True, slots=True)
class _Sum:
    """Two terms under an operator."""

    left: _Term
    operator: BinaryOperator
    right: _Term


_Term = int | str | _Sum
"""A number, a variable, or two terms under an operator."""


@dataclass(frozen=True, slots=True)
class _Comparison:
    """A fact compared with a term of numbers and settings."""

    fact: str
    operator: ComparisonOperator
    term: _Term


@dataclass(frozen=True, slots=True)
class Hints:
    """What a condition asks of single facts; settings count with each value they can take."""

    _given: Mapping[str, Wish]
    _comparisons: Sequence[_Comparison]
    _settings: Mapping[str, tuple[int, ...]]
    _sampled: dict[tuple[int, ...], Mapping[str, Wish]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def facts(self) -> frozenset[str]:
        """The facts of which anything is asked."""
        return frozenset(self._given) | {comparison.fact for comparison in self._comparisons}

    def sample(self, draw: random.Random) -> Mapping[str, Wish]:
        """Return the wishes under one choice of the values that settings can take.

        Every other time a setting has the value that is written, for most cases leave it so.
        """
        numbers = {
            name: values[0] if draw.random() < _AS_WRITTEN else draw.choice(values)
            for name, values in self._settings.items()
        }
        key = tuple(numbers.values())
        if key not in self._sampled:
            self._sampled[key] = self._wishes(numbers)
        return self._sampled[key]

    def _wishes(self, numbers: Mapping[str, int]) -> Mapping[str, Wish]:
        wishes = dict(self._given)
        for comparison in self._comparisons:
            limit = _evaluate(comparison.term, numbers)
            if limit is not None:
                before = wishes.get(comparison.fact, NO_WISH)
                wishes[comparison.fact] = _narrow(before, comparison.operator, limit)
        return wishes


NO_HINTS = Hints({}, (), {})


def read_hints(where: str, catalogue: Catalogue) -> Hints:
    """Return what a condition asks of single facts.

    Raises:
        InputError: The condition is no ASP body.
    """
    body = parse_condition(where).body
    given: dict[str, Wish] = {}
    facts: dict[str, str] = {}
    settings: dict[str, tuple[int, ...]] = {}
    for function in _positive(body):
        if function.name in catalogue.facts and len(function.arguments) == 1:
            _read_fact(function, given, facts)
        elif function.name in ("value", "setting") and len(function.arguments) == _ARITY:
            clause, setting, variable = function.arguments
            if variable.ast_type == ASTType.Variable:
                values = _possible(catalogue, str(clause), str(setting))
                settings[variable.name] = values if function.name == "value" else values[:1]
    return Hints(given, tuple(_comparisons(body, facts)), settings)


def _positive(body: Sequence[Node]) -> Iterator[Node]:
    for literal in body:
        if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
            continue
        if literal.atom.ast_type == ASTType.SymbolicAtom:
            found = functions(literal.atom.symbol)
            if len(found) == 1:
                yield found[0]


def _read_fact(function: Node, given: dict[str, Wish], facts: dict[str, str]) -> None:
    """Take the constants that an atom allows, or remember the variable for its fact."""
    (term,) = function.arguments
    if term.ast_type == ASTType.Variable:
        facts[term.name] = function.name
        return
    wish = given.get(function.name, NO_WISH)
    if term.ast_type == ASTType.Interval:
        low, high = (constants(side) or [] for side in (term.left, term.right))
        values = [*low, *high]
    else:
        values = constants(term) or []
    numbers = [value for value in values if isinstance(value, int)]
    names = tuple(str(value) for value in values if isinstance(value, str))
    if numbers:
        given[function.name] = replace(wish, low=min(numbers), high=max(numbers))
    elif names:
        given[function.name] = replace(wish, names=names)


def _possible(catalogue: Catalogue, clause: str, setting: str) -> tuple[int, ...]:
    """Return the written value of a setting, and those of the same name that modifiers bring."""
    sources = {
        relation.source
        for relation in catalogue.relations
        if relation.kind == "modifies" and (relation.target, relation.setting) == (clause, setting)
    }
    written = {s.clause: s.value for s in catalogue.settings if s.name == setting}
    values = [written[owner] for owner in (clause, *sorted(sources)) if owner in written]
    return tuple(dict.fromkeys(values)) or (0,)


def _comparisons(body: Sequence[Node], facts: Mapping[str, str]) -> Iterator[_Comparison]:
    for literal in body:
        if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
            continue
        if literal.atom.ast_type != ASTType.Comparison:
            continue
        left = literal.atom.term
        for guard in literal.atom.guards:
            operator, right = ComparisonOperator(guard.comparison), guard.term
            for side, other, sign in ((left, right, operator), (right, left, _TURNED[operator])):
                term = _read_term(other)
                if side.ast_type == ASTType.Variable and side.name in facts and term is not None:
                    yield _Comparison(facts[side.name], sign, term)
            left = right


def _read_term(term: Node) -> _Term | None:
    """Return a term of numbers and variables, or None where it is another."""
    if term.ast_type == ASTType.Variable:
        return str(term.name)
    if term.ast_type == ASTType.BinaryOperation:
        left, right = _read_term(term.left), _read_term(term.right)
        operator = BinaryOperator(term.operator_type)
        if left is None or right is None or operator not in _COMPUTED:
            return None
        return _Sum(left, operator, right)
    found = constants(term) or []
    return found[0] if len(found) == 1 and isinstance(found[0], int) else None


def _evaluate(term: _Term, numbers: Mapping[str, int]) -> int | None:
    """Return the number that a term comes to, or None where it depends on another fact."""
    if isinstance(term, str):
        return numbers.get(term)
    if isinstance(term, int):
        return term
    left, right = _evaluate(term.left, numbers), _evaluate(term.right, numbers)
    return None if left is None or right is None else _COMPUTED[term.operator](left, right)


def _narrow(wish: Wish, operator: ComparisonOperator, limit: int) -> Wish:
    low, high = {
        ComparisonOperator.LessThan: (None, limit - 1),
        ComparisonOperator.LessEqual: (None, limit),
        ComparisonOperator.GreaterThan: (limit + 1, None),
        ComparisonOperator.GreaterEqual: (limit, None),
        ComparisonOperator.Equal: (limit, limit),
        ComparisonOperator.NotEqual: (None, None),
    }[operator]
    lows = [value for value in (wish.low, low) if value is not None]
    highs = [value for value in (wish.high, high) if value is not None]
    return replace(wish, low=max(lows, default=None), high=min(highs, default=None))
