"""`ticketworld rules test`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import (
    json_option,
    load_judge,
    print_json,
    rules_option,
    rules_path,
)

if TYPE_CHECKING:
    from ticketworld.analysis.coverage import Coverage
    from ticketworld.analysis.rule_cases import CaseResult

EXAMPLE = """\b
Examples:
  ticketworld rules test
  ticketworld rules test --rules my_rules --min-coverage 100
"""


@click.command("test", epilog=EXAMPLE)
@rules_option()
@click.option(
    "--min-coverage",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="Least share of clauses, of relations and of boundaries that the cases must exercise.",
)
@json_option
def command(rules: Path | None, min_coverage: float | None, as_json: bool) -> int:
    """Run the hand-written cases `<area>.cases.toml` of a policy and measure what they exercise.

    A clause is exercised where it applies, a relation where it works, a boundary where cases stand
    on both of its sides. Exit 3 where a case disagrees, or where less is exercised than asked for.
    """
    from ticketworld.analysis.coverage import KINDS, measure_coverage
    from ticketworld.analysis.rule_cases import read_rule_cases, run_rule_cases
    from ticketworld.cli.main import FINDINGS

    judge = load_judge(rules)
    cases = read_rule_cases(rules_path(rules), judge)
    results = run_rule_cases(judge, cases)
    answers = [result.answer for result in results]
    coverage = measure_coverage(judge, [rule_case.case for rule_case in cases], answers)
    failed = [result for result in results if result.differences]
    least = min(coverage.percent(kind) for kind in KINDS)
    lacking = min_coverage is not None and least < min_coverage
    if as_json:
        print_json(_as_json(len(results), failed, coverage))
    else:
        _print_failed(failed)
        click.echo(f"{len(results) - len(failed)} of {len(results)} cases agree")
        _print_coverage(coverage)
        if lacking:
            click.echo(f"least coverage {_floored(least):.1f} percent, asked for {min_coverage:g}")
    return FINDINGS if failed or lacking else 0


def _print_failed(failed: Sequence[CaseResult]) -> None:
    for result in failed:
        click.echo(f"{result.rule_case.where}: {result.rule_case.name}")
        for difference in result.differences:
            click.echo(f"    {difference}")


def _print_coverage(coverage: Coverage) -> None:
    from rich.console import Console
    from rich.table import Table

    from ticketworld.analysis.coverage import KINDS

    table = Table("", "exercised", "of", "percent", "out of reach", box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for kind in KINDS:
        beyond = sum(found == kind for found, _, _ in coverage.beyond)
        share = f"{_floored(coverage.percent(kind)):.1f}"
        table.add_row(
            kind, str(coverage.exercised[kind]), str(coverage.total(kind)), share, str(beyond)
        )
    Console(highlight=False).print(table)
    for gap in coverage.gaps:
        click.echo(f"{gap.where}: no case exercises {gap.name} [{gap.kind}]")
        facts = ", ".join(f"{name}={value}" for name, value in gap.witness.items)
        click.echo(f"    this one would: {facts}")
    for kind, name, where in coverage.beyond:
        click.echo(f"{where}: proved that no case can exercise {name} [{kind}]")


def _floored(percent: float) -> float:
    """Return the share with one decimal; nothing but 100 is ever shown as 100."""
    return int(percent * 10) / 10


def _as_json(cases: int, failed: Sequence[CaseResult], coverage: Coverage) -> dict[str, object]:
    from ticketworld.analysis.coverage import KINDS

    return {
        "cases": cases,
        "failed": [
            {
                "where": result.rule_case.where,
                "name": result.rule_case.name,
                "differences": result.differences,
            }
            for result in failed
        ],
        "coverage": {
            kind: {
                "exercised": coverage.exercised[kind],
                "total": coverage.total(kind),
                "percent": coverage.percent(kind),
                "missing": [
                    {"name": gap.name, "where": gap.where, "witness": dict(gap.witness.facts)}
                    for gap in coverage.gaps
                    if gap.kind == kind
                ],
                "out_of_reach": [
                    {"name": name, "where": where}
                    for found, name, where in coverage.beyond
                    if found == kind
                ],
            }
            for kind in KINDS
        },
    }
