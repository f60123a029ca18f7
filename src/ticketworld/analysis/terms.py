"""Rules compiled into plain values once, for analyses that read them many times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from clingo import SymbolType
from clingo.ast import ASTType, ComparisonOperator, Sign

from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Row,
    Signature,
    functions,
    head_functions,
    instances,
    signature,
)


class Term(NamedTuple):
    """A term: a `number`, a `variable`, an operation (`binary`, `unary`, `pool`), or `other`."""

    kind: str
    text: str
    value: int = 0
    parts: tuple[Term, ...] = ()


class Atom(NamedTuple):
    """An atom of a rule; `rows` has one entry for each choice of its pools."""

    form: Signature
    rows: tuple[Row, ...]
    terms: tuple[Term, ...]


class Compared(NamedTuple):
    """A comparison of two terms by `<`, `<=`, `=`, `!=`, `>=` or `>`."""

    left: Term
    sign: str
    right: Term


class Total(NamedTuple):
    """An aggregate, the terms it is compared with, and its elements: weight and condition."""

    function: int
    guards: tuple[tuple[str, Term], ...]
    elements: tuple[tuple[Term | None, tuple[Atom, ...]], ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule. `reads` holds the atoms of its body that are not negated."""

    where: str
    heads: tuple[Atom, ...]
    reads: tuple[Atom, ...]
    compared: tuple[Compared, ...]
    totals: tuple[Total, ...]


SIGNS = {
    ComparisonOperator.GreaterThan: ">",
    ComparisonOperator.LessThan: "<",
    ComparisonOperator.LessEqual: "<=",
    ComparisonOperator.GreaterEqual: ">=",
    ComparisonOperator.NotEqual: "!=",
    ComparisonOperator.Equal: "=",
}
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
"""Each sign as it reads from the other side."""


def compile_rule(rule: Node) -> Compiled:
    """Return a rule as plain values."""
    reads: list[Atom] = []
    compared: list[Compared] = []
    totals: list[Total] = []
    for literal in rule.body:
        if literal.ast_type != ASTType.Literal or literal.sign == Sign.Negation:
            continue
        atom = literal.atom
        if atom.ast_type == ASTType.SymbolicAtom and literal.sign == Sign.NoSign:
            reads += _atoms(atom.symbol)
        elif atom.ast_type == ASTType.Comparison and literal.sign == Sign.NoSign:
            compared += _compared(atom)
        elif atom.ast_type == ASTType.BodyAggregate:
            totals.append(_total(atom))
    heads = tuple(_atom(function) for function in head_functions(rule))
    begin = rule.location.begin
    where = f"{begin.filename}:{begin.line}"
    return Compiled(where, heads, tuple(reads), tuple(compared), tuple(totals))


def _atoms(symbol: Node) -> Iterator[Atom]:
    for function in functions(symbol):
        yield _atom(function)


def _atom(function: Node) -> Atom:
    terms = tuple(compile_term(argument) for argument in function.arguments)
    return Atom(signature(function), tuple(instances(function)), terms)


def _compared(comparison: Node) -> Iterator[Compared]:
    left = compile_term(comparison.term)
    for guard in comparison.guards:
        right = compile_term(guard.term)
        yield Compared(left, SIGNS[guard.comparison], right)
        left = right


def _total(aggregate: Node) -> Total:
    guards = []
    if aggregate.left_guard is not None:
        guard = aggregate.left_guard
        guards.append((TURNED[SIGNS[guard.comparison]], compile_term(guard.term)))
    if aggregate.right_guard is not None:
        guard = aggregate.right_guard
        guards.append((SIGNS[guard.comparison], compile_term(guard.term)))
    elements = []
    for element in aggregate.elements:
        weight = compile_term(element.terms[0]) if element.terms else None
        condition = [
            atom
            for literal in element.condition
            if literal.ast_type == ASTType.Literal
            and literal.sign == Sign.NoSign
            and literal.atom.ast_type == ASTType.SymbolicAtom
            for atom in _atoms(literal.atom.symbol)
        ]
        elements.append((weight, tuple(condition)))
    return Total(int(aggregate.function), tuple(guards), tuple(elements))


def compile_term(term: Node) -> Term:
    """Return a term as plain values."""
    text = str(term)
    if term.ast_type == ASTType.SymbolicTerm and term.symbol.type == SymbolType.Number:
        return Term("number", text, term.symbol.number)
    if term.ast_type == ASTType.Variable:
        return Term("variable", term.name)
    if term.ast_type == ASTType.BinaryOperation:
        parts = (compile_term(term.left), compile_term(term.right))
        return Term("binary", text, int(term.operator_type), parts)
    if term.ast_type == ASTType.UnaryOperation:
        return Term("unary", text, int(term.operator_type), (compile_term(term.argument),))
    if term.ast_type == ASTType.Interval:
        return Term("pool", text, 0, (compile_term(term.left), compile_term(term.right)))
    if term.ast_type == ASTType.Pool:
        return Term("pool", text, 0, tuple(compile_term(part) for part in term.arguments))
    return Term("other", text)
