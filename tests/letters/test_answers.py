from __future__ import annotations

import pytest

from ticketworld.letters.answers import Due, read_answer
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

RIGHT = "We cannot match the price, as 30 days had gone by. A manager will get back to you."
FACTS = {
    "request": "price_match",
    "tier": "standard",
    "delivery_status": "delivered",
    "days_since_delivery": 28,
    "days_since_order": 30,
    "hours_since_order": 720,
    "purchase_month": 3,
    "price_paid": 60000,
    "order_total": 60000,
    "sale_type": "regular",
    "competitor": "authorized",
    "competitor_price": 50000,
}


def told(text: str, decision: Decision) -> list[str]:
    """Return what is wrong with an answer, in sentences."""
    return [str(fault) for fault in read_answer(text, Due(decision=decision))]


@pytest.fixture(scope="module")
def refused(judge: Judge) -> Decision:
    return judge.decide([judge.case(FACTS)])[0]


@pytest.fixture(scope="module")
def searched(judge: Judge) -> Decision:
    facts = {"request": "missing_item", "stock": "available", "recalled": "no"}
    facts |= {"weight_check": "full", "payment_method": "direct", "dispute": "none"}
    kept = ("tier", "sale_type", "competitor", "competitor_price", "request")
    facts |= {name: value for name, value in FACTS.items() if name not in kept}
    return judge.decide([judge.case({**facts, "price_paid": 999, "order_total": 999})])[0]


def test_a_right_answer_has_no_fault(refused: Decision) -> None:
    assert told(RIGHT, refused) == []


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        ("You paid $12.34.", "the amount `$12.34` is none of the decision's"),
        ("We had 31 days.", "the number in `31 days` is none of the decision's"),
        ("It is 12.5% less.", "the number in `12.5%` is none of the decision's"),
        ("See POL-PRICE-001.", "`POL-PRICE-001` is an internal name"),
        ("It is late_price_match.", "`late_price_match` is an internal name"),
        (
            "Your request is approved.",
            "`is approved` grants what is not granted; the outcome is `deny`",
        ),
    ],
)
def test_what_is_wrong_with_an_answer_is_named(refused: Decision, added: str, fault: str) -> None:
    assert told(f"{RIGHT} {added}", refused) == [fault]


def test_amounts_of_the_case_may_be_named(refused: Decision) -> None:
    assert told(f"{RIGHT} You paid $600.00, they ask $500.00.", refused) == []


def test_a_refusal_that_refuses_nothing_is_found(refused: Decision) -> None:
    found = told("A manager will get back to you.", refused)
    assert found == ["nothing says that the request is refused"]


def test_an_answer_that_hands_nothing_on_is_found(refused: Decision) -> None:
    found = told("We cannot match the price, as 30 days had gone by.", refused)
    assert found == [
        "nothing says that `escalate_to_manager` is done",
        "nothing says that somebody else looks at it",
    ]


def test_an_answer_without_its_steps_and_waiting_time_is_found(searched: Decision) -> None:
    assert told("We look into it.", searched) == [
        "nothing says that `search_warehouse` is done",
        "nothing says that it takes 3 business days",
    ]


def test_a_refusal_where_none_was_decided_is_found(searched: Decision) -> None:
    text = "The warehouse searches for up to 3 business days. Unfortunately that is all."
    assert told(text, searched) == [
        "`Unfortunately` refuses what is not refused; the outcome is `investigate`"
    ]


def test_an_empty_answer_is_found(searched: Decision) -> None:
    assert told(" \n", searched) == ["the answer is empty"]
