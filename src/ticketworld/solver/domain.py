"""The boundary domain: for each fact the values at which a policy can change its mind.

Names are as declared. For a whole number they are each threshold with its two neighbours. A
threshold is found where a rule compares the fact: the fact is isolated and the other side grounded
with the facts free, so that computed and modified settings count. Two facts that are compared with
each other share their thresholds, so that <, = and > all occur.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clingo import SymbolType
from clingo.ast import ASTType, BinaryOperator

from ticketworld.policy.catalogue import Catalogue, Fact
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    constants,
    functions,
    is_positive_atom,
    variables,
)
from ticketworld.solver.case import Value
from ticketworld.solver.relax import (
    catalogue_inputs,
    free_facts,
    possible_atoms,
    relax,
    relaxed_text,
)

_TURNED = {BinaryOperator.Plus: "-", BinaryOperator.Minus: "+"}


@dataclass(frozen=True, slots=True, order=True)
class Boundary:
    """A threshold of a fact, and the line of the rule that compares with it."""

    fact: str
    value: int
    rule: str


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
        for name in self.facts:
            if name in given and self.has_value(name, kept):
                kept[name] = given[name]
        return kept


def derive_domain(
    catalogue: Catalogue, rules: Sequence[Node], conditions: Sequence[Node] = ()
) -> Domain:
    """Return the boundary domain of a policy.

    Args:
        catalogue: The policy.
        rules: Its plain rules.
        conditions: Rules beside them whose thresholds count too.
    """
    finder = _Finder(catalogue, rules, conditions)
    boundaries = finder.boundaries()
    pairs = tuple(sorted(finder.pairs))
    thresholds: dict[str, set[int]] = defaultdict(set)
    for boundary in boundaries:
        thresholds[boundary.fact].add(boundary.value)
    _share(thresholds, pairs, catalogue.facts)
    values = {
        name: fact.names or _around(fact, thresholds[name])
        for name, fact in catalogue.facts.items()
    }
    return Domain(
        facts=catalogue.facts, values=values, boundaries=tuple(boundaries), compared=pairs
    )


class _Finder:
    """Finds comparisons of integer facts and grounds their other sides."""

    def __init__(
        self, catalogue: Catalogue, rules: Sequence[Node], conditions: Sequence[Node]
    ) -> None:
        self._catalogue = catalogue
        self._rules = rules
        self._comparing = [*rules[: len(catalogue.rules)], *conditions]
        self.pairs: set[tuple[str, str]] = set()
        self._sites: list[tuple[str, str]] = []

    def boundaries(self) -> list[Boundary]:
        """Return every threshold that can arise, with the rule it comes from."""
        facts = self._catalogue.facts
        lines = [relaxed_text(self._rules, facts), free_facts(facts)]
        for rule in self._comparing:
            for fact, term, body in self._comparisons(rule):
                head = f"threshold({len(self._sites)}, {term})"
                lines.append(f"{head} :- {', '.join(body) or '#true'}.")
                begin = rule.location.begin
                self._sites.append((fact, f"{begin.filename}:{begin.line}"))
        inputs = catalogue_inputs(self._catalogue)
        found: set[Boundary] = set()
        for atom in possible_atoms("\n".join(lines), inputs, "threshold"):
            index, value = atom.arguments
            fact, where = self._sites[index.number]
            if value.type == SymbolType.Number and facts[fact].admits(value.number):
                found.add(Boundary(fact, value.number, where))
        return sorted(found)

    def _comparisons(self, rule: Node) -> Iterator[tuple[str, str, list[str]]]:
        owners = self._integer_variables(rule)
        relaxed = relax(rule, self._catalogue.facts)
        for literal in rule.body:
            if literal.ast_type != ASTType.Literal:
                continue
            if literal.atom.ast_type == ASTType.SymbolicAtom:
                yield from self._constants(literal)
            if literal.atom.ast_type != ASTType.Comparison:
                continue
            terms = [literal.atom.term, *(guard.term for guard in literal.atom.guards)]
            for left, right in pairwise(terms):
                for one, other in ((left, right), (right, left)):
                    yield from self._isolate(one, other, owners, list(relaxed.body))

    def _isolate(
        self, term: Node, other: Node, owners: Mapping[str, str], body: Sequence[str]
    ) -> Iterator[tuple[str, str, list[str]]]:
        """Yield (fact, threshold, body) where a term is an integer fact plus an offset or none."""
        theirs = {owners[v] for v in variables(other) if v in owners}
        if term.ast_type == ASTType.Variable and term.name in owners:
            fact = owners[term.name]
            if theirs:
                self.pairs |= {tuple(sorted((fact, g))) for g in theirs if g != fact}  # type: ignore[misc]
            else:
                yield fact, str(other), list(body)
        elif term.ast_type == ASTType.BinaryOperation and term.operator_type in _TURNED:
            left, right = term.left, term.right
            turn = _TURNED[term.operator_type]
            mixed = theirs or {v for v in variables(right) if v in owners}
            if left.ast_type == ASTType.Variable and left.name in owners and not mixed:
                yield owners[left.name], f"({other}) {turn} ({right})", list(body)

    def _integer_variables(self, rule: Node) -> dict[str, str]:
        """Return the variables that hold the value of an integer fact."""
        owners: dict[str, str] = {}
        for literal in rule.body:
            if not is_positive_atom(literal):
                continue
            for function in functions(literal.atom.symbol):
                fact = self._catalogue.facts.get(function.name)
                if fact and fact.is_number and function.arguments:
                    argument = function.arguments[0]
                    if argument.ast_type == ASTType.Variable:
                        owners[argument.name] = fact.name
        return owners

    def _constants(self, literal: Node) -> Iterator[tuple[str, str, list[str]]]:
        """A body atom like `photos_sent(0)` is a threshold too."""
        for function in functions(literal.atom.symbol):
            fact = self._catalogue.facts.get(function.name)
            if fact and fact.is_number and constants(function.arguments[0]):
                yield fact.name, str(function.arguments[0]), []


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
