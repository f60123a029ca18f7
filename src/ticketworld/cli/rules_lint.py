"""`ticketworld rules lint`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option, rules_path

if TYPE_CHECKING:
    from ticketworld.analysis.finding import Finding
    from ticketworld.analysis.lint import LintReport

EXAMPLE = """\b
Examples:
  ticketworld rules lint --rules my_rules
  ticketworld rules lint --rules my_rules --format github
"""


@click.command("lint", epilog=EXAMPLE)
@rules_option()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Text for people, JSON, or annotations of a pull request on GitHub.",
)
@json_option
def command(rules: Path | None, form: str, as_json: bool) -> int:
    """Find what is wrong with a policy, and prove what is right; exit 3 on anything wrong."""
    from ticketworld.analysis.lint import lint_policy
    from ticketworld.cli.main import FINDINGS

    folder = rules_path(rules)
    report = lint_policy(folder)
    if as_json or form == "json":
        print_json(_as_json(report))
    elif form == "github":
        for finding in report.findings:
            click.echo(_annotation(folder, finding))
    else:
        _print(folder, report)
    return 0 if report.is_sound else FINDINGS


def _as_json(report: LintReport) -> dict[str, object]:
    return {
        "findings": [
            {
                "check": finding.check,
                "where": finding.where,
                "message": finding.message,
                "notice": finding.notice,
                "witness": dict(finding.witness.facts) if finding.witness else None,
            }
            for finding in report.findings
        ],
        "proofs": report.proofs,
    }


def _print(folder: Path, report: LintReport) -> None:
    for finding in report.findings:
        kind = f"{finding.check}, a notice" if finding.notice else finding.check
        click.echo(f"{folder / finding.where}: {finding.message} [{kind}]")
        if finding.witness:
            click.echo(f"    for example {_facts(finding)}")
    for proof in report.proofs:
        click.echo(f"proved: {proof}")
    count = len(report.findings)
    click.echo("no findings" if not count else f"{count} finding{'s' if count > 1 else ''}")


def _facts(finding: Finding) -> str:
    items = finding.witness.items if finding.witness else ()
    return ", ".join(f"{name}={value}" for name, value in items)


def _annotation(folder: Path, finding: Finding) -> str:
    """Return a finding as a workflow command of GitHub Actions, escaped as those ask for."""
    file, _, line = finding.where.partition(":")
    place = f"file={_escaped(str(folder / file), True)},line={line or 1}"
    example = f"\nfor example {_facts(finding)}" if finding.witness else ""
    kind = "notice" if finding.notice else "error"
    return f"::{kind} {place},title={finding.check}::{_escaped(finding.message + example)}"


def _escaped(text: str, in_property: bool = False) -> str:
    for mark, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(mark, code)
    if in_property:
        text = text.replace(":", "%3A").replace(",", "%2C")
    return text
