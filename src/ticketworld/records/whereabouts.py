"""Says which records a message is about, and in which of them a fact of it stands."""

from __future__ import annotations

from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import Product

_OF_RETAILERS = frozenset({"competitor", "competitor_price"})
_OF_PROMOTIONS = frozenset({"promo"})
_OF_THE_ONE_WANTED = frozenset({"wanted_price", "list_price"})


def record_of(fact: Fact, subject: Subject, database: Database) -> str:
    """Return where a fact stands: ``orders/ORD-20250618-1001``, or `message` for what is said."""
    order_id = subject.order_id
    if fact.place in ("customer", "sender", "clock", "desk"):
        return "message"
    if fact.name in _OF_RETAILERS:
        known = subject.retailer and database.retailer(subject.retailer)
        return f"retailers/{subject.retailer}" if known else "message"
    if fact.name in _OF_PROMOTIONS:
        return f"promotions/{subject.promo_code}"
    if fact.place == "product":
        wanted = subject.product_id if fact.name in _OF_THE_ONE_WANTED else None
        if wanted is not None:
            return f"products/{wanted}"
        own = product_of(subject, database)
        assert own is not None  # a fact of a product is read off one
        return f"products/{own.product_id}"
    if fact.place == "customer_record":
        owner = subject.customer_id if order_id is None else database.order(order_id).customer_id
        return f"customers/{owner}"
    return f"orders/{order_id}"


def product_of(subject: Subject, database: Database) -> Product | None:
    """Return the product that a message is about: its line's, or the one asked about."""
    if subject.order_id is not None and subject.line_id is not None:
        return database.product(database.line(subject.order_id, subject.line_id).product_id)
    return None if subject.product_id is None else database.product(subject.product_id)
