from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters.reading import agos_in, dates_in
from ticketworld.letters.days import ago_phrases, days_of
from ticketworld.letters.english.days import date_phrases
from ticketworld.letters.languages import CODES, language
from ticketworld.letters.spans import SPANS, spans_between, spans_of


def test_every_day_of_ten_years_has_a_span() -> None:
    assert [days for days in range(3701) if not spans_of(days)] == []


@pytest.mark.parametrize("code", CODES)
def test_every_phrase_of_a_span_is_read_as_that_span(code: str) -> None:
    spoken = language(code)
    misread = []
    for span in SPANS:
        for phrase in spoken.days.phrases(span):
            found = [
                spoken.spans.get(spoken.days.canonical(match.group()), ())
                for match in spoken.scan(f"({phrase})").matches(spoken.days.ago)
            ]
            if len(found) != 1 or span not in found[0]:
                misread.append((phrase, found))
    assert misread == []


@pytest.mark.parametrize("code", CODES)
def test_no_phrase_stands_for_two_lengths_of_time(code: str) -> None:
    known = language(code).spans.items()
    assert [words for words, spans in known if len({(s.low, s.high) for s in spans}) > 1] == []


def test_about_two_weeks_ago_holds_the_days_that_people_mean() -> None:
    spoken = language("en")
    days = [
        day
        for day in range(40)
        if any("about two weeks ago" in spoken.days.phrases(span) for span in spans_of(day))
    ]
    assert days == list(range(12, 17))


def test_a_span_of_days_has_the_phrases_that_stand_for_just_those_days() -> None:
    spoken = language("en")
    assert "about two weeks ago" in ago_phrases(12, 16, spoken)
    assert ago_phrases(12, 17, spoken) == ()
    assert all(span in spans_between(span.low, span.high) for span in SPANS)
    assert days_of(spans_between(12, 16)[0], date(2026, 6, 30)) == (
        date(2026, 6, 14),
        date(2026, 6, 18),
    )


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2 weeks ago", (12, 16)),
        ("two weeks or so back", (12, 16)),
        ("approximately 3 months ago", (75, 107)),
        ("like 10 days ago", (9, 11)),
        ("a couple weeks ago", (10, 20)),
        ("one and a half months ago", (40, 52)),
        ("Last week", (3, 13)),
        ("a few months ago", (60, 180)),
        ("just arrived", (0, 21)),
        ("yesterday evening", (1, 1)),
    ],
)
def test_ways_of_typing_how_long_ago_are_read_alike(typed: str, days: tuple[int, int]) -> None:
    (said,) = agos_in(f"It came, I think, {typed}.")
    assert [(span.low, span.high) for span in said.spans] == [days]


@pytest.mark.parametrize(
    "typed", ["nearly two weeks ago", "more than a month ago", "half a year ago", "ages ago"]
)
def test_words_that_the_table_does_not_hold_are_found_without_a_span(typed: str) -> None:
    assert [said.spans for said in agos_in(f"It came {typed}.")] == [()]


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 3700))
def test_every_format_of_a_date_is_read_as_that_date(day: date, passed: int) -> None:
    sent = day + timedelta(days=passed)
    for phrase in date_phrases(day, sent):
        named = dates_in(f"It came on {phrase}, I think.")
        assert [one.agrees_with(day) for one in named] == [True], phrase
        assert not named[0].agrees_with(day + timedelta(days=1))


def test_figures_that_are_no_date_are_left_alone() -> None:
    assert dates_in("open 24/7, 13/45, version 2.5 of 3 parts, you may 100 percent") == []
