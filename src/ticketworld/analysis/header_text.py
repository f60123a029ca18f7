"""Keeps the header of an area file in step with its rules."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from clingo.ast import ASTType

from ticketworld.policy.syntax import Node, parse
from ticketworld.policy.terms import Signature, atoms, head_functions, signature

_SIGNATURE = re.compile(r" ?\b([a-z_]\w*)/(\d+)")
_FIELD = re.compile(r"\s*(Reads|Derives):")


@lru_cache(maxsize=200)
def parsed(text: str) -> tuple[Node, ...]:
    """Return the rules and comments of a text that clingo is known to accept, in order."""
    kinds = (ASTType.Comment, ASTType.Rule)
    return tuple(node for node in parse(text) if node.ast_type in kinds)


def rules_of(text: str) -> list[Node]:
    """Return the rules of a text that clingo is known to accept, in order."""
    return [node for node in parsed(text) if node.ast_type == ASTType.Rule]


def match_header(text: str) -> str:
    """Take out of a file's header what its rules no longer read or derive."""
    nodes = parsed(text)
    if not nodes or nodes[0].ast_type != ASTType.Comment or nodes[0].value.startswith("%*!"):
        return text
    rules = rules_of(text)
    known = {
        "Reads": {signature(f) for rule in rules for f in atoms(rule.body)},
        "Derives": {signature(f) for rule in rules for f in head_functions(rule)},
    }
    lines: list[str] = []
    field = None
    for line in nodes[0].value.split("\n"):
        opened = _FIELD.match(line)
        field = opened[1] if opened else field if line.strip() else None
        lines.append(line if field is None else _kept(line, known[field]))
    return text.replace(nodes[0].value, "\n".join(lines), 1)


def _kept(line: str, known: Set[Signature]) -> str:
    def keep(match: re.Match[str]) -> str:
        return match[0] if (match[1], int(match[2])) in known else ""

    kept = _SIGNATURE.sub(keep, line)
    return f"{kept} nothing" if kept.rstrip().endswith(":") and kept != line else kept
