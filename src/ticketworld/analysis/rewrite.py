"""Rewrites the text of a policy: other numbers in its settings, and clauses left out.

Everything else stays as the author wrote it. A clause that is left out takes along its prose, its
rules, the relations from and to it, and rules that hold only where it applies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from clingo.ast import ASTType, Sign

from ticketworld.analysis.header_text import match_header, parsed, rules_of
from ticketworld.errors import InputError
from ticketworld.policy.alternatives import declares_alternatives
from ticketworld.policy.constants import CLAUSE_ARGUMENTS
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import (
    Signature,
    atoms,
    constants,
    functions,
    head_functions,
    signature,
)

_FACT_ARGUMENTS = {("fact", 2): (0,), ("domain", 2): (0,), ("range", 4): (0,), ("only", 3): (0,)}
_NUMBERS = {("value", 3), ("setting", 3)}
_PROSE = re.compile(r"%\*!\s*(\w+)")


class RewriteError(InputError):
    """A clause cannot be left out, or a number not be replaced, by editing the text alone."""


@dataclass(frozen=True, slots=True)
class _Edit:
    begin: int
    end: int
    text: bytes = b""


def rewrite(
    texts: Mapping[str, str], settings: Mapping[tuple[str, str], int], absent: Set[str]
) -> dict[str, str]:
    """Return the area files with these numbers and without these clauses.

    What declares alternatives is left out too: it speaks of the policy as it was.

    Args:
        texts: Area files by name, as a policy that can be loaded holds them.
        settings: New values by (clause, setting).
        absent: Slugs of the clauses to leave out.

    Raises:
        RewriteError: Another rule needs what would be gone; says which.
    """
    return {
        file: _File(file, text, absent, CLAUSE_ARGUMENTS).rewritten(settings)
        for file, text in texts.items()
    }


def without_unread(vocabulary: str, areas: Iterable[str]) -> str:
    """Return the vocabulary without the facts that no rule of these areas reads, nor its own."""
    while True:
        rules = [rule for text in (vocabulary, *areas) for rule in rules_of(text)]
        read = {f.name for rule in rules for f in atoms(rule.body)}
        declared: set[str] = set()
        for function in (f for rule in rules_of(vocabulary) for f in head_functions(rule)):
            named = [constants(argument) or [] for argument in function.arguments]
            declared |= {str(name) for name in named[0]} if function.name == "fact" else set()
            read |= {str(name) for name in named[1]} if function.name == "only" else set()
        if declared <= read:
            return vocabulary
        vocabulary = _File("", vocabulary, declared - read, _FACT_ARGUMENTS).rewritten({})


class _File:
    def __init__(
        self,
        file: str,
        text: str,
        absent: Set[str],
        naming: Mapping[Signature, tuple[int, ...]],
    ) -> None:
        self._file = file
        self._text = text
        self._bytes = text.encode()
        self._absent = absent
        self._naming = naming
        self._starts = [0]
        for line in self._bytes.split(b"\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def rewritten(self, settings: Mapping[tuple[str, str], int]) -> str:
        nodes = parsed(self._text)
        edits: list[_Edit] = []
        numbers: list[_Edit] = []
        for number, node in enumerate(nodes):
            if node.ast_type == ASTType.Comment:
                block = _PROSE.match(node.value)
                if block and block[1] in self._absent:
                    edits.append(self._whole(node))
            elif declares_alternatives(node) or self._is_void(node):
                edits.append(self._whole(node))
                edits += self._comment_above(nodes[number - 1], node)
            else:
                edits += self._without(node)
                numbers += self._numbers(node, settings)
        text = _applied(self._bytes, [*edits, *numbers]).decode()
        return match_header(text) if edits else text

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column - 1

    def _span(self, node: Node) -> tuple[int, int]:
        begin, end = node.location.begin, node.location.end
        return self._offset(begin.line, begin.column), self._offset(end.line, end.column)

    def _whole(self, node: Node) -> _Edit:
        """Take a statement away, with its line where nothing else stands there."""
        begin, end = self._span(node)
        line_end = self._bytes.find(b"\n", end)
        line_end = len(self._bytes) if line_end < 0 else line_end
        rest = self._bytes[end:line_end].strip()
        line_begin = self._bytes.rfind(b"\n", 0, begin) + 1
        if (not rest or rest.startswith(b"%")) and not self._bytes[line_begin:begin].strip():
            return _Edit(line_begin, min(line_end + 1, len(self._bytes)))
        return _Edit(begin, end)

    def _comment_above(self, comment: Node, node: Node) -> Iterator[_Edit]:
        """Take along a remark that stands on the line right above a statement."""
        if comment.ast_type != ASTType.Comment or comment.value.startswith("%*"):
            return
        begin, _ = self._span(comment)
        alone = not self._bytes[self._bytes.rfind(b"\n", 0, begin) + 1 : begin].strip()
        if alone and comment.location.begin.line == node.location.begin.line - 1:
            yield self._whole(comment)

    def _where(self, node: Node) -> str:
        return f"{self._file}:{node.location.begin.line}"

    def _is_void(self, rule: Node) -> bool:
        """Tell whether a rule says nothing once the clauses are gone."""
        heads = head_functions(rule)
        if heads and all(self._names_only_absent(function) for function in heads):
            return True
        for literal in rule.body:
            if literal.ast_type != ASTType.Literal or literal.sign != Sign.NoSign:
                continue
            if literal.atom.ast_type == ASTType.SymbolicAtom:
                named = functions(literal.atom.symbol)
                read = [f for f in named if signature(f) not in _NUMBERS]
                if read and all(self._names_only_absent(f) for f in named):
                    return True
        return False

    def _named(self, function: Node) -> Iterator[tuple[Node, list[str]]]:
        """Yield the arguments that name clauses, with the clauses named."""
        for position in self._naming.get(signature(function), ()):
            argument = function.arguments[position]
            yield argument, [str(value) for value in constants(argument) or ()]

    def _names_only_absent(self, function: Node) -> bool:
        return any(slugs and self._absent >= {*slugs} for _, slugs in self._named(function))

    def _without(self, rule: Node) -> Iterator[_Edit]:
        """Take clauses that are gone out of the pools of a rule that stays."""
        for function in (*head_functions(rule), *atoms(rule.body)):
            for argument, slugs in self._named(function):
                gone = self._absent & {*slugs}
                if not gone:
                    continue
                left = [slug for slug in slugs if slug not in gone]
                if not left or argument.ast_type != ASTType.Pool or len(slugs) != len({*slugs}):
                    raise RewriteError(
                        f"{self._where(rule)}: `{function}` needs the clause `{min(gone)}`; it "
                        "cannot be left out"
                    )
                begin, end = self._span(argument)
                text = f"({'; '.join(left)})" if len(left) > 1 else left[0]
                yield _Edit(begin, end, text.encode())

    def _numbers(self, rule: Node, settings: Mapping[tuple[str, str], int]) -> Iterator[_Edit]:
        for function in head_functions(rule):
            if signature(function) != ("setting", 3):
                continue
            clauses, names = (constants(a) or [] for a in function.arguments[:2])
            keys = {(str(clause), str(name)) for clause in clauses for name in names}
            if not keys & settings.keys():
                continue
            if len(keys) > 1 or len(head_functions(rule)) > 1:
                key = ".".join(min(keys & settings.keys()))
                raise RewriteError(
                    f"{self._where(rule)}: `{rule}` sets more than `{key}`; write one setting a "
                    "statement"
                )
            begin, end = self._span(function.arguments[2])
            yield _Edit(begin, end, str(settings[keys.pop()]).encode())


def _applied(content: bytes, edits: list[_Edit]) -> bytes:
    for edit in sorted(set(edits), key=lambda edit: (edit.begin, edit.end), reverse=True):
        content = content[: edit.begin] + edit.text + content[edit.end :]
    return re.sub(rb"\n{3,}", b"\n\n", content).rstrip(b"\n") + b"\n"
