"""A story: one message with the records around it, before they have their final ids.

Facts are never written down here. They are read from the story's records as they will be read from
the finished database, so what the planner weighs is what the world will hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from ticketworld.planning.basket import Basket
from ticketworld.planning.parcels import SERVICES
from ticketworld.planning.timeline import Timeline
from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.facts import Subject, extract_facts
from ticketworld.records.types import Order, Product, Quote, Retailer, RetailerKind
from ticketworld.solver.case import Value

_KINDS: tuple[RetailerKind, ...] = ("authorized", "marketplace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What another seller asks for one unit, and since when; `kind` is also `unlisted`."""

    kind: str
    price: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A message and what it is about.

    `order` is None for questions about products. Its ids, and the retailer named by the subject,
    are provisional: the world gives final ones. `shares` says that another story brings the order.
    """

    sent_at: datetime
    subject: Subject
    order: Order | None
    offer: Offer | None
    shares: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A story whose order still lacks its shipping fee."""

    timeline: Timeline
    basket: Basket
    subject: Subject
    offer: Offer | None

    def finish(self, name: str, standard_fee: int) -> Story:
        """Return the story; `name` is the provisional id of its order."""
        order = provisional_order(name, self.timeline, self.basket, standard_fee)
        line_id = order.items[0].line_id
        subject = replace(self.subject, order_id=name, line_id=line_id)
        return Story(sent_at=self.timeline.sent_at, subject=subject, order=order, offer=self.offer)


def provisional_order(name: str, timeline: Timeline, basket: Basket, standard_fee: int) -> Order:
    """Return an order that lacks customer, payments, tracking number and final ids."""
    fee = standard_fee + SERVICES[timeline.method].surcharge
    return Order(
        order_id=name,
        customer_id="",
        ordered_at=timeline.ordered_at,
        promised_at=timeline.promised_at,
        items=tuple(
            purchase.line(f"{name}-{number}")
            for number, purchase in enumerate(basket.purchases, 1)
        ),
        shipping_method=timeline.method,
        shipping_fee=fee,
        total_amount=basket.merchandise + fee,
        tracking_number="",
        payment_method="credit_card",
        shipments=timeline.shipments,
        payments=(),
    )


def facts_of(
    story: Story, shelf: Mapping[str, Product], facts: Mapping[str, Fact]
) -> dict[str, Value]:
    """Return the facts of a story, read from its records.

    Raises:
        InputError: The vocabulary declares a fact that records do not hold.
    """
    orders = () if story.order is None else (story.order,)
    products = {line.product_id for order in orders for line in order.items}
    if story.subject.product_id is not None:
        products.add(story.subject.product_id)
    database = Database(
        customers=(),
        products=tuple(shelf[product_id] for product_id in sorted(products)),
        orders=orders,
        retailers=_retailers(story),
    )
    return extract_facts(story.subject, story.sent_at, database, facts)


def line_product(story: Story) -> str | None:
    """Return the id of the product that the message's order line holds."""
    if story.order is None:
        return None
    lines = {line.line_id: line.product_id for line in story.order.items}
    return lines[story.subject.line_id or ""]


def _retailers(story: Story) -> tuple[Retailer, ...]:
    offer, product_id = story.offer, line_product(story)
    if offer is None or product_id is None:
        return ()
    quote = Quote(product_id=product_id, since=offer.since, price=offer.price)
    return tuple(
        Retailer(name=kind, kind=kind, quotes=(quote,)) for kind in _KINDS if kind == offer.kind
    )
