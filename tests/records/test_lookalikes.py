from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import HOME, customer, order, product
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.digits import (
    one_slip_apart,
    with_a_digit_changed,
    with_two_digits_swapped,
)
from ticketworld.records.lookalikes import Lookalikes
from ticketworld.records.types import Address, Customer, Order

MAY = datetime(2025, 5, 2, 9, 14, 3)
LATER = MAY + timedelta(days=60)
AWAY = Address(street="3 Mill Lane", city="Salem", state="OR", zip="97301")
ELSEWHERE = Address(street="9 Bay Road", city="Tampa", state="FL", zip="33601")
CAMERA, OTHER_CAMERA, LAMP = "PROD-0001", "PROD-0002", "PROD-0003"
PRODUCTS = (
    product(1, "Norvik Iris camera", 19999),
    product(2, "Umbrant Focal camera", 24999),
    replace(product(3, "Norvik Dawn lamp", 1999), category="Light"),
)


def person(number: int, name: str, address: Address = HOME) -> Customer:
    unique = replace(customer(number, name, date(2025, 1, 1)), shipping_address=address)
    return replace(unique, primary_email=f"customer{number}@example.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    address: Address
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover(Customer):
    past_addresses: tuple[Left, ...] = ()


def moved(who: Customer, before: Address) -> Customer:
    known = {item.name: getattr(who, item.name) for item in fields(Customer)}
    return Mover(**known | {"past_addresses": (Left(address=before, until=MAY.date()),)})


def shop(people: list[Customer], orders: list[Order]) -> Database:
    return Database(customers=tuple(people), products=PRODUCTS, orders=tuple(orders), retailers=())


def bought(number: int, owner: int, *products: str, at: datetime = MAY) -> Order:
    return order(number, f"CUST-{owner:04d}", at, [(name, 1, 5000) for name in products])


def found(database: Database, right: Order, most: int = 8) -> list[tuple[str, str, str]]:
    lookalikes = Lookalikes(database).of(right.order_id, right.items[0].line_id, LATER, most)
    return [(item.kind, item.likeness, item.line_id) for item in lookalikes]


def test_lines_of_the_same_customer_that_hold_the_like_are_found_the_most_alike_first() -> None:
    right = bought(1001, 1, CAMERA, LAMP)
    others = [bought(2222, 1, OTHER_CAMERA), bought(3333, 1, CAMERA)]
    lamp = bought(5555, 1, LAMP)
    database = shop([person(1, "Ann Lee")], [right, *others, lamp])
    assert found(database, right) == [
        ("same_customer", "product", others[1].items[0].line_id),
        ("same_customer", "noun", others[0].items[0].line_id),
    ]


def test_an_order_whose_number_is_a_slip_apart_is_found_whatever_it_holds() -> None:
    right = bought(1042, 1, CAMERA)
    swapped, changed = bought(1024, 2, LAMP, OTHER_CAMERA), bought(1942, 2, LAMP)
    far = bought(1999, 2, CAMERA)
    people = [person(1, "Ann Lee"), person(2, "Bo Fry", AWAY)]
    assert found(shop(people, [right, swapped, changed, far]), right) == [
        ("number_apart", "noun", swapped.items[1].line_id),
        ("number_apart", "nothing", changed.items[0].line_id),
    ]


def test_namesakes_and_housemates_are_found_by_what_they_share() -> None:
    right = bought(1001, 1, CAMERA)
    people = [
        person(1, "Ann Lee"),
        person(2, "Ann Lee", AWAY),
        person(3, "Kim LEE", AWAY),
        person(4, "Bo Fry"),
        person(5, "Cy Orr", ELSEWHERE),
    ]
    orders = [bought(1000 * owner + 555, owner, CAMERA, LAMP) for owner in range(2, 6)]
    assert [kind for kind, *_ in found(shop(people, [right, *orders]), right)] == [
        "same_name",
        "same_surname",
        "same_address",
    ]


def test_who_lives_where_the_other_has_lived_is_found() -> None:
    right, newcomer, leaver = (bought(1111 * owner, owner, CAMERA) for owner in (1, 2, 3))
    people = [
        moved(person(1, "Ann Lee"), AWAY),
        person(2, "Bo Fry", AWAY),
        moved(person(3, "Cy Orr", ELSEWHERE), HOME),
    ]
    assert found(shop(people, [right, newcomer, leaver]), right) == [
        ("old_address", "product", order.items[0].line_id) for order in (newcomer, leaver)
    ]


def test_orders_placed_after_the_message_are_left_out() -> None:
    right = bought(1001, 1, CAMERA)
    late = bought(3333, 1, CAMERA, at=LATER + timedelta(seconds=1))
    in_time = bought(4444, 1, CAMERA, at=LATER)
    database = shop([person(1, "Ann Lee")], [right, late, in_time])
    assert [line for *_, line in found(database, right)] == [in_time.items[0].line_id]


def test_no_more_are_returned_than_asked_for() -> None:
    right = bought(1001, 1, CAMERA)
    others = [bought(2000 + number, 1, CAMERA) for number in range(12)]
    database = shop([person(1, "Ann Lee")], [right, *others])
    assert len(found(database, right)) == 8
    assert found(database, right, 3) == found(database, right)[:3]


def test_a_line_that_is_not_there_is_an_error() -> None:
    lookalikes = Lookalikes(shop([person(1, "Ann Lee")], [bought(1001, 1, CAMERA)]))
    with pytest.raises(InputError, match="ORD-20250502-9999"):
        lookalikes.of("ORD-20250502-9999", "ORD-20250502-9999-1", LATER)


@given(st.from_regex(r"ORD-[0-9]{4}-[0-9]{3}", fullmatch=True))
def test_a_slip_is_one_step_of_optimal_string_alignment(text: str) -> None:
    near = list(one_slip_apart(text))
    assert len(near) == len(set(near)) > 0
    assert all(alignment(text, other) == 1 for other in near)
    assert near == [*with_a_digit_changed(text), *with_two_digits_swapped(text)]


NAMES = st.sampled_from(["Ann Lee", "Kim Lee", "Bo Fry", "Bo Lee"])
PEOPLE = st.lists(st.tuples(NAMES, st.sampled_from([HOME, AWAY])), min_size=1, max_size=5)
BASKETS = st.lists(st.sampled_from([CAMERA, OTHER_CAMERA, LAMP]), min_size=1, max_size=2)
PURCHASES = st.lists(
    st.tuples(st.integers(1, 5), BASKETS, st.integers(0, 90)), min_size=1, max_size=8
)
NUMBERS = st.permutations([1001, 1002, 1010, 1100, 1200, 2001, 3456, 3546])


@settings(max_examples=150)
@given(PEOPLE, PURCHASES, NUMBERS)
def test_the_look_up_finds_what_a_scan_of_all_lines_finds(
    named: list[tuple[str, Address]],
    purchases: list[tuple[int, list[str], int]],
    numbers: list[int],
) -> None:
    people = [person(number, *who) for number, who in enumerate(named, 1)]
    orders = [
        bought(number, (owner - 1) % len(people) + 1, *basket, at=MAY + timedelta(days=days))
        for number, (owner, basket, days) in zip(numbers, purchases, strict=False)
    ]
    database = shop(people, orders)
    right = orders[0]
    lines = {line: kind for kind, _, line in found(database, right, 99)}
    for other in orders:
        hits = [line.line_id for line in other.items if line.line_id in lines]
        like = [line.line_id for line in other.items if is_like(line.product_id, right)]
        kind = scanned(database, right, other)
        if other.ordered_at > LATER or kind is None:
            assert hits == []
        elif kind == "number_apart":
            assert len(hits) >= 1
            assert not like or set(hits) & set(like)
        else:
            assert set(like) - {right.items[0].line_id} <= set(hits)
            assert {lines[line] for line in hits} <= {kind, "same_customer"}


def scanned(database: Database, right: Order, other: Order) -> str | None:
    """Return the kind of an order's lines, by comparison with the right order alone."""
    one, two = database.customer(right.customer_id), database.customer(other.customer_id)
    if one == two:
        return "same_customer"
    if alignment(right.order_id, other.order_id) == 1:
        return "number_apart"
    if one.name == two.name:
        return "same_name"
    if one.name.split()[-1] == two.name.split()[-1]:
        return "same_surname"
    return "same_address" if one.shipping_address == two.shipping_address else None


def is_like(product_id: str, right: Order) -> bool:
    nouns = {item.product_id: item.noun for item in PRODUCTS}
    return nouns[product_id] == nouns[right.items[0].product_id]


def alignment(one: str, two: str) -> int:
    """Return the distance by substitution, insertion, deletion and transposition, by the table."""
    rows = [[i + j if not i * j else 0 for j in range(len(two) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(two) + 1):
            rows[i][j] = min(
                rows[i - 1][j] + 1,
                rows[i][j - 1] + 1,
                rows[i - 1][j - 1] + (one[i - 1] != two[j - 1]),
            )
            if i > 1 and j > 1 and one[i - 1] == two[j - 2] and one[i - 2] == two[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]
