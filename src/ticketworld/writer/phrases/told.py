"""The shape of what an agent tells a customer: patterns, and the cases that they fit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

SLOT = re.compile(r"\{([A-Za-z_]+(?:\.[a-z_]+)?)\}")


@dataclass(frozen=True, kw_only=True)
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

    @cached_property
    def slots(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The patterns, each with the names of its slots."""
        return tuple((pattern, tuple(SLOT.findall(pattern))) for pattern in self.patterns)


Table = Mapping[str, tuple[Told, ...]]
"""What can be told of each action or clause, in the order in which it is tried."""


def table_of(entries: Iterable[Told]) -> Table:
    """Return entries by what they are about."""
    table: dict[str, list[Told]] = defaultdict(list)
    for entry in entries:
        table[entry.of].append(entry)
    return {of: tuple(several) for of, several in table.items()}


def told(
    of: str,
    *patterns: str,
    applies: tuple[str, ...] = (),
    **where: str | tuple[str, ...],
) -> Told:
    """Return patterns for an action or a clause; `where` holds facts with the values they need."""
    values = {name: (value,) if isinstance(value, str) else value for name, value in where.items()}
    return Told(of=of, patterns=patterns, where=values, applies=applies)
