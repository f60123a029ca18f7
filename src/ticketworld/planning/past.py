"""Draws what a customer has given back before: other lines of the order, and older orders."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import Wishes, moment_between, pick_name, pick_number, wish_for
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.orders import OrderDraft, plain_timeline
from ticketworld.planning.payments import draw_plain_payment
from ticketworld.planning.purchase import Purchase, draw_purchase
from ticketworld.planning.shop import Shop

_MOST_LINES = 4
_OLDEST, _NEWEST = 320, 70
"""Days before the message between which older orders were placed."""


def draw_returns(
    wishes: Wishes,
    basket: Basket,
    delivered_at: datetime | None,
    sent_at: datetime,
    shop: Shop,
    draw: random.Random,
) -> tuple[Basket, tuple[OrderDraft, ...]] | None:
    """Return the basket with some of its other lines given back, and older orders given back.

    Older orders are drawn only where a number of returns is wished for. None where the number
    wished for cannot be drawn.
    """
    wish, edges = wish_for(wishes, "recent_returns"), shop.edges.get("recent_returns", ())
    if "recent_returns" in wishes:
        count = pick_number(wish, 0, 8, edges, draw)
        if count is None:
            return None
    else:
        count = int(pick_name(NO_WISH, shop.mix.past_returns, draw))
    basket, left = _own(basket, delivered_at, sent_at, count, shop, draw)
    if "recent_returns" not in wishes:
        return basket, ()
    sizes = [_MOST_LINES] * (left // _MOST_LINES) + [left % _MOST_LINES]
    return basket, tuple(_older(size, sent_at, shop, draw) for size in sizes if size)


def draw_return(
    delivered_at: datetime, before: datetime, today: date, draw: random.Random
) -> tuple[datetime, datetime | None] | None:
    """Return when an item came back, before a moment, and when it was refunded, if it was yet."""
    start = delivered_at + timedelta(days=2)
    returned = moment_between(start, min(before, delivered_at + timedelta(days=24)), draw)
    if returned is None:
        return None
    refunded = returned + timedelta(hours=draw.randint(20, 90), seconds=draw.randrange(3600))
    return returned, refunded if refunded.date() <= today else None


def _given_back(
    purchase: Purchase, delivered_at: datetime, before: datetime, shop: Shop, draw: random.Random
) -> Purchase | None:
    if purchase.sale_type == "final_sale":
        return None
    back = draw_return(delivered_at, before, shop.today, draw)
    return None if back is None else replace(purchase, returned_at=back[0], refunded_at=back[1])


def _own(
    basket: Basket,
    delivered_at: datetime | None,
    sent_at: datetime,
    count: int,
    shop: Shop,
    draw: random.Random,
) -> tuple[Basket, int]:
    """Return the basket with up to so many other lines given back, and how many are left."""
    purchases = [basket.purchases[0]]
    for purchase in basket.purchases[1:]:
        given_back = None
        if count and delivered_at is not None:
            given_back = _given_back(purchase, delivered_at, sent_at, shop, draw)
        purchases.append(given_back or purchase)
        count -= given_back is not None
    return Basket(tuple(purchases)), count


def _older(size: int, sent_at: datetime, shop: Shop, draw: random.Random) -> OrderDraft:
    """Return an older order of so many lines, all of them given back."""
    day = sent_at.date() - timedelta(days=draw.randint(_NEWEST, _OLDEST))
    timeline = plain_timeline(day, "standard", shop.today, draw)
    delivered = timeline.shipments[-1].at
    chosen = shop.goods(timeline.ordered_at).some(size, draw)
    purchases = [
        draw_purchase(item, "regular", NO_WISH, shop.mix, draw, single=False) for item in chosen
    ]
    given_back = [_given_back(p, delivered, sent_at, shop, draw) or p for p in purchases]
    return OrderDraft(
        timeline=timeline,
        basket=Basket(tuple(given_back)),
        payment=draw_plain_payment(shop.mix, draw),
        gift=False,
    )
