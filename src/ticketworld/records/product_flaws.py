"""Whether a product can have been priced, stocked and sold as is recorded."""

from __future__ import annotations

from collections.abc import Iterator
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
