"""The author who needs no model: every piece by its own offline words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ticketworld.writer.piece import Piece, Written


class OfflineAuthor:
    """Writes every piece offline; seeded, so that the same pieces get the same words."""

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        """Yield the written pieces of each job, in the order of the jobs."""
        for pieces in jobs:
            yield [Written(fields=piece.offline(), writer="offline") for piece in pieces]
