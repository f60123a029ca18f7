"""Whether a product can have been priced, stocked and sold as is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from ticketworld.money import format_money
from ticketworld.records.flaw import Flaw, order_flaw, sequence_flaws
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.state import is_in_stock
from ticketworld.records.types import Order, Product


def product_flaws(product: Product) -> Iterator[Flaw]:
    """Yield what is wrong with a product's prices and stock."""
    yield from _price_flaws(product)
    yield from _stock_flaws(product)


def model_flaws(products: Iterable[Product]) -> Iterator[Flaw]:
    """Yield where products of one model are not alike but for one specification."""
    firsts: dict[str, Product] = {}
    for product in products:
        first = firsts.setdefault(product.model, product)
        yield from _name_flaws(product)
        if first is not product:
            yield from _variant_flaws(product, first)


def sale_flaws(order: Order, field: str, product: Product) -> Iterator[Flaw]:
    """Yield why a product, named by a field of an order, could not be sold then."""
    recalled = product.recalled_at
    if recalled is not None and recalled <= order.ordered_at:
        why = f"it was recalled at {moment_text(recalled)}, and not sold any more"
        yield order_flaw(order, field, product.product_id, _on_sale(order.ordered_at), why)
    if not is_in_stock(product, order.ordered_at):
        why = "it was sold out"
        yield order_flaw(order, field, product.product_id, _on_sale(order.ordered_at), why)


def _on_sale(at: datetime) -> str:
    return f"a product on sale at {moment_text(at)}"


def _name_flaws(product: Product) -> Iterator[Flaw]:
    if not product.name.startswith(product.model):
        yield Flaw(
            record=product.product_id,
            field="name",
            found=product.name,
            expected=f"{product.model} …",
            why="a name begins with its model",
        )
    if not product.model.endswith(product.noun):
        yield Flaw(
            record=product.product_id,
            field="noun",
            found=product.noun,
            expected=f"how {product.model} ends",
            why="the noun is the end of the model's name",
        )


def _variant_flaws(product: Product, first: Product) -> Iterator[Flaw]:
    name, why = product.product_id, f"{first.product_id} is of the same model"
    for field, found, expected in (
        ("noun", product.noun, first.noun),
        ("category", product.category, first.category),
        ("brand", product.brand, first.brand),
    ):
        if found != expected:
            yield Flaw(record=name, field=field, found=found, expected=expected, why=why)
    own, others = product.specifications, first.specifications
    differing = [key for key in {**others, **own} if own.get(key) != others.get(key)]
    if len(differing) != 1:
        found, expected = ", ".join(differing) or "the same", "one that differs"
        yield Flaw(record=name, field="specifications", found=found, expected=expected, why=why)
    elif own.get(differing[0], "") not in product.name:
        expected = f"a name with {own[differing[0]]}"
        yield Flaw(record=name, field="name", found=product.name, expected=expected, why=why)


def _price_flaws(product: Product) -> Iterator[Flaw]:
    name = product.product_id
    for index, point in enumerate(product.prices):
        if point.price < 1:
            yield Flaw(
                record=name,
                field=f"prices[{index}].price",
                found=format_money(point.price),
                expected="more than $0.00",
                why="nothing is sold for nothing",
            )
    for index, (before, after) in enumerate(pairwise(product.prices), 1):
        if after.since <= before.since:
            yield Flaw(
                record=name,
                field=f"prices[{index}].since",
                found=day_text(after.since),
                expected=f"after {day_text(before.since)}",
                why="prices follow each other, one a day at most",
            )


def _stock_flaws(product: Product) -> Iterator[Flaw]:
    name, changes = product.product_id, product.stock_events
    yield from sequence_flaws(name, "stock_events", [change.at for change in changes])
    for index, change in enumerate(changes):
        expected = "restocked" if index % 2 else "sold_out"
        if change.event != expected:
            yield Flaw(
                record=name,
                field=f"stock_events[{index}].event",
                found=change.event,
                expected=expected,
                why="a product is sold out and restocked in turn",
            )
