"""The state of an order's payments at a moment: what the events up to then say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from ticketworld.records.types import Order, PaymentEvent, PaymentMethod

Way = Literal["direct", "instalments", "gift_card"]


def way_of_payment(method: PaymentMethod) -> Way:
    """Return which way the money came: from the customer, from a lender, or from a gift card."""
    if method == "affirm":
        return "instalments"
    return "gift_card" if method == "gift_card" else "direct"


def charges(order: Order, at: datetime) -> list[PaymentEvent]:
    """Return every charge of the order so far."""
    return [event for event in _until(order, at) if event.event == "charge"]


def open_holds(order: Order, at: datetime) -> list[datetime]:
    """Return when each hold began that has been neither charged nor released, oldest first."""
    waiting: list[datetime] = []
    for event in _until(order, at):
        if event.event == "hold":
            waiting.append(event.at)
        elif event.event in ("charge", "release"):
            waiting = waiting[1:]
    return waiting


def is_disputed(order: Order, at: datetime) -> bool:
    """Tell whether a bank examines a payment of the order."""
    seen = [event.event for event in _until(order, at)]
    return seen.count("dispute") > seen.count("dispute_closed")


def payment_state(order: Order, at: datetime) -> Literal["paid", "failed"] | None:
    """Return whether the payment has been received or has failed; None while neither is so."""
    if charges(order, at):
        return "paid"
    return "failed" if any(event.event == "failed" for event in _until(order, at)) else None


def _until(order: Order, at: datetime) -> Iterator[PaymentEvent]:
    return (event for event in order.payments if event.at <= at)
