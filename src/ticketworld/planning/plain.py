"""Draws what is bought in orders that nobody writes about, of which a large world is made."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from ticketworld.planning.basket import MODEST, Basket
from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.purchase import draw_companion, popularity
from ticketworld.records.types import Product

_ALONG = 0.75
"""How often what is bought along comes from the cheaper products."""


class Goods:
    """What is on sale at one time, weighed once: popular products, and the cheaper ones."""

    def __init__(self, products: Sequence[Product]) -> None:
        self.products = tuple(products)
        self.modest = tuple(p for p in products if p.base_price <= MODEST)
        self._popularity = tuple(accumulate(map(popularity, products)))

    def popular(self, draw: random.Random) -> Product:
        """Return a product; the cheaper an item, the more often it is bought."""
        return draw.choices(self.products, cum_weights=self._popularity)[0]


def draw_plain_basket(goods: Goods, mix: Distributions, draw: random.Random) -> Basket:
    """Return a basket of which nothing is wished."""
    main = goods.popular(draw)
    others = int(pick_name(NO_WISH, mix.basket_size, draw)) - 1
    chosen = [main]
    if others:
        is_modest = len(goods.modest) > others and draw.random() < _ALONG
        pool = goods.modest if is_modest else goods.products
        found = draw.sample(pool, min(others + 1, len(pool)))
        chosen += [product for product in found if product is not main][:others]
    return Basket(tuple(draw_companion(product, mix, draw) for product in chosen))
