"""`ticketworld generate`."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ticketworld.cli.batches import as_elder, elder_of, shares_of
from ticketworld.cli.options import json_option, print_json, rules_option
from ticketworld.cli.progress import stages
from ticketworld.cli.writers import WriterOptions, writer_options
from ticketworld.errors import InputError

if TYPE_CHECKING:
    from ticketworld.dataset.manifest import Manifest
    from ticketworld.factory.journal import Journal
    from ticketworld.factory.onto import Elder
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
    help="Same seed, same bytes.  [default: 1]",
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
@click.option("--company-name", help="[default: TechNest]")
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
    help="Language of the messages; the policy and the notes on it stay English.  [default: en]",
)
@click.option(
    "--mode",
    type=click.Choice(["create", "append"]),
    default="create",
    show_default=True,
    help="Make a dataset, or add tickets to the one in the folder and leave the old as they are.",
)
@click.option(
    "--split",
    metavar="NAME=SHARE,...",
    help="Deal the tickets to splits that share nobody, such as train=0.8,dev=0.1,test=0.1.",
)
@click.option(
    "--seal",
    metavar="NAME",
    multiple=True,
    help="Keep what is true of a split's tickets in a file of its own.",
)
@click.option(
    "--disjoint-from",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Share no person, order or letter with the dataset in DIR.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that make the tickets; one a processor by default.",
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
    seed: int | None,
    day: datetime | None,
    output_dir: Path,
    company_name: str | None,
    no_debug: bool,
    force: bool,
    policy_seed: int | None,
    plan_file: Path | None,
    cover: str | None,
    min_hops: int,
    distributions: Path | None,
    difficulty: int,
    language: str | None,
    mode: str,
    split: str | None,
    seal: tuple[str, ...],
    disjoint_from: Path | None,
    workers: int | None,
    resume: bool,
    dry_run: bool,
    rules: Path | None,
    as_json: bool,
    writing: WriterOptions,
) -> int:
    """Make customers, orders and tickets whose every label is derived from the policy."""
    from ticketworld.factory.options import DEFAULT_DATE, Options

    try:
        options = Options(
            tickets=tickets,
            customers=customers,
            products=products,
            orders=orders,
            seed=1 if seed is None else seed,
            date=day.date() if day else DEFAULT_DATE,
            company="TechNest" if company_name is None else company_name,
            debug=not no_debug,
            rules=rules,
            policy_seed=policy_seed,
            plan=plan_file,
            cover=cover,
            min_hops=min_hops,
            distributions=distributions,
            difficulty=difficulty,
            language=language or "en",
            splits=shares_of(split),
            sealed=tuple(sorted(seal)),
            disjoint_from=disjoint_from,
        )
    except InputError as error:  # whatever is wrong with the options was typed
        raise click.UsageError(str(error)) from None
    elder = None
    if mode == "append":
        elder = elder_of(output_dir)
        options = as_elder(options, elder)
    if dry_run:
        from ticketworld.cli.dry_run import show_request

        show_request(options, writing, as_json=as_json)
        return 0
    manifest = _make(
        options, writing, output_dir, elder=elder, force=force, resume=resume, workers=workers
    )
    _report(output_dir, manifest, as_json)
    return 0


def _make(
    options: Options,
    writing: WriterOptions,
    folder: Path,
    *,
    elder: Elder | None,
    force: bool,
    resume: bool,
    workers: int | None,
) -> Manifest:
    """Make a dataset and write it; what is finished stays in the journal until it is in place."""
    from ticketworld.dataset.store import holds, publish, staged
    from ticketworld.factory.journal import Journal
    from ticketworld.factory.make import Place, make
    from ticketworld.files import require_writable

    require_writable(folder)
    occupied = folder.is_dir() and any(folder.iterdir()) and elder is None
    writer, meter = writing.open()
    if occupied and meter and not (force or resume):  # nothing is paid for in vain
        raise _occupied(folder)
    with Journal(folder, resumes=resume, tell=_tell) as journal, _going_on(journal, options):
        if resume and elder is not None and not journal.path.exists():
            raise InputError(
                f"{journal.path}: is not there, so no run that added tickets was stopped; leave "
                "out `--resume` to add more"
            )
        with staged(folder) as staging:
            place = Place(dataset=staging, journal=journal, workers=workers)
            with stages(partial(_cost, meter) if meter else None) as follow:
                manifest = make(place, options, _tell, writer=writer, elder=elder, follow=follow)
            if occupied and holds(folder, staging):
                _tell(f"{folder}: holds this very dataset already")
            elif occupied and not force:
                if meter is None:
                    journal.remove()  # it is quickly made again
                raise _occupied(folder)
            else:
                publish(staging, folder)
        journal.remove()
    for line in meter.lines() if meter else ():
        _tell(line)
    return manifest


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
