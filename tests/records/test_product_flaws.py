from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.shop import DATABASE, DAY, MAY, PRODUCTS
from ticketworld.records.database import Database
from ticketworld.records.horizon import late_flaws
from ticketworld.records.integrity import integrity
from ticketworld.records.types import PricePoint, Product, StockChange, StockEvent

SECOND = timedelta(seconds=1)
HALO = replace(PRODUCTS[0], stock_events=())


def with_product(product: Product) -> Database:
    return replace(DATABASE, products=(product, *PRODUCTS[1:]))


def priced(*points: tuple[date, int]) -> Product:
    return replace(HALO, prices=tuple(PricePoint(since=day, price=cents) for day, cents in points))


def stocked(*events: tuple[datetime, StockChange]) -> Product:
    return replace(HALO, stock_events=tuple(StockEvent(at=at, event=name) for at, name in events))


@pytest.mark.parametrize(
    ("product", "flaws"),
    [
        (priced((date(2025, 1, 1), 100), (date(2025, 1, 2), 90)), []),
        (
            priced((date(2025, 1, 2), 100), (date(2025, 1, 2), 90)),
            [
                "PROD-0001: prices[1].since is `2025-01-02`, not `after 2025-01-02`: "
                "prices follow each other, one a day at most"
            ],
        ),
        (
            priced((date(2025, 1, 1), 0)),
            [
                "PROD-0001: prices[0].price is `$0.00`, not `more than $0.00`: "
                "nothing is sold for nothing"
            ],
        ),
        (
            stocked((datetime(2025, 6, 1), "sold_out"), (datetime(2025, 6, 3), "restocked")),
            [],
        ),
        (
            stocked((datetime(2025, 6, 1), "restocked")),
            [
                "PROD-0001: stock_events[0].event is `restocked`, not `sold_out`: "
                "a product is sold out and restocked in turn"
            ],
        ),
        (
            stocked((datetime(2025, 6, 3), "sold_out"), (datetime(2025, 6, 1), "restocked")),
            [
                "PROD-0001: stock_events[1].at is `2025-06-01T00:00:00`, not "
                "`not before 2025-06-03T00:00:00`: it cannot come before the event before it"
            ],
        ),
    ],
)
def test_prices_and_stock_change_as_they_can(product: Product, flaws: list[str]):
    assert integrity(with_product(product)) == flaws


def test_a_recalled_product_is_not_sold_any_more():
    assert integrity(with_product(replace(HALO, recalled_at=MAY + SECOND))) == []
    assert integrity(with_product(replace(HALO, recalled_at=MAY))) == [
        "ORD-20250502-0001: items[0].product_id is `PROD-0001`, not `a product on sale at "
        "2025-05-02T09:14:03`: it was recalled at 2025-05-02T09:14:03, and not sold any more"
    ]


def test_a_product_is_not_sold_while_it_is_sold_out():
    assert integrity(with_product(stocked((MAY + SECOND, "sold_out")))) == []
    assert integrity(with_product(stocked((MAY, "sold_out")))) == [
        "ORD-20250502-0001: items[0].product_id is `PROD-0001`, not `a product on sale at "
        "2025-05-02T09:14:03`: it was sold out"
    ]


def test_no_price_and_no_stock_lies_after_the_day_of_the_records():
    tomorrow = DAY + timedelta(days=1)
    sold_out = StockEvent(at=datetime.combine(tomorrow, datetime.min.time()), event="sold_out")
    late = replace(priced((DAY, 100), (tomorrow, 90)), stock_events=(sold_out,))
    assert [flaw.field for flaw in late_flaws(with_product(late), DAY)] == [
        "prices[1].since",
        "stock_events[0].at",
    ]


def variant(**changes: object) -> Database:
    """Return a database with a red Halo, changed, beside the black one."""
    red = replace(
        HALO,
        product_id="PROD-0009",
        name=f"{HALO.name}, Red",
        specifications={**HALO.specifications, "colour": "Red"},
    )
    changed = replace(red, **changes)  # type: ignore[arg-type]
    return replace(DATABASE, products=(HALO, *PRODUCTS[1:], changed))


def test_products_of_one_model_differ_in_one_specification():
    assert integrity(variant()) == []


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        (
            {"specifications": HALO.specifications},
            "specifications is `the same`, not `one that differs`: PROD-0001 is of the same model",
        ),
        (
            {"specifications": {**HALO.specifications, "colour": "Red", "case": "Hard"}},
            "specifications is `colour, case`, not `one that differs`: "
            "PROD-0001 is of the same model",
        ),
        (
            {"name": "Norvik Halo headphones, Blue"},
            "name is `Norvik Halo headphones, Blue`, not `a name with Red`: "
            "PROD-0001 is of the same model",
        ),
        ({"brand": "Norwik"}, "brand is `Norwik`, not `Norvik`: PROD-0001 is of the same model"),
        (
            {"name": "Halo, Red"},
            "name is `Halo, Red`, not `Norvik Halo headphones …`: a name begins with its model",
        ),
        (
            {"model": "Norvik Halo headphones, Red", "noun": "headphones"},
            "noun is `headphones`, not `how Norvik Halo headphones, Red ends`: "
            "the noun is the end of the model's name",
        ),
        (
            {"name": HALO.name},
            "name is `Norvik Halo headphones`, not `used once, but PROD-0001 has it too`: "
            "a name names one product",
        ),
    ],
)
def test_a_product_unlike_its_model_is_named(changes: dict[str, object], flaw: str):
    assert f"PROD-0009: {flaw}" in integrity(variant(**changes))
