"""The thread in which models are asked, so that whoever wants texts need not wait for each."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Event, Thread
from types import TracebackType

from ticketworld.writer.models.asking import Asker
from ticketworld.writer.models.cache import ReplyCache
from ticketworld.writer.models.client import open_client
from ticketworld.writer.models.meter import Meter
from ticketworld.writer.models.problems import BudgetSpentError
from ticketworld.writer.models.settings import ModelSettings
from ticketworld.writer.models.writing import write_job
from ticketworld.writer.piece import Piece, Written


class Background:
    """Writes jobs in a thread of its own while it is entered.

    On leaving, what is under way is given up; only where the budget is spent, replies that are
    already paid for are awaited and kept.

    Raises:
        InputError: The cache cannot be used.
    """

    def __init__(self, settings: ModelSettings, meter: Meter) -> None:
        self._settings = settings
        self._meter = meter
        self._cache = ReplyCache(settings.cache)
        self._client = open_client(settings)
        self._thread = Thread(target=self._run, name="ticketworld-models", daemon=True)
        self._is_ready = Event()
        self._awaits_rest = False

    def __enter__(self) -> Background:
        self._thread.start()
        self._is_ready.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._awaits_rest = isinstance(error, BudgetSpentError)
        self._loop.call_soon_threadsafe(self._is_over.set)
        self._thread.join()

    def begin(self, job: Sequence[Piece]) -> Future[list[Written]]:
        """Have a job written."""
        writing = write_job(job, self._asker, self._settings, self._meter)
        return asyncio.run_coroutine_threadsafe(writing, self._loop)

    def _run(self) -> None:
        with _rare_collection():
            asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._is_over = asyncio.Event()
        self._asker = Asker(self._settings, self._client, self._cache, self._meter)
        self._is_ready.set()
        try:
            await self._is_over.wait()
            rest = asyncio.all_tasks() - {asyncio.current_task()}
            if not self._awaits_rest:
                for task in rest:
                    task.cancel()
            await asyncio.gather(*rest, return_exceptions=True)
        finally:
            await self._client.close()
            self._cache.close()


@contextmanager
def _rare_collection() -> Iterator[None]:
    """Let the garbage collector pass over what the clients' libraries have loaded.

    They load some hundred thousand objects that stay, and each request makes thousands that go;
    walking over the former again and again takes a tenth of the time of a request.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(20 * usual[0], *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
