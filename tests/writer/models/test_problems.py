from __future__ import annotations

from pathlib import Path

import pytest

from tests.writer.models.asking import KEY, settings
from ticketworld.writer.models.problems import (
    ModelRequestError,
    TransientError,
    http_problem,
    retry_after,
)

HERE = settings("openai", "http://here", Path())


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "12"}, 12.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "1e"}, None),
        ({"retry-after": "Sat, 21 Nov 2026 10:00:09 GMT"}, None),
        (
            {
                "retry-after": "Sat, 21 Nov 2026 10:01:00 GMT",
                "date": "Sat, 21 Nov 2026 10:00:00 GMT",
            },
            60.0,
        ),
        (
            {
                "retry-after": "Sat, 21 Nov 2026 09:00:00 GMT",
                "date": "Sat, 21 Nov 2026 10:00:00 GMT",
            },
            0.0,
        ),
    ],
)
def test_a_wait_is_read_in_seconds_or_as_a_date_by_the_clock_of_the_provider(headers, seconds):
    assert retry_after(headers) == seconds


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (429, "rate limit"),
        (408, "server error"),
        (500, "server error"),
        (503, "server error"),
        (529, "server error"),
    ],
)
def test_what_may_pass_is_told_apart(status, kind):
    problem = http_problem(status, {"retry-after": "3"}, "busy", HERE)

    assert isinstance(problem, TransientError)
    assert (problem.kind, problem.seconds) == (kind, 3.0)


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 422])
def test_what_does_not_pass_is_told_apart(status):
    assert isinstance(http_problem(status, {}, "no", HERE), ModelRequestError)


def test_a_key_that_google_calls_an_invalid_argument_is_told_as_a_key():
    words = "INVALID_ARGUMENT: API key not valid. Please pass a valid API key."

    assert "check the key" in str(http_problem(400, {}, words, HERE))


def test_the_words_of_a_provider_are_shortened_and_lose_our_key_and_what_is_not_to_be_seen():
    words = f"bad\n\x1b[31m {KEY} `x` {'y' * 300}"

    message = str(http_problem(400, {}, words, HERE))

    assert "`bad [31m *** 'x' yyy" in message
    assert "y" * 200 not in message
    assert KEY not in message
