"""Gives orders what a plan leaves open: ids and tracking numbers.

Both follow from an order's rank in time, so that any part of a large world can be made alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ticketworld.records.types import Order
from ticketworld.seeds import stream

_FIRST_NUMBER = 1001
_STEP = 3
"""Between two orders' numbers lie no more than so many less one, some of them other shops'."""
_HALF = 10**6
_ROUNDS = 4


class Numbering:
    """The numbers of orders and of parcels by rank; no two ranks below 10**12 share one.

    A parcel's number is a keyed permutation of the rank: a Feistel network over its two halves.
    """

    def __init__(self, seed: int) -> None:
        draw = stream(seed, "orders")
        self._keys = [(draw.randrange(1, 10**9), draw.randrange(10**9)) for _ in range(_ROUNDS)]

    def order_number(self, rank: int) -> int:
        """Return the running number in an order's id; later orders have higher ones."""
        return _FIRST_NUMBER + _STEP * rank + self._mixed(rank) % _STEP

    def tracking_number(self, rank: int) -> str:
        """Return the number of an order's parcel."""
        return f"TRK{self._mixed(rank):012d}"

    def _mixed(self, rank: int) -> int:
        left, right = divmod(rank, _HALF)
        for factor, addend in self._keys:
            turned = ((right + addend) * (right + factor) * factor) >> 11
            left, right = right, (left + turned) % _HALF
        return left * _HALF + right

    def place(self, order: Order, rank: int, customer_id: str) -> Order:
        """Return an order of a customer under its final id, with its lines' and its parcel's."""
        order_id = f"ORD-{order.ordered_at:%Y%m%d}-{self.order_number(rank):04d}"
        return replace(
            order,
            order_id=order_id,
            customer_id=customer_id,
            items=tuple(
                replace(line, line_id=f"{order_id}-{number}")
                for number, line in enumerate(order.items, 1)
            ),
            tracking_number=self.tracking_number(rank),
        )


def turn(order: Order) -> tuple[datetime, str]:
    """Return by what orders are sorted before they are numbered."""
    return order.ordered_at, order.order_id


def place_orders(owned: Iterable[tuple[str, Order]], seed: int) -> dict[str, Order]:
    """Return the finished orders by their provisional ids, numbered in order of time.

    Args:
        owned: Each order with the id of its customer.
        seed: The run's seed.
    """
    numbering = Numbering(seed)
    queue = sorted(owned, key=lambda pair: turn(pair[1]))
    return {
        order.order_id: numbering.place(order, rank, customer_id)
        for rank, (customer_id, order) in enumerate(queue)
    }
