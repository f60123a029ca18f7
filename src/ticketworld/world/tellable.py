"""Says in which ways a message may be told, before any is drawn; a few come to nothing then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ticketworld.planning.distributions import Telling
from ticketworld.planning.plan import Scenario
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer, Product
from ticketworld.records.whereabouts import product_of

SEEN = ("packaging", "fault", "bundle_parts", "party")
"""Facts that a message can leave open or let know without saying them."""
_OF_ORDERS: tuple[Telling, ...] = (
    "no_number", "truncated", "misspelt", "transposed", "of_another", "wrong_day",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Writing:
    """A message before it is settled what it gives away: whose it is, and what it is about."""

    scenario: Scenario
    subject: Subject
    customer: Customer

    @property
    def is_open_to_anybody(self) -> bool:
        """Whether another sender changes no fact of the message, which is about an order."""
        return (
            not self.scenario.story.is_from_stranger
            and self.subject.order_id is not None
            and "sender" not in self.scenario.case.facts
        )


def ways_to_tell(writing: Writing, database: Database) -> frozenset[Telling]:
    """Return the ways in which a message may be told; it can always be complete."""
    return frozenset(_ways(writing, database))


def _ways(writing: Writing, database: Database) -> Iterator[Telling]:
    subject, is_ordered = writing.subject, writing.subject.order_id is not None
    product = product_of(subject, database)
    yield "complete"
    if is_ordered:
        yield from _OF_ORDERS
    if product is not None:
        yield "vague_product"
        if is_ordered:
            yield "misremembered"
            if _has_the_like(product, writing.customer, database):
                yield "ambiguous"
    if any(name in subject.stated for name in SEEN):
        yield "withheld"
    if writing.customer.alternate_email and not writing.scenario.story.is_from_stranger:
        yield "alternate_address"
    if writing.is_open_to_anybody:
        yield from ("relative_address", "unknown_address")


def _has_the_like(product: Product, customer: Customer, database: Database) -> bool:
    """Return whether a customer has bought several products of one kind."""
    alike = [
        line
        for order in database.orders_of(customer.customer_id)
        for line in order.items
        if database.product(line.product_id).noun == product.noun
    ]
    return len(alike) > 1


class Neighbors:
    """Who lives where and is called what, and which products are of one kind, found at once."""

    def __init__(self, database: Database) -> None:
        self._of_address: dict[object, list[Customer]] = {}
        self._of_surname: dict[object, list[Customer]] = {}
        self._of_kind: dict[str, list[Product]] = {}
        for customer in database.customers:
            self._of_address.setdefault(customer.shipping_address, []).append(customer)
            self._of_surname.setdefault(customer.name.split()[-1], []).append(customer)
        for product in database.products:
            self._of_kind.setdefault(product.noun, []).append(product)

    def near(self, customer: Customer) -> list[Customer]:
        """Return others at the same address, else others of the same surname."""
        for found in (
            self._of_address.get(customer.shipping_address, ()),
            self._of_surname.get(customer.name.split()[-1], ()),
        ):
            others = [one for one in found if one.name != customer.name]
            if others:
                return others
        return []

    def alike(self, product: Product) -> list[Product]:
        """Return the other products of the same kind."""
        return [one for one in self._of_kind.get(product.noun, ()) if one.name != product.name]
