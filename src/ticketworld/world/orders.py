"""Gives orders what a plan leaves open: ids, customers, tracking, payments, later events."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticketworld.records.types import Line, Order, PaymentEvent, PaymentMethod, ShipmentEvent
from ticketworld.seeds import stream

_METHODS: Mapping[PaymentMethod, int] = {
    "credit_card": 48,
    "debit_card": 14,
    "paypal": 16,
    "apple_pay": 10,
    "google_pay": 6,
    "affirm": 6,
}
_HELD: frozenset[PaymentMethod] = frozenset({"credit_card", "debit_card", "affirm"})
_FIRST_NUMBER = 1001


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An order on its way into the records.

    `spoken_for` holds the lines that messages are about, which stay as they are; `comes_back` says
    that other lines may be returned; `stopped_at` is when the order was cancelled.
    """

    order: Order
    customer_id: str
    spoken_for: frozenset[str]
    comes_back: bool
    stopped_at: datetime | None = None


def place_orders(placed: Iterable[Placed], today_ends: datetime, seed: int) -> dict[str, Order]:
    """Return the finished orders by their provisional ids, numbered in order of time."""
    queue = sorted(placed, key=lambda item: (item.order.ordered_at, item.order.order_id))
    draw = stream(seed, "orders")
    number = _FIRST_NUMBER
    tracking: set[str] = set()
    finished: dict[str, Order] = {}
    for item in queue:
        order_id = f"ORD-{item.order.ordered_at:%Y%m%d}-{number:04d}"
        number += draw.randint(1, 4)
        own = stream(seed, "orders", item.order.order_id)
        finished[item.order.order_id] = _finish(item, order_id, tracking, today_ends, own)
    return finished


def _finish(
    item: Placed, order_id: str, tracking: set[str], today_ends: datetime, draw: random.Random
) -> Order:
    order = item.order
    shipments = order.shipments
    if item.stopped_at is not None:
        shipments = tuple(event for event in shipments if event.at <= item.stopped_at)
    methods: list[PaymentMethod] = list(_METHODS)
    method = draw.choices(methods, list(_METHODS.values()))[0]
    lines = _lines(item, shipments, today_ends, draw)
    items = tuple(
        replace(line, line_id=f"{order_id}-{number}") for number, line in enumerate(lines, 1)
    )
    return replace(
        order,
        order_id=order_id,
        customer_id=item.customer_id,
        items=items,
        tracking_number=_tracking(tracking, draw),
        payment_method=method,
        shipments=shipments,
        payments=_payments(order, items, method, today_ends, draw),
    )


def _tracking(taken: set[str], draw: random.Random) -> str:
    number = f"TRK{draw.randrange(10**11, 10**12)}"
    while number in taken:
        number = f"TRK{draw.randrange(10**11, 10**12)}"
    taken.add(number)
    return number


def _lines(
    item: Placed, shipments: Sequence[ShipmentEvent], today_ends: datetime, draw: random.Random
) -> list[Line]:
    """Return the lines; some that no message is about have come back, most were refunded."""
    delivery = next((e.at for e in shipments if e.event == "delivered"), None)
    lines = []
    for line in item.order.items:
        chance = draw.random()
        days, hours = draw.randint(3, 24), draw.randint(20, 90)
        if delivery is None or not item.comes_back or line.line_id in item.spoken_for:
            lines.append(line)
            continue
        returned = delivery + timedelta(days=days, minutes=draw.randint(1, 400))
        refunded = returned + timedelta(hours=hours, seconds=draw.randrange(3600))
        if chance > 0.14 or returned > today_ends:
            lines.append(line)
        elif chance > 0.11 or refunded > today_ends:
            lines.append(replace(line, returned_at=returned))
        else:
            lines.append(replace(line, returned_at=returned, refunded_at=refunded))
    return lines


def _payments(
    order: Order,
    items: Sequence[Line],
    method: PaymentMethod,
    today_ends: datetime,
    draw: random.Random,
) -> tuple[PaymentEvent, ...]:
    """Return a hold where the method makes one, the charge, and what was given back."""
    total, charged_at = order.total_amount, order.ordered_at
    events = []
    captured = order.ordered_at + timedelta(seconds=draw.randint(20, 900))
    if method in _HELD and captured <= today_ends:
        events.append(PaymentEvent(at=order.ordered_at, event="hold", amount=total))
        charged_at = captured
    events.append(PaymentEvent(at=charged_at, event="charge", amount=total))
    refunds = [
        PaymentEvent(at=line.refunded_at, event="refund", amount=line.price_paid)
        for line in items
        if line.refunded_at is not None
    ]
    return (*events, *sorted(refunds, key=lambda refund: refund.at))
