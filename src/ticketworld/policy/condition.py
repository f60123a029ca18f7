"""Reads a condition: one ASP body over facts and derived atoms, as templates give it."""

from __future__ import annotations

from clingo.ast import AST, ASTType, parse_string

from ticketworld.errors import InputError
from ticketworld.policy.text import faults_of


def parse_condition(where: str) -> AST:
    """Return a rule whose body is this condition; its head means nothing.

    Raises:
        InputError: The text is no condition, or holds what rules must not.
    """
    faults = [message for _, message in faults_of(where)]
    if faults:
        raise InputError(f"`{where}` is no condition: {faults[0]}")
    nodes: list[AST] = []
    messages: list[str] = []
    try:
        parse_string(f"x :- {where}\n.", nodes.append, logger=lambda _, m: messages.append(m))
    except RuntimeError as error:
        reason = messages[0].split(": ", 2)[-1].strip() if messages else str(error)
        raise InputError(f"`{where}` is no condition: {reason}; correct its syntax") from None
    if len(nodes) != 2 or nodes[1].ast_type != ASTType.Rule:  # the base program, the rule
        raise InputError(f"`{where}` is not one condition; separate its parts by commas")
    return nodes[1]


def conjuncts(where: str) -> list[str]:
    """Return the parts of a condition, each as text.

    Raises:
        InputError: The text is no condition, or holds what rules must not.
    """
    return [str(literal) for literal in parse_condition(where).body]
