"""What a customer's orders tell about the customer at a moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ticketworld.records.state import delivered_at
from ticketworld.records.types import Order

YEAR_DAYS = 365


def recent_returns(orders: Iterable[Order], at: datetime) -> int:
    """Return how many lines came back in the 365 days before a moment."""
    return sum(
        line.returned_at is not None
        and line.returned_at <= at
        and (at.date() - line.returned_at.date()).days <= YEAR_DAYS
        for order in orders
        for line in order.items
    )


def open_orders(orders: Iterable[Order], at: datetime) -> int:
    """Return how many orders have been placed and not delivered."""
    return sum(order.ordered_at <= at and delivered_at(order, at) is None for order in orders)
