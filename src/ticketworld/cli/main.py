"""The `ticketworld` command: finds the command asked for, and turns errors into one message."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping

import click

from ticketworld.errors import TicketworldError

FAILED, USAGE, FINDINGS, INTERRUPTED = 1, 2, 3, 130


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that help is quick."""

    def __init__(self, *args: object, lazy: Mapping[str, tuple[str, str]], **kwargs: object):
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are used."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        if cmd_name not in self._lazy:
            return None
        module, _ = self._lazy[cmd_name]
        command: click.Command = importlib.import_module(module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in self._lazy.items()])


@click.group(
    cls=LazyGroup,
    lazy={
        "generate": ("ticketworld.cli.generate", "Make a dataset whose every label is derived."),
        "audit": ("ticketworld.cli.audit", "Derive every label of a dataset again and compare."),
        "convert": ("ticketworld.cli.convert", "Write a dataset in another format."),
        "dilute": ("ticketworld.cli.dilute", "Hide a dataset's handbook in a whole manual."),
        "plan": ("ticketworld.cli.plan", "Plan scenarios that cover a policy, with proof."),
        "validate": ("ticketworld.cli.validate", "Test scenario templates by property."),
        "decide": ("ticketworld.cli.decide", "Decide one case, or many."),
        "explain": ("ticketworld.cli.explain", "Say why, why not, and what would change it."),
        "rules": ("ticketworld.cli.rules", "Check, test and print a policy."),
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 99},
    epilog="Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 findings, 130 interrupted.",
)
@click.version_option(package_name="ticketworld")
def cli() -> None:
    """Make and check customer-support datasets whose truth is derived from written policy."""


def main() -> None:
    """Run the command line; errors become one message and an exit code, never a traceback."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str], *, is_confined: bool = False) -> int:
    """Run a command and return its exit code.

    Args:
        arguments: What was typed after `ticketworld`.
        is_confined: Whether this process has limits already and may load anyone's rules.

    Raises:
        MemoryError: The memory of a confined process does not suffice.
    """
    try:
        typed = arguments, is_confined  # for the commands that read rules: see `rules_option`
        code = cli.main(arguments, "ticketworld", standalone_mode=False, obj=typed)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        error.show()
        return USAGE
    except click.ClickException as error:
        error.show()
        return FAILED
    except TicketworldError as error:
        click.echo(f"error: {error}", err=True)
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; nothing was left half written", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except MemoryError:
        if is_confined:
            raise
        click.echo("error: out of memory; ask for fewer tickets or orders", err=True)
        return FAILED


if __name__ == "__main__":
    main()
