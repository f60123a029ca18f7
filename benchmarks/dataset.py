"""Times `ticketworld generate` and `ticketworld audit`, whole commands, and what each stage costs.

Every run is a process of its own with as many workers as there are processors; memory is summed
over all of them, what they share counted once. The stages are those of one batch made by one
process that has made others before, in milliseconds of processor time a ticket.

Example: python -m benchmarks.dataset
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click
from benchmarks.memory import watched
from rich.console import Console
from rich.table import Table

from ticketworld.dataset.parts import Part, write_part
from ticketworld.factory.generate import write
from ticketworld.factory.groundwork import lay_groundwork
from ticketworld.factory.options import Options
from ticketworld.factory.origin import manifest_of
from ticketworld.factory.policy import choose_policy
from ticketworld.factory.prepare import prepare
from ticketworld.factory.progress import Step
from ticketworld.factory.writing import Writer
from ticketworld.workers import processors

SIZES, QUICK = (2_000, 20_000), 60
LEAST = {"generate": 250.0, "audit": 400.0}
"""Tickets a second, at the largest size."""
MOST_MEGABYTES = 600
_WARM = 3
"""Batches made before the one whose stages are timed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One command: its seconds on the clock, and the most memory that it held."""

    command: str
    tickets: int
    seconds: float
    megabytes: float

    @property
    def a_second(self) -> float:
        """Tickets in a second on the clock."""
        return self.tickets / self.seconds


def ran(command: str, tickets: int, arguments: Sequence[str]) -> Ran:
    """Return the figures of a command, which must succeed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "ticketworld.cli.main", command, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with watched(process.pid) as memory:
        code = process.wait()
    if code:
        raise click.ClickException(f"{command} of {tickets} tickets ended with {code}")
    seconds = time.perf_counter() - started
    return Ran(command=command, tickets=tickets, seconds=seconds, megabytes=memory.peak)


def stages(tickets: int, folder: Path) -> dict[str, float]:
    """Return the milliseconds of processor time a ticket that each stage of a batch takes."""
    options = Options(tickets=tickets, seed=3)
    ground = lay_groundwork(options, choose_policy(options))
    manifest = manifest_of(options, ground.policy, Writer())
    marks: list[tuple[str, float]] = []

    def follow(step: Step) -> None:
        if not marks or marks[-1][0] != step.stage:
            marks.append((step.stage, time.process_time()))

    batches = ground.batches[: _WARM + 1]
    for batch in batches:
        marks.clear()
        made = write(prepare(ground, batch, follow), writer=Writer(), follow=follow)
        follow(Step(stage="writing the files"))
        part = Part(
            tickets=made.tickets, customers=made.database.customers, orders=made.database.orders
        )
        write_part(folder / str(batch.number), part, manifest, debug=True)
        follow(Step(stage="done"))
    count = batches[-1].options.tickets
    return {stage: 1000 * (end - start) / count for (stage, start), (_, end) in pairwise(marks)}


@click.command()
@click.option("--tickets", "sizes", type=click.IntRange(min=1), multiple=True, default=SIZES)
@click.option("--quick", is_flag=True, help="A few tickets, to see that it runs.")
def main(sizes: Sequence[int], quick: bool) -> None:
    """Print the figures; fail where the largest size is too slow or takes too much memory."""
    sizes = [QUICK] if quick else sorted(sizes)
    table = Table("tickets", "command", "seconds", "tickets a second", "MB, all processes")
    found: list[Ran] = []
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            folder = str(Path(place) / f"{size}")
            made = ["--tickets", str(size), "--seed", "3", "--output-dir", folder]
            for one in (ran("generate", size, made), ran("audit", size, [folder])):
                found.append(one)
                table.add_row(
                    f"{size:,}",
                    one.command,
                    f"{one.seconds:.1f}",
                    f"{one.a_second:.0f}",
                    f"{one.megabytes:.0f}",
                )
        costs = stages(min(max(sizes), 20_000), Path(place))
    Console().print(table)
    apart = Table("stage of a batch", "ms of processor time a ticket")
    for stage, cost in costs.items():
        apart.add_row(stage, f"{cost:.2f}")
    apart.add_row("together", f"{sum(costs.values()):.2f}")
    Console().print(apart)
    click.echo(f"{processors()} processors")
    largest = [one for one in found if one.tickets == max(sizes)]
    is_fine = all(one.a_second >= LEAST[one.command] for one in largest)
    is_fine &= max(one.megabytes for one in found if one.command == "generate") <= MOST_MEGABYTES
    if not quick and not is_fine:
        raise click.ClickException(f"slower than {LEAST} tickets a second, or too large")


if __name__ == "__main__":
    main()
