"""Draws how an item came back whose owner writes about the money for it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import Wishes, moment_between, moment_on, wish_for
from ticketworld.planning.timeline import Timeline

_WORKED_ON = (20, 90)
"""Hours from an item's return to its refund."""


def draw_refund(
    basket: Basket, wishes: Wishes, timeline: Timeline, today: date, draw: random.Random
) -> Basket | None:
    """Return the basket with its first item given back, and refunded where that is wished for.

    None where there is no time for it, or the item was sold for good.
    """
    first, delivered, sent_at = basket.purchases[0], timeline.delivered_at, timeline.sent_at
    if delivered is None or first.sale_type == "final_sale":
        return None
    takes = timedelta(hours=draw.randint(*_WORKED_ON), seconds=draw.randrange(3600))
    days = wish_for(wishes, "refund_days").low
    refunded: datetime | None
    if days is None:  # the money has not been sent yet
        latest = moment_between(max(delivered, sent_at - takes), sent_at, draw)
        returned, refunded = latest, None if latest is None else latest + takes
    else:
        refunded = moment_on(sent_at.date() - timedelta(days=days), 0, 23, draw)
        returned = refunded - takes
    if returned is None or refunded is None or returned <= delivered:
        return None
    if days is not None and refunded > sent_at:
        return None
    known = refunded if refunded.date() <= today else None
    back = replace(first, returned_at=returned, refunded_at=known)
    return Basket((back, *basket.purchases[1:]))
