"""Reads `customer_database.json` and finds whatever in it contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from ticketworld.dataset.fault import Fault
from ticketworld.dataset.ledger import (
    CUSTOMERS,
    ORDERS,
    PRODUCTS,
    PROMOTIONS,
    RETAILERS,
    database_content,
)
from ticketworld.dataset.manifest import Manifest
from ticketworld.dataset.parse import copy_faults, list_of, object_of, parse_all, read_json
from ticketworld.records.database import Database

_Record = TypeVar("_Record")


def read_database(path: Path, manifest: Manifest) -> tuple[Database, list[Fault]]:
    """Read the records, and tell what in their file contradicts itself.

    Raises:
        InputError: The file is missing, is not JSON, or lacks one of its lists.
    """
    kinds = ["customers", "orders", "products", "retailers", "promotions"]
    found = object_of(path, read_json(path), kinds)
    reader = _Records(path, found)
    customers = reader.read(CUSTOMERS, "customers")
    orders = reader.read(ORDERS, "orders")
    products = reader.read(PRODUCTS, "products")
    retailers = reader.read(RETAILERS, "retailers")
    promotions = reader.read(PROMOTIONS, "promotions")
    database = Database(
        customers=customers,
        orders=orders,
        products=products,
        retailers=retailers,
        promotions=promotions,
    )
    written = database_content(database, manifest)
    faults = [*reader.faults, *reader.copies(written)]
    faults += [
        Fault(file=path.name, record="", field=key, found=key, derived=None, why="unknown field")
        for key in found.keys() - written.keys()
    ]
    return database, faults


_ID_FIELDS = {
    "customers": "customer_id",
    "orders": "order_id",
    "products": "product_id",
    "retailers": "name",
    "promotions": "code",
}


class _Records:
    """Reads the lists of one file and remembers what is wrong with them."""

    def __init__(self, path: Path, found: Mapping[str, object]) -> None:
        self._path = path
        self._found = found
        self._read: list[tuple[str, str, object]] = []
        self.faults: list[Fault] = []

    def read(self, adapter: TypeAdapter[list[_Record]], kind: str) -> tuple[_Record, ...]:
        id_field = _ID_FIELDS[kind]
        found = list_of(self._path, self._found[kind], kind)
        records, faults = parse_all(adapter, self._path.name, found, id_field)
        self.faults += faults
        pairs = [(r, one) for r, one in zip(records, found, strict=True) if r is not None]
        self._read += [(kind, str(getattr(record, id_field)), one) for record, one in pairs]
        return tuple(record for record, _ in pairs)

    def copies(self, written: Mapping[str, list[dict[str, object]]]) -> Iterator[Fault]:
        """Yield where a record that was read differs from what would be written."""
        by_id = {
            (kind, str(record[_ID_FIELDS[kind]])): record
            for kind, records in written.items()
            for record in reversed(records)
        }
        for kind, name, found in self._read:
            written_again = by_id[kind, name]
            yield from copy_faults(self._path.name, name, found, written_again)
