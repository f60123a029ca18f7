"""Whether a letter names the day that it is to, in the precision that it is to, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ticketworld.letters.brief import DayHint
from ticketworld.letters.days import SaidAgo, agos_in, days_of, weekday_of, weekdays_of_dates
from ticketworld.letters.fault import Fault
from ticketworld.letters.reading import Reading

_WORD = re.compile(r"[^\W\d_]+")


def time_faults(reading: Reading) -> Iterator[Fault]:
    """Yield days that are missing, untrue or more exact than the brief."""
    hints = [brief.day for brief in reading.briefs if brief.day is not None]
    agos = agos_in(reading.bare, reading.language)
    yield from _dates(reading, hints)
    yield from _agos(agos, hints, _sent(reading))
    yield from _weekdays(reading, hints)
    yield from _times(reading, hints)
    yield from _missing(reading, agos, hints)


def _sent(reading: Reading) -> date:
    return reading.briefs[0].sent_at.date()


def _dates(reading: Reading, hints: list[DayHint]) -> Iterator[Fault]:
    exact = [day.first for day in hints if day.form == "date"]
    for named in reading.dates:
        if any(named.agrees_with(day) for day in exact):
            continue
        why = f"the date `{named.text}` is not to be given"
        if exact:
            why = f"the date `{named.text}` is not {' or '.join(map(str, exact))}"
        elif hints:
            why = f"the date `{named.text}` is more than the brief gives away"
        yield Fault(check="date", words=named.text, message=why)


def _agos(agos: list[SaidAgo], hints: list[DayHint], sent: date) -> Iterator[Fault]:
    """Yield words that do not stand for all the days that a hint leaves open."""
    for ago in agos:
        if not ago.spans:
            why = f"`{ago.text}` is not in the table of how long ago a day was"
        elif not hints:
            why = f"`{ago.text}` gives away a time"
        elif not any(_holds(ago, hint, sent) for hint in hints):
            days = " or ".join(f"{hint.first} to {hint.last}" for hint in hints)
            why = f"`{ago.text}` does not stand for the days {days}"
        else:
            continue
        yield Fault(check="ago", words=ago.text, message=why)


def _holds(ago: SaidAgo, hint: DayHint, sent: date) -> bool:
    spans = (days_of(span, sent) for span in ago.spans)
    return any(first <= hint.first and hint.last <= last for first, last in spans)


def _weekdays(reading: Reading, hints: list[DayHint]) -> Iterator[Fault]:
    exact = [day.first for day in hints if day.form == "date"]
    before = weekdays_of_dates(reading.bare, reading.dates, reading.language)
    for name, named in before:
        days = [day for day in exact if named.agrees_with(day)]
        if days and all(day.weekday() != weekday_of(name, reading.language) for day in days):
            why = f"{days[0]} is not a {name}"
            yield Fault(check="weekday", words=name, message=why)
    for match in reading.bare.matches(reading.language.days.weekday):
        weekday = weekday_of(match["weekday"], reading.language)
        if all(day.weekday() != weekday for day in exact):
            why = f"`{match.group()}` gives away a day"
            yield Fault(check="weekday", words=match.group(), message=why)


def _times(reading: Reading, hints: list[DayHint]) -> Iterator[Fault]:
    """Yield other words of time, but a month that is the exact day's own."""
    exact = {day.first.month for day in hints if day.form == "date"}
    months = reading.language.days.months
    taken = [(named.start, named.end) for named in reading.dates]
    for match in reading.bare.every(reading.language.days.times):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        words = [word.lower() for word in _WORD.findall(match.group())]
        named = {months.get(word) or months.get(word[:3]) for word in words}
        if not named & exact:
            why = f"`{match.group()}` gives away a time"
            yield Fault(check="time", words=match.group(), message=why)


def _missing(reading: Reading, agos: list[SaidAgo], hints: list[DayHint]) -> Iterator[Fault]:
    sent = _sent(reading)
    for hint in hints:
        if hint.form == "ago":
            wanted = (hint.first, hint.last)
            found = any(days_of(span, sent) == wanted for ago in agos for span in ago.spans)
        else:
            found = any(named.agrees_with(hint.first) for named in reading.dates)
        if not found:
            why = f"the day of the order or delivery is to be named ({hint.form})"
            yield Fault(check="day", words="", message=why)
