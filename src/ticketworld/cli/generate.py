"""`ticketworld generate`."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.options import json_option, print_json, rules_option
from ticketworld.cli.progress import stages
from ticketworld.cli.writers import WriterOptions, writer_options
from ticketworld.errors import InputError

if TYPE_CHECKING:
    from ticketworld.dataset.dataset import Dataset
    from ticketworld.factory.journal import Journal
    from ticketworld.factory.options import Options
    from ticketworld.writer.models.meter import Meter

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
@click.option(
    "--language",
    type=click.Choice(["en", "de", "es"]),
    default="en",
    show_default=True,
    help="Language of the messages; the policy and the notes on it stay English.",
)
@writer_options
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped or killed.")
@click.option(
    "--dry-run",
    is_flag=True,
    help="Print what a model would be asked for a letter, and what it all would cost.",
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
    language: str,
    resume: bool,
    dry_run: bool,
    rules: Path | None,
    as_json: bool,
    writing: WriterOptions,
) -> int:
    """Make customers, orders and tickets whose every label is derived from the policy."""
    from ticketworld.factory.options import DEFAULT_DATE, Options

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
        language=language,
    )
    if dry_run:
        from ticketworld.cli.dry_run import show_request

        show_request(options, writing, as_json=as_json)
    else:
        dataset = _make(options, writing, output_dir, force=force, resume=resume)
        _report(output_dir, dataset, as_json)
    return 0


def _make(
    options: Options, writing: WriterOptions, folder: Path, *, force: bool, resume: bool
) -> Dataset:
    """Make a dataset and write it; what is finished stays in the journal until it is in place."""
    from ticketworld.dataset.store import same_dataset, write_dataset
    from ticketworld.factory.generate import generate
    from ticketworld.factory.journal import Journal
    from ticketworld.files import require_writable

    require_writable(folder)
    occupied = folder.is_dir() and any(folder.iterdir())
    writer, meter = writing.open()
    if occupied and meter and not (force or resume):  # nothing is paid for in vain
        raise _occupied(folder)
    with Journal(folder, resumes=resume, tell=_tell) as journal, _going_on(journal, options):
        with stages(partial(_cost, meter) if meter else None) as follow:
            dataset = generate(options, _tell, writer=writer, journal=journal, follow=follow)
        if occupied and same_dataset(folder, dataset, debug=options.debug):
            _tell(f"{folder}: holds this very dataset already")
        elif occupied and not force:
            if meter is None:
                journal.remove()  # it is quickly made again
            raise _occupied(folder)
        else:
            dataset = write_dataset(folder, dataset, debug=options.debug)
        journal.remove()
    for line in meter.lines() if meter else ():
        _tell(line)
    return dataset


def _cost(meter: Meter) -> str:
    from ticketworld.writer.models.prices import cost_words

    return cost_words(meter.cost)


def _tell(line: str) -> None:
    click.echo(line, err=True)


def _occupied(folder: Path) -> InputError:
    return InputError(
        f"{folder}: the folder is not empty and holds something else; "
        "choose another with `--output-dir`, or replace a dataset with `--force`"
    )


@contextmanager
def _going_on(journal: Journal, options: Options) -> Iterator[None]:
    """Say what is finished, and how to go on, where a run is stopped."""
    try:
        yield
    except BaseException:
        if journal.finished:
            typed, _ = click.get_current_context().obj
            again = [word for word in typed if word != "--resume"]
            _tell(
                f"{journal.finished} of {options.tickets} tickets are finished and kept in "
                f"{journal.path}; go on with: {shlex.join(['ticketworld', *again, '--resume'])}"
            )
        raise


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
