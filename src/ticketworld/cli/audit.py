"""`ticketworld audit`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import json_option, print_json, rules_option

SHOWN = 20


@click.command("audit", epilog="Example: ticketworld audit assets")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@rules_option(carried_by="folder", seconds=600, mebibytes=4096)
@json_option
@click.option(
    "--all", "show_all", is_flag=True, help=f"Print all findings, not the first {SHOWN}."
)
@click.option(
    "--report-dir",
    type=click.Path(path_type=Path),
    help="Write ticket_audit_results.json and ticket_audit_report.txt there.",
)
def command(
    folder: Path, rules: Path | None, as_json: bool, show_all: bool, report_dir: Path | None
) -> int:
    """Derive every label of the dataset in DIR again, from its files alone, and compare.

    A dataset that was made with `--policy-seed` is decided by the rules it carries. Exit 3 where
    anything does not follow from the records and the policy.
    """
    from ticketworld.audit.audit import audit_dataset
    from ticketworld.audit.report import REPORT, RESULTS, results, text
    from ticketworld.cli.main import FINDINGS
    from ticketworld.dataset.store import json_bytes
    from ticketworld.files import write_bytes

    audit = audit_dataset(folder, rules)
    if report_dir:
        write_bytes(report_dir / RESULTS, json_bytes(results(audit)))
        write_bytes(report_dir / REPORT, text(audit).encode())
    if as_json:
        print_json(results(audit))
    else:
        click.echo(text(audit, None if show_all else SHOWN), nl=False)
    return 0 if audit.is_clean else FINDINGS
