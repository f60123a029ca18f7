"""Fills the numbers, days and names that a text of the manual leaves open."""

from __future__ import annotations

import random

from ticketworld.money import format_money

_DAYS = (2, 3, 5, 7, 10, 14, 20, 21, 28, 30, 45, 60, 90)
_HOURS = (2, 4, 12, 24, 48)
_PERCENT = (3, 5, 8, 10, 15, 20, 25, 30)
_COUNT = (2, 3, 4, 5, 6, 8)
_CENTS = (999, 1499, 4900, 5000, 10000, 20000, 50000, 100000)
_MONTHS = ("January", "March", "May", "June", "September", "November", "December")


def filled(text: str, company: str, latest: int, draw: random.Random) -> str:
    """Return a text with its slots filled.

    Args:
        text: With slots such as ``{days}``.
        company: The company's name.
        latest: The latest year that may be named.
        draw: What it is drawn by.
    """
    return text.format(
        company=company,
        days=draw.choice(_DAYS),
        hours=draw.choice(_HOURS),
        percent=draw.choice(_PERCENT),
        count=draw.choice(_COUNT),
        money=format_money(draw.choice(_CENTS)),
        month=draw.choice(_MONTHS),
        year=latest - draw.randint(0, 14),
        hour=draw.choice(("noon", "2 in the afternoon", "4 in the afternoon")),
    )
