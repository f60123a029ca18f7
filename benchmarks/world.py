"""Times the building of large worlds in SQLite, and tells how time and memory grow with them.

Each world is made by `world/bulk.py`: names, baskets, parcels and payments as `generate` draws
them, shipping fees by the judge, all of it written into one SQLite file. Memory is summed over all
processes. Then the records of some customers are read back and checked against each other.

Example: python -m benchmarks.world
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ticketworld.records.database import Database
from ticketworld.records.integrity import integrity
from ticketworld.records.types import (
    AccountEvent,
    Address,
    Customer,
    Line,
    Order,
    PastAddress,
    PaymentEvent,
    ShipmentEvent,
)
from ticketworld.world.bulk import BigWorld, write_big_world

TODAY = date(2026, 6, 30)
SIZES = (10_000, 100_000, 1_000_000)
PRODUCTS = 300
CHECKED = 500
"""Customers whose records are checked, spread over all."""

MOST_SECONDS, MOST_MEGABYTES = 180.0, 1000.0
"""For the largest world, on two cores."""

QUERIES = (
    "SELECT c.name, o.order_id, o.total_amount FROM customers c JOIN orders o "
    "ON c.customer_id = o.customer_id WHERE o.total_amount > 500",
    "SELECT customer_id, COUNT(*), AVG(total_amount) FROM orders GROUP BY customer_id",
)


@dataclass(slots=True)
class Memory:
    """The most that this process and its children have held together, in megabytes."""

    peak: float = 0.0
    done: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One world: how long it took, on the clock and busy, what it held in memory and on disk."""

    orders: int
    customers: int
    seconds: float
    busy: float
    peak: float
    size: float
    query_seconds: float
    flaws: Sequence[str]


@contextmanager
def watched() -> Iterator[Memory]:
    """Measure the memory of this process and its children, where the system tells it."""
    memory = Memory()

    def watch() -> None:
        while not memory.done.wait(0.2):
            memory.peak = max(memory.peak, sum(map(_resident, _family())))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        memory.done.set()
        thread.join()


def _family() -> Iterator[int]:
    """Yield this process and its children."""
    own = os.getpid()
    yield own
    for task in Path(f"/proc/{own}/task").glob("*/children"):
        try:
            yield from map(int, task.read_text().split())
        except OSError:  # the thread has ended
            continue


def _busy() -> float:
    """Return the processor seconds that this process and its ended children have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _resident(process: int) -> float:
    """Return the megabytes that a process alone holds; what is shared counts once, by share."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended, or this is no Linux
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def built(orders: int, folder: Path, workers: int) -> Built:
    """Return the figures of one world, which is removed afterwards."""
    world = BigWorld(
        customers=orders * 3 // 10, orders=orders, products=PRODUCTS, today=TODAY, seed=1
    )
    path = folder / f"{orders}.db"
    started, worked = time.perf_counter(), _busy()
    with watched() as memory:
        write_big_world(path, world, workers)
    seconds, busy = time.perf_counter() - started, _busy() - worked
    asked = time.perf_counter()
    with closing(sqlite3.connect(path)) as file:
        for query in QUERIES:
            for _ in file.execute(query):
                pass
    query_seconds = time.perf_counter() - asked
    found = Built(
        orders=orders,
        customers=world.customers,
        seconds=seconds,
        busy=busy,
        peak=memory.peak,
        size=path.stat().st_size / 10**6,
        query_seconds=query_seconds,
        flaws=integrity(sample(path, world)),
    )
    path.unlink()
    return found


