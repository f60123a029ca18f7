"""Which patterns carry a hint as good as the customer remembers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ticketworld.letters.brief import Brief, DayHint
from ticketworld.letters.leaks import whole_numbers_in
from ticketworld.letters.naming import is_proper
from ticketworld.writer.phrases import history

_NOT_IN_THE_PARCEL = frozenset({"wrong_item", "missing_item"})


def number_patterns(brief: Brief) -> Sequence[str]:
    """Return the patterns for the order's number: in full, in doubt, or what is left of it."""
    number = brief.order_id or ""
    if not whole_numbers_in(number) and "order_number" in brief.unsure:
        starts = re.match(r"ORD", number, re.IGNORECASE)
        return history.ORDER_NUMBER_START if starts else history.ORDER_NUMBER_END
    if "order_number" in brief.unsure:
        return history.ORDER_NUMBER_UNSURE
    return history.GIFT_ORDER_NUMBER if brief.is_given else history.ORDER_NUMBER


def day_patterns(day: DayHint, brief: Brief) -> Sequence[str]:
    """Return the patterns for the day of the order or of the delivery."""
    known: Sequence[str] = history.ORDERED
    dated: Sequence[str] = history.ORDERED_ON
    if day.kind == "delivered":
        known, dated = history.DELIVERED, history.DELIVERED_ON
        if brief.request in _NOT_IN_THE_PARCEL:
            known = history.PARCEL
        if brief.request == "not_received" or not brief.received:
            known, dated = history.TRACKED, ()
    return (*known, *dated) if day.form == "date" else known


def product_doubts(brief: Brief) -> Sequence[str]:
    """Return the patterns for a doubt about what the item is called."""
    if not brief.product:
        return ()
    proper = is_proper(brief.product)
    return history.PRODUCT_MISREMEMBERED if proper else history.PRODUCT_VAGUE
