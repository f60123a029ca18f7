"""Times what is done with messages: the search of large records, and all that grades a ticket.

Messages about random lines of ever larger worlds are searched for, in files and in memory; then
those about one world are taken through every step from its records to a graded ticket. Limits hold
for processor seconds, which on an idle machine are seconds.

Example: python -m benchmarks.messages
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean, quantiles
from typing import Protocol, TypeVar

import click
from benchmarks.tellings import Ground, Matter, draw_message, ground_of
from rich.console import Console
from rich.table import Table

from ticketworld.dataset.difficulty import hardnesses
from ticketworld.dataset.near_misses import count_near_misses
from ticketworld.dataset.possible import Message
from ticketworld.dataset.sqlite_records import StoredRecords
from ticketworld.dataset.standing import stand
from ticketworld.policy.load import load_policy
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.matter import NoQuoteError
from ticketworld.records.search import Hints, Searchable, search
from ticketworld.records.series import Series
from ticketworld.records.types import Customer
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge
from ticketworld.world.bulk import BigWorld, big_database, write_big_world

TODAY = date(2026, 6, 30)
PRODUCTS = 300
SIZES = (10_000, 100_000, 1_000_000)
IN_MEMORY = SIZES[:2]
SEARCHES = 3_000
ORDERS = 7_000
"""Orders of the world whose lines the graded messages are about."""
MESSAGES = (1_000, 10_000)
QUICK = 300

MOST_MILLISECONDS, MOST_SECONDS = 5.0, 60.0
"""For a search in the largest file on average, and to grade the most messages."""

_Made = TypeVar("_Made")


class Records(Searchable, Protocol):
    """Records that can be searched and in which messages can be drawn."""

    def customer(self, customer_id: str) -> Customer:
        """Return a customer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """The searches of one world: its size, where it stands, and milliseconds a message."""

    orders: int
    place: str
    clock: Sequence[float]
    busy: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """What it took to grade so many messages: by stage, seconds on the clock and busy."""

    messages: int
    seconds: dict[str, tuple[float, float]]

    @property
    def busy(self) -> float:
        """Processor seconds of all stages."""
        return sum(busy for _, busy in self.seconds.values())


def big_world(orders: int) -> BigWorld:
    """Return what a world of so many orders is to be: three customers to ten of them."""
    return BigWorld(
        customers=orders * 3 // 10, orders=orders, products=PRODUCTS, today=TODAY, seed=1
    )


def draw_matters(records: Records, customers: int, draw: random.Random) -> Iterator[Matter]:
    """Yield random lines of random customers' orders, without end."""
    while True:
        one, two = (Series().customer_id(draw.randrange(customers)) for _ in range(2))
        orders, others = records.orders_of(one), records.orders_of(two)
        if one == two or not orders or not others:
            continue
        order = draw.choice(orders)
        line = draw.choice(order.items)
        yield Matter(
            customer=records.customer(one),
            order=order,
            line=line,
            product=records.product(line.product_id),
            other=draw.choice(others),
            stranger=records.customer(two),
        )


def searched(orders: int, place: str, records: Records, ground: Ground, messages: int) -> Searched:
    """Return how long it takes to search for each of so many messages, all drawn beforehand."""
    draw = stream(1, "benchmarks", "search", orders)
    matters = draw_matters(records, big_world(orders).customers, draw)
    hints: list[Hints] = [draw_message(next(matters), ground, draw).hints for _ in range(messages)]
    draw.shuffle(hints)
    clock = []
    started = time.process_time()
    for one in hints:
        asked = time.perf_counter()
        search(one, records, needs_line=True)
        clock.append(1000 * (time.perf_counter() - asked))
    busy = 1000 * (time.process_time() - started) / messages
    return Searched(orders=orders, place=place, clock=clock, busy=busy)


def searches(
    sizes: Sequence[int], judge: Judge, messages: int, workers: int
) -> Iterator[Searched]:
    """Yield the searches of each world in its file, and in memory where it is small enough."""
    for orders in sizes:
        world = big_world(orders)
        ground = ground_of(judge, world.shelf, (), (), TODAY)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "customer_database.db"
            write_big_world(path, world, workers)
            with StoredRecords(path) as stored:
                yield searched(orders, "file", stored, ground, messages)
        if orders in IN_MEMORY:
            yield searched(orders, "memory", big_database(world), ground, messages)


