"""What the planner knows of the shop: its judge, its shelf, the day, and what shipping costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from ticketworld.planning.choose import Wishes, wish_for
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.goods import Goods, Part
from ticketworld.planning.hints import Wish
from ticketworld.planning.promotions import promotions_until
from ticketworld.planning.story import Story, StoryRecords
from ticketworld.planning.timeline import Edges
from ticketworld.records.facts import Facts, read_facts
from ticketworld.records.types import Product
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge

_LASTING = (
    "restriction",
    "warranty_days",
    "signature",
    "recalled",
    "stock",
    "extended_warranty",
    "list_price",
)
"""Facts of which a wish rules products out whatever the moment."""


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
        self._codes = {promotion.code: promotion for promotion in self.promotions}
        self._by_id: Mapping[str, Product] = {p.product_id: p for p in shelf}
        self._fees: dict[int, int] = {}
        self._whole = Part(self.shelf)
        self._parts: dict[tuple[Wish | None, ...], Part] = {}
        self._kin: dict[tuple[str, str], list[Product]] = defaultdict(list)
        for product in shelf:
            for kind in ("model", "noun", "category"):
                self._kin[kind, getattr(product, kind)].append(product)

    def product(self, product_id: str) -> Product:
        """Return a product of the shelf."""
        return self._by_id[product_id]

    def kin(self, product: Product) -> tuple[Sequence[Product], ...]:
        """Return the products of its model, those of its noun, and those of its category."""
        return (
            self._kin["model", product.model],
            self._kin["noun", product.noun],
            self._kin["category", product.category],
        )

    def goods(self, at: datetime) -> Goods:
        """Return the products that were on sale at a moment, at their prices of then."""
        return Goods(self._whole, at)

    def part(self, wishes: Wishes) -> Part:
        """Return the products of which what is wished for can hold at some moment."""
        asked = tuple(wishes.get(fact) for fact in _LASTING)
        if not any(asked):
            return self._whole
        if asked not in self._parts:
            self._parts[asked] = Part([p for p in self.shelf if _may_suit(p, wishes)])
        return self._parts[asked]

    def case(self, story: Story) -> Case:
        """Return the case that a story's records make."""
        return self.judge.case(self._facts(story).all())

    def case_as_wished(self, story: Story, wishes: Wishes) -> Case | None:
        """Return the case that a story's records make where its facts are as wished for."""
        facts = self._facts(story)
        for name, wish in wishes.items():
            value = facts.value(name)
            if value is not None and not wish.admits(value):
                return None
        return self.judge.case(facts.all())

    def _facts(self, story: Story) -> Facts:
        vocabulary = self.judge.catalogue.facts
        return Facts(story.subject, story.sent_at, self._records(story), vocabulary)

    def read(self, story: Story, names: Iterable[str]) -> dict[str, Value]:
        """Return some facts of a story, whatever it requests."""
        return read_facts(names, story.subject, story.sent_at, self._records(story))

    def _records(self, story: Story) -> StoryRecords:
        return StoryRecords(story, self._by_id, self._codes)

    def standard_fees(self, merchandise: Iterable[int]) -> Mapping[int, int]:
        """Return what standard shipping of goods worth so many cents costs by the policy."""
        unknown = sorted(set(merchandise) - self._fees.keys())
        cases = [
            self.judge.case({"request": "shipping_information", "list_price": total})
            for total in unknown
        ]
        for total, resolution in zip(unknown, self.judge.resolve(cases), strict=True):
            actions = () if resolution is None else resolution.actions
            self._fees[total] = sum(a.cents for a in actions if a.type == "quote_shipping")
        return self._fees


def _may_suit(product: Product, wishes: Wishes) -> bool:
    prices = [point.price for point in product.prices]
    return (
        wish_for(wishes, "restriction").admits(product.restriction)
        and wish_for(wishes, "warranty_days").admits(product.warranty_period)
        and wish_for(wishes, "signature").admits("yes" if product.requires_signature else "no")
        and (wish_for(wishes, "recalled").admits("no") or product.recalled_at is not None)
        and (wish_for(wishes, "stock").admits("available") or bool(product.stock_events))
        and (wish_for(wishes, "extended_warranty").admits("none") or product.warranty_period > 0)
        and wish_for(wishes, "list_price").between(min(prices), max(prices)) is not None
    )
