"""Times the offline writer and the checks that read its letters back, on one core.

Briefs come from the mill of the tests. Limits hold for processor seconds, which on an idle machine
are seconds.

Example: python -m benchmarks.letters
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import quantiles
from unittest.mock import patch

import click
from rich.console import Console
from rich.table import Table
from tests.letters.mill import brief, message

from ticketworld.letters.brief import Brief, Letter
from ticketworld.letters.checks import read_back
from ticketworld.seeds import stream
from ticketworld.writer import offline
from ticketworld.writer.several import write_message

LETTERS = 4_000
QUICK = 300
WARM_UP = 200
"""Letters before the clock starts: patterns are parsed once in the life of a process."""
FEWEST_LETTERS, FEWEST_CHECKS, LEAST_FIRST = 2_000, 5_000, 0.97
"""A second, a second, and the share of letters that read back clean at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How much of a kind of work was done in how many processor seconds."""

    work: str
    count: int
    seconds: float

    @property
    def a_second(self) -> float:
        """How much of it is done in a second."""
        return self.count / max(self.seconds, 1e-9)


def timed(work: str, count: int, each: Callable[[int], object]) -> Rate:
    """Return the rate of a piece of work that is done once for each number."""
    busy = time.process_time()
    for number in range(count):
        each(number)
    return Rate(work=work, count=count, seconds=time.process_time() - busy)


def write(a_brief: Brief, number: int) -> Letter:
    """Return the letter of a brief, the same one each time."""
    return offline.write_letter(a_brief, stream(1, "benchmarks", "letter", number))


def first_share(briefs: Sequence[Brief]) -> float:
    """Return the share of letters that read back clean at the first attempt."""
    with patch.object(offline, "read_back", wraps=read_back) as reading:
        once = 0
        for number, a_brief in enumerate(briefs):
            before = reading.call_count
            write(a_brief, number)
            once += reading.call_count == before + 1
    return once / len(briefs)


@click.command()
@click.option("--quick", is_flag=True, help="Few letters only; limits do not hold.")
def main(quick: bool) -> None:
    """Print how much is written and read in a second; exit 1 where it is too little."""
    count = QUICK if quick else LETTERS
    briefs = [brief(number) for number in range(count)]
    some = [message(number) for number in range(count)]
    for number in range(WARM_UP):
        write(briefs[number], -number)
    letters = [write(a_brief, number) for number, a_brief in enumerate(briefs)]
    rates = [
        timed("letters written and read back", count, lambda n: write(briefs[n], n)),
        timed("letters read back", count, lambda n: read_back(letters[n], briefs[n])),
        timed("messages of one to three", count, lambda n: write_message(some[n], stream(1, n))),
    ]
    share = first_share(briefs)
    table = Table("work", "count", "busy seconds", "a second")
    for rate in rates:
        row = (f"{rate.count:,}", f"{rate.seconds:.2f}", f"{rate.a_second:,.0f}")
        table.add_row(rate.work, *row)
    console = Console(width=99)
    console.print(table)
    words = quantiles((len(letter.body.split()) for letter in letters), n=20)
    console.print(f"clean at the first attempt: {share:.1%}")
    console.print(f"words a letter: 5 % under {words[0]:.0f}, half under {words[9]:.0f}, ", end="")
    console.print(f"5 % over {words[18]:.0f}")
    is_fine = rates[0].a_second >= FEWEST_LETTERS and rates[1].a_second >= FEWEST_CHECKS
    sys.exit(0 if quick or (is_fine and share >= LEAST_FIRST) else 1)


if __name__ == "__main__":
    main()
