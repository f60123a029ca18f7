"""A story: one message with the records around it, before they have their final ids.

Facts are never written down here. They are read from the story's records as they will be read from
the finished database, so what the planner weighs is what the world will hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from ticketworld.planning.account import STRANGER, Account
from ticketworld.planning.orders import OrderDraft
from ticketworld.policy.catalogue import Fact
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order, Product, Promotion, Quote, Retailer, RetailerKind
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
    """A message, who sends it and what it is about.

    `order` is None for questions about products. Its ids, the account, and the retailer named by
    the subject are provisional: the world gives final ones. `shares` says that another story
    brings order and account.
    """

    sent_at: datetime
    subject: Subject
    account: Account
    order: Order | None
    offer: Offer | None
    shares: bool = False

    @property
    def is_from_stranger(self) -> bool:
        """Whether the message comes from an address that the account does not know."""
        return self.subject.sender == STRANGER


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A story whose orders still lack their shipping fees."""

    order: OrderDraft
    past: tuple[OrderDraft, ...]
    account: Account
    subject: Subject
    offer: Offer | None

    @property
    def merchandise(self) -> Iterator[int]:
        """What the goods of each order cost together."""
        return (draft.basket.merchandise for draft in (self.order, *self.past))

    def finish(self, name: str, standard_fees: Mapping[int, int], today: date) -> Story:
        """Return the story; `name` is the provisional id of its order."""
        owner = self.account.name
        order = self.order.finish(name, owner, standard_fees, today)
        past = tuple(
            draft.finish(f"{name}-past-{number}", owner, standard_fees, today)
            for number, draft in enumerate(self.past, 1)
        )
        return Story(
            sent_at=self.order.timeline.sent_at,
            subject=replace(self.subject, order_id=name, line_id=order.items[0].line_id),
            account=replace(self.account, past=past),
            order=order,
            offer=self.offer,
        )


def facts_of(
    story: Story,
    shelf: Mapping[str, Product],
    promotions: Sequence[Promotion],
    facts: Mapping[str, Fact],
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
        customers=(story.account.customer(),),
        products=tuple(shelf[product_id] for product_id in sorted(products)),
        orders=(*orders, *story.account.past),
        retailers=_retailers(story),
        promotions=tuple(promotions),
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
