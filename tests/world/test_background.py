"""What nobody writes about is as common as the distributions say, in any part of a world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import pytest

from ticketworld.planning.distributions import MONTHS, Distributions, usual_distributions
from ticketworld.planning.shop import Shop
from ticketworld.records.database import Database
from ticketworld.records.integrity import integrity
from ticketworld.records.types import Customer, Order
from ticketworld.solver.judge import Judge
from ticketworld.world.background import background_days, background_orders
from ticketworld.world.orders import Numbering, place_orders
from ticketworld.world.people import draw_kinds, make_customers
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
MANY = 8_000
MIX = usual_distributions()


@pytest.fixture(scope="module")
def shop(judge: Judge) -> Shop:
    return Shop(judge, stock_shelf(80, 5, TODAY), TODAY, MIX)


@pytest.fixture(scope="module")
def orders(shop: Shop) -> list[Order]:
    return background_orders(0, background_days(MANY, MIX, TODAY, 5), shop, 5)


@pytest.fixture(scope="module")
def people() -> list[Customer]:
    kinds = draw_kinds(MANY, MIX, (), (), 5)
    return list(make_customers(kinds, {}, TODAY, MIX, 5))


def assert_shared(found: Iterable[object], shares: Mapping[str, float]) -> None:
    """Check that each name is found as often as its share says, within four deviations."""
    counts = Counter(map(str, found))
    total = counts.total()
    assert counts.keys() <= shares.keys()
    for name, share in shares.items():
        expected = total * share / 100
        deviation = (expected * (1 - share / 100)) ** 0.5
        assert abs(counts[name] - expected) <= 4 * deviation + 1, name


def test_orders_are_as_the_distributions_say(orders: list[Order]) -> None:
    lines = [line for order in orders for line in order.items]
    assert_shared((order.payment_method for order in orders), MIX.payment_method)
    assert_shared((order.shipping_method for order in orders), MIX.shipping_method)
    assert_shared((len(order.items) for order in orders), MIX.basket_size)
    assert_shared(("yes" if order.gift else "no" for order in orders), MIX.gift)
    assert_shared((line.sale_type for line in lines), MIX.sale_type)


def test_lines_come_back_and_are_repaired_as_the_distributions_say(orders: list[Order]) -> None:
    settled = [
        line
        for order in orders
        for line in order.items
        if (TODAY - order.ordered_at.date()).days > 320 and line.sale_type != "final_sale"
    ]
    fates = (
        "returned" if line.returned_at else "repaired" if line.repaired_at else "kept"
        for line in settled
    )
    assert_shared(fates, MIX.line_fate)


def test_orders_are_placed_in_the_months_that_the_distributions_say(orders: list[Order]) -> None:
    months = Counter(MONTHS[order.ordered_at.month - 1] for order in orders)
    assert_shared(months.elements(), MIX.month)
    assert {month for month, _ in months.most_common(2)} == {"november", "december"}
    years = ("past" if (TODAY - o.ordered_at.date()).days < 365 else "before" for o in orders)
    assert_shared(years, MIX.order_year)


def test_customers_are_as_the_distributions_say(people: list[Customer]) -> None:
    assert_shared((person.account_status for person in people), MIX.account_status)
    alternates = ("given" if person.alternate_email else "none" for person in people)
    assert_shared(alternates, MIX.alternate_email)
    billed = (
        "same" if person.billing_address == person.shipping_address else "elsewhere"
        for person in people
    )
    assert_shared(billed, MIX.billing_address)
    assert Counter(person.tier for person in people) == {
        tier: MANY * share / 100 for tier, share in MIX.tier.items()
    }


def test_another_mix_makes_another_world(judge: Judge) -> None:
    flat = dict.fromkeys(MONTHS, 0.0) | {"may": 100.0}
    told = MIX.model_dump() | {"gift": {"no": 0, "yes": 100}, "month": flat}
    mix = Distributions.model_validate(told)
    shop = Shop(judge, stock_shelf(30, 5, TODAY), TODAY, mix)
    found = background_orders(0, background_days(50, mix, TODAY, 5), shop, 5)
    assert {(order.gift, order.ordered_at.month) for order in found} == {(True, 5)}


def test_a_part_of_the_background_is_the_same_made_alone(shop: Shop, orders: list[Order]) -> None:
    days = background_days(MANY, MIX, TODAY, 5)
    assert background_orders(4_000, days[4_000:4_050], shop, 5) == orders[4_000:4_050]


def test_the_background_agrees_with_itself(
    shop: Shop, orders: list[Order], people: list[Customer]
) -> None:
    first = min(order.ordered_at.date() for order in orders)
    owner = list(make_customers(draw_kinds(1, MIX, (), (), 5), {0: first}, TODAY, MIX, 5))
    placed = place_orders(((owner[0].customer_id, order) for order in orders[:1_000]), 5)
    database = Database(
        customers=tuple(owner),
        products=shop.shelf,
        orders=tuple(placed.values()),
        retailers=(),
    )
    assert integrity(database) == []
    assert len({person.primary_email for person in people}) == MANY


def test_numbers_of_orders_rise_and_those_of_parcels_never_repeat() -> None:
    numbering = Numbering(5)
    ranks = [*range(20_000), *range(999_000, 1_001_000), *range(10**9, 10**9 + 2_000)]
    numbers = [numbering.order_number(rank) for rank in ranks]
    assert numbers == sorted(set(numbers))
    parcels = {numbering.tracking_number(rank) for rank in ranks}
    assert len(parcels) == len(ranks)
    assert {len(parcel) for parcel in parcels} == {15}
