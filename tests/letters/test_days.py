from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ticketworld.letters.days import AGO, ago_phrases, agos_in, agos_of, date_phrases, dates_in


def test_every_day_of_ten_years_has_a_phrase() -> None:
    assert [days for days in range(3701) if not agos_of(days)] == []


def test_every_phrase_is_read_as_itself() -> None:
    misread = [ago for ago in AGO if agos_in(f"It came {ago.phrase}, I think.") != ([ago], [])]
    assert misread == []


def test_no_phrase_stands_twice_in_the_table() -> None:
    assert len({ago.phrase for ago in AGO}) == len(AGO)


def test_about_two_weeks_ago_holds_the_days_that_people_mean() -> None:
    days = [d for d in range(40) if "about two weeks ago" in {ago.phrase for ago in agos_of(d)}]
    assert days == list(range(12, 17))


def test_a_span_of_days_has_the_phrases_that_stand_for_just_those_days() -> None:
    assert "about two weeks ago" in ago_phrases(12, 16)
    assert ago_phrases(12, 17) == ()
    assert all(ago.phrase in ago_phrases(ago.low, ago.high) for ago in AGO)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 3700))
def test_every_format_of_a_date_is_read_as_that_date(day: date, passed: int) -> None:
    sent = day + timedelta(days=passed)
    for phrase in date_phrases(day, sent):
        named = dates_in(f"It came on {phrase}, I think.")
        assert [one.agrees_with(day) for one in named] == [True], phrase
        assert not named[0].agrees_with(day + timedelta(days=1))


def test_figures_that_are_no_date_are_left_alone() -> None:
    assert dates_in("open 24/7, 13/45, version 2.5 of 3 parts, you may 100 percent") == []
