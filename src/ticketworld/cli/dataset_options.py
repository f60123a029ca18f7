"""The options of `ticketworld generate` that say what a dataset is to be."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path

import click

from ticketworld.cli.batches import shares_of
from ticketworld.errors import InputError


def dataset_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add what a dataset is to be, all but `--rules`; the command is given it as `options`.

    Each parameter has the name of the field of Options that it fills.
    """

    @functools.wraps(command)
    def gathered(**given: object) -> int:
        from ticketworld.factory.options import Options

        names = {one.name for one in fields(Options)} & given.keys() - {"rules"}
        own = {name: given.pop(name) for name in names}
        asked = {name: value for name, value in own.items() if value is not None}
        try:
            options = Options(**asked)  # type: ignore[arg-type]
        except InputError as error:  # whatever is wrong with the options was typed
            raise click.UsageError(str(error)) from None
        return command(options=options, **given)

    for add in reversed(_OPTIONS):
        gathered = add(gathered)
    return gathered


def _day(_context: click.Context, _option: click.Parameter, typed: datetime | None) -> date | None:
    return None if typed is None else typed.date()


def _one_folder(
    _context: click.Context, _option: click.Parameter, typed: tuple[Path, ...]
) -> Path | None:
    if len(typed) > 1:
        raise click.BadParameter(
            "given more than once, and only one dataset can be kept apart from; name one"
        )
    return typed[0] if typed else None


_OPTIONS: list[Callable[[Callable[..., int]], Callable[..., int]]] = [
    click.option("--tickets", type=click.IntRange(min=1), default=100, show_default=True),
    click.option(
        "--customers",
        type=click.IntRange(min=1),
        help="Default: half of the tickets, and more for near misses.",
    ),
    click.option("--products", type=click.IntRange(min=1), help="Default: 35 per 100 tickets."),
    click.option(
        "--orders",
        type=click.IntRange(min=1),
        help="Default: 70 per 100 tickets, and near misses.",
    ),
    click.option(
        "--seed",
        type=click.IntRange(0, 2**63 - 1),
        help="Same seed, same bytes.  [default: 1]",
    ),
    click.option(
        "--date",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day,
        help="Day of the dataset; no event is later.  [default: 2026-06-30]",
    ),
    click.option("--company-name", "company", help="[default: TechNest]"),
    click.option(
        "--no-debug",
        "debug",
        is_flag=True,
        callback=lambda _context, _option, typed: not typed,
        help="Put what proves a ticket into a file of its own.",
    ),
    click.option(
        "--policy-seed",
        type=click.IntRange(0, 2**63 - 1),
        metavar="N",
        help="Draw another company's policy from the rules, as `rules vary --seed N` does.",
    ),
    click.option(
        "--plan",
        type=click.Path(path_type=Path),
        help="Make tickets of the scenarios in this file of `ticketworld plan --output`.",
    ),
    click.option(
        "--cover",
        metavar="LIST",
        help="First make tickets that cover these, such as clauses,chains:3; "
        "see `ticketworld plan`.",
    ),
    click.option(
        "--min-hops",
        type=click.IntRange(min=1),
        default=1,
        metavar="N",
        help="Make no ticket that fewer than N clauses settle.",
    ),
    click.option(
        "--distributions",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="A TOML file of how common things are, from query types to payment methods.",
    ),
    click.option(
        "--difficulty",
        type=click.IntRange(0, 5),
        default=1,
        show_default=True,
        help="Orders beside each ticket's that are easily taken for it and "
        "would change its label.",
    ),
    click.option(
        "--language",
        type=click.Choice(["en", "de", "es"]),
        help="Language of the messages; the policy and the notes on it stay English.  "
        "[default: en]",
    ),
    click.option(
        "--split",
        "splits",
        callback=lambda _context, _option, typed: shares_of(typed),
        metavar="NAME=SHARE,...",
        help="Deal the tickets to splits that share nobody, such as train=0.8,dev=0.1,test=0.1.",
    ),
    click.option(
        "--seal",
        "sealed",
        callback=lambda _context, _option, typed: tuple(sorted(typed)),
        metavar="NAME",
        multiple=True,
        help="Keep what is true of a split's tickets in a file of its own.",
    ),
    click.option(
        "--disjoint-from",
        type=click.Path(path_type=Path),
        callback=_one_folder,
        metavar="DIR",
        multiple=True,
        help="Share no person, order or letter with the dataset in DIR.",
    ),
]
