"""Reads what `ticketworld generate` is told of batches: splits, and a dataset to be added to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

if TYPE_CHECKING:
    from ticketworld.factory.onto import Elder
    from ticketworld.factory.options import Options

_SETTLED = ("products", "splits", "sealed", "debug", "force")
"""Parameters of `ticketworld generate` that a dataset which is added to has settled."""

_INHERITED = ("seed", "date", "company", "policy_seed", "language")
"""Those that it has settled as well, and that may be given if they say the same."""


def shares_of(split: str | None) -> tuple[tuple[str, float], ...]:
    """Return the splits and their shares as they were typed, such as ``train=0.9,test=0.1``.

    Raises:
        UsageError: A share is missing or is no number.
    """
    pairs = []
    for part in (split or "").split(","):
        name, _, share = part.strip().partition("=")
        if not name and split is None:
            continue
        try:
            pairs.append((name, float(share)))
        except ValueError:
            raise click.UsageError(
                f"--split: `{part}` is no name with a share; give train=0.8,dev=0.1,test=0.1"
            ) from None
    return tuple(pairs)


def elder_of(folder: Path) -> Elder:
    """Return the dataset that a run adds to.

    Raises:
        UsageError: An option was given that says what a dataset is to be, which this one is.
        InputError: There is no dataset, or not as it was written.
    """
    from ticketworld.factory.onto import Elder

    for option in click.get_current_context().command.params:
        if option.name in _SETTLED and _is_given(option.name):
            raise click.UsageError(
                f"{option.opts[0]} says what a new dataset is to be, and this one is there; leave "
                "it out"
            )
    return Elder(folder)


def as_elder(options: Options, elder: Elder) -> Options:
    """Return the options of a run that adds to a dataset: what was not given is as it is there."""
    own = elder.manifest
    return replace(
        options,
        products=elder.before.products,
        debug=elder.debug,
        splits=elder.splits,
        sealed=own.sealed or (),
        **{name: getattr(own, name) for name in _INHERITED if not _is_given(name)},
    )


def _is_given(name: str) -> bool:
    """Return whether a parameter of the command was typed."""
    source = click.get_current_context().get_parameter_source(name)
    return source is ParameterSource.COMMANDLINE
