from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ticketworld.world.bulk import BigWorld, write_big_world

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
