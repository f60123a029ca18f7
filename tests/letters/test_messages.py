from __future__ import annotations

from tests.letters.reading import faults
from ticketworld.letters.brief import Brief, Letter

from .briefs import CLEAN, PLAIN, brief, day_hint

OTHER = brief(
    request="exchange",
    product="Corvane Vista 4K Television",
    order_id="ORD-20250601-0099",
    day=day_hint(PLAIN.sent_at.date(), "delivered", 12, 16),
    stated={"packaging": "unopened", "fault": "water"},
    withheld=("$99.00", "ORD-20250530-0042"),
)
SECOND = (
    "Also, about the Corvane Vista 4K Television, order ORD-20250601-0099, which came about two "
    "weeks ago: I would like to swap it. The box is still sealed, yet water got in."
)
_OPENING = (
    f"Hello, this is about my {PLAIN.product}, which never came, and which I would rather have "
    "exchanged: one has to open it."
)
BOTH = (PLAIN, OTHER)


def _message(second: str = SECOND) -> Letter:
    return Letter(subject="Two things", body=f"{CLEAN.body}\n\n{second}")


def _faults(second: str, briefs: tuple[Brief, ...] = BOTH) -> list[str]:
    return faults(_message(second), *briefs)


def test_a_message_that_carries_both_briefs_has_no_faults() -> None:
    assert _faults(SECOND) == []


def test_what_only_one_brief_demands_must_stand_in_the_message() -> None:
    assert _faults("Also, something else.") == [
        "the product `Corvane Vista 4K Television` is not named",
        "the order number `ORD-20250601-0099` is missing",
        "packaging is to be stated as `unopened`; no words say so",
        "fault is to be stated as `water`; no words say so",
        "the day of the order or delivery is to be named (ago)",
        "no words say that this is about `exchange`",
    ]


def test_what_no_brief_gives_away_is_found() -> None:
    assert _faults(f"{SECOND} I dropped it on May 1, and paid $99.00.") == [
        "fault reads as `physical` in `I dropped`, which is not to be said",
        "the date `May 1` is not 2025-06-03",
        "the amount `$99.00` is not to be given",
        "`$99.00` is withheld, yet it stands in the letter",
    ]


def test_a_fact_that_both_keep_to_themselves_must_not_be_hinted_at() -> None:
    silent = brief(request="exchange", stated={}, order_id=None, day=None)
    pair = (silent, brief(request="not_received", stated={}, order_id=None, day=None))
    text = Letter(subject="Two things", body=_OPENING)
    assert faults(text, *pair) == ["`has to open` hints at packaging, which is not to be said"]


def test_a_damaged_delivery_beside_a_return_is_not_read_as_the_fault_of_the_return() -> None:
    damaged = brief(request="damaged", stated={"photos_sent": 0}, order_id=None, day=None)
    sentence = f"The {damaged.product} arrived damaged, no photos yet."
    assert _faults(sentence, (PLAIN, damaged)) == []
    said = "fault reads as `transit` in `arrived damaged`, which is not to be said"
    assert said in _faults(sentence, (PLAIN,))


def test_a_value_that_one_implies_and_another_says_may_be_said() -> None:
    hinted = brief(implied=("fault",))
    assert faults(CLEAN, hinted, PLAIN) == []
    assert faults(CLEAN, hinted) == ["fault is to be implied; `nothing wrong` says it outright"]
