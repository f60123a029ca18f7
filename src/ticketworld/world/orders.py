"""Gives orders what a plan leaves open: ids and tracking numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from ticketworld.records.types import Order
from ticketworld.seeds import stream

_FIRST_NUMBER = 1001


def place_orders(orders: Iterable[Order], seed: int) -> dict[str, Order]:
    """Return the finished orders by their provisional ids, numbered in order of time."""
    queue = sorted(orders, key=lambda order: (order.ordered_at, order.order_id))
    draw = stream(seed, "orders")
    number = _FIRST_NUMBER
    tracking: set[str] = set()
    finished: dict[str, Order] = {}
    for order in queue:
        order_id = f"ORD-{order.ordered_at:%Y%m%d}-{number:04d}"
        number += draw.randint(1, 4)
        own = stream(seed, "orders", order.order_id)
        finished[order.order_id] = _finish(order, order_id, tracking, own)
    return finished


def _finish(order: Order, order_id: str, tracking: set[str], draw: random.Random) -> Order:
    return replace(
        order,
        order_id=order_id,
        items=tuple(
            replace(line, line_id=f"{order_id}-{number}")
            for number, line in enumerate(order.items, 1)
        ),
        tracking_number=_tracking(tracking, draw),
    )


def _tracking(taken: set[str], draw: random.Random) -> str:
    number = f"TRK{draw.randrange(10**11, 10**12)}"
    while number in taken:
        number = f"TRK{draw.randrange(10**11, 10**12)}"
    taken.add(number)
    return number
