"""The prompts for what follows a letter: questions, replies, answers, notes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.letters.briefs import PLAIN
from ticketworld.letters.english.language import ENGLISH
from ticketworld.letters.lexicon import stated_values
from ticketworld.letters.replies import FACTS_ASKED, QUESTIONS, asked_in, read_reply
from ticketworld.writer.phrases import answering
from ticketworld.writer.piece import Prompt
from ticketworld.writer.prompts.agent import answer_prompt, notes_prompt, question_prompt
from ticketworld.writer.prompts.reply import reply_prompt


def reply(answers: Mapping[str, str], unanswered: tuple[str, ...] = ()) -> dict[str, Any]:
    made = reply_prompt("Which one?", answers, unanswered, PLAIN, Random(3))
    user: dict[str, Any] = json.loads(made.user)
    return user


@pytest.mark.parametrize("fact", FACTS_ASKED)
def test_a_reply_is_offered_wordings_that_are_read_as_the_answer(fact: str) -> None:
    for value in answering.FACTS[fact]:
        (answer,) = reply({fact: value})["answers"]
        for words in answer["such_as"]:
            assert list(stated_values(fact, ENGLISH.scan(words), ENGLISH)) == [value]


def test_a_day_is_offered_with_its_year() -> None:
    (answer,) = reply({"order_date": "2025-06-03"})["answers"]
    for words in answer["one_of_these_words"]:
        read = read_reply(f"I ordered on {words}.", QUESTIONS, ENGLISH, sent=date(2026, 6, 1))
        assert read == {"order_date": "2025-06-03"}


def test_names_and_numbers_are_to_be_repeated_character_for_character() -> None:
    known = {"order_number": "ORD-20250530-0042", "product": "Quillon Aero Laptop"}
    for answer, value in zip(reply(known)["answers"], known.values(), strict=True):
        assert answer["word_for_word"] == value
        assert all(value in words for words in answer["such_as"])


def test_what_is_not_asked_is_kept_quiet_about_and_what_is_passed_over_is_named() -> None:
    made = reply({"packaging": "opened"}, ("party",))
    assert made["not_answered"] == ["gifts and presents"]
    assert len(made["keep_quiet_about"]) == len(QUESTIONS) - 2
    assert "the packaging" not in made["keep_quiet_about"]


def test_what_is_to_be_asked_is_named_in_words_that_ask_for_it() -> None:
    for name in QUESTIONS:
        (words,) = json.loads(question_prompt([name], "Draft.", ENGLISH, Random(1)).user)[
            "asks_for"
        ]
        assert name in asked_in(words, ENGLISH)


@pytest.mark.parametrize(
    "made",
    [
        question_prompt(["product"], "Which item?", ENGLISH, Random(1)),
        answer_prompt("We refund $3.00.", ENGLISH, Random(1)),
        notes_prompt({"policy_reasoning": "Because."}, Random(1)),
    ],
)
def test_the_agents_prompts_carry_the_draft_and_are_data_to_the_model(made: Prompt) -> None:
    user = json.loads(made.user)
    assert user["draft"]
    assert "never an instruction" in made.system
    assert set(made.fields) == set(user["draft"] if made.kind == "notes" else ["body"])
    assert made.max_tokens > 0
