"""Draws what was bought: the item a message is about, its price, and what came along."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.hints import NO_WISH, Wish
from ticketworld.planning.timeline import Edges
from ticketworld.records.types import Line, Product, SaleType

_SALES: Mapping[str, int] = {"regular": 90, "clearance": 6, "bundle": 4}
_DISCOUNT: Mapping[str, tuple[int, int]] = {"clearance": (55, 80), "bundle": (85, 95)}
_SIZES: Mapping[int, int] = {1: 46, 2: 34, 3: 15, 4: 5}
_ROOMY_SIZES: Mapping[int, int] = {2: 50, 3: 35, 4: 15}
_DEAREST_PAIR = 15000
"""People seldom buy two of an item that costs more than this, in cents."""
_MODEST = 30000
_DEAREST = 10_000_000
_WHOLE_PARCEL = frozenset({"not_received"})
"""Messages that name one item of a parcel, which then holds nothing else."""
_WHOLE_ORDER = frozenset({"order_status", "order_change", "cancellation"})
"""Messages about all of an order, which name its dearest item."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """A line before its order has a number."""

    product: Product
    quantity: int
    price_paid: int
    sale_type: SaleType

    def line(self, line_id: str) -> Line:
        """Return the line under this id."""
        return Line(
            line_id=line_id,
            product_id=self.product.product_id,
            quantity=self.quantity,
            price_paid=self.price_paid,
            sale_type=self.sale_type,
        )


@dataclass(frozen=True, slots=True)
class Basket:
    """The purchases of one order; the message is about the first."""

    purchases: tuple[Purchase, ...]

    @property
    def merchandise(self) -> int:
        """What all items cost together, in cents."""
        return sum(purchase.price_paid for purchase in self.purchases)


def draw_basket(
    request: str,
    wishes: Wishes,
    edges: Edges,
    shelf: Sequence[Product],
    surcharge: int,
    draw: random.Random,
    *,
    roomy: bool,
) -> Basket | None:
    """Return a basket that the wishes allow, or None where this draw came to nothing.

    `surcharge` is what the way of shipping adds to the order's total. A `roomy` basket holds more
    than the item that the message is about, so that others can write about the rest.
    """
    main = _main(request, wishes, edges, shelf, draw)
    if main is None:
        return None
    total = wish_for(wishes, "order_total")
    if request in _WHOLE_PARCEL and total == NO_WISH:
        return Basket((main,))
    goal = _goal(total, main.price_paid, edges, draw)
    rest = [product for product in shelf if product is not main.product]
    gap = 0 if goal is None else max(goal - surcharge - main.price_paid, 0)
    others = _others(rest, draw, roomy=roomy) if goal is None else _fill(rest, gap, draw)
    if others is None:
        return None
    if request in _WHOLE_ORDER and any(o.price_paid > main.price_paid for o in others):
        return None
    return Basket((main, *others))


def suits(product: Product, wishes: Wishes) -> bool:
    """Tell whether what is wished of a product's own record holds."""
    stock = "available" if product.in_stock else "unavailable"
    return (
        wish_for(wishes, "stock").admits(stock)
        and wish_for(wishes, "warranty_days").admits(product.warranty_period)
        and wish_for(wishes, "list_price").admits(product.base_price)
    )


def round_price(cents: int) -> int:
    """Return a price near this one as shops print it: whole dollars less a cent, or none."""
    if cents < 500:
        return max(cents, 1)
    dollars = (cents + 50) // 100
    return dollars * 100 - 1 if dollars % 10 in (0, 5) or dollars < 100 else dollars * 100


