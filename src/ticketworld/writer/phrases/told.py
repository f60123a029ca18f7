"""The shape of what an agent tells a customer: patterns, and the cases that they fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Patterns for an action or a clause, for the cases in which they are true.

    A pattern fits a case only where each of its slots has a value. Slots are `{amount}`, the
    action's own; a fact, `{price_paid}`; a setting in force, `{return_window.days}`; `{wait}`;
    and the item, `{item}`, with `{it}`, `{obj}`, `{is}`, `{was}` and `{has}` that agree with it.

    Attributes:
        of: An action's type or a clause's slug.
        where: Values that facts of the case must have, one of each.
        applies: Clauses of which one must apply; any do where none is named.
    """

    of: str
    patterns: tuple[str, ...]
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    applies: tuple[str, ...] = ()


def told(
    of: str,
    *patterns: str,
    applies: tuple[str, ...] = (),
    **where: str | tuple[str, ...],
) -> Told:
    """Return patterns for an action or a clause; `where` holds facts with the values they need."""
    values = {name: (value,) if isinstance(value, str) else value for name, value in where.items()}
    return Told(of=of, patterns=patterns, where=values, applies=applies)
