"""What the planner knows of the shop: its judge, its shelf, the day, and what shipping costs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from ticketworld.planning.distributions import Distributions
from ticketworld.planning.plain import Goods
from ticketworld.planning.promotions import promotions_until
from ticketworld.planning.purchase import on_sale
from ticketworld.planning.story import Story, facts_of
from ticketworld.planning.timeline import Edges
from ticketworld.records.types import Product
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge


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
        self._recalls = sorted(p.recalled_at for p in shelf if p.recalled_at is not None)
        self._goods: dict[int, Goods] = {}

    def product(self, product_id: str) -> Product:
        """Return a product of the shelf."""
        return self._by_id[product_id]

    def goods(self, at: datetime) -> Goods:
        """Return the products that had not been recalled by a moment."""
        recalls = bisect_right(self._recalls, at)
        if recalls not in self._goods:
            self._goods[recalls] = Goods(on_sale(self.shelf, at))
        return self._goods[recalls]

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
