"""Gives orders what a plan leaves open: ids and tracking numbers.

Both follow from an order's rank in time, so that any part of a large world can be made alone.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from ticketworld.records.digits import with_a_digit_changed, with_two_digits_swapped
from ticketworld.records.series import Series
from ticketworld.records.types import Order
from ticketworld.seeds import stream

_FIRST_NUMBER = 1001
_STEP = 3
"""Between two orders' numbers lie no more than so many less one, some of them other shops'."""
_HALF = 10**6
_ROUNDS = 4
_FIRST_SERIES = Series()


class Numbering:
    """The numbers of orders and of parcels by rank; no two ranks below 10**12 share one.

    A parcel's number is a keyed permutation of the rank: a Feistel network over its two halves.
    """

    def __init__(self, seed: int, series: Series = _FIRST_SERIES) -> None:
        draw = stream(seed, "orders")
        self._first = series.first_order
        self._keys = [(draw.randrange(1, 10**9), draw.randrange(10**9)) for _ in range(_ROUNDS)]

    def order_number(self, rank: int) -> int:
        """Return the running number in an order's id; later orders have higher ones."""
        return self._first + _FIRST_NUMBER + _STEP * rank + self._mixed(rank) % _STEP

    def tracking_number(self, rank: int) -> str:
        """Return the number of an order's parcel."""
        return f"TRK{self._mixed(self._first + rank):012d}"

    def _mixed(self, rank: int) -> int:
        left, right = divmod(rank, _HALF)
        for factor, addend in self._keys:
            turned = ((right + addend) * (right + factor) * factor) >> 11
            left, right = right, (left + turned) % _HALF
        return left * _HALF + right

    def place(self, order: Order, rank: int, customer_id: str, number: int | None = None) -> Order:
        """Return an order of a customer under its final id, with its lines' and its parcel's.

        Its number follows from its rank unless another is given.
        """
        running = self.order_number(rank) if number is None else number
        order_id = f"ORD-{order.ordered_at:%Y%m%d}-{running:04d}"
        return replace(
            order,
            order_id=order_id,
            customer_id=customer_id,
            items=tuple(
                replace(line, line_id=f"{order_id}-{place}")
                for place, line in enumerate(order.items, 1)
            ),
            tracking_number=self.tracking_number(rank),
        )


def turn(order: Order) -> tuple[datetime, str]:
    """Return by what orders are sorted before they are numbered."""
    return order.ordered_at, order.order_id


def place_orders(
    owned: Iterable[tuple[str, Order]],
    seed: int,
    beside: Mapping[str, str] = MappingProxyType({}),
    series: Series = _FIRST_SERIES,
) -> dict[str, Order]:
    """Return the finished orders by their provisional ids, numbered in order of time.

    Args:
        owned: Each order with the id of its customer, the orders under provisional ids.
        seed: The run's seed.
        series: What they are numbered in.
        beside: By provisional id, of which other order the number is a slip apart: one digit
            changed, or two side by side swapped. The other is not in `beside` itself.
    """
    numbering = Numbering(seed, series)
    queue = sorted(owned, key=lambda pair: turn(pair[1]))
    ranks = {order.order_id: rank for rank, (_, order) in enumerate(queue)}
    numbers = {
        name: numbering.order_number(rank) for name, rank in ranks.items() if name not in beside
    }
    numbers |= _numbers_beside(
        {name: beside[name] for name in ranks if name in beside}, numbers, series, seed
    )
    return {
        order.order_id: numbering.place(order, rank, customer_id, numbers[order.order_id])
        for rank, (customer_id, order) in enumerate(queue)
    }


def _numbers_beside(
    beside: Mapping[str, str], numbers: Mapping[str, int], series: Series, seed: int
) -> dict[str, int]:
    """Return for each order of `beside` a number a slip apart from the other's that is free."""
    taken = set(numbers.values())
    number = max(taken, default=_FIRST_NUMBER)
    found: dict[str, int] = {}
    for name, other in beside.items():
        near = _number_beside(
            numbers[other], taken, series, stream(seed, "orders", name, "number")
        )
        while near is None:
            number += 1
            near = None if number in taken else number
        found[name] = near
        taken.add(near)
    return found


def _number_beside(
    number: int, taken: Collection[int], series: Series, draw: random.Random
) -> int | None:
    """Return a number a slip apart from another that no order has; None where all are taken."""
    text = f"{number:04d}"
    ways = [list(with_two_digits_swapped(text)), list(with_a_digit_changed(text))]
    draw.shuffle(ways)
    for texts in ways:
        free = [
            int(near)
            for near in texts
            if near[0] != "0" and series.has_order(int(near)) and int(near) not in taken
        ]
        if free:
            return draw.choice(free)
    return None
