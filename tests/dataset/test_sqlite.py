"""The SQLite file holds the records of the JSON file, and shows them as of any moment."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from tests.shop import (
    DATABASE,
    DAY,
)
from ticketworld.dataset import names
from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.dataset.sqlite_schema import COLUMNS, sql_for
from ticketworld.records.moments import end_of_day
from ticketworld.records.types import (
    AccountChange,
    PaymentKind,
    PaymentMethod,
    Restriction,
    RetailerKind,
    SaleType,
    ShippingMethod,
    StockChange,
    Tier,
    WarrantyPlan,
    WeightCheck,
)


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
