from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import (
    PLAIN,
    brief,
    briefs,
)
from tests.letters.reading import faults
from ticketworld.letters.brief import Brief, Letter
from ticketworld.seeds import stream
from ticketworld.writer.offline import UnwritableBriefError, write_letter


@given(briefs(), st.integers(0, 10**6))
@settings(max_examples=300, deadline=None)
def test_every_letter_reads_back_clean(a_brief: Brief, seed: int) -> None:
    letter = write_letter(a_brief, stream(seed, "letter"))
    assert faults(letter, a_brief) == []
    assert 15 <= len(letter.body.split()) <= 300
    assert not re.search(r"[\[\]{}]", letter.subject + letter.body)
    assert "POL-" not in letter.body


@given(briefs(), st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_the_same_brief_and_seed_give_the_same_letter(a_brief: Brief, seed: int) -> None:
    assert write_letter(a_brief, stream(seed)) == write_letter(a_brief, stream(seed))


def test_letters_are_the_same_bytes_on_every_python() -> None:
    letter = write_letter(PLAIN, stream(7, "golden"))
    assert letter.subject == GOLDEN.subject
    assert letter.body == GOLDEN.body


def test_beliefs_that_say_too_much_are_left_out() -> None:
    leaking = brief(belief="I am past the 30 days", wants="a full refund under POL-RETURN-001")
    for seed in range(20):
        letter = write_letter(leaking, stream(seed))
        assert faults(letter, leaking) == []


def test_an_unknown_request_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnwritableBriefError, match="`poem`; one of `return`, `exchange`"):
        write_letter(brief(request="poem"), stream(1))


def test_a_brief_that_withholds_what_it_demands_to_say_is_refused() -> None:
    impossible = brief(
        stated={"packaging": "opened"}, withheld=("opened", "open", "unboxed", "seal")
    )
    with pytest.raises(UnwritableBriefError, match=r"brief of a `return`: .*withheld"):
        write_letter(impossible, stream(1))


GOLDEN = Letter(
    subject="Lumenor Calm Wireless Headphones going back",
    body=(
        "Hi - apologies in advance for the length,\n\nThis might get a little long, "
        "sorry about that. I've had my Lumenor Calm Wireless Headphones with me since "
        "they came on June 3. Sorry if this jumps around, I'm writing this between two "
        "meetings, so I hope it makes sense. So, where was I.\n\nThis is about giving "
        "back them to you. The invoice must be in my inbox, so you'll find the details. "
        "I paid for them in one go, and expect to see the money come back the same way. "
        "If you need a label from me, just send it over. I couldn't find a return form "
        "in my emails. They are not defective, I just changed my mind. They have been "
        "unboxed at home.\n\nA friend says your support is decent, so no need to prove "
        "it twice. Just saying. This is order ORD-20250530-0042. I'd like a full "
        "refund.\n\nI'd be grateful if you could get back to me. Any help would be "
        "appreciated.\n\nSorry again for going on, and thank you.\n\nRegards,\nMaria "
        "Gonzalez\n\nSent from my Galaxy"
    ),
)
