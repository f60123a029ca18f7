"""What models cost: list prices as known in November 2026, without discounts.

Source: https://ai.google.dev/gemini-api/docs/pricing and https://openai.com/api/pricing; standard
requests with prompts of ordinary length. What a model thinks is paid for like its reply.
"""

from __future__ import annotations

from collections.abc import Mapping

_DOLLARS_PER_MILLION: Mapping[str, tuple[float, float]] = {
    "gemini-3.8-flash": (0.75, 3.75),  # doubles in January 2027
    "gemini-3.5-flash": (1.50, 9.00),
    "gemini-3.5-flash-lite": (0.30, 2.50),
    "gemini-3.1-flash-lite": (0.25, 1.50),
    "gpt-5.6-luna": (0.20, 1.20),
    "gpt-5.6-terra": (2.00, 12.00),
    "gpt-5.6-sol": (5.00, 30.00),
}
"""For each model the price of a million tokens of prompts and of replies."""


def cost_dollars(model: str, prompt_tokens: int, reply_tokens: int) -> float | None:
    """Return what tokens cost in dollars; None for a model whose price is not known."""
    prices = _DOLLARS_PER_MILLION.get(model.removeprefix("models/"))
    if prices is None:
        return None
    return (prompt_tokens * prices[0] + reply_tokens * prices[1]) / 1_000_000


def cost_words(dollars: float | None) -> str:
    """Return a cost as people read it."""
    if dollars is None:
        return "cost unknown"
    return f"${dollars:,.2f}" if dollars >= 1 else f"${dollars:.4f}"
