"""Reads `customer_database.json` and finds whatever in it contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import orjson
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
from ticketworld.dataset.parse import (
    copy_faults,
    list_of,
    object_of,
    parse_all,
    read_json,
    record_name,
)
from ticketworld.records.database import Database

_Record = TypeVar("_Record")


_ID_FIELDS = {
    "customers": "customer_id",
    "orders": "order_id",
    "products": "product_id",
    "retailers": "name",
    "promotions": "code",
}


class RecordsFile:
    """The records of `customer_database.json`, read, and the file's own words about them.

    Attributes:
        database: The records that have the right form.
        faults: What is wrong with the form of the others.

    Raises:
        InputError: The file is missing, is not JSON, or lacks one of its lists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found = object_of(path, read_json(path), list(_ID_FIELDS))
        self._read: list[tuple[str, str, object]] = []
        self.faults: list[Fault] = []
        self.database = Database(
            customers=self._records(CUSTOMERS, "customers"),
            orders=self._records(ORDERS, "orders"),
            products=self._records(PRODUCTS, "products"),
            retailers=self._records(RETAILERS, "retailers"),
            promotions=self._records(PROMOTIONS, "promotions"),
        )

    def _records(self, adapter: TypeAdapter[list[_Record]], kind: str) -> tuple[_Record, ...]:
        found = list_of(self._path, self._found[kind], kind)
        ids = [record_name(one, _ID_FIELDS[kind], index) for index, one in enumerate(found)]
        texts = [orjson.dumps(one) for one in found]
        records, faults = parse_all(adapter, self._path.name, texts, ids)
        self.faults += faults
        pairs = [(r, one) for r, one in zip(records, found, strict=True) if r is not None]
        self._read += [
            (kind, str(getattr(record, _ID_FIELDS[kind])), one) for record, one in pairs
        ]
        return tuple(record for record, _ in pairs)

    def copy_faults(self, manifest: Manifest) -> Iterator[Fault]:
        """Yield where the file is not what would be written of its records."""
        written = database_content(self.database, manifest)
        by_id = {
            (kind, str(record[_ID_FIELDS[kind]])): record
            for kind, records in written.items()
            for record in reversed(records)
        }
        for kind, name, found in self._read:
            written_again = by_id[kind, name]
            yield from copy_faults(self._path.name, name, found, written_again)
        for key in (key for key in self._found if key not in written):
            yield Fault(
                file=self._path.name,
                record="",
                field=key,
                found=key,
                derived=None,
                why="unknown field",
            )
