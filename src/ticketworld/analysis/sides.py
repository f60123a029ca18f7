"""The comparisons by which clauses draw a line, and the two sides of each line.

A side is `side(Number, Threshold, in)` where the rule's other conditions hold and the comparison
too, and `side(Number, Threshold, out)` where they hold and the comparison does not. The threshold
is what a fact is compared with, such as the setting in force; it is `any` between two facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node, call, number, parse, positive
from ticketworld.policy.terms import (
    Signature,
    atoms,
    functions,
    head_functions,
    is_positive_atom,
    signature,
    variables,
)
from ticketworld.solver.batch import run_batch
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import lift_rule
from ticketworld.solver.space import rules_for

_Op = ComparisonOperator
_OPPOSITE = {
    _Op.GreaterThan: _Op.LessEqual,
    _Op.LessThan: _Op.GreaterEqual,
    _Op.LessEqual: _Op.GreaterThan,
    _Op.GreaterEqual: _Op.LessThan,
    _Op.NotEqual: _Op.Equal,
    _Op.Equal: _Op.NotEqual,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One comparison of a rule that reads a number of the case.

    Attributes:
        rule: The rule.
        compared: The comparison.
        facts: The numbers it reads, in the order met.
        threshold: The term they are compared with, or `any`.
        is_direct: Whether one fact as it is stands on one side, and a threshold on the other.
        rest: The rule's other conditions.
    """

    rule: Node
    compared: Node
    facts: tuple[str, ...]
    threshold: Node
    is_direct: bool
    rest: tuple[Node, ...]

    @property
    def where(self) -> str:
        """File and line of the rule."""
        begin = self.rule.location.begin
        return f"{begin.filename}:{begin.line}"

    @property
    def text(self) -> str:
        """The comparison as written."""
        return str(self.compared)

    def rules(self, index: int) -> Iterator[Node]:
        """Yield the rules that derive the two sides, given the comparison's number."""
        (guard,) = self.compared.guards
        turned = guard.update(comparison=_OPPOSITE[guard.comparison])
        opposite = self.compared.update(guards=(turned,))
        for which, compared in (("in", self.compared), ("out", opposite)):
            side = call("side", number(index), self.threshold, call(which))
            yield self.rule.update(head=positive(side), body=(*self.rest, positive(compared)))

    def edge_rules(self, index: int) -> Iterator[Node]:
        """Yield the rules that derive the two sides at most one away from the line."""
        left, right = self.compared.term, self.compared.guards[0].term
        [near] = parse(f":- |{left} - ({right})| <= 1.")
        for rule in self.rules(index):
            yield rule.update(body=(*rule.body, *near.body))


def comparisons_of(judge: Judge, goals: Collection[Signature]) -> Iterator[Comparison]:
    """Yield every comparison with a fact whose rule reads nothing beyond what the goals need."""
    facts = judge.catalogue.facts
    derived = {signature(f) for rule in rules_for(judge, goals) for f in head_functions(rule)}
    known = derived | {(name, 1) for name in facts}
    for rule in judge.rules[: len(judge.catalogue.rules)]:
        heads = {function.name for function in head_functions(rule)}
        if "impossible" in heads or not {signature(f) for f in atoms(rule.body)} <= known:
            continue
        owners = integer_variables(rule, facts)
        for literal in rule.body if owners else ():
            if literal.ast_type == ASTType.Literal and literal.sign == Sign.NoSign:
                yield from _comparisons(rule, literal, owners)


def integer_variables(rule: Node, facts: Mapping[str, Fact]) -> dict[str, str]:
    """Return the variables of a rule that hold the value of a whole-number fact."""
    owners: dict[str, str] = {}
    for literal in filter(is_positive_atom, rule.body):
        for function in functions(literal.atom.symbol):
            fact = facts.get(function.name)
            if fact is None or not fact.is_number or len(function.arguments) != 1:
                continue
            if function.arguments[0].ast_type == ASTType.Variable:
                owners[function.arguments[0].name] = fact.name
    return owners


def _comparisons(rule: Node, literal: Node, owners: Mapping[str, str]) -> Iterator[Comparison]:
    if literal.atom.ast_type != ASTType.Comparison:
        return
    guards = literal.atom.guards
    lefts = [literal.atom.term, *(guard.term for guard in guards[:-1])]
    pairs = [
        Node(ASTType.Comparison, term=left, guards=(guard,))
        for left, guard in zip(lefts, guards, strict=True)
    ]
    others = [other for other in rule.body if str(other) != str(literal)]
    bound = {v for other in rule.body if is_positive_atom(other) for v in variables(other)}
    for pair in pairs:
        left, right = pair.term, pair.guards[0].term
        held = [sorted(owners[v] for v in variables(t) if v in owners) for t in (left, right)]
        is_equation = pair.guards[0].comparison == _Op.Equal
        if held == [[], []] or (is_equation and _assigns(left, right, bound)):
            continue
        chained = [positive(other) for other in pairs if other is not pair]
        yield Comparison(
            rule=rule,
            compared=pair,
            facts=tuple(dict.fromkeys(held[0] + held[1])),
            threshold=call("any") if all(held) else right if held[0] else left,
            is_direct=not all(held) and str(left if held[0] else right) in owners,
            rest=(*others, *chained),
        )


def _assigns(left: Node, right: Node, bound: Collection[str]) -> bool:
    """Tell whether an equation is what binds a variable, not a condition on it."""
    return any(
        term.ast_type == ASTType.Variable and term.name not in bound for term in (left, right)
    )


SideKey = tuple[int, str, str]
"""Number of the comparison, threshold, and `in` or `out`."""


def sides_met(
    judge: Judge, comparisons: Sequence[Comparison], cases: Sequence[Case]
) -> list[frozenset[SideKey]]:
    """Return for each case the sides on which it stands."""
    rules = [rule for index, c in enumerate(comparisons) for rule in c.rules(index)]
    program = judge.lifted.text + "".join(lift_rule(judge.lifted, rule) for rule in rules)
    shown = "#show superseded(X,I,T,S) : side(X,I,T,S).\n#show.\n#defined side/4.\n"
    answers = run_batch(program + shown, cases) if comparisons else []
    return [frozenset((int(i), t, s) for i, t, s in answer.superseded) for answer in answers]
