"""The cases that the policy must get right, spelt out."""

from __future__ import annotations

import pytest

from ticketworld.errors import InputError
from ticketworld.solver.case import CaseError
from ticketworld.solver.decision import UndecidedCaseError

RETURN = {
    "request": "return",
    "delivery_status": "delivered",
    "packaging": "opened",
    "fault": "none",
    "price_paid": 19_999,
    "order_total": 20_998,
}


def decide(judge, **facts):
    return judge.decide([judge.case({**RETURN, **facts})])[0]


def test_the_thirty_first_day_without_a_holiday_is_refused_by_a_cited_clause(judge):
    decision = decide(judge, days_since_delivery=31, purchase_month=6)
    assert decision.outcome == "deny"
    assert decision.grounds == (("late_return",),)
    assert judge.catalogue.public_ids(decision.grounds[0]) == ("POL-RETURN-001",)
    assert "restocking_fee" not in decision.applies


def test_an_opened_item_with_a_defect_in_the_season_is_refunded_in_full_on_day_forty(judge):
    decision = decide(judge, days_since_delivery=40, purchase_month=12, fault="manufacturing")
    assert decision.outcome == "approve"
    assert decision.actions == (("process_return", 19_999),)
    assert ("restocking_fee", "defective_return") in decision.defeated
    assert decision.values["return_window", "days"] == 45


def test_on_day_thirty_the_extension_applies_but_is_not_pivotal(judge):
    decision = decide(judge, days_since_delivery=30, purchase_month=12)
    assert "holiday_extension" in decision.applies
    assert "holiday_extension" not in decision.pivotal
    assert all("holiday_extension" not in ground for ground in decision.grounds)


def test_on_day_thirty_one_the_extension_is_pivotal(judge):
    decision = decide(judge, days_since_delivery=31, purchase_month=12)
    assert "holiday_extension" in decision.pivotal
    assert decision.hops == 3


def test_a_case_refused_on_two_grounds_lists_both_and_counts_one_hop(judge):
    facts = {
        "request": "price_match",
        "delivery_status": "delivered",
        "days_since_order": 20,
        "competitor": "marketplace",
        "competitor_price": 1000,
        "price_paid": 2000,
        "order_total": 2000,
        "sale_type": "regular",
    }
    decision = judge.decide([judge.case(facts)])[0]
    assert decision.grounds == (("late_price_match",), ("price_match_exclusion",))
    assert decision.pivotal == ()
    assert decision.hops == 1


def test_the_restocking_fee_is_rounded_half_up(judge):
    decision = decide(judge, days_since_delivery=3, purchase_month=6, price_paid=999)
    assert decision.actions == (("process_return", 849),)


def test_a_case_that_no_clause_settles_is_an_error_that_names_it(judge):
    with pytest.raises(
        UndecidedCaseError, match=r"no clause gives an outcome \(`request=return`\)"
    ):
        judge.decide([judge.case({"request": "return"})])


def test_the_first_undecided_case_of_a_batch_is_named(judge):
    good = judge.case({**RETURN, "days_since_delivery": 3})
    with pytest.raises(UndecidedCaseError, match=r"^case 2: no clause"):
        judge.decide([good, judge.case({"request": "return"})])


def test_a_case_that_cannot_be_is_an_error(judge):
    with pytest.raises(UndecidedCaseError, match="no such case can be: price_above_order_total"):
        decide(judge, days_since_delivery=3, order_total=100)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"pakaging": "opened"}, "unknown fact `pakaging`; did you mean `packaging`"),
        ({"packaging": "open"}, "`open` is no value of `packaging`; did you mean `opened`"),
        ({"price_paid": 2**31}, "from 1 to 10000000"),
        ({"price_paid": 0}, "from 1 to 10000000"),
        ({"price_paid": True}, "`True` is no value of `price_paid`"),
        ({"price_paid": "12"}, "`'12'` is no value of `price_paid`"),
        ({"price_paid": 1.5}, "`1.5` is no value of `price_paid`"),
        ({"request": "return", "wanted_price": 5}, "`wanted_price` has a value only where"),
    ],
)
def test_a_fact_outside_its_domain_is_refused(judge, facts, message):
    with pytest.raises(CaseError, match=message):
        judge.case(facts)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("days_since_delivery(D), D >", "is no condition"),
        ("request(é)", "is no condition"),
        ('request(return). #include "x"', "is no condition"),
        ("request(return). request(exchange)", "is not one condition"),
        ("days_since_delivry(D), D > 30", "did you mean"),
    ],
)
def test_a_condition_that_cannot_be_read_is_refused(judge, where, message):
    with pytest.raises(InputError, match=message):
        judge.matches([judge.case({"request": "return"})], where)
