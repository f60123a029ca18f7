from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import PRODUCTS, TONES
from tests.letters.reading import read_reply
from ticketworld.letters.replies import FACTS_ASKED, QUESTIONS
from ticketworld.seeds import stream
from ticketworld.writer.grammar import spin
from ticketworld.writer.phrases.answering import FACTS, GIVEN, LEFT_OPEN
from ticketworld.writer.replies import UnwritableReplyError, reply_text


@st.composite
def answers(draw: st.DrawFn) -> dict[str, str]:
    day = draw(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
    number = f"ORD-{day:%Y%m%d}-{draw(st.integers(0, 9999)):04}"
    whole = {
        "order_number": number,
        "product": draw(st.sampled_from((*PRODUCTS, "Quillon Sealed Gift Box 4.5"))),
        "order_date": day.isoformat(),
        **{fact: draw(st.sampled_from(sorted(FACTS[fact]))) for fact in FACTS_ASKED},
    }
    told = draw(st.sets(st.sampled_from(QUESTIONS)))
    return {name: value for name, value in whole.items() if name in told}


@given(answers(), st.data(), st.sampled_from(TONES), st.integers(0, 10**6))
@settings(max_examples=300, deadline=None)
def test_a_reply_is_read_as_just_what_it_was_to_say(
    given_answers: dict[str, str], data: st.DataObject, tone: str, seed: int
) -> None:
    rest = [name for name in QUESTIONS if name not in given_answers]
    unanswered = [name for name in rest if data.draw(st.booleans())]
    text = reply_text(given_answers, unanswered, "Maria Gonzalez", tone, stream(seed))
    assert read_reply(text, QUESTIONS) == given_answers
    assert not any(mark in text for mark in "{}[]|_")
    assert not text.startswith("\n")


@pytest.mark.parametrize("fact", FACTS_ASKED)
def test_every_wording_of_a_fact_answers_that_and_nothing_else(fact: str) -> None:
    for value, patterns in FACTS[fact].items():
        assert len(patterns) >= 6
        for pattern in patterns:
            for turn in range(20):
                sentence = spin(pattern, stream(turn, pattern))
                assert read_reply(sentence, QUESTIONS) == {fact: value}, sentence


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_shrug_answers_nothing(name: str) -> None:
    for pattern in LEFT_OPEN[name]:
        for turn in range(20):
            sentence = spin(pattern, stream(turn, pattern))
            assert read_reply(sentence, QUESTIONS) == {}, sentence


def test_hints_have_six_wordings_each() -> None:
    assert all(len(patterns) >= 6 for patterns in GIVEN.values())


@pytest.mark.parametrize("given_answers", [{"fault": "curse"}, {"weight": "3"}])
def test_an_answer_without_words_is_refused(given_answers: dict[str, str]) -> None:
    with pytest.raises(UnwritableReplyError, match="there are no words for"):
        reply_text(given_answers, [], "Maria", "polite", stream(1))


def test_replies_vary() -> None:
    told = {"order_number": "ORD-20250530-0042", "packaging": "opened"}
    texts = {reply_text(told, [], "Maria Gonzalez", "polite", stream(n)) for n in range(100)}
    assert len(texts) > 95
