"""Reads which actions only tell or ask something: `tells/1`. Any other action changes a record.

``tells((deny_return; provide_tracking)).`` takes part in no decision. It says where it matters
which of two orders a message means: not where the customer is only told the same of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from ticketworld.policy.problems import Problem
from ticketworld.policy.source import Source
from ticketworld.policy.syntax import Node
from ticketworld.policy.terms import head_functions, instances, signature

_DECLARATION = ("tells", 1)


def declares_telling(rule: Node) -> bool:
    """Tell whether a rule only declares what actions are."""
    return any(signature(function) == _DECLARATION for function in head_functions(rule))


def read_telling(sources: Sequence[Source], problems: list[Problem]) -> frozenset[str]:
    """Return the types of action that change no record; what is wrong goes to `problems`."""
    types: set[str] = set()
    for source in sources:
        for rule in filter(declares_telling, source.rules):
            for function in head_functions(rule):
                rows = list(instances(function))
                if rule.body or any(not isinstance(row[0], str) for row in rows):
                    message = f"`{function}` must be a plain fact of names of actions"
                    again = f"{message}; write it without variables or conditions"
                    problems.append(Problem(source.at(function), again))
                else:
                    types |= {str(row[0]) for row in rows}
    return frozenset(types)
