from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ticketworld.planning.story import Offer
from ticketworld.records.moments import end_of_day
from ticketworld.records.product_flaws import model_flaws, product_flaws
from ticketworld.records.state import is_in_stock, price_on
from ticketworld.world.assortment import KINDS
from ticketworld.world.retailers import QuoteBook
from ticketworld.world.shelf import retail_price, stock_shelf
from ticketworld.world.specifications import SPECIFICATIONS

TODAY = date(2026, 6, 30)


def test_the_default_shelf_has_many_categories_warranties_and_gaps() -> None:
    shelf = stock_shelf(35, 1, TODAY)
    assert len({product.category for product in shelf}) >= 8
    assert {90, 365, 730} <= {product.warranty_period for product in shelf}
    assert any(not is_in_stock(product, end_of_day(TODAY)) for product in shelf)
    prices = [price_on(product, TODAY) for product in shelf]
    assert min(prices) < 5000 < 50000 < max(prices)


@settings(max_examples=20)
@given(st.integers(1, 900), st.integers(0, 10))
def test_names_and_ids_are_unique_however_large_the_shelf(count: int, seed: int) -> None:
    shelf = stock_shelf(count, seed, TODAY)
    assert len(shelf) == len({p.name for p in shelf}) == len({p.product_id for p in shelf})
    assert [flaw for product in shelf for flaw in product_flaws(product)] == []
    assert list(model_flaws(shelf)) == []


def test_every_kind_has_three_to_five_specifications() -> None:
    assert {kind.noun for kind in KINDS} == SPECIFICATIONS.keys()
    for table in SPECIFICATIONS.values():
        assert 3 <= len(table) <= 5
        assert len(next(iter(table.values()))) > 1


def test_many_products_of_a_small_shelf_are_nearly_alike() -> None:
    for seed in range(1, 6):
        models = Counter(product.model for product in stock_shelf(35, seed, TODAY))
        assert sum(count for count in models.values() if count > 1) >= 8


def test_about_a_third_of_the_prices_changed_lately_and_by_as_much_as_prices_do() -> None:
    shelf = stock_shelf(400, 1, TODAY)
    changed = [product.prices for product in shelf if len(product.prices) > 1]
    assert 0.25 < len(changed) / len(shelf) < 0.4
    for prices in changed:
        assert len(prices) <= 3
        assert TODAY - prices[1].since < timedelta(days=460)
        for before, after in pairwise(prices):
            step = abs(after.price - before.price) / min(before.price, after.price)
            assert 0.04 < step <= 0.26
    november = [p for prices in changed for p in prices if (p.since.month, p.since.day) > (11, 16)]
    assert any(point.since.month == 11 for point in november)


def test_a_scarce_product_was_sold_out_for_weeks_and_is_mostly_restocked() -> None:
    shelf = stock_shelf(60, 1, TODAY)
    assert 3 * sum(len(product.stock_events) > 2 for product in shelf) >= len(shelf)
    now = [is_in_stock(product, end_of_day(TODAY)) for product in shelf]
    assert 0.8 < sum(now) / len(now) < 0.9
    for back in range(0, 365, 15):
        at = end_of_day(TODAY - timedelta(days=back))
        assert any(not is_in_stock(product, at) for product in shelf)


@given(st.integers(100, 300_000))
def test_prices_end_as_shops_print_them(cents: int) -> None:
    assert retail_price(cents) % 100 in (0, 49, 99)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["authorized", "marketplace"]),
            st.dates(date(2026, 1, 1), date(2026, 2, 10)),
            st.integers(0, 9),
            st.integers(100, 110),
        ),
        max_size=40,
    )
)
def test_each_price_match_finds_its_own_quote(
    offers: list[tuple[str, date, int, int]],
) -> None:
    book, placed = QuoteBook(1), []
    shelf = stock_shelf(1, 1, TODAY)
    for number, (kind, asked, age, price) in enumerate(offers):
        offer = Offer(kind=kind, price=price, since=asked - timedelta(days=age))
        placed.append((book.place(number, offer, "PROD-0001", asked), asked, price, kind))
    listed = {retailer.name: retailer for retailer in book.retailers(shelf, date(2030, 1, 1))}
    for name, asked, price, kind in placed:
        quotes = [q for q in listed[name].quotes if q.since <= asked]
        assert max(quotes, key=lambda q: q.since).price == price
        assert listed[name].kind == kind
