"""The views of the SQLite file show every state as it stood at any moment."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import get_args, get_type_hints

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.shop import (
    CABLE,
    CUSTOMERS,
    HOME,
    ORDERS,
    PRODUCTS,
    RADIO,
)
from ticketworld.dataset.sqlite_rows import Rows, customer_rows, order_rows, product_rows
from ticketworld.dataset.sqlite_schema import insert_into, sql_for
from ticketworld.records.moments import moment_text
from ticketworld.records.payments import charges, is_disputed, open_holds, payment_state
from ticketworld.records.state import (
    account_status,
    address_on,
    delivered_at,
    investigation_status,
    is_in_stock,
    item_status,
    order_status,
    parcel_status,
    price_on,
)
from ticketworld.records.types import (
    AccountChange,
    AccountEvent,
    Customer,
    Line,
    Order,
    PastAddress,
    PaymentEvent,
    PaymentKind,
    PricePoint,
    Product,
    ShipmentEvent,
    StockChange,
    StockEvent,
)

SHIPMENTS = get_args(get_type_hints(ShipmentEvent)["event"])
START = datetime(2025, 5, 1, 12, 0, 0)
steps = st.integers(0, 12)


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Return an order to which anything may have happened, possible or not."""

    def moment(step: int) -> datetime:
        return START + timedelta(hours=step)

    line = st.builds(
        Line,
        line_id=st.just(""),
        product_id=st.sampled_from([RADIO, CABLE]),
        quantity=st.integers(1, 2),
        price_paid=st.integers(1, 10**6),
        sale_type=st.just("regular"),
        repaired_at=st.lists(steps.map(moment), max_size=2).map(tuple),
        returned_at=st.none() | steps.map(moment),
        refunded_at=st.none() | steps.map(moment),
    )
    lines = draw(st.lists(line, max_size=3))
    shipments = draw(st.lists(st.tuples(steps, st.sampled_from(SHIPMENTS)), max_size=5))
    payments = draw(st.lists(st.tuples(steps, st.sampled_from(get_args(PaymentKind))), max_size=8))
    return replace(
        ORDERS[0],
        ordered_at=moment(draw(st.integers(0, 3))),
        items=tuple(replace(one, line_id=f"L-{n}") for n, one in enumerate(lines, 1)),
        shipments=tuple(ShipmentEvent(at=moment(s), event=e) for s, e in sorted(shipments)),
        payments=tuple(
            PaymentEvent(at=moment(s), event=e, amount=1999) for s, e in sorted(payments)
        ),
    )


