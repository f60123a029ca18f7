"""Reads single records out of `customer_database.db`, each by an index of the file.

The inverse of dataset/sqlite_rows.py. Names and addresses are found in upper or lower case of the
letters a to z, as SQLite compares them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from ticketworld.dataset.sqlite_schema import COLUMNS, KEYS
from ticketworld.errors import InputError
from ticketworld.records.types import (
    AccountEvent,
    Address,
    Customer,
    Line,
    Order,
    PastAddress,
    PaymentEvent,
    PricePoint,
    Product,
    ShipmentEvent,
    StockEvent,
)


def _select(table: str, key: str, order: str) -> str:
    return f"SELECT {', '.join(COLUMNS[table])} FROM {table} WHERE {key} = ? ORDER BY {order}"


SELECTS: Mapping[str, str] = {
    "account": _select("emails", "email", "customer_id"),
    "named": _select("product_records", "name", "product_id"),
    "placed": _select("order_records", "customer_id", "order_id"),
    **{
        table: _select(table, COLUMNS[table][0], ", ".join(COLUMNS[table][: KEYS[table]]))
        for table in (
            "customer_records", "addresses", "past_address_records", "emails", "account_records",
            "product_records", "specifications", "price_records", "stock_records",
            "order_records", "line_records", "repair_records", "shipment_records",
            "payment_records",
        )
    },
}  # fmt: skip
"""What is asked of the file; a table's own name stands for its rows of one record, in order."""


class StoredRecords:
    """The look-ups of an agent at the desk, over a file too large to be read whole.

    Products are few and asked for often, so those that were read are kept.

    Args:
        path: The file; it must not change while this is open.

    Raises:
        InputError: The file cannot be read; so says each look-up too.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._products: dict[str, Product] = {}
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            self._connection = sqlite3.connect(uri, uri=True)
        except sqlite3.Error as error:
            raise self._unread(error) from error
        self._connection.row_factory = sqlite3.Row

    def __enter__(self) -> StoredRecords:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def by_email(self, address: str) -> Customer | None:
        """Return whose primary or alternate address this is; None if it is nobody's."""
        found = self._rows("account", address)
        return self.customer(found[0]["customer_id"]) if found else None

    def customer(self, customer_id: str) -> Customer:
        """Return a customer; raises InputError when there is none with this id."""
        return self._customer(self._row("customer_records", customer_id, "customer"))

    def has_order(self, order_id: str) -> bool:
        """Tell whether an order has this id."""
        return bool(self._rows("order_records", order_id))

    def order(self, order_id: str) -> Order:
        """Return an order; raises InputError when there is none with this id."""
        return self._order(self._row("order_records", order_id, "order"))

    def orders_of(self, customer_id: str) -> tuple[Order, ...]:
        """Return the orders of a customer by id, oldest day first; none for a stranger."""
        return tuple(map(self._order, self._rows("placed", customer_id)))

    def product(self, product_id: str) -> Product:
        """Return a product; raises InputError when there is none with this id."""
        if product_id not in self._products:
            row = self._row("product_records", product_id, "product")
            self._products[product_id] = self._product(row)
        return self._products[product_id]

    def product_named(self, name: str) -> Product | None:
        """Return the product of just this name; None if there is none."""
        found = self._rows("named", name)
        return self.product(found[0]["product_id"]) if found else None

    def _rows(self, query: str, key: str) -> list[sqlite3.Row]:
        try:
            return self._connection.execute(SELECTS[query], (key,)).fetchall()
        except sqlite3.Error as error:
            raise self._unread(error) from error

    def _row(self, table: str, key: str, kind: str) -> sqlite3.Row:
        found = self._rows(table, key)
        if not found:
            raise InputError(f"{self._path}: unknown {kind} `{key}`")
        return found[0]

    def _unread(self, error: sqlite3.Error) -> InputError:
        return InputError(
            f"{self._path}: `{error}`: no database of records can be read here; take the file "
            "from its source again"
        )

    def _customer(self, row: sqlite3.Row) -> Customer:
        key = row["customer_id"]
        places = {place["kind"]: _address(place) for place in self._rows("addresses", key)}
        emails = {email["kind"]: email["email"] for email in self._rows("emails", key)}
        return Customer(
            customer_id=key,
            name=row["name"],
            primary_email=emails["primary"],
            alternate_email=emails.get("alternate"),
            phone=row["phone"],
            shipping_address=places["shipping"],
            billing_address=places["billing"],
            created_date=date.fromisoformat(row["created_date"]),
            tier=row["tier"],
            past_addresses=tuple(
                PastAddress(address=_address(past), until=date.fromisoformat(past["until"]))
                for past in self._rows("past_address_records", key)
            ),
            account_events=tuple(
                AccountEvent(at=datetime.fromisoformat(change["at"]), event=change["event"])
                for change in self._rows("account_records", key)
            ),
        )

    def _product(self, row: sqlite3.Row) -> Product:
        key = row["product_id"]
        return Product(
            product_id=key,
            name=row["name"],
            noun=row["noun"],
            model=row["model"],
            category=row["category"],
            brand=row["brand"],
            specifications={
                each["name"]: each["value"] for each in self._rows("specifications", key)
            },
            prices=tuple(
                PricePoint(since=date.fromisoformat(point["since"]), price=point["cents"])
                for point in self._rows("price_records", key)
            ),
            warranty_period=row["warranty_period"],
            weight=row["weight"],
            requires_signature=bool(row["requires_signature"]),
            description=row["description"],
            stock_events=tuple(
                StockEvent(at=datetime.fromisoformat(change["at"]), event=change["event"])
                for change in self._rows("stock_records", key)
            ),
            restriction=row["restriction"],
            recalled_at=_moment(row["recalled_at"]),
        )

    def _order(self, row: sqlite3.Row) -> Order:
        key = row["order_id"]
        repairs = self._rows("repair_records", key)
        return Order(
            order_id=key,
            customer_id=row["customer_id"],
            ordered_at=datetime.fromisoformat(row["ordered_at"]),
            promised_at=datetime.fromisoformat(row["promised_at"]),
            items=tuple(_line(line, repairs) for line in self._rows("line_records", key)),
            shipping_method=row["shipping_method"],
            shipping_fee=row["shipping_cents"],
            total_amount=row["total_cents"],
            tracking_number=row["tracking_number"],
            payment_method=row["payment_method"],
            shipments=tuple(
                ShipmentEvent(at=datetime.fromisoformat(event["at"]), event=event["event"])
                for event in self._rows("shipment_records", key)
            ),
            payments=tuple(
                PaymentEvent(
                    at=datetime.fromisoformat(event["at"]),
                    event=event["event"],
                    amount=event["cents"],
                )
                for event in self._rows("payment_records", key)
            ),
            gift=bool(row["gift"]),
            weight_check=row["weight_check"],
        )


def _line(row: sqlite3.Row, repairs: Sequence[sqlite3.Row]) -> Line:
    return Line(
        line_id=row["line_id"],
        product_id=row["product_id"],
        quantity=row["quantity"],
        price_paid=row["paid_cents"],
        sale_type=row["sale_type"],
        extended_warranty=row["extended_warranty"],
        repaired_at=tuple(
            datetime.fromisoformat(repair["at"])
            for repair in repairs
            if repair["line_number"] == row["number"]
        ),
        returned_at=_moment(row["returned_at"]),
        refunded_at=_moment(row["refunded_at"]),
    )


def _address(row: sqlite3.Row) -> Address:
    return Address(street=row["street"], city=row["city"], state=row["state"], zip=row["zip"])


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