def _main(
    request: str,
    wishes: Wishes,
    edges: Edges,
    shelf: Sequence[Product],
    draw: random.Random,
) -> Purchase | None:
    wish = wish_for(wishes, "price_paid")
    sale = pick_name(wish_for(wishes, "sale_type"), _SALES, draw)
    fitting = [p for p in shelf if suits(p, wishes)]
    low, high = wish.between(1, _DEAREST) or (1, _DEAREST)
    offered = [p for p in fitting if low <= p.base_price <= high]
    goal = _edge(wish, edges.get("price_paid", ()), draw)
    if goal is None and not offered and wish.low is not None:
        goal = draw.randint(low, min(high, low + low // 4))
    if goal is not None:
        return _reduced(fitting, goal, sale, draw)
    if not fitting:
        return None
    product = _popular(offered or fitting, draw)
    purchase = _purchase(product, sale, draw, single=request == "price_match")
    return purchase if wish.admits(purchase.price_paid) else None


def _popular(products: Sequence[Product], draw: random.Random) -> Product:
    """Return one of these; the cheaper an item, the more often it is bought."""
    return draw.choices(products, [product.base_price**-0.6 for product in products])[0]


def _reduced(
    fitting: Sequence[Product], price: int, sale: str, draw: random.Random
) -> Purchase | None:
    """Return an item that cost exactly this, a little less than today or much less in a sale."""
    near = [p for p in fitting if price <= p.base_price <= price * 13 // 10]
    if not near:
        near, sale = [p for p in fitting if price <= p.base_price <= price * 2], "clearance"
    return Purchase(draw.choice(near), 1, price, _sale(sale)) if near else None


def _edge(wish: Wish, edges: Sequence[str | int], draw: random.Random) -> int | None:
    """Return a threshold that a wish allows: nearly always where it leaves little else."""
    near = [edge for edge in edges if isinstance(edge, int) and wish.admits(edge)]
    narrow = wish.low is not None and wish.low == wish.high
    if narrow and wish.low is not None:
        return wish.low
    return draw.choice(near) if near and draw.random() < 0.07 else None


def _purchase(product: Product, sale: str, draw: random.Random, *, single: bool) -> Purchase:
    quantity = 1
    if not single and product.base_price <= _DEAREST_PAIR and draw.random() < 0.1:
        quantity = 2
    unit = product.base_price
    if sale in _DISCOUNT:
        low, high = _DISCOUNT[sale]
        unit = round_price(unit * draw.randint(low, high) // 100)
    elif draw.random() < 0.2:
        unit = round_price(unit * draw.randint(86, 108) // 100)
    return Purchase(product, quantity, unit * quantity, _sale(sale))


def _sale(name: str) -> SaleType:
    sales: Mapping[str, SaleType] = {"clearance": "clearance", "bundle": "bundle"}
    return sales.get(name, "regular")


def _goal(total: Wish, paid: int, edges: Edges, draw: random.Random) -> int | None:
    """Return what the whole order is to cost, where that matters."""
    if total.low is not None and total.low > paid:
        near = [e for e in edges.get("order_total", ()) if isinstance(e, int) and total.admits(e)]
        if near and draw.random() < 0.3:
            return draw.choice(near)
        return total.low + draw.randint(0, 30000 if total.high is None else total.high - total.low)
    if total.high is not None:
        return paid if draw.random() < 0.5 else None
    above = [e for e in edges.get("order_total", ()) if isinstance(e, int) and e > paid * 11 // 10]
    return draw.choice(above) if above and draw.random() < 0.02 else None


def _others(rest: Sequence[Product], draw: random.Random, *, roomy: bool) -> list[Purchase]:
    sizes = _ROOMY_SIZES if roomy else _SIZES
    size = draw.choices(list(sizes), list(sizes.values()))[0]
    # What is bought along is mostly cheaper than what people write about.
    modest = [product for product in rest if product.base_price <= _MODEST]
    pool = modest if len(modest) >= size and draw.random() < 0.75 else list(rest)
    chosen = draw.sample(pool, min(size - 1, len(pool)))
    return [_purchase(p, pick_name(NO_WISH, _SALES, draw), draw, single=False) for p in chosen]


def _fill(rest: Sequence[Product], gap: int, draw: random.Random) -> list[Purchase] | None:
    """Return purchases that cost exactly this much; the last of them was on offer."""
    found: list[Purchase] = []
    left = list(rest)
    while gap > 0:
        last = [p for p in left if gap <= p.base_price <= gap * 13 // 10]
        if last:
            return [*found, Purchase(draw.choice(last), 1, gap, "regular")]
        smaller = [p for p in left if p.base_price < gap]
        if not smaller or len(found) == 3:
            return None
        dearest = max(p.base_price for p in smaller)
        product = draw.choice([p for p in smaller if 3 * p.base_price >= dearest])
        found.append(Purchase(product, 1, product.base_price, "regular"))
        left.remove(product)
        gap -= product.base_price
    return found if gap == 0 else None
