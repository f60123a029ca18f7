"""Reads one rules file, refusing what a policy must not contain.

Nothing is grounded, solved or executed here.
Source: clingo's AST module, version 5.8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from clingo import MessageCode
from clingo.ast import ASTType, Position
from clingo.ast import Location as AstLocation

from ticketworld.policy.catalogue import Location
from ticketworld.policy.problems import Problem
from ticketworld.policy.syntax import Node, parse
from ticketworld.policy.text import faults_of

_ALLOWED = {
    ASTType.Comment,
    ASTType.Rule,
    ASTType.Literal,
    ASTType.SymbolicAtom,
    ASTType.SymbolicTerm,
    ASTType.Function,
    ASTType.Variable,
    ASTType.Pool,
    ASTType.Interval,
    ASTType.BinaryOperation,
    ASTType.UnaryOperation,
    ASTType.Comparison,
    ASTType.Guard,
    ASTType.ConditionalLiteral,
    ASTType.Aggregate,
    ASTType.BodyAggregate,
    ASTType.BodyAggregateElement,
    ASTType.Defined,
}
_MOST_INSTANCES = 10_000
_MESSAGE = re.compile(r"<string>:(\d+):(\d+)-(?:\d+:)?(\d+): \w+: (.*)", re.DOTALL)
_BLOCK = re.compile(r"%\*!\s*(\w+)[ \t]*\n")


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """The words that stand above a clause, an area or a fact."""

    name: str
    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Source:
    """A rules file as parsed: its rules and its prose blocks in the order written."""

    file: str
    rules: tuple[Node, ...]
    shows: tuple[Node, ...]
    blocks: tuple[ProseBlock, ...]

    def at(self, node: Node) -> Location:
        """Return where a node of this file begins."""
        return Location(self.file, node.location.begin.line)


def parse_rules(file: str, text: str, problems: list[Problem]) -> Source | None:
    """Parse the text of one rules file; what is wrong is added to `problems`.

    Returns:
        The parsed file, or None where its syntax does not allow to go on.
    """
    faults = faults_of(text)
    for line, message in faults:
        check = "forbidden" if "is not allowed" in message else "syntax"
        problems.append(Problem(Location(file, line), message, check))
    nodes = None if faults else _parse(file, text, problems)
    if nodes is None:
        return None
    allowed = [node for node in nodes if _is_allowed(file, node, problems)]
    return Source(
        file,
        tuple(_located(file, node) for node in allowed if node.ast_type == ASTType.Rule),
        tuple(node for node in allowed if node.ast_type == ASTType.ShowSignature),
        tuple(_blocks(file, allowed, problems)),
    )


def _parse(file: str, text: str, problems: list[Problem]) -> list[Node] | None:
    """Return the statements of a text, or None where its syntax is wrong."""
    nodes: list[Node] = []
    messages: list[str] = []

    def note(_code: MessageCode, message: str) -> None:
        messages.append(message)

    try:
        nodes = parse(text, note)
    except RuntimeError as error:
        messages = messages or [str(error)]
    lines = text.rstrip("\n").split("\n")
    for message in messages:
        line, what = _explained(message, lines)
        problems.append(Problem(Location(file, line), what))
    return None if messages else nodes


def _explained(message: str, lines: list[str]) -> tuple[int, str]:
    """Return the line that a message of clingo's parser is about, and what is wrong there."""
    match = _MESSAGE.match(message)
    if match is None:
        return 1, f"`{' '.join(message.split())}`; correct the syntax"
    line, begin, end = (int(match[group]) for group in (1, 2, 3))
    if "unexpected EOF" in match[4] or line > len(lines):
        return len(lines), "the file stops inside a statement; end it with a full stop"
    written = lines[line - 1].encode()[begin - 1 : end - 1].decode(errors="replace")
    if written == '"':
        return line, 'unexpected `"`; close the string on its line and escape by `\\"` or `\\\\`'
    _, found, expected = match[4].partition(", expecting ")
    marks = " or ".join(f"`{mark}`" for mark in expected.strip().split(" or "))
    step = f"expected {marks} here" if found else "correct the syntax"
    if "<IDENTIFIER>" in match[4] and not found:
        step = "a full stop, comma or `:-` is missing before it"
    return line, f"unexpected `{written}`; {step}"


