"""The records as `customer_database.json` carries them.

Beside what the records are, the file says what follows from them as of the manifest's day: states,
days, each order's timeline, each product's prices here and at each retailer. Readers find it
without computing, and every date and price stands there twice, so that neither copy can be edited
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.timelines import customer_timeline, order_timeline, product_timeline
from ticketworld.money import dollars_from_cents
from ticketworld.records.database import Database
from ticketworld.records.moments import day_text, end_of_day, moment_text
from ticketworld.records.state import (
    account_status,
    address_on,
    delivered_at,
    is_in_stock,
    item_status,
    order_status,
    price_on,
)
from ticketworld.records.types import (
    Address,
    Customer,
    Order,
    PricePoint,
    Product,
    Promotion,
    Quote,
    Retailer,
)

_ADDRESS: TypeAdapter[Address] = TypeAdapter(Address)

Content = dict[str, object]
_Writer = Callable[[Any, Content, "Ledger"], Content]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Writes records of a database as of the end of a manifest's day."""

    database: Database
    manifest: Manifest

    @property
    def at(self) -> datetime:
        """The moment at which records are shown."""
        return end_of_day(self.manifest.date)

    def contents(self, kind: str, records: Sequence[object]) -> list[Content]:
        """Return what the file holds of some records, which are of one kind of ADAPTERS."""
        write, found = _WRITERS[kind], ADAPTERS[kind].dump_python([*records], mode="json")
        return [write(one, written, self) for one, written in zip(records, found, strict=True)]


def database_content(database: Database, manifest: Manifest) -> dict[str, list[Content]]:
    """Return the content of `customer_database.json`, records by id."""
    ledger = Ledger(database, manifest)
    return {kind: ledger.contents(kind, getattr(database, kind)) for kind in ADAPTERS}


def _customer(customer: Customer, written: Content, ledger: Ledger) -> Content:
    return {
        **written,
        "account_status": account_status(customer, ledger.at),
        "account_age_days": (ledger.manifest.date - customer.created_date).days,
        "timeline": customer_timeline(customer),
    }


def _product(product: Product, written: Content, ledger: Ledger) -> Content:
    company = ledger.manifest.company
    return {
        **written,
        "base_price": dollars_from_cents(price_on(product, ledger.manifest.date)),
        "in_stock": is_in_stock(product, ledger.at),
        "price_list": [{"seller": company, **_price(point)} for point in product.prices],
        "timeline": product_timeline(product),
    }


def _retailer(retailer: Retailer, written: Content, ledger: Ledger) -> Content:
    return {**written, "price_list": [_quoted(one, ledger.database) for one in retailer.quotes]}


def _promotion(promotion: Promotion, written: Content, _: Ledger) -> Content:
    return {**written, "valid_days": (promotion.valid_until - promotion.valid_from).days + 1}


def _order(order: Order, written: Content, ledger: Ledger) -> Content:
    lines = written.pop("items")
    assert isinstance(lines, list)
    at = ledger.at
    delivery = delivered_at(order, at)
    return {
        "order_id": written.pop("order_id"),
        "customer_id": written.pop("customer_id"),
        "order_date": day_text(order.ordered_at.date()),
        "order_status": order_status(order, at),
        "ordered_at": written.pop("ordered_at"),
        "promised_at": written.pop("promised_at"),
        "shipping_address": _parcel_address(order, ledger.database),
        "delivered_at": None if delivery is None else moment_text(delivery),
        "items": [
            {**content, "item_status": item_status(order, line, at)}
            for line, content in zip(order.items, lines, strict=True)
        ],
        "unit_count": sum(line.quantity for line in order.items),
        **written,
        "timeline": order_timeline(order),
    }


def _parcel_address(order: Order, database: Database) -> object:
    """Return where the parcel of an order went; None where nobody knows whose it is."""
    if not database.has_customer(order.customer_id):
        return None
    address = address_on(database.customer(order.customer_id), order.ordered_at.date())
    return _ADDRESS.dump_python(address, mode="json")


def _quoted(quote: Quote, database: Database) -> Content:
    """Return what a retailer asks, with the product's name where it is known."""
    known = database.has_product(quote.product_id)
    name = database.product(quote.product_id).name if known else None
    return {"product": name, **_price(quote)}


def _price(asked: PricePoint | Quote) -> Content:
    return {"since": day_text(asked.since), "price": dollars_from_cents(asked.price)}


ADAPTERS: Mapping[str, TypeAdapter[list[Any]]] = {
    "customers": TypeAdapter(list[Customer]),
    "orders": TypeAdapter(list[Order]),
    "products": TypeAdapter(list[Product]),
    "retailers": TypeAdapter(list[Retailer]),
    "promotions": TypeAdapter(list[Promotion]),
}
"""What reads and writes the records of each list of the file, in its order."""

_WRITERS: Mapping[str, _Writer] = {
    "customers": _customer,
    "orders": _order,
    "products": _product,
    "retailers": _retailer,
    "promotions": _promotion,
}
"""What adds to each of them what follows as of a day."""
