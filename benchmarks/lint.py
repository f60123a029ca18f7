"""Times the whole lint, proofs included, of the shipped rules and of ever larger synthetic ones.

Example: python -m benchmarks.lint
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click
from benchmarks.synthetic import write_policy
from rich.console import Console
from rich.table import Table

from ticketworld.analysis.lint import lint_policy
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder

SIZES = (50, 100, 200, 300)
SHIPPED_BUDGET, LARGEST_BUDGET = 5.0, 30.0
"""Seconds on the clock that the shipped rules and the largest synthetic policy may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A lint run: how large the policy is, how long it took and how many findings it made."""

    policy: str
    clauses: int
    relations: int
    seconds: float
    cpu_seconds: float
    findings: int


def timed(policy: str, folder: Path) -> Timed:
    """Return the figures of one lint run."""
    catalogue = load_policy(folder)
    started, cpu_started = time.perf_counter(), time.process_time()
    report = lint_policy(folder)
    return Timed(
        policy=policy,
        clauses=len(catalogue.clauses),
        relations=len(catalogue.relations),
        seconds=time.perf_counter() - started,
        cpu_seconds=time.process_time() - cpu_started,
        findings=len(report.findings),
    )


def a_doubling(smaller: Timed, larger: Timed) -> float:
    """Return by how much processor time grows where the clauses double, between two sizes."""
    doublings = math.log2(larger.clauses / smaller.clauses)
    return float((larger.cpu_seconds / smaller.cpu_seconds) ** (1 / doublings))


def table_of(shipped: Timed, synthetic: Sequence[Timed]) -> Table:
    """Return the figures as a table."""
    names = ("policy", "clauses", "relations", "seconds", "CPU seconds", "a doubling", "findings")
    table = Table(*names)
    growth = ["", "", *(f"{a_doubling(*pair):.1f} times" for pair in pairwise(synthetic))]
    for run, times in zip([shipped, *synthetic], growth, strict=True):
        size = (run.policy, str(run.clauses), str(run.relations))
        table.add_row(
            *size, f"{run.seconds:.2f}", f"{run.cpu_seconds:.2f}", times, str(run.findings)
        )
    return table


@click.command()
@click.option("--quick", is_flag=True, help="The shipped rules and the smallest policy only.")
@click.option("--seed", default=1, show_default=True)
def main(quick: bool, seed: int) -> None:
    """Print a line for each policy; exit 1 where one is over its budget or not sound."""
    shipped = timed("shipped", rules_folder())
    with tempfile.TemporaryDirectory() as folder:
        synthetic = [
            timed("synthetic", write_policy(Path(folder) / str(size), size, seed))
            for size in (SIZES[:1] if quick else SIZES)
        ]
    Console(width=99).print(table_of(shipped, synthetic))
    slow = shipped.seconds > SHIPPED_BUDGET or synthetic[-1].seconds > LARGEST_BUDGET
    sys.exit(int(slow or any(run.findings for run in (shipped, *synthetic))))


if __name__ == "__main__":
    main()
