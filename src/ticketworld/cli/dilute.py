"""`ticketworld dilute`."""

from __future__ import annotations

from pathlib import Path

import click

from ticketworld.cli.options import rules_option

EXAMPLE = """\b
Example:
  ticketworld dilute assets --factor 5
"""


@click.command("dilute", epilog=EXAMPLE)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--factor",
    type=click.IntRange(2, 20),
    default=5,
    show_default=True,
    help="How many times as long as the handbook the manual is to be.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    metavar="N",
    help="What the manual is drawn by; the dataset's own seed by default.",
)
@rules_option(carried_by="folder", seconds=600, mebibytes=4096)
def command(folder: Path, factor: int, seed: int | None, rules: Path | None) -> int:
    """Hide the handbook of the dataset in DIR in a company's whole manual.

    Writes company_policy_full.txt, dilution_notes.json, which tells what binds in it, and
    dilution_rules, the dataset's rules with those of the manual's near misses: real clauses that
    are proved to change no decision of the dataset. Its other files keep their bytes.
    """
    from ticketworld.dataset import names
    from ticketworld.dilution.dilute import dilute_dataset

    made = dilute_dataset(folder, factor=factor, seed=seed, rules=rules)
    counts = dict.fromkeys(("binding", "idle", "near_miss"), 0)
    for part in made.parts:
        if part.block.standing in counts:
            counts[part.block.standing] += 1
    click.echo(
        f"{folder / names.FULL_POLICY}: {counts['binding']} binding paragraphs among "
        f"{counts['idle']} idle ones and {counts['near_miss']} near misses",
        err=True,
    )
    click.echo(f"proved on {made.cases:,} cases: no near miss changes a decision", err=True)
    return 0
