"""Counts what a model was asked and what it took."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ticketworld.writer.models.client import Usage
from ticketworld.writer.models.prices import cost_dollars, cost_words


@dataclass(slots=True, kw_only=True)
class Meter:
    """What was asked of a model so far; it may be read while the model is being asked.

    Attributes:
        model: The model that is asked.
        pieces: Pieces that are written, by whomever.
        offline: Those that the offline writer wrote, since no text of the model passed.
        rejected: Texts of the model that were not used, whatever was wrong with them.
        requests: Requests that were sent, retries included.
        retries: Those that were sent again, by what had failed.
        cache_hits: Replies that were read from the cache instead.
        prompt_tokens: Tokens of all prompts that were answered, as the provider counts them.
        reply_tokens: Tokens of all replies, and of what the model thought before them.
    """

    model: str
    pieces: int = 0
    offline: int = 0
    rejected: int = 0
    requests: int = 0
    retries: Counter[str] = field(default_factory=Counter)
    cache_hits: int = 0
    prompt_tokens: int = 0
    reply_tokens: int = 0

    @property
    def cost(self) -> float | None:
        """What the tokens cost in dollars, by list prices; None where the price is not known."""
        return cost_dollars(self.model, self.prompt_tokens, self.reply_tokens)

    def add(self, usage: Usage) -> None:
        """Count what a reply took."""
        self.prompt_tokens += usage.prompt_tokens
        self.reply_tokens += usage.reply_tokens

    def lines(self) -> list[str]:
        """Return a report of it all, a line for each matter."""
        # Another thread may count while this one reads.
        retries = sorted(self.retries.copy().items())
        listed = ", ".join(f"{count:,} {kind}" for kind, count in retries)
        return [
            f"{self.pieces:,} pieces, {self.offline:,} of them offline; "
            f"{self.rejected:,} texts of `{self.model}` rejected",
            f"{self.requests:,} requests, {self.cache_hits:,} replies from the cache; "
            f"retries: {listed or 'none'}",
            f"{self.prompt_tokens:,} tokens of prompts, {self.reply_tokens:,} of replies; "
            f"{cost_words(self.cost)}",
        ]
