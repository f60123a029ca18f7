"""What the model writer needs of a provider's client, and the connections under both clients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ticketworld.writer.models.request import Request
from ticketworld.writer.models.settings import ModelSettings

if TYPE_CHECKING:
    import httpx2


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The tokens of one request and its reply, as the provider counts them; 0 if it does not."""

    prompt_tokens: int = 0
    reply_tokens: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a provider answered.

    Attributes:
        text: The model's words, all of them or those before it stopped.
        trouble: A sentence that says why there is no whole text; empty where there is one.
        usage: What it took.
    """

    text: str
    trouble: str = ""
    usage: Usage


class Client(Protocol):
    """Asks a model."""

    async def ask(self, request: Request) -> Reply:
        """Send a request once and return what came back.

        Raises:
            TransientError: It may go better another time.
            ModelRequestError: It will not.
        """
        ...  # pragma: no cover

    async def close(self) -> None:
        """Give up all connections."""
        ...  # pragma: no cover


def open_client(settings: ModelSettings) -> Client:
    """Return the client of the protocol that the settings name."""
    if settings.kind == "gemini":
        from ticketworld.writer.models.gemini_client import GeminiClient

        return GeminiClient(settings)
    from ticketworld.writer.models.openai_client import OpenAIClient

    return OpenAIClient(settings)


def open_connections(settings: ModelSettings) -> httpx2.AsyncClient:
    """Return connections that never wait for one another.

    They have no time-outs of their own: those hold for single reads, so a reply that trickles in
    would never be too late. The whole request has one instead.
    """
    import httpx2

    limits = httpx2.Limits(
        max_connections=settings.concurrency, max_keepalive_connections=settings.concurrency
    )
    return httpx2.AsyncClient(limits=limits, timeout=None, follow_redirects=False)
