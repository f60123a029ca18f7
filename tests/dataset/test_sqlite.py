"""The SQLite file holds the records of the JSON file, and shows them as of any moment."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.sample import sample_dataset
from tests.shop import (
    CABLE,
    CUSTOMERS,
    DATABASE,
    DAY,
    HOME,
    ORDERS,
    PRODUCTS,
    RADIO,
)
from ticketworld.dataset import names
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import RecordsFile, sqlite_bytes
from ticketworld.dataset.sqlite_rows import Rows, customer_rows, order_rows, product_rows
from ticketworld.dataset.sqlite_schema import COLUMNS, insert_into, sql_for
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError, OutputError
from ticketworld.records.moments import end_of_day, moment_text
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
    PaymentMethod,
    PricePoint,
    Product,
    Restriction,
    RetailerKind,
    SaleType,
    ShipmentEvent,
    ShippingMethod,
    StockChange,
    StockEvent,
    Tier,
    WarrantyPlan,
    WeightCheck,
)

SHIPMENTS = get_args(get_type_hints(ShipmentEvent)["event"])
START = datetime(2025, 5, 1, 12, 0, 0)


@pytest.fixture
def opened(written: Path):
    with closing(sqlite3.connect(written / names.SQLITE)) as file:
        yield file


def test_the_queries_that_users_have_work_unchanged(opened: sqlite3.Connection):
    dear = opened.execute(
        "SELECT c.name, o.order_id, o.total_amount FROM customers c JOIN orders o "
        "ON c.customer_id = o.customer_id WHERE o.total_amount > 500"
    ).fetchall()
    assert dear == [("Ada Brandt", "ORD-20250603-0002", 649.0)]
    means = opened.execute(
        "SELECT customer_id, COUNT(*), AVG(total_amount) FROM orders GROUP BY customer_id"
    ).fetchall()
    assert means == [("CUST-0001", 2, 441.99), ("CUST-0002", 1, 178.0), ("CUST-0003", 1, 107.49)]


def test_the_views_say_what_the_json_file_says(written: Path, opened: sqlite3.Connection):
    content = json.loads((written / names.DATABASE).read_text())
    opened.row_factory = sqlite3.Row
    for kind, key in (("customers", "customer_id"), ("products", "product_id")):
        shown = {row[key]: row for row in opened.execute(f"SELECT * FROM {kind}")}
        for record in content[kind]:
            for field in shown[record[key]].keys() & record.keys():
                found = shown[record[key]][field]
                is_nested = isinstance(record[field], dict)
                assert (json.loads(found) if is_nested else found) == record[field]
    orders = {row["order_id"]: row for row in opened.execute("SELECT * FROM orders")}
    assert len(orders) == len(content["orders"])
    for record in content["orders"]:
        row = orders[record["order_id"]]
        for field in (row.keys() & record.keys()) - {"items", "shipping_address"}:
            assert row[field] == record[field]
        assert json.loads(row["shipping_address"]) == record["shipping_address"]
        for found, item in zip(json.loads(row["items"]), record["items"], strict=True):
            assert found == {field: item[field] for field in found}


def test_the_same_records_give_the_same_bytes():
    as_of = end_of_day(DAY)
    turned = replace(DATABASE, orders=DATABASE.orders[::-1])
    assert sqlite_bytes(DATABASE, as_of) == sqlite_bytes(turned, as_of)


def test_every_name_that_a_record_can_have_may_be_written():
    kinds = {
        ("customer_records", "tier"): Tier,
        ("account_records", "event"): AccountChange,
        ("stock_records", "event"): StockChange,
        ("product_records", "restriction"): Restriction,
        ("order_records", "shipping_method"): ShippingMethod,
        ("order_records", "payment_method"): PaymentMethod,
        ("order_records", "weight_check"): WeightCheck,
        ("line_records", "sale_type"): SaleType,
        ("line_records", "extended_warranty"): WarrantyPlan,
        ("payment_records", "event"): PaymentKind,
        ("retailers", "kind"): RetailerKind,
    }
    for (table, column), kind in kinds.items():
        body = sql_for("tables").partition(f"CREATE TABLE {table} (")[2].partition("STRICT")[0]
        listed = re.search(rf"{column} IN \(([^)]*)\)", body)
        assert listed
        assert set(re.findall(r"'(\w+)'", listed[1])) == set(get_args(kind))


def test_columns_stand_as_their_tables_declare_them(opened: sqlite3.Connection):
    for table, columns in COLUMNS.items():
        declared = [name for _, name, *_ in opened.execute(f"PRAGMA table_info({table})")]
        assert declared == list(columns)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM customer_records WHERE name = ?",
        "SELECT * FROM customer_records WHERE phone = ?",
        "SELECT customer_id FROM emails WHERE email = ?",
        "SELECT order_id, order_status FROM orders WHERE customer_id = ?",
        "SELECT order_id, order_status FROM orders WHERE order_id = ?",
        "SELECT order_id, order_status FROM orders WHERE tracking_number = ?",
        "SELECT order_id FROM order_lines WHERE product_id = ?",
        "SELECT order_id FROM orders WHERE ordered_at BETWEEN ? AND '2025-06-01'",
        "SELECT name FROM products WHERE name = ?",
        "SELECT name, base_price, in_stock FROM products WHERE noun = ?",
        "SELECT name FROM products WHERE model = ?",
        "SELECT account_status, shipping_address FROM customers WHERE customer_id = ?",
        "SELECT event FROM account_events WHERE customer_id = ?",
        "SELECT street FROM past_addresses WHERE customer_id = ?",
        "SELECT price FROM prices WHERE product_id = ?",
        "SELECT event FROM stock_events WHERE product_id = ?",
    ],
)
def test_what_an_agent_searches_by_is_found_without_a_scan(opened: sqlite3.Connection, query: str):
    steps = [row[3] for row in opened.execute(f"EXPLAIN QUERY PLAN {query}", ("x",))]
    assert [step for step in steps if "SCAN" in step and "as_of" not in step] == []


def test_a_wrong_moment_and_a_second_one_are_refused(opened: sqlite3.Connection):
    for statement in (
        "UPDATE as_of SET at = '2025-06-18'",
        "UPDATE as_of SET at = '2025-02-30T10:00:00'",
        "INSERT INTO as_of VALUES (2, '2025-06-18T10:30:00')",
        "DELETE FROM as_of",
    ):
        with pytest.raises(sqlite3.IntegrityError, match=r"as_of|at_is_a_moment_like"):
            opened.execute(statement)


def test_orders_and_events_of_the_future_are_hidden(opened: sqlite3.Connection):
    opened.execute("UPDATE as_of SET at = '2025-06-03T18:40:50'")
    assert opened.execute("SELECT max(order_date) FROM orders").fetchone() == ("2025-05-02",)
    assert opened.execute("SELECT count(*) FROM repairs").fetchone() == (0,)
    assert opened.execute("SELECT max(since) FROM quotes").fetchone() == ("2025-03-01",)
    assert opened.execute("SELECT count(*) FROM customers").fetchone() == (2,)
    assert opened.execute("SELECT count(*) FROM account_events").fetchone() == (0,)
    for view in ("shipment_events", "payment_events", "stock_events"):
        assert opened.execute(f"SELECT max(at) <= '2025-06-03' FROM {view}").fetchone() == (1,)
    opened.execute("UPDATE as_of SET at = '2024-11-30T12:00:00'")
    assert opened.execute("SELECT max(since) FROM prices").fetchone() == ("2024-11-22",)
    assert opened.execute("SELECT street FROM past_addresses").fetchall() == [("3 Mill Lane",)]


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


def test_records_that_contradict_each_other_are_refused(tmp_path: Path):
    path = tmp_path / "records.db"
    with (
        pytest.raises(OutputError, match=r"records\.db: cannot be written \(FOREIGN KEY"),
        RecordsFile(path, end_of_day(DAY)) as file,
    ):
        file.add(order_rows(ORDERS))


def forged(written: Path, *statements: str) -> list[str]:
    with closing(sqlite3.connect(written / names.SQLITE, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)
    return [str(fault) for fault in read_folder(written).faults if fault.file == names.SQLITE]


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        (
            "UPDATE order_records SET total_cents = 1 WHERE order_id = 'ORD-20250603-0002'",
            "order_records[ORD-20250603-0002].total_cents: `1`, not `64900`",
        ),
        (
            "DELETE FROM repair_records",
            "repair_records[ORD-20250502-0004, 2, 1]: `(absent)`, not `a row`",
        ),
        (
            "INSERT INTO retailers VALUES ('Nobody', 'marketplace')",
            "retailers[Nobody]: `a row`, not `(absent)`",
        ),
        ("UPDATE as_of SET at = '2025-06-18T10:30:00'", "as_of.at: `2025-06-18T10:30:00`, not"),
        ("DROP INDEX order_by_time", "order_by_time: `(absent)`, not `CREATE INDEX"),
        ("CREATE TABLE notes (text)", "notes: `CREATE TABLE notes (text)`, not `(absent)`"),
        ("DROP VIEW orders", "orders: `(absent)`, not `CREATE VIEW"),
    ],
)
def test_an_edit_is_found_with_its_table_and_row(written: Path, statement: str, message: str):
    (fault,) = forged(written, statement)
    assert fault.startswith(f"{names.SQLITE}: {message}")


def test_a_cell_of_every_column_that_is_edited_is_found(written: Path):
    original = (written / names.SQLITE).read_bytes()
    for table, columns in COLUMNS.items():
        for column in columns:
            (written / names.SQLITE).write_bytes(original)
            with closing(sqlite3.connect(written / names.SQLITE)) as file:
                (value,) = file.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone()
            new = "'2020-01-01'" if value is None else f"{column} || 'x'"
            new = f"{column} + 100" if isinstance(value, int | float) else new
            edit = f"UPDATE {table} SET {column} = {new} WHERE {column} IS {value!r}"
            checks = "PRAGMA ignore_check_constraints = ON"
            found = forged(written, checks, edit.replace("IS None", "IS NULL"))
            assert any(f": {table}[" in fault for fault in found), (table, column)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (Path.unlink, "there is no such file"),
        (cut, r"truncated or was damaged"),
        (lambda path: path.write_text("[]"), "truncated or was damaged"),
    ],
)
def test_a_damaged_file_is_named(written: Path, damage: Callable[[Path], object], message: str):
    damage(written / names.SQLITE)
    with pytest.raises(InputError, match=rf"customer_database\.db:?.*{message}"):
        read_folder(written)


def test_a_new_file_takes_the_place_of_an_old_one(written: Path):
    forged(written, "DELETE FROM quote_records")
    write_dataset(written, sample_dataset())
    assert read_folder(written).faults == ()
