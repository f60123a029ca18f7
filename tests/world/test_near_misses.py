from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import get_args

import pytest

from tests.records.test_lookalikes import alignment
from ticketworld.errors import InputError
from ticketworld.planning.distributions import usual_distributions
from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.quota import apportion
from ticketworld.planning.shop import Shop
from ticketworld.planning.template import read_templates
from ticketworld.planning.wish import TicketWish
from ticketworld.records.database import emails_of
from ticketworld.records.digits import with_two_digits_swapped
from ticketworld.records.facts import extract_facts
from ticketworld.records.integrity import integrity
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.records.types import Order, Product, Tier
from ticketworld.resources import scenarios_folder
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.world.background import background_days, background_orders
from ticketworld.world.build import Counts, Demand, World, build_world
from ticketworld.world.households import planned_households
from ticketworld.world.orders import place_orders, turn
from ticketworld.world.owners import Owners
from ticketworld.world.people import draw_tiers
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
TICKETS, CUSTOMERS, SPARE = 60, 30, 4
SEEDS = (3, 7, 11, 19)

Build = Callable[..., World]


@pytest.fixture(scope="module")
def shelf() -> tuple[Product, ...]:
    return stock_shelf(30, 3, TODAY)


@pytest.fixture(scope="module")
def planned(judge: Judge, shelf: tuple[Product, ...]) -> Plan:
    templates = read_templates(scenarios_folder(), judge)
    wish = TicketWish(tickets=TICKETS, orders=42, today=TODAY, seed=3, is_strict=False)
    return plan(judge, templates, shelf, wish)


@pytest.fixture(scope="module")
def build_anew(judge: Judge, planned: Plan, shelf: tuple[Product, ...]) -> Build:
    """Return a function that builds a world of the one plan by a seed of its own."""

    def built(seed: int, near_misses: int, *, room: int | None = None, grow: bool = True) -> World:
        counts = Counts(
            customers=CUSTOMERS,
            orders=len(planned.orders) + (SPARE if room is None else room),
            near_misses=near_misses,
            customers_may_grow=grow,
            orders_may_grow=room is None,
        )
        wish = replace(planned.wish, seed=seed)
        return build_world(replace(planned, wish=wish), shelf, counts, judge)

    return built


@pytest.fixture(scope="module")
def build(build_anew: Build) -> Build:
    return cache(build_anew)


def owned(orders: Iterable[Order]) -> list[tuple[str, Order]]:
    return [(order.customer_id, order) for order in orders]


def about_lines(world: World) -> list[Demand]:
    return [demand for demand in world.demands if demand.message.subject.line_id is not None]


def without_near_misses(world: World, judge: Judge) -> int:
    """Return about how many lines there is no wrong candidate with another resolution."""
    index = Lookalikes(world.database)
    asked: list[int] = []
    cases: list[Case] = []
    demands = about_lines(world)
    for number, demand in enumerate(demands):
        subject = demand.message.subject
        assert subject.order_id is not None
        assert subject.line_id is not None
        for wrong in index.of(subject.order_id, subject.line_id, demand.message.sent_at):
            moved = replace(subject, order_id=wrong.order_id, line_id=wrong.line_id)
            try:
                facts = extract_facts(
                    moved, demand.message.sent_at, world.database, judge.catalogue.facts
                )
                cases.append(judge.case(facts))
            except InputError:  # such as a retailer who does not sell that product
                continue
            asked.append(number)
    found = {
        number
        for number, answer in zip(asked, judge.answer(cases), strict=True)
        if not answer.impossible
        and answer.resolution != demands[number].scenario.decision.answer.resolution
    }
    return len(demands) - len(found)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("near_misses", [1, 3])
def test_every_planned_fact_stays(build: Build, judge: Judge, seed: int, near_misses: int) -> None:
    world = build(seed, near_misses)
    assert integrity(world.database) == []
    for demand in world.demands:
        found = extract_facts(
            demand.message.subject, demand.message.sent_at, world.database, judge.catalogue.facts
        )
        assert found == dict(demand.scenario.case.facts)


@pytest.mark.parametrize("seed", SEEDS)
def test_most_tickets_have_a_wrong_candidate_with_another_resolution(
    build: Build, judge: Judge, seed: int
) -> None:
    alone = without_near_misses(build(seed, 0), judge)
    beside = without_near_misses(build(seed, 1), judge)
    assert beside <= TICKETS // 4 < TICKETS // 2 < alone


@pytest.mark.parametrize("seed", SEEDS)
def test_none_are_built_where_none_are_asked_for_and_more_where_more_are(
    build: Build, seed: int
) -> None:
    counts = [len(build(seed, asked).database.orders) for asked in (0, 1, 3)]
    planned = counts[0] - SPARE
    demands = len(about_lines(build(seed, 0)))
    assert planned == len(build(seed, 0, room=0).database.orders)
    assert counts[0] < counts[1] <= counts[0] + demands
    assert counts[1] < counts[2] <= counts[0] + 3 * demands
    assert len(build(seed, 0).database.customers) == CUSTOMERS


