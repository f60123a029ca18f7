"""Draws how often we have repaired an item that its owner writes about again."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import Wishes, moment_on, pick_name, pick_number, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.timeline import Edges, Timeline

_DAYS_EACH = 12
"""Days that pass at least from one repair to the next."""


def draw_repairs(
    basket: Basket,
    wishes: Wishes,
    timeline: Timeline,
    edges: Edges,
    mix: Distributions,
    draw: random.Random,
) -> Basket | None:
    """Return the basket with the repairs of its first item, or None where they find no time."""
    wished = "repairs_done" in wishes
    if wished:
        wish = wish_for(wishes, "repairs_done")
        count = pick_number(wish, 0, 4, edges.get("repairs_done", ()), draw)
    else:
        count = int(pick_name(NO_WISH, mix.past_repairs, draw))
    delivered = timeline.delivered_at
    if not count or (delivered is None and not wished):
        return basket if count is not None else None
    if delivered is None:
        return None
    days = (timeline.sent_at.date() - delivered.date()).days
    if days <= count * _DAYS_EACH:
        return None if wished else basket
    slot = days // (count + 1)
    moments = tuple(
        moment_on(
            delivered.date() + timedelta(days=slot * number + draw.randint(1, slot - 1)),
            8,
            18,
            draw,
        )
        for number in range(count)
    )
    first = replace(basket.purchases[0], repaired_at=moments)
    return Basket((first, *basket.purchases[1:]))