def draw_messages(database: Database, judge: Judge, count: int) -> list[Message]:
    """Return so many messages about random lines, all of which can be and have an outcome."""
    ground = ground_of(judge, database.products, database.retailers, database.promotions, TODAY)
    draw = stream(1, "benchmarks", "messages", count)
    matters = draw_matters(database, len(database.customers), draw)
    messages: list[Message] = []
    while len(messages) < count:
        drawn = [draw_message(next(matters), ground, draw) for _ in range(count)]
        cases = [(one, case) for one in drawn if (case := _case(one, database, judge))]
        answers = judge.answer([case for _, case in cases])
        messages += [
            message
            for (message, _), answer in zip(cases, answers, strict=True)
            if not answer.faults()
        ]
    return messages[:count]


def _case(message: Message, database: Database, judge: Judge) -> Case | None:
    """Return the case that a message makes; None where its seller did not have the item yet."""
    facts = judge.catalogue.facts
    try:
        found = extract_facts(message.subject, message.sent_at, database, facts)
    except NoQuoteError:
        return None
    return judge.case(found)


def graded(messages: Sequence[Message], database: Database, judge: Judge) -> Graded:
    """Return how long each stage takes from the records to the grades of all messages."""
    seconds: dict[str, tuple[float, float]] = {}

    def timed(stage: str, work: Callable[[], _Made]) -> _Made:
        clock, busy = time.perf_counter(), time.process_time()
        made = work()
        seconds[stage] = (time.perf_counter() - clock, time.process_time() - busy)
        return made

    facts = judge.catalogue.facts
    cases = timed(
        "facts extracted",
        lambda: [
            judge.case(extract_facts(one.subject, one.sent_at, database, facts))
            for one in messages
        ],
    )
    truths = timed("decided with grounds", lambda: judge.decide(cases))
    timed("possible cases", lambda: stand(messages, truths, database, judge))
    timed("hardness", lambda: hardnesses(truths, judge))
    timed("near misses", lambda: count_near_misses(messages, truths, database, judge))
    return Graded(messages=len(messages), seconds=seconds)


def search_table(found: Sequence[Searched]) -> Table:
    """Return a row for each world and place."""
    table = Table("orders", "searched in", "messages", "mean ms", "p50", "p99", "busy mean ms")
    for one in found:
        percents = quantiles(one.clock, n=100)
        table.add_row(
            f"{one.orders:,}",
            one.place,
            f"{len(one.clock):,}",
            *(f"{ms:.3f}" for ms in (mean(one.clock), percents[49], percents[98], one.busy)),
        )
    return table


def stage_table(runs: Sequence[Graded]) -> Table:
    """Return a row for each stage: seconds, busy seconds, and how the largest run grows."""
    heads = [f"{head} {run.messages:,}" for run in runs for head in ("seconds", "busy")]
    table = Table("stage", *heads, *(["busy growth"] if len(runs) > 1 else []))
    stages = {stage: [run.seconds[stage] for run in runs] for stage in runs[0].seconds}
    stages["all"] = [(sum(clock for clock, _ in run.seconds.values()), run.busy) for run in runs]
    for stage, pairs in stages.items():
        figures = [f"{seconds:.2f}" for pair in pairs for seconds in pair]
        growth = [f"{pairs[-1][1] / max(pairs[0][1], 0.001):.1f}"] if len(runs) > 1 else []
        table.add_row(stage, *figures, *growth)
    return table


@click.command()
@click.option("--quick", is_flag=True, help="The smallest world and few messages only.")
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True)
def main(quick: bool, workers: int) -> None:
    """Print both tables; exit 1 where the largest file or the most messages take too long."""
    console = Console(width=99)
    judge = Judge(load_policy(rules_folder()))
    sizes, count = (SIZES[:1], QUICK) if quick else (SIZES, SEARCHES)
    found = list(searches(sizes, judge, count, workers))
    console.print(search_table(found))
    database = big_database(big_world(QUICK if quick else ORDERS))
    runs = [
        graded(draw_messages(database, judge, number), database, judge)
        for number in ([QUICK] if quick else MESSAGES)
    ]
    console.print(stage_table(runs))
    largest = [one for one in found if one.place == "file"][-1]
    is_fine = largest.busy <= MOST_MILLISECONDS and runs[-1].busy <= MOST_SECONDS
    sys.exit(0 if is_fine else 1)


if __name__ == "__main__":
    main()
