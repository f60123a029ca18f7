from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.planning.goods import Goods, Part, pick
from ticketworld.planning.purchase import Priced, on_sale, popularity
from ticketworld.records.state import price_on
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
SHELF = stock_shelf(60, 4, TODAY)
MOMENTS = st.integers(0, 500).map(lambda days: datetime(2026, 6, 30, 12) - timedelta(days=days))
LIMITS = st.sampled_from([0, 2_000, 10_000, 50_000, 10_000_000])


def fitting(at: datetime, most: int) -> dict[str, int]:
    """Return the products on sale that cost no more, with their prices, all looked at."""
    prices = {product.product_id: price_on(product, at.date()) for product in on_sale(SHELF, at)}
    return {product_id: price for product_id, price in prices.items() if price <= most}


@given(at=MOMENTS, most=LIMITS, seed=st.integers(0, 9))
def test_what_is_drawn_is_on_sale_at_its_price_and_fits(
    at: datetime, most: int, seed: int
) -> None:
    goods, draw = Goods(Part(SHELF), at), random.Random(seed)
    expected = fitting(at, most)

    def fits(item: Priced) -> bool:
        return item.price <= most

    drawn = [goods.one(draw, fits), goods.popular(draw, fits), *goods.some(3, draw, fits)]
    for item in drawn:
        if item is not None:
            assert expected[item.product.product_id] == item.price
    assert (None in drawn) == (not expected)
    assert len(drawn) - 2 == min(3, len(expected))


@pytest.mark.parametrize("most", [6_000, 10_000_000])
def test_no_product_twice_and_all_of_them_where_all_are_asked_for(most: int) -> None:
    at = datetime(2026, 3, 1, 12)
    found = Goods(Part(SHELF), at).some(len(SHELF), random.Random(1), lambda i: i.price <= most)
    assert Counter(item.product.product_id for item in found) == Counter(
        dict.fromkeys(fitting(at, most), 1)
    )


@pytest.mark.parametrize("most", [6_000, 10_000_000])
def test_cheap_products_are_as_popular_as_they_are_said_to_be(most: int) -> None:
    at, draw, times = datetime(2026, 3, 1, 12), random.Random(3), 6_000
    goods, expected = Goods(Part(SHELF), at), fitting(at, most)
    weights = {product_id: popularity(price) for product_id, price in expected.items()}
    drawn = [goods.popular(draw, lambda item: item.price <= most) for _ in range(times)]
    found = Counter(item.product.product_id for item in drawn if item is not None)
    for product_id, weight in weights.items():
        share = weight / sum(weights.values())
        assert found[product_id] / times == pytest.approx(share, abs=0.02)


def test_a_rare_product_is_found_however_many_are_not_it() -> None:
    rare = SHELF[7]
    assert pick(SHELF, random.Random(1), lambda p: p if p is rare else None) is rare
    assert pick((), random.Random(1), lambda p: p) is None
