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
    subject="Refund needed",
    body=(
        "Hello everyone,\n\nI'm not sure where to start, so I'll just tell you. How do I "
        "return the Lumenor Calm Wireless Headphones? I don't want to keep "
        "them.\n\nPrinting is tricky for me, so a code on the phone would be nicer. The "
        "invoice must be in my inbox, so all the papers are there. If you need any "
        "paperwork filled in, send it and I'll do it the same evening. I can hand the "
        "parcel to a driver at the weekend.\n\nIn case it matters, the packaging was "
        "opened by me. There is nothing wrong with them, it's just not for me. I went "
        "back and forth a lot before I went for them. My friends were sick of hearing "
        "about it, that's just how I am. The courier brought them on 6/3. Forgive me if "
        "this is all over the place, I'm typing this on my lunch break, so I've been "
        "interrupted a few times. Anyway, where was I. I have the order number: "
        "ORD-20250530-0042. I would like a full refund. I mean, the matter is simple, "
        "no? No rush, just when you have a moment. If you have questions, just "
        "ask.\n\nThanks for bearing with me, I mean it.\n\nAll the best,\nMaria "
        "Gonzalez\n\nSent from my Galaxy"
    ),
)
