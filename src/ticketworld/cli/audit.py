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
@click.option("--report", is_flag=True, help="Write the results, a report and a page into DIR.")
@click.option(
    "--report-dir", type=click.Path(path_type=Path), help="Write them there, and not into DIR."
)
def command(
    folder: Path,
    rules: Path | None,
    as_json: bool,
    show_all: bool,
    report: bool,
    report_dir: Path | None,
) -> int:
    """Derive every label of the dataset in DIR again, from its files alone, and compare.

    A dataset that was made with `--policy-seed` is decided by the rules it carries. Exit 3 where
    anything does not follow from the records and the policy. The files that `--report` writes
    are ticket_audit_results.json, ticket_audit_report.txt and ticket_audit_report.html.
    """
    from ticketworld.audit.audit import audit_dataset
    from ticketworld.audit.report import text
    from ticketworld.audit.results import results
    from ticketworld.audit.written import write_reports
    from ticketworld.cli.main import FINDINGS
    from ticketworld.files import require_writable

    place = report_dir or (folder if report and folder.is_dir() else None)
    if place is not None:
        require_writable(place)  # an audit can take minutes
    audit = audit_dataset(folder, rules)
    if place is not None:
        write_reports(place, audit)
    if as_json:
        print_json(results(audit).model_dump(mode="json"))
    else:
        click.echo(text(audit, None if show_all else SHOWN), nl=False)
    return 0 if audit.is_clean else FINDINGS
