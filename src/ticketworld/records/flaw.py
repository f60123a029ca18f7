"""One disagreement among records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from ticketworld.records.moments import moment_text
from ticketworld.records.types import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A field of a record that does not agree with the rest of the records."""

    record: str
    field: str
    found: str | int
    expected: str
    why: str

    def __str__(self) -> str:
        return f"{self.record}: {self.field} is `{self.found}`, not `{self.expected}`: {self.why}"


def order_flaw(order: Order, field: str, found: str | int, expected: str, why: str) -> Flaw:
    """Return a flaw of an order."""
    return Flaw(record=order.order_id, field=field, found=found, expected=expected, why=why)


def early_flaw(order: Order, field: str, found: datetime, earliest: datetime, what: str) -> Flaw:
    """Return the flaw of a moment that lies before what it must follow."""
    why = f"it cannot come before {what}"
    return order_flaw(order, field, moment_text(found), f"not before {moment_text(earliest)}", why)


def sequence_flaws(order: Order, field: str, moments: Sequence[datetime]) -> Iterator[Flaw]:
    """Yield where a list of events is not in order of time."""
    for index, (before, after) in enumerate(pairwise(moments), 1):
        if after < before:
            yield early_flaw(order, f"{field}[{index}].at", after, before, "the event before it")
