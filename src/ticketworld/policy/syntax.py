"""Rules as plain values, read from clingo's syntax tree once.

clingo's own nodes ask its C library for every attribute, each time anew; analyses that look at
each rule again and again spent most of their time there.
Source: clingo's AST module, version 5.8, whose names of constructs and attributes are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from clingo import Number
from clingo.ast import AST, ASTType, Sign, parse_string

from ticketworld.policy.syntax_text import WRITERS

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
        return WRITERS[self.ast_type](self)

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
    return Node(kind, **attributes) if kind in WRITERS else Node(kind, **attributes, text=str(ast))


def number(value: int) -> Node:
    """Return a number as a term that stands in no file."""
    return Node(ASTType.SymbolicTerm, location=None, symbol=Number(value))


def variable(name: str) -> Node:
    """Return a variable that stands in no file."""
    return Node(ASTType.Variable, location=None, name=name)


def call(name: str, *arguments: Node) -> Node:
    """Return a function term that stands in no file; a name where there are no arguments."""
    return Node(ASTType.Function, location=None, name=name, arguments=arguments, external=0)


def positive(atom: Node) -> Node:
    """Return a function term or a comparison as a literal without `not`."""
    if atom.ast_type == ASTType.Function:
        atom = Node(ASTType.SymbolicAtom, symbol=atom)
    return Node(ASTType.Literal, location=None, sign=Sign.NoSign, atom=atom)