@contextmanager
def viewed(rows: Rows, at: datetime) -> Iterator[sqlite3.Connection]:
    """Open a database that holds rows alone, as it stood at a moment."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.executescript(f"{sql_for('tables')}\n{sql_for('views')}")
        for table, found in rows.items():
            file.executemany(insert_into(table), found)
        file.execute("INSERT INTO as_of VALUES (1, '2030-01-01T00:00:00')")
        file.execute("UPDATE as_of SET at = ?", (moment_text(at),))
        yield file


def shown(order: Order, at: datetime) -> tuple[object, ...] | None:
    """Return what the views show of an order at a moment, or None where they hide it."""
    with viewed(order_rows([order]), at) as file:
        found = file.execute(
            "SELECT o.order_status, parcel_status, o.investigation_status, o.delivered_at, "
            "open_holds, hold_since, is_disputed, payment_state, amount_charged "
            "FROM orders AS o JOIN parcels USING (order_id)"
        ).fetchone()
        lines = file.execute("SELECT item_status, repairs_done FROM order_lines ORDER BY number")
        return None if found is None else (*found, lines.fetchall())


@settings(deadline=None, max_examples=300)
@given(order=orders(), at=steps.map(lambda step: START + timedelta(hours=step)))
@example(order=ORDERS[3], at=datetime(2025, 5, 20, 10, 0, 0))
@example(order=ORDERS[3], at=datetime(2025, 5, 20, 15, 0, 0))
@example(order=ORDERS[1], at=datetime(2025, 7, 11))
def test_the_views_show_the_states_that_the_records_have(order: Order, at: datetime):
    delivery = delivered_at(order, at)
    holds = open_holds(order, at)
    expected = (
        order_status(order, at),
        parcel_status(order, at),
        investigation_status(order, at),
        None if delivery is None else moment_text(delivery),
        len(holds),
        moment_text(holds[0]) if holds else None,
        int(is_disputed(order, at)),
        payment_state(order, at),
        sum(event.amount for event in charges(order, at)) / 100,
        [
            (item_status(order, line, at), sum(moment <= at for moment in line.repaired_at))
            for line in order.items
        ],
    )
    assert shown(order, at) == (expected if order.ordered_at <= at else None)


days = st.integers(0, 40).map(lambda step: date(2025, 5, 1) + timedelta(days=step))
midday = timedelta(hours=12, minutes=1)


def moments_of(day: date) -> st.SearchStrategy[datetime]:
    """Return the first and the last second of a day, and one between."""
    start = datetime(day.year, day.month, day.day)
    return st.sampled_from([start, start + midday, start + timedelta(days=1, seconds=-1)])


moments = days.flatmap(moments_of)


@st.composite
def people(draw: st.DrawFn) -> Customer:
    """Return a customer to whom anything may have happened, possible or not."""
    moves = sorted(draw(st.lists(days, max_size=3)))
    changes = draw(
        st.lists(st.tuples(moments, st.sampled_from(get_args(AccountChange))), max_size=4)
    )
    return replace(
        CUSTOMERS[0],
        created_date=date(2025, 4, 20),
        past_addresses=tuple(
            PastAddress(address=replace(HOME, street=f"{number} Mill Lane"), until=day)
            for number, day in enumerate(moves, 1)
        ),
        account_events=tuple(AccountEvent(at=at, event=event) for at, event in sorted(changes)),
    )


@st.composite
def goods(draw: st.DrawFn) -> Product:
    """Return a product to which anything may have happened, possible or not."""
    prices = sorted(draw(st.lists(st.tuples(days, st.integers(1, 10**6)), min_size=1, max_size=4)))
    changes = draw(
        st.lists(st.tuples(moments, st.sampled_from(get_args(StockChange))), max_size=4)
    )
    return replace(
        PRODUCTS[0],
        prices=tuple(PricePoint(since=day, price=cents) for day, cents in prices),
        stock_events=tuple(StockEvent(at=at, event=event) for at, event in sorted(changes)),
        recalled_at=draw(st.none() | moments),
    )


@settings(deadline=None, max_examples=200)
@given(person=people(), at=moments, ordered=moments)
@example(person=CUSTOMERS[2], at=datetime(2025, 6, 29), ordered=datetime(2024, 8, 31, 23, 0, 0))
@example(person=CUSTOMERS[2], at=datetime(2025, 6, 30, 8, 2, 40), ordered=datetime(2025, 5, 13))
def test_accounts_and_addresses_are_shown_as_they_stood(
    person: Customer, at: datetime, ordered: datetime
):
    order = replace(ORDERS[0], customer_id=person.customer_id, ordered_at=ordered)
    with viewed(customer_rows([person]) | order_rows([order]), at) as file:
        [(status, home)] = file.execute("SELECT account_status, shipping_address FROM customers")
        left = file.execute("SELECT count(*) FROM past_addresses").fetchone()[0]
        changes = file.execute("SELECT count(*) FROM account_events").fetchone()[0]
        parcels = file.execute("SELECT shipping_address FROM orders").fetchall()
    assert status == account_status(person, at)
    assert json.loads(home) == asdict(address_on(person, at.date()))
    assert left == sum(past.until < at.date() for past in person.past_addresses)
    assert changes == sum(change.at <= at for change in person.account_events)
    sent = [asdict(address_on(person, ordered.date()))] if ordered <= at else []
    assert [json.loads(parcel) for (parcel,) in parcels] == sent


@settings(deadline=None, max_examples=200)
@given(product=goods(), at=moments)
@example(product=PRODUCTS[0], at=datetime(2025, 7, 18, 9, 30, 0))
@example(product=PRODUCTS[1], at=datetime(2024, 12, 3))
@example(product=PRODUCTS[1], at=datetime(2023, 1, 1))
def test_prices_and_stock_are_shown_as_they_stood(product: Product, at: datetime):
    with viewed(product_rows([product]), at) as file:
        found = file.execute(
            "SELECT noun, model, specifications, base_price, in_stock, recalled_at FROM products"
        ).fetchone()
        prices = file.execute("SELECT price FROM prices ORDER BY number").fetchall()
    recalled = product.recalled_at
    assert (*found[:2], json.loads(found[2]), *found[3:]) == (
        product.noun,
        product.model,
        product.specifications,
        price_on(product, at.date()) / 100,
        int(is_in_stock(product, at)),
        None if recalled is None or recalled > at else moment_text(recalled),
    )
    known = [point.price for point in product.prices[1:] if point.since <= at.date()]
    assert prices == [(cents / 100,) for cents in (product.prices[0].price, *known)]
