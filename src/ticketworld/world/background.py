"""Draws what nobody writes about: further orders, and what became of lines later."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from ticketworld.planning.choose import moment_on, pick_name
from ticketworld.planning.distributions import MONTHS, Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.orders import OrderDraft, plain_timeline
from ticketworld.planning.past import draw_return
from ticketworld.planning.payments import Dispute, draw_plain_payment, with_refunds
from ticketworld.planning.plain import draw_plain_basket
from ticketworld.planning.shop import Shop
from ticketworld.records.types import Line, Order
from ticketworld.seeds import stream

_YEAR = 365
"""Days in which each month occurs, so that it can have its share."""


def background_days(count: int, mix: Distributions, today: date, seed: int) -> list[date]:
    """Return the days on which so many orders were placed, in order, the last today at most."""
    days: list[date] = []
    weights: list[float] = []
    for turn, year in enumerate(("past", "before")):
        block = [today - timedelta(days=turn * _YEAR + back) for back in range(_YEAR)]
        lengths = Counter(day.month for day in block)
        days += block
        weights += [
            mix.order_year[year] * mix.month[MONTHS[day.month - 1]] / lengths[day.month]
            for day in block
        ]
    return sorted(stream(seed, "background", "days").choices(days, weights, k=count))


def background_orders(first: int, days: Sequence[date], shop: Shop, seed: int) -> list[Order]:
    """Return an order of each day under a provisional id, numbered from `first` on."""
    streams = [stream(seed, "background", first + index) for index in range(len(days))]
    drafts = [_draft(day, shop, draw) for day, draw in zip(days, streams, strict=True)]
    fees = shop.standard_fees(draft.basket.merchandise for draft in drafts)
    return [
        later_life(draft.finish(f"background-{number}", "", fees, shop.today), (), shop, draw)
        for number, (draft, draw) in enumerate(zip(drafts, streams, strict=True), first)
    ]


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
    return order if lines == order.items else with_refunds(replace(order, items=lines))


def _lived(line: Line, delivered: datetime, shop: Shop, draw: random.Random) -> Line:
    fate = pick_name(NO_WISH, shop.mix.line_fate, draw)
    if fate == "returned" and line.sale_type != "final_sale":
        ends = datetime.combine(shop.today, time(23, 59, 59))
        back = draw_return(delivered, ends, shop.today, draw)
        return line if back is None else replace(line, returned_at=back[0], refunded_at=back[1])
    if fate == "repaired" and not line.repaired_at:
        day = (delivered + timedelta(days=draw.randint(25, 300))).date()
        if day <= shop.today:
            return replace(line, repaired_at=(moment_on(day, 8, 18, draw),))
    return line


def _draft(day: date, shop: Shop, draw: random.Random) -> OrderDraft:
    mix = shop.mix
    timeline = plain_timeline(day, pick_name(NO_WISH, mix.shipping_method, draw), shop.today, draw)
    payment = draw_plain_payment(mix, draw)
    delivered = next((e.at for e in timeline.shipments if e.event == "delivered"), None)
    if (
        delivered is not None
        and payment.method != "gift_card"
        and pick_name(NO_WISH, mix.dispute, draw) == "open"
    ):
        payment = replace(payment, dispute=_dispute(delivered, shop, draw))
    return OrderDraft(
        timeline=timeline,
        basket=draw_plain_basket(shop.goods(timeline.ordered_at), mix, draw),
        payment=payment,
        gift=pick_name(NO_WISH, mix.gift, draw) == "yes",
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
