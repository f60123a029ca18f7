"""Spoilers of the records in one file alone: JSON values and rows of SQLite tables."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.audit.mutations.blocks import edits, leaves, put
from tests.audit.mutations.planting import Content, Planted, Tally
from ticketworld.dataset.sqlite_schema import COLUMNS, KEYS

RECORD_IDS = {
    "customers": "customer_id",
    "orders": "order_id",
    "products": "product_id",
    "retailers": "name",
    "promotions": "code",
}
ANY = ("",)
WAYS = ("value edited", "entry dropped", "record deleted", "record twice", "unknown field")


def spoil_json(
    database: dict[str, list[Content]], draw: random.Random, tally: Tally, share: float
) -> tuple[dict[str, list[Content]], list[Planted]]:
    """Return the records with a fault in a share of them, each in one of the five ways."""
    planted: list[Planted] = []
    spoiled: dict[str, list[Content]] = {}
    for kind, records in database.items():
        spoiled[kind] = []
        for record in records:
            if draw.random() >= share:
                spoiled[kind].append(record)
                continue
            ways = [f"{kind}: {way}" for way in WAYS]
            rarest = min(ways, key=lambda way: (tally.planted[way], draw.random()))
            left = _spoiled(record, rarest.partition(": ")[2], RECORD_IDS[kind], draw)
            if left is None:
                spoiled[kind].append(record)
                continue
            spoiled[kind] += left
            planted.append(Planted(rarest, record[RECORD_IDS[kind]], ANY))
            tally.planted[rarest] += 1
    tally.planted.subtract(one.kind for one in planted)  # they count once they are audited
    return spoiled, planted


def _spoiled(record: Content, way: str, own: str, draw: random.Random) -> list[Content] | None:
    """Return what stands in the place of a record; None where it cannot be spoiled so.

    What is copied from another record is edited as that one never is: both must not agree again.
    """
    if way == "record deleted":
        return []
    if way == "record twice":
        return [record, record]
    if way == "unknown field":
        record["approved_by"] = "nobody"
        return [record]
    if way == "entry dropped":
        lists = [(name, inner) for name, inner in record.items() if isinstance(inner, list)]
        lists = [(name, inner) for name, inner in lists if inner]
        if not lists:
            return None
        _, inner = draw.choice(lists)
        del inner[draw.randrange(len(inner))]
        return [record]
    found = [(steps, value) for steps, value in leaves(record) if steps != (own,) and edits(value)]
    steps, value = draw.choice(found)
    is_copy = (steps[0] == "shipping_address" and own == "order_id") or steps[-1] == "product"
    put(record, steps, f"{value}_copied" if is_copy else draw.choice(edits(value)))
    return [record]


def spoil_rows(path: Path, draw: random.Random, most: int) -> list[Planted]:
    """Edit, delete and add rows of every table of a SQLite file, of each at most so many."""
    planted: list[Planted] = []
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute("PRAGMA ignore_check_constraints = ON")
        for table, columns in COLUMNS.items():
            names = ", ".join(columns)
            rows = file.execute(f"SELECT {names} FROM {table}").fetchall()
            draw.shuffle(rows)
            for row in rows[: min(most, len(rows) // 2)]:
                way = draw.choice([_edit_row, _delete_row, _add_row])
                key = way(file, table, row, draw)
                if key is not None:
                    kind = f"{table}: row {way.__name__.split('_')[1]}ed".replace(
                        "deleteed", "deleted"
                    )
                    place = f"{table}[{', '.join(map(str, key))}]"
                    planted.append(Planted(kind, str(key[0]), (place,)))
        file.commit()
    return planted


Row = tuple[Any, ...]


def _edit_row(file: sqlite3.Connection, table: str, row: Row, draw: random.Random) -> Row | None:
    width, columns = KEYS[table], COLUMNS[table]
    places = [place for place in range(width, len(row)) if row[place] is not None]
    if not places:
        return None
    place = draw.choice(places)
    value = f"{row[place]}x" if isinstance(row[place], str) else row[place] + 1
    keys = " AND ".join(f"{name} = ?" for name in columns[:width])
    statement = f"UPDATE {table} SET {columns[place]} = ? WHERE {keys}"
    file.execute(statement, (value, *row[:width]))
    return row[:width]


def _delete_row(file: sqlite3.Connection, table: str, row: Row, _: random.Random) -> Row:
    width = KEYS[table]
    keys = " AND ".join(f"{name} = ?" for name in COLUMNS[table][:width])
    file.execute(f"DELETE FROM {table} WHERE {keys}", row[:width])
    return row[:width]


def _add_row(file: sqlite3.Connection, table: str, row: Row, draw: random.Random) -> Row | None:
    width = KEYS[table]
    last = row[width - 1]
    more = f"{last}x{draw.randrange(10**6)}" if isinstance(last, str) else last + 10**6
    added = (*row[: width - 1], more, *row[width:])
    places = ", ".join("?" * len(added))
    try:
        file.execute(f"INSERT INTO {table} VALUES ({places})", added)
    except sqlite3.IntegrityError:
        return None  # what must be unique is already there
    return added[:width]
