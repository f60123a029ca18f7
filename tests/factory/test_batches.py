"""Batches stand apart by construction: whatever is planned, numbered or named in them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketworld.errors import InputError
from ticketworld.factory.batches import MOST_TICKETS, Before, lay_out
from ticketworld.factory.options import Options
from ticketworld.records.series import Series, series_of_customer, series_of_order
from ticketworld.world.lot import Lot
from ticketworld.world.names import Admission
from ticketworld.world.orders import Numbering

THIRDS = (("train", 0.8), ("dev", 0.1), ("test", 0.1))


@given(st.integers(1, 20_000), st.sampled_from([(), THIRDS, (("train", 0.5), ("test", 0.5))]))
def test_batches_hold_all_tickets_in_one_run_of_numbers(
    tickets: int, splits: tuple[tuple[str, float], ...]
) -> None:
    if splits and tickets < 10:
        return
    batches = lay_out(Options(tickets=tickets, splits=splits))
    assert sum(batch.options.tickets for batch in batches) == tickets
    assert max(batch.options.tickets for batch in batches) <= MOST_TICKETS
    assert [batch.number for batch in batches] == list(range(len(batches)))
    for before, batch in pairwise(batches):
        assert batch.first_ticket == before.first_ticket + before.options.tickets
    assert len({batch.options.seed for batch in batches}) == len(batches)
    for name, share in splits:
        held = sum(batch.options.tickets for batch in batches if batch.split == name)
        assert abs(held - share * tickets) < 1


@given(st.integers(1, 20_000), st.integers(14, 4_000) | st.none())
def test_no_two_batches_of_one_generation_share_a_product(
    tickets: int, products: int | None
) -> None:
    batches = lay_out(Options(tickets=tickets, products=products))
    for before, batch in pairwise(sorted(batches, key=lambda b: (b.generation, b.window))):
        assert before.generation < batch.generation or before.window[1] <= batch.window[0]
    assert all(
        batch.options.product_count == b - a for batch in batches for a, b in [batch.window]
    )


@given(st.integers(10, 5_000))
def test_a_quarter_of_a_test_split_is_planned_of_grounds_held_out(tickets: int) -> None:
    batches = lay_out(Options(tickets=tickets, splits=THIRDS))
    novel = sum(batch.options.tickets for batch in batches if batch.is_novel)
    tested = sum(batch.options.tickets for batch in batches if batch.split == "test")
    assert novel >= tested / 4
    assert all(batch.split == "test" for batch in batches if batch.is_novel)


def test_what_is_added_counts_on_after_what_is_there() -> None:
    before = Before(tickets=40, series=3, generations=2, products=50)
    first, *_ = lay_out(Options(tickets=10), before)
    assert (first.first_ticket, first.number, first.generation) == (41, 3, 2)
    assert first.window == (0, 35)
    assert first.options.seed != 1


def test_counts_that_are_given_are_dealt_to_the_batches_by_their_tickets() -> None:
    options = Options(tickets=1_200, customers=600, orders=1_000, products=420)
    batches = lay_out(options)
    assert [batch.options.customers for batch in batches] == [250, 250, 100]
    assert [batch.options.orders for batch in batches] == [417, 417, 166]


def test_too_few_customers_for_the_batches_are_refused() -> None:
    with pytest.raises(InputError, match="customers: `0` is too few"):
        lay_out(Options(tickets=5_000, customers=3, orders=100))


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 99_000))
def test_ids_of_different_series_never_meet(one: int, other: int, rank: int) -> None:
    numbering = Numbering(7, Series(one))
    number = numbering.order_number(rank)
    assert series_of_order(f"ORD-20260105-{number:04d}") == one
    assert series_of_customer(Series(one).customer_id(rank)) == one
    if one != other:
        assert numbering.tracking_number(rank) != Numbering(7, Series(other)).tracking_number(rank)
        lots = [Lot(series=Series(number)) for number in (one, other)]
        assert set(lots[0].domains).isdisjoint(lots[1].domains)
        assert set(lots[0].work_domains).isdisjoint(lots[1].work_domains)
        assert not Series(other).may_hold(f"ORD-20260105-{number:04d}")


@given(st.integers(0, 500), st.integers(0, 500))
def test_generations_have_branches_of_their_own(one: int, other: int) -> None:
    names = [Lot(generation=number).branch("Homefield") for number in (one, other)]
    assert (names[0] == names[1]) == (one == other)


@given(st.text(min_size=1), st.floats(0.1, 0.9))
def test_a_name_is_admitted_in_one_split_alone(name: str, share: float) -> None:
    low, high = Admission(high=share), Admission(low=share)
    assert low(name) != high(name)
    assert not replace(low, taken=frozenset({name}))(name)


@pytest.mark.parametrize(
    ("splits", "sealed", "why"),
    [
        ((("train", 0.5),), (), "split: the shares add up to `0.5`, not to 1"),
        ((("train", 1.5), ("test", -0.5)), (), "not to 1; give each split a share above 0"),
        ((("train", float("nan")), ("test", 1.0)), (), "the shares add up to `nan`, not to 1"),
        ((("a b", 1.0),), (), "split: `a b` is no name of one split"),
        ((("a", 0.5), ("a", 0.5)), (), "split: `a` is given twice; give each split once"),
        ((("train", 0.99), ("test", 0.01)), (), "of 20 tickets none is left for `test`"),
        ((("train", 1.0),), ("test",), "seal: `test` is no split"),
    ],
)
def test_splits_that_cannot_be_are_refused(
    splits: tuple[tuple[str, float], ...], sealed: tuple[str, ...], why: str
) -> None:
    with pytest.raises(InputError, match=why):
        Options(tickets=20, splits=splits, sealed=sealed)
