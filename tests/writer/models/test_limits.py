from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.writer.models.asking import piece, settings
from ticketworld.writer.models.client import Usage
from ticketworld.writer.models.estimate import estimate
from ticketworld.writer.models.meter import Meter
from ticketworld.writer.models.pace import Pace
from ticketworld.writer.models.prices import cost_dollars, cost_words

GEMINI = settings("gemini", "http://here", Path())


def test_what_is_taken_is_spread_over_the_minute():
    pace = Pace(60)

    assert [pace.take(1, now=100.0) for _ in range(5)] == pytest.approx([0, 0, 1, 2, 3])


def test_what_is_taken_at_once_is_paid_for_by_the_next():
    pace = Pace(600)

    assert [pace.take(100, now=100.0), pace.take(1, now=104.0)] == pytest.approx([0, 5])


def test_what_was_taken_too_little_or_too_much_is_settled():
    pace = Pace(60)
    pace.take(10, now=0.0)
    pace.settle(5)
    later = pace.take(10, now=0.0)
    pace.settle(-20)

    assert later == pytest.approx(15 - 0, abs=1)
    assert pace.take(1, now=0.0) == pytest.approx(5, abs=1)


@given(st.integers(1, 10_000), st.lists(st.floats(0, 30), max_size=200))
def test_no_minute_sees_much_more_than_its_limit(limit, steps):
    pace, now, used = Pace(limit), 0.0, []
    for step in steps:
        now += step
        used.append(now + pace.take(1, now))

    for start in used:
        within = sum(start <= moment < start + 60 for moment in used)
        assert within <= limit + limit / 60 + 1.001


def test_prices_are_those_of_the_table_and_nothing_else_is_guessed():
    assert cost_dollars("gemini-3.5-flash-lite", 1_000_000, 2_000_000) == pytest.approx(5.3)
    assert cost_dollars("models/gemini-3.5-flash-lite", 1_000_000, 0) == pytest.approx(0.3)
    assert cost_dollars("gemini-3.5-flash-lite-of-tomorrow", 1, 1) is None


@pytest.mark.parametrize(
    ("dollars", "words"), [(None, "cost unknown"), (0.01234, "$0.0123"), (1234.5, "$1,234.50")]
)
def test_a_cost_is_told_as_people_read_it(dollars, words):
    assert cost_words(dollars) == words


def test_a_meter_tells_all_it_counted():
    meter = Meter(model="gemini-3.5-flash-lite", pieces=1200, offline=3, rejected=20)
    meter.requests, meter.cache_hits = 1500, 40
    meter.retries.update({"rate limit": 7, "connection": 1})
    meter.add(Usage(prompt_tokens=1_000_000, reply_tokens=100_000))

    assert meter.lines() == [
        "1,200 pieces, 3 of them offline; 20 texts of `gemini-3.5-flash-lite` rejected",
        "1,500 requests, 40 replies from the cache; retries: 1 connection, 7 rate limit",
        "1,000,000 tokens of prompts, 100,000 of replies; $0.5500",
    ]


def test_the_replies_of_a_kind_unknown_are_estimated_by_their_fields():
    notes = replace(piece(1).prompt(), kind="notes", fields=("a", "b", "c"))

    assert estimate([notes], GEMINI).reply_tokens == 180


def test_a_run_is_estimated_without_anything_being_sent():
    prompts = [piece(number, max_tokens=300).prompt() for number in range(10)]

    found = estimate(prompts, GEMINI)

    assert (found.requests, found.reply_tokens) == (10, 1800)
    assert 300 < found.prompt_tokens < 800
    assert found.cost == pytest.approx((found.prompt_tokens * 0.3 + 1800 * 2.5) / 1e6)
    assert str(found).startswith("10 requests to `gemini-3.5-flash-lite`, about ")
