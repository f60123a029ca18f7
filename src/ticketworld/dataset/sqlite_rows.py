"""Turns records into the rows of `customer_database.db`: whole cents, times as in other files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from ticketworld.dataset.sqlite_schema import COLUMNS
from ticketworld.records.database import Database
from ticketworld.records.moments import day_text
from ticketworld.records.types import Address, Customer, Order, Product, Promotion, Retailer

Value = str | int | float | None
Row = tuple[Value, ...]
Rows = dict[str, list[Row]]
"""Rows by table."""


def database_rows(database: Database) -> Iterator[tuple[str, list[Row]]]:
    """Yield every table with its rows, in the order in which they can be written."""
    parts = (
        customer_rows(database.customers),
        product_rows(database.products),
        order_rows(database.orders),
        retailer_rows(database.retailers),
        promotion_rows(database.promotions),
    )
    rows = {table: found for part in parts for table, found in part.items()}
    return ((table, rows[table]) for table in COLUMNS)


def customer_rows(customers: Iterable[Customer]) -> Rows:
    """Return the rows that hold these customers, and what happened to them."""
    rows = _empty(
        "customer_records", "addresses", "past_address_records", "emails", "account_records"
    )
    for customer in customers:
        key = customer.customer_id
        created = day_text(customer.created_date)
        rows["customer_records"].append(
            (key, customer.name, customer.phone, created, customer.tier)
        )
        rows["addresses"] += [
            (key, "billing", *_postal(customer.billing_address)),
            (key, "shipping", *_postal(customer.shipping_address)),
        ]
        rows["past_address_records"] += [
            (key, number, *_postal(past.address), day_text(past.until))
            for number, past in enumerate(customer.past_addresses, 1)
        ]
        if customer.alternate_email is not None:
            rows["emails"].append((key, "alternate", customer.alternate_email))
        rows["emails"].append((key, "primary", customer.primary_email))
        rows["account_records"] += [
            (key, number, _text(change.at), change.event)
            for number, change in enumerate(customer.account_events, 1)
        ]
    return rows


def product_rows(products: Iterable[Product]) -> Rows:
    """Return the rows that hold these products, and what happened to them."""
    rows = _empty("product_records", "specifications", "price_records", "stock_records")
    for product in products:
        key = product.product_id
        rows["product_records"].append(_product_row(product))
        rows["specifications"] += [
            (key, number, name, value)
            for number, (name, value) in enumerate(product.specifications.items(), 1)
        ]
        rows["price_records"] += [
            (key, number, day_text(point.since), point.price)
            for number, point in enumerate(product.prices, 1)
        ]
        rows["stock_records"] += [
            (key, number, _text(change.at), change.event)
            for number, change in enumerate(product.stock_events, 1)
        ]
    return rows


def _product_row(product: Product) -> Row:
    return (
        product.product_id,
        product.name,
        product.noun,
        product.model,
        product.category,
        product.brand,
        product.warranty_period,
        float(product.weight),
        int(product.requires_signature),
        product.description,
        product.restriction,
        _text(product.recalled_at),
    )


def order_rows(orders: Iterable[Order]) -> Rows:
    """Return the rows that hold these orders with their lines and events."""
    found: list[Row] = []
    lines: list[Row] = []
    repairs: list[Row] = []
    shipments: list[Row] = []
    payments: list[Row] = []
    for order in orders:
        key = order.order_id
        found.append(_order_row(order))
        for number, line in enumerate(order.items, 1):
            lines.append(
                (
                    key,
                    number,
                    line.line_id,
                    line.product_id,
                    line.quantity,
                    line.price_paid,
                    line.sale_type,
                    line.extended_warranty,
                    _text(line.returned_at),
                    _text(line.refunded_at),
                )
            )
            repairs += [
                (key, number, turn, moment.isoformat())
                for turn, moment in enumerate(line.repaired_at, 1)
            ]
        shipments += [
            (key, number, event.at.isoformat(), event.event)
            for number, event in enumerate(order.shipments, 1)
        ]
        payments += [
            (key, number, event.at.isoformat(), event.event, event.amount)
            for number, event in enumerate(order.payments, 1)
        ]
    return {
        "order_records": found,
        "line_records": lines,
        "repair_records": repairs,
        "shipment_records": shipments,
        "payment_records": payments,
    }


def _order_row(order: Order) -> Row:
    return (
        order.order_id,
        order.customer_id,
        order.ordered_at.isoformat(),
        order.promised_at.isoformat(),
        order.shipping_method,
        order.shipping_fee,
        order.total_amount,
        order.tracking_number,
        order.payment_method,
        int(order.gift),
        order.weight_check,
    )


def retailer_rows(retailers: Iterable[Retailer]) -> Rows:
    """Return the rows that hold these retailers and their quotes."""
    rows = _empty("retailers", "quote_records")
    for retailer in retailers:
        rows["retailers"].append((retailer.name, retailer.kind))
        rows["quote_records"] += sorted(
            (retailer.name, quote.product_id, day_text(quote.since), quote.price)
            for quote in retailer.quotes
        )
    return rows


def promotion_rows(promotions: Iterable[Promotion]) -> Rows:
    """Return the rows that hold these promotions."""
    return {
        "promotion_records": [
            (promotion.code, day_text(promotion.valid_from), day_text(promotion.valid_until))
            for promotion in promotions
        ]
    }


def _empty(*tables: str) -> Rows:
    return {table: [] for table in tables}


def _postal(address: Address) -> Row:
    return (address.street, address.city, address.state, address.zip)


def _text(moment: datetime | None) -> str | None:
    """Return a moment as files carry it; records hold whole seconds, which isoformat prints so."""
    return None if moment is None else moment.isoformat()
