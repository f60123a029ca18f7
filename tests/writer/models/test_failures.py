from __future__ import annotations

import logging
import threading
from dataclasses import replace

import pytest

from tests.writer.models.asking import (
    QUICK,
    at_first,
    bodies,
    leaky,
    letter,
    piece,
    settings,
    write,
)
from tests.writer.models.server import (
    PROMPT_TOKENS,
    REPLY_TOKENS,
    THOUGHT_TOKENS,
    Behaviour,
    ModelServer,
)
from ticketworld.writer.models.asking import wait_seconds
from ticketworld.writer.models.author import ModelAuthor
from ticketworld.writer.models.problems import (
    BudgetSpentError,
    ModelRequestError,
    ProviderDownError,
    TransientError,
)

FAILURES = [
    ("rate_limit", "rate limit"),
    ("server_error", "server error"),
    ("unavailable", "server error"),
    ("no_protocol", "server error"),
    ("cut", "connection"),
    ("slow", "time-out"),
    ("slow_body", "time-out"),
]


@pytest.fixture(autouse=True)
def _quiet(caplog, recwarn):
    yield
    assert [r.message for r in caplog.records if r.levelno >= logging.WARNING] == []
    assert [str(w.message) for w in recwarn if w.category is RuntimeWarning] == []
    assert [t.name for t in threading.enumerate() if t.name.startswith("ticketworld")] == []


@pytest.mark.parametrize(("behaviour", "retry"), FAILURES)
def test_what_passes_is_tried_again(kind, tmp_path, behaviour, retry):
    failing = Behaviour(kind=behaviour, seconds=5.0 if retry == "time-out" else 0.0)
    seconds = 0.15 if retry == "time-out" else 10.0
    with ModelServer(letter, at_first(failing, failing)) as server:
        author = ModelAuthor(settings(kind, server.base_url, tmp_path, timeout_seconds=seconds))
        [[written]] = write(author, [7])

    assert (written.fields, written.rejected) == (letter("", "order 7"), 0)
    assert author.meter.retries == {retry: 2}
    assert author.meter.requests == server.count == 3


@pytest.mark.parametrize(("behaviour", "retry"), FAILURES)
def test_what_does_not_pass_ends_the_run_with_everything_before_it(
    kind, tmp_path, behaviour, retry
):
    failing = Behaviour(kind=behaviour, seconds=5.0 if retry == "time-out" else 0.0)
    with ModelServer(letter, lambda number: failing if number >= 6 else Behaviour()) as server:
        seconds = 0.15 if retry == "time-out" else 10.0
        given = settings(kind, server.base_url, tmp_path, timeout_seconds=seconds, concurrency=1)
        author = ModelAuthor(given)
        written = []
        with pytest.raises(ProviderDownError) as raised:
            written.extend(author.write([piece(number)] for number in range(50)))

    assert bodies(written) == [f"Where is order {number}?" for number in range(6)]
    assert "failed `3` times in a row" in str(raised.value)
    assert server.base_url in str(raised.value)
    assert server.count == 6 + 3


def test_an_endpoint_that_is_not_there_ends_the_run(kind, tmp_path):
    with ModelServer(letter) as server:
        nobody = server.base_url
    author = ModelAuthor(settings(kind, nobody, tmp_path))

    with pytest.raises(ProviderDownError, match="the connection broke"):
        write(author, range(9))


def test_half_of_all_requests_may_fail(kind, tmp_path):
    kinds = ["well", "rate_limit", "well", "cut", "well", "server_error", "well", "broken_json"]
    with ModelServer(letter, lambda number: Behaviour(kind=kinds[number % 8])) as server:
        patient = replace(QUICK, attempts=12)
        author = ModelAuthor(settings(kind, server.base_url, tmp_path, patience=patient))
        written = write(author, range(30))

    assert bodies(written) == [
        f"Where is order {number}?"
        if one.writer == "model"
        else f"Offline words on order {number}."
        for number, [one] in enumerate(written)
    ]
    assert sum(one.writer == "model" for [one] in written) >= 25


def test_a_run_that_ended_takes_up_where_it_was(kind, tmp_path):
    with ModelServer(letter, lambda n: Behaviour(kind="cut" if n >= 6 else "well")) as server:
        with pytest.raises(ProviderDownError):
            write(ModelAuthor(settings(kind, server.base_url, tmp_path, concurrency=1)), range(9))
        server.behave = None
        author = ModelAuthor(settings(kind, server.base_url, tmp_path))
        written = write(author, range(9))

    assert bodies(written) == [f"Where is order {number}?" for number in range(9)]
    assert (author.meter.cache_hits, author.meter.requests) == (6, 3)


@pytest.mark.parametrize("concurrency", [1, 4])
def test_a_budget_is_kept_to_the_request_and_nothing_paid_for_is_lost(kind, tmp_path, concurrency):
    with ModelServer(letter, latency=0.01) as server:
        given = settings(kind, server.base_url, tmp_path, concurrency=concurrency, max_requests=7)
        written = []
        with pytest.raises(BudgetSpentError, match="the budget of `7` requests is spent"):
            written.extend(ModelAuthor(given).write([piece(number)] for number in range(50)))
        first = server.count
        again = ModelAuthor(settings(kind, server.base_url, tmp_path))
        write(again, range(7))

    assert first == 7
    assert bodies(written) == [f"Where is order {number}?" for number in range(7)]
    assert (again.meter.cache_hits, again.meter.requests) == (7, 0)


