"""The one table of how long ago a day can be said to have been, in days before the message.

Each language has its phrases for these spans; writers choose from them and checks read with them,
so a phrase means the same days to both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

SpanKind = Literal[
    "today", "yesterday", "day_before_yesterday", "days", "about_days", "weeks", "months",
    "half_months", "years", "half_years", "one_or_two_weeks", "two_or_three_weeks",
    "five_or_six_weeks", "couple_of_days", "few_days", "other_day", "recently", "last_week",
    "couple_of_weeks", "few_weeks", "last_month", "couple_of_months", "few_months", "a_while",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A day `low` to `high` days before the message, both included, as one says it.

    `count` is the number in kinds that count: three in "about three weeks ago"; in `half_months`
    and `half_years` a half comes on top.
    """

    kind: SpanKind
    low: int
    high: int
    count: int = 0


def _table() -> Iterator[Span]:
    yield Span(kind="today", low=0, high=0)
    yield Span(kind="yesterday", low=1, high=1)
    yield Span(kind="day_before_yesterday", low=2, high=2)
    for days in range(2, 14):
        yield Span(kind="days", low=days, high=days, count=days)
    for days in range(4, 21):
        yield Span(kind="about_days", low=days - 1, high=days + 1, count=days)
    yield Span(kind="couple_of_days", low=2, high=3)
    yield Span(kind="few_days", low=3, high=5)
    yield Span(kind="other_day", low=2, high=6)
    yield Span(kind="recently", low=0, high=21)
    yield Span(kind="last_week", low=3, high=13)
    for weeks, slack in ((1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 3), (7, 3), (8, 4), (9, 4)):
        yield _about("weeks", weeks, 7 * weeks, slack)
    yield Span(kind="one_or_two_weeks", low=7, high=14)
    yield Span(kind="couple_of_weeks", low=10, high=20)
    yield Span(kind="two_or_three_weeks", low=14, high=22)
    yield Span(kind="few_weeks", low=14, high=42)
    yield Span(kind="five_or_six_weeks", low=35, high=43)
    yield Span(kind="last_month", low=14, high=61)
    yield _about("months", 1, 30, 4)
    yield _about("half_months", 1, 46, 6)
    yield Span(kind="couple_of_months", low=45, high=80)
    yield _about("months", 2, 61, 8)
    yield _about("half_months", 2, 76, 8)
    yield Span(kind="few_months", low=60, high=180)
    yield Span(kind="a_while", low=30, high=240)
    for months in range(3, 24):
        if months != 12:
            yield _about("months", months, months * 3044 // 100, 16)
    yield _about("years", 1, 365, 20)
    for years in range(2, 11):
        yield _about("years", years, 365 * years, 120)
        yield _about("half_years", years, 365 * years + 182, 100)


def _about(kind: SpanKind, count: int, days: int, slack: int) -> Span:
    return Span(kind=kind, low=days - slack, high=days + slack, count=count)


SPANS: tuple[Span, ...] = tuple(_table())
"""Every span that has words."""


@cache
def spans_of(days: int) -> tuple[Span, ...]:
    """Return the spans that hold a day so many days before the message."""
    return tuple(span for span in SPANS if span.low <= days <= span.high)


@cache
def spans_between(low: int, high: int) -> tuple[Span, ...]:
    """Return the spans of just the days from `low` to `high` before the message."""
    return tuple(span for span in SPANS if (span.low, span.high) == (low, high))
