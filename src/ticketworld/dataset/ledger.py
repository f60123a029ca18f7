"""The records as `customer_database.json` carries them.

Beside what the records are, the file says what follows from them as of the manifest's day: states,
days, each order's timeline, each product's price here and elsewhere. Readers find it without
computing, and every date and price stands there twice, so that neither copy can be edited alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pydantic import TypeAdapter

from ticketworld.dataset.manifest import Manifest
from ticketworld.money import dollars_from_cents
from ticketworld.records.database import Database
from ticketworld.records.moments import day_text, end_of_day, moment_text
from ticketworld.records.state import delivered_at, item_status, order_status
from ticketworld.records.types import Customer, Order, Product, Promotion, Retailer

CUSTOMERS: TypeAdapter[list[Customer]] = TypeAdapter(list[Customer])
PRODUCTS: TypeAdapter[list[Product]] = TypeAdapter(list[Product])
ORDERS: TypeAdapter[list[Order]] = TypeAdapter(list[Order])
RETAILERS: TypeAdapter[list[Retailer]] = TypeAdapter(list[Retailer])
PROMOTIONS: TypeAdapter[list[Promotion]] = TypeAdapter(list[Promotion])

Content = dict[str, object]


def database_content(database: Database, manifest: Manifest) -> dict[str, list[Content]]:
    """Return the content of `customer_database.json`, records by id."""
    at = end_of_day(manifest.date)
    prices = _prices_elsewhere(database.retailers)
    return {
        "customers": [
            {**written, "account_age_days": (manifest.date - customer.created_date).days}
            for customer, written in zip(
                database.customers,
                CUSTOMERS.dump_python(list(database.customers), mode="json"),
                strict=True,
            )
        ],
        "orders": [
            _order(order, written, at)
            for order, written in zip(
                database.orders,
                ORDERS.dump_python(list(database.orders), mode="json"),
                strict=True,
            )
        ],
        "products": [
            {
                **written,
                "prices": [
                    _price(manifest.company, None, product.base_price),
                    *prices.get(product.product_id, []),
                ],
                "timeline": _product_timeline(product),
            }
            for product, written in zip(
                database.products,
                PRODUCTS.dump_python(list(database.products), mode="json"),
                strict=True,
            )
        ],
        "retailers": RETAILERS.dump_python(list(database.retailers), mode="json"),
        "promotions": [
            {**written, "valid_days": (promotion.valid_until - promotion.valid_from).days + 1}
            for promotion, written in zip(
                database.promotions,
                PROMOTIONS.dump_python(list(database.promotions), mode="json"),
                strict=True,
            )
        ],
    }


def _order(order: Order, written: Content, at: datetime) -> Content:
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
        "delivered_at": None if delivery is None else moment_text(delivery),
        "items": [
            {**content, "item_status": item_status(order, line, at)}
            for line, content in zip(order.items, lines, strict=True)
        ],
        "unit_count": sum(line.quantity for line in order.items),
        **written,
        "timeline": timeline(order),
    }


def timeline(order: Order) -> list[Content]:
    """Return everything that happened to an order, and its promise, in order of time."""
    entries: list[tuple[datetime, str, str | None, int | None]] = [
        (order.ordered_at, "ordered", None, order.total_amount),
        (order.promised_at, "promised", None, None),
        *((event.at, event.event, None, event.amount) for event in order.payments),
        *((event.at, event.event, None, None) for event in order.shipments),
    ]
    for line in order.items:
        entries += [(moment, "repaired", line.line_id, None) for moment in line.repaired_at]
        for moment, event in ((line.returned_at, "returned"), (line.refunded_at, "refunded")):
            if moment is not None:
                entries.append((moment, event, line.line_id, None))
    entries.sort(key=lambda entry: entry[0])
    return [
        {
            "at": moment_text(moment),
            "event": event,
            "line_id": line_id,
            "amount": None if cents is None else dollars_from_cents(cents),
        }
        for moment, event, line_id, cents in entries
    ]


def _product_timeline(product: Product) -> list[Content]:
    if product.recalled_at is None:
        return []
    return [{"at": moment_text(product.recalled_at), "event": "recalled"}]


def _prices_elsewhere(retailers: Iterable[Retailer]) -> dict[str, list[Content]]:
    """Return the quotes on each product, by retailer and day."""
    prices: dict[str, list[Content]] = {}
    for retailer in retailers:
        for quote in sorted(retailer.quotes, key=lambda q: (q.product_id, q.since)):
            entry = _price(retailer.name, day_text(quote.since), quote.price)
            prices.setdefault(quote.product_id, []).append(entry)
    return prices


def _price(seller: str, since: str | None, cents: int) -> Content:
    return {"seller": seller, "since": since, "price": dollars_from_cents(cents)}
