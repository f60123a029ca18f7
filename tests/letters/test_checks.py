from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.letters.reading import faults
from ticketworld.letters.brief import Brief

from .briefs import CLEAN, PLAIN, brief, day_hint, letter

PRODUCT = PLAIN.product
SENT = PLAIN.sent_at.date()


def test_a_clean_letter_has_no_faults() -> None:
    assert faults(CLEAN, PLAIN) == []


@pytest.mark.parametrize(
    ("leak", "fault"),
    [
        ("I paid $249.00.", "`$249.00` is withheld"),
        ("I paid 19.99 dollars.", "the amount `19.99 dollars`"),
        ("It cost $1,299.", "the amount `$1,299`"),
        ("I know you keep 15 percent.", "the percentage `15 percent`"),
        ("My home is Harbor Lane.", "`Harbor Lane` is withheld"),
        ("See POL-RETURN-002.", "`POL-RETURN-002` is an id"),
        ("I am CUST-0012.", "`CUST-0012` is an id"),
        ("I know I am past the 30 days.", "settles what only a decision settles"),
        ("It is well within the return window.", "settles what only a decision settles"),
        ("The window has closed.", "settles what only a decision settles"),
        ("The deadline has already passed.", "settles what only a decision settles"),
        ("I suppose I am too late.", "settles what only a decision settles"),
        ("You will surely deny this.", "settles what only a decision settles"),
        ("My request should be approved.", "settles what only a decision settles"),
        ("Your 30-day policy is clear.", "settles what only a decision settles"),
        ("The other order is ORD-20250530-0043.", "the order number `ORD-20250530-0043`"),
        ("I ordered on May 28.", "the date `May 28` is not 2025-06-03"),
        ("I ordered on 28 May 2025.", "the date `28 May 2025` is not 2025-06-03"),
        ("I ordered on 5/28.", "the date `5/28` is not 2025-06-03"),
        ("I ordered on 2025-05-28.", "the date `2025-05-28` is not 2025-06-03"),
        ("That was Monday, June 3.", "2025-06-03 is not a Monday"),
        ("That was yesterday.", "`yesterday` does not stand for the days 2025-06-03"),
        ("That was fifty weeks ago.", "fifty weeks ago` is not in the table"),
        ("The box is still sealed.", "packaging reads as `unopened`"),
        ("Then water got in.", "fault reads as `water`"),
        ("I dropped them once.", "fault reads as `physical`"),
        ("It has a factory defect.", "fault reads as `manufacturing`"),
        ("It arrived damaged.", "fault reads as `transit`"),
        ("There is some wear and tear.", "fault reads as `wear`"),
    ],
)
def test_a_planted_leak_is_found(leak: str, fault: str) -> None:
    found = faults(letter(f"{CLEAN.body} {leak}", CLEAN.subject), PLAIN)
    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    ("said", "instead", "fault"),
    [
        (PRODUCT, "thing", f"the product `{PRODUCT}` is not named"),
        ("ORD-20250530-0042", "(none)", "the order number `ORD-20250530-0042` is missing"),
        ("on June 3", "at some time", "the day of the order or delivery is to be named"),
        ("I opened the box, but", "Well,", "packaging is to be stated as `opened`"),
        ("there is nothing wrong with them", "I like them", "fault is to be stated as `none`"),
    ],
)
def test_an_omission_is_found(said: str, instead: str, fault: str) -> None:
    found = faults(letter(CLEAN.body.replace(said, instead), CLEAN.subject), PLAIN)
    assert [one for one in found if one.startswith(fault)], found


def test_an_order_number_that_is_not_disclosed_must_be_absent() -> None:
    assert faults(CLEAN, brief(order_id=None)) == [
        "the order number `ORD-20250530-0042` is not to be given"
    ]


def test_a_time_that_is_not_disclosed_must_be_absent() -> None:
    untimed = brief(day=None)
    assert faults(CLEAN, untimed) == ["the date `June 3` is not to be given"]
    vague = letter(CLEAN.body.replace("on June 3", "about two weeks ago"))
    assert faults(vague, untimed) == ["`about two weeks ago` gives away a time"]


def test_a_relative_time_hides_the_date() -> None:
    vague = letter(CLEAN.body.replace("on June 3", "about two weeks ago"))
    relative = brief(day=day_hint(SENT, "delivered", 12, 16))
    assert faults(vague, relative) == []
    assert "the date `June 3` is more than the brief gives away" in faults(CLEAN, relative)


def test_a_fact_that_is_not_stated_must_not_be_readable() -> None:
    silent = brief(stated={"fault": "none"})
    assert faults(CLEAN, silent) == [
        "packaging reads as `opened` in `opened`, which is not to be said"
    ]


def test_a_price_match_names_the_seller_and_its_price_and_no_other_amount() -> None:
    matched = brief(
        request="price_match", stated={}, retailer="Best Buy", retailer_price_cents=19_900
    )
    body = f"Hello, my {PRODUCT} of June 3, ORD-20250530-0042: Best Buy asks $199 for it. Maria"
    assert faults(letter(body), matched) == []
    assert faults(letter(body.replace("$199", "$198")), matched) == [
        "the amount `$198` is not to be given",
        "the price $199.00 seen elsewhere is missing",
    ]
    assert faults(letter(body.replace("Best Buy", "Somebody")), matched) == [
        "the retailer `Best Buy` is not named"
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [("I attach a photo", 1), ("three pictures are below", 3), ("no photos yet", 0)],
)
def test_photos_are_counted(words: str, count: int) -> None:
    damaged = brief(request="damaged", stated={"photos_sent": count})
    body = f"My {PRODUCT} (ORD-20250530-0042) of June 3 came broken, as you can see, {words}."
    assert faults(letter(body), damaged) == []
    other = brief(request="damaged", stated={"photos_sent": count + 1})
    assert len(faults(letter(body), other)) == 2


