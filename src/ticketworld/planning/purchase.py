"""Draws one purchase: which product at which price, sold how, with which warranty plan."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH, Wish
from ticketworld.records.state import is_in_stock
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


def is_sold(product: Product, at: datetime) -> bool:
    """Tell whether a product was sold at a moment: in stock, and not recalled before."""
    recalled = product.recalled_at
    return (recalled is None or recalled > at) and is_in_stock(product, at)


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
    return Purchase(
        item.product, quantity, unit * quantity, sale, draw_plan(item, plan, mix, draw)
    )


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


def popularity(price: int) -> float:
    """Return how often a product is bought, beside others; the cheaper, the more often."""
    return float(price**-0.6)


def draw_plan(item: Priced, wish: Wish, mix: Distributions, draw: random.Random) -> WarrantyPlan:
    """Return the warranty plan bought with an item, none where none is sold with it."""
    chosen = pick_name(wish, mix.warranty_plan, draw)
    return chosen if item.may_have_plan else "none"
