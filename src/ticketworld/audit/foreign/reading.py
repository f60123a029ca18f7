"""Reads a dataset that others made: as much as it holds, and no more than it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ticketworld.audit.finding import Finding, finding_of, record_finding
from ticketworld.dataset import names
from ticketworld.dataset.parse import form_faults, list_of, object_of, read_json, record_name
from ticketworld.errors import InputError
from ticketworld.records.moments import Day, Moment

LARGEST = 1 << 30
"""A file of more bytes than this is not read: it is no dataset in these fields."""

_Record = TypeVar("_Record", bound=BaseModel)


class _Part(BaseModel):
    """A part of a file that others wrote: it may hold more than is read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ForeignAction(_Part):
    """One thing the agent does; `value` is in dollars, as it stands in the file."""

    type: str
    value: float | int | None = None
    issue: int = 1


class ForeignLookup(_Part):
    """How the customer is said to have been found."""

    status: str = ""
    customer_id: str | None = None
    lookup_method: str = ""
    notes: str | None = None


class ForeignPlan(_Part):
    """What is said to be right to do."""

    order_id: str | None = None
    order_date: Day | None = None
    customer_lookup: ForeignLookup = ForeignLookup()
    policy_references: tuple[str, ...] = ()
    policy_reasoning: str | None = None
    actions: tuple[ForeignAction, ...]
    escalation_required: bool | None = None
    escalation_reason: str | None = None
    total_resolution_value: float | int | None = None
    outcome: str | None = None


class ForeignIssue(_Part):
    """One of several requests of a message, and what it comes to."""

    request: str
    order_id: str | None = None
    line_id: str | None = None
    outcome: str | None = None
    policy_references: tuple[str, ...] = ()


class ForeignDimensions(_Part):
    """What the message is said to be."""

    query_type: str = ""
    information_completeness: str = ""


class ForeignTemplate(_Part):
    """The situation that the ticket is said to be an instance of."""

    scenario_id: str = ""
    name: str = ""
    expected_outcome: str | None = None


class ForeignAnalysis(_Part):
    """What its maker computed of the policy, and the facts that were used."""

    applicable_policies: tuple[str, ...] | None = None
    context_used: Mapping[str, object] = Field(default_factory=dict)


class ForeignTicket(_Part):
    """A ticket as others make them: who writes and about which order may be left to be found."""

    ticket_id: str = Field(min_length=1)
    customer_email: str
    subject: str
    body: str
    timestamp: Moment
    customer_id: str | None = None
    order_id: str | None = None
    line_id: str | None = None
    resolution_plan: ForeignPlan
    issues: tuple[ForeignIssue, ...] = ()
    dimensions: ForeignDimensions = Field(
        ForeignDimensions(), validation_alias="_scenario_dimensions"
    )
    template: ForeignTemplate = Field(ForeignTemplate(), validation_alias="_scenario_template")
    analysis: ForeignAnalysis = Field(ForeignAnalysis(), validation_alias="_policy_analysis")


class ForeignCustomer(_Part):
    """A customer as others record them."""

    customer_id: str
    name: str = ""
    primary_email: str
    alternate_email: str | None = None
    tier: str | None = None

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses that the account knows, as they are compared."""
        known = (self.primary_email, self.alternate_email)
        return frozenset(address.casefold() for address in known if address)


class ForeignLine(_Part):
    """A line of an order; `price_paid` in dollars, of one unit or of all: nothing says which."""

    product_id: str
    quantity: int = 1
    price_paid: float | int
    item_status: str | None = None
    line_id: str | None = None


class ForeignOrder(_Part):
    """An order as others record them; mostly nothing says when it was delivered."""

    order_id: str
    customer_id: str
    order_date: Day
    items: tuple[ForeignLine, ...]
    total_amount: float | int
    payment_method: str | None = None
    order_status: str | None = None
    tracking_number: str | None = None
    ordered_at: Moment | None = None
    delivered_at: Moment | None = None


class ForeignProduct(_Part):
    """A product as others record them."""

    product_id: str
    name: str = ""
    warranty_period: int | None = None
    requires_signature: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSet:
    """What could be read of a dataset that others made; `faults` says what could not.

    `ticket_ids` names every ticket of the file, also those that could not be read, and `owners`
    gives the customers of each address, in lower case.
    """

    customers: Mapping[str, ForeignCustomer]
    owners: Mapping[str, Sequence[ForeignCustomer]]
    order_owners: Mapping[str, str]
    orders: Mapping[str, ForeignOrder]
    products: Mapping[str, ForeignProduct]
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
    tickets = reader.read(ForeignTicket, names.TICKETS, found, "ticket_id")
    return ForeignSet(
        customers=customers,
        owners=owners,
        order_owners={order.order_id: order.customer_id for order in orders.values()},
        orders=orders,
        products=products,
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
        self.seen = 0

    def read(
        self, model: type[_Record], file: str, found: Sequence[object], id_field: str
    ) -> Iterator[_Record]:
        adapter = TypeAdapter(model)
        for at, one in enumerate(found):
            name = record_name(one, id_field, at)
            try:
                yield adapter.validate_json(orjson.dumps(one), strict=True)
            except ValidationError as error:
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
