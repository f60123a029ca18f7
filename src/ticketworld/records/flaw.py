"""One disagreement among records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from ticketworld.records.moments import day_text, moment_text
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


def early_flaw(record: str, field: str, found: date, earliest: date, what: str) -> Flaw:
    """Return the flaw of a moment or a day of a record that lies before what it must follow."""
    expected = f"not before {_text(earliest)}"
    why = f"it cannot come before {what}"
    return Flaw(record=record, field=field, found=_text(found), expected=expected, why=why)


def sequence_flaws(
    record: str, field: str, moments: Sequence[date], part: str = "at"
) -> Iterator[Flaw]:
    """Yield where a list of events, dated by its field `part`, is not in order of time."""
    for index, (before, after) in enumerate(pairwise(moments), 1):
        if after < before:
            place = f"{field}[{index}].{part}"
            yield early_flaw(record, place, after, before, "the event before it")


def _text(time: date) -> str:
    return moment_text(time) if isinstance(time, datetime) else day_text(time)
