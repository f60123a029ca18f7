"""What the planner knows of the shop: its judge, its shelf, the day, and what shipping costs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache

from ticketworld.planning.distributions import Distributions
from ticketworld.planning.plain import Goods
from ticketworld.planning.promotions import promotions_until
from ticketworld.planning.purchase import on_sale, priced
from ticketworld.planning.story import Story, facts_of
from ticketworld.planning.timeline import Edges
from ticketworld.records.types import Product
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge

_MOST_GOODS = 256
"""Spans of time whose goods are remembered; orders are drawn in the order of their days."""


class Shop:
    """The ground on which stories are drawn. Standard shipping fees are the judge's answers.

    Args:
        judge: The policy.
        shelf: The products.
        today: The day as of which everything is written.
        mix: How common things are in its world.
    """

    def __init__(
        self, judge: Judge, shelf: Sequence[Product], today: date, mix: Distributions
    ) -> None:
        self.judge = judge
        self.mix = mix
        self.shelf = tuple(shelf)
        self.today = today
        self.edges: Edges = judge.domain.values
        self.promotions = promotions_until(today)
        self._by_id: Mapping[str, Product] = {p.product_id: p for p in shelf}
        self._fees: dict[int, int] = {}
        self._changes = sorted({moment for product in shelf for moment in _changes(product)})
        self._goods_after = lru_cache(_MOST_GOODS)(self._weigh)

    def product(self, product_id: str) -> Product:
        """Return a product of the shelf."""
        return self._by_id[product_id]

    def goods(self, at: datetime) -> Goods:
        """Return the products that were on sale at a moment, at their prices of then."""
        return self._goods_after(bisect_right(self._changes, at))

    def _weigh(self, changes: int) -> Goods:
        """Return the goods after so many changes of the shelf."""
        at = self._changes[changes - 1] if changes else datetime.min
        return Goods(priced(on_sale(self.shelf, at), at.date()))

    def case(self, story: Story) -> Case:
        """Return the case that a story's records make."""
        return self.judge.case(
            facts_of(story, self._by_id, self.promotions, self.judge.catalogue.facts)
        )

    def standard_fees(self, merchandise: Iterable[int]) -> Mapping[int, int]:
        """Return what standard shipping of goods worth so many cents costs by the policy."""
        unknown = sorted(set(merchandise) - self._fees.keys())
        cases = [
            self.judge.case({"request": "shipping_information", "list_price": total})
            for total in unknown
        ]
        for total, answer in zip(unknown, self.judge.answer(cases), strict=True):
            quoted = [a.cents for a in answer.resolution.actions if a.type == "quote_shipping"]
            self._fees[total] = sum(quoted)
        return self._fees


def _changes(product: Product) -> Iterator[datetime]:
    """Yield when a product's price changed, when it was sold out, restocked and recalled."""
    yield from (datetime.combine(point.since, time()) for point in product.prices)
    yield from (change.at for change in product.stock_events)
    if product.recalled_at is not None:
        yield product.recalled_at
