"""How far the making of a dataset has come, for those who wait for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is being done, and how much of it where that is counted.

    Attributes:
        stage: In the words of a user, such as `building the world`.
        done: How many tickets.
        total: Of how many; None where nothing is counted.
        kept: How many of those that are done were finished before, by a run that is resumed.
        replaced: How many texts a model failed to write and were written offline.
    """

    stage: str
    done: int = 0
    total: int | None = None
    kept: int = 0
    replaced: int = 0


Follow = Callable[[Step], None]
"""Takes each step as it comes."""


def unfollowed(_: Step) -> None:
    """Let a step pass."""
