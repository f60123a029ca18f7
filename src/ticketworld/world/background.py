"""Draws what nobody writes about: further orders, and what became of lines later."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, time, timedelta

from ticketworld.planning.basket import draw_basket
from ticketworld.planning.choose import moment_on, pick_name
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.orders import GIFTS, OrderDraft, plain_timeline
from ticketworld.planning.past import draw_return
from ticketworld.planning.payments import Dispute, draw_plain_payment, with_refunds
from ticketworld.planning.purchase import on_sale
from ticketworld.planning.shop import Shop
from ticketworld.records.types import Line, Order, ShippingMethod
from ticketworld.seeds import stream

_OLDEST = 420
"""Days before the run's date on which the oldest of these orders was placed."""
_METHODS: tuple[ShippingMethod, ...] = ("standard", "standard", "standard", "express", "overnight")
_GIVEN_BACK = 0.14
_REPAIRED = 0.02
_DISPUTED = 0.015


def background_orders(count: int, shop: Shop, seed: int) -> tuple[Order, ...]:
    """Return so many orders under provisional ids."""
    streams = [stream(seed, "background", index) for index in range(count)]
    drafts = [_draft(shop, draw) for draw in streams]
    fees = shop.standard_fees(draft.basket.merchandise for draft in drafts)
    orders = [
        draft.finish(f"background-{index}", "", fees, shop.today)
        for index, draft in enumerate(drafts)
    ]
    return tuple(
        later_life(order, (), shop, draw) for order, draw in zip(orders, streams, strict=True)
    )


def later_life(
    order: Order, spoken_for: Collection[str], shop: Shop, draw: random.Random
) -> Order:
    """Return an order after some lines came back or were repaired, none that is spoken for."""
    delivered = _delivered_at(order)
    if delivered is None:
        return order
    lines = tuple(
        line
        if line.line_id in spoken_for or line.returned_at is not None
        else _lived(line, delivered, shop, draw)
        for line in order.items
    )
    return with_refunds(replace(order, items=lines))


def _lived(line: Line, delivered: datetime, shop: Shop, draw: random.Random) -> Line:
    ends = datetime.combine(shop.today, time(23, 59, 59))
    chance = draw.random()
    if chance < _GIVEN_BACK and line.sale_type != "final_sale":
        back = draw_return(delivered, ends, shop.today, draw)
        return line if back is None else replace(line, returned_at=back[0], refunded_at=back[1])
    if chance > 1 - _REPAIRED and not line.repaired_at:
        day = (delivered + timedelta(days=draw.randint(25, 300))).date()
        if day <= shop.today:
            return replace(line, repaired_at=(moment_on(day, 8, 18, draw),))
    return line


def _draft(shop: Shop, draw: random.Random) -> OrderDraft:
    day = shop.today - timedelta(days=draw.randint(0, _OLDEST))
    timeline = plain_timeline(day, draw.choice(_METHODS), shop.today, draw)
    shelf = on_sale(shop.shelf, timeline.ordered_at)
    basket = None
    while basket is None:
        basket = draw_basket("return", {}, shop.edges, shelf, shelf, timeline, draw, roomy=False)
    payment = draw_plain_payment(draw)
    delivered = next((e.at for e in timeline.shipments if e.event == "delivered"), None)
    if delivered and payment.method != "gift_card" and draw.random() < _DISPUTED:
        payment = replace(payment, dispute=_dispute(delivered, shop, draw))
    return OrderDraft(
        timeline=timeline,
        basket=basket,
        payment=payment,
        gift=pick_name(NO_WISH, GIFTS, draw) == "yes",
    )


def _dispute(delivered: datetime, shop: Shop, draw: random.Random) -> Dispute | None:
    """Return a dispute some days after a delivery, if that is no later than today."""
    opened = moment_on((delivered + timedelta(days=draw.randint(2, 25))).date(), 8, 20, draw)
    closed = moment_on((opened + timedelta(days=draw.randint(14, 60))).date(), 9, 17, draw)
    if opened.date() > shop.today:
        return None
    return Dispute(opened, closed if closed.date() <= shop.today else None)


def _delivered_at(order: Order) -> datetime | None:
    return next((event.at for event in order.shipments if event.event == "delivered"), None)
