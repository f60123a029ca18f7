"""Draws one purchase: which product at which price, sold how, with which warranty plan."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH, Wish
from ticketworld.planning.timeline import Edges
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


def suits(product: Product, wishes: Wishes, at: datetime) -> bool:
    """Tell whether what is wished of a product's own record holds at a moment."""
    recalled = product.recalled_at is not None and product.recalled_at <= at
    return (
        wish_for(wishes, "stock").admits("available" if product.in_stock else "unavailable")
        and wish_for(wishes, "warranty_days").admits(product.warranty_period)
        and wish_for(wishes, "list_price").admits(product.base_price)
        and wish_for(wishes, "restriction").admits(product.restriction)
        and wish_for(wishes, "recalled").admits("yes" if recalled else "no")
        and wish_for(wishes, "signature").admits("yes" if product.requires_signature else "no")
        and (_may_have_plan(product) or wish_for(wishes, "extended_warranty").admits("none"))
    )


def on_sale(shelf: Sequence[Product], at: datetime) -> list[Product]:
    """Return the products that had not been recalled by a moment."""
    return [p for p in shelf if p.recalled_at is None or p.recalled_at > at]


def draw_main(
    request: str,
    wishes: Wishes,
    edges: Edges,
    mix: Distributions,
    shelf: Sequence[Product],
    at: datetime,
    draw: random.Random,
) -> Purchase | None:
    """Return the purchase that a message at this moment is about, or None where none fits."""
    wish = wish_for(wishes, "price_paid")
    sale = pick_name(wish_for(wishes, "sale_type"), mix.sale_type, draw)
    fitting = [p for p in shelf if suits(p, wishes, at)]
    low, high = wish.between(1, _DEAREST) or (1, _DEAREST)
    offered = [p for p in fitting if low <= p.base_price <= high]
    goal = _edge(wish, edges.get("price_paid", ()), draw)
    if goal is None and not offered and wish.low is not None:
        goal = draw.randint(low, min(high, low + low // 4))
    plan = wish_for(wishes, "extended_warranty")
    if goal is not None:
        return _reduced(fitting, goal, sale, plan, mix, draw)
    if not fitting:
        return None
    product = _popular(offered or fitting, draw)
    purchase = draw_purchase(product, sale, plan, mix, draw, single=request in _SINGLE)
    return purchase if wish.admits(purchase.price_paid) else None


def draw_purchase(
    product: Product,
    sale: SaleType,
    plan: Wish,
    mix: Distributions,
    draw: random.Random,
    *,
    single: bool,
) -> Purchase:
    """Return a purchase of this product; `single` asks for one unit."""
    quantity = 1
    if not single and product.base_price <= _DEAREST_PAIR and draw.random() < 0.1:
        quantity = 2
    unit = product.base_price
    if sale in _DISCOUNT:
        low, high = _DISCOUNT[sale]
        unit = round_price(unit * draw.randint(low, high) // 100)
    elif draw.random() < 0.2:
        unit = round_price(unit * draw.randint(86, 108) // 100)
    return Purchase(product, quantity, unit * quantity, sale, _plan(product, plan, mix, draw))


def draw_companion(product: Product, mix: Distributions, draw: random.Random) -> Purchase:
    """Return a purchase that nothing is wished of."""
    sale = pick_name(NO_WISH, mix.sale_type, draw)
    return draw_purchase(product, sale, NO_WISH, mix, draw, single=False)


def round_price(cents: int) -> int:
    """Return a price near this one as shops print it: whole dollars less a cent, or none."""
    if cents < 500:
        return max(cents, 1)
    dollars = (cents + 50) // 100
    return dollars * 100 - 1 if dollars % 10 in (0, 5) or dollars < 100 else dollars * 100


def _popular(products: Sequence[Product], draw: random.Random) -> Product:
    """Return one of these; the cheaper an item, the more often it is bought."""
    return draw.choices(products, [popularity(product) for product in products])[0]


def popularity(product: Product) -> float:
    """Return how often a product is bought, beside others; the cheaper, the more often."""
    return float(product.base_price**-0.6)


def _reduced(
    fitting: Sequence[Product],
    price: int,
    sale: SaleType,
    plan: Wish,
    mix: Distributions,
    draw: random.Random,
) -> Purchase | None:
    """Return an item that cost exactly this, a little less than today or much less in a sale."""
    near = [p for p in fitting if price <= p.base_price <= price * 13 // 10]
    if not near:
        near, sale = [p for p in fitting if price <= p.base_price <= price * 2], "clearance"
    if not near:
        return None
    product = draw.choice(near)
    return Purchase(product, 1, price, sale, _plan(product, plan, mix, draw))


def _edge(wish: Wish, edges: Sequence[str | int], draw: random.Random) -> int | None:
    """Return a threshold that a wish allows: nearly always where it leaves little else."""
    near = [edge for edge in edges if isinstance(edge, int) and wish.admits(edge)]
    narrow = wish.low is not None and wish.low == wish.high
    if narrow and wish.low is not None:
        return wish.low
    return draw.choice(near) if near and draw.random() < 0.07 else None


def _may_have_plan(product: Product) -> bool:
    return product.base_price >= _PLANNED_FROM and product.warranty_period > 0


def _plan(product: Product, wish: Wish, mix: Distributions, draw: random.Random) -> WarrantyPlan:
    chosen = pick_name(wish, mix.warranty_plan, draw)
    return chosen if _may_have_plan(product) else "none"
