"""Groups what goes to one customer together: the orders of an account, the messages about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ticketworld.planning.payments import with_refunds
from ticketworld.planning.plan import Plan, Scenario
from ticketworld.planning.sharing import SOCIABLE
from ticketworld.planning.shop import Shop
from ticketworld.records.types import Order
from ticketworld.seeds import stream
from ticketworld.world.background import later_life

_ENDS = frozenset({"delete_account"})
"""Actions after which an account is no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """The orders of one customer-to-be, and the scenarios whose messages that customer writes.

    `orders` are as they stand on the run's date. Where what became of their lines would change a
    fact, `plain` says how they are without it.
    """

    orders: tuple[Order, ...]
    plain: tuple[Order, ...]
    scenarios: tuple[Scenario, ...] = ()


def planned_households(plan: Plan, shop: Shop, seed: int) -> list[Household]:
    """Return the households of a plan, in the order of their first tickets.

    Those whose account comes to its end are first, for they suit the fewest customers.
    """
    by_account: dict[str, list[Scenario]] = {}
    for scenario in plan.scenarios:
        by_account.setdefault(scenario.story.account.name, []).append(scenario)
    groups = sorted(by_account.values(), key=lambda group: not any(map(ends_account, group)))
    return [_household(tuple(group), shop, seed) for group in groups]


def ends_account(scenario: Scenario) -> bool:
    """Tell whether nothing can follow a message: its account is closed, or deleted for it."""
    return is_closed(scenario) or any(a.type in _ENDS for a in scenario.decision.actions)


def is_closed(scenario: Scenario) -> bool:
    """Tell whether a message finds its account closed."""
    return scenario.case.facts.get("account_status") == "closed"


def spare_households(orders: Iterable[Order]) -> list[Household]:
    """Return a household for each order that nobody writes about."""
    return [Household(orders=(order,), plain=(_without_returns(order),)) for order in orders]


def _household(scenarios: tuple[Scenario, ...], shop: Shop, seed: int) -> Household:
    story = next((s.story for s in scenarios if s.story.order is not None), scenarios[0].story)
    past = story.account.past
    if story.order is None:
        return Household(orders=past, plain=past, scenarios=scenarios)
    own = _stopped(story.order, scenarios)
    lived = own
    if all(scenario.template.request in SOCIABLE for scenario in scenarios):
        spoken_for = {scenario.story.subject.line_id for scenario in scenarios}
        draw = stream(seed, "later", own.order_id)
        lived = later_life(own, {line for line in spoken_for if line is not None}, shop, draw)
    return Household(orders=(lived, *past), plain=(own, *past), scenarios=scenarios)


def _stopped(order: Order, scenarios: Iterable[Scenario]) -> Order:
    """Return an order that is not sent any further once it has been canceled."""
    moments = [
        scenario.story.sent_at
        for scenario in scenarios
        if any(action.type == "cancel_order" for action in scenario.decision.actions)
    ]
    stopped_at = min(moments, default=None)
    if stopped_at is None:
        return order
    kept = tuple(event for event in order.shipments if event.at <= stopped_at)
    return replace(order, shipments=kept)


def _without_returns(order: Order) -> Order:
    lines = tuple(replace(line, returned_at=None, refunded_at=None) for line in order.items)
    return with_refunds(replace(order, items=lines))
