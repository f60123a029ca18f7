"""Whatever is damaged or edited in the SQLite file is found, and told by its table and row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.sample import sample_dataset
from tests.shop import (
    DAY,
    ORDERS,
)
from ticketworld.dataset import names
from ticketworld.dataset.reading import read_folder
from ticketworld.dataset.sqlite import RecordsFile
from ticketworld.dataset.sqlite_rows import order_rows
from ticketworld.dataset.sqlite_schema import COLUMNS
from ticketworld.dataset.store import read_dataset, write_dataset
from ticketworld.errors import InputError, OutputError
from ticketworld.records.moments import end_of_day


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
        read_dataset(written)


def test_a_new_file_takes_the_place_of_an_old_one(written: Path):
    forged(written, "DELETE FROM quote_records")
    write_dataset(written, sample_dataset())
    assert read_folder(written).faults == ()
