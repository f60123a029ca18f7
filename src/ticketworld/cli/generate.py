"""`ticketworld generate`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.batches import as_elder, elder_of
from ticketworld.cli.dataset_options import dataset_options
from ticketworld.cli.options import json_option, print_json, rules_option
from ticketworld.cli.writers import WriterOptions, writer_options

if TYPE_CHECKING:
    from ticketworld.dataset.manifest import Manifest
    from ticketworld.factory.options import Options

EXAMPLE = """\b
Example:
  ticketworld generate --tickets 100 --seed 7 --output-dir assets
"""


@click.command("generate", epilog=EXAMPLE)
@dataset_options
@click.option(
    "--output-dir",
    type=click.Path(path_type=Path),
    default=Path("assets"),
    show_default=True,
    help="Folder to write; it appears whole or not at all.",
)
@click.option("--force", is_flag=True, help="Replace another dataset in the folder.")
@click.option(
    "--mode",
    type=click.Choice(["create", "append"]),
    default="create",
    show_default=True,
    help="Make a dataset, or add tickets to the one in the folder and leave the old as they are.",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped or killed.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that make the tickets; one a processor by default.",
)
@writer_options
@click.option(
    "--dry-run",
    is_flag=True,
    help="Print what a model would be asked for a letter, and what it all would cost.",
)
@rules_option(seconds=600, mebibytes=4096)
@json_option
def command(
    options: Options,
    output_dir: Path,
    force: bool,
    mode: str,
    resume: bool,
    workers: int | None,
    writing: WriterOptions,
    dry_run: bool,
    rules: Path | None,
    as_json: bool,
) -> int:
    """Make customers, orders and tickets whose every label is derived from the policy."""
    options, elder = replace(options, rules=rules), None
    if options.disjoint_from and options.disjoint_from.resolve() == output_dir.resolve():
        raise click.UsageError(
            f"{output_dir}: is the dataset that nothing is to be shared with; choose another "
            "`--output-dir`"
        )
    if mode == "append":
        elder = elder_of(output_dir)
        options = as_elder(options, elder)
    if dry_run:
        from ticketworld.cli.dry_run import show_request

        show_request(options, writing, as_json=as_json)
        return 0
    from ticketworld.cli.making import Target, make_at

    target = Target(folder=output_dir, elder=elder, force=force, resume=resume, workers=workers)
    manifest = make_at(target, options, writing)
    _report(output_dir, manifest, as_json)
    return 0


def _report(folder: Path, manifest: Manifest, as_json: bool) -> None:
    counts = {
        name: manifest.counts[name] for name in ("tickets", "customers", "products", "orders")
    }
    if as_json:
        print_json({"output_dir": str(folder), **counts})
        return
    summary = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    click.echo(f"{folder}: {summary}")
    click.echo(f"check it with: ticketworld audit {folder}", err=True)
