"""`ticketworld convert`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import json_option, print_json
from ticketworld.cli.progress import bar

WHOLE = ("json", "jsonl", "parquet", "sqlite")
VIEWS = ("chat", "preferences")

EXAMPLE = """\b
Example:
  ticketworld convert assets --to parquet --output-dir assets-parquet
"""


@click.command("convert", epilog=EXAMPLE)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice([*WHOLE, *VIEWS]), required=True)
@click.option(
    "--output-dir",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder to write; it appears whole or not at all.",
)
@click.option(
    "--debug/--no-debug",
    default=None,
    help="Put what proves a ticket into it, or into a file of its own.  [default: as it is]",
)
@click.option("--force", is_flag=True, help="Replace another dataset in the folder.")
@json_option
def command(
    folder: Path, to: str, output_dir: Path, debug: bool | None, force: bool, as_json: bool
) -> int:
    """Write the dataset in DIR in another format.

    json, jsonl, parquet and sqlite hold the whole dataset: from each it can be converted to each,
    and back to the same bytes. chat and preferences are for training: conversations, and pairs of
    a right and a wrong reply. They leave out sealed tickets and cannot be converted back.
    """
    if to in VIEWS and debug is not None:
        raise click.UsageError(f"--to {to} has no debug blocks to put anywhere")
    from ticketworld.dataset.formats.publish import convert

    with bar("converting") as follow:
        found = convert(folder, output_dir, to, debug=debug, force=force, follow=follow)
    if as_json:
        print_json({"output_dir": str(output_dir), "format": to, **found})
    else:
        summary = ", ".join(f"{count:,} {what}" for what, count in found.items())
        click.echo(f"{output_dir}: {summary}")
    return 0
