"""A policy in which amounts are written as what they are made of, to be worked out later.

An amount is what an action moves, or what a rule takes from another amount. In its place stands a
term: `minus'(price_paid,sum'(0))`, say, where `sum'(0)` is the sum of the parts that are derived
beside it as `part'(0, Amount, Rest)`. What else a rule derives is as it was. So the answers of
cases that differ in amounts alone are the same, up to what solver/outline.py works out.

An amount that a rule needs for more than another amount stays a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from clingo import SymbolType
from clingo.ast import (
    AggregateFunction,
    ASTType,
    BinaryOperator,
    ComparisonOperator,
    Sign,
)

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node, call, number, positive
from ticketworld.policy.terms import (
    Signature,
    atoms,
    head_functions,
    is_positive_atom,
    signature,
    variables,
    walk,
)
from ticketworld.solver.uses import LIMITS, is_comparison

ACTION: Signature = ("action", 2)
PART: Signature = ("part'", 3)
SUM, WHERE = "sum'", "where'"

OPERATORS: Mapping[BinaryOperator, str] = {
    BinaryOperator.Plus: "plus'",
    BinaryOperator.Minus: "minus'",
    BinaryOperator.Multiplication: "times'",
    BinaryOperator.Division: "over'",
    BinaryOperator.Modulo: "rest'",
}
COMPARISONS: Mapping[ComparisonOperator, str] = {
    ComparisonOperator.LessThan: "below'",
    ComparisonOperator.LessEqual: "upto'",
    ComparisonOperator.GreaterThan: "above'",
    ComparisonOperator.GreaterEqual: "from'",
    ComparisonOperator.Equal: "is'",
    ComparisonOperator.NotEqual: "other'",
}

Place = tuple[Signature, int]
"""An argument of a predicate."""


def with_amounts_apart(rules: Sequence[Node], facts: Mapping[str, Fact]) -> tuple[Node, ...]:
    """Return plain rules with terms in the place of amounts, and after them those of the parts.

    Args:
        rules: A policy's plain rules.
        facts: The vocabulary.
    """
    kept_numbers: set[Place] = set()
    while True:
        writing = _Writing(rules, facts, kept_numbers)
        try:
            written = [writing.written(rule) for rule in rules]
            return (*written, *(rule for parts in writing.parts.values() for rule in parts))
        except _UnfitError as error:
            kept_numbers |= error.places


class _UnfitError(Exception):
    """A rule needs the numbers that some arguments hold."""

    def __init__(self, places: Collection[Place]) -> None:
        super().__init__()
        self.places = set(places)


class _UnwrittenError(Exception):
    """A rule does with an amount what no term can stand for."""


class _Writing:
    """Writes rules with terms for amounts, in all places but those that must be numbers."""

    def __init__(
        self, rules: Sequence[Node], facts: Mapping[str, Fact], kept: Collection[Place]
    ) -> None:
        self.numbers = frozenset(name for name, fact in facts.items() if fact.is_number)
        self.parts: dict[str, list[Node]] = {}
        self._sums: dict[str, int] = {}
        self.reads_actions = any(
            signature(term) == ACTION for rule in rules for term in atoms(rule.body)
        )
        self.places = {(ACTION, 1)} - set(kept)
        deriving = {signature(head) for rule in rules for head in head_functions(rule)}
        waiting = list(self.places)
        while waiting:
            place = waiting.pop()
            for other in (o for rule in rules for o in _sources(rule, place)):
                is_own = other[0] in LIMITS or other[0] not in deriving
                if not is_own and other not in self.places and other not in kept:
                    self.places.add(other)
                    waiting.append(other)

    def written(self, rule: Node) -> Node:
        """Return a rule with terms for amounts."""
        read = {place for place, _ in self.read(atoms(rule.body))}
        derived = {place for place, _ in self.read(head_functions(rule))}
        if not read and not derived:
            return rule
        try:
            return _Rule(self, rule).written()
        except _UnwrittenError:
            raise _UnfitError(read or derived) from None

    def read(self, terms: Collection[Node]) -> Iterator[tuple[Place, Node]]:
        """Yield the arguments of some terms that hold amounts."""
        for term in terms:
            for position, argument in enumerate(term.arguments):
                if (signature(term), position) in self.places:
                    yield (signature(term), position), argument

    def sum_of(self, key: str, parts: Sequence[Node]) -> Node:
        """Return the term of a sum; parts are `part'` rules that lack the number of the sum."""
        number_ = number(self._sums.setdefault(key, len(self._sums)))
        self.parts[key] = [
            part.update(head=positive(call(PART[0], number_, *head.arguments)))
            for part in parts
            for head in head_functions(part)
        ]
        return call(SUM, number_)


def _sources(rule: Node, place: Place) -> Iterator[Place]:
    """Yield the arguments from which a rule may take what it derives in a place."""
    wanted = {
        name
        for head in head_functions(rule)
        if signature(head) == place[0]
        for name in variables(head.arguments[place[1]])
    }
    for literal in rule.body:
        if is_sum(literal) and variables(literal.atom.left_guard.term) & wanted:
            wanted |= {name for e in literal.atom.elements for name in variables(e.terms[0])}
    for term in atoms(rule.body) if wanted else ():
        for position, argument in enumerate(term.arguments):
            if argument.ast_type == ASTType.Variable and argument.name in wanted:
                yield signature(term), position


def is_sum(literal: Node) -> bool:
    """Tell whether a part of a body gives a variable the value of a sum."""
    if literal.ast_type != ASTType.Literal or literal.atom.ast_type != ASTType.BodyAggregate:
        return False
    atom = literal.atom
    return (
        literal.sign == Sign.NoSign
        and atom.function == AggregateFunction.Sum
        and atom.right_guard is None
        and atom.left_guard is not None
        and atom.left_guard.comparison == ComparisonOperator.Equal
        and atom.left_guard.term.ast_type == ASTType.Variable
        and all(element.terms for element in atom.elements)
    )


class _Scope:
    """What the variables of a rule, or of an element of a sum, stand for.

    Attributes:
        used: How often each variable of an amount stands where a term may.
    """

    def __init__(self, writing: _Writing, literals: Sequence[Node]) -> None:
        self.writing = writing
        self.used: Counter[str] = Counter()
        self._facts: dict[str, str] = {}
        self.terms: dict[str, Node] = {}
        for literal in literals:
            self._bind(literal)

    def _bind(self, literal: Node) -> None:
        if not is_positive_atom(literal) or literal.atom.symbol.ast_type != ASTType.Function:
            for _, argument in self.writing.read(atoms(literal)):
                if argument.ast_type != ASTType.Variable or argument.name != "_":
                    raise _UnwrittenError
            return
        term = literal.atom.symbol
        if term.name in self.writing.numbers and len(term.arguments) == 1:
            [argument] = term.arguments
            if argument.ast_type == ASTType.Variable:
                self._facts[argument.name] = term.name
        for _, argument in self.writing.read([term]):
            if argument.ast_type != ASTType.Variable:
                raise _UnwrittenError
            if argument.name != "_":
                self.terms[argument.name] = argument
                self.used[argument.name] += 1

    def term(self, node: Node) -> Node:
        """Return what stands for a term: itself where it is none of an amount."""
        if node.ast_type == ASTType.Variable:
            if node.name in self.terms:
                self.used[node.name] += 1
                return self.terms[node.name]
            return call(self._facts[node.name]) if node.name in self._facts else node
        if node.ast_type == ASTType.SymbolicTerm and node.symbol.type == SymbolType.Number:
            return node
        if node.ast_type == ASTType.BinaryOperation and node.operator_type in OPERATORS:
            if not variables(node) & (self.terms.keys() | self._facts.keys()):
                return node
            sides = (self.term(node.left), self.term(node.right))
            return call(OPERATORS[node.operator_type], *sides)
        raise _UnwrittenError

    def check(self, nodes: Sequence[Node]) -> None:
        """Make sure that amounts stand in these nodes nowhere but where a term may."""
        found = Counter(
            part.name for node in nodes for part in walk(node) if part.ast_type == ASTType.Variable
        )
        if any(found[name] != self.used[name] for name in self.terms):
            raise _UnwrittenError


class _Rule:
    """A rule to be written with terms for amounts."""

    def __init__(self, writing: _Writing, rule: Node) -> None:
        self._rule = rule
        self._writing = writing
        sums = [literal for literal in rule.body if self._is_of_amounts(literal)]
        self._left = [literal for literal in rule.body if literal not in sums]
        self._scope = _Scope(writing, self._left)
        for literal in sums:
            name = literal.atom.left_guard.term.name
            if name in self._scope.terms:
                raise _UnwrittenError
            self._scope.terms[name] = self._sum(literal)
            self._scope.used[name] = 1

    def _is_of_amounts(self, literal: Node) -> bool:
        return is_sum(literal) and any(self._writing.read(atoms(literal)))

    def _sum(self, literal: Node) -> Node:
        elements = literal.atom.elements
        others = [self._rule.head, literal.atom.left_guard]
        others += [other for other in self._rule.body if other is not literal]
        beside = {name for other in others for name in variables(other)}
        if any(variables(element) & beside for element in elements):
            raise _UnwrittenError
        return self._writing.sum_of("; ".join(map(str, elements)), [*map(self._part, elements)])

    def _part(self, element: Node) -> Node:
        scope = _Scope(self._writing, element.condition)
        amount, *rest = element.terms
        head = call(PART[0], scope.term(amount), call("of'", *rest))
        scope.check([*element.terms, *element.condition])
        return self._rule.update(head=positive(head), body=tuple(element.condition))

    def written(self) -> Node:
        """Return the rule with terms for amounts."""
        head = self._rule.head.atom.symbol if self._rule.head.ast_type == ASTType.Literal else None
        if head is None or head.ast_type != ASTType.Function:
            raise _UnwrittenError
        amounts = self._scope.terms.keys()
        guards = [c for c in self._left if is_comparison(c) and variables(c) & amounts]
        arguments = list(head.arguments)
        for place, _ in self._writing.read([head]):
            arguments[place[1]] = self._scope.term(arguments[place[1]])
        for guard in guards:
            if signature(head) != ACTION or self._writing.reads_actions:
                raise _UnwrittenError
            arguments[1] = call(WHERE, self._condition(guard), arguments[1])
        self._scope.check([self._rule.head, *self._rule.body])
        body = tuple(literal for literal in self._left if literal not in guards)
        return self._rule.update(head=positive(head.update(arguments=tuple(arguments))), body=body)

    def _condition(self, guard: Node) -> Node:
        if guard.sign != Sign.NoSign or len(guard.atom.guards) != 1:
            raise _UnwrittenError
        [other] = guard.atom.guards
        sides = (self._scope.term(guard.atom.term), self._scope.term(other.term))
        return call(COMPARISONS[other.comparison], *sides)
