"""Reads the words in which others say what facts a ticket used: where they can mean one thing.

Of an amount nothing may say whether it is in dollars or cents; then it is known to be either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil
from typing import Literal

from ticketworld.audit.foreign.fields import as_word
from ticketworld.audit.foreign.mending import read_amount
from ticketworld.errors import TicketworldError
from ticketworld.money import cents_from_dollars
from ticketworld.policy.catalogue import Fact
from ticketworld.solver.case import Value

Unit = Literal["dollars", "cents"]
"""In what amounts are written under the names that the vocabulary has for its cents."""

Values = tuple[Value, ...]

_FAULTS: Mapping[str, tuple[str, ...]] = {
    "manufacturing": ("manufacturing",),
    "water": ("water",),
    "physical": ("physical",),
    "wear": ("wear",),
    "normal_wear": ("wear",),
    "shipping": ("transit",),
    "transit": ("transit",),
    "defective": ("manufacturing", "transit"),
}


def unit_of(context: Mapping[str, object], recorded: Mapping[str, Sequence[Value]]) -> Unit | None:
    """Return the unit of a ticket's amounts where one of them stands in the records, too."""
    units: set[Unit] = set()
    for name in ("price_paid", "order_total"):
        said, known = _whole(context.get(name)), recorded.get(name, ())
        if said:
            in_cents, in_dollars = said[0] in known, 100 * int(said[0]) in known
            units |= {"cents"} if in_cents and not in_dollars else set()
            units |= {"dollars"} if in_dollars and not in_cents else set()
    return units.pop() if len(units) == 1 else None


def said_of(
    name: str, said: object, vocabulary: Mapping[str, Fact], unit: Unit | None
) -> Iterator[tuple[str, Values]]:
    """Yield what a fact means that a ticket used, in the vocabulary's words.

    Args:
        name: The fact, in the vocabulary's words or in those of the earlier generator.
        said: Its value there.
        vocabulary: The facts that there are.
        unit: In what amounts are written, where that is sure.
    """
    if name in _READERS:
        fact, read = _READERS[name]
        values = read(said)
        if fact in vocabulary and values:
            yield fact, values
    elif name in vocabulary:
        values = _own(said, vocabulary[name], unit)
        if values:
            yield name, values
    if name in ("item_condition", "exchange_reason") and _word(said) == "defective":
        yield "fault", _FAULTS["defective"]


def _own(said: object, fact: Fact, unit: Unit | None) -> Values:
    """Return what a value can mean of a fact of the vocabulary."""
    if fact.unit == "cents":
        values = _amount(said, unit)
    elif not fact.names:
        values = _whole(said)
    elif isinstance(said, bool):
        values = ("yes" if said else "no",)
    else:
        values = (_word(said),)
    return tuple(value for value in values if fact.admits(value))


def _word(said: object) -> str:
    return as_word(said) if isinstance(said, str) else ""


def _number(said: object) -> float | int | None:
    if isinstance(said, str) and _DIGITS.fullmatch(said.strip()):
        return int(said)
    return said if isinstance(said, int | float) and not isinstance(said, bool) else None


def _whole(said: object) -> tuple[int, ...]:
    number = _number(said)
    return (int(number),) if number is not None and number % 1 == 0 else ()


def _hours(said: object) -> Values:
    number = _number(said)
    return (ceil(number),) if number is not None and abs(number) < _LONG else ()


def _money(said: object) -> Values:
    cents = cents_of(read_amount(said) if isinstance(said, str) else said)
    return () if cents is None else (cents,)


def _amount(said: object, unit: Unit | None) -> Values:
    """Return an amount that can be in dollars or, where it is a whole number, in cents."""
    cents = _whole(said) if unit != "dollars" else ()
    in_dollars = _money(said) if unit != "cents" or not cents else ()
    return tuple(dict.fromkeys((*cents, *in_dollars)))


def cents_of(dollars: object) -> int | None:
    """Return an amount in cents; None for what is none."""
    try:
        return cents_from_dollars(dollars)
    except (ValueError, TicketworldError):
        return None


def _one_of(*names: str) -> Callable[[object], Values]:
    return lambda said: (_word(said),) if _word(said) in names else ()


_LONG = 1e9
_DIGITS = re.compile(r"\d{1,9}", re.ASCII)
_STAGES = ("processing", "shipped", "delivered")
_READERS: Mapping[str, tuple[str, Callable[[object], Values]]] = {
    "days_since_purchase": ("days_since_order", _whole),
    "hours_since_order": ("hours_since_order", _hours),
    "product_warranty_days": ("warranty_days", _whole),
    "item_value": ("price_paid", _money),
    "order_value": ("order_total", _money),
    "item_condition": ("packaging", _one_of("unopened", "opened")),
    "damage_type": ("fault", lambda said: _FAULTS.get(_word(said), ())),
    "competitor_type": ("competitor", _one_of("authorized", "marketplace")),
    "order_status": ("delivery_status", _one_of(*_STAGES)),
    "tracking_status": ("delivery_status", _one_of(*_STAGES)),
}
"""The words of others, what each is in the vocabulary, and how its value is read: dollars."""