_WORDS = {
    ASTType.Definition: "constant",
    ASTType.Edge: "directive",
    ASTType.External: "directive",
    ASTType.Heuristic: "directive",
    ASTType.Minimize: "optimisation",
    ASTType.Program: "directive",
    ASTType.ProjectAtom: "directive",
    ASTType.ProjectSignature: "directive",
    ASTType.TheoryAtom: "theory atom",
}


def _is_allowed(file: str, node: Node, problems: list[Problem]) -> bool:
    if node.ast_type in (ASTType.ShowSignature, ASTType.ShowTerm):
        if file == "show.lp" and node.ast_type == ASTType.ShowSignature:
            return True
        where = Location(file, node.location.begin.line)
        message = f"`{node}` is not allowed in rules; remove it"
        problems.append(Problem(where, message, "forbidden"))
        return False
    before = len(problems)
    if node.ast_type == ASTType.Rule:
        _check_head(file, node, problems)
    if len(problems) == before:
        _Allow(file, node, problems).visit(node)
    return len(problems) == before


class _Allow:
    """Refuses every construct that is not on the list, external functions and vast pools."""

    def __init__(self, file: str, statement: Node, problems: list[Problem]) -> None:
        self._file = file
        self._statement = statement
        self._problems = problems
        self._instances = 1

    def visit(self, node: Node) -> None:
        if node.ast_type not in _ALLOWED:
            kind = _WORDS.get(node.ast_type, "construct")
            self._refuse(node, f"{kind} `{node}` is not allowed in rules; remove it")
            return
        if node.ast_type == ASTType.Function and node.external:
            message = f"external function `@{node.name}` is not allowed in rules; use a fact"
            self._refuse(node, message)
        is_atom = node.ast_type == ASTType.SymbolicAtom
        if is_atom and node.symbol.ast_type == ASTType.UnaryOperation:
            self._refuse(node, f"classical negation `{node}` is not allowed; use `not`")
        if node.ast_type == ASTType.Pool:
            self._count(node)
        for child in node.children:
            self.visit(child)

    def _count(self, pool: Node) -> None:
        before = self._instances
        self._instances *= max(1, len(pool.arguments))
        if before <= _MOST_INSTANCES < self._instances:
            message = f"pools make more than {_MOST_INSTANCES} rules of `{self._statement}`"
            self._refuse(pool, f"{message}; split it")

    def _refuse(self, node: Node, message: str) -> None:
        location = getattr(node, "location", self._statement.location)
        where = Location(self._file, location.begin.line)
        self._problems.append(Problem(where, message, "forbidden"))


def _check_head(file: str, rule: Node, problems: list[Problem]) -> None:
    head = rule.head
    if head.ast_type == ASTType.Aggregate:
        message = f"choice `{head}` is not allowed; a policy decides, so derive one atom"
    elif head.ast_type == ASTType.Disjunction:
        message = f"disjunction `{head}` is not allowed; a policy decides, so derive one atom"
    elif head.ast_type != ASTType.Literal:
        message = f"head `{head}` is not allowed; derive one atom"
    elif head.atom.ast_type == ASTType.BooleanConstant or head.sign:
        message = f"constraint `{rule}` is not allowed; derive an atom"
    elif head.atom.ast_type != ASTType.SymbolicAtom:
        message = f"head `{head}` is not allowed; derive one atom"
    else:
        return
    is_choice = head.ast_type in (ASTType.Aggregate, ASTType.Disjunction)
    check = "choice" if is_choice else "forbidden"
    problems.append(Problem(Location(file, rule.location.begin.line), message, check))


def _located(file: str, rule: Node) -> Node:
    """Return the rule with the file's name in its location."""
    begin, end = rule.location.begin, rule.location.end
    where = AstLocation(
        Position(file, begin.line, begin.column), Position(file, end.line, end.column)
    )
    return rule.update(location=where)


def _blocks(file: str, nodes: list[Node], problems: list[Problem]) -> list[ProseBlock]:
    found = []
    for node in nodes:
        if node.ast_type != ASTType.Comment or not node.value.startswith("%*!"):
            continue
        location = Location(file, node.location.begin.line)
        match = _BLOCK.match(node.value)
        if match:
            words = node.value[match.end() :].removesuffix("*%")
            found.append(ProseBlock(match[1], " ".join(words.split()), location))
        else:
            first = node.value.split("\n", 1)[0]
            message = f"prose opens with `{first}`; write `%*!` and one name alone on the line"
            problems.append(Problem(location, message))
    return found
