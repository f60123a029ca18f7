"""Options and small parts that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from ticketworld.solver.judge import Judge

_F = TypeVar("_F", bound=Callable[..., object])


def rules_option(
    *named_by: str, carried_by: str = "", seconds: int = 60, mebibytes: int = 1024
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Add `--rules DIR`, with `--timeout` and `--memory` for rules other than the shipped ones.

    Such rules may be anyone's, so the command that reads them runs in a process with limits. So
    does one that reads templates other than the shipped ones: their conditions are rules.

    Args:
        named_by: Further parameters of the command that name a policy.
        carried_by: The parameter that names a dataset, which may carry rules of its own.
        seconds: What it may take on the clock by default.
        mebibytes: What it may take of memory by default.
    """

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(command)
        def confined(*, timeout: int, memory: int, **given: object) -> int:
            arguments, is_confined = click.get_current_context().obj
            names = [given.get(name) for name in ("rules", "scenarios", *named_by)]
            names += _carried(given.get(carried_by))
            foreign = [str(name) for name in names if name is not None and _is_foreign(str(name))]
            if is_confined or not foreign:
                return command(**given)
            from ticketworld.cli.confined import Limits, run_confined

            policies = ", ".join(dict.fromkeys(foreign))
            return run_confined(arguments, policies, Limits(timeout, memory))

        for add in reversed(_rules_options(seconds, mebibytes)):
            confined = add(confined)
        return confined

    return decorate


def _rules_options(
    seconds: int, mebibytes: int
) -> list[Callable[[Callable[..., int]], Callable[..., int]]]:
    return [
        click.option(
            "--rules",
            type=click.Path(path_type=Path),
            metavar="DIR",
            help="Folder of the policy; the shipped one by default.",
        ),
        click.option(
            "--timeout",
            type=click.IntRange(min=1),
            default=seconds,
            show_default=True,
            metavar="SECONDS",
            help="Time that rules other than the shipped ones may take.",
        ),
        click.option(
            "--memory",
            type=click.IntRange(min=256),
            default=mebibytes,
            show_default=True,
            metavar="MIB",
            help="Memory that rules other than the shipped ones may take.",
        ),
    ]


def _carried(dataset: object) -> list[Path]:
    """Return the folder of the rules that a dataset carries, where it does."""
    from ticketworld.dataset.names import RULES

    own = Path(str(dataset)) / RULES
    return [own] if dataset is not None and own.is_dir() else []


def _is_foreign(name: str) -> bool:
    """Tell whether a folder or revision is anything but the shipped rules or templates."""
    from ticketworld.resources import rules_folder, scenarios_folder

    return realpath(name) not in map(realpath, (rules_folder(), scenarios_folder()))


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
