"""Draws what is bought in orders that nobody writes about, of which a large world is made."""

from __future__ import annotations

import random

from ticketworld.errors import InputError
from ticketworld.planning.basket import Basket, draw_companions
from ticketworld.planning.choose import pick_name
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.goods import Goods
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.purchase import draw_companion


def draw_plain_basket(goods: Goods, mix: Distributions, draw: random.Random) -> Basket:
    """Return a basket of which nothing is wished.

    Raises:
        InputError: Nothing is on sale.
    """
    main = goods.popular(draw)
    if main is None:
        raise InputError("products: none of them is on sale; ask for more products")
    others = int(pick_name(NO_WISH, mix.basket_size, draw)) - 1
    along = draw_companions(others, goods, main.product, mix, draw)
    return Basket((draw_companion(main, mix, draw), *along))
