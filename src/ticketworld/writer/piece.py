"""What is asked of an author, and what comes back: the border between the making and its prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from ticketworld.letters.fault import Fault

Fields = Mapping[str, str]
"""Texts by name, such as the `subject` and the `body` of a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a model is told.

    Attributes:
        kind: What is asked for, such as `letter`; one word.
        system: Who it is to be and the rules that hold for all texts of this kind.
        user: What this one text is about.
        fields: The names of the texts that its reply must hold, all of them and no others.
        max_tokens: How long the reply may be.
    """

    kind: str
    system: str
    user: str
    fields: tuple[str, ...]
    max_tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of prose that is to be written.

    Attributes:
        sample: Which draw of this prompt it is; pieces of different tickets differ in it.
        prompt: Makes what a model is told.
        check: Reads texts back; an empty list where nothing is wrong.
        offline: Writes the texts without a model; they pass the check.
    """

    sample: int
    prompt: Callable[[], Prompt]
    check: Callable[[Fields], list[Fault]]
    offline: Callable[[], Fields]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A piece as it was written, by whom, and how many texts of a model were rejected for it."""

    fields: Fields
    writer: Literal["offline", "model"]
    rejected: int = 0


class Author(Protocol):
    """Writes the pieces of tickets."""

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        """Yield the written pieces of each job, in the order of the jobs.

        Jobs are taken from the iterable only a bounded number ahead.
        """
        ...  # pragma: no cover
