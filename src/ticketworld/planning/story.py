"""A story: one message with the records around it, before they have their final ids.

Facts are never written down here. They are read from the story's records as they will be read from
the finished database, so what the planner weighs is what the world will hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from ticketworld.errors import InputError
from ticketworld.planning.account import STRANGER, Account
from ticketworld.planning.orders import OrderDraft
from ticketworld.records.database import emails_of
from ticketworld.records.subject import Subject
from ticketworld.records.types import (
    Customer,
    Order,
    Product,
    Promotion,
    Quote,
    Retailer,
    RetailerKind,
)

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


class StoryRecords:
    """The few records of one story, looked up without an index.

    Args:
        story: The story.
        shelf: The products by id.
        promotions: The promotional codes by name.
    """

    def __init__(
        self, story: Story, shelf: Mapping[str, Product], promotions: Mapping[str, Promotion]
    ) -> None:
        self._story = story
        self._shelf = shelf
        self._promotions = promotions
        orders = (story.order, *story.account.past)
        self._orders = [order for order in orders if order is not None]

    @cached_property
    def _customer(self) -> Customer:
        return self._story.account.customer()

    def customer(self, customer_id: str) -> Customer:
        """Return the customer; raises InputError when another is asked for."""
        if customer_id != self._customer.customer_id:
            raise InputError(f"the story holds no customer `{customer_id}`")
        return self._customer

    def by_email(self, address: str) -> Customer | None:
        """Return the customer where the address is theirs."""
        return self._customer if address.casefold() in emails_of(self._customer) else None

    def product(self, product_id: str) -> Product:
        """Return a product of the shelf."""
        return self._shelf[product_id]

    def order(self, order_id: str) -> Order:
        """Return an order; raises InputError when the story has none with this id."""
        for order in self._orders:
            if order.order_id == order_id:
                return order
        raise InputError(f"the story holds no order `{order_id}`")

    def orders_of(self, customer_id: str) -> tuple[Order, ...]:
        """Return the orders of a customer."""
        return tuple(order for order in self._orders if order.customer_id == customer_id)

    def retailer(self, name: str) -> Retailer | None:
        """Return the retailer whose offer the story is about."""
        offer, product_id = self._story.offer, line_product(self._story)
        if offer is None or product_id is None or name != offer.kind:
            return None
        quote = Quote(product_id=product_id, since=offer.since, price=offer.price)
        kinds = (kind for kind in _KINDS if kind == offer.kind)
        return next((Retailer(name=kind, kind=kind, quotes=(quote,)) for kind in kinds), None)

    def promotion(self, code: str) -> Promotion | None:
        """Return the promotion of this code; None means that we know no such code."""
        return self._promotions.get(code)


def line_product(story: Story) -> str | None:
    """Return the id of the product that the message's order line holds."""
    if story.order is None:
        return None
    lines = {line.line_id: line.product_id for line in story.order.items}
    return lines[story.subject.line_id or ""]
