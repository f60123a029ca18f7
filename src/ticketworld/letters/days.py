"""Reads how a text names days: by a date, or by how long ago they were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ticketworld.letters.language import DayWords, Language
from ticketworld.letters.scan import Scanned
from ticketworld.letters.spans import Span, spans_between


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date as a text names it; the year is None where the text leaves it out."""

    text: str
    start: int
    end: int
    year: int | None
    month: int
    day: int

    def agrees_with(self, day: date) -> bool:
        """Return whether this names that day."""
        return (self.month, self.day) == (day.month, day.day) and self.year in (None, day.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidAgo:
    """Words for how long ago a day was; no spans where the table does not hold them."""

    text: str
    spans: tuple[Span, ...]


def dates_in(scanned: Scanned, language: Language) -> list[NamedDate]:
    """Return the dates that a text names, by whichever format, in the order of the formats."""
    found: list[NamedDate] = []
    for match in scanned.every(language.days.dates):
        if any(match.start() < one.end and one.start < match.end() for one in found):
            continue
        named = _named(match, language.days)
        if named is not None:
            found.append(named)
    return found


def _named(match: re.Match[str], words: DayWords) -> NamedDate | None:
    parts = match.groupdict()
    named = parts.get("name")
    month = _month(named, words) if named else int(parts["month"])
    day = int(parts["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = int(parts["year"]) if parts.get("year") else None
    if year is not None and year < 100:
        year += 2000
    return NamedDate(
        text=match.group(), start=match.start(), end=match.end(), year=year, month=month, day=day
    )


def _month(name: str, words: DayWords) -> int:
    return words.months.get(name.lower(), 0) or words.months[name[:3].lower()]


def agos_in(scanned: Scanned, language: Language) -> list[SaidAgo]:
    """Return the words of a text for how long ago something was."""
    words = language.days
    return [
        SaidAgo(text=match.group(), spans=language.spans.get(words.canonical(match.group()), ()))
        for match in scanned.matches(words.ago)
    ]


def ago_phrases(low: int, high: int, language: Language) -> tuple[str, ...]:
    """Return the phrases that stand for just the days from `low` to `high` before the message."""
    return tuple(
        words for span in spans_between(low, high) for words in language.days.phrases(span)
    )


def weekdays_of_dates(
    scanned: Scanned, dates: Iterable[NamedDate], language: Language
) -> list[tuple[str, NamedDate]]:
    """Return the weekdays that stand before dates, each with its date."""
    words = language.days
    found = ((words.before.search(scanned.text, 0, one.start), one) for one in dates)
    return [(match["weekday"], one) for match, one in found if match is not None]


def weekday_of(name: str, language: Language) -> int:
    """Return the number of a weekday, Monday is 0."""
    return language.days.weekdays[name.lower()]


def days_of(span: Span, sent: date) -> tuple[date, date]:
    """Return the first and the last day of a span, for a message sent on a day."""
    return sent - timedelta(days=span.high), sent - timedelta(days=span.low)
