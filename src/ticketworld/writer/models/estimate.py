"""Tells before anything is sent what a run would take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ticketworld.writer.models.prices import cost_dollars, cost_words
from ticketworld.writer.models.request import first_request
from ticketworld.writer.models.settings import ModelSettings
from ticketworld.writer.piece import Prompt

_REPLY_TOKENS: Mapping[str, int] = {"letter": 180, "reply": 60, "question": 120, "answer": 180}
"""About how long replies of a kind are."""
_FIELD_TOKENS = 60
"""About how long each field of another kind is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What prompts would take if each were sent once and every first reply were used.

    Attributes:
        model: The model that would be asked.
        requests: How many prompts there are.
        prompt_tokens: About how many tokens they are.
        reply_tokens: About how many tokens the replies would be, without what a model thinks.
    """

    model: str
    requests: int
    prompt_tokens: int
    reply_tokens: int

    @property
    def cost(self) -> float | None:
        """What it would cost in dollars, by list prices; None where the price is not known."""
        return cost_dollars(self.model, self.prompt_tokens, self.reply_tokens)

    def __str__(self) -> str:
        return (
            f"{self.requests:,} requests to `{self.model}`, about {self.prompt_tokens:,} tokens "
            f"of prompts and {self.reply_tokens:,} of replies: {cost_words(self.cost)}"
        )


def estimate(prompts: Iterable[Prompt], settings: ModelSettings) -> Estimate:
    """Return about what prompts would take; nothing is sent and nothing read from the cache."""
    requests = asked = replied = 0
    for prompt in prompts:
        requests += 1
        asked += first_request(prompt, settings).tokens
        replied += _REPLY_TOKENS.get(prompt.kind, _FIELD_TOKENS * len(prompt.fields))
    return Estimate(
        model=settings.model, requests=requests, prompt_tokens=asked, reply_tokens=replied
    )
