"""What an agent finds in the records when a message comes in, as they stood at that moment.

Everything is looked up by what the message itself says: the sender's account with all its orders,
the accounts whose addresses it names, the orders whose exact numbers it names, and the products,
sellers and promotional codes it names. Nothing here has ever seen what is right.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import orjson

from ticketworld.dataset.formats.rows import Row

_ORDER = re.compile(r"\bORD-\d{8}-\d{4,}\b")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NESTED = ("shipping_address", "billing_address", "specifications")
_FLAGS = ("gift", "is_disputed", "requires_signature", "in_stock")
_LEFT_OUT = ("items", "description")
"""Columns whose content is told elsewhere in full, and what no clause reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a customer wrote: all that an agent has to begin with."""

    sender: str
    sent_at: str
    subject: str
    body: str


class Desk:
    """The records behind an agent's desk.

    Args:
        path: A copy of `customer_database.db`; the moment that it shows is moved back and forth.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        self._sellers = [row["name"] for row in self._ask("SELECT name FROM retailers")]
        named = self._ask("SELECT name, product_id FROM product_records")
        self._named = {row["name"]: str(row["product_id"]) for row in named}

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def look_up(self, message: Message) -> dict[str, list[Row]]:
        """Return what is found, by kind; kinds of which nothing is found are left out."""
        self._ask("UPDATE as_of SET at = ?", message.sent_at)
        words = f"{message.subject}\n{message.body}"
        accounts = self._accounts([message.sender, *_ADDRESS.findall(words)])
        orders = [
            *(order for one in accounts for order in self._of("orders", "customer_id", one)),
            *(order for key in _ORDER.findall(words) for order in self._of_key("orders", key)),
        ]
        orders = [*{str(order["order_id"]): order for order in orders}.values()]
        for order in orders:
            order |= {
                view: self._of(view, "order_id", order["order_id"])
                for view in ("order_lines", "repairs", "shipment_events", "payment_events")
            }
        products = self._products(orders, words)
        found = {
            "customers": [row for one in accounts for row in self._of_key("customers", one)],
            "orders": orders,
            "products": products,
            "prices_elsewhere": self._quotes(words, products),
            "promotions": self._codes(words),
        }
        return {kind: rows for kind, rows in found.items() if rows}

    def _accounts(self, addresses: Iterable[str]) -> list[str]:
        query = "SELECT customer_id FROM emails WHERE email = ?"
        found = [row["customer_id"] for each in addresses for row in self._ask(query, each)]
        return [*dict.fromkeys(found)]

    def _products(self, orders: Sequence[Row], words: str) -> list[Row]:
        lines = [line for order in orders for line in _list(order["order_lines"])]
        named = [key for name, key in self._named.items() if name in words]
        keys = dict.fromkeys([*(str(line["product_id"]) for line in lines), *named])
        return [row for key in keys for row in self._of_key("products", key)]

    def _quotes(self, words: str, products: Sequence[Row]) -> list[Row]:
        """Return what sellers that are named ask for these products."""
        named = [seller for seller in self._sellers if seller in words]
        if not named:
            return []
        keys = [one["product_id"] for one in products]
        found = [row for key in keys for row in self._of("quotes", "product_id", key)]
        return [row for row in found if row["retailer"] in named]

    def _codes(self, words: str) -> list[Row]:
        said = dict.fromkeys(re.findall(r"\b[A-Z0-9-]{4,}\b", words))
        query = "SELECT * FROM promotions WHERE code = ?"
        return [dict(row) for code in said for row in self._ask(query, code)]

    def _of_key(self, view: str, key: str) -> list[Row]:
        return self._of(view, f"{view.removesuffix('s')}_id", key)

    def _of(self, view: str, column: str, key: object) -> list[Row]:
        return [_plain(row) for row in self._ask(f"SELECT * FROM {view} WHERE {column} = ?", key)]

    def _ask(self, query: str, *values: object) -> list[sqlite3.Row]:
        return self._connection.execute(query, values).fetchall()


def _plain(row: sqlite3.Row) -> Row:
    """Return a row of a view as JSON has it."""
    found = {key: row[key] for key in row.keys() if key not in _LEFT_OUT}  # noqa: SIM118
    for key in found.keys() & set(_NESTED):
        found[key] = orjson.loads(found[key]) if found[key] else None
    for key in found.keys() & set(_FLAGS):
        found[key] = bool(found[key])
    return found


def _list(value: object) -> list[Row]:
    return value if isinstance(value, list) else []
