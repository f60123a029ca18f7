"""Draws one purchase: which product at which price, sold how, with which warranty plan."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH, Wish
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.state import is_in_stock, price_on
from ticketworld.records.types import Line, Product, SaleType, WarrantyPlan

_DISCOUNT: Mapping[SaleType, tuple[int, int]] = {
    "clearance": (55, 80),
    "bundle": (85, 95),
    "final_sale": (40, 65),
}
_PLANNED_FROM = 8000
"""Warranty plans are sold with items from this price on, in cents."""
_DEAREST_PAIR = 15000
"""People seldom buy two of an item that costs more than this, in cents."""
_DEAREST = 10_000_000
_SINGLE = frozenset({"price_match", "warranty"})
"""Messages about one unit."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """A line before its order has a number."""

    product: Product
    quantity: int
    price_paid: int
    sale_type: SaleType
    extended_warranty: WarrantyPlan = "none"
    repaired_at: tuple[datetime, ...] = ()
    returned_at: datetime | None = None
    refunded_at: datetime | None = None

    def line(self, line_id: str) -> Line:
        """Return the line under this id."""
        return Line(
            line_id=line_id,
            product_id=self.product.product_id,
            quantity=self.quantity,
            price_paid=self.price_paid,
            sale_type=self.sale_type,
            extended_warranty=self.extended_warranty,
            repaired_at=self.repaired_at,
            returned_at=self.returned_at,
            refunded_at=self.refunded_at,
        )


@dataclass(frozen=True, slots=True)
class Priced:
    """A product at the price of a day."""

    product: Product
    price: int

    @property
    def may_have_plan(self) -> bool:
        """Whether a warranty plan is sold with it."""
        return self.price >= _PLANNED_FROM and self.product.warranty_period > 0


def priced(shelf: Iterable[Product], day: date) -> list[Priced]:
    """Return products at their prices of a day."""
    return [Priced(product, price_on(product, day)) for product in shelf]


def suits(product: Product, wishes: Wishes, at: datetime) -> bool:
    """Tell whether what is wished of a product's own record holds at a moment."""
    recalled = product.recalled_at is not None and product.recalled_at <= at
    stock = "available" if is_in_stock(product, at) else "unavailable"
    return (
        wish_for(wishes, "stock").admits(stock)
        and wish_for(wishes, "warranty_days").admits(product.warranty_period)
        and wish_for(wishes, "list_price").admits(price_on(product, at.date()))
        and wish_for(wishes, "restriction").admits(product.restriction)
        and wish_for(wishes, "recalled").admits("yes" if recalled else "no")
        and wish_for(wishes, "signature").admits("yes" if product.requires_signature else "no")
    )


def on_sale(shelf: Sequence[Product], at: datetime) -> list[Product]:
    """Return the products that were sold at a moment: in stock, and not recalled before."""
    return [
        product
        for product in shelf
        if (product.recalled_at is None or product.recalled_at > at) and is_in_stock(product, at)
    ]


def draw_main(
    request: str,
    wishes: Wishes,
    edges: Edges,
    mix: Distributions,
    shelf: Sequence[Product],
    timeline: Timeline,
    draw: random.Random,
) -> Purchase | None:
    """Return the purchase that a message of these moments is about, or None where none fits."""
    wish, plan = wish_for(wishes, "price_paid"), wish_for(wishes, "extended_warranty")
    sale = pick_name(wish_for(wishes, "sale_type"), mix.sale_type, draw)
    fitting = [
        item
        for item in priced(shelf, timeline.ordered_at.date())
        if suits(item.product, wishes, timeline.sent_at)
        and (item.may_have_plan or plan.admits("none"))
    ]
    low, high = wish.between(1, _DEAREST) or (1, _DEAREST)
    offered = [item for item in fitting if low <= item.price <= high]
    goal = _edge(wish, edges.get("price_paid", ()), draw)
    if goal is None and not offered and wish.low is not None:
        goal = draw.randint(low, min(high, low + low // 4))
    if goal is not None:
        return _reduced(fitting, goal, sale, plan, mix, draw)
    if not fitting:
        return None
    chosen = _popular(offered or fitting, draw)
    purchase = draw_purchase(chosen, sale, plan, mix, draw, single=request in _SINGLE)
    return purchase if wish.admits(purchase.price_paid) else None


def draw_purchase(
    item: Priced,
    sale: SaleType,
    plan: Wish,
    mix: Distributions,
    draw: random.Random,
    *,
    single: bool,
) -> Purchase:
    """Return a purchase of this product; `single` asks for one unit."""
    quantity = 1
    if not single and item.price <= _DEAREST_PAIR and draw.random() < 0.1:
        quantity = 2
    unit = item.price
    if sale in _DISCOUNT:
        low, high = _DISCOUNT[sale]
        unit = round_price(unit * draw.randint(low, high) // 100)
    elif draw.random() < 0.2:
        unit = round_price(unit * draw.randint(86, 108) // 100)
    return Purchase(item.product, quantity, unit * quantity, sale, _plan(item, plan, mix, draw))


def draw_companion(item: Priced, mix: Distributions, draw: random.Random) -> Purchase:
    """Return a purchase that nothing is wished of."""
    sale = pick_name(NO_WISH, mix.sale_type, draw)
    return draw_purchase(item, sale, NO_WISH, mix, draw, single=False)


def round_price(cents: int) -> int:
    """Return a price near this one as shops print it: whole dollars less a cent, or none."""
    if cents < 500:
        return max(cents, 1)
    dollars = (cents + 50) // 100
    return dollars * 100 - 1 if dollars % 10 in (0, 5) or dollars < 100 else dollars * 100


def _popular(offered: Sequence[Priced], draw: random.Random) -> Priced:
    """Return one of these; the cheaper an item, the more often it is bought."""
    return draw.choices(offered, [popularity(item) for item in offered])[0]


def popularity(item: Priced) -> float:
    """Return how often a product is bought, beside others; the cheaper, the more often."""
    return float(item.price**-0.6)


def _reduced(
    fitting: Sequence[Priced],
    price: int,
    sale: SaleType,
    plan: Wish,
    mix: Distributions,
    draw: random.Random,
) -> Purchase | None:
    """Return an item that cost exactly this, a little less than then or much less in a sale."""
    near = [item for item in fitting if price <= item.price <= price * 13 // 10]
    if not near:
        near, sale = [item for item in fitting if price <= item.price <= price * 2], "clearance"
    if not near:
        return None
    chosen = draw.choice(near)
    return Purchase(chosen.product, 1, price, sale, _plan(chosen, plan, mix, draw))


def _edge(wish: Wish, edges: Sequence[str | int], draw: random.Random) -> int | None:
    """Return a threshold that a wish allows: nearly always where it leaves little else."""
    near = [edge for edge in edges if isinstance(edge, int) and wish.admits(edge)]
    narrow = wish.low is not None and wish.low == wish.high
    if narrow and wish.low is not None:
        return wish.low
    return draw.choice(near) if near and draw.random() < 0.07 else None


def _plan(item: Priced, wish: Wish, mix: Distributions, draw: random.Random) -> WarrantyPlan:
    chosen = pick_name(wish, mix.warranty_plan, draw)
    return chosen if item.may_have_plan else "none"
