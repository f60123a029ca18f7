"""Days and moments as files carry them: local, without a zone, to the second.

The one place where a time is read or printed: `2025-06-18` and `2025-06-18T10:30:00`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)


def moment_text(moment: datetime) -> str:
    """Return a moment as files carry it: ``2025-06-18T10:30:00``."""
    return moment.isoformat(timespec="seconds")


def day_text(day: date) -> str:
    """Return a day as files carry it: ``2025-06-18``."""
    return day.isoformat()


def end_of_day(day: date) -> datetime:
    """Return the last moment of a day, at which "as of that day" is meant."""
    return datetime.combine(day, time(23, 59, 59))


def read_moment(value: object) -> datetime:
    """Return the moment that a text names, or a moment as it is.

    Raises:
        ValueError: It is no moment, carries a zone, or is finer than a second.
    """
    if isinstance(value, datetime):
        if value.tzinfo is not None or value.microsecond:
            raise ValueError(f"`{value}` is not a local time in whole seconds")
        return value
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ValueError(f"`{value}` is not a time like 2025-06-18T10:30:00")
    return datetime.fromisoformat(value)


def read_day(value: object) -> date:
    """Return the day that a text names, or a day as it is.

    Raises:
        ValueError: It is no day.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError(f"`{value}` is not a day like 2025-06-18")
    return date.fromisoformat(value)


Moment = Annotated[
    datetime, BeforeValidator(read_moment), PlainSerializer(moment_text, when_used="json")
]
"""A local time; pydantic reads and writes it as files carry it."""

Day = Annotated[date, BeforeValidator(read_day), PlainSerializer(day_text, when_used="json")]
"""A day; pydantic reads and writes it as files carry it."""
