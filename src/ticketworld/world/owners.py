"""Gives every order and every message to a customer, so that all planned facts stay as they are.

A customer's tier and other orders are facts of a message too. So an account of the plan goes only
to a customer with whom the facts of all messages, read again, are what they were, and whose
account can be at each message what that message finds it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ticketworld.errors import InputError
from ticketworld.planning.plan import Scenario
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.records.types import Order, Tier
from ticketworld.seeds import stream
from ticketworld.world.accounts import Need, agree, needs_of
from ticketworld.world.households import Household, ends_account, is_closed

_OF_OTHER_ORDERS = frozenset({"recent_returns", "open_orders"})
"""Facts of a message that are read from what else its customer has ordered."""
_NEWCOMERS = 0.75
"""How many accounts go to somebody who has none yet, while there is anybody."""


class CustomersError(InputError):
    """There are too few customers for what is to be true of them."""


@dataclass(slots=True)
class _Customer:
    """A customer-to-be with what has been given to them so far."""

    tier: Tier
    orders: list[Order] = field(default_factory=list)
    scenarios: list[Scenario] = field(default_factory=list)


class Owners:
    """Who owns which order and writes which message, as indices of customers.

    Attributes:
        of_order: By provisional order id.
        of_scenario: By the number of the scenario.
    """

    def __init__(self, tiers: Sequence[Tier], shop: Shop, seed: int) -> None:
        self.of_order: dict[str, int] = {}
        self.of_scenario: dict[int, int] = {}
        self._shop = shop
        self._draw = stream(seed, "owners")
        self._customers = [_Customer(tier) for tier in tiers]
        self._fresh = dict.fromkeys(_shuffled(len(tiers), self._draw))

    def settle(self, household: Household) -> None:
        """Give a household to a customer whom it suits.

        Raises:
            CustomersError: There is none; names the ticket that needs another.
        """
        ways = [household.orders, household.plain]
        if household.orders == household.plain or not self._is_kept(household):
            ways = [household.plain]
        for orders in ways:
            for index in self._candidates():
                if self._suits(self._customers[index], orders, household.scenarios):
                    self._give(index, orders, household.scenarios)
                    return
        first = next((f"ticket {s.number} of {s.template.place}" for s in household.scenarios), "")
        raise CustomersError(
            f"customers: `{len(self._customers)}` are too few: {first or 'an order'} is true of "
            "none of them beside the other tickets; ask for more customers"
        )

    def place(self, index: int, order: Order) -> bool:
        """Give one more order to a customer if it leaves all facts as they are; tell whether."""
        if not self._suits(self._customers[index], (order,), ()):
            return False
        self._give(index, (order,), ())
        return True

    def add(self, tier: Tier) -> int:
        """Return the index of a further customer, who has nothing yet."""
        self._customers.append(_Customer(tier))
        self._fresh[len(self._customers) - 1] = None
        return len(self._customers) - 1

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """The tier of each customer."""
        return tuple(customer.tier for customer in self._customers)

    @property
    def fresh(self) -> tuple[int, ...]:
        """The customers who have no order and no message yet."""
        return tuple(self._fresh)

    def tier_of(self, index: int) -> Tier:
        """Return the tier of a customer."""
        return self._customers[index].tier

    def orders_of(self, index: int) -> tuple[Order, ...]:
        """Return the orders given to a customer so far."""
        return tuple(self._customers[index].orders)

    def _is_kept(self, household: Household) -> bool:
        """Tell whether what became of a household's lines keeps its own facts as planned."""
        for scenario in household.scenarios:
            tier = scenario.story.account.tier
            if not keeps_facts((scenario,), tier, household.orders, self._shop):
                return False
        return True

    @property
    def orders(self) -> Iterator[tuple[int, Order]]:
        """All orders with the index of their customer."""
        for index, customer in enumerate(self._customers):
            yield from ((index, order) for order in customer.orders)

    @property
    def needs(self) -> Iterator[tuple[int, list[Need]]]:
        """What each customer's orders and messages need their account to be, by index."""
        for index, customer in enumerate(self._customers):
            yield index, needs_of(customer.scenarios, customer.orders)

    def _candidates(self) -> Iterator[int]:
        """Yield all customers, those without orders first where a newcomer is due."""
        everybody, tried = _shuffled(len(self._customers), self._draw), set[int]()
        if self._fresh and self._draw.random() < _NEWCOMERS:
            tried = set(self._fresh)
            yield from reversed(self._fresh)
        yield from (index for index in everybody if index not in tried)

    def _suits(
        self, customer: _Customer, orders: Sequence[Order], scenarios: Sequence[Scenario]
    ) -> bool:
        told, owned = [*customer.scenarios, *scenarios], [*customer.orders, *orders]
        return (
            not outlives(told, owned)
            and agree(needs_of(told, owned))
            and keeps_facts(told, customer.tier, owned, self._shop)
        )

    def _give(self, index: int, orders: Sequence[Order], scenarios: Sequence[Scenario]) -> None:
        customer = self._customers[index]
        customer.orders += orders
        customer.scenarios += scenarios
        self._fresh.pop(index, None)
        self.of_order |= {order.order_id: index for order in orders}
        self.of_scenario |= {scenario.number: index for scenario in scenarios}


def _shuffled(count: int, draw: random.Random) -> Iterator[int]:
    """Yield the numbers below `count` in a drawn order, each drawn when it is asked for."""
    standing_at: dict[int, int] = {}
    for last in reversed(range(count)):
        place = draw.randrange(last + 1)
        yield standing_at.get(place, place)
        standing_at[place] = standing_at.get(last, last)


def outlives(scenarios: Sequence[Scenario], orders: Iterable[Order]) -> bool:
    """Tell whether an account would go on after a message that found it closed, or deleted it."""
    end = min((s.story.sent_at for s in scenarios if ends_account(s)), default=None)
    if end is None:
        return False
    moments = [order.ordered_at for order in orders]
    moments += [s.story.sent_at for s in scenarios if not is_closed(s)]
    return any(moment > end for moment in moments)


def keeps_facts(
    scenarios: Iterable[Scenario], tier: Tier, orders: Sequence[Order], shop: Shop
) -> bool:
    """Tell whether the facts of scenarios stay, told of a customer who has all these orders."""
    return all(_keeps_facts(s, moved(s, tier, orders), shop) for s in scenarios)


def _keeps_facts(scenario: Scenario, story: Story, shop: Shop) -> bool:
    """Tell whether a scenario's facts are those of its story, told of another customer.

    Only the tier, the orders beside its own and what became of its own can differ.
    """
    facts = scenario.case.facts
    if facts.get("tier", story.account.tier) != story.account.tier:
        return False
    if story.order is scenario.story.order and _OF_OTHER_ORDERS.isdisjoint(facts):
        return True
    return shop.case(story) == scenario.case


def moved(scenario: Scenario, tier: Tier, orders: Iterable[Order]) -> Story:
    """Return a scenario's story as one of a customer of this tier who has all these orders."""
    story = scenario.story
    own = None if story.order is None else story.order.order_id
    by_id = {order.order_id: order for order in orders}
    name = story.account.name
    past = tuple(
        order if order.customer_id == name else replace(order, customer_id=name)
        for order_id, order in by_id.items()
        if order_id != own
    )
    account = replace(story.account, tier=tier, past=past)
    return replace(story, account=account, order=None if own is None else by_id[own])
