"""`ticketworld generate`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option
from ticketworld.errors import InputError

if TYPE_CHECKING:
    from ticketworld.dataset.dataset import Dataset

EXAMPLE = """\b
Example:
  ticketworld generate --tickets 100 --seed 7 --output-dir assets
"""


@click.command("generate", epilog=EXAMPLE)
@click.option("--tickets", type=click.IntRange(min=1), default=100, show_default=True)
@click.option(
    "--customers",
    type=click.IntRange(min=1),
    help="Default: half of the tickets, and more for near misses.",
)
@click.option("--products", type=click.IntRange(min=1), help="Default: 35 per 100 tickets.")
@click.option(
    "--orders", type=click.IntRange(min=1), help="Default: 70 per 100 tickets, and near misses."
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    default=1,
    show_default=True,
    help="Same seed, same bytes.",
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the dataset; no event is later.  [default: 2026-06-30]",
)
@click.option(
    "--output-dir",
    type=click.Path(path_type=Path),
    default=Path("assets"),
    show_default=True,
    help="Folder to write; it appears whole or not at all.",
)
@click.option("--company-name", default="TechNest", show_default=True)
@click.option("--no-debug", is_flag=True, help="Put what proves a ticket into a file of its own.")
@click.option("--force", is_flag=True, help="Replace another dataset in the folder.")
@click.option(
    "--policy-seed",
    type=click.IntRange(0, 2**63 - 1),
    metavar="N",
    help="Draw another company's policy from the rules, as `rules vary --seed N` does.",
)
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path),
    help="Make tickets of the scenarios in this file of `ticketworld plan --output`.",
)
@click.option(
    "--cover",
    metavar="LIST",
    help="First make tickets that cover these, such as clauses,chains:3; see `ticketworld plan`.",
)
@click.option(
    "--min-hops",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Make no ticket that fewer than N clauses settle.",
)
@click.option(
    "--distributions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file of how common things are, from query types to payment methods.",
)
@click.option(
    "--difficulty",
    type=click.IntRange(0, 5),
    default=1,
    show_default=True,
    help="Orders beside each ticket's that are easily taken for it and would change its label.",
)
@rules_option(seconds=600, mebibytes=4096)
@json_option
def command(
    tickets: int,
    customers: int | None,
    products: int | None,
    orders: int | None,
    seed: int,
    day: datetime | None,
    output_dir: Path,
    company_name: str,
    no_debug: bool,
    force: bool,
    policy_seed: int | None,
    plan_file: Path | None,
    cover: str | None,
    min_hops: int,
    distributions: Path | None,
    difficulty: int,
    rules: Path | None,
    as_json: bool,
) -> int:
    """Make customers, orders and tickets whose every label is derived from the policy."""
    from ticketworld.dataset.store import same_dataset, write_dataset
    from ticketworld.factory.generate import generate
    from ticketworld.factory.options import DEFAULT_DATE, Options
    from ticketworld.files import require_writable

    require_writable(output_dir)
    options = Options(
        tickets=tickets,
        customers=customers,
        products=products,
        orders=orders,
        seed=seed,
        date=_day(day, DEFAULT_DATE),
        company=company_name,
        debug=not no_debug,
        rules=rules,
        policy_seed=policy_seed,
        plan=plan_file,
        cover=cover,
        min_hops=min_hops,
        distributions=distributions,
        difficulty=difficulty,
    )
    occupied = output_dir.is_dir() and any(output_dir.iterdir())
    dataset = generate(options, lambda line: click.echo(line, err=True))
    if occupied and same_dataset(output_dir, dataset, debug=options.debug):
        click.echo(f"{output_dir}: holds this very dataset already", err=True)
    elif occupied and not force:
        raise InputError(
            f"{output_dir}: the folder is not empty and holds something else; "
            "choose another with `--output-dir`, or replace a dataset with `--force`"
        )
    else:
        dataset = write_dataset(output_dir, dataset, debug=options.debug)
    _report(output_dir, dataset, as_json)
    return 0


def _day(given: datetime | None, default: date) -> date:
    return given.date() if given else default


def _report(folder: Path, dataset: Dataset, as_json: bool) -> None:
    database = dataset.database
    counts = {
        "tickets": len(dataset.tickets),
        "customers": len(database.customers),
        "products": len(database.products),
        "orders": len(database.orders),
    }
    if as_json:
        print_json({"output_dir": str(folder), **counts})
        return
    summary = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    click.echo(f"{folder}: {summary}")
    click.echo(f"check it with: ticketworld audit {folder}", err=True)
