"""Asks a model within all limits: cache, places, pace, budget, time-outs and the one retry."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from ticketworld.errors import TicketworldError
from ticketworld.seeds import stream
from ticketworld.writer.models.cache import KeptReply, ReplyCache
from ticketworld.writer.models.client import Client, Reply
from ticketworld.writer.models.meter import Meter
from ticketworld.writer.models.pace import Pace
from ticketworld.writer.models.problems import (
    BudgetSpentError,
    ModelRequestError,
    ProviderDownError,
    TransientError,
)
from ticketworld.writer.models.reply import UnfitReplyError, read_reply
from ticketworld.writer.models.request import Request, request_key
from ticketworld.writer.models.settings import ModelSettings, Patience
from ticketworld.writer.piece import Fields

_JITTER_SEED = 0
"""Waits differ by request and attempt; no text depends on them."""


class Asker:
    """Asks a model for fields; belongs to one event loop.

    What ends the run for one request ends it for all: nothing is sent from then on, and whoever
    waits is told.
    """

    def __init__(
        self, settings: ModelSettings, client: Client, cache: ReplyCache, meter: Meter
    ) -> None:
        self._settings = settings
        self._client = client
        self._cache = cache
        self._meter = meter
        self._places = asyncio.Semaphore(settings.concurrency)
        self._requests = _pace(settings.requests_per_minute)
        self._tokens = _pace(settings.tokens_per_minute)
        self._ended = asyncio.Event()
        self._end: TicketworldError | None = None

    async def ask(self, request: Request, sample: int) -> Fields:
        """Return the fields of a model's reply, or of the one that was kept.

        Raises:
            UnfitReplyError: There is no reply, or it is not of these fields.
            ModelRequestError: The provider refuses such requests.
            ProviderDownError: The provider failed too often.
            BudgetSpentError: No further request is allowed.
            InputError: The cache cannot be used.
        """
        key = request_key(request, self._settings, sample)
        kept = self._cache.get(key)
        if kept is not None:
            self._meter.cache_hits += 1
            return kept.fields
        async with self._places:
            reply = await self._persist(request, key)
        if reply.trouble:
            raise UnfitReplyError(reply.trouble, reply.text)
        fields = read_reply(reply.text, request.fields)
        self._cache.put(key, KeptReply(fields=fields, usage=reply.usage))
        return fields

    async def _persist(self, request: Request, key: str) -> Reply:
        """Send a request until it is answered, as often as patience allows."""
        patience = self._settings.patience
        for attempt in range(patience.attempts):
            try:
                return await self._send(request)
            except ModelRequestError as error:
                raise self._ending(error) from error.__cause__
            except TransientError as error:
                problem = error
            if attempt + 1 < patience.attempts:
                self._meter.retries[problem.kind] += 1
                await self._pause(wait_seconds(problem, patience, key, attempt))
        raise self._ending(
            ProviderDownError(
                f"{self._settings.base_url}: model `{self._settings.model}` failed "
                f"`{patience.attempts}` times in a row, the last time with {problem}; "
                "go on later with `--resume`"
            )
        )

    async def _send(self, request: Request) -> Reply:
        """Send a request once, when its turn has come."""
        now = asyncio.get_running_loop().time()
        wait = 0.0
        if self._requests:
            wait = self._requests.take(1, now)
        if self._tokens:
            wait = max(wait, self._tokens.take(request.tokens, now))
        await self._pause(wait)
        self._spend()
        seconds = self._settings.timeout_seconds
        try:
            async with asyncio.timeout(seconds):
                reply = await self._client.ask(request)
        except TimeoutError as error:
            raise TransientError(f"no reply in `{seconds:g}` seconds", kind="time-out") from error
        usage = reply.usage
        self._meter.add(usage)
        if self._tokens:
            self._tokens.settle(usage.prompt_tokens + usage.reply_tokens - request.tokens)
        return reply

    def _spend(self) -> None:
        most = self._settings.max_requests
        if most is not None and self._meter.requests >= most:
            raise self._ending(
                BudgetSpentError(
                    f"model `{self._settings.model}`: the budget of `{most}` requests is spent; "
                    "go on with `--resume` and a larger `--max-requests`"
                )
            )
        self._meter.requests += 1

    async def _pause(self, seconds: float) -> None:
        """Wait; raises what has ended the run, as soon as it has."""
        if seconds > 0 and self._end is None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ended.wait(), seconds)
        if self._end is not None:
            raise self._end

    def _ending(self, error: TicketworldError) -> TicketworldError:
        """Return what ends the run: the first that did, which may be this."""
        if self._end is None:
            self._end = error
            self._ended.set()
        return self._end


def wait_seconds(problem: TransientError, patience: Patience, key: str, attempt: int) -> float:
    """Return how long to wait before a request is sent again.

    Args:
        problem: What failed; a provider that asks for a wait is given it, and a little more.
        patience: How long waits are.
        key: The request's name.
        attempt: How often it had been sent before it failed.
    """
    if problem.kind == "response format":
        return 0.0
    draw = stream(_JITTER_SEED, "back-off", key, attempt).random()
    if problem.seconds:
        wait = problem.seconds * (1 + draw / 4)
    else:
        wait = patience.first_seconds * 2**attempt * (0.5 + draw)
    return min(wait, patience.longest_seconds)


def _pace(per_minute: int | None) -> Pace | None:
    return None if per_minute is None else Pace(per_minute)
