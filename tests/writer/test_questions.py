from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import PRODUCTS, brief
from tests.letters.reading import asked_in, dates_in, order_numbers_in, verdicts_in
from ticketworld.letters.replies import QUESTIONS
from ticketworld.seeds import stream
from ticketworld.writer.grammar import spin
from ticketworld.writer.phrases.asking import ASKING, NOT_FOUND, VERIFY_IDENTITY
from ticketworld.writer.questions import (
    UnknownQuestionError,
    identity_body,
    question_text,
    record_body,
)

NAMES = st.lists(st.sampled_from(QUESTIONS), min_size=1, unique=True)
ITEMS = st.sampled_from((*PRODUCTS, "headphones", "my speaker", "", "Quillon Gift Set"))


@given(NAMES, ITEMS, st.integers(0, 10**6))
@settings(max_examples=300, deadline=None)
def test_exactly_the_questions_given_are_asked(names: list[str], item: str, seed: int) -> None:
    text = question_text(names, brief(product=item), stream(seed))
    assert asked_in(text) == set(names), text
    assert verdicts_in(text) == []
    assert dates_in(text) == []
    assert not any(mark in text for mark in "{}[]|_")
    assert "Maria" in text


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_wording_of_a_question_asks_only_that(name: str) -> None:
    assert len(ASKING[name]) >= 6
    for pattern in ASKING[name]:
        for turn in range(20):
            sentence = spin(pattern, stream(turn, pattern)).replace("{item}", "the item")
            assert asked_in(sentence) == {name}, sentence


@pytest.mark.parametrize("names", [[], ["weight"], ["fault", "photos_sent"]])
def test_a_question_without_words_is_refused(names: list[str]) -> None:
    with pytest.raises(UnknownQuestionError, match="is nothing that an agent asks for; one of"):
        question_text(names, brief(), stream(1))


def test_who_cannot_be_found_is_asked_for_the_number_or_the_address() -> None:
    assert len(NOT_FOUND) >= 6
    texts = {record_body(stream(turn)) for turn in range(60)}
    assert len(texts) >= 7
    for text in texts:
        assert asked_in(text) == {"order_number"}
        assert "e-mail address" in text
        assert brief().product not in text


def test_who_must_prove_to_be_themselves_learns_nothing() -> None:
    assert len(VERIFY_IDENTITY) >= 6
    texts = {identity_body(stream(turn)) for turn in range(60)}
    assert len(texts) >= 7
    for text in texts:
        assert asked_in(text) == set()
        assert "address" in text
        assert brief().product not in text
        assert order_numbers_in(text) == []
