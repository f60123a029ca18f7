"""Puts products on the shelf: names, retail prices, warranties, and what became of them."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from datetime import date
from itertools import count, product

from ticketworld.records.types import Product
from ticketworld.seeds import stream
from ticketworld.world.assortment import KINDS, Kind
from ticketworld.world.shelf_life import draw_prices, draw_recall, draw_stock

_FEWEST_KINDS = 8
_SOLD_OUT_EACH = 7
"""Every seventh product is out of stock today, from the fifth on."""
_SCARCE_EACH = 3
"""Every third product runs out of stock now and then, from the second on."""
_RECALLED_EACH = 14
"""One product in so many has been recalled, the tenth first."""


def stock_shelf(products: int, seed: int, today: date) -> tuple[Product, ...]:
    """Return this many products with names of their own, as they are on a day.

    Kinds take turns in the order of their table. A small shelf holds fewer kinds rather than one
    of each, so that there is something to exchange an item for.
    """
    kinds = KINDS[: max(_FEWEST_KINDS, -(-products // 2))]
    names = {kind.noun: _names(kind, seed) for kind in kinds}
    turns = [kinds[index % len(kinds)] for index in range(products)]
    return tuple(
        _product(index, kind, next(names[kind.noun]), seed, today, index // len(kinds))
        for index, kind in enumerate(turns)
    )


def _names(kind: Kind, seed: int) -> Iterator[tuple[str, str]]:
    """Yield (brand, name), first all plain ones in random order, then further generations."""
    pairs = list(product(kind.brands, kind.series))
    stream(seed, "shelf", "names", kind.noun).shuffle(pairs)
    for generation in count(1):
        for brand, series in pairs:
            model = series if generation == 1 else f"{series} {generation}"
            yield brand, f"{brand} {model} {kind.noun}"


def _product(
    index: int, kind: Kind, name: tuple[str, str], seed: int, today: date, place: int
) -> Product:
    draw = stream(seed, "shelf", index)
    low, high = _range(kind, place)
    price = retail_price(_between(low, high, draw))
    lightest, heaviest = kind.weight
    features = list(kind.features)
    draw.shuffle(features)
    brand, title = name
    usual = place == 0 or draw.random() < 0.6
    return Product(
        product_id=f"PROD-{index + 1:04d}",
        name=title,
        category=kind.category,
        brand=brand,
        prices=draw_prices(price, today, stream(seed, "shelf", "prices", index)),
        warranty_period=kind.warranties[0] if usual else draw.choice(kind.warranties),
        weight=round(lightest + (heaviest - lightest) * draw.random(), 1),
        requires_signature=price > 60000 or (price > 30000 and draw.random() < 0.3),
        stock_events=draw_stock(
            today,
            stream(seed, "shelf", "stock", index),
            is_scarce=index % _SCARCE_EACH == 1,
            is_sold_out=index % _SOLD_OUT_EACH == 4,
        ),
        description=f"{kind.noun} by {brand} with {features[0]}, {features[1]} and {features[2]}.",
        restriction=kind.restriction,
        recalled_at=draw_recall(today, draw) if index % _RECALLED_EACH == 9 else None,
    )


def _range(kind: Kind, place: int) -> tuple[int, int]:
    """Return between which prices the first, second … model of a kind lies.

    The first is the entry model, and the second laptop a dear one, so that even a small shelf has
    middling prices and the highest.
    """
    if place == 0:
        return kind.low, min(kind.high, kind.low * 3 // 2)
    dear = place == 1 and kind is KINDS[0]
    return (kind.high * 2 // 3 if dear else kind.low), kind.high


def _between(low: int, high: int, draw: random.Random) -> int:
    """Return an amount on a logarithmic scale: cheap ones are as frequent as dear ones."""
    return round(math.exp(math.log(low) + (math.log(high) - math.log(low)) * draw.random()))


def retail_price(cents: int) -> int:
    """Return the nearest price that a shop would print: 24.99, 189.00, 899.00, 1349.00."""
    dollars = cents // 100
    if dollars < 20:
        return max(dollars, 1) * 100 + (49 if cents % 100 < 50 else 99)
    if dollars < 100:
        return (dollars // 5 * 5 + 4) * 100 + 99
    if dollars < 1000:
        step = dollars // 10 * 10 + 9
        return step * 100 if dollars % 2 else step * 100 + 99
    return (dollars // 50 * 50 + 49) * 100
