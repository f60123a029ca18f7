"""Times model writers against a server on this machine that answers after 200 ms.

Each protocol's own client keeps 64 requests under way, in a process of its own. The rate counts
from the moment on at which all connections stand; the ideal is what the server's delay allows.

Example: python -m benchmarks.writers
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.table import Table

from ticketworld.writer.models.author import ModelAuthor
from ticketworld.writer.models.settings import Kind, ModelSettings
from ticketworld.writer.piece import Piece, Prompt

KINDS: tuple[Kind, ...] = ("gemini", "openai")
LATENCY_SECONDS = 0.2
CONCURRENCY = 64
COUNTS = (1_000, 10_000)
QUICK = (100, 200)
ROUNDS_BEFORE = 5
"""So many rounds of all requests are not timed: connections are opened one after another."""

LEAST_SHARE, MOST_GROWTH = 0.9, 1.1
"""Of the ideal rate, and of the peak memory from the fewest pieces to the most."""

_LETTER_TOKENS = 400
_SYSTEM, _USER = "You are a customer of a shop. " * 30, "Say where the parcel went. " * 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What writing some pieces took; `rate` is a second's, `busy` processor milliseconds each."""

    kind: Kind
    count: int
    rate: float
    busy: float
    megabytes: float

    @property
    def share(self) -> float:
        """The rate as a share of the ideal."""
        return self.rate / (CONCURRENCY / LATENCY_SECONDS)


@contextmanager
def serving() -> Iterator[str]:
    """Run the server in a process of its own; gives its address."""
    command = [sys.executable, "-m", "tests.writer.models.server"]
    command += ["--latency", str(LATENCY_SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.kill()


def piece(number: int) -> Piece:
    """Return a piece with a prompt of ordinary length; any reply will do."""
    return Piece(
        sample=number,
        prompt=lambda: Prompt(
            kind="letter",
            system=_SYSTEM,
            user=f"Order {number}. {_USER}",
            fields=("subject", "body"),
            max_tokens=_LETTER_TOKENS,
        ),
        check=lambda _: [],
        offline=dict,
    )


def written(kind: Kind, base_url: str, count: int) -> Run:
    """Write so many pieces and return what it took; run it in a fresh process."""
    os.environ["NO_PROXY"] = "127.0.0.1"
    with TemporaryDirectory() as folder:
        settings = ModelSettings(
            kind=kind,
            model="any",
            base_url=base_url,
            key="none",
            cache=Path(folder) / "replies.sqlite",
            concurrency=CONCURRENCY,
        )
        jobs = ModelAuthor(settings).write([piece(number)] for number in range(count))
        before = min(ROUNDS_BEFORE * CONCURRENCY, count // 2)
        for _ in range(before):
            next(jobs)
        start, busy = time.perf_counter(), time.process_time()
        timed = sum(1 for _ in jobs)
        seconds, busy = time.perf_counter() - start, time.process_time() - busy
    return Run(
        kind=kind,
        count=count,
        rate=timed / seconds,
        busy=1000 * busy / timed,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def runs(counts: Sequence[int]) -> Iterator[Run]:
    """Yield what each protocol takes for each number of pieces."""
    for kind in KINDS:
        for count in counts:
            with serving() as url, ProcessPoolExecutor(1, get_context("spawn")) as process:
                yield process.submit(written, kind, url, count).result()


def is_fine(found: Sequence[Run]) -> bool:
    """Tell whether the rates are near the ideal and memory does not grow with the pieces."""
    growths = [
        max(own) / min(own)
        for own in ([run.megabytes for run in found if run.kind == kind] for kind in KINDS)
    ]
    largest = max(run.count for run in found)
    shares = [run.share for run in found if run.count == largest]
    return min(shares) >= LEAST_SHARE and max(growths) <= MOST_GROWTH


@click.command()
@click.option("--quick", is_flag=True, help="Few pieces, and no limits.")
def main(quick: bool) -> None:
    """Print the table; exit 1 where a client is slow or its memory grows."""
    table = Table("protocol", "pieces", "a second", "of ideal", "busy ms a piece", "peak MB")
    found = []
    for run in runs(QUICK if quick else COUNTS):
        found.append(run)
        table.add_row(
            run.kind,
            f"{run.count:,}",
            f"{run.rate:.0f}",
            f"{run.share:.2f}",
            f"{run.busy:.2f}",
            f"{run.megabytes:.0f}",
        )
    Console(width=99).print(table)
    sys.exit(0 if quick or is_fine(found) else 1)


if __name__ == "__main__":
    main()
