"""What a model is asked, the first time and again, and the name under which a reply is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import orjson

from ticketworld.writer.models.settings import ModelSettings
from ticketworld.writer.piece import Prompt

PROMPT_VERSION = 1
"""Raised when prompts change in a way that the request does not show; old replies then rest."""

_FORM = (
    "Reply with one JSON object and nothing else. Its keys are exactly {names}; "
    "each value is a string of plain text."
)
_AGAIN = (
    "\n\nYour reply to this was:\n{text}\n\nIt cannot be used:\n{reasons}\n\n"
    "Write it anew with all of this put right, and reply in the same form."
)
_LONGEST_QUOTE = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request to a model, as it is sent.

    Attributes:
        system: Who the model is to be, and the form of its reply.
        user: What is asked, with what was wrong with earlier replies.
        fields: The keys of its reply.
        max_tokens: How long the reply may be, what the model thinks included.
    """

    system: str
    user: str
    fields: tuple[str, ...]
    max_tokens: int

    @property
    def tokens(self) -> int:
        """About how many tokens it is."""
        return prompt_tokens(self.system, self.user)


def prompt_tokens(*texts: str) -> int:
    """Return about how many tokens texts are: one in four letters."""
    return sum(map(len, texts)) // 4 + 1


def first_request(prompt: Prompt, settings: ModelSettings) -> Request:
    """Return how a model is asked for a piece the first time."""
    names = ", ".join(f"`{name}`" for name in prompt.fields)
    return Request(
        system=f"{prompt.system}\n\n{_FORM.format(names=names)}",
        user=prompt.user,
        fields=prompt.fields,
        max_tokens=prompt.max_tokens + settings.thinking_tokens,
    )


def asked_again(request: Request, text: str, reasons: Sequence[str]) -> Request:
    """Return the request that follows a reply which cannot be used.

    Args:
        request: What was asked.
        text: What the model replied; empty where it did not.
        reasons: Sentences that say what is wrong with it.
    """
    listed = "\n".join(f"- {reason}" for reason in reasons)
    quoted = text[:_LONGEST_QUOTE] or "(nothing)"
    return replace(request, user=request.user + _AGAIN.format(text=quoted, reasons=listed))


def request_key(request: Request, settings: ModelSettings, sample: int) -> str:
    """Return the name under which the reply to a request is kept: all that it may depend on."""
    parts = [
        PROMPT_VERSION, settings.kind, settings.base_url, settings.model, settings.temperature,
        request.system, request.user, request.fields, request.max_tokens, sample,
    ]  # fmt: skip
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()
