"""Small readings of clingo's abstract syntax that policy and solver share."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from clingo import SymbolType
from clingo.ast import AST, ASTType, Transformer, UnaryOperator

Signature = tuple[str, int]


def functions(symbol: AST) -> list[AST]:
    """Return the function terms of an atom's symbol, through classical negation and pools."""
    if symbol.ast_type == ASTType.UnaryOperation:
        return functions(symbol.argument)
    if symbol.ast_type == ASTType.Pool:
        return [found for argument in symbol.arguments for found in functions(argument)]
    return [symbol]


def signature(function: AST) -> Signature:
    """Return name and arity of a function term."""
    return function.name, len(function.arguments)


def is_string(term: AST) -> bool:
    """Tell whether a term is a string in quotation marks."""
    if term.ast_type != ASTType.SymbolicTerm:
        return False
    return bool(term.symbol.type == SymbolType.String)


def constants(term: AST) -> list[str | int] | None:
    """Return the constants a term stands for, through pools; None if it varies.

    Intervals and arithmetic count as varying. A negative name stands for nothing.
    """
    if term.ast_type == ASTType.SymbolicTerm:
        symbol = term.symbol
        if symbol.type == SymbolType.Number:
            return [symbol.number]
        if symbol.type == SymbolType.String:
            return [symbol.string]
        return [str(symbol)]
    if term.ast_type == ASTType.Function and term.name and not term.arguments:
        return None if term.external else [term.name]
    if term.ast_type == ASTType.Pool:
        parts = [constants(argument) for argument in term.arguments]
        return None if None in parts else [value for part in parts for value in part or ()]
    if term.ast_type == ASTType.UnaryOperation and term.operator_type == UnaryOperator.Minus:
        inner = constants(term.argument)
        return [-v for v in inner if isinstance(v, int)] if inner else None
    return None


def instances(function: AST) -> Iterator[tuple[str | int | None, ...]]:
    """Yield the tuples of constant arguments of a function term, None where one varies."""
    varies: list[str | int | None] = [None]
    choices = [constants(argument) or varies for argument in function.arguments]
    return itertools.product(*choices)


def head_functions(rule: AST) -> list[AST]:
    """Return the function terms that a rule's head derives."""
    head = rule.head
    if head.ast_type == ASTType.Literal and head.atom.ast_type == ASTType.SymbolicAtom:
        return functions(head.atom.symbol)
    return []


class _Atoms(Transformer):
    def __init__(self) -> None:
        self.found: list[AST] = []

    def visit_SymbolicAtom(self, atom: AST) -> AST:  # noqa: N802  clingo names the hook
        self.found.extend(functions(atom.symbol))
        return atom


def atoms(nodes: AST | Sequence[AST]) -> list[AST]:
    """Return the function terms of all atoms in these nodes, also inside aggregates."""
    reader = _Atoms()
    if isinstance(nodes, AST):
        reader.visit(nodes)
    else:
        reader.visit_sequence(nodes)  # type: ignore[arg-type]  # clingo takes any sequence
    return reader.found


class _Variables(Transformer):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_Variable(self, variable: AST) -> AST:  # noqa: N802  clingo names the hook
        self.names.append(variable.name)
        return variable


def variables(node: AST) -> set[str]:
    """Return the names of the variables in a node, anonymous ones left out."""
    reader = _Variables()
    reader.visit(node)
    return {name for name in reader.names if name != "_"}
