"""Times `ticketworld convert` from the JSON folder into every format, whole commands.

The dataset is a small one repeated under new ids: tickets, customers and orders, in the JSON files
and in `customer_database.db`; products, retailers and codes are shared by all copies. Processor
seconds are those of the command's process with all its threads.

Example: python -m benchmarks.convert
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import orjson
from rich.console import Console
from rich.table import Table

from ticketworld.dataset import names
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.formats.rows import Row, in_blocks
from ticketworld.dataset.json_files import JsonFiles, json_bytes
from ticketworld.dataset.ledger import database_content
from ticketworld.dataset.sqlite import RecordsFile
from ticketworld.dataset.sqlite_rows import customer_rows, database_rows, order_rows
from ticketworld.dataset.tables import RECORDS, TICKETS
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.files import sha256_of
from ticketworld.records.moments import end_of_day

TARGETS = ("parquet", "jsonl", "sqlite", "json", "chat", "preferences")
TICKETS_MADE, SMALL = 20_000, 100
QUICK = 400
LEAST_PARQUET = 20_000
"""Tickets a second, with a world in proportion."""
MOST_MEGABYTES = 600

_NAMES = re.compile(r"(?:TK-\d{8}-|ORD-\d{8}-|CUST-|TRK|\b1Z)(?=\d)|(?=@)")
"""After what the number of a copy is put in: the beginning of an id, or the name of an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """One conversion: its seconds on the clock and busy, and the most memory it held."""

    to: str
    tickets: int
    seconds: float
    busy: float
    megabytes: float

    @property
    def a_second(self) -> float:
        """Tickets converted in a second on the clock."""
        return self.tickets / max(self.seconds, 1e-9)


def again(text: str, copy: int) -> str:
    """Return a text in which ids and addresses are those of another copy of the shop."""
    return _NAMES.sub(lambda found: f"{found[0]}{copy:04d}", text)


def repeated(rows: Sequence[Row], copies: int) -> Iterator[Row]:
    """Yield rows over and over, each time under new ids."""
    texts = [orjson.dumps(row).decode() for row in rows]
    for copy in range(copies):
        for text in texts:
            yield orjson.loads(again(text, copy))


def write_repeated(folder: Path, dataset: Dataset, copies: int) -> int:
    """Write a dataset as many times over as asked for; return how many tickets there are."""
    folder.mkdir()
    records = database_content(dataset.database, dataset.manifest)
    with (
        (folder / names.TICKETS).open("wb") as tickets,
        (folder / names.DATABASE).open("wb") as database,
    ):
        files = {names.TICKETS: tickets, names.DATABASE: database}
        written = JsonFiles([TICKETS, *RECORDS], lambda name, part: files[name].write(part))
        for rows in in_blocks(repeated([one.content() for one in dataset.tickets], copies)):
            written.add(TICKETS, rows.objects)
        for kind in RECORDS:
            times = copies if kind in ("customers", "orders") else 0
            for rows in in_blocks(repeated(records[kind], times) if times else records[kind]):
                written.add(kind, rows.objects)
        written.close()
    _write_records(folder / names.SQLITE, dataset, copies)
    (folder / names.POLICY).write_text(dataset.policy_text)
    (folder / names.GRAPH).write_bytes(json_bytes(dataset.policy_graph))
    found = sorted(path.name for path in folder.iterdir())
    count = len(dataset.tickets) * copies
    manifest = dataset.manifest.model_copy(
        update={
            "files": {name: sha256_of(folder / name) for name in found},
            "counts": dataset.manifest.counts | {"tickets": count},
        }
    )
    (folder / names.MANIFEST).write_bytes(json_bytes(manifest.content()))
    return count


def _write_records(path: Path, dataset: Dataset, copies: int) -> None:
    with RecordsFile(path, end_of_day(dataset.manifest.date)) as file:
        shared = dict(database_rows(dataset.database))
        own = {**customer_rows(dataset.database.customers), **order_rows(dataset.database.orders)}
        file.add({table: rows for table, rows in shared.items() if table not in own})
        for copy in range(copies):
            for table, rows in own.items():
                named = [
                    tuple(again(v, copy) if isinstance(v, str) else v for v in row) for row in rows
                ]
                file.add({table: named})


def converted(source: Path, output: Path, to: str, tickets: int) -> Converted:
    """Return the figures of one conversion by the command line."""
    words = [sys.executable, "-m", "ticketworld.cli.main", "convert", str(source)]
    started = time.perf_counter()
    process = subprocess.Popen(
        [*words, "--to", to, "--output-dir", str(output)], stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise click.ClickException(f"convert --to {to} ended with {process.returncode}")
    return Converted(
        to=to,
        tickets=tickets,
        seconds=seconds,
        busy=used.ru_utime + used.ru_stime,
        megabytes=used.ru_maxrss / 1000,
    )


def figures(found: Sequence[Converted]) -> Table:
    """Return a row for each format."""
    table = Table("to", "tickets", "seconds", "busy seconds", "tickets a second", "peak MB")
    for one in found:
        table.add_row(
            one.to,
            f"{one.tickets:,}",
            f"{one.seconds:.2f}",
            f"{one.busy:.2f}",
            f"{one.a_second:,.0f}",
            f"{one.megabytes:.0f}",
        )
    return table


@click.command()
@click.option("--quick", is_flag=True, help="Few tickets only; limits do not hold.")
@click.option("--tickets", type=click.IntRange(min=SMALL), default=TICKETS_MADE)
def main(quick: bool, tickets: int) -> None:
    """Print how fast each format is written; exit 1 where Parquet is too slow or memory grows."""
    small = generate(Options(tickets=SMALL, seed=7), lambda _: None)
    console = Console(width=99)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "source"
        count = write_repeated(folder, small, (QUICK if quick else tickets) // SMALL)
        size = sum(path.stat().st_size for path in folder.iterdir()) / count / 1000
        console.print(f"{size:.1f} kB a ticket, records included")
        found = [converted(folder, Path(place) / to, to, count) for to in TARGETS]
    console.print(figures(found))
    parquet = found[0]
    is_fine = parquet.a_second >= LEAST_PARQUET
    is_fine &= max(one.megabytes for one in found) <= MOST_MEGABYTES
    sys.exit(0 if quick or is_fine else 1)


if __name__ == "__main__":
    main()
