"""Measures how long `ticketworld --help` takes, as a multiple of a Python that imports json."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import click

WANTED = 4


def help_command() -> list[str]:
    """Return the installed command, or the same call where the package is not installed."""
    installed = Path(sys.executable).with_name("ticketworld")
    if installed.exists():
        return [str(installed), "--help"]
    code = "from ticketworld.cli.main import main; main()"
    return [sys.executable, "-c", code, "--help"]


def seconds_of(command: list[str]) -> float:
    """Return how long a command takes.

    Raises:
        ClickException: It fails.
    """
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        raise click.ClickException(f"{' '.join(command)}: {done.stderr.strip()[-300:]}")
    return taken


@click.command()
@click.option("--rounds", default=20, show_default=True, help="How often each is started.")
def main(rounds: int) -> None:
    """Print the start-up time as a ratio measured in this run."""
    commands = [[sys.executable, "-c", "import json"], help_command()]
    for command in commands:
        seconds_of(command)
    pairs = [[seconds_of(command) for command in commands] for _ in range(rounds)]
    bare, ours = (1000 * median(column) for column in zip(*pairs, strict=True))
    ratio = median(ours / bare for bare, ours in pairs)
    click.echo(f'python -c "import json"  {bare:.0f} ms')
    click.echo(f"ticketworld --help       {ours:.0f} ms")
    click.echo(f"ratio                    {ratio:.2f}; wanted: under {WANTED}")


if __name__ == "__main__":
    main()
