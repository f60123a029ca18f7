"""Finds the thresholds of numbers: where a rule compares a fact, the other side of it.

The fact is isolated and the other side is grounded with the facts free, so that computed and
modified settings count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clingo import SymbolType
from clingo.ast import ASTType, BinaryOperator

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import constants, functions, is_positive_atom, variables
from ticketworld.solver.relax import (
    catalogue_inputs,
    free_facts,
    possible_atoms,
    relax,
    relaxed_text,
)

POLICY = -1
"""Owns the thresholds of the policy's own rules."""

_TURNED = {BinaryOperator.Plus: "-", BinaryOperator.Minus: "+"}

_Site = tuple[str, str, list[str]]
"""A fact, what it is compared with, and the relaxed body of the rule that does."""


@dataclass(frozen=True, slots=True, order=True)
class Boundary:
    """A threshold of a fact, and the line of the rule that compares with it."""

    fact: str
    value: int
    rule: str


class Thresholds:
    """Finds comparisons of integer facts and grounds their other sides.

    Args:
        catalogue: The policy.
        rules: Its plain rules.
        conditions: Rules beside them, each an owner by its number.
        fixed: Named facts held to one value.

    Attributes:
        found: The thresholds, by owner; the policy's are those of `POLICY`.
        pairs: By owner the pairs of facts that are compared with each other.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        rules: Sequence[Node],
        conditions: Sequence[Node],
        fixed: Mapping[str, str],
    ) -> None:
        self._catalogue = catalogue
        self._rules = rules
        self.pairs: dict[int, set[tuple[str, str]]] = defaultdict(set)
        self._sites: list[tuple[int, str, str]] = []
        comparing = [(POLICY, rule) for rule in rules[: len(catalogue.rules)]]
        self.found = self._boundaries([*comparing, *enumerate(conditions)], fixed)

    def _boundaries(
        self, comparing: Iterable[tuple[int, Node]], fixed: Mapping[str, str]
    ) -> defaultdict[int, set[Boundary]]:
        """Return by owner every threshold that can arise, with the rule it comes from."""
        facts = self._catalogue.facts
        lines = [relaxed_text(self._rules, facts), free_facts(facts, fixed)]
        for owner, rule in comparing:
            for fact, term, body in self._comparisons(rule, self.pairs[owner]):
                head = f"threshold({len(self._sites)}, {term})"
                lines.append(f"{head} :- {', '.join(body) or '#true'}.")
                begin = rule.location.begin
                self._sites.append((owner, fact, f"{begin.filename}:{begin.line}"))
        inputs = catalogue_inputs(self._catalogue)
        found: defaultdict[int, set[Boundary]] = defaultdict(set)
        for atom in possible_atoms("\n".join(lines), inputs, "threshold"):
            index, value = atom.arguments
            owner, fact, where = self._sites[index.number]
            if value.type == SymbolType.Number and facts[fact].admits(value.number):
                found[owner].add(Boundary(fact, value.number, where))
        return found

    def _comparisons(self, rule: Node, pairs: set[tuple[str, str]]) -> Iterator[_Site]:
        """Yield (fact, threshold, body) for each comparison; note the facts compared."""
        names = self._integer_variables(rule)
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
                    if found := isolate(one, other, names, pairs):
                        yield *found, list(relaxed.body)

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

    def _constants(self, literal: Node) -> Iterator[_Site]:
        """A body atom like `photos_sent(0)` is a threshold too."""
        for function in functions(literal.atom.symbol):
            fact = self._catalogue.facts.get(function.name)
            if fact and fact.is_number and constants(function.arguments[0]):
                yield fact.name, str(function.arguments[0]), []


def isolate(
    term: Node, other: Node, owners: Mapping[str, str], pairs: set[tuple[str, str]]
) -> tuple[str, str] | None:
    """Return (fact, threshold) where a term is an integer fact plus an offset or none."""
    theirs = {owners[v] for v in variables(other) if v in owners}
    if term.ast_type == ASTType.Variable and term.name in owners:
        fact = owners[term.name]
        pairs |= {(min(fact, g), max(fact, g)) for g in theirs if g != fact}
        return None if theirs else (fact, str(other))
    if term.ast_type == ASTType.BinaryOperation and term.operator_type in _TURNED:
        left, right = term.left, term.right
        turn = _TURNED[term.operator_type]
        mixed = theirs or {v for v in variables(right) if v in owners}
        if left.ast_type == ASTType.Variable and left.name in owners and not mixed:
            return owners[left.name], f"({other}) {turn} ({right})"
    return None
