"""Which words of small talk do not fit what a letter is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from ticketworld.letters.brief import Brief
from ticketworld.writer.phrases.stories import ITEM_STORIES, STORIES

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
_ORDERED_ON = re.compile(r"ORD-(\d{8})", re.IGNORECASE)
_SOON = 5
"""Days after the order within which nobody asks the neighbors for a parcel."""
_PAYING = re.compile(r"\b(?:paid|bought|purchased|saved up|put money aside)\b", re.IGNORECASE)
"""Words of somebody whose payment went through."""

_NOT_BOUGHT = frozenset(
    {"product_information", "shipping_information", "missing_refund", "failed_payment"}
)


def unfitting(brief: Brief, *, small_talk: bool) -> re.Pattern[str] | None:
    """Return the words that a letter does without; None where all will do.

    Who was given the item speaks of no purchase, who writes about an account of no item.
    """
    if small_talk and not brief.product:
        return _OWNING
    if brief.is_given:
        return _BUYING
    return _PAYING if brief.request == "failed_payment" else None


def is_early(brief: Brief) -> bool:
    """Return whether an order may be so fresh that a parcel cannot be late, as far as is told."""
    sent, day = brief.sent_at.date(), brief.day
    ordered = _ORDERED_ON.match(brief.order_id or "")
    if day is not None:
        return day.kind == "ordered" and (sent - day.first).days < _SOON
    if ordered is None:
        return True
    return f"{sent - timedelta(days=_SOON):%Y%m%d}" < ordered[1]


def fitting_stories(brief: Brief) -> Sequence[str]:
    """Return the small talk that a letter can hold; only who has bought an item tells of that."""
    if brief.for_another:
        return ()
    has_bought = brief.product and not brief.is_given and brief.request not in _NOT_BOUGHT
    return STORIES + ITEM_STORIES if has_bought else STORIES
