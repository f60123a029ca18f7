from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.records.moments import day_text, moment_text, read_day, read_moment


@given(st.datetimes().map(lambda moment: moment.replace(microsecond=0)))
def test_a_moment_is_read_as_it_was_printed(moment: datetime):
    assert read_moment(moment_text(moment)) == moment


@given(st.dates())
def test_a_day_is_read_as_it_was_printed(day: date):
    assert read_day(day_text(day)) == day


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-18T10:30:00Z",
        "2025-06-18T10:30:00+02:00",
        "2025-06-18 10:30:00",
        "2025-06-18T10:30",
        "2025-06-18",
        "2025-02-30T10:30:00",
        "٢٠٢٥-06-18T10:30:00",
        "",
    ],
)
def test_only_one_form_of_a_moment_is_read(text: str):
    with pytest.raises(ValueError, match=r"."):
        read_moment(text)


@pytest.mark.parametrize("value", [1750242600, None, datetime(2025, 6, 18, tzinfo=UTC)])
def test_what_is_no_local_time_is_no_moment(value: object):
    with pytest.raises(ValueError, match="is not a"):
        read_moment(value)


@pytest.mark.parametrize("value", ["2025-6-18", "2025-06-18T00:00:00", "18.06.2025", 20250618])
def test_only_one_form_of_a_day_is_read(value: object):
    with pytest.raises(ValueError, match="is not a day"):
        read_day(value)
