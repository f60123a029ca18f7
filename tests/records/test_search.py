"""Which lines of orders a message can mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.shop import DATABASE, ORDERS
from ticketworld.records.search import Found, Hints, neighbours, search

LATER = datetime(2025, 7, 31, 12)
FIRST = ORDERS[0]
OWNER = DATABASE.customer(FIRST.customer_id)
STRANGER = "nobody@example.org"


def find(**hints: Any) -> Found:
    given_ = {"request": "order_status", "at": LATER, "sender": OWNER.primary_email, **hints}
    return search(Hints(**given_), DATABASE, needs_line=True)


def orders_of(found: Found) -> set[str]:
    return {one.order.order_id for one in found.candidates}


def product_of(order: Any, place: int = 0) -> str:
    return DATABASE.product(order.items[place].product_id).name


def test_a_right_number_leads_to_its_order():
    found = find(order_number=FIRST.order_id)
    assert (found.trail, found.method, found.customer_id) == (
        "own", "email_match", OWNER.customer_id,
    )  # fmt: skip
    assert orders_of(found) == {FIRST.order_id}
    assert {one.slips for one in found.candidates} == {0}


def test_case_does_not_matter_in_numbers_and_addresses():
    found = find(order_number=FIRST.order_id.lower(), sender=OWNER.primary_email.upper())
    assert orders_of(found) == {FIRST.order_id}


def test_without_any_hint_every_order_of_the_writer_is_meant():
    own = DATABASE.orders_of(OWNER.customer_id)
    known = {order.order_id for order in own if order.ordered_at <= LATER}
    assert orders_of(find()) <= known
    assert orders_of(find())


def test_an_order_that_was_not_placed_yet_is_not_meant():
    assert find(order_number=FIRST.order_id, at=datetime(2020, 1, 1)).trail == "none"


@pytest.mark.parametrize("wrong", ["misspelt", "transposed", "shortened"])
def test_a_number_one_slip_away_leads_to_the_order(wrong: str):
    number = FIRST.order_id
    texts = {
        "misspelt": number[:-1] + ("1" if number[-1] != "1" else "2"),
        "transposed": next(n for n in neighbours(number) if sorted(n) == sorted(number)),
        "shortened": number[:-1],
    }
    found = find(order_number=texts[wrong], product=product_of(FIRST))
    assert orders_of(found) == {FIRST.order_id}


def test_a_stranger_is_helped_only_with_an_exact_number():
    exact = find(sender=STRANGER, order_number=FIRST.order_id)
    assert (exact.trail, exact.method) == ("own", "order_number")
    near = FIRST.order_id[:-1] + ("1" if FIRST.order_id[-1] != "1" else "2")
    assert find(sender=STRANGER, order_number=near).trail == "none"
    assert find(sender=STRANGER, product=product_of(FIRST)).trail == "none"


def test_the_number_of_anothers_order_leads_to_a_foreign_one_unless_an_own_one_fits():
    other = next(order for order in ORDERS if order.customer_id != OWNER.customer_id)
    own = {
        line.product_id for order in DATABASE.orders_of(OWNER.customer_id) for line in order.items
    }
    assert other.items[0].product_id not in own
    assert find(order_number=other.order_id, product=product_of(other)).trail == "foreign"
    mistaken = find(order_number=other.order_id, product=product_of(FIRST))
    assert mistaken.trail == "own"
    assert FIRST.order_id in orders_of(mistaken)


def test_a_day_that_is_right_sets_an_order_apart():
    day = FIRST.ordered_at.date()
    found = find(product=product_of(FIRST), day=(day, day))
    assert orders_of(found) == {FIRST.order_id}


def test_a_day_that_is_wrong_is_one_slip():
    day = date(2019, 5, 5)
    found = find(order_number=FIRST.order_id, day=(day, day))
    assert {one.slips for one in found.candidates} == {1}


def test_an_account_that_a_stranger_names_is_found_by_its_address():
    hints = Hints(request="account_access", at=LATER, sender=STRANGER, account=OWNER.primary_email)
    found = search(hints, DATABASE, needs_line=False)
    assert (found.trail, found.method, found.customer_id) == (
        "own", "account_named", OWNER.customer_id,
    )  # fmt: skip
    nobody = search(replace(hints, account="x@example.org"), DATABASE, needs_line=False)
    assert (nobody.trail, nobody.customer_id) == ("none", None)


def distance(one: str, other: str) -> int:
    """Return the optimal string alignment distance, by its textbook recurrence."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and (one[i - 2], a) == (b, other[j - 2]):
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


_NUMBERS = st.builds(
    "ORD-{}-{:04d}".format,
    st.sampled_from(("20250101", "20251231", "20250110")),
    st.integers(0, 9999),
)


@given(_NUMBERS, st.data())
@settings(max_examples=60)
@example("ORD-20250101-0010", None)
def test_neighbours_are_just_the_numbers_at_distance_one(number: str, data: Any):
    near = set(neighbours(number)) - {number}
    assert {distance(number, other) for other in near} == {1}
    if data is None:
        return
    edited = list(number)
    place = data.draw(st.integers(4, len(number) - 1).filter(lambda p: number[p] != "-"))
    way = data.draw(st.sampled_from(("change", "drop", "add")))
    digit = data.draw(st.sampled_from("0123456789"))
    if way == "change":
        edited[place] = digit
    elif way == "drop":
        del edited[place]
    else:
        edited.insert(place, digit)
    other = "".join(edited)
    assert other == number or other in near
