from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.writer.models.asking import piece, settings
from ticketworld.writer.models import request as module
from ticketworld.writer.models.openai_client import OpenAIClient
from ticketworld.writer.models.request import asked_again, first_request, request_key

HERE = settings("openai", "http://here", Path())
REQUEST = first_request(piece(7).prompt(), HERE)
KEY = request_key(REQUEST, HERE, 1)


def test_the_same_request_has_the_same_key():
    assert request_key(first_request(piece(7).prompt(), HERE), HERE, 1) == KEY


@pytest.mark.parametrize(
    "others",
    [
        {"system": "s"},
        {"user": "u"},
        {"fields": ("body", "subject")},
        {"max_tokens": 9},
    ],
)
def test_each_part_of_a_request_is_part_of_its_key(others):
    assert request_key(replace(REQUEST, **others), HERE, 1) != KEY


@pytest.mark.parametrize(
    "others",
    [
        {"kind": "gemini"},
        {"model": "other"},
        {"base_url": "http://there"},
        {"temperature": 1.0},
    ],
)
def test_whatever_a_reply_may_depend_on_is_part_of_its_key(others):
    assert request_key(REQUEST, replace(HERE, **others), 1) != KEY


@pytest.mark.parametrize(
    "others",
    [
        {"key": "another"},
        {"concurrency": 9},
        {"timeout_seconds": 9.0},
        {"max_requests": 9},
        {"cache": Path("elsewhere")},
    ],
)
def test_what_no_reply_depends_on_is_no_part_of_its_key(others):
    assert request_key(REQUEST, replace(HERE, **others), 1) == KEY


def test_sample_and_version_of_the_prompt_are_part_of_the_key(monkeypatch):
    assert request_key(REQUEST, HERE, 2) != KEY
    monkeypatch.setattr(module, "PROMPT_VERSION", 99)
    assert request_key(REQUEST, HERE, 1) != KEY


def test_what_is_asked_again_holds_all_that_was_wrong_before():
    again = asked_again(asked_again(REQUEST, "first", ["Too long."]), "", ["A.", "B."])

    assert again.user.startswith(REQUEST.user)
    parts = ["first", "- Too long.", "(nothing)", "- A.\n- B."]
    assert [again.user.index(part) for part in parts] == sorted(map(again.user.index, parts))
    assert again.system == REQUEST.system


def test_a_reply_of_any_length_is_quoted_only_so_far():
    assert len(asked_again(REQUEST, "x" * 100_000, ["Too long."]).user) < 5_000


@pytest.mark.parametrize(
    ("base_url", "name"),
    [("https://api.openai.com/v1", "max_completion_tokens"), ("http://here/v1", "max_tokens")],
)
def test_the_limit_of_a_reply_has_the_name_that_the_endpoint_knows(base_url, name):
    client = OpenAIClient(replace(HERE, base_url=base_url))

    assert client._body(REQUEST, with_schema=True)[name] == 300 + 2048
