"""Records read one at a time out of a SQLite file are those that were written into it."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.shop import DATABASE
from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.dataset.sqlite_records import SELECTS, StoredRecords
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.digits import one_slip_apart
from ticketworld.records.moments import end_of_day
from ticketworld.records.search import Hints, neighbours, search
from ticketworld.records.types import Order, Product
from ticketworld.world.bulk import BigWorld, big_database

TODAY = date(2026, 6, 30)
STRANGER = "nobody@example.org"
MESSAGES = 400


@pytest.fixture(scope="module")
def database() -> Database:
    return big_database(BigWorld(customers=60, orders=300, products=40, today=TODAY, seed=3))


def _file(folder: Path, database: Database) -> Path:
    path = folder / "customer_database.db"
    path.write_bytes(sqlite_bytes(database, end_of_day(TODAY)))
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, database: Database) -> Path:
    return _file(tmp_path_factory.mktemp("records"), database)


@pytest.fixture
def stored(path: Path) -> Iterator[StoredRecords]:
    with StoredRecords(path) as records:
        yield records


def _same(records: StoredRecords, database: Database) -> None:
    for order in database.orders:
        assert records.order(order.order_id) == order
    for product in database.products:
        assert records.product(product.product_id) == product
        assert records.product_named(product.name.upper()) == product
    for customer in database.customers:
        assert records.customer(customer.customer_id) == customer
        assert records.orders_of(customer.customer_id) == database.orders_of(customer.customer_id)
        assert records.by_email(customer.primary_email.upper()) == customer
        if customer.alternate_email is not None:
            assert records.by_email(customer.alternate_email) == customer


def test_every_record_is_read_as_it_was_written(stored: StoredRecords, database: Database):
    assert any(line.repaired_at for order in database.orders for line in order.items)
    assert any(customer.past_addresses for customer in database.customers)
    _same(stored, database)


def test_every_record_of_a_shop_with_account_events_is_read_too(tmp_path: Path):
    with StoredRecords(_file(tmp_path, DATABASE)) as records:
        _same(records, DATABASE)


def test_what_is_not_there_is_told(stored: StoredRecords):
    assert stored.by_email(STRANGER) is None
    assert stored.product_named("lamp") is None
    assert stored.orders_of("CUST-9999") == ()
    assert not stored.has_order("ORD-1")
    for look_up, kind in (
        (stored.order, "order"), (stored.customer, "customer"), (stored.product, "product"),
    ):  # fmt: skip
        with pytest.raises(InputError, match=f"unknown {kind} `X-1`"):
            look_up("X-1")


def test_nothing_is_scanned(path: Path):
    with closing(sqlite3.connect(path)) as file:
        for select in SELECTS.values():
            plan = [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {select}", ("",))]
            assert plan[0].startswith("SEARCH"), select
            assert not [step for step in plan if step.startswith("SCAN")], select


def test_a_file_that_holds_no_records_is_an_error(tmp_path: Path):
    with (
        pytest.raises(InputError, match=r"gone\.db: `unable to open"),
        StoredRecords(tmp_path / "gone.db") as records,
    ):
        records.has_order("ORD-1")
    (tmp_path / "other.db").write_text("a diary, which is long enough to be a header of a file")
    with (
        pytest.raises(InputError, match=r"other\.db: `file is not a database`"),
        StoredRecords(tmp_path / "other.db") as records,
    ):
        records.has_order("ORD-1")


NUMBERS: dict[str, Callable[[str, random.Random], str | None]] = {
    "absent": lambda _, __: None,
    "right": lambda number, _: number,
    "a slip away": lambda number, draw: draw.choice(list(one_slip_apart(number))),
    "too long or short": lambda number, draw: draw.choice(list(neighbours(number))),
    "cut short": lambda number, draw: draw.choice((number[:-2], number.rpartition("-")[2])),
    "none": lambda _, draw: f"ORD-20200101-{draw.randrange(9000):04d}",
    "small": lambda number, _: number.lower(),
}
WORDS: dict[str, Callable[[Product, Database, random.Random], str]] = {
    "none": lambda _, __, ___: "",
    "right": lambda product, _, __: product.name,
    "vague": lambda product, _, draw: draw.choice(
        (product.noun.lower(), f"my {product.noun.split()[-1]}", f"{product.brand} {product.noun}")
    ),
    "another": lambda _, database, draw: draw.choice(database.products).name,
}


def _sender(order: Order, database: Database, draw: random.Random) -> str:
    own, other = database.customer(order.customer_id), draw.choice(database.customers)
    senders = (own.primary_email, own.alternate_email or STRANGER, other.primary_email, STRANGER)
    return draw.choices(senders, (60, 10, 15, 15))[0]


def _hints(database: Database, draw: random.Random) -> Hints:
    order = draw.choice(database.orders)
    number = order if draw.random() < 0.9 else draw.choice(database.orders)
    product = database.product(draw.choice(order.items).product_id)
    day = order.ordered_at.date() + timedelta(days=draw.choice((0, 0, 4, 9)))
    return Hints(
        request=draw.choice(("return", "missing_refund", "order_status")),
        at=datetime.combine(TODAY - timedelta(days=draw.choice((0, 0, 200))), time(12)),
        sender=_sender(order, database, draw),
        order_number=NUMBERS[draw.choice(list(NUMBERS))](number.order_id, draw),
        product=WORDS[draw.choice(list(WORDS))](product, database, draw),
        day=None if draw.random() < 0.5 else (day - timedelta(days=draw.choice((0, 3))), day),
        is_delivery_day=draw.random() < 0.3,
        account=draw.choice((None, database.customer(order.customer_id).primary_email)),
    )


def test_a_search_of_the_file_finds_what_a_search_in_memory_finds(
    stored: StoredRecords, database: Database
):
    trails = Counter[str]()
    draw = random.Random(7)
    for _ in range(MESSAGES):
        hints = _hints(database, draw)
        found = search(hints, database, needs_line=True)
        assert search(hints, stored, needs_line=True) == found, hints
        trails[found.trail] += 1
        account = search(hints, database, needs_line=False)
        assert search(hints, stored, needs_line=False) == account, hints
    assert min(trails[trail] for trail in ("none", "own", "foreign")) > MESSAGES // 50
