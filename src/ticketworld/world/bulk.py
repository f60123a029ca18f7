"""Builds large worlds that nobody writes about, in chunks that need not know of each other.

Orders are made some days at a time: their days and owners are drawn first, ids follow from their
ranks. So the same file comes of any number of workers, and nowhere are all records in memory.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from ticketworld.dataset.sqlite import RecordsFile
from ticketworld.dataset.sqlite_rows import (
    Rows,
    customer_rows,
    order_rows,
    product_rows,
    promotion_rows,
    retailer_rows,
)
from ticketworld.planning.distributions import Distributions, usual_distributions
from ticketworld.planning.promotions import promotions_until
from ticketworld.planning.shop import Shop
from ticketworld.policy.load import load_policy
from ticketworld.records.database import Database
from ticketworld.records.moments import end_of_day
from ticketworld.records.series import Series
from ticketworld.records.types import Customer, Order, Product
from ticketworld.resources import rules_folder
from ticketworld.seeds import stream
from ticketworld.solver.judge import Judge
from ticketworld.world.accounts import draw_events
from ticketworld.world.background import background_days, background_orders
from ticketworld.world.orders import Numbering, turn
from ticketworld.world.people import draw_tiers, make_customers
from ticketworld.world.retailers import QuoteBook
from ticketworld.world.shelf import stock_shelf

_SERIES = Series()
_CHUNK = 2_000
"""Orders of so many are made together, and all of their last day."""
_PEOPLE = 5_000
_AHEAD = 3
"""Chunks that may wait for their turn to be written, for each worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BigWorld:
    """What a large world is to be; the same value gives the same file."""

    customers: int
    orders: int
    products: int
    today: date
    seed: int
    rules: Path = field(default_factory=rules_folder)
    mix: Distributions = field(default_factory=usual_distributions)

    @property
    def shelf(self) -> tuple[Product, ...]:
        """The products, made anew each time."""
        return stock_shelf(self.products, self.seed, self.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    """Orders of consecutive days: the rank of the first, the day and the owner of each."""

    first: int
    days: Sequence[date]
    owners: Sequence[int]


def write_big_world(path: Path, world: BigWorld, workers: int = 1) -> None:
    """Write the records of a large world into a new SQLite file.

    Args:
        path: Where it is written; nothing may stand there.
        world: What it is to be.
        workers: How many processes make orders, beside this one that writes them.

    Raises:
        OutputError: The file cannot be written.
    """
    days = background_days(world.orders, world.mix, world.today, world.seed)
    owners = array("L", _owners(world))
    with (
        ProcessPoolExecutor(
            workers, get_context("spawn"), initializer=_begin, initargs=(world,)
        ) as pool,
        RecordsFile(path, end_of_day(world.today)) as file,
    ):
        made = _made(pool, _chunks(days, owners), workers * _AHEAD)
        shelf = world.shelf
        file.add(product_rows(shelf))
        file.add(retailer_rows(QuoteBook(world.seed).retailers(shelf, world.today)))
        file.add(promotion_rows(promotions_until(world.today)))
        people = _people(world, zip(owners, days, strict=True))
        while some := list(islice(people, _PEOPLE)):
            file.add(customer_rows(some))
        for rows in made:
            file.add(rows)


def big_database(world: BigWorld) -> Database:
    """Return in memory the records that `write_big_world` writes into a file."""
    days = background_days(world.orders, world.mix, world.today, world.seed)
    owners = array("L", _owners(world))
    bench = _Bench(world)
    return Database(
        customers=tuple(_people(world, zip(owners, days, strict=True))),
        products=bench.shop.shelf,
        orders=tuple(
            order
            for chunk in _chunks(days, owners)
            for order in chunk_orders(chunk, bench.shop, bench.numbering, bench.seed)
        ),
        retailers=QuoteBook(world.seed).retailers(bench.shop.shelf, world.today),
        promotions=bench.shop.promotions,
    )


def _people(world: BigWorld, placed: Iterable[tuple[int, date]]) -> Iterator[Customer]:
    """Yield the customers, given whose orders were placed on which days, in order of time."""
    seen: dict[int, list[date]] = {}
    for owner, day in placed:
        seen.setdefault(owner, []).append(day)
    first_seen = {owner: days[0] for owner, days in seen.items()}
    tiers = draw_tiers(world.customers, world.mix.tier, (), world.seed)
    people = make_customers(tiers, first_seen, world.today, world.mix, world.seed)
    states, end = world.mix.account_status, end_of_day(world.today)
    for index, customer in enumerate(people):
        gaps = _gaps(customer.created_date, seen.get(index, ()), end)
        draw = stream(world.seed, "accounts", customer.customer_id)
        events = tuple(draw_events(gaps, states, end, draw))
        yield replace(customer, account_events=events) if events else customer


def _gaps(
    created: date, days: Iterable[date], end: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the times between the days on which somebody orders."""
    start = datetime.combine(created, time())
    for day in days:
        yield start, datetime.combine(day, time())
        start = end_of_day(day)
    yield start, end


def chunk_orders(chunk: _Chunk, shop: Shop, numbering: Numbering, seed: int) -> Iterator[Order]:
    """Yield the finished orders of a chunk, in order of time."""
    orders = sorted(background_orders(chunk.first, chunk.days, shop, seed), key=turn)
    for rank, (order, owner) in enumerate(zip(orders, chunk.owners, strict=True), chunk.first):
        yield numbering.place(order, rank, _SERIES.customer_id(owner))


def _owners(world: BigWorld) -> list[int]:
    """Return the index of each order's customer, in the order of the orders' ranks."""
    return stream(world.seed, "owners").choices(range(world.customers), k=world.orders)


def _chunks(days: Sequence[date], owners: array[int]) -> Iterator[_Chunk]:
    """Yield all orders in chunks that end with a day, so that their ranks are settled within."""
    first = 0
    while first < len(days):
        end = min(first + _CHUNK, len(days))
        while end < len(days) and days[end] == days[end - 1]:
            end += 1
        yield _Chunk(first=first, days=days[first:end], owners=owners[first:end])
        first = end


def _made(pool: ProcessPoolExecutor, chunks: Iterator[_Chunk], ahead: int) -> Iterator[Rows]:
    """Return the rows of each chunk in turn; work on the first begins at once."""
    waiting: deque[Future[Rows]] = deque(
        pool.submit(_make, chunk) for chunk in islice(chunks, ahead)
    )

    def results() -> Iterator[Rows]:
        while waiting:
            rows = waiting.popleft().result()
            waiting.extend(pool.submit(_make, chunk) for chunk in islice(chunks, 1))
            yield rows

    return results()


class _Bench:
    """What orders are made with."""

    def __init__(self, world: BigWorld) -> None:
        self.seed = world.seed
        self.numbering = Numbering(world.seed)
        judge = Judge(load_policy(world.rules))
        self.shop = Shop(judge, world.shelf, world.today, world.mix)


_benches: list[_Bench] = []
"""The one bench of a worker process."""


def _begin(world: BigWorld) -> None:
    _benches[:] = [_Bench(world)]


def _make(chunk: _Chunk) -> Rows:
    (bench,) = _benches
    return order_rows(chunk_orders(chunk, bench.shop, bench.numbering, bench.seed))
