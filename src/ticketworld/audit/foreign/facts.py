"""What is surely known of a ticket's case: what its records say, and what it says it used.

A fact has the values that are still possible; one alone where it is known. What others mean by a
word of theirs is read in words.py. Where what a ticket used contradicts the
records, the records count, and the contradiction is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from ticketworld.audit.foreign.fields import ForeignLine, ForeignOrder, as_word
from ticketworld.audit.foreign.matter import ForeignMatter
from ticketworld.audit.foreign.words import cents_of, said_of, unit_of
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Fact
from ticketworld.solver.case import Value

_STAGES = ("processing", "shipped", "delivered")
_PAID: Mapping[str, str] = {
    "credit_card": "direct", "debit_card": "direct", "paypal": "direct", "apple_pay": "direct",
    "google_pay": "direct", "affirm": "instalments", "gift_card": "gift_card",
}  # fmt: skip

Known = dict[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A fact that a ticket used, what it said, and what the records say."""

    name: str
    found: object
    derived: object


@dataclass(slots=True, kw_only=True)
class Facts:
    """What is known of a case, and what contradicts it; `compared` counts facts that agree."""

    known: Known = field(default_factory=dict)
    contradictions: list[Contradiction] = field(default_factory=list)
    compared: int = 0


def facts_of(matter: ForeignMatter, vocabulary: Mapping[str, Fact]) -> Facts:
    """Return what is known of the case of a ticket, its request aside."""
    facts = Facts(known={n: v for n, v in _recorded(matter) if n in vocabulary and v})
    recorded = dict(facts.known)
    unit = unit_of(matter.context, recorded)
    for name, said in matter.context.items():
        for fact, values in said_of(as_word(name), said, vocabulary, unit):
            before = facts.known.get(fact)
            common = values if before is None else tuple(v for v in values if v in before)
            if common:
                facts.compared += fact in recorded
                facts.known[fact] = common
                _heed_conditions(facts.known, vocabulary[fact], vocabulary)
            elif before is not None and fact not in recorded:
                facts.known[fact] = (*before, *values)  # it contradicts itself: either can be so
            elif before is not None and not _is_elapsed(fact, values, before, matter.order):
                derived = " or ".join(_as_told(fact, value) for value in before)
                clash = Contradiction(name=name, found=said, derived=derived)
                facts.contradictions.append(clash)
    facts.known = {
        name: tuple(value for value in values if vocabulary[name].admits(value))
        for name, values in facts.known.items()
    }
    return facts


def _is_elapsed(
    fact: str, said: Sequence[Value], days: Sequence[Value], order: ForeignOrder | None
) -> bool:
    """Tell whether somebody counted whole days to the hour, where the policy counts dates."""
    since = {
        "days_since_order": None if order is None else order.ordered_at,
        "days_since_delivery": None if order is None else order.delivered_at,
    }
    return since.get(fact) is not None and [int(one) + 1 for one in said] == list(days)


def _heed_conditions(known: Known, fact: Fact, vocabulary: Mapping[str, Fact]) -> None:
    """Take in what must be so for a fact to have a value at all; records are not overruled."""
    for other, names in fact.only.items():
        if other == "request":
            continue
        possible = known.get(other, vocabulary[other].names)
        known[other] = tuple(name for name in possible if name in names) or tuple(possible)


def _as_told(fact: str, value: Value) -> str:
    is_money = fact in ("price_paid", "order_total") and isinstance(value, int)
    return format_money(int(value)) if is_money else str(value)


def _recorded(matter: ForeignMatter) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Yield what the records say at the time of the message."""
    yield "sender", ("registered" if matter.is_known_sender else "unknown",)
    if matter.customer is not None and matter.customer.tier is not None:
        yield "tier", (matter.customer.tier,)
    order = matter.order
    if order is None or _is_later(order, matter):
        return
    yield from _order(order, matter)
    yield "price_paid", _prices(matter.lines)
    periods = {
        matter.products[line.product_id].warranty_period
        for line in matter.lines
        if line.product_id in matter.products
    }
    yield "warranty_days", tuple(sorted(days for days in periods if days is not None))
    signed = [
        matter.products[line.product_id].requires_signature
        for line in order.items
        if line.product_id in matter.products
    ]
    if len(signed) == len(order.items) and None not in signed:
        yield "signature", ("yes" if any(signed) else "no",)


def _is_later(order: ForeignOrder, matter: ForeignMatter) -> bool:
    """Tell whether an order was placed after the message: then nothing of it is known."""
    return order.order_date is not None and order.order_date > matter.ticket.timestamp.date()


def _order(order: ForeignOrder, matter: ForeignMatter) -> Iterator[tuple[str, tuple[Value, ...]]]:
    sent = matter.ticket.timestamp
    if order.order_date is not None:
        yield "days_since_order", ((sent.date() - order.order_date).days,)
        yield "purchase_month", (order.order_date.month,)
    if order.ordered_at is not None and order.ordered_at <= sent:
        yield "hours_since_order", (-((order.ordered_at - sent) // timedelta(hours=1)),)
    total = cents_of(order.total_amount)
    if total is not None:
        yield "order_total", (total,)
    paid = _PAID.get(order.payment_method or "")
    if paid is not None:
        yield "payment_method", (paid,)
    if order.delivered_at is not None:
        arrived = order.delivered_at <= sent
        yield "delivery_status", ("delivered",) if arrived else _STAGES[:2]
        if arrived:
            yield "days_since_delivery", ((sent.date() - order.delivered_at.date()).days,)
        return
    stages = {_stage(line.item_status or order.order_status) for line in matter.lines}
    if None not in stages and stages:
        latest = max(_STAGES.index(stage) for stage in stages if stage is not None)
        yield "delivery_status", _STAGES[: latest + 1]


def _stage(status: str | None) -> str | None:
    """Return how far a parcel has come by now; at the message it may not have come so far."""
    if status in ("returned", "refunded", "partially_returned"):
        return "delivered"
    return status if status in _STAGES else None


def _prices(lines: tuple[ForeignLine, ...]) -> tuple[Value, ...]:
    """Return what may have been paid for the item: nothing says if a price is of all its units."""
    prices: set[int] = set()
    for line in lines:
        price = cents_of(line.price_paid)
        if price is not None:
            prices |= {price, price * max(line.quantity, 1)}
    return tuple(sorted(prices))
