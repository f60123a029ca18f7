from __future__ import annotations

import pytest

from tests.shop import the_judge
from ticketworld.dataset.difficulty import complexity, difficulties
from ticketworld.dataset.ticket import Difficulty
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


def judged(facts: dict[str, str | int]) -> tuple[Decision, Difficulty]:
    judge = the_judge()
    decision = judge.decide([judge.case(facts)])[0]
    return decision, difficulties([decision], judge)[0]


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
    decision, difficulty = judged(RETURN)
    assert difficulty.hops == decision.hops == 2
    assert difficulty.lookups == the_judge().lookups([decision])[0]


def made(**changes: object) -> Difficulty:
    base: dict[str, object] = {"hops": 1, "lookups": ("order",), "near_threshold": ()}
    return Difficulty(**{**base, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("difficulty", "number", "expected"),
    [
        (made(), "given", "simple"),
        (made(hops=3), "given", "simple"),
        (made(), "absent", "requires_lookup"),
        (made(lookups=("customer", "order", "product")), "given", "requires_lookup"),
        (made(hops=4), "absent", "edge_case"),
        (made(near_threshold=("price_paid",)), "absent", "edge_case"),
    ],
)
def test_the_class_is_the_first_that_holds(difficulty: Difficulty, number: str, expected: str):
    assert complexity(judged(RETURN)[0], difficulty, number) == expected


def test_an_escalation_outranks_everything():
    decision, _ = judged({**RETURN, "price_paid": 60000, "order_total": 60000})
    assert complexity(decision, made(hops=4), "absent") == "requires_escalation"
