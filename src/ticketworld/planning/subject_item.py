"""Draws the purchase that a message is about: which product, sold how, at which price."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.goods import Fits, Goods
from ticketworld.planning.hints import Wish
from ticketworld.planning.purchase import Priced, Purchase, draw_plan, draw_purchase
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.state import is_in_stock, price_on
from ticketworld.records.types import Product, SaleType
from ticketworld.solver.case import Value

_DEAREST = 10_000_000
_SINGLE = frozenset({"price_match", "warranty"})
"""Messages about one unit."""

_READ: Mapping[str, Callable[[Product, datetime], Value]] = {
    "restriction": lambda product, _: product.restriction,
    "warranty_days": lambda product, _: product.warranty_period,
    "signature": lambda product, _: "yes" if product.requires_signature else "no",
    "recalled": lambda product, at: (
        "yes" if product.recalled_at is not None and product.recalled_at <= at else "no"
    ),
    "stock": lambda product, at: "available" if is_in_stock(product, at) else "unavailable",
    "list_price": lambda product, at: price_on(product, at.date()),
}
"""What a product's own record says at a moment."""


def suits(product: Product, wishes: Wishes, at: datetime) -> bool:
    """Tell whether what is wished of a product's own record holds at a moment."""
    return all(
        wishes[fact].admits(read(product, at)) for fact, read in _READ.items() if fact in wishes
    )


def draw_main(
    request: str,
    wishes: Wishes,
    edges: Edges,
    mix: Distributions,
    goods: Goods,
    timeline: Timeline,
    draw: random.Random,
) -> Purchase | None:
    """Return the purchase that a message of these moments is about, or None where none fits."""
    wish, plan = wish_for(wishes, "price_paid"), wish_for(wishes, "extended_warranty")
    sale = pick_name(wish_for(wishes, "sale_type"), mix.sale_type, draw)
    low, high = wish.between(1, _DEAREST) or (1, _DEAREST)
    fits = _fitting(wishes, plan, timeline.sent_at)
    goal = _edge(wish, edges.get("price_paid", ()), draw)
    if goal is None:
        chosen = goods.popular(draw, lambda item: low <= item.price <= high and fits(item))
        if chosen is None and wish.low is not None:
            goal = draw.randint(low, min(high, low + low // 4))
        elif chosen is None and wish.high is not None:
            chosen = goods.popular(draw, fits)
    if goal is not None:
        return _reduced(goods, fits, goal, sale, plan, mix, draw)
    if chosen is None:
        return None
    purchase = draw_purchase(chosen, sale, plan, mix, draw, single=request in _SINGLE)
    return purchase if wish.admits(purchase.price_paid) else None


def _fitting(wishes: Wishes, plan: Wish, at: datetime) -> Fits:
    """Return what tells whether a message can be about an item, whatever it costs."""
    needs_plan = not plan.admits("none")
    asked = [(wishes[fact], read) for fact, read in _READ.items() if fact in wishes]

    def fits(item: Priced) -> bool:
        if needs_plan and not item.may_have_plan:
            return False
        return all(wish.admits(read(item.product, at)) for wish, read in asked)

    return fits


def _reduced(
    goods: Goods,
    fits: Fits,
    price: int,
    sale: SaleType,
    plan: Wish,
    mix: Distributions,
    draw: random.Random,
) -> Purchase | None:
    """Return an item that cost exactly this, a little less than then or much less in a sale."""

    def up_to(most: int) -> Priced | None:
        return goods.one(draw, lambda item: price <= item.price <= most and fits(item))

    chosen = up_to(price * 13 // 10)
    if chosen is None:
        chosen, sale = up_to(price * 2), "clearance"
    if chosen is None:
        return None
    return Purchase(chosen.product, 1, price, sale, draw_plan(chosen, plan, mix, draw))


def _edge(wish: Wish, edges: Sequence[str | int], draw: random.Random) -> int | None:
    """Return a threshold that a wish allows: nearly always where it leaves little else."""
    near = [edge for edge in edges if isinstance(edge, int) and wish.admits(edge)]
    if wish.low is not None and wish.low == wish.high:
        return wish.low
    return draw.choice(near) if near and draw.random() < 0.07 else None
