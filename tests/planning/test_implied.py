from __future__ import annotations

import pytest

from tests.planning.library import library
from ticketworld.planning.implied import implied_template, region
from ticketworld.solver.judge import Judge

FACTS = {
    "request": "return",
    "packaging": "opened",
    "fault": "none",
    "tier": "premium",
    "recent_returns": 2,
    "delivery_status": "delivered",
    "days_since_delivery": 50,
    "days_since_order": 60,
    "hours_since_order": 1440,
    "purchase_month": 5,
    "price_paid": 20000,
    "order_total": 24000,
    "sale_type": "regular",
    "gift": "no",
    "restriction": "none",
    "recalled": "no",
    "payment_method": "gift_card",
}


def test_the_template_of_a_case_holds_for_it_and_says_how_it_ends(judge: Judge) -> None:
    [decision] = judge.decide([judge.case(FACTS)])
    template = implied_template(judge, decision, 7, "plan.jsonl:8")
    assert template is not None
    assert template.scenario_id == "IMPLIED-007"
    assert (template.outcome, template.cites) == ("approve", decision.grounds[0])
    assert judge.matches([decision.case], template.condition) == [True]


@pytest.mark.parametrize(
    ("name", "value", "inside"),
    [
        ("days_since_delivery", 49, False),  # a step from the threshold counts exactly
        ("days_since_delivery", 51, False),
        ("recent_returns", 0, True),
        ("recent_returns", 6, False),
        ("price_paid", 20001, True),
        ("price_paid", 50001, False),
        ("purchase_month", 12, False),
        ("tier", "vip", False),
        ("hours_since_order", 3, True),  # nothing about a return reads it
    ],
)
def test_a_region_is_as_wide_as_the_thresholds_allow(
    judge: Judge, name: str, value: int | str, inside: bool
) -> None:
    [decision] = judge.decide([judge.case(FACTS)])
    where = ", ".join(region(judge, decision))
    other = judge.case({**FACTS, name: value})
    assert judge.matches([other], where) == [inside]


def test_a_request_of_another_trade_has_no_voice() -> None:
    judge = library()
    [decision] = judge.decide([judge.case({"request": "purchase", "friend": "no", "price": 100})])
    assert implied_template(judge, decision, 1, "plan.jsonl:2") is None
