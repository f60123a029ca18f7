"""The state of a record at a moment: what the events up to then say."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ticketworld.money import Cents
from ticketworld.records.types import AccountStatus, Address, Customer, Line, Order, Product

ParcelStatus = Literal["processing", "shipped", "delivered"]
ItemStatus = Literal["processing", "shipped", "delivered", "returned", "refunded"]
OrderStatus = Literal[
    "processing", "shipped", "delivered", "partially_returned", "returned", "refunded"
]
InvestigationStatus = Literal["none", "open", "closed"]


def parcel_status(order: Order, at: datetime) -> ParcelStatus:
    """Return how far the parcel has come; what became of its lines afterwards does not count."""
    seen = [event.event for event in order.shipments if event.at <= at]
    if "delivered" in seen:
        return "delivered"
    return "shipped" if "shipped" in seen else "processing"


def investigation_status(order: Order, at: datetime) -> InvestigationStatus:
    """Return how far the carrier's search for the parcel has come."""
    seen = {event.event for event in order.shipments if event.at <= at}
    if "investigation_closed" in seen:
        return "closed"
    return "open" if "investigation_opened" in seen else "none"


def delivered_at(order: Order, at: datetime) -> datetime | None:
    """Return when the parcel was delivered, or None while it was not."""
    moments = (event.at for event in order.shipments if event.event == "delivered")
    return min((moment for moment in moments if moment <= at), default=None)


def item_status(order: Order, line: Line, at: datetime) -> ItemStatus:
    """Return the state of one line; money given back outranks an item come back."""
    if line.refunded_at is not None and line.refunded_at <= at:
        return "refunded"
    if line.returned_at is not None and line.returned_at <= at:
        return "returned"
    return parcel_status(order, at)


def order_status(order: Order, at: datetime) -> OrderStatus:
    """Return the state of a whole order.

    It is `refunded` when all lines are, `returned` when all are returned or refunded, and
    `partially_returned` when some are.
    """
    states = {item_status(order, line, at) for line in order.items}
    if states == {"refunded"}:
        return "refunded"
    if states and states <= {"returned", "refunded"}:
        return "returned"
    if states & {"returned", "refunded"}:
        return "partially_returned"
    return parcel_status(order, at)


def account_status(customer: Customer, at: datetime) -> AccountStatus:
    """Return the state of an account: active, unless it was locked or closed last."""
    for change in reversed(customer.account_events):
        if change.at <= at:
            return "active" if change.event == "unlocked" else change.event
    return "active"


def address_on(customer: Customer, day: date) -> Address:
    """Return where the parcel of an order of this day goes."""
    addresses = (past.address for past in customer.past_addresses if day <= past.until)
    return next(addresses, customer.shipping_address)


def price_on(product: Product, day: date) -> Cents:
    """Return what we ask for one unit of a product on a day."""
    for point in reversed(product.prices):
        if point.since <= day:
            return point.price
    return product.prices[0].price


def is_in_stock(product: Product, at: datetime) -> bool:
    """Tell whether a product can be sent at a moment."""
    for change in reversed(product.stock_events):
        if change.at <= at:
            return change.event == "restocked"
    return True
