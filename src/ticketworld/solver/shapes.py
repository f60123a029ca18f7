"""A policy in which what an amount is made of stands for the amount.

Sums explode when facts are free, and which clauses interact does not need them: where the parts
of two amounts agree, so do the amounts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from clingo.ast import ASTType, Sign

from ticketworld.policy.syntax import Node, call, positive, variable
from ticketworld.policy.terms import (
    Signature,
    atoms,
    functions,
    head_functions,
    signature,
    variables,
)
from ticketworld.solver.lift import RESOLUTION, Lifted, lift_rule
from ticketworld.solver.space import needed_rules

LOGIC: frozenset[Signature] = frozenset(
    {
        ("applies", 1),
        ("defeated", 2),
        ("blocked", 2),
        ("superseded", 3),
        ("surpassed", 4),
        ("value", 3),
        ("impossible", 1),
        *(goal for goal in RESOLUTION if goal != ("action", 2)),
    }
)
"""What is derived exactly; an action is derived up to its amount."""


class Shapes:
    """The lifted policy with what an amount is made of in the place of the amount.

    Rules on which `LOGIC` depends stay as they are. In the others aggregates and comparisons of
    amounts are left out, and a computed argument becomes `amount(…)` of what it is computed from.
    What was left out of a rule is a function of the atoms in `compared`, so copies that agree on
    those agree on it.

    Attributes:
        lines: The program's lines.
        compared: What two copies must agree on to have the same resolution.
        amounts: By predicate the arguments that hold amounts.
    """

    def __init__(self, lifted: Lifted) -> None:
        self._lifted = lifted
        self.compared: set[Signature] = set(RESOLUTION)
        self.amounts: dict[Signature, set[int]] = defaultdict(set)
        exact = needed_rules(enumerate(self._lifted.rules), LOGIC)
        self._loose = [i for i in range(len(self._lifted.rules)) if i not in exact]
        before = -1
        while before != (before := sum(map(len, self.amounts.values())) + len(self.compared)):
            shapes = {index: self._shape(self._lifted.rules[index]) for index in self._loose}
        self.lines = self._lifted.text.splitlines()
        for index, shaped in shapes.items():
            self.lines[index] = "".join(lift_rule(self._lifted, rule) for rule in shaped)

    def _shape(self, rule: Node) -> list[Node]:
        """Return the rule with its kept body, once for each of its heads."""
        kept, computed = self._body(rule)
        bound = {v for literal in kept if _is_positive_atom(literal) for v in variables(literal)}
        shaped: list[Node] = []
        for function in head_functions(rule):
            arguments = list(function.arguments)
            for position, argument in enumerate(arguments):
                used = variables(argument)
                if _is_computed(argument) or used & computed or not used <= bound:
                    self.amounts[signature(function)].add(position)
                    parts = [variable(name) for name in sorted(used & bound)]
                    arguments[position] = call("amount", *parts)
            head = function.update(arguments=tuple(arguments))
            shaped.append(rule.update(head=positive(head), body=tuple(kept)))
        return shaped

    def _body(self, rule: Node) -> tuple[list[Node], set[str]]:
        """Return the literals that are kept, and the variables that hold amounts."""
        computed = set[str]()
        for literal in filter(_is_positive_atom, rule.body):
            for function in functions(literal.atom.symbol):
                for position in self.amounts.get(signature(function), ()):
                    held = variables(function.arguments[position])
                    computed |= held
        kept = list(rule.body)
        changed = True
        while changed:
            changed = False
            for literal in list(kept):
                if _is_aggregate(literal):
                    self.compared |= {signature(f) for f in atoms(literal)}
                    guards = (literal.atom.left_guard, literal.atom.right_guard)
                    computed |= {v for g in guards if g is not None for v in variables(g.term)}
                elif _is_comparison(literal) and variables(literal) & computed:
                    self._compare(rule, variables(literal))
                    computed |= variables(literal) - _bound_by_atoms(rule)
                else:
                    continue
                kept.remove(literal)
                changed = True
        return kept, computed

    def _compare(self, rule: Node, names: Collection[str]) -> None:
        """Note the predicates from which a rule takes these variables."""
        for literal in filter(_is_positive_atom, rule.body):
            if variables(literal) & set(names):
                self.compared |= {signature(f) for f in functions(literal.atom.symbol)}


def _is_positive_atom(literal: Node) -> bool:
    if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
        return False
    return bool(literal.atom.ast_type == ASTType.SymbolicAtom)


def _is_aggregate(literal: Node) -> bool:
    kinds = (ASTType.BodyAggregate, ASTType.Aggregate)
    return literal.ast_type == ASTType.Literal and literal.atom.ast_type in kinds


def _is_comparison(literal: Node) -> bool:
    is_literal = literal.ast_type == ASTType.Literal
    return is_literal and bool(literal.atom.ast_type == ASTType.Comparison)


def _bound_by_atoms(rule: Node) -> set[str]:
    return {v for literal in filter(_is_positive_atom, rule.body) for v in variables(literal)}


def _is_computed(term: Node) -> bool:
    return term.ast_type in (ASTType.BinaryOperation, ASTType.UnaryOperation)
