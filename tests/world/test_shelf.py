from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ticketworld.planning.story import Offer
from ticketworld.world.retailers import QuoteBook
from ticketworld.world.shelf import retail_price, stock_shelf

TODAY = date(2026, 6, 30)


def test_the_default_shelf_has_many_categories_warranties_and_gaps() -> None:
    shelf = stock_shelf(35, 1, TODAY)
    assert len({product.category for product in shelf}) >= 8
    assert {90, 365, 730} <= {product.warranty_period for product in shelf}
    assert any(not product.in_stock for product in shelf)
    assert min(p.base_price for p in shelf) < 5000 < 50000 < max(p.base_price for p in shelf)


@settings(max_examples=20)
@given(st.integers(1, 900), st.integers(0, 10))
def test_names_and_ids_are_unique_however_large_the_shelf(count: int, seed: int) -> None:
    shelf = stock_shelf(count, seed, TODAY)
    assert len(shelf) == len({p.name for p in shelf}) == len({p.product_id for p in shelf})
    assert all(product.base_price > 0 for product in shelf)


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
