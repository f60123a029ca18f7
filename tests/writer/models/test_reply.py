from __future__ import annotations

import json

import pytest

from ticketworld.writer.models.reply import UnfitReplyError, read_reply, reply_text

NAMES = ("subject", "body")


def test_fields_come_in_the_order_asked_for_without_white_space_around_them():
    found = read_reply('{"body": " Hello\\r\\n\\r\\nBye 👩‍👧 \\n", "subject": "S"}', NAMES)

    assert list(found.items()) == [("subject", "S"), ("body", "Hello\n\nBye 👩‍👧")]


@pytest.mark.parametrize("fence", ["```json\n{}\n```", "```\n{}\n```\n", "\n```JSON\n{}```"])
def test_a_fence_around_it_is_taken_off(fence):
    text = fence.replace("{}", '{"subject": "S", "body": "a ``` b"}')

    assert read_reply(text, NAMES) == {"subject": "S", "body": "a ``` b"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "null",
        "[]",
        '["subject", "body"]',
        '{"subject": "S", "body": 3}',
        '{"subject": "S", "body": null}',
        '{"subject": "S", "body": ["b"]}',
        '{"subject": "S", "body": "b"} and more',
        'Sure: {"subject": "S", "body": "b"}',
        '{"subject": "S", "body": "b"',
        '{"subject": "S", "body": "\\ud800"}',
    ],
)
def test_whatever_is_no_object_of_strings_is_refused(text):
    with pytest.raises(UnfitReplyError, match="not one JSON object") as raised:
        read_reply(text, NAMES)

    assert raised.value.text == text


@pytest.mark.parametrize(
    "fields",
    [
        {"subject": "S"},
        {"subject": "S", "body": "b", "outcome": "approve"},
        {"Subject": "S", "Body": "b"},
        {},
    ],
)
def test_fewer_or_other_fields_are_refused(fields):
    with pytest.raises(UnfitReplyError, match=r"instead of `subject`, `body`"):
        read_reply(json.dumps(fields), NAMES)


@pytest.mark.parametrize("hidden", ["\x00", "\x1b[2J", "\x7f", "\x85", "\r", "\u202e", "\u2066"])
def test_characters_that_no_letter_holds_are_refused(hidden):
    with pytest.raises(UnfitReplyError, match="control characters"):
        read_reply(json.dumps({"subject": "S", "body": f"a{hidden}b"}), NAMES)


def test_fields_are_read_back_from_the_text_that_stands_for_them():
    fields = {"subject": 'a "quoted"', "body": "ä\n\tb"}

    assert read_reply(reply_text(fields), NAMES) == fields
