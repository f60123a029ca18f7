"""What the records say at a moment about the matter of one message, as facts of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ticketworld.errors import InputError, did_you_mean
from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.state import delivered_at, investigation_status, parcel_status
from ticketworld.records.types import Line, Order, Product

Value = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message is about, once looked up.

    `order_id` and `line_id` are None for questions about products. `product_id` is the product
    wanted instead or asked about, None for the line's own. `retailer` is the seller named in a
    price match. `stated` holds the facts that only the customer can say.
    """

    request: str
    order_id: str | None = None
    line_id: str | None = None
    product_id: str | None = None
    retailer: str | None = None
    stated: Mapping[str, Value] = field(default_factory=dict)


def extract_facts(
    subject: Subject, at: datetime, database: Database, facts: Mapping[str, Fact]
) -> dict[str, Value]:
    """Return the facts of a case, in the vocabulary's order.

    A fact is there where its conditions in the vocabulary hold; one that only the customer knows,
    only when the message states it.

    Raises:
        InputError: The subject names a record that is missing, the message is older than its
            order, or the vocabulary declares a fact that these records do not hold.
    """
    matter = _Matter(subject, at, database)
    values: dict[str, Value | None] = {}

    def value(name: str) -> Value | None:
        if name not in values:
            values[name] = None  # a circle of conditions keeps none of its facts
            fact = facts[name]
            if all(value(other) in names for other, names in fact.only.items()):
                values[name] = matter.value(fact)
        return values[name]

    found = {name: value(name) for name in facts}
    return {name: known for name, known in found.items() if known is not None}


class _Matter:
    """The records that one message is about, looked up when a fact first asks for them."""

    def __init__(self, subject: Subject, at: datetime, database: Database) -> None:
        self._subject = subject
        self._database = database
        self.at = at

    def value(self, fact: Fact) -> Value | None:
        if fact.name == "request":
            return self._subject.request
        if fact.place == "customer":
            return self._subject.stated.get(fact.name)
        try:
            read = READERS[fact.name]
        except KeyError:
            hint = did_you_mean(fact.name, READERS)
            raise InputError(f"no record holds the fact `{fact.name}`{hint}") from None
        return read(self)

    @property
    def order(self) -> Order:
        order_id = self._subject.order_id
        if order_id is None:
            raise InputError(f"a message about `{self._subject.request}` names no order")
        order = self._database.order(order_id)
        if order.ordered_at > self.at:
            raise InputError(f"{order_id}: ordered at {order.ordered_at}, after the message")
        return order

    @property
    def line(self) -> Line:
        order, line_id = self.order, self._subject.line_id
        if line_id is None:
            raise InputError(f"a message about {order.order_id} names no line of it")
        return self._database.line(order.order_id, line_id)

    @property
    def own_product(self) -> Product:
        """The product of the line, or the one asked about where there is no order."""
        if self._subject.order_id is None:
            return self.product
        return self._database.product(self.line.product_id)

    @property
    def product(self) -> Product:
        """The product wanted instead or asked about, else the line's own."""
        if self._subject.product_id is not None:
            return self._database.product(self._subject.product_id)
        return self._database.product(self.line.product_id)

    @property
    def competitor(self) -> str:
        retailer = self._database.retailer(self._seller)
        return "unlisted" if retailer is None else retailer.kind

    @property
    def competitor_price(self) -> Value | None:
        """What the seller asks for as many units as the line has; a stranger's price is stated."""
        retailer = self._database.retailer(self._seller)
        if retailer is None:
            return self._subject.stated.get("competitor_price")
        line, today = self.line, self.at.date()
        quotes = [q for q in retailer.quotes if q.product_id == line.product_id]
        newest = max((q for q in quotes if q.since <= today), key=lambda q: q.since, default=None)
        if newest is None:
            raise InputError(f"{retailer.name}: no price of {line.product_id} on {today}")
        return newest.price * line.quantity

    @property
    def _seller(self) -> str:
        if self._subject.retailer is None:
            raise InputError(f"a message about `{self._subject.request}` names no seller")
        return self._subject.retailer

    @property
    def wanted_price(self) -> int:
        """Today's price of as many units as the line has, to be compared with what it cost."""
        return self.product.base_price * self.line.quantity

    @property
    def days_since_delivery(self) -> int | None:
        moment = delivered_at(self.order, self.at)
        return None if moment is None else (self.at.date() - moment.date()).days

    @property
    def hours_since_order(self) -> int:
        return -((self.order.ordered_at - self.at) // timedelta(hours=1))


READERS: Mapping[str, Callable[[_Matter], Value | None]] = {
    "delivery_status": lambda m: parcel_status(m.order, m.at),
    "days_since_delivery": lambda m: m.days_since_delivery,
    "investigation": lambda m: investigation_status(m.order, m.at),
    "days_since_order": lambda m: (m.at.date() - m.order.ordered_at.date()).days,
    "hours_since_order": lambda m: m.hours_since_order,
    "purchase_month": lambda m: m.order.ordered_at.month,
    "price_paid": lambda m: m.line.price_paid,
    "order_total": lambda m: m.order.total_amount,
    "sale_type": lambda m: m.line.sale_type,
    "wanted_price": lambda m: m.wanted_price,
    "stock": lambda m: "available" if m.own_product.in_stock else "unavailable",
    "warranty_days": lambda m: m.own_product.warranty_period,
    "competitor": lambda m: m.competitor,
    "competitor_price": lambda m: m.competitor_price,
    "list_price": lambda m: m.product.base_price,
}
"""How each fact that records can hold is read from them."""
