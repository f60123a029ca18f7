"""Chooses which tickets to make: for each a template, a story, and the judge's decision on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ticketworld.errors import InputError
from ticketworld.planning.draw import Ask, draw_stories
from ticketworld.planning.hints import read_hints
from ticketworld.planning.quota import choose_templates
from ticketworld.planning.sharing import can_host, needs_order, share_orders
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.planning.template import Template, TemplateError
from ticketworld.records.types import Order, Product
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

BACKGROUND = 10
"""One order in so many is left to customers who do not write, where the number allows."""

_ATTEMPTS = 4
"""How often a plan is drawn anew, with more sharing each time, before the orders are too few."""


class PlanError(InputError):
    """What was asked for cannot be planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One ticket to be: its template, its story, the case that the story makes, and its decision.

    `number` counts the tickets from 0 and names the ticket's own streams.
    """

    number: int
    template: Template
    story: Story
    case: Case
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The tickets to be made, by number."""

    scenarios: tuple[Scenario, ...]

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that the tickets rest on, each once, under provisional ids.

        After each order that a message is about stand those that its customer gave back before.
        """
        stories = [scenario.story for scenario in self.scenarios if not scenario.story.shares]
        return tuple(
            order
            for story in stories
            for order in (story.order, *story.account.past)
            if order is not None
        )


def plan(
    judge: Judge,
    templates: Sequence[Template],
    shelf: Sequence[Product],
    *,
    tickets: int,
    orders: int,
    today: date,
    seed: int,
) -> Plan:
    """Return a plan of so many tickets about at most so many orders.

    Raises:
        PlanError: The tickets need more orders than are allowed; says how many.
        DrawError: A template's condition cannot be met.
        TemplateError: The judge decides a template's cases otherwise than the template says.
    """
    shop = Shop(judge, shelf, today)
    chosen = choose_templates(templates, tickets, seed)
    drawn = _draw(chosen, orders, shop, seed)
    decisions = judge.decide([case for _, (_, case) in drawn])
    scenarios = tuple(
        Scenario(
            number=ask.number, template=ask.template, story=story, case=case, decision=decision
        )
        for (ask, (story, case)), decision in zip(drawn, decisions, strict=True)
    )
    _check(scenarios)
    return Plan(scenarios=scenarios)


def _draw(
    chosen: Sequence[Template], orders: int, shop: Shop, seed: int
) -> list[tuple[Ask, tuple[Story, Case]]]:
    """Draw a story for each template chosen, about at most so many orders."""
    hints = {t.scenario_id: read_hints(t.where, shop.judge.catalogue) for t in chosen}
    needed = len(chosen)
    for attempt in range(_ATTEMPTS):
        asks = [
            Ask(
                number,
                template,
                hints[template.scenario_id],
                stream(seed, "draw", attempt, number),
            )
            for number, template in enumerate(chosen)
        ]
        needed = min(needed, _share(asks, orders, attempt, shop))
        if needed <= orders:
            return [(ask, ask.drawn) for ask in asks if ask.drawn is not None]
    raise PlanError(
        f"{len(chosen)} tickets of this mix are about {needed} orders, and `{orders}` are "
        f"allowed; ask for {needed} orders or fewer tickets"
    )


def _share(asks: Sequence[Ask], orders: int, attempt: int, shop: Shop) -> int:
    """Draw the stories of asks that share orders; return how many orders it takes."""
    bound = [ask for ask in asks if needs_order(ask)]
    guests = _guests(bound, orders - orders * (attempt + 1) // BACKGROUND)
    places = {ask.number for ask in guests}
    hosts = [ask for ask in bound if ask.number not in places]
    roomy = [ask for ask in hosts if can_host(ask)]
    for host in roomy if attempt else roomy[: len(guests)]:
        host.roomy = True
    draw_stories([ask for ask in asks if ask.number not in places], shop)
    left = share_orders(guests, hosts, shop)
    while left and len(hosts) < orders:
        # A guest without a place brings an order after all, and may find company there.
        newcomers, left = left[: orders - len(hosts)], left[orders - len(hosts) :]
        for ask in newcomers:
            ask.roomy = bool(left)
        draw_stories(newcomers, shop)
        hosts.extend(newcomers)
        left = share_orders(left, newcomers, shop)
    stories = [ask.drawn[0] for ask in asks if ask.drawn]
    older = sum(len(story.account.past) for story in stories if not story.shares)
    return len(hosts) + len(left) + older


def _guests(bound: Sequence[Ask], hosts: int) -> list[Ask]:
    """Return the asks that are to share an order, so that no more than `hosts` bring their own.

    Those whose templates ask least of prices and months are first: they find a place most easily.
    """
    sociable = [ask for ask in bound if can_host(ask)]
    by_freedom = sorted(sociable, key=lambda ask: (len(ask.hints.facts & _NARROW), ask.number))
    most = len(sociable) * 2 // 3  # a guest needs a host
    chosen = by_freedom[: max(0, min(len(bound) - hosts, most))]
    return sorted(chosen, key=lambda ask: ask.number)


_NARROW = frozenset(
    {
        "account_status",
        "dispute",
        "extended_warranty",
        "gift",
        "order_total",
        "payment_method",
        "price_paid",
        "purchase_month",
        "recalled",
        "recent_returns",
        "repairs_done",
        "restriction",
        "sale_type",
        "stock",
        "tier",
        "warranty_days",
        "weight_check",
    }
)


def _check(scenarios: Sequence[Scenario]) -> None:
    problems: dict[str, None] = {}
    for scenario in scenarios:
        template, decision = scenario.template, scenario.decision
        facts = ", ".join(f"{name}={value}" for name, value in scenario.case.items)
        if decision.outcome != template.outcome:
            problems[
                f"{template.place}: the outcome is `{decision.outcome}`, not "
                f"`{template.outcome}`, where {facts}; correct `outcome` or `where`"
            ] = None
        cited = {slug for ground in decision.grounds for slug in ground}
        for slug in template.cites:
            if slug not in cited:
                problems[
                    f"{template.place}: `{slug}` stands in no ground where {facts}; correct "
                    "`cites` or `where`"
                ] = None
    if problems:
        raise TemplateError("\n".join(problems))
