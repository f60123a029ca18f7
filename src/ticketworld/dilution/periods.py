"""When each area's editions began and ended, and the lines that say so above sections."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORTEST, _LONGEST = 7, 26
"""Months that an edition stayed in force."""
_EDITIONS = 9

_OURS = (
    "Online shop", "Online shop, all customers", "Orders placed in the online shop",
    "Customers of the online shop", "For the online shop", "Online orders",
)  # fmt: skip
_COUNTRIES = (
    "Canada", "Great Britain", "Ireland", "Australia", "New Zealand", "Norway", "Japan",
    "Singapore", "Denmark", "South Africa", "Iceland", "Malta",
)  # fmt: skip
_FORMS = ("{c}", "Online shop of {c}", "{c}, all customers", "Orders from {c}", "Customers in {c}")
_GROUPS = (
    "Framework contracts", "Rented equipment", "Public tenders", "Repair shops that buy from us",
    "Sales by our field staff", "Vending machines", "Auctions of used goods",
    "Leased office equipment", "Subscriptions", "Corporate gift lists", "Partner stores",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days on which the editions of an area began, the one in force first.

    `ahead` is when an edition begins that has been adopted and is not yet in force.
    """

    starts: tuple[date, ...]
    ahead: date

    @property
    def in_force(self) -> date:
        """The day since which the text in force has been so."""
        return self.starts[0]


def draw_calendar(first_message: date, printed: date, draw: random.Random) -> Calendar:
    """Return the calendar of an area.

    Args:
        first_message: The day of the dataset's first message; the text in force is older.
        printed: The dataset's day; whatever begins after it is not in force for any message.
        draw: What it is drawn by.
    """
    start = _first_of_month(first_message - timedelta(days=draw.randint(40, 900)))
    starts = [start]
    for _ in range(_EDITIONS - 1):
        months = draw.randint(_SHORTEST, _LONGEST)
        starts.append(_first_of_month(starts[-1] - timedelta(days=30 * months)))
    ahead = _first_of_month(printed + timedelta(days=draw.randint(70, 600)))
    return Calendar(starts=tuple(starts), ahead=ahead)


def day_words(day: date) -> str:
    """Return a day as the manual prints it: ``1 May 2024``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def heading_in_force(calendar: Calendar, draw: random.Random) -> str:
    """Return the line above a section that is in force for the online shop."""
    return _joined(draw.choice(_OURS), _open_period(calendar.in_force, draw), draw)


def heading_superseded(calendar: Calendar, edition: int, draw: random.Random) -> str:
    """Return the line above a section for the online shop that has ended.

    Args:
        calendar: The area's.
        edition: Which of its editions, 1 for the one before the text in force.
        draw: What the words are drawn by.
    """
    last = calendar.starts[edition - 1] - timedelta(days=1)
    return _joined(draw.choice(_OURS), _period(calendar.starts[edition], last, draw), draw)


def heading_ahead(calendar: Calendar, draw: random.Random) -> str:
    """Return the line above a section for the online shop that has not yet begun."""
    return _joined(draw.choice(_OURS), _open_period(calendar.ahead, draw), draw)


def heading_draft(calendar: Calendar, draw: random.Random) -> str:
    """Return the line above a draft for the online shop that was not adopted."""
    day = day_words(_within(calendar.starts[-1], calendar.in_force, draw))
    when = draw.choice(
        (
            f"draft of {day}, not adopted",
            f"proposal of {day}, withdrawn",
            f"put to the committee on {day} and voted down",
            f"for discussion on {day}",
            f"draft of {day}; the committee left the text as it was",
        )
    )
    return _joined(draw.choice(_OURS), when, draw)


def heading_elsewhere(calendar: Calendar, draw: random.Random, *, is_country: bool) -> str:
    """Return the line above a section for another country, or another way of selling."""
    form = draw.choice(_FORMS) if is_country else "{c}"
    place = form.format(c=draw.choice(_COUNTRIES if is_country else _GROUPS))
    starts = calendar.starts
    if draw.random() < 0.35:
        edition = draw.randrange(1, len(starts))
        last = starts[edition - 1] - timedelta(days=1)
        return _joined(place, _period(starts[edition], last, draw), draw)
    return _joined(place, _open_period(_within(starts[2], starts[0], draw), draw), draw)


def draw_day(calendar: Calendar, draw: random.Random) -> date:
    """Return a day within the last editions of an area, on which staff wrote something down."""
    return _within(calendar.starts[3], calendar.in_force, draw)


def heading_staff(name: str, day: date, draw: random.Random) -> str:
    """Return the line above work instructions or stories."""
    return _joined(name, draw.choice((f"since {day_words(day)}", f"{day.year}")), draw)


def heading_questions(name: str, day: date, draw: random.Random) -> str:
    """Return the line above questions that were asked in another country."""
    return heading_staff(f"{name} in {draw.choice(_COUNTRIES)}", day, draw)


def _joined(scope: str, period: str, draw: random.Random) -> str:
    return draw.choice((f"{scope}, {period}", f"{scope}: {period}", f"{scope} ({period})"))


def _open_period(start: date, draw: random.Random) -> str:
    day = day_words(start)
    return draw.choice(
        (
            f"from {day}",
            f"from {day} on",
            f"in force from {day}",
            f"in force from {day} on",
            f"edition of {day}",
            f"text of {day}",
        )
    )


def _period(start: date, last: date, draw: random.Random) -> str:
    first, end = day_words(start), day_words(last)
    return draw.choice(
        (
            f"from {first} to {end}",
            f"in force from {first} to {end}",
            f"edition of {first}, until {end}",
            f"text of {first}, ended on {end}",
            f"until {end}",
        )
    )


def _within(first: date, last: date, draw: random.Random) -> date:
    return first + timedelta(days=draw.randint(0, max((last - first).days - 1, 0)))


def _first_of_month(day: date) -> date:
    return day.replace(day=1)
