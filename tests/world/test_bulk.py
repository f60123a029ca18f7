from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ticketworld.dataset.sqlite import sqlite_bytes
from ticketworld.records.moments import end_of_day
from ticketworld.world.bulk import BigWorld, big_database, write_big_world

WORLD = BigWorld(customers=600, orders=3_000, products=40, today=date(2026, 6, 30), seed=2)


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "one.db"
    write_big_world(path, WORLD)
    return path


def test_the_same_file_comes_of_any_number_of_workers(big: Path) -> None:
    other = big.with_name("three.db")
    write_big_world(other, WORLD, workers=3)
    assert other.read_bytes() == big.read_bytes()


def test_the_same_records_are_made_in_memory(tmp_path: Path) -> None:
    small = BigWorld(customers=40, orders=200, products=20, today=WORLD.today, seed=2)
    write_big_world(tmp_path / "small.db", small)
    made = sqlite_bytes(big_database(small), end_of_day(small.today))
    with (
        closing(sqlite3.connect(tmp_path / "small.db")) as written,
        closing(sqlite3.connect(":memory:")) as other,
    ):
        other.deserialize(made)
        assert list(other.iterdump()) == list(written.iterdump())


def test_a_large_world_holds_what_was_asked_for(big: Path) -> None:
    with closing(sqlite3.connect(big)) as file:
        counts = [
            file.execute(f"SELECT count(*) FROM {view}").fetchone()[0]
            for view in ("customers", "orders", "products")
        ]
        assert counts == [600, 3_000, 40]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        younger = file.execute(
            "SELECT count(*) FROM orders JOIN customers USING (customer_id) "
            "WHERE order_date < created_date"
        )
        assert younger.fetchone() == (0,)
