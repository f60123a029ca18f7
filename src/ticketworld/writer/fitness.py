"""Which words of small talk do not fit what a letter is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ticketworld.letters.brief import Brief

_BUYING = re.compile(
    r"\b(?:I|we) (?:\w+ )?(?:bought|ordered|paid|purchased|chose|saved up|put aside|read reviews|"
    r"compared models|placed)\b|\bbought from\b|\bthis purchase\b|\bhave from your shop\b|"
    r"\bmy (?:own card|account|order|purchase|money)\b|\bI paid\b|\binvoice\b|\bpaid back\b",
    re.IGNORECASE,
)
"""Words of somebody who bought the item."""
_OWNING = re.compile(
    r"\{(?:it|obj|product|them)\}|\b(?:this|that|another|second|new) one\b|\bparcels?\b|"
    r"\bdeliver|\bpurchase|\bpaid\b|\bordered\b|\bthe money\b|\bcheap\b|\bthe sale\b|"
    r"\bpost office\b|\bpickup\b|\bdepot\b|\bbuying\b|\btalk of nothing\b",
    re.IGNORECASE,
)
"""Words of somebody who has bought something, or speaks of an item."""
_ITEM = re.compile(r"\{obj\}|\bthis one\b")
_PAYING = re.compile(r"\b(?:paid|bought|purchased|saved up|put money aside)\b", re.IGNORECASE)
"""Words of somebody whose payment went through."""


def unfitting(brief: Brief, *, small_talk: bool) -> re.Pattern[str] | None:
    """Return the words that a letter does without; None where all will do.

    Who was given the item speaks of no purchase, who writes about an account of no item.
    """
    if small_talk and not brief.product:
        return _OWNING
    if brief.is_given:
        return _BUYING
    return _PAYING if brief.request == "failed_payment" else None


def fitting_stories(brief: Brief, stories: Sequence[str]) -> Sequence[str]:
    """Return the small talk that a letter can hold; an item sent back gives none."""
    if brief.request != "missing_refund":
        return stories
    return [story for story in stories if not _ITEM.search(story)]
