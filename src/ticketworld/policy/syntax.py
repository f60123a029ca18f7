"""Rules as plain values, read from clingo's syntax tree once.

clingo's own nodes ask its C library for every attribute, each time anew; analyses that look at
each rule again and again spent most of their time there.
Source: clingo's AST module, version 5.8, whose names of constructs and attributes are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from clingo.ast import (
    AST,
    AggregateFunction,
    ASTType,
    BinaryOperator,
    ComparisonOperator,
    Sign,
    UnaryOperator,
    parse_string,
)

if TYPE_CHECKING:
    from clingo import MessageCode

_VALUES: Mapping[ASTType, tuple[str, ...]] = {
    ASTType.BinaryOperation: ("location", "operator_type"),
    ASTType.BodyAggregate: ("location", "function"),
    ASTType.BodyAggregateElement: (),
    ASTType.BooleanConstant: ("value",),
    ASTType.Comment: ("location", "value"),
    ASTType.Comparison: (),
    ASTType.Function: ("location", "name", "external"),
    ASTType.Guard: ("comparison",),
    ASTType.Literal: ("location", "sign"),
    ASTType.ShowSignature: ("location", "name", "arity"),
    ASTType.SymbolicAtom: (),
    ASTType.SymbolicTerm: ("location", "symbol"),
    ASTType.UnaryOperation: ("location", "operator_type"),
    ASTType.Variable: ("location", "name"),
}
"""What is read of each construct besides the nodes below it; of any other, its place."""

_BELOW: Mapping[ASTType, tuple[str, ...]] = {
    ASTType.Aggregate: ("left_guard", "elements", "right_guard"),
    ASTType.BinaryOperation: ("left", "right"),
    ASTType.BodyAggregate: ("left_guard", "elements", "right_guard"),
    ASTType.BodyAggregateElement: ("terms", "condition"),
    ASTType.Comparison: ("term", "guards"),
    ASTType.ConditionalLiteral: ("literal", "condition"),
    ASTType.Function: ("arguments",),
    ASTType.Guard: ("term",),
    ASTType.Interval: ("left", "right"),
    ASTType.Literal: ("atom",),
    ASTType.Pool: ("arguments",),
    ASTType.Rule: ("head", "body"),
    ASTType.SymbolicAtom: ("symbol",),
    ASTType.UnaryOperation: ("argument",),
}
"""The attributes that hold nodes, in the order written."""


class Node:
    """A part of a rule, which never changes; its attributes are those of clingo's syntax tree."""

    def __init__(self, ast_type: ASTType, **attributes: object) -> None:
        self.__dict__.update(attributes, ast_type=ast_type)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a node never changes; make another by `update({name}=…)`")

    @cached_property
    def text(self) -> str:
        """The node as program text, as clingo writes it."""
        return _WRITERS[self.ast_type](self)

    def __str__(self) -> str:
        return self.text

    @property
    def children(self) -> Iterator[Node]:
        """The nodes right below this one, in the order written."""
        for name in _BELOW.get(self.ast_type, ()):
            value = self.__dict__[name]
            if isinstance(value, tuple):
                yield from value
            elif value is not None:
                yield value

    def update(self, **changed: object) -> Node:
        """Return this node with other attributes."""
        kept = {name: value for name, value in self.__dict__.items() if name != "text"}
        return Node(**{**kept, **changed})

    def with_children(self, change: Callable[[Node], Node]) -> Node:
        """Return this node with each node right below it changed; itself where none differs."""
        changed: dict[str, object] = {}
        for name in _BELOW.get(self.ast_type, ()):
            old = self.__dict__[name]
            if isinstance(old, tuple):
                new = tuple(map(change, old))
                if any(one is not other for one, other in zip(new, old, strict=True)):
                    changed[name] = new
            elif old is not None and (node := change(old)) is not old:
                changed[name] = node
        return self.update(**changed) if changed else self


def parse(text: str, logger: Callable[[MessageCode, str], None] | None = None) -> list[Node]:
    """Return the statements of a program text.

    Args:
        text: The program; clingo must be fit to be shown it, see text.py.
        logger: Takes what the parser says.

    Raises:
        RuntimeError: The text cannot be parsed.
    """
    found: list[AST] = []
    parse_string(text, found.append, logger=logger, message_limit=1000)
    return [_read(node) for node in found[1:]]  # the first is the implicit `#program base`


def _read(ast: AST) -> Node:
    kind = ast.ast_type
    attributes = {name: getattr(ast, name) for name in _VALUES.get(kind, ("location",))}
    for name in _BELOW.get(kind, ()):
        value = getattr(ast, name)
        if value is not None:
            value = _read(value) if isinstance(value, AST) else tuple(map(_read, value))
        attributes[name] = value
    return (
        Node(kind, **attributes) if kind in _WRITERS else Node(kind, **attributes, text=str(ast))
    )


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


_WRITERS: Mapping[ASTType, Callable[[Node], str]] = {
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
