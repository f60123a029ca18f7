"""Writes the parts of rules as program text, letter by letter as clingo writes them.

Source: libclingo/src/astv2_str.cc of clingo 5.8.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from clingo.ast import (
    AggregateFunction,
    ASTType,
    BinaryOperator,
    ComparisonOperator,
    Sign,
    UnaryOperator,
)

if TYPE_CHECKING:
    from ticketworld.policy.syntax import Node

_SIGNS = {Sign.NoSign: "", Sign.Negation: "not ", Sign.DoubleNegation: "not not "}
_COMPARISONS = {
    ComparisonOperator.Equal: "=",
    ComparisonOperator.GreaterEqual: ">=",
    ComparisonOperator.GreaterThan: ">",
    ComparisonOperator.LessEqual: "<=",
    ComparisonOperator.LessThan: "<",
    ComparisonOperator.NotEqual: "!=",
}
_OPERATIONS = {
    BinaryOperator.And: "&",
    BinaryOperator.Division: "/",
    BinaryOperator.Minus: "-",
    BinaryOperator.Modulo: "\\",
    BinaryOperator.Multiplication: "*",
    BinaryOperator.Or: "?",
    BinaryOperator.Plus: "+",
    BinaryOperator.Power: "**",
    BinaryOperator.XOr: "^",
}
_FUNCTIONS = {
    AggregateFunction.Count: "#count",
    AggregateFunction.Max: "#max",
    AggregateFunction.Min: "#min",
    AggregateFunction.Sum: "#sum",
    AggregateFunction.SumPlus: "#sum+",
}


def _joined(nodes: tuple[Node, ...], mark: str) -> str:
    return mark.join(map(str, nodes))


def _rule(rule: Node) -> str:
    return f"{rule.head} :- {_joined(rule.body, '; ')}." if rule.body else f"{rule.head}."


def _guard(guard: Node) -> str:
    return f" {_COMPARISONS[guard.comparison]} {guard.term}"


def _conditional(node: Node) -> str:
    given = _joined(node.condition, ", ")
    return f"{node.literal}: {given}" if given else str(node.literal)


def _element(element: Node) -> str:
    terms, given = _joined(element.terms, ","), _joined(element.condition, ", ")
    return f"{terms}: {given}" if given else terms


def _aggregate(node: Node) -> str:
    left, right = node.left_guard, node.right_guard
    before = f"{left.term} {_COMPARISONS[left.comparison]} " if left else ""
    function = f"{_FUNCTIONS[node.function]} " if node.ast_type == ASTType.BodyAggregate else ""
    inside = f"{{ {_joined(node.elements, '; ')} }}" if node.elements else "{ }"
    return f"{before}{function}{inside}{right or ''}"


def _unary(node: Node) -> str:
    if node.operator_type == UnaryOperator.Absolute:
        return f"|{node.argument}|"
    return f"{'-' if node.operator_type == UnaryOperator.Minus else '~'}{node.argument}"


def _arguments(function: Node) -> str:
    is_tuple_of_one = not function.name and len(function.arguments) == 1
    return _joined(function.arguments, ",") + ("," if is_tuple_of_one else "")


def _called(function: Node) -> str:
    return f"@{function.name}" if function.external else str(function.name)


def _function(node: Node) -> str:
    name = _called(node)
    return f"{name}({_arguments(node)})" if node.arguments or not name else name


def _pool(pool: Node) -> str:
    parts = pool.arguments
    if len(parts) == 1:
        return str(parts[0])
    if all(part.ast_type == ASTType.Function for part in parts):
        names = {_called(part) for part in parts}
        if len(names) == 1:
            return f"{names.pop()}({';'.join(map(_arguments, parts))})"
    return f"({_joined(parts, ';')})"


WRITERS: Mapping[ASTType, Callable[[Node], str]] = {
    ASTType.Aggregate: _aggregate,
    ASTType.BinaryOperation: lambda n: f"({n.left}{_OPERATIONS[n.operator_type]}{n.right})",
    ASTType.BodyAggregate: _aggregate,
    ASTType.BodyAggregateElement: _element,
    ASTType.BooleanConstant: lambda n: "#true" if n.value else "#false",
    ASTType.Comparison: lambda n: f"{n.term}{_joined(n.guards, '')}",
    ASTType.ConditionalLiteral: _conditional,
    ASTType.Function: _function,
    ASTType.Guard: _guard,
    ASTType.Interval: lambda n: f"({n.left}..{n.right})",
    ASTType.Literal: lambda n: f"{_SIGNS[n.sign]}{n.atom}",
    ASTType.Pool: _pool,
    ASTType.Rule: _rule,
    ASTType.SymbolicAtom: lambda n: str(n.symbol),
    ASTType.SymbolicTerm: lambda n: str(n.symbol),
    ASTType.UnaryOperation: _unary,
    ASTType.Variable: lambda n: n.name,
}
"""How each construct that policies consist of is written."""