def sample(path: Path, world: BigWorld) -> Database:
    """Return the records of some customers as they stand in a file, with all products."""
    step = max(1, world.customers // CHECKED)
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        people = file.execute(
            "SELECT * FROM customer_records WHERE CAST(substr(customer_id, 6) AS INT) % ? = 0",
            (step,),
        ).fetchall()
        customers = tuple(_customer(file, row) for row in people)
        orders = tuple(
            _order(file, row)
            for customer in customers
            for row in file.execute(
                "SELECT * FROM order_records WHERE customer_id = ?", (customer.customer_id,)
            )
        )
    return Database(customers=customers, products=world.shelf, orders=orders, retailers=())


def _customer(file: sqlite3.Connection, row: sqlite3.Row) -> Customer:
    key = (row["customer_id"],)
    places = {
        kind: Address(street=street, city=city, state=state, zip=code)
        for _, kind, street, city, state, code in file.execute(
            "SELECT * FROM addresses WHERE customer_id = ?", key
        )
    }
    emails = dict(file.execute("SELECT kind, email FROM emails WHERE customer_id = ?", key))
    return Customer(
        customer_id=row["customer_id"],
        name=row["name"],
        primary_email=emails["primary"],
        alternate_email=emails.get("alternate"),
        phone=row["phone"],
        shipping_address=places["shipping"],
        billing_address=places["billing"],
        created_date=date.fromisoformat(row["created_date"]),
        tier=row["tier"],
        past_addresses=tuple(
            PastAddress(
                address=Address(street=street, city=city, state=state, zip=code),
                until=date.fromisoformat(until),
            )
            for street, city, state, code, until in file.execute(
                "SELECT street, city, state, zip, until FROM past_address_records "
                "WHERE customer_id = ? ORDER BY number",
                key,
            )
        ),
        account_events=tuple(
            AccountEvent(at=datetime.fromisoformat(at), event=event)
            for at, event in file.execute(
                "SELECT at, event FROM account_records WHERE customer_id = ? ORDER BY number", key
            )
        ),
    )


def _order(file: sqlite3.Connection, row: sqlite3.Row) -> Order:
    key = (row["order_id"],)

    def rows(table: str) -> list[sqlite3.Row]:
        return file.execute(f"SELECT * FROM {table} WHERE order_id = ?", key).fetchall()

    repairs = rows("repair_records")
    return Order(
        order_id=row["order_id"],
        customer_id=row["customer_id"],
        ordered_at=datetime.fromisoformat(row["ordered_at"]),
        promised_at=datetime.fromisoformat(row["promised_at"]),
        items=tuple(_line(line, repairs) for line in rows("line_records")),
        shipping_method=row["shipping_method"],
        shipping_fee=row["shipping_cents"],
        total_amount=row["total_cents"],
        tracking_number=row["tracking_number"],
        payment_method=row["payment_method"],
        shipments=tuple(
            ShipmentEvent(at=datetime.fromisoformat(event["at"]), event=event["event"])
            for event in rows("shipment_records")
        ),
        payments=tuple(
            PaymentEvent(
                at=datetime.fromisoformat(event["at"]),
                event=event["event"],
                amount=event["cents"],
            )
            for event in rows("payment_records")
        ),
        gift=bool(row["gift"]),
        weight_check=row["weight_check"],
    )


def _line(row: sqlite3.Row, repairs: Sequence[sqlite3.Row]) -> Line:
    return Line(
        line_id=row["line_id"],
        product_id=row["product_id"],
        quantity=row["quantity"],
        price_paid=row["paid_cents"],
        sale_type=row["sale_type"],
        extended_warranty=row["extended_warranty"],
        repaired_at=tuple(
            datetime.fromisoformat(repair["at"])
            for repair in repairs
            if repair["line_number"] == row["number"]
        ),
        returned_at=_moment(row["returned_at"]),
        refunded_at=_moment(row["refunded_at"]),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def growth_table(worlds: Sequence[Built]) -> Table:
    """Return a row for each world."""
    table = Table(
        "orders", "customers", "seconds", "busy", "peak MB", "file MB", "queries s", "flaws"
    )
    for world in worlds:
        table.add_row(
            f"{world.orders:,}",
            f"{world.customers:,}",
            f"{world.seconds:.1f}",
            f"{world.busy:.1f}",
            f"{world.peak:.0f}" if world.peak else "unknown",
            f"{world.size:.0f}",
            f"{world.query_seconds:.1f}",
            str(len(world.flaws)),
        )
    return table


@click.command()
@click.option("--quick", is_flag=True, help="The smallest world only.")
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True)
def main(quick: bool, workers: int) -> None:
    """Print the table; exit 1 where the largest world costs too much or records disagree."""
    console = Console(width=99)
    with tempfile.TemporaryDirectory() as folder:
        worlds = [
            built(orders, Path(folder), workers) for orders in (SIZES[:1] if quick else SIZES)
        ]
    console.print(growth_table(worlds))
    for world in worlds:
        for flaw in world.flaws[:10]:
            console.print(flaw)
    largest = worlds[-1]
    is_fine = largest.seconds <= MOST_SECONDS and largest.peak <= MOST_MEGABYTES
    sys.exit(0 if is_fine and not any(world.flaws for world in worlds) else 1)


if __name__ == "__main__":
    main()