def test_replies_under_way_when_the_budget_is_spent_are_kept(kind, tmp_path):
    slow = Behaviour(kind="slow", seconds=0.2)
    with ModelServer(leaky(0), lambda number: slow if number else Behaviour()) as server:
        given = settings(kind, server.base_url, tmp_path, max_requests=4)
        with pytest.raises(BudgetSpentError):
            write(ModelAuthor(given), range(4))
        again = ModelAuthor(settings(kind, server.base_url, tmp_path))
        write(again, range(4))

    assert (again.meter.cache_hits, again.meter.requests) == (4, 4)


def test_what_ends_the_run_wakes_those_who_wait_for_a_provider(kind, tmp_path):
    waits = Behaviour(kind="rate_limit", retry_after="3600")
    refused = Behaviour(kind="no_key", seconds=0.1)
    patience = replace(QUICK, longest_seconds=3600.0)
    with ModelServer(letter, lambda number: refused if number else waits) as server:
        given = settings(kind, server.base_url, tmp_path, concurrency=2, patience=patience)
        with pytest.raises(ModelRequestError):
            write(ModelAuthor(given), range(2))

    assert server.count == 2


def test_whoever_stops_early_leaves_nothing_running(kind, tmp_path):
    with ModelServer(letter, lambda n: Behaviour(kind="slow", seconds=5 if n else 0)) as server:
        author = ModelAuthor(settings(kind, server.base_url, tmp_path))
        written = author.write([piece(number)] for number in range(20))
        first = next(written)
        written.close()

    assert bodies([first]) == ["Where is order 0?"]


def test_an_error_in_a_check_is_raised_and_leaves_nothing_running(kind, tmp_path):
    def broken(_fields):
        raise ZeroDivisionError("a fault of the check")

    with ModelServer(letter) as server:
        author = ModelAuthor(settings(kind, server.base_url, tmp_path))
        with pytest.raises(ZeroDivisionError, match="a fault of the check"):
            list(author.write([[replace(piece(1), check=broken)]]))


def test_waits_grow_and_differ_and_are_the_same_again():
    problem = TransientError("busy", kind="rate limit")
    patience = replace(QUICK, first_seconds=1.0, longest_seconds=20.0)

    waits = [wait_seconds(problem, patience, "a", attempt) for attempt in range(8)]

    assert waits == [wait_seconds(problem, patience, "a", attempt) for attempt in range(8)]
    assert waits[0] != wait_seconds(problem, patience, "b", 0)
    assert all(0.5 * 2**n <= wait <= 1.5 * 2**n for n, wait in enumerate(waits[:3]))
    assert waits[-1] == 20.0


@pytest.mark.parametrize(
    ("asked", "least", "most"), [(4.0, 4.0, 5.0), (300.0, 20.0, 20.0), (0.0, 0.5, 1.5)]
)
def test_a_provider_is_given_the_wait_it_asks_for_within_reason(asked, least, most):
    problem = TransientError("busy", kind="rate limit", seconds=asked)
    patience = replace(QUICK, first_seconds=1.0, longest_seconds=20.0)

    assert least <= wait_seconds(problem, patience, "a", 0) <= most


def test_the_header_of_a_provider_is_what_is_waited_for(kind, tmp_path, monkeypatch):
    waits = []
    monkeypatch.setattr(
        "ticketworld.writer.models.asking.wait_seconds",
        lambda problem, *_: waits.append(problem.seconds) or 0.0,
    )
    dates = {
        "retry_after": "Sat, 21 Nov 2026 10:00:09 GMT",
        "date": "Sat, 21 Nov 2026 10:00:00 GMT",
    }
    with ModelServer(
        letter,
        at_first(
            Behaviour(kind="rate_limit", retry_after="7"), Behaviour(kind="unavailable", **dates)
        ),
    ) as server:
        write(ModelAuthor(settings(kind, server.base_url, tmp_path)), [7])

    assert waits == [7.0, 9.0]


def test_limits_on_the_pace_hold_back_requests(kind, tmp_path, monkeypatch):
    waits = []

    async def noted(_asker, seconds):
        waits.append(seconds)

    monkeypatch.setattr("ticketworld.writer.models.asking.Asker._pause", noted)
    with ModelServer(letter) as server:
        given = settings(
            kind, server.base_url, tmp_path, requests_per_minute=60, tokens_per_minute=600_000
        )
        write(ModelAuthor(given), range(6))

    assert [round(wait) for wait in sorted(waits)] == [0, 0, 1, 2, 3, 4]


def test_what_a_request_really_took_counts_for_the_next(kind, tmp_path, monkeypatch):
    waits = []

    async def noted(_asker, seconds):
        waits.append(seconds)

    monkeypatch.setattr("ticketworld.writer.models.asking.Asker._pause", noted)
    taken = PROMPT_TOKENS + REPLY_TOKENS + (THOUGHT_TOKENS if kind == "gemini" else 0)
    with ModelServer(letter) as server:
        given = settings(kind, server.base_url, tmp_path, concurrency=1, tokens_per_minute=60)
        write(ModelAuthor(given), range(3))

    assert waits == pytest.approx([0, taken, 2 * taken], abs=5)
