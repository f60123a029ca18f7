"""The datasets in which faults are planted, made batch by batch as users make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ticketworld.cli.main import run

SEED = 5
BATCH = 500
"""How many tickets a dataset has where more are wanted than it."""
SPLIT = ("--split", "train=0.6,dev=0.2,test=0.2", "--seal", "test", "--no-debug")
WAYS = ((), SPLIT, (), ("--language", "de"), ("--language", "es"))
"""How datasets are made in turn, where several are wanted."""


@dataclass(frozen=True)
class World:
    """A dataset that is to be made."""

    tickets: int
    seed: int
    arguments: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join([str(self.seed), *self.arguments[:2]])

    def made(self, folder: Path) -> Path:
        """Write it into a folder that is not there yet, and return that."""
        size, seed = f"--tickets={self.tickets}", f"--seed={self.seed}"
        written = run(
            ["generate", size, seed, *self.arguments, "--workers=1", f"--output-dir={folder}"]
        )
        assert written == 0
        return folder


def worlds(tickets: int) -> Sequence[World]:
    """Return datasets of so many tickets: one with and one without splits, or one a batch."""
    if tickets <= BATCH:
        return (World(tickets, SEED), World(tickets // 5, SEED, SPLIT))
    return [
        World(BATCH, SEED + number, WAYS[number % len(WAYS)]) for number in range(tickets // BATCH)
    ]
