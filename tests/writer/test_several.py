from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import PLAIN, brief, briefs
from tests.letters.reading import faults
from ticketworld.letters.brief import Brief
from ticketworld.policy.catalogue import Catalogue
from ticketworld.seeds import stream
from ticketworld.writer.compose import PHRASES
from ticketworld.writer.offline import UnwritableBriefError, write_letter
from ticketworld.writer.phrases.several import NOUNS
from ticketworld.writer.several import write_message


@st.composite
def messages(draw: st.DrawFn) -> list[Brief]:
    """Draw two or three briefs of one sender and moment."""
    first, *rest = draw(st.lists(briefs(), min_size=2, max_size=3))
    return [first, *(_moved(one, first) for one in rest)]


def _moved(one: Brief, to: Brief) -> Brief:
    """Return a brief as of the sender and moment of another."""
    passed = to.sent_at.date() - one.sent_at.date()
    day = one.day
    if day is not None:
        day = replace(day, first=day.first + passed, last=day.last + passed)
    return replace(one, customer_name=to.customer_name, sent_at=to.sent_at, day=day)


@given(messages(), st.integers(0, 10**6))
@settings(max_examples=200, deadline=None)
def test_a_message_about_several_matters_reads_back_clean(some: list[Brief], seed: int) -> None:
    letter = write_message(some, stream(seed, "message"))
    assert faults(letter, *some) == []
    assert 30 <= len(letter.body.split()) <= 400
    assert not re.search(r"[\[\]{}]", letter.subject + letter.body)


@given(briefs(), st.integers(0, 10**6))
@settings(max_examples=30, deadline=None)
def test_a_message_about_one_matter_is_a_letter(a_brief: Brief, seed: int) -> None:
    assert write_message([a_brief], stream(seed)) == write_letter(a_brief, stream(seed))


def test_each_matter_stands_in_its_own_paragraphs_in_the_order_given() -> None:
    pair = [
        brief(wants="", belief="", order_id="ORD-20250530-0042"),
        brief(
            request="not_received",
            product="Corvane Vista 4K Television",
            order_id="ORD-20250601-0099",
            stated={},
            day=None,
            received=False,
            wants="",
            belief="",
        ),
    ]
    for seed in range(30):
        body = write_message(pair, stream(seed)).body
        paragraphs = body.split("\n\n")
        numbers = [
            [number for number in ("-0042", "-0099") if number in paragraph]
            for paragraph in paragraphs
        ]
        assert [found for found in numbers if found] == [["-0042"], ["-0099"]], body
        assert body.count("Maria") <= 1


def test_briefs_of_two_moments_are_no_message() -> None:
    later = brief(sent_at=datetime(2025, 6, 19, 9, 0))
    with pytest.raises(UnwritableBriefError, match="senders or moments differ"):
        write_message([PLAIN, later], stream(1))
    with pytest.raises(UnwritableBriefError, match="it has no brief"):
        write_message([], stream(1))


def test_what_one_demands_and_another_may_not_hear_is_no_leak() -> None:
    secret = brief(request="exchange", withheld=("ORD-20250530-0042",), order_id=None)
    pair = [brief(wants="", belief=""), replace(secret, stated=PLAIN.stated, wants="", belief="")]
    letter = write_message(pair, stream(4))
    assert faults(letter, *pair) == []
    assert any("withheld" in fault for fault in faults(letter, secret))


def test_every_request_has_a_name_for_subjects(catalogue: Catalogue) -> None:
    assert set(NOUNS) == set(PHRASES) == set(catalogue.facts["request"].names) - {"inquiry"}
