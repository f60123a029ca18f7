"""The shape of the phrases for one request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPhrases:
    """Patterns for one request.

    `situations` say what the letter is about and name the product; `details` may follow in longer
    letters; `waiting` replaces the situations where the item has not arrived, `early` where the
    order may be so fresh that nobody is to blame yet; `asks` close with a question. One of
    `always` stands in every letter, for nothing could be done without it.
    """

    subjects: tuple[str, ...]
    situations: tuple[str, ...]
    details: tuple[str, ...]
    asks: tuple[str, ...]
    waiting: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
