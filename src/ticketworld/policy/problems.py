"""Problems found while reading a policy, collected so that all are told in one go."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from ticketworld.errors import TicketworldError, did_you_mean, one_of
from ticketworld.policy.catalogue import Location

_QUOTED = re.compile(r"`([^`]*)`")
_LONGEST = 80


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where, and which check of `rules lint` it falls under."""

    location: Location
    message: str
    check: str = "syntax"

    def __str__(self) -> str:
        return f"{self.location}: {self.message}"


class PolicyError(TicketworldError):
    """A rules folder cannot be used; `problems` holds everything that was found.

    The message has one line a problem, each with the path as it leads from where the user stands.
    """

    def __init__(self, folder: Path, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = [f"{folder / problem.location.file}{_rest(problem)}" for problem in self.problems]
        super().__init__("\n".join(lines))


def _rest(problem: Problem) -> str:
    return f":{problem.location.line}: {excerpted(problem.message)}"


def excerpted(message: str) -> str:
    """Return a message with long quotations cut off."""
    return _QUOTED.sub(_excerpt, message)


def _excerpt(quoted: re.Match[str]) -> str:
    words = quoted[1]
    return f"`{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}`"


def check_of(hint: str, otherwise: str) -> str:
    """Return the check that an unknown name falls under: a misspelling where one is near."""
    return "misspelling" if hint.startswith("; did you mean") else otherwise


def nearest(name: object, known: Collection[str], otherwise: str) -> str:
    """Return the hint that ends a message about an unknown name: the nearest one or a next step.

    Args:
        name: The unknown name.
        known: The names it could have been.
        otherwise: What to do when none of them is near.
    """
    return did_you_mean(str(name), known) or f"; {otherwise}"


def nearest_of(name: object, known: Collection[str]) -> str:
    """Return the hint about a name that must be one of a few: the nearest, or all of them."""
    return did_you_mean(str(name), known) or one_of(tuple(known))
