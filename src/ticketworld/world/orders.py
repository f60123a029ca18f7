"""Gives orders what a plan leaves open: ids and tracking numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from ticketworld.records.digits import with_a_digit_changed, with_two_digits_swapped
from ticketworld.records.types import Order
from ticketworld.seeds import stream

_FIRST_NUMBER = 1001


def place_orders(
    orders: Iterable[Order], seed: int, beside: Mapping[str, str] = MappingProxyType({})
) -> dict[str, Order]:
    """Return the finished orders by their provisional ids, numbered in order of time.

    Args:
        orders: The orders under provisional ids.
        seed: The run's seed.
        beside: By provisional id, of which other order the number is a slip apart: one digit
            changed, or two side by side swapped. The other is not in `beside` itself.
    """
    queue = sorted(orders, key=lambda order: (order.ordered_at, order.order_id))
    numbers = _numbers(queue, seed, beside)
    tracking: set[str] = set()
    return {
        order.order_id: _finish(
            order,
            f"ORD-{order.ordered_at:%Y%m%d}-{numbers[order.order_id]:04d}",
            tracking,
            stream(seed, "orders", order.order_id),
        )
        for order in queue
    }


def _numbers(queue: Iterable[Order], seed: int, beside: Mapping[str, str]) -> dict[str, int]:
    """Return the number of each order by its provisional id; no two orders have one number."""
    draw = stream(seed, "orders")
    number = _FIRST_NUMBER
    numbers: dict[str, int] = {}
    late: list[str] = []
    for order in queue:
        if order.order_id in beside:
            late.append(order.order_id)
            continue
        numbers[order.order_id] = number
        number += draw.randint(1, 4)
    taken = set(numbers.values())
    for name in late:
        own = stream(seed, "orders", name, "number")
        near = _number_beside(numbers[beside[name]], taken, own)
        while near is None:
            near, number = (None if number in taken else number), number + 1
        numbers[name] = near
        taken.add(near)
    return numbers


def _number_beside(number: int, taken: set[int], draw: random.Random) -> int | None:
    """Return a number a slip apart from another that no order has; None where all are taken."""
    text = f"{number:04d}"
    ways = [list(with_two_digits_swapped(text)), list(with_a_digit_changed(text))]
    draw.shuffle(ways)
    for texts in ways:
        free = [int(near) for near in texts if near[0] != "0" and int(near) not in taken]
        if free:
            return draw.choice(free)
    return None


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
