"""Puts products on the shelf: names, retail prices, warranties, and what became of them."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, product

from ticketworld.records.types import Product
from ticketworld.seeds import stream
from ticketworld.world.assortment import KINDS, Kind
from ticketworld.world.shelf_life import draw_prices, draw_recall, draw_stock
from ticketworld.world.specifications import SPECIFICATIONS

_FEWEST_KINDS = 8
_SOLD_OUT_EACH = 7
"""Every seventh product is out of stock today, from the fifth on."""
_SCARCE_EACH = 3
"""Every third product runs out of stock now and then, from the second on."""
_VARIANTS = (50, 38, 12)
"""How many models come in one, two and three variants, in percent."""
_LOOKS = frozenset({"colour", "switches"})
_FINISH, _SIZE = 4, 14
"""By how many percent the next variant is dearer: by its looks, or for being larger."""
_RECALLED_EACH = 14
"""One product in so many has been recalled, the tenth first."""


def stock_shelf(products: int, seed: int, today: date) -> tuple[Product, ...]:
    """Return this many products with names of their own, and what became of them until a day.

    Kinds take turns in the order of their table. A small shelf holds fewer kinds rather than one
    of each, so that there is something to exchange an item for. Some models come in variants,
    which follow each other in the turns of their kind.
    """
    kinds = KINDS[: max(_FEWEST_KINDS, -(-products // 2))]
    listings = {kind.noun: _listings(kind, seed) for kind in kinds}
    return tuple(
        _product(index, next(listings[kinds[index % len(kinds)].noun]), seed, today)
        for index in range(products)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Model:
    """What the variants of one model share; `price` is that of the first."""

    kind: Kind
    brand: str
    name: str
    price: int
    warranty: int
    weight: float
    features: tuple[str, ...]
    specifications: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Listing:
    """A variant of a model; `value` is what its name says of it, None where it is the only one."""

    model: _Model
    number: int
    value: str | None


def _listings(kind: Kind, seed: int) -> Iterator[_Listing]:
    """Yield a kind's products, variants after each other.

    First come all plain models in random order, then further generations.
    """
    pairs = list(product(kind.brands, kind.series))
    stream(seed, "shelf", "names", kind.noun).shuffle(pairs)
    for generation in count(1):
        for place, (brand, series) in enumerate(pairs, (generation - 1) * len(pairs)):
            title = series if generation == 1 else f"{series} {generation}"
            draw = stream(seed, "shelf", "model", kind.noun, place)
            model = _model(kind, brand, f"{brand} {title} {kind.noun}", place, draw)
            values = next(iter(SPECIFICATIONS[kind.noun].values()))
            variants = draw.choices((1, 2, 3), _VARIANTS)[0]
            if variants == 1 or (place == 0 and kind is KINDS[0]):
                yield _Listing(model, 0, None)
                continue
            for number, value in enumerate(values[:variants]):
                yield _Listing(model, number, value)


def _model(kind: Kind, brand: str, name: str, place: int, draw: random.Random) -> _Model:
    low, high = _range(kind, place)
    lightest, heaviest = kind.weight
    usual = place == 0 or draw.random() < 0.6
    return _Model(
        kind=kind,
        brand=brand,
        name=name,
        price=retail_price(_between(low, high, draw)),
        warranty=kind.warranties[0] if usual else draw.choice(kind.warranties),
        weight=round(lightest + (heaviest - lightest) * draw.random(), 1),
        features=tuple(draw.sample(kind.features, len(kind.features))),
        specifications={
            name: draw.choice(values) for name, values in SPECIFICATIONS[kind.noun].items()
        },
    )


def _product(index: int, listing: _Listing, seed: int, today: date) -> Product:
    draw = stream(seed, "shelf", index)
    model, value = listing.model, listing.value
    kind, varying = model.kind, next(iter(model.specifications))
    price = model.price
    if listing.number:
        percent = 100 + listing.number * (_FINISH if varying in _LOOKS else _SIZE)
        price = retail_price(price * percent // 100)
    a, b, c = model.features
    return Product(
        product_id=f"PROD-{index + 1:04d}",
        name=model.name if value is None else f"{model.name}, {value}",
        noun=kind.noun,
        model=model.name,
        category=kind.category,
        brand=model.brand,
        specifications=model.specifications | ({} if value is None else {varying: value}),
        prices=draw_prices(price, today, stream(seed, "shelf", "prices", index)),
        warranty_period=model.warranty,
        weight=model.weight,
        requires_signature=price > 60000 or (price > 30000 and draw.random() < 0.3),
        description=f"{kind.noun} by {model.brand} with {a}, {b} and {c}.",
        stock_events=draw_stock(
            today,
            stream(seed, "shelf", "stock", index),
            is_scarce=index % _SCARCE_EACH == 1,
            is_sold_out=index % _SOLD_OUT_EACH == 4,
        ),
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