@pytest.mark.parametrize("room", [0, 5, 200])
def test_counts_that_may_not_grow_are_met(build: Build, room: int) -> None:
    world = build(SEEDS[0], 2, room=room, grow=False)
    planned = len(build(SEEDS[0], 0).database.orders) - SPARE
    assert len(world.database.orders) == planned + room
    assert len(world.database.customers) == CUSTOMERS


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers_and_addresses_belong_to_one_record(build: Build, seed: int) -> None:
    database = build(seed, 3).database
    numbers = [order.order_id.rpartition("-")[2] for order in database.orders]
    emails = [email for customer in database.customers for email in emails_of(customer)]
    assert len(set(numbers)) == len(numbers)
    assert len(set(emails)) == len(emails)


@pytest.mark.parametrize("seed", SEEDS)
def test_near_misses_are_of_all_kinds(build: Build, seed: int) -> None:
    world = build(seed, 3)
    index = Lookalikes(world.database)
    kinds = Counter(
        wrong.kind
        for demand in about_lines(world)
        for wrong in index.of(
            demand.message.subject.order_id or "",
            demand.message.subject.line_id or "",
            demand.message.sent_at,
            20,
        )
        if wrong.likeness == "product"
    )
    few = TICKETS // 10
    assert min(kinds["same_customer"], kinds["number_apart"]) > 2 * few
    assert min(kinds["same_name"], kinds["same_surname"], kinds["same_address"]) > few


@pytest.mark.parametrize("seed", SEEDS)
def test_some_numbers_are_anothers_with_two_digits_swapped(build: Build, seed: int) -> None:
    products = {
        order.order_id: {line.product_id for line in order.items}
        for order in build(seed, 3).database.orders
    }
    rights = {demand.message.subject.order_id or "" for demand in about_lines(build(seed, 3))}
    swapped = [
        near
        for right in rights
        for near in with_two_digits_swapped(right)
        if products.get(near, set()) & products[right]
    ]
    assert len(swapped) > TICKETS // 20


def test_a_customer_is_given_no_order_that_changes_a_planned_fact(
    judge: Judge, planned: Plan, shelf: tuple[Product, ...]
) -> None:
    mix = planned.wish.mix
    shop = Shop(judge, shelf, TODAY, mix)
    owners = Owners(draw_tiers(CUSTOMERS, mix.tier, get_args(Tier), 3), shop, 3)
    for household in planned_households(planned, shop, 3):
        owners.settle(household)
    scenario = next(s for s in planned.scenarios if "recent_returns" in s.case.facts)
    owner, sent_at = owners.of_scenario[scenario.number], scenario.story.sent_at
    spare = background_orders(0, background_days(40, mix, TODAY, 3), shop, 3)
    order = next(order for order in spare if order.ordered_at < sent_at)
    back = replace(order.items[0], returned_at=sent_at - timedelta(minutes=1))
    before = owners.orders_of(owner)
    assert not owners.place(owner, replace(order, items=(back,)))
    assert owners.orders_of(owner) == before


def test_the_same_seed_builds_the_same_world(build: Build, build_anew: Build) -> None:
    assert build_anew(SEEDS[0], 1).database == build(SEEDS[0], 1).database


def test_tiers_stay_in_the_mix_asked_for(build: Build) -> None:
    tiers = Counter(customer.tier for customer in build(SEEDS[0], 3).database.customers)
    wanted = apportion(tiers.total(), usual_distributions().tier)
    assert tiers.total() > CUSTOMERS
    assert all(abs(tiers[tier] - share) <= 1 for tier, share in wanted.items())


def test_an_order_may_have_a_number_a_slip_apart_from_anothers(build: Build) -> None:
    orders = build(SEEDS[0], 0).database.orders
    beside = {f"near-{order.order_id}": order.order_id for order in orders}
    twins = [replace(order, order_id=f"near-{order.order_id}") for order in orders]
    placed = place_orders(owned([*orders, *twins]), 5, beside)
    assert len({order.order_id for order in placed.values()}) == 2 * len(orders)
    assert len({order.tracking_number for order in placed.values()}) == 2 * len(orders)
    for near, right in beside.items():
        assert alignment(placed[near].order_id, placed[right].order_id) == 1
        assert placed[near].order_id.startswith(f"ORD-{placed[near].ordered_at:%Y%m%d}-")
    by_time = sorted(orders, key=turn)
    numbers = [int(placed[order.order_id].order_id[-4:]) for order in by_time]
    assert numbers == sorted(numbers)
