"""Reads a condition: one ASP body over facts and derived atoms, as templates give it."""

from __future__ import annotations

import re
from functools import lru_cache

from clingo import Control
from clingo.ast import ASTType

from ticketworld.errors import InputError
from ticketworld.policy.syntax import Node, parse
from ticketworld.policy.text import faults_of


@lru_cache(maxsize=1000)
def parse_condition(where: str) -> Node:
    """Return a rule whose body is this condition; its head means nothing.

    Raises:
        InputError: The text is no condition, or holds what rules must not.
    """
    faults = [message for _, message in faults_of(where)]
    if faults:
        raise InputError(f"`{where}` is no condition: {faults[0]}")
    messages: list[str] = []
    try:
        nodes = parse(f"x :- {where}\n.", lambda _, message: messages.append(message))
    except RuntimeError as error:
        reason = messages[0].split(": ", 2)[-1].strip() if messages else str(error)
        raise InputError(f"`{where}` is no condition: {reason}; correct its syntax") from None
    if len(nodes) != 1 or nodes[0].ast_type != ASTType.Rule:
        raise InputError(f"`{where}` is not one condition; separate its parts by commas")
    loose = loose_variables(where)
    if loose:
        names = ", ".join(f"`{name}`" for name in loose)
        raise InputError(f"`{where}` says nothing of {names}; bind each by a fact without `not`")
    return nodes[0]


def loose_variables(where: str) -> list[str]:
    """Return the variables that nothing in a condition binds, as clingo tells."""
    messages: list[str] = []
    control = Control(["--warn=none"], logger=lambda _, message: messages.append(message))
    control.add("base", [], f"x :- {where}\n.")
    try:
        control.ground([("base", [])])
    except RuntimeError:
        return sorted(set(re.findall(r"'(\w+)' is unsafe", "\n".join(messages))))
    return []


def conjuncts(where: str) -> list[str]:
    """Return the parts of a condition, each as text.

    Raises:
        InputError: The text is no condition, or holds what rules must not.
    """
    return [str(literal) for literal in parse_condition(where).body]
