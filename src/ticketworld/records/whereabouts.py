"""Says in which record a fact of a message stands."""

from __future__ import annotations

from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject

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
        return f"products/{wanted or _own_product(subject, database)}"
    if fact.place == "customer_record":
        owner = subject.customer_id if order_id is None else database.order(order_id).customer_id
        return f"customers/{owner}"
    return f"orders/{order_id}"


def _own_product(subject: Subject, database: Database) -> str | None:
    if subject.order_id is None or subject.line_id is None:
        return subject.product_id
    return database.line(subject.order_id, subject.line_id).product_id
