"""Lays out a run in batches: small worlds that stand apart, made one by one or side by side.

What a batch is does not depend on who makes it or when, so the same run gives the same bytes for
any number of workers. A batch becomes a part of one split, so nothing crosses between splits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ticketworld.factory.options import Options
from ticketworld.planning.quota import apportion
from ticketworld.records.series import Series
from ticketworld.seeds import stream
from ticketworld.world.lot import Lot
from ticketworld.world.names import Admission

MOST_TICKETS = 500
"""How many tickets a batch holds at most; it is made in memory as a whole."""
_NOVEL = 0.25
"""How much of a test split is settled by grounds that its train split lacks, at least a fifth."""
_SMALLEST_WINDOW = 35
"""How many products a batch can choose from at least, where there are so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One batch of a run.

    Attributes:
        number: The series that its records count in.
        generation: Of the retailers whose prices its messages name.
        split: The split that it is a part of; None where there are none.
        is_novel: Whether grounds that were held out of the other splits settle all of its tickets.
        options: What it is to be, as if it were all of a dataset.
        first_ticket: The running number of its first ticket.
        window: The first product of the shelf that its orders can hold, and the one after the
            last.
        admission: Who may live in its world.
    """

    number: int
    generation: int
    split: str | None
    is_novel: bool
    options: Options
    first_ticket: int
    window: tuple[int, int]
    admission: Admission

    def lot(self, run_seed: int) -> Lot:
        """Return what its world may use."""
        return Lot(
            series=Series(self.number),
            generation=self.generation,
            run_seed=run_seed,
            admits=self.admission,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the batches of a run come after: those of the dataset that they are added to.

    Attributes:
        tickets: How many there are.
        series: How many series are taken.
        generations: How many generations of retailers are taken.
        products: How many products the shop has.
    """

    tickets: int = 0
    series: int = 0
    generations: int = 0
    products: int | None = None


NOTHING = Before()


def lay_out(
    options: Options, before: Before = NOTHING, taken: frozenset[str] = frozenset()
) -> tuple[Batch, ...]:
    """Return the batches of a run, in the order of their tickets.

    Args:
        options: What the run is to make.
        before: What is there already.
        taken: Names of people who may not occur.
    """
    pieces = list(_pieces(options))
    sizes = [piece.tickets for piece in pieces]
    customers, orders = _dealt(options.customers, sizes), _dealt(options.orders, sizes)
    admissions = _admissions(options, taken)
    windows = _Windows(before.products or options.product_count, before.generations)
    batches = []
    first = before.tickets + 1
    for index, piece in enumerate(pieces):
        number = before.series + index
        generation, window = windows.next(piece.tickets)
        batches.append(
            Batch(
                number=number,
                generation=generation,
                split=piece.split,
                is_novel=piece.is_novel,
                options=replace(
                    options,
                    tickets=piece.tickets,
                    customers=customers[index],
                    orders=orders[index],
                    products=window[1] - window[0],
                    seed=_seed(options.seed, number),
                    splits=(),
                    sealed=(),
                ),
                first_ticket=first,
                window=window,
                admission=admissions[piece.split],
            )
        )
        first += piece.tickets
    return tuple(batches)


@dataclass(frozen=True, slots=True)
class _Piece:
    """How many tickets of one kind of batch, and for which split."""

    tickets: int
    split: str | None
    is_novel: bool = False


def _pieces(options: Options) -> Iterator[_Piece]:
    """Yield the batches' sizes; a test split beside a train split begins with novel ones."""
    if not options.splits:
        yield from (_Piece(size, None) for size in _sizes(options.tickets))
        return
    shares = dict(options.splits)
    for split, tickets in apportion(options.tickets, shares).items():
        novel = math.ceil(_NOVEL * tickets) if split == "test" and "train" in shares else 0
        yield from (_Piece(size, split, is_novel=True) for size in _sizes(novel))
        yield from (_Piece(size, split) for size in _sizes(tickets - novel))


def _sizes(tickets: int) -> list[int]:
    """Return how many tickets each of the fewest batches that are small enough holds."""
    return [min(MOST_TICKETS, tickets - first) for first in range(0, tickets, MOST_TICKETS)]


def _dealt(count: int | None, sizes: Sequence[int]) -> Sequence[int | None]:
    """Return each batch's part of what was asked for, by its tickets."""
    if count is None:
        return [None] * len(sizes)
    return list(apportion(count, {str(n): float(size) for n, size in enumerate(sizes)}).values())


def _admissions(options: Options, taken: frozenset[str]) -> Mapping[str | None, Admission]:
    if not options.splits:
        return {None: Admission(taken=taken)}
    admissions: dict[str | None, Admission] = {}
    low = 0.0
    for split, share in options.splits:
        admissions[split] = Admission(low=low, high=low + share, taken=taken)
        low += share
    return admissions


def _seed(seed: int, number: int) -> int:
    """Return the seed of a batch; that of the first series is the run's own."""
    return seed if number == 0 else stream(seed, "batch", number).getrandbits(62)


class _Windows:
    """Deals the shelf out: windows of one generation do not overlap."""

    def __init__(self, products: int, generation: int) -> None:
        self._products = products
        self._generation = generation
        self._next = 0

    def next(self, tickets: int) -> tuple[int, tuple[int, int]]:
        """Return the generation and the window of the next batch."""
        size = min(self._products, max(_SMALLEST_WINDOW, -(-tickets * 35 // 100)))
        if self._next + size > self._products:
            self._generation += 1
            self._next = 0
        start, self._next = self._next, self._next + size
        return self._generation, (start, self._next)
