"""Proves that a policy has exactly one answer set for every case and every knock-out.

Nothing is grounded and no domain is needed. The specialised rules are tied where the head of one
unifies, on constants, with a body atom of another; if no cycle of ties holds a negative one, the
program is stratified and its answer set unique (Apt, Blair and Walker 1988). Conditions and
aggregates count as negative. A cycle whose heads compute by arithmetic need not terminate when
grounded and is refused too.
"""

from __future__ import annotations

import graphlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Row,
    functions,
    head_functions,
    instances,
    signature,
    variables,
)
from ticketworld.policy.unify import Unifier
from ticketworld.solver.batch import SolvingError

_OURS = "<string>"
"""Where the specialised kernel stands, as clingo calls it."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Atoms that depend on each other through `not`, or through ever new terms without end.

    `places` names the authors' rules that take part, by file and line.
    """

    atoms: tuple[str, ...]
    places: tuple[str, ...]
    endless: bool

    @property
    def where(self) -> str:
        """Where an author finds the cycle; one of relations alone has no line in the rules."""
        return self.places[0] if self.places else "relations"

    def __str__(self) -> str:
        chain = ", ".join(f"`{atom}`" for atom in self.atoms)
        if self.endless:
            return f"{chain} compute themselves without end; break the recursion"
        return f"{chain} depend on each other through `not` or `overrides`; break the cycle"


class _Head(NamedTuple):
    """One atom that a rule derives: its term, with one choice of the pools in it, and the rule."""

    function: Node
    row: Row
    rule: Node

    def __str__(self) -> str:
        written = ["_" if a is None else str(a) for a in self.row]
        return f"{self.function.name}({','.join(written)})" if written else self.function.name


class CycleError(SolvingError):
    """A policy has cycles that stand against a proof that each case has one answer set."""

    def __init__(self, cycles: Sequence[Cycle]) -> None:
        self.cycles = tuple(cycles)
        super().__init__("\n".join(f"{cycle.where}: {cycle}" for cycle in cycles))


def _signed_atoms(node: Node, negative: bool = False) -> Iterator[tuple[Node, bool]]:
    """Yield the function terms of a node's atoms, and whether each counts as negative."""
    if node.ast_type == ASTType.SymbolicAtom:
        yield from ((function, negative) for function in functions(node.symbol))
        return
    if node.ast_type in (ASTType.BodyAggregate, ASTType.Aggregate):
        negative = True
    elif node.ast_type == ASTType.Literal:
        negative = negative or node.sign != Sign.NoSign
    for child in node.children:
        is_condition = node.ast_type == ASTType.ConditionalLiteral and child is not node.literal
        yield from _signed_atoms(child, negative or is_condition)


def _computes(function: Node, rule: Node) -> bool:
    """Tell whether a head can hold a term that no atom of the body holds."""
    if any(_is_built(argument) for argument in function.arguments):
        return True
    held = set().union(*map(variables, function.arguments)) if function.arguments else set()
    for literal in rule.body:
        if literal.ast_type == ASTType.Literal and literal.atom.ast_type == ASTType.Comparison:
            guards = [g for g in literal.atom.guards if g.comparison == ComparisonOperator.Equal]
            terms = [literal.atom.term, *(guard.term for guard in guards)] if guards else []
            if any(map(_is_built, terms)) and held & set().union(*map(variables, terms)):
                return True
    return False


def _is_built(term: Node) -> bool:
    """Tell whether a term computes, or puts a variable inside another term."""
    if term.ast_type in (ASTType.BinaryOperation, ASTType.UnaryOperation):
        return True
    if term.ast_type == ASTType.Pool:
        return any(map(_is_built, term.arguments))
    return term.ast_type == ASTType.Function and bool(variables(term))


def find_cycles(rules: Sequence[Node]) -> list[Cycle]:
    """Return the cycles that stand against a proof; none means uniqueness is proved.

    Args:
        rules: The plain rules of a policy, heeding removals.
    """
    heads = [
        _Head(function, row, rule)
        for rule in rules
        for function in head_functions(rule)
        for row in instances(function)
    ]
    ties = _ties(heads)
    try:
        graphlib.TopologicalSorter(ties).prepare()
    except graphlib.CycleError:
        return list(_bad_components(ties, heads))
    return []


def _ties(heads: Sequence[_Head]) -> dict[int, dict[int, bool]]:
    """Return for each head those that it depends on, and whether through a negative atom."""
    known: Unifier[int] = Unifier()
    for number, head in enumerate(heads):
        known.add(signature(head.function), head.row, number)
    ties: dict[int, dict[int, bool]] = {}
    for number, head in enumerate(heads):
        tied = ties.setdefault(number, {})
        for function, negative in (f for part in head.rule.body for f in _signed_atoms(part)):
            for row in instances(function):
                for other in known.find(signature(function), row):
                    tied[other] = tied.get(other, False) or negative
    return ties


def _bad_components(
    ties: Mapping[int, Mapping[int, bool]], heads: Sequence[_Head]
) -> Iterator[Cycle]:
    import networkx as nx  # slow to load, and most policies have no cycle of any kind

    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(ties)
    for number, tied in ties.items():
        graph.add_edges_from((other, number) for other in tied)
    for component in nx.strongly_connected_components(graph):
        first, *others = component
        if not others and not graph.has_edge(first, first):
            continue
        members = [heads[number] for number in component]
        inner = (ties[n].items() for n in component)
        negative = any(sign for tied in inner for other, sign in tied if other in component)
        endless = any(_computes(member.function, member.rule) for member in members)
        if negative or endless:
            atoms = sorted({str(member) for member in members})
            begins = {member.rule.location.begin for member in members}
            places = sorted((b.filename, b.line) for b in begins if b.filename != _OURS)
            where = tuple(f"{file}:{line}" for file, line in places)
            yield Cycle(tuple(atoms), where, endless and not negative)
