from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ticketworld.records.integrity import integrity
from ticketworld.world.bulk import BigWorld, write_big_world

world = pytest.importorskip("benchmarks.world")


def test_a_sample_is_read_back_as_records(tmp_path: Path) -> None:
    wanted = BigWorld(customers=40, orders=200, products=20, today=date(2026, 6, 30), seed=3)
    write_big_world(tmp_path / "world.db", wanted)
    found = world.sample(tmp_path / "world.db", wanted)
    assert (len(found.customers), len(found.orders)) == (40, 200)
    assert integrity(found) == []


def test_memory_is_measured_over_all_processes() -> None:
    with world.watched() as memory:
        held = bytearray(64_000_000)
        memory.done.wait(0.7)
    assert len(held) > 0
    assert memory.peak == 0 or memory.peak > 64
