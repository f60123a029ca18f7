"""What goes wrong between us and a provider: what passes, what does not, and what ends a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Literal

from ticketworld.errors import TicketworldError
from ticketworld.writer.models.settings import ModelSettings

Passing = Literal["rate limit", "server error", "connection", "time-out", "response format"]
"""What may be over when a request is sent again; `response format` is asked for differently."""

_BUSY = 429
_PASSING = (408, 409, 425, _BUSY)
_UNKNOWN_KEY, _FORBIDDEN, _NOT_FOUND = 401, 403, 404
_LONGEST = 200


class TransientError(TicketworldError):
    """A request failed in a way that may pass.

    Attributes:
        kind: What failed.
        seconds: How long the provider asks to wait; None where it does not say.
    """

    def __init__(self, message: str, *, kind: Passing, seconds: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.seconds = seconds


class ModelRequestError(TicketworldError):
    """The provider refuses requests such as ours; asking again would not help."""


class ProviderDownError(TicketworldError):
    """The provider failed as often as a request is tried."""


class BudgetSpentError(TicketworldError):
    """As many requests were sent as were allowed."""


def http_problem(
    status: int, headers: Mapping[str, str], words: str, settings: ModelSettings
) -> TransientError | ModelRequestError:
    """Return the error that an answer other than 200 stands for.

    Args:
        status: The answer's status.
        headers: Its headers, found in any case.
        words: What the provider says of it.
        settings: Whom we asked, and for what.
    """
    said = f"status {status}, `{_shortened(words, settings.key)}`"
    if status in _PASSING or status >= 500:
        kind: Passing = "rate limit" if status == _BUSY else "server error"
        return TransientError(said, kind=kind, seconds=retry_after(headers))
    if status in (_UNKNOWN_KEY, _FORBIDDEN) or "API_KEY" in words or "API key" in words:
        step = "check the key and what it may be used for"
    elif status == _NOT_FOUND:
        step = "check the model's name and the address of the endpoint"
    else:
        step = "check what the endpoint asks for"
    return ModelRequestError(
        f"{settings.base_url}: model `{settings.model}` was refused: {said}; {step}"
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return how many seconds an answer asks to wait; None where it does not say.

    A date counts from the answer's own `Date`, so that our clock does not matter.
    """
    asked = headers.get("retry-after", "").strip()
    try:
        seconds = float(asked) if asked[:1].isdigit() else _until(asked, headers.get("date", ""))
    except ValueError:
        return None
    return max(0.0, seconds)


def _until(end: str, start: str) -> float:
    moments: list[datetime] = [parsedate_to_datetime(words) for words in (end, start)]
    if any(moment.tzinfo is None for moment in moments):
        raise ValueError(end)
    return (moments[0] - moments[1]).total_seconds()


def _shortened(words: str, key: str) -> str:
    """Return a provider's words on one line, without our key if it repeats it."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    line = line.replace(key, "***").replace("`", "'")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
