"""Reads what `ticketworld generate` is told of batches: splits, and a dataset to be added to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ticketworld.factory.onto import Elder


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


def elder_of(folder: Path, refused: Mapping[str, object]) -> Elder:
    """Return the dataset that a run adds to.

    Args:
        folder: Where it stands.
        refused: By name, the options that say what the dataset is, which it is already.

    Raises:
        UsageError: One of those was given.
        InputError: There is no dataset, or not as it was written.
    """
    from ticketworld.factory.onto import Elder

    for name, given in refused.items():
        if given is not None:
            raise click.UsageError(
                f"--{name} says what a new dataset is to be, and this one is there; leave it out"
            )
    return Elder(folder)
