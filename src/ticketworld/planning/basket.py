"""Draws what was bought: the item a message is about, its price, and what came along."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.goods import Goods
from ticketworld.planning.hints import NO_WISH, Wish
from ticketworld.planning.parcels import SERVICES
from ticketworld.planning.purchase import Priced, Purchase, draw_companion
from ticketworld.planning.subject_item import draw_main
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.types import Product

_ROOMY_SIZES: Mapping[str, float] = {"2": 50, "3": 35, "4": 15}
_ALONG, _MODEST = 0.75, 30000
"""How often what is bought along costs no more than this, in cents."""
_WHOLE_PARCEL = frozenset({"not_received"})
"""Messages that name one item of a parcel, which then holds nothing else."""
_WHOLE_ORDER = frozenset(
    {
        "order_status", "order_change", "cancellation", "address_change",
        "double_charge", "pending_hold", "failed_payment", "wrong_amount",
    }
)  # fmt: skip
"""Messages about all of an order, which name its dearest item."""
_PART_OF_PARCEL = frozenset({"missing_item"})
"""Messages about one item of a parcel that held others."""


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
    mix: Distributions,
    mains: Goods,
    goods: Goods,
    timeline: Timeline,
    draw: random.Random,
    *,
    roomy: bool,
) -> Basket | None:
    """Return a basket that the wishes allow, or None where this draw came to nothing.

    The first purchase is one of `mains`, the others are any goods. A `roomy` basket holds more
    than the item that the message is about, so that others can write about the rest.
    """
    main = draw_main(request, wishes, edges, mix, mains, timeline, draw)
    if main is None:
        return None
    total = wish_for(wishes, "order_total")
    if request in _WHOLE_PARCEL and total == NO_WISH:
        return Basket((main,))
    goal = _goal(total, main.price_paid, edges, draw)
    roomy = roomy or request in _PART_OF_PARCEL
    others: list[Purchase] | None
    if goal is None:
        size = int(pick_name(NO_WISH, _ROOMY_SIZES if roomy else mix.basket_size, draw))
        others = draw_companions(size - 1, goods, main.product, mix, draw)
    else:
        gap = max(goal - SERVICES[timeline.method].surcharge - main.price_paid, 0)
        others = _fill(
            [item for item in goods.items if item.product is not main.product], gap, draw
        )
    if others is None or (request in _PART_OF_PARCEL and not others):
        return None
    if request in _WHOLE_ORDER and any(o.price_paid > main.price_paid for o in others):
        return None
    return Basket((main, *others))


def draw_companions(
    count: int, goods: Goods, main: Product, mix: Distributions, draw: random.Random
) -> list[Purchase]:
    """Return what is bought along: mostly cheaper than what people write about."""
    chosen: list[Priced] = []
    if count and draw.random() < _ALONG:
        chosen = goods.some(
            count, draw, lambda item: item.price <= _MODEST and item.product is not main
        )
    if len(chosen) < count:
        chosen = goods.some(count, draw, lambda item: item.product is not main)
    return [draw_companion(item, mix, draw) for item in chosen]


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


def _fill(rest: Sequence[Priced], gap: int, draw: random.Random) -> list[Purchase] | None:
    """Return purchases that cost exactly this much; the last of them was on offer."""
    found: list[Purchase] = []
    left = list(rest)
    while gap > 0:
        last = [item for item in left if gap <= item.price <= gap * 13 // 10]
        if last:
            return [*found, Purchase(draw.choice(last).product, 1, gap, "regular")]
        smaller = [item for item in left if item.price < gap]
        if not smaller or len(found) == 3:
            return None
        dearest = max(item.price for item in smaller)
        chosen = draw.choice([item for item in smaller if 3 * item.price >= dearest])
        found.append(Purchase(chosen.product, 1, chosen.price, "regular"))
        left.remove(chosen)
        gap -= chosen.price
    return found if gap == 0 else None