def test_a_withheld_value_within_a_longer_number_is_no_leak() -> None:
    assert faults(CLEAN, brief(withheld=("0530", "42", "June"))) == [
        "`June` is withheld, yet it stands in the letter"
    ]


def test_the_name_of_a_product_is_not_read_as_a_fact() -> None:
    named = brief(product="Sealed Box May 4 Defective $9 Radio")
    body = CLEAN.body.replace(PRODUCT, named.product)
    assert faults(letter(body), named) == []


def test_an_empty_letter_is_refused() -> None:
    assert faults(letter(" "), PLAIN) == ["the subject or the body is empty"]


def test_a_phrase_for_other_days_is_found_though_the_true_day_is_among_them() -> None:
    vague = letter(CLEAN.body.replace("on June 3", "about two weeks ago"))
    wider = brief(day=day_hint(SENT, "delivered", 12, 17))
    assert faults(vague, wider) == [
        "`about two weeks ago` does not stand for the days 2025-06-01 to 2025-06-06",
        "the day of the order or delivery is to be named (ago)",
    ]


def test_a_brief_whose_day_is_still_to_come_is_refused() -> None:
    with pytest.raises(ValueError, match="lies after the message"):
        brief(day=day_hint(SENT + timedelta(days=1), "delivered", 0))


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    sealed: Brief = brief(stated={"packaging": "unopened"}, sent_at=datetime(2025, 6, 18, 9, 0))
    body = CLEAN.body.replace(
        "I opened the box, but there", "I haven\u2019t opened the box; there"
    )
    body = body.replace("there is nothing wrong with them", "that is all")
    assert faults(letter(body), sealed) == []


def test_a_code_that_is_to_be_named_must_stand_in_the_letter() -> None:
    coded = brief(request="promo_code", named={"code": "BLOOM26"}, stated={})
    missing = "the code `BLOOM26` is not named"
    assert missing in faults(letter("I forgot a code."), coded)
    assert missing not in faults(letter("I forgot the code BLOOM26."), coded)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("ORD-20250530-00", "The order number starts with ORD-20250530-00, then it is cut off."),
        ("0042", "It was order 0042, that much I remember."),
        ("0042", "The order number ends in 0042."),
        ("0042", "Order no.: 0042"),
        ("ORD-20250530-0024", "I think it was ORD-20250530-0024."),
    ],
)
def test_a_number_that_is_short_or_wrong_is_read_as_it_was_given(
    given: str, sentence: str
) -> None:
    body = CLEAN.body.replace("ORD-20250530-0042", "the parcel")
    numbered = letter(f"{body} {sentence}")
    assert faults(numbered, brief(order_id=given)) == []
    assert faults(numbered, brief(order_id="ORD-20250530-0099")) == [
        "the order number `ORD-20250530-0099` is missing",
        f"the order number `{given}` is not to be given",
    ]


def test_a_shortened_number_does_not_excuse_the_whole_one() -> None:
    assert "the order number `ORD-20250530-0042` is not to be given" in faults(
        CLEAN, brief(order_id="0042")
    )


@pytest.mark.parametrize("said", ["headphones", "the headphones", "my Calm headphones"])
def test_an_item_may_be_named_vaguely(said: str) -> None:
    vague = letter(CLEAN.body.replace(f"the {PRODUCT}", said), "Sending them back")
    assert faults(vague, brief(product=said)) == []
    assert faults(vague, PLAIN) == [f"the product `{PRODUCT}` is not named"]


def test_an_implied_fact_must_not_be_said_outright() -> None:
    hinted = brief(implied=("fault",))
    assert faults(CLEAN, hinted) == ["fault is to be implied; `nothing wrong` says it outright"]
    body = CLEAN.body.replace("there is nothing wrong with them", "I simply changed my mind")
    assert faults(letter(body), hinted) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "It has sat here just as the courier left it.",
            "packaging reads as `unopened` in `just as the courier left`",
        ),
        ("I simply changed my mind.", "fault reads as `none` in `changed my mind`"),
        (
            "It died without me doing anything.",
            "fault reads as `manufacturing` in `without me doing`",
        ),
        ("One has to open it to find out.", "`has to open` hints at packaging"),
        ("I should like one that works.", "`one that works` hints at fault"),
        ("A present deserves some patience.", "`A present` hints at party"),
    ],
)
def test_a_withheld_fact_must_not_be_implied_nor_hinted_at(words: str, found: str) -> None:
    silent = brief(stated={}, order_id=None, day=None)
    body = f"I should like to send back my {PRODUCT}, if that is all right. {words} That is all."
    assert [one.split(", which")[0] for one in faults(letter(body), silent)] == [found]
    assert faults(letter(body.replace(words, "")), silent) == []
