"""The author whose texts a language model writes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future

from ticketworld.writer.models.background import Background
from ticketworld.writer.models.meter import Meter
from ticketworld.writer.models.settings import ModelSettings
from ticketworld.writer.piece import Piece, Written

_AHEAD = 4
"""For each request that may be under way, so many pieces are taken on before they are due."""


class ModelAuthor:
    """Writes pieces with a model; see `writer.piece.Author`.

    Pieces are made, checked and written offline in another thread than the caller's, one at a
    time.

    Attributes:
        meter: What was asked so far; read it whenever you like.
    """

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self.meter = Meter(model=settings.model)

    def write(self, jobs: Iterable[Sequence[Piece]]) -> Iterator[list[Written]]:
        """Yield the written pieces of each job, in the order of the jobs.

        Jobs are taken from the iterable only a bounded number of pieces ahead. What is finished
        and whose turn it is has been yielded before anything is raised.

        Raises:
            ModelRequestError: The provider refuses such requests.
            ProviderDownError: The provider failed too often.
            BudgetSpentError: As many requests were sent as are allowed.
            InputError: The cache cannot be used.
        """
        most = _AHEAD * self._settings.concurrency
        waiting: deque[tuple[int, Future[list[Written]]]] = deque()
        ahead = 0
        with Background(self._settings, self.meter) as background:
            for job in jobs:
                size = max(1, len(job))
                waiting.append((size, background.begin(job)))
                ahead += size
                while waiting and (ahead >= most or waiting[0][1].done()):
                    size, future = waiting.popleft()
                    ahead -= size
                    yield future.result()
            while waiting:
                yield waiting.popleft()[1].result()
