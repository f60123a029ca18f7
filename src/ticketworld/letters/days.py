"""How a letter names a day: the formats of dates, and the one table of "how long ago" phrases.

Writers choose from it and checks read with it, so a phrase means the same days to both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Ago:
    """A phrase for a day `low` to `high` days before the message, both included."""

    phrase: str
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date as a letter names it; the year is None where the letter leaves it out."""

    text: str
    year: int | None
    month: int
    day: int

    def agrees_with(self, day: date) -> bool:
        """Return whether this names that day."""
        return (self.month, self.day) == (day.month, day.day) and self.year in (None, day.year)


def _table() -> Iterator[Ago]:
    for phrase in ("earlier today", "just today"):
        yield Ago(phrase=phrase, low=0, high=0)
    yield Ago(phrase="yesterday", low=1, high=1)
    yield Ago(phrase="the day before yesterday", low=2, high=2)
    for days in range(2, 14):
        yield Ago(phrase=f"{NUMBERS[days]} days ago", low=days, high=days)
    yield Ago(phrase="a few days ago", low=3, high=5)
    for weeks, slack in ((1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 3), (7, 3), (8, 4), (9, 4)):
        yield from _about(_count(weeks, "week"), 7 * weeks, slack)
    yield Ago(phrase="a week or two ago", low=7, high=14)
    yield Ago(phrase="two or three weeks ago", low=14, high=21)
    yield Ago(phrase="five or six weeks ago", low=35, high=42)
    yield from _about("a month", 30, 4)
    yield from _about("a month and a half", 46, 6)
    yield from _about("two months", 61, 8)
    yield from _about("two and a half months", 76, 8)
    for months in range(3, 24):
        if months != 12:
            yield from _about(_count(months, "month"), months * 3044 // 100, 16)
    yield from _about("a year", 365, 20)
    for years in range(2, 11):
        yield from _about(_count(years, "year"), 365 * years, 120)
        yield from _about(f"{NUMBERS[years]} and a half years", 365 * years + 182, 100)


def _about(length: str, days: int, slack: int) -> Iterator[Ago]:
    for word in ("about", "around", "roughly"):
        yield Ago(phrase=f"{word} {length} ago", low=days - slack, high=days + slack)


def _count(number: int, unit: str) -> str:
    return f"a {unit}" if number == 1 else f"{NUMBERS[number]} {unit}s"


AGO: tuple[Ago, ...] = tuple(_table())
"""Every phrase for how long ago a day was, with the days that it may stand for."""


@cache
def agos_of(days: int) -> tuple[Ago, ...]:
    """Return the phrases that are true of a day so many days before the message."""
    return tuple(ago for ago in AGO if ago.low <= days <= ago.high)


@cache
def ago_phrases(low: int, high: int) -> tuple[str, ...]:
    """Return the phrases that stand for just the days from `low` to `high` before the message."""
    return tuple(ago.phrase for ago in AGO if (ago.low, ago.high) == (low, high))


def date_phrases(day: date, sent: date) -> tuple[str, ...]:
    """Return the ways to write a day; with the year where the day could be mistaken."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    short = {"June": "June", "July": "July", "May": "May"}.get(month, month[:3])
    ordinal = f"{day.day}{_ending(day.day)}"
    with_year = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
        f"{day.month:02}/{day.day:02}/{day.year}",
        f"{short} {day.day}, {day.year}",
        f"{month} {ordinal}, {day.year}",
    )
    if (sent - day).days > 150:
        return with_year
    return (
        *with_year[:3],
        f"{month} {day.day}",
        f"{month} {ordinal}",
        f"the {ordinal} of {month}",
        f"{day.month}/{day.day}",
        f"{short} {day.day}",
        f"{weekday}, {month} {day.day}",
        f"{day.day} {month}",
    )


def _ending(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS if name != "September") + (
    "|Sept?(?:ember)?"
)
_DATES = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
    re.compile(
        r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?![\d/])"
    ),
    re.compile(
        rf"\b(?P<name>{_MONTH})\.?,? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
        r"(?:,? (?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<name>{_MONTH})\b"
        r"(?:,? (?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    ),
)
_WEEKDAY_OF = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?$",
    re.IGNORECASE,
)


def dates_in(text: str) -> list[NamedDate]:
    """Return the dates that a text names, by whichever format, in the order of the formats."""
    found = []
    taken: list[tuple[int, int]] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            named = _named(match)
            if named is not None:
                found.append(named)
                taken.append(match.span())
    return found


def _named(match: re.Match[str]) -> NamedDate | None:
    parts = match.groupdict()
    month = int(parts["month"]) if "month" in parts else _month_number(parts["name"])
    day = int(parts["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = int(parts["year"]) if parts["year"] else None
    if year is not None and year < 100:
        year += 2000
    return NamedDate(text=match.group(), year=year, month=month, day=day)


def _month_number(name: str) -> int:
    return [month[:3].lower() for month in MONTHS].index(name[:3].lower()) + 1


def wrong_weekdays(text: str, day: date) -> list[str]:
    """Return the weekdays that a text puts before a date and that are not the day's own."""
    right = WEEKDAYS[day.weekday()].lower()
    starts = [match.start() for pattern in _DATES for match in pattern.finditer(text)]
    before = [match for start in starts if (match := _WEEKDAY_OF.search(text[:start]))]
    return [match["weekday"] for match in before if match["weekday"].lower() != right]


_KNOWN = {ago.phrase: ago for ago in AGO}
_AGO = re.compile(
    "|".join(rf"\b{re.escape(phrase)}\b" for phrase in sorted(_KNOWN, key=len, reverse=True)),
    re.IGNORECASE,
)
_ANY_AGO = re.compile(
    r"\b(?:[\w-]+ ){0,3}?(?:day|week|month|year)s? (?:ago|back)\b|\blast (?:week|month|year)\b",
    re.IGNORECASE,
)


def agos_in(text: str) -> tuple[list[Ago], list[str]]:
    """Return the phrases of the table that a text uses, and such phrases that it does not hold."""
    plain = re.sub(r"\s+", " ", text)
    known = [_KNOWN[match.group().lower()] for match in _AGO.finditer(plain)]
    rest = _AGO.sub("\n", plain)
    return known, [match.group().strip() for match in _ANY_AGO.finditer(rest)]
