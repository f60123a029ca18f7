"""Builds near misses: orders so like the one that a message is about that look-up may go wrong.

Each is kept because the message, read as if it were about it, is resolved otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ticketworld.planning.orders import OrderDraft
from ticketworld.planning.plan import Plan
from ticketworld.planning.shop import Shop
from ticketworld.records.lookalikes import LookalikeKind
from ticketworld.records.types import Order
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.world.owners import Owners
from ticketworld.world.relatives import Relation, Relative, Relatives
from ticketworld.world.variants import Right, draw_variant, read_case, right_of

_KINDS: Mapping[LookalikeKind, int] = {
    "same_customer": 30,
    "number_apart": 25,
    "same_name": 10,
    "same_surname": 15,
    "same_address": 12,
    "old_address": 8,
}
"""How often a near miss is of each kind, in percent."""

_RELATIONS: Mapping[LookalikeKind, Relation] = {
    "same_name": "same_name",
    "same_surname": "same_surname",
    "same_address": "same_address",
    "old_address": "old_address",
}
_FIRST, _MORE, _KINDS_AGAIN = 1, 2, 3
"""How many orders are drawn for each kind in turn, then how many more for the first few kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMisses:
    """What was built: how many orders, whose numbers are a slip from whose, and who is like whom.

    `beside` is by provisional order ids, as `place_orders` takes it.
    """

    count: int
    beside: Mapping[str, str]
    relatives: tuple[Relative, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a near miss is to stand: beside which line, of which kind, with which customer.

    `variants` are the numbers of the orders that are drawn for it.
    """

    right: Right
    kind: LookalikeKind
    owner: int
    is_own: bool
    variants: range


class _Builder:
    """Builds the near misses of a plan, round after round."""

    def __init__(
        self, plan: Plan, owners: Owners, relatives: Relatives, shop: Shop, seed: int
    ) -> None:
        self._owners = owners
        self._relatives = relatives
        self._shop = shop
        self._seed = seed
        self._customers = len(owners.tiers)
        self._rights = [r for s in plan.scenarios if (r := right_of(s)) is not None]
        self._tries = {right.number: _ordered_tries(right, seed) for right in self._rights}
        self.beside: dict[str, str] = {}
        self.built = {right.number: 0 for right in self._rights}

    @property
    def count(self) -> int:
        """How many have been built."""
        return sum(self.built.values())

    def build(self, each: int, most: int | None) -> None:
        """Build so many around each line, no more than `most` altogether."""
        while True:
            room = None if most is None else most - self.count
            places = list(islice(self._places(each), room))
            if not places:
                return
            for place, orders in zip(places, self._differing(places), strict=True):
                self._settle(place, orders)
            self._relatives.release_unused()

    def _places(self, each: int) -> Iterator[_Place]:
        """Yield where near misses are still to stand: the first of each ticket before any second.

        Each kind is tried a few times, so there are none in the end.
        """
        for rank in range(each):
            for right in self._rights:
                place, tries = None, self._tries[right.number]
                while self.built[right.number] <= rank and tries and not place:
                    place = self._place(right, *tries.pop(0))
                if place:
                    yield place

    def _place(self, right: Right, kind: LookalikeKind, variants: range) -> _Place | None:
        customer = self._owners.of_scenario[right.number]
        owner: int | None = customer
        if kind in _RELATIONS:
            owner = self._relatives.find(customer, _RELATIONS[kind])
        elif kind == "number_apart":
            owner = self._anybody(right)
        return None if owner is None else _Place(right, kind, owner, owner == customer, variants)

    def _anybody(self, right: Right) -> int:
        return stream(self._seed, "near", right.number, "customer").randrange(self._customers)

    def _differing(self, places: Sequence[_Place]) -> Iterator[list[Order]]:
        """Yield for each place the orders under which its message is resolved otherwise."""
        drawn = [
            [(order, cases) for order in orders if (cases := self._cases(place, order))]
            for place, orders in zip(places, self._orders(places), strict=True)
        ]
        cases = [case for orders in drawn for _, cases in orders for case in cases]
        resolutions = iter(self._shop.judge.resolve(cases))
        for place, orders in zip(places, drawn, strict=True):
            planned = place.right.scenario.decision.answer.resolution
            found = [
                (order, [next(resolutions) not in (None, planned) for _ in cases])
                for order, cases in orders
            ]
            found.sort(key=lambda pair: not all(pair[1]))
            yield [order for order, differs in found if differs[0]]

    def _orders(self, places: Sequence[_Place]) -> Iterator[list[Order]]:
        """Yield for each place orders that may stand there, under provisional ids."""
        drafts = [list(self._drafts(place)) for place in places]
        merchandise = [draft.basket.merchandise for group in drafts for _, draft in group]
        fees, today = self._shop.standard_fees(merchandise), self._shop.today
        for place, group in zip(places, drafts, strict=True):
            account = place.right.scenario.story.account.name
            yield [
                draft.finish(name, account if place.is_own else name, fees, today)
                for name, draft in group
            ]

    def _drafts(self, place: _Place) -> Iterator[tuple[str, OrderDraft]]:
        number = place.right.number
        for index in place.variants:
            draft = draw_variant(
                place.right,
                self._shop,
                stream(self._seed, "near", number, place.kind, index),
                on_its_day=place.kind == "number_apart",
                is_own=place.is_own,
            )
            if draft is not None:
                yield f"near-{number}-{place.kind}-{index}", draft

    def _cases(self, place: _Place, order: Order) -> list[Case]:
        """Return the cases of the message as if about this order; none where one is no case.

        With another's order the second is as if the sender were that customer: what differs
        should not rest on the address alone.
        """
        right, shop = place.right, self._shop
        tier, others = self._owners.tier_of(place.owner), self._owners.orders_of(place.owner)
        case = read_case(right, order, tier, others, shop)
        if case is None or place.is_own or right.is_from_stranger or "sender" not in case.facts:
            return [] if case is None else [case]
        known = read_case(right, order, tier, others, shop, is_recognised=True)
        return [] if known is None else [case, known]

    def _settle(self, place: _Place, orders: Sequence[Order]) -> None:
        for order in orders:
            if self._owners.place(place.owner, order):
                number = place.right.number
                self.built[number] += 1
                self._tries[number] = [t for t in self._tries[number] if t[0] != place.kind]
                if place.kind == "number_apart":
                    self.beside[order.order_id] = place.right.order.order_id
                return


def build_near_misses(
    plan: Plan,
    owners: Owners,
    shop: Shop,
    seed: int,
    *,
    each: int,
    most_orders: int | None,
    may_add_customers: bool,
) -> NearMisses:
    """Give customers near misses of the order lines that messages are about.

    Args:
        plan: The plan, all of whose messages have an owner.
        owners: The customers.
        shop: The shop.
        seed: The run's seed.
        each: How many around each line, where its orders can be resolved otherwise so often.
        most_orders: How many altogether; None sets no bound.
        may_add_customers: Whether there may be more customers than there are.
    """
    relatives = Relatives(owners, plan.wish.mix.tier, may_add=may_add_customers)
    street = _Builder(plan, owners, relatives, shop, seed)
    street.build(each, most_orders)
    return NearMisses(count=street.count, beside=street.beside, relatives=relatives.all)


def _ordered_tries(right: Right, seed: int) -> list[tuple[LookalikeKind, range]]:
    """Return all kinds with the numbers of the orders to draw, then the first of them again."""
    kinds = _ordered_kinds(right, seed)
    first, more = range(_FIRST), range(_FIRST, _FIRST + _MORE)
    return [*((kind, first) for kind in kinds), *((kind, more) for kind in kinds[:_KINDS_AGAIN])]


def _ordered_kinds(right: Right, seed: int) -> list[LookalikeKind]:
    """Return all kinds, the first drawn by their weights and each next one of those left."""
    draw = stream(seed, "near", right.number, "kinds")
    left = dict(_KINDS)
    kinds: list[LookalikeKind] = []
    while left:
        kinds.append(draw.choices(list(left), list(left.values()))[0])
        del left[kinds[-1]]
    return kinds
