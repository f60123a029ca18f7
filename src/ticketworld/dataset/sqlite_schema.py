"""The tables of `customer_database.db`, and the SQL that makes them, their indexes and views."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

Part = Literal["tables", "indexes", "views"]

COLUMNS = {
    "customer_records": ("customer_id", "name", "phone", "created_date", "tier"),
    "addresses": ("customer_id", "kind", "street", "city", "state", "zip"),
    "past_address_records": (
        "customer_id", "number", "street", "city", "state", "zip", "until",
    ),
    "emails": ("customer_id", "kind", "email"),
    "account_records": ("customer_id", "number", "at", "event"),
    "product_records": (
        "product_id", "name", "noun", "model", "category", "brand", "warranty_period", "weight",
        "requires_signature", "description", "restriction", "recalled_at",
    ),
    "specifications": ("product_id", "number", "name", "value"),
    "price_records": ("product_id", "number", "since", "cents"),
    "stock_records": ("product_id", "number", "at", "event"),
    "order_records": (
        "order_id", "customer_id", "ordered_at", "promised_at", "shipping_method",
        "shipping_cents", "total_cents", "tracking_number", "payment_method", "gift",
        "weight_check",
    ),
    "line_records": (
        "order_id", "number", "line_id", "product_id", "quantity", "paid_cents", "sale_type",
        "extended_warranty", "returned_at", "refunded_at",
    ),
    "repair_records": ("order_id", "line_number", "number", "at"),
    "shipment_records": ("order_id", "number", "at", "event"),
    "payment_records": ("order_id", "number", "at", "event", "cents"),
    "retailers": ("name", "kind"),
    "quote_records": ("retailer", "product_id", "since", "cents"),
    "promotion_records": ("code", "valid_from", "valid_until"),
}  # fmt: skip
"""The columns of each table, tables in the order in which their references allow filling them."""

KEYS = {
    "customer_records": 1,
    "addresses": 2,
    "past_address_records": 2,
    "emails": 2,
    "account_records": 2,
    "product_records": 1,
    "specifications": 2,
    "price_records": 2,
    "stock_records": 2,
    "order_records": 1,
    "line_records": 2,
    "repair_records": 3,
    "shipment_records": 2,
    "payment_records": 2,
    "retailers": 1,
    "quote_records": 3,
    "promotion_records": 1,
}
"""How many columns of each table, from the first on, name a row."""


@cache
def sql_for(part: Part) -> str:
    """Return the SQL that makes the tables, their indexes, or the views over them."""
    return files("ticketworld.dataset").joinpath("sql", f"{part}.sql").read_text("utf-8")


@cache
def insert_into(table: str) -> str:
    """Return the statement that puts one row into a table."""
    columns = COLUMNS[table]
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
