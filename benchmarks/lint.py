"""Times the whole lint, proofs included, of the shipped rules and of synthetic policies.

Example: python -m benchmarks.lint
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import click
from benchmarks.synthetic import write_policy
from rich.console import Console
from rich.table import Table

from ticketworld.analysis.lint import lint_policy
from ticketworld.policy.load import load_policy
from ticketworld.resources import rules_folder

SIZES = (50, 100, 150, 200, 250, 300)
SHIPPED_BUDGET, LARGEST_BUDGET = 5.0, 30.0
"""Seconds that the shipped rules and the largest synthetic policy may take."""


def timed(folder: Path) -> tuple[int, int, float, int]:
    """Return clauses, relations, seconds for a lint and what it finds."""
    catalogue = load_policy(folder)
    started = time.perf_counter()
    report = lint_policy(folder)
    seconds = time.perf_counter() - started
    return len(catalogue.clauses), len(catalogue.relations), seconds, len(report.findings)


@click.command()
@click.option("--quick", is_flag=True, help="The shipped rules and the smallest policy only.")
@click.option("--seed", default=1, show_default=True)
def main(quick: bool, seed: int) -> None:
    """Print a line for each policy; exit 1 where one is over its budget or not sound."""
    rows = [("shipped", *timed(rules_folder()))]
    with tempfile.TemporaryDirectory() as folder:
        rows += [
            ("synthetic", *timed(write_policy(Path(folder) / str(size), size, seed)))
            for size in (SIZES[:1] if quick else SIZES)
        ]
    table = Table("policy", "clauses", "relations", "seconds", "ms a clause", "findings")
    for name, clauses, relations, seconds, findings in rows:
        figures = (clauses, relations, f"{seconds:.2f}", f"{seconds * 1000 / clauses:.0f}")
        table.add_row(name, *map(str, figures), str(findings))
    Console(width=99).print(table)
    slow = rows[0][3] > SHIPPED_BUDGET or rows[-1][3] > LARGEST_BUDGET
    sys.exit(int(slow or any(row[4] for row in rows)))


if __name__ == "__main__":
    main()
