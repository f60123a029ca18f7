from __future__ import annotations

from datetime import date

import pytest

from tests.letters.reading import asked_in, read_reply


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Could you send me the order number?", {"order_number"}),
        ("Which item is this about, and when did you order it?", {"product", "order_date"}),
        ("Has the packaging been opened, and is anything wrong with it?", {"packaging", "fault"}),
        ("Would the whole set come back? Was it a gift?", {"bundle_parts", "party"}),
        ("Thank you for your patience, we will get back to you.", set()),
    ],
)
def test_an_agents_questions_are_told_apart(text: str, names: set[str]) -> None:
    assert asked_in(text) == names


def test_only_what_was_asked_is_read() -> None:
    text = "The order number is ORD-20250530-0042. I opened the box."
    assert read_reply(text, ["packaging"]) == {"packaging": "opened"}
    assert read_reply(text, ["fault", "product"]) == {}


def test_a_fact_with_two_values_counts_as_left_open() -> None:
    assert read_reply("I dropped it, and it has wear and tear.", ["fault"]) == {}


def test_a_date_without_a_year_is_understood_from_the_day_of_the_reply() -> None:
    assert read_reply("I ordered on June 3.", ["order_date"]) == {}
    sent = date(2025, 2, 1)
    read = read_reply("I ordered on June 3.", ["order_date"], sent=sent)
    assert read == {"order_date": "2024-06-03"}


def test_a_known_product_is_found_wherever_it_stands() -> None:
    text = "Well, the Sealed Box Radio and nothing else"
    products = ["Radio", "Sealed Box Radio"]
    assert read_reply(text, ["product", "packaging"], products=products) == {
        "product": "Sealed Box Radio"
    }
