"""The shop's promotional codes, the same for every run of a day, and which one a message names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.records.types import Promotion

_EVERY = 14
"""A new code begins every so many days."""
_RUNS = 30
_KEPT = 520
"""Codes that ended longer ago than this, in days, have left the list."""
_WORDS = (
    "BLOOM", "HARVEST", "LANTERN", "MAPLE", "HARBOR", "COMET", "CLOVER", "EMBER", "FERN",
    "GALAXY", "HONEY", "INDIGO", "JUNIPER", "KOALA", "LAGOON", "MEADOW", "NECTAR", "ORCHID",
    "PEBBLE", "QUARTZ", "ROBIN", "SAFFRON", "TULIP", "UMBRA", "VELVET", "WILLOW", "YONDER",
    "ZEPHYR", "AMBER",
)  # fmt: skip
"""More than codes that begin in one year, so that none returns within it."""
_STRANGE = (
    "WELCOME",
    "FRIENDS",
    "THANKYOU",
    "NEWHERE",
    "BESTDEAL",
    "SAVEMORE",
    "LUCKY",
    "VIPCLUB",
)
_STATES = {"valid": 70, "expired": 18, "unknown": 12}
_STILL_TRIED = 60
"""Days for which people still try a code that has ended."""


def promotions_until(today: date) -> tuple[Promotion, ...]:
    """Return the codes that the shop's list holds on a day, oldest first."""
    last = today.toordinal() // _EVERY
    starts = [date.fromordinal(_EVERY * n) for n in range(last - _KEPT // _EVERY, last + 1)]
    return tuple(
        Promotion(
            code=f"{_WORDS[start.toordinal() // _EVERY % len(_WORDS)]}{start:%y}",
            valid_from=start,
            valid_until=start + timedelta(days=_RUNS - 1),
        )
        for start in starts
    )


def draw_code(
    ordered_on: date, wishes: Wishes, promotions: Sequence[Promotion], draw: random.Random
) -> str | None:
    """Return a code that is on our list as wished for, or None where the list holds none such."""
    state = pick_name(wish_for(wishes, "promo"), _STATES, draw)
    if state == "unknown":
        return f"{draw.choice(_STRANGE)}{ordered_on:%y}"
    known = [
        promotion.code
        for promotion in promotions
        if (
            promotion.valid_from <= ordered_on <= promotion.valid_until
            if state == "valid"
            else 0 < (ordered_on - promotion.valid_until).days <= _STILL_TRIED
        )
    ]
    return draw.choice(known) if known else None
