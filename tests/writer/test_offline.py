from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.letters.briefs import (
    BELIEFS,
    FAULTS,
    PLAIN,
    PRODUCTS,
    REQUESTS,
    TONES,
    WITHOUT_ITEM,
    brief,
    briefs,
    day_hint,
)
from tests.letters.reading import faults
from ticketworld.letters.brief import Brief, DayHint, Letter
from ticketworld.letters.spans import SPANS
from ticketworld.seeds import stream
from ticketworld.writer.offline import UnwritableBriefError, write_letter


@given(briefs(), st.integers(0, 10**6))
@settings(max_examples=300, deadline=None)
def test_every_letter_reads_back_clean(a_brief: Brief, seed: int) -> None:
    letter = write_letter(a_brief, stream(seed, "letter"))
    assert faults(letter, a_brief) == []
    assert 20 <= len(letter.body.split()) <= 250
    assert not re.search(r"[\[\]{}|]|  ", letter.subject + letter.body)
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


def _some_day(draw: Random, sent: datetime) -> DayHint:
    ago = SPANS[int(draw.random() * len(SPANS))]
    return day_hint(sent.date(), "ordered", ago.low, ago.high)


def _batch(count: int, seed: int) -> list[tuple[Brief, Letter]]:
    made = []
    for number in range(count):
        draw = stream(seed, "brief", number)
        request = REQUESTS[number % len(REQUESTS)]
        itemless = request in WITHOUT_ITEM
        timed = not request.endswith("_information") and not itemless and draw.random() < 0.6
        sent = datetime(2025, 6, 18, 10, 30) - timedelta(minutes=int(draw.random() * 400_000))
        stated: dict[str, str | int] = {}
        if request in ("return", "exchange"):
            stated = {"packaging": ("opened", "unopened")[int(draw.random() * 2)]}
        if request in ("return", "exchange", "warranty"):
            stated["fault"] = FAULTS[int(draw.random() * 6)]
        a_brief = replace(
            PLAIN,
            request=request,
            tone=TONES[int(draw.random() * len(TONES))],
            product="" if itemless else PRODUCTS[int(draw.random() * len(PRODUCTS))],
            sent_at=sent,
            order_id=None if itemless or draw.random() < 0.5 else PLAIN.order_id,
            day=_some_day(draw, sent) if timed else None,
            stated=stated,
            belief=BELIEFS[int(draw.random() * len(BELIEFS))],
            retailer="Best Buy" if request == "price_match" else None,
            retailer_price_cents=19_900 if request == "price_match" else None,
        )
        made.append((a_brief, write_letter(a_brief, stream(seed, "letter", number))))
    return made


def _shingles(a_brief: Brief, letter: Letter) -> frozenset[tuple[str, ...]]:
    text = letter.body.lower()
    for name in (a_brief.product, a_brief.order_id, a_brief.customer_name, a_brief.retailer):
        text = text.replace((name or "\0").lower(), " masked ")
    words = re.findall(r"[a-z']+", re.sub(r"\d+", " number ", text))
    return frozenset(tuple(words[i : i + 5]) for i in range(len(words) - 4))


def test_no_two_of_five_hundred_letters_read_alike() -> None:
    pages = [_shingles(*pair) for pair in _batch(500, 11)]
    alike = max(
        len(one & other) / len(one | other)
        for place, one in enumerate(pages)
        for other in pages[:place]
    )
    assert alike < 0.5


def test_no_greeting_is_worn_out() -> None:
    batch = _batch(500, 12)
    lines = [letter.body.split("\n")[0] for _, letter in batch]
    first = Counter(line if len(line) < 45 else "no greeting" for line in lines)
    assert first.most_common(1)[0][1] < 0.15 * len(batch)


def test_lengths_and_habits_vary() -> None:
    letters = [letter for _, letter in _batch(300, 13)]
    lengths = [len(letter.body.split()) for letter in letters]
    assert min(lengths) < 40
    assert max(lengths) > 170
    small = sum(
        letter.body == letter.body.lower() or letter.body[0].islower() for letter in letters
    )
    assert 0.05 < small / len(letters) < 0.35


GOLDEN = Letter(
    subject="Can I send back the Lumenor Calm Wireless Headphones",
    body=(
        "Hello there!\n\nBefore anything else, thanks for taking care of all these messages. For "
        "reference: the number is ORD-20250530-0042.\n\nKindly arrange a return for the Lumenor "
        "Calm Wireless Headphones. Printing a label is a nuisance for me, so a label in the mail "
        "would be nicer. Naturally we opened the box to see what was inside. Nothing is wrong "
        "with "
        "them; my needs changed. A full refund would settle it for me.\n\nDelivery was on 3 June. "
        "I'd be thankful for any help. Do I have to print something for that?\n\nYou're great, "
        "thank you!\n\nHave a lovely day,\nMaria"
    ),
)
