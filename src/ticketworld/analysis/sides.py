"""The comparisons by which clauses draw a line, and the two sides of each line.

A side is `side(Number, Threshold, in)` where the rule's other conditions hold and the comparison
too, and `side(Number, Threshold, out)` where they hold and the comparison does not. The threshold
is what a fact is compared with, such as the setting in force; it is `any` between two facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.catalogue import Fact
from ticketworld.policy.syntax import Node, parse
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
from ticketworld.solver.lift import lift_with_head
from ticketworld.solver.space import rules_for

_Op = ComparisonOperator
_SIGNS = {
    _Op.GreaterThan: (">", "<="),
    _Op.LessThan: ("<", ">="),
    _Op.LessEqual: ("<=", ">"),
    _Op.GreaterEqual: (">=", "<"),
    _Op.NotEqual: ("!=", "="),
    _Op.Equal: ("=", "!="),
}
"""Each operator as written, and its opposite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One comparison of a rule that reads a number of the case.

    Attributes:
        where: File and line of the rule.
        text: The comparison as written.
        facts: The numbers it reads, in the order met.
        threshold: The term they are compared with, or `any`.
        is_direct: Whether one fact as it is stands on one side, and a threshold on the other.
        rest: The rule's other conditions.
        opposite: The comparison turned round.
        apart: How far its two sides are from each other, as a term.
    """

    where: str
    text: str
    facts: tuple[str, ...]
    threshold: str
    is_direct: bool
    rest: str
    opposite: str
    apart: str

    def rules(self, number: int) -> str:
        """Return the rules that derive the two sides."""
        head = f"side({number}, {self.threshold}"
        return (
            f"{head}, in) :- {self.rest}; {self.text}.\n"
            f"{head}, out) :- {self.rest}; {self.opposite}.\n"
        )

    def edge_rules(self, number: int) -> str:
        """Return the rules that derive the two sides at most one away from the line."""
        return self.rules(number).replace(".\n", f"; {self.apart} <= 1.\n")


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
    terms = [literal.atom.term, *(guard.term for guard in guards)]
    others = [str(other) for other in rule.body if str(other) != str(literal)]
    bound = {v for other in rule.body if is_positive_atom(other) for v in variables(other)}
    for index, (left, right) in enumerate(pairwise(terms)):
        sign, opposite = _SIGNS[guards[index].comparison]
        held = [sorted(owners[v] for v in variables(t) if v in owners) for t in (left, right)]
        if held == [[], []] or (sign == "=" and _assigns(left, right, bound)):
            continue
        pairs = list(pairwise(terms))
        chained = [
            f"{a} {_SIGNS[guards[i].comparison][0]} {b}"
            for i, (a, b) in enumerate(pairs)
            if i != index
        ]
        threshold = "any" if all(held) else str(right if held[0] else left)
        yield Comparison(
            where=f"{rule.location.begin.filename}:{rule.location.begin.line}",
            text=f"{left} {sign} {right}",
            facts=tuple(dict.fromkeys(held[0] + held[1])),
            threshold=threshold,
            is_direct=not all(held) and str(left if held[0] else right) in owners,
            rest="; ".join([*others, *chained]),
            opposite=f"{left} {opposite} {right}",
            apart=f"|{left} - ({right})|",
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
    added = parse("".join(c.rules(number) for number, c in enumerate(comparisons)))
    heads = [head_functions(rule)[0] for rule in added]
    marks = [lift_with_head(judge.lifted, r, head) for r, head in zip(added, heads, strict=True)]
    program = judge.lifted.text + "".join(marks)
    shown = "#show superseded(X,I,T,S) : side(X,I,T,S).\n#show.\n#defined side/4.\n"
    answers = run_batch(program + shown, cases) if comparisons else []
    return [frozenset((int(i), t, s) for i, t, s in answer.superseded) for answer in answers]
