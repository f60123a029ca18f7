"""Authors for tests: one that writes other words, one that is slow, one that breaks down."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from ticketworld.errors import TicketworldError
from ticketworld.writer.offline_author import OfflineAuthor
from ticketworld.writer.piece import Piece, Written


class DownError(TicketworldError):
    """The provider of a model is down."""


class OtherWords:
    """Writes what the offline author does and a word more, as a model whose every third fails."""

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        for pieces in jobs:
            yield [self._written(place, piece) for place, piece in enumerate(pieces)]

    def _written(self, place: int, piece: Piece) -> Written:
        if place % 3 == 2:
            return Written(fields=piece.offline(), writer="offline", rejected=3)
        texts = {name: f"{text} Well, well." for name, text in piece.offline().items()}
        assert piece.check(texts) == []
        return Written(fields=texts, writer="model", rejected=place % 2)


class Slow:
    """Writes offline, one ticket in so many seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        for written in OfflineAuthor().write(jobs):
            time.sleep(self._seconds)
            yield written


class Failing:
    """Writes offline until so many tickets are finished, reading ahead; then it breaks down."""

    def __init__(self, tickets: int, ahead: int = 3) -> None:
        self._tickets = tickets
        self._ahead = ahead

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        waiting: list[Sequence[Piece]] = []
        left = self._tickets
        for pieces in jobs:
            waiting.append(pieces)
            if len(waiting) > self._ahead:
                if not left:
                    raise DownError("http://127.0.0.1: answers nothing; try again later")
                left -= 1
                yield from OfflineAuthor().write([waiting.pop(0)])
        yield from OfflineAuthor().write(waiting)
