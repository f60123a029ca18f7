"""Draws orders like the one that a message is about, and reads the message as if about them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticketworld.errors import InputError
from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import pick_name
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.orders import OrderDraft, plain_timeline
from ticketworld.planning.payments import draw_plain_payment
from ticketworld.planning.plan import Scenario
from ticketworld.planning.purchase import Priced, Purchase, draw_companion, draw_purchase
from ticketworld.planning.shop import Shop
from ticketworld.records.state import is_in_stock, price_on
from ticketworld.records.types import Line, Order, Product, SaleType, ShippingMethod, Tier
from ticketworld.solver.case import Case

_METHODS: tuple[ShippingMethod, ...] = ("standard", "standard", "express", "overnight")
_SALES: Mapping[SaleType, int] = {"regular": 45, "clearance": 20, "final_sale": 25, "bundle": 10}
"""How other purchases of a product are sold, in percent; not as usual, so that more differs."""
_SAME_SALE = 0.5
_SAME_PRICE = 0.6
_ACCOMPANIED = 0.4
"""How often another product is looked for to go along; now and then it is not on sale."""
_LONGEST = 400
"""Days before the message in which such an order was mostly placed; thresholds may lie further."""
_AT_A_THRESHOLD = 0.5
_SETTLED = timedelta(days=1)
"""A customer's further order has arrived at least so long before the message."""


@dataclass(frozen=True, slots=True)
class Right:
    """What a message is about: its scenario, with the order and the line."""

    scenario: Scenario
    order: Order
    line: Line

    @property
    def number(self) -> int:
        """The number of the scenario."""
        return self.scenario.number

    @property
    def is_from_stranger(self) -> bool:
        """Whether the message comes from an address that the account does not know."""
        return self.scenario.story.is_from_stranger


def right_of(scenario: Scenario) -> Right | None:
    """Return what a message is about, None where it is about no order line."""
    story = scenario.story
    if story.order is None or story.subject.line_id is None:
        return None
    lines = {line.line_id: line for line in story.order.items}
    return Right(scenario, story.order, lines[story.subject.line_id])


def draw_variant(
    right: Right, shop: Shop, draw: random.Random, *, on_its_day: bool, is_own: bool
) -> OrderDraft | None:
    """Return an order with the same product, or None where this draw came to nothing.

    Args:
        right: What the message is about.
        shop: The shop.
        draw: The stream to draw from.
        on_its_day: Whether it was placed on the day of the right order.
        is_own: Whether it is of the customer, with whom it has then arrived by the message.
    """
    sent_at = right.scenario.story.sent_at
    day = right.order.ordered_at.date()
    if not on_its_day:
        day = sent_at.date() - timedelta(days=_age(shop, draw))
    timeline = plain_timeline(day, draw.choice(_METHODS), shop.today, draw)
    latest = timeline.ordered_at
    if is_own:
        delivered = next((e.at for e in timeline.shipments if e.event == "delivered"), None)
        if delivered is None:
            return None
        latest = delivered + _SETTLED
    product = shop.product(right.line.product_id)
    if latest >= sent_at or not _is_sold(product, timeline.ordered_at):
        return None
    day_of_order = timeline.ordered_at.date()
    same = Priced(product, price_on(product, day_of_order))
    purchases = [_purchase(right.line, same, shop, draw)]
    if draw.random() < _ACCOMPANIED:
        other = draw.choice(shop.shelf)
        if other is not product and _is_sold(other, timeline.ordered_at):
            item = Priced(other, price_on(other, day_of_order))
            purchases.append(draw_companion(item, shop.mix, draw))
    return OrderDraft(
        timeline=timeline,
        basket=Basket(tuple(purchases)),
        payment=draw_plain_payment(shop.mix, draw),
        gift=pick_name(NO_WISH, shop.mix.gift, draw) == "yes",
    )


def read_case(
    right: Right,
    order: Order,
    tier: Tier,
    others: Iterable[Order],
    shop: Shop,
    *,
    is_recognised: bool = False,
) -> Case | None:
    """Return the case of a message as if it were about the first line of another order.

    Args:
        right: What the message is about.
        order: The other order.
        tier: The tier of its customer.
        others: What else that customer has ordered.
        shop: The shop.
        is_recognised: Whether the sender's address is taken for that customer's.

    Returns:
        None where the vocabulary has no such case.
    """
    story, name = right.scenario.story, order.customer_id
    past = tuple(_owned(other, name) for other in others)
    account = replace(story.account, name=name, tier=tier, past=past)
    subject = replace(
        story.subject,
        sender=account.address if is_recognised else story.subject.sender,
        order_id=order.order_id,
        line_id=order.items[0].line_id,
    )
    try:
        return shop.case(replace(story, subject=subject, account=account, order=order))
    except InputError:
        return None


def _is_sold(product: Product, at: datetime) -> bool:
    """Return whether a product was on sale at a moment."""
    recalled = product.recalled_at is not None and product.recalled_at <= at
    return not recalled and is_in_stock(product, at)


def _age(shop: Shop, draw: random.Random) -> int:
    """Return how many days before the message an order was placed, often near a threshold."""
    edges = [e for e in shop.edges.get("days_since_delivery", ()) if isinstance(e, int) and e >= 0]
    if edges and draw.random() < _AT_A_THRESHOLD:
        return draw.choice(edges) + draw.randint(1, 9)
    return draw.randint(3, _LONGEST)


def _purchase(line: Line, item: Priced, shop: Shop, draw: random.Random) -> Purchase:
    """Return a purchase of the same product, sold at another time and perhaps otherwise."""
    sale: SaleType = line.sale_type
    if draw.random() >= _SAME_SALE:
        sale = draw.choices(list(_SALES), list(_SALES.values()))[0]
    drawn = draw_purchase(item, sale, NO_WISH, shop.mix, draw, single=line.quantity == 1)
    if sale == line.sale_type and draw.random() < _SAME_PRICE:
        return replace(drawn, quantity=line.quantity, price_paid=line.price_paid)
    return drawn


def _owned(order: Order, name: str) -> Order:
    return order if order.customer_id == name else replace(order, customer_id=name)
