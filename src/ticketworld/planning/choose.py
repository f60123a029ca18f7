"""Small choices that a draw is made of: a number near a threshold, a name, a time of day."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from ticketworld.planning.hints import NO_WISH, Wish

Wishes = Mapping[str, Wish]
_Name = TypeVar("_Name", bound=str)

_MINUTE, _HOUR = 59, 60 * 59
"""Seconds of a minute, and of an hour, that are not the full minute."""
_FRIDAY, _WORKING_DAYS = 4, 5

NEAR_A_THRESHOLD = 0.3
"""How often a number is taken from the boundary domain where one of its values is allowed."""


def pick_number(
    wish: Wish, low: int, high: int, edges: Sequence[str | int], draw: random.Random
) -> int | None:
    """Return a number that a wish allows, within `low` and `high` where a side is left open.

    Thresholds and their neighbours, `edges`, are taken more often than other values.
    """
    least = low if wish.low is None else wish.low
    most = max(high, least) if wish.high is None else wish.high
    if wish.low is None and wish.high is not None:
        least = min(low, most)
    if least > most:
        return None
    near = [edge for edge in edges if isinstance(edge, int) and least <= edge <= most]
    if near and draw.random() < NEAR_A_THRESHOLD:
        return draw.choice(near)
    return draw.randint(least, most)


def pick_name(wish: Wish, weights: Mapping[_Name, float], draw: random.Random) -> _Name:
    """Return a name that a wish allows, as often as its weight says, evenly where all are 0.

    A wish that allows none of them is not heeded.
    """
    if wish is NO_WISH:  # most draws of a large world are such, and `choices` is slower
        spot = draw.random() * sum(weights.values())
        for name, weight in weights.items():
            spot -= weight
            if spot < 0:
                return name
    names = [name for name in weights if wish.admits(name)] or list(weights)
    shares = [weights[name] for name in names]
    if not any(shares):
        return draw.choice(names)
    return draw.choices(names, shares)[0]


def wish_for(wishes: Wishes, fact: str) -> Wish:
    """Return what is wished of a fact, which may be nothing."""
    return wishes.get(fact, NO_WISH)


def moment_on(day: date, first_hour: int, last_hour: int, draw: random.Random) -> datetime:
    """Return a moment of a day within these hours, never on the full minute."""
    drawn = draw.randrange((last_hour - first_hour + 1) * _HOUR)
    hour, rest = divmod(drawn, _HOUR)
    minute, second = divmod(rest, _MINUTE)
    return datetime(day.year, day.month, day.day, first_hour + hour, minute, second + 1)


def moment_between(start: datetime, end: datetime, draw: random.Random) -> datetime | None:
    """Return a moment strictly between two, or None where there is none."""
    seconds = int((end - start).total_seconds())
    if seconds < 2:  # nothing lies between neighbours
        return None
    return start + timedelta(seconds=draw.randint(1, seconds - 1))


def add_business_days(day: date, days: int) -> date:
    """Return the day that lies so many working days after another; weekends do not count."""
    if days < 1:
        return day
    weekday = min(day.weekday(), _FRIDAY)  # from a weekend on one counts as from its Friday on
    weekends = (weekday + days) // _WORKING_DAYS
    return day + timedelta(days=weekday - day.weekday() + days + 2 * weekends)
