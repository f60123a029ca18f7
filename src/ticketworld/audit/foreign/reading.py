"""Reads a dataset that others made: as much as it holds, and no more than it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import BaseModel, TypeAdapter, ValidationError

from ticketworld.audit.finding import Finding, finding_of, record_finding
from ticketworld.audit.foreign.fields import (
    ForeignCustomer,
    ForeignOrder,
    ForeignProduct,
    ForeignTicket,
)
from ticketworld.audit.foreign.mending import mended
from ticketworld.dataset import names
from ticketworld.dataset.parse import form_faults, list_of, object_of, read_json, record_name
from ticketworld.errors import InputError

LARGEST = 1 << 30
"""A file of more bytes than this is not read: it is no dataset in these fields."""

_Record = TypeVar("_Record", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSet:
    """What could be read of a dataset that others made; `faults` says what could not.

    Attributes:
        customers: By id, as orders and products are.
        owners: The customers of each address, in lower case.
        order_owners: The customer of each order, by ids.
        orders_of: The orders of each customer, by id.
        unread: The ids of records that are there and could not be read.
        ticket_ids: Every ticket of the file, also those that could not be read.
        records: How many records there are.
    """

    customers: Mapping[str, ForeignCustomer]
    owners: Mapping[str, Sequence[ForeignCustomer]]
    order_owners: Mapping[str, str]
    orders: Mapping[str, ForeignOrder]
    orders_of: Mapping[str, Sequence[ForeignOrder]]
    products: Mapping[str, ForeignProduct]
    unread: frozenset[str]
    tickets: tuple[ForeignTicket, ...]
    ticket_ids: tuple[str, ...]
    records: int
    faults: tuple[Finding, ...]


def is_foreign(folder: Path) -> bool:
    """Tell whether a folder holds tickets of others: ours always have a manifest."""
    return (folder / names.TICKETS).exists() and not (folder / names.MANIFEST).exists()


def read_foreign(folder: Path) -> ForeignSet:
    """Read a dataset that others made.

    Raises:
        InputError: A file is missing, too large, is not JSON, or holds nothing of the kind.
    """
    database = object_of(
        folder / names.DATABASE,
        _json(folder / names.DATABASE),
        ["customers", "orders", "products"],
    )
    found = list_of(folder / names.TICKETS, _json(folder / names.TICKETS))
    reader = _Reader()
    path = folder / names.DATABASE
    customers = reader.records(
        ForeignCustomer, list_of(path, database["customers"], "customers"), "customer_id"
    )
    orders = reader.records(ForeignOrder, list_of(path, database["orders"], "orders"), "order_id")
    products = reader.records(
        ForeignProduct, list_of(path, database["products"], "products"), "product_id"
    )
    owners: dict[str, list[ForeignCustomer]] = {}
    for customer in customers.values():
        for address in customer.addresses:
            owners.setdefault(address, []).append(customer)
    orders_of: dict[str, list[ForeignOrder]] = {}
    for order in orders.values():
        orders_of.setdefault(order.customer_id, []).append(order)
    tickets = reader.read(ForeignTicket, names.TICKETS, found, "ticket_id")
    return ForeignSet(
        customers=customers,
        owners=owners,
        order_owners={order.order_id: order.customer_id for order in orders.values()},
        orders=orders,
        orders_of=orders_of,
        products=products,
        unread=frozenset(reader.unread),
        tickets=tuple(tickets),
        ticket_ids=tuple(record_name(one, "ticket_id", at) for at, one in enumerate(found)),
        records=reader.seen,
        faults=tuple(reader.faults),
    )


def _json(path: Path) -> object:
    if path.exists() and path.stat().st_size > LARGEST:
        size = f"{path.stat().st_size / 1e9:.1f} GB"
        raise InputError(f"{path}: `{size}` are too many to be read at once; audit it in parts")
    return read_json(path)


class _Reader:
    """Reads records one by one and remembers what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Finding] = []
        self.unread: set[str] = set()
        self.seen = 0

    def read(
        self, model: type[_Record], file: str, found: Sequence[object], id_field: str
    ) -> Iterator[_Record]:
        adapter = TypeAdapter(model)
        for at, one in enumerate(found):
            name = record_name(one, id_field, at)
            read, faults = mended(one, file, name)
            self.faults += map(finding_of, faults)
            try:
                yield adapter.validate_json(orjson.dumps(read), strict=True)
            except ValidationError as error:
                self.unread.add(name)
                self.faults += [finding_of(fault) for fault in form_faults(error, file, name)]

    def records(
        self, model: type[_Record], found: Sequence[object], id_field: str
    ) -> dict[str, _Record]:
        """Return records by id; of two with one id the first, and the other is a fault."""
        kept: dict[str, _Record] = {}
        self.seen += len(found)
        for record in self.read(model, names.DATABASE, found, id_field):
            name = getattr(record, id_field)
            if kept.setdefault(name, record) is not record:
                self.faults.append(record_finding(name, id_field, name, None, _TWICE))
        return kept


_TWICE = "an id names one record"
