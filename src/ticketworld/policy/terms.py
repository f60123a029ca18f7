"""Small readings of the syntax of rules that policy and solver share."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from clingo import SymbolType
from clingo.ast import ASTType, Sign, UnaryOperator

from ticketworld.policy.syntax import Node

Signature = tuple[str, int]
"""The name of a predicate and how many arguments it takes."""

Row = tuple[str | int | None, ...]
"""The constant arguments of an atom, None where one varies."""


def functions(symbol: Node) -> list[Node]:
    """Return the function terms of an atom's symbol, through classical negation and pools."""
    if symbol.ast_type == ASTType.UnaryOperation:
        return functions(symbol.argument)
    if symbol.ast_type == ASTType.Pool:
        return [found for argument in symbol.arguments for found in functions(argument)]
    return [symbol]


def signature(function: Node) -> Signature:
    """Return name and arity of a function term."""
    return function.name, len(function.arguments)


def is_string(term: Node) -> bool:
    """Tell whether a term is a string in quotation marks."""
    if term.ast_type != ASTType.SymbolicTerm:
        return False
    return bool(term.symbol.type == SymbolType.String)


def constants(term: Node) -> list[str | int] | None:
    """Return the constants a term stands for, through pools; None if it varies.

    Intervals and arithmetic count as varying. A negative name stands for nothing.
    """
    if term.ast_type == ASTType.SymbolicTerm:
        symbol = term.symbol
        if symbol.type == SymbolType.Number:
            return [symbol.number]
        if symbol.type == SymbolType.String:
            return [symbol.string]
        return [term.text]
    if term.ast_type == ASTType.Function and term.name and not term.arguments:
        return None if term.external else [term.name]
    if term.ast_type == ASTType.Pool:
        parts = [constants(argument) for argument in term.arguments]
        return None if None in parts else [value for part in parts for value in part or ()]
    if term.ast_type == ASTType.UnaryOperation and term.operator_type == UnaryOperator.Minus:
        inner = constants(term.argument)
        return [-v for v in inner if isinstance(v, int)] if inner else None
    return None


def instances(function: Node) -> Iterator[Row]:
    """Yield the constant arguments of a function term, a row for each choice of its pools."""
    varies: list[str | int | None] = [None]
    choices = [constants(argument) or varies for argument in function.arguments]
    return itertools.product(*choices)


def head_functions(rule: Node) -> list[Node]:
    """Return the function terms that a rule's head derives."""
    head = rule.head
    if head.ast_type == ASTType.Literal and head.atom.ast_type == ASTType.SymbolicAtom:
        return functions(head.atom.symbol)
    return []


def is_positive_atom(literal: Node) -> bool:
    """Tell whether a part of a body is an atom without `not`."""
    is_literal = literal.ast_type == ASTType.Literal and literal.sign == Sign.NoSign
    return is_literal and bool(literal.atom.ast_type == ASTType.SymbolicAtom)


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, each before those below itself."""
    yield node
    for child in node.children:
        yield from walk(child)


def atoms(nodes: Node | Sequence[Node]) -> list[Node]:
    """Return the function terms of all atoms in these nodes, also inside aggregates."""
    found: list[Node] = []
    for node in [nodes] if isinstance(nodes, Node) else nodes:
        if node.ast_type == ASTType.SymbolicAtom:
            found += functions(node.symbol)
        else:
            found += atoms(list(node.children))
    return found


def with_atoms(node: Node, change: Callable[[Node], Node]) -> Node:
    """Return a node in which the function term of every atom is changed."""

    def below(child: Node) -> Node:
        return with_atoms(child, change)

    def changed(symbol: Node) -> Node:
        is_function = symbol.ast_type == ASTType.Function
        return change(symbol) if is_function else symbol.with_children(changed)

    is_atom = node.ast_type == ASTType.SymbolicAtom
    return node.with_children(changed if is_atom else below)


def variables(node: Node) -> set[str]:
    """Return the names of the variables in a node, anonymous ones left out."""
    names = {part.name for part in walk(node) if part.ast_type == ASTType.Variable}
    return names - {"_"}
