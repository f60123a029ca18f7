"""Proves that a policy has exactly one answer set for every case and every knock-out.

Nothing is grounded and no domain is needed. The specialised rules are tied where the head of one
unifies, on constants, with a body atom of another; if no cycle of ties holds a negative one, the
program is stratified and its answer set unique (Apt, Blair and Walker 1988). Conditions and
aggregates count as negative. A cycle whose heads compute by arithmetic need not terminate when
grounded and is refused too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import functions, head_functions, instances, variables
from ticketworld.solver.lift import plain_rules

if TYPE_CHECKING:
    import networkx as nx

Pattern = tuple[str, tuple[str | int | None, ...]]

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


def _patterns(function: Node) -> Iterator[Pattern]:
    for row in instances(function):
        yield function.name, row


def _unify(left: Pattern, right: Pattern) -> bool:
    pairs = zip(left[1], right[1], strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)


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


def find_cycles(catalogue: Catalogue) -> list[Cycle]:
    """Return the cycles that stand against a proof; none means uniqueness is proved."""
    import networkx as nx

    rules = plain_rules(catalogue, removable=True)
    nodes: list[tuple[Pattern, Node, bool]] = []
    by_signature: dict[tuple[str, int], list[int]] = defaultdict(list)
    for rule in rules:
        if rule.ast_type != ASTType.Rule:
            continue
        for function in head_functions(rule):
            for pattern in _patterns(function):
                by_signature[pattern[0], len(pattern[1])].append(len(nodes))
                nodes.append((pattern, rule, _computes(function, rule)))
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(nodes)))
    for index, (_, rule, _) in enumerate(nodes):
        for function, negative in (found for part in rule.body for found in _signed_atoms(part)):
            for pattern in _patterns(function):
                for other in by_signature.get((pattern[0], len(pattern[1])), ()):
                    if _unify(pattern, nodes[other][0]):
                        known = graph.get_edge_data(other, index, {}).get("negative", False)
                        graph.add_edge(other, index, negative=known or negative)
    return list(_bad_components(graph, nodes))


def _bad_components(
    graph: nx.DiGraph[int], nodes: list[tuple[Pattern, Node, bool]]
) -> Iterator[Cycle]:
    import networkx as nx

    for component in nx.strongly_connected_components(graph):
        edges = graph.subgraph(component).edges(data=True)
        if not edges:
            continue
        negative = any(data["negative"] for *_, data in edges)
        endless = any(nodes[index][2] for index in component)
        if negative or endless:
            atoms = sorted({_text(nodes[index][0]) for index in component})
            begins = {nodes[index][1].location.begin for index in component}
            places = sorted((b.filename, b.line) for b in begins if b.filename != _OURS)
            where = tuple(f"{file}:{line}" for file, line in places)
            yield Cycle(tuple(atoms), where, endless and not negative)


def _text(pattern: Pattern) -> str:
    name, arguments = pattern
    written = ["_" if a is None else str(a) for a in arguments]
    return f"{name}({','.join(written)})" if written else name
