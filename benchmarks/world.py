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
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from benchmarks.memory import watched
from rich.console import Console
from rich.table import Table

from ticketworld.dataset.sqlite_records import StoredRecords
from ticketworld.records.database import Database
from ticketworld.records.integrity import integrity
from ticketworld.records.series import Series
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


def _busy() -> float:
    """Return the processor seconds that this process and its ended children have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


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
    ids = [Series().customer_id(index) for index in range(0, world.customers, step)]
    with StoredRecords(path) as stored:
        customers = tuple(map(stored.customer, ids))
        orders = tuple(order for key in ids for order in stored.orders_of(key))
    return Database(customers=customers, products=world.shelf, orders=orders, retailers=())


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
