"""Draws what is bought in orders that nobody writes about, of which a large world is made."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from ticketworld.planning.basket import MODEST, Basket
from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.purchase import Priced, draw_companion, popularity

_ALONG = 0.75
"""How often what is bought along comes from the cheaper products."""


class Goods:
    """What is on sale at one time, weighed once: popular products, and the cheaper ones."""

    def __init__(self, items: Sequence[Priced]) -> None:
        self.items = tuple(items)
        self.modest = tuple(item for item in items if item.price <= MODEST)
        self._popularity = tuple(accumulate(map(popularity, items)))

    def popular(self, draw: random.Random) -> Priced:
        """Return a product; the cheaper an item, the more often it is bought."""
        return draw.choices(self.items, cum_weights=self._popularity)[0]


def draw_plain_basket(goods: Goods, mix: Distributions, draw: random.Random) -> Basket:
    """Return a basket of which nothing is wished."""
    main = goods.popular(draw)
    others = int(pick_name(NO_WISH, mix.basket_size, draw)) - 1
    chosen = [main]
    if others:
        is_modest = len(goods.modest) > others and draw.random() < _ALONG
        pool = goods.modest if is_modest else goods.items
        found = draw.sample(pool, min(others + 1, len(pool)))
        chosen += [item for item in found if item is not main][:others]
    return Basket(tuple(draw_companion(item, mix, draw) for item in chosen))
