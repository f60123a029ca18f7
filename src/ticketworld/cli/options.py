"""Options and small parts that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

_F = TypeVar("_F", bound=Callable[..., object])


def rules_option(command: _F) -> _F:
    """Add `--rules DIR`; the shipped policy where it is not given."""
    return click.option(
        "--rules",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder of the policy; the shipped one by default.",
    )(command)


def scenarios_option(command: _F) -> _F:
    """Add `--scenarios DIR`; the shipped templates where it is not given."""
    return click.option(
        "--scenarios",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder of scenario templates; the shipped ones by default, none with --rules.",
    )(command)


def scenarios_path(scenarios: Path | None, rules: Path | None) -> Path | None:
    """Return the folder of templates asked for; None where another policy comes without any."""
    from ticketworld.resources import scenarios_folder

    if scenarios is not None or rules is not None:
        return scenarios
    return scenarios_folder()


def json_option(command: _F) -> _F:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def rules_path(rules: Path | None) -> Path:
    """Return the folder asked for, or that of the shipped policy."""
    from ticketworld.resources import rules_folder

    return rules if rules is not None else rules_folder()


def load_judge(rules: Path | None) -> Judge:
    """Return the judge of the policy asked for."""
    from ticketworld.policy.load import load_policy
    from ticketworld.solver.judge import Judge

    return Judge(load_policy(rules_path(rules)))


def print_json(value: object) -> None:
    """Print a value as indented JSON on standard output."""
    import orjson

    click.echo(orjson.dumps(value, option=orjson.OPT_INDENT_2).decode())


def output_option(command: _F) -> _F:
    """Add `--output FILE`; standard output where it is not given."""
    return click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write to FILE, whole or not at all; standard output by default.",
    )(command)


def print_or_write(text: str, output: Path | None) -> None:
    """Print a text that ends with its own newline, or write it to the file asked for."""
    from ticketworld.files import write_bytes

    if output is None:
        click.echo(text, nl=False)
    else:
        write_bytes(output, text.encode())
