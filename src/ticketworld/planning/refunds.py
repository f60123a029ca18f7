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

    An item that has not come is refunded without a return. None where there is no time for it, or
    the item was sold for good.
    """
    first, sent_at = basket.purchases[0], timeline.sent_at
    days = wish_for(wishes, "refund_days").low
    refunded = None
    if days is not None:
        refunded = moment_on(sent_at.date() - timedelta(days=days), 0, 23, draw)
    if first.sale_type == "final_sale" or (refunded is not None and refunded > sent_at):
        return None
    moments: tuple[datetime | None, datetime | None] | None
    if timeline.delivered_at is not None:
        moments = _given_back(timeline.delivered_at, refunded, sent_at, draw)
    else:
        in_time = refunded is None or refunded > timeline.ordered_at
        moments = (None, refunded) if in_time else None
    if moments is None:
        return None
    returned, refunded = moments
    known = refunded if refunded is not None and refunded.date() <= today else None
    back = replace(first, returned_at=returned, refunded_at=known)
    return Basket((back, *basket.purchases[1:]))


def _given_back(
    delivered: datetime, refunded: datetime | None, sent_at: datetime, draw: random.Random
) -> tuple[datetime, datetime] | None:
    """Return when an item came back and was refunded, which is after the message where unsaid."""
    takes = timedelta(hours=draw.randint(*_WORKED_ON), seconds=draw.randrange(3600))
    if refunded is not None:
        returned = refunded - takes
        return (returned, refunded) if returned > delivered else None
    latest = moment_between(max(delivered, sent_at - takes), sent_at, draw)
    return None if latest is None else (latest, latest + takes)
