from __future__ import annotations

from dataclasses import replace

import pytest

from tests.shop import the_judge
from ticketworld.dataset.difficulty import Hardness, complexity, hardnesses, places_of
from ticketworld.solver.decision import Decision

RETURN = {
    "request": "return",
    "packaging": "unopened",
    "fault": "none",
    "delivery_status": "delivered",
    "days_since_delivery": 10,
    "days_since_order": 14,
    "hours_since_order": 338,
    "purchase_month": 5,
    "price_paid": 20000,
    "order_total": 23000,
}


def judged(facts: dict[str, str | int]) -> tuple[Decision, Hardness]:
    judge = the_judge()
    decision = judge.decide([judge.case(facts)])[0]
    return decision, hardnesses([decision], judge)[0]


def near(**changes: str | int) -> tuple[str, ...]:
    return judged({**RETURN, **changes})[1].near_threshold


@pytest.mark.parametrize(
    ("days", "expected"),
    [(28, ()), (29, ("days_since_delivery",)), (30, ("days_since_delivery",)),
     (31, ("days_since_delivery",)), (32, ())],
)  # fmt: skip
def test_a_day_is_near_a_threshold_on_it_and_one_day_to_either_side(
    days: int, expected: tuple[str, ...]
):
    changes = {"days_since_delivery": days, "days_since_order": days + 4}
    assert near(**changes, hours_since_order=24 * (days + 4)) == expected


def test_an_amount_that_only_grows_with_the_price_is_no_threshold():
    assert near(price_paid=12345) == ()


def test_a_price_at_the_limit_is_near_it_also_where_it_is_the_whole_order():
    assert "price_paid" in near(price_paid=50000, order_total=50000)
    assert near(price_paid=50000, order_total=60000) == ("price_paid",)
    assert near(price_paid=49000, order_total=49000) == ()


def test_two_facts_that_a_rule_compares_are_near_each_other():
    exchange = {**RETURN, "request": "exchange", "wanted_price": 20001, "stock": "available"}
    assert judged(exchange)[1].near_threshold == ("price_paid", "wanted_price")
    assert judged({**exchange, "wanted_price": 20002})[1].near_threshold == ()


def test_the_month_counts_only_where_the_holiday_window_decides():
    late = {"days_since_delivery": 40, "days_since_order": 44, "hours_since_order": 24 * 44}
    assert near(**late, purchase_month=11) == ("purchase_month",)
    assert near(purchase_month=11) == ()


def test_a_jump_of_an_amount_is_a_threshold():
    question = {"request": "shipping_information", "list_price": 5000}
    assert judged(question)[1].near_threshold == ("list_price",)
    assert judged({**question, "list_price": 4000})[1].near_threshold == ()


def test_hops_and_lookups_are_the_solvers():
    decision, hardness = judged(RETURN)
    judge = the_judge()
    assert hardness.hops == decision.hops == 2
    places = places_of(hardness.decisive, judge.catalogue.facts)
    assert places == judge.lookups([decision])[0]


def decided(*clauses: str, **changes: str | int) -> Decision:
    """Return a decision that rests on these clauses, or on its own where none are given."""
    decision, _ = judged({**RETURN, **changes})
    return replace(decision, grounds=(clauses,)) if clauses else decision


@pytest.mark.parametrize(
    ("decision", "near", "lookups", "is_named", "expected"),
    [
        (decided(), (), ("order",), True, "simple"),
        (decided("a", "b", "c"), (), ("order",), True, "simple"),
        (decided(), (), ("order",), False, "requires_lookup"),
        (decided(), (), ("customer", "order", "product"), True, "requires_lookup"),
        (decided("a", "b", "c", "d"), (), ("order",), False, "edge_case"),
        (decided(), ("price_paid",), ("order",), False, "edge_case"),
    ],
)
def test_the_class_is_the_first_that_holds(
    decision: Decision,
    near: tuple[str, ...],
    lookups: tuple[str, ...],
    is_named: bool,
    expected: str,
):
    assert complexity(decision, near, lookups, is_named=is_named) == expected


def test_what_must_be_asked_first_is_an_edge_case():
    judge = the_judge()
    inquiry = {"request": "inquiry", "trail": "own", "endings": "several"}
    [decision] = judge.decide([judge.case(inquiry)])
    assert complexity(decision, (), (), is_named=True) == "edge_case"


def test_an_escalation_outranks_everything():
    decision = decided("a", "b", "c", "d", price_paid=60000, order_total=60000)
    assert complexity(decision, (), (), is_named=False) == "requires_escalation"
