"""The records that one message is about, looked up when they are first asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property
from typing import Protocol

from ticketworld.errors import InputError
from ticketworld.records.database import line_of
from ticketworld.records.history import open_orders, recent_returns
from ticketworld.records.payments import open_holds
from ticketworld.records.state import account_status, delivered_at, is_in_stock, price_on
from ticketworld.records.subject import Subject, Value
from ticketworld.records.types import (
    AccountStatus,
    Customer,
    Line,
    Order,
    Product,
    Promotion,
    Retailer,
)


class NoQuoteError(InputError):
    """A listed retailer is named that does not sell the item, so it cannot be the one meant."""


class Records(Protocol):
    """Records that facts are read from: a whole database, or those of one planned message.

    What is looked up by id and is not there is an InputError.
    """

    def customer(self, customer_id: str) -> Customer:
        """Return a customer."""

    def by_email(self, address: str) -> Customer | None:
        """Return whose primary or alternate address this is."""

    def product(self, product_id: str) -> Product:
        """Return a product."""

    def order(self, order_id: str) -> Order:
        """Return an order."""

    def orders_of(self, customer_id: str) -> tuple[Order, ...]:
        """Return the orders of a customer."""

    def retailer(self, name: str) -> Retailer | None:
        """Return the listed retailer of this name."""

    def promotion(self, code: str) -> Promotion | None:
        """Return the promotion of this code."""


class Matter:
    """The records of one message at its time; what the subject lacks is an InputError."""

    def __init__(self, subject: Subject, at: datetime, database: Records) -> None:
        self.subject = subject
        self.at = at
        self._database = database

    @cached_property
    def order(self) -> Order:
        """The order that the message is about."""
        order_id = self.subject.order_id
        if order_id is None:
            raise InputError(f"a message about `{self.subject.request}` names no order")
        order = self._database.order(order_id)
        if order.ordered_at > self.at:
            raise InputError(f"{order_id}: ordered at {order.ordered_at}, after the message")
        return order

    @cached_property
    def line(self) -> Line:
        """The order's line that the message is about."""
        order, line_id = self.order, self.subject.line_id
        if line_id is None:
            raise InputError(f"a message about {order.order_id} names no line of it")
        return line_of(order, line_id)

    @property
    def own_product(self) -> Product:
        """The product of the line, or the one asked about where there is no order."""
        if self.subject.order_id is None:
            return self.product
        return self._database.product(self.line.product_id)

    @property
    def product(self) -> Product:
        """The product wanted instead or asked about, else the line's own."""
        if self.subject.product_id is not None:
            return self._database.product(self.subject.product_id)
        return self._database.product(self.line.product_id)

    @cached_property
    def customer(self) -> Customer | None:
        """Whose order it is, or whose account; None for a stranger's question."""
        if self.subject.order_id is not None:
            return self._database.customer(self.order.customer_id)
        customer_id = self.subject.customer_id
        return None if customer_id is None else self._database.customer(customer_id)

    @property
    def sender(self) -> str:
        """Whether the address that the message came from is one of the customer's."""
        address, customer = self.subject.sender, self.customer
        if address is None:
            raise InputError(f"a message about `{self.subject.request}` names no sender")
        is_known = customer is not None and self._database.by_email(address) == customer
        return "registered" if is_known else "unknown"

    @property
    def account_status(self) -> AccountStatus | None:
        """What the account was when the message came; None for a stranger's question."""
        return None if self.customer is None else account_status(self.customer, self.at)

    @property
    def recent_returns(self) -> int | None:
        """How many lines the customer has given back within the year before."""
        return None if self.customer is None else recent_returns(self._orders, self.at)

    @property
    def open_orders(self) -> int | None:
        """How many orders of the customer are on their way or still with us."""
        return None if self.customer is None else open_orders(self._orders, self.at)

    @property
    def _orders(self) -> tuple[Order, ...]:
        customer = self.customer
        return () if customer is None else self._database.orders_of(customer.customer_id)

    @property
    def days_since_delivery(self) -> int | None:
        """Calendar days since the delivery; None before it."""
        return self._days_since(delivered_at(self.order, self.at))

    @property
    def days_late(self) -> int:
        """Calendar days since the day promised; 0 up to then."""
        return max((self.at.date() - self.order.promised_at.date()).days, 0)

    @property
    def hours_since_order(self) -> int:
        """Hours begun since the order."""
        return -((self.order.ordered_at - self.at) // timedelta(hours=1))

    @property
    def is_signed_for(self) -> bool:
        """Whether the parcel was handed over against a signature: one of its items needs it."""
        products = (self._database.product(line.product_id) for line in self.order.items)
        return any(product.requires_signature for product in products)

    @property
    def is_recalled(self) -> bool:
        """Whether the product had been recalled by then."""
        recalled = self.own_product.recalled_at
        return recalled is not None and recalled <= self.at

    @property
    def repairs_done(self) -> int:
        """How many times we had repaired the item."""
        return sum(moment <= self.at for moment in self.line.repaired_at)

    @property
    def wanted_price(self) -> int:
        """Today's price of as many units as the line has, to be compared with what it cost."""
        return self.list_price * self.line.quantity

    @property
    def list_price(self) -> int:
        """Today's price of the product wanted or asked about."""
        return price_on(self.product, self.at.date())

    @property
    def is_in_stock(self) -> bool:
        """Whether the same item could be sent then."""
        return is_in_stock(self.own_product, self.at)

    @property
    def competitor(self) -> str:
        """What kind of seller was named."""
        retailer = self._database.retailer(self._seller)
        return "unlisted" if retailer is None else retailer.kind

    @property
    def competitor_price(self) -> Value | None:
        """What the seller asks for as many units as the line has; a stranger's price is stated."""
        retailer = self._database.retailer(self._seller)
        if retailer is None:
            return self.subject.stated.get("competitor_price")
        line, today = self.line, self.at.date()
        quotes = [q for q in retailer.quotes if q.product_id == line.product_id]
        newest = max((q for q in quotes if q.since <= today), key=lambda q: q.since, default=None)
        if newest is None:
            raise NoQuoteError(f"{retailer.name}: no price of {line.product_id} on {today}")
        return newest.price * line.quantity

    @property
    def _seller(self) -> str:
        if self.subject.retailer is None:
            raise InputError(f"a message about `{self.subject.request}` names no seller")
        return self.subject.retailer

    @property
    def promo(self) -> str:
        """What our list says of the code that was named, on the day of the order."""
        if self.subject.promo_code is None:
            raise InputError(f"a message about `{self.subject.request}` names no code")
        promotion = self._database.promotion(self.subject.promo_code)
        day = self.order.ordered_at.date()
        if promotion is None or day < promotion.valid_from:
            return "unknown"
        return "valid" if day <= promotion.valid_until else "expired"

    @property
    def hold_days(self) -> int | None:
        """Calendar days since the oldest open hold began; None where there is none."""
        return self._days_since(next(iter(open_holds(self.order, self.at)), None))

    @property
    def refund_days(self) -> int | None:
        """Calendar days since the line was refunded; None where it was not."""
        refunded = self.line.refunded_at
        return None if refunded is None or refunded > self.at else self._days_since(refunded)

    def _days_since(self, moment: datetime | None) -> int | None:
        return None if moment is None else (self.at.date() - moment.date()).days
