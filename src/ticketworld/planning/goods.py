"""What is on sale at a moment: products are looked at one by one, as they are drawn.

So a draw costs as much from a shelf of thousands as from one of dozens. Every product that fits is
as likely as if all had been looked at, which is done only where many in a row do not fit.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from ticketworld.planning.purchase import Priced, is_sold, popularity
from ticketworld.records.state import price_on
from ticketworld.records.types import Product

_Found = TypeVar("_Found")
Fits = Callable[[Priced], bool]

_TRIES = 24
"""Products looked at one by one before all are."""


def pick(
    products: Sequence[Product], draw: random.Random, look: Callable[[Product], _Found | None]
) -> _Found | None:
    """Return what a look finds at a random product, or None where it finds nothing at any."""
    for _ in range(min(_TRIES, len(products))):
        found = look(draw.choice(products))
        if found is not None:
            return found
    every = [found for product in products if (found := look(product)) is not None]
    return draw.choice(every) if every else None


class Part:
    """A part of the shelf, with how often each of its products is bought at most.

    Args:
        products: The products.
    """

    def __init__(self, products: Sequence[Product]) -> None:
        self.products = tuple(products)
        self._most = [popularity(min(point.price for point in p.prices)) for p in products]
        self._sums = list(accumulate(self._most))

    def popular(self, draw: random.Random) -> tuple[Product, float]:
        """Return a product, the cheaper it ever was the more often, and how often at most."""
        number = bisect(self._sums, draw.random() * self._sums[-1], 0, len(self._sums) - 1)
        return self.products[number], self._most[number]


def _whatever(_: Priced) -> bool:
    return True


class Goods:
    """The products of a part of the shelf that are on sale at a moment.

    Args:
        part: The part.
        at: The moment.
    """

    def __init__(self, part: Part, at: datetime) -> None:
        self._part = part
        self._at = at
        self._day = at.date()

    @cached_property
    def items(self) -> tuple[Priced, ...]:
        """All of them, at their prices of the day."""
        seen = map(self._seen, self._part.products)
        return tuple(item for item in seen if item is not None)

    def one(self, draw: random.Random, fits: Fits = _whatever) -> Priced | None:
        """Return one that fits, or None where there is none; each is as likely."""

        def look(product: Product) -> Priced | None:
            item = self._seen(product)
            return item if item is not None and fits(item) else None

        return pick(self._part.products, draw, look)

    def some(self, count: int, draw: random.Random, fits: Fits = _whatever) -> list[Priced]:
        """Return so many that fit, no product twice; fewer where there are fewer."""
        found: list[Priced] = []
        taken: set[str] = set()
        while len(found) < count:
            item = self.one(draw, lambda i: i.product.product_id not in taken and fits(i))
            if item is None:
                break
            found.append(item)
            taken.add(item.product.product_id)
        return found

    def popular(self, draw: random.Random, fits: Fits = _whatever) -> Priced | None:
        """Return one that fits, or None; the cheaper an item, the more often it is bought."""
        for _ in range(min(_TRIES, len(self._part.products))):
            product, most = self._part.popular(draw)
            item = self._seen(product)
            if item is None or not fits(item):
                continue
            if draw.random() * most < popularity(item.price):
                return item
        fitting = [item for item in self.items if fits(item)]
        if not fitting:
            return None
        return draw.choices(fitting, [popularity(item.price) for item in fitting])[0]

    def _seen(self, product: Product) -> Priced | None:
        if not is_sold(product, self._at):
            return None
        return Priced(product, price_on(product, self._day))
