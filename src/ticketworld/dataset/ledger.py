"""The records as `customer_database.json` carries them.

Beside what the records are, the file says what follows from them as of the manifest's day: states,
days, each order's timeline, each product's prices here and at each retailer. Readers find it
without computing, and every date and price stands there twice, so that neither copy can be edited
alone.
"""

from __future__ import annotations

from datetime import datetime

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

CUSTOMERS: TypeAdapter[list[Customer]] = TypeAdapter(list[Customer])
PRODUCTS: TypeAdapter[list[Product]] = TypeAdapter(list[Product])
ORDERS: TypeAdapter[list[Order]] = TypeAdapter(list[Order])
RETAILERS: TypeAdapter[list[Retailer]] = TypeAdapter(list[Retailer])
PROMOTIONS: TypeAdapter[list[Promotion]] = TypeAdapter(list[Promotion])
_ADDRESS: TypeAdapter[Address] = TypeAdapter(Address)

Content = dict[str, object]


def database_content(database: Database, manifest: Manifest) -> dict[str, list[Content]]:
    """Return the content of `customer_database.json`, records by id."""
    at = end_of_day(manifest.date)
    return {
        "customers": [
            {
                **written,
                "account_status": account_status(customer, at),
                "account_age_days": (manifest.date - customer.created_date).days,
                "timeline": customer_timeline(customer),
            }
            for customer, written in zip(
                database.customers,
                CUSTOMERS.dump_python(list(database.customers), mode="json"),
                strict=True,
            )
        ],
        "orders": [
            _order(order, written, database, at)
            for order, written in zip(
                database.orders,
                ORDERS.dump_python(list(database.orders), mode="json"),
                strict=True,
            )
        ],
        "products": [
            {
                **written,
                "base_price": dollars_from_cents(price_on(product, manifest.date)),
                "in_stock": is_in_stock(product, at),
                "price_list": [
                    {"seller": manifest.company, **_price(point)} for point in product.prices
                ],
                "timeline": product_timeline(product),
            }
            for product, written in zip(
                database.products,
                PRODUCTS.dump_python(list(database.products), mode="json"),
                strict=True,
            )
        ],
        "retailers": [
            {**written, "price_list": [_quoted(quote, database) for quote in retailer.quotes]}
            for retailer, written in zip(
                database.retailers,
                RETAILERS.dump_python(list(database.retailers), mode="json"),
                strict=True,
            )
        ],
        "promotions": [
            {**written, "valid_days": (promotion.valid_until - promotion.valid_from).days + 1}
            for promotion, written in zip(
                database.promotions,
                PROMOTIONS.dump_python(list(database.promotions), mode="json"),
                strict=True,
            )
        ],
    }


def _order(order: Order, written: Content, database: Database, at: datetime) -> Content:
    lines = written.pop("items")
    assert isinstance(lines, list)
    delivery = delivered_at(order, at)
    return {
        "order_id": written.pop("order_id"),
        "customer_id": written.pop("customer_id"),
        "order_date": day_text(order.ordered_at.date()),
        "order_status": order_status(order, at),
        "ordered_at": written.pop("ordered_at"),
        "promised_at": written.pop("promised_at"),
        "shipping_address": _parcel_address(order, database),
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
