from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from tests.planning.library import library
from ticketworld.planning.explore import draw_cases
from ticketworld.planning.implied import regions, templates_of
from ticketworld.planning.scenario import PlannedCase
from ticketworld.planning.template import Template
from ticketworld.planning.units import Unit
from ticketworld.solver.judge import Judge

FACTS = {
    "request": "return",
    "packaging": "opened",
    "fault": "none",
    "tier": "premium",
    "recent_returns": 2,
    "delivery_status": "delivered",
    "days_since_delivery": 44,
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
EDGE = Unit("boundaries", "returns.lp:20: days_since_delivery: `D <= W` at 44 holds")


def planned(judge: Judge, facts: dict[str, int | str], **given: tuple[object, ...]) -> PlannedCase:
    [decision] = judge.decide([judge.case(facts)])
    return PlannedCase(decision=decision, **{"templates": (), "covers": (), **given})  # type: ignore[arg-type]


def test_the_template_of_a_case_holds_for_it_and_says_how_it_ends(judge: Judge) -> None:
    case = planned(judge, FACTS)
    [template] = templates_of(judge, [case], (), "plan.jsonl")
    assert (template.scenario_id, template.place) == ("IMPLIED-001", "plan.jsonl: scenario 1")
    assert (template.outcome, template.cites) == ("approve", case.decision.grounds[0])
    assert judge.matches([case.decision.case], template.condition) == [True]


def test_a_case_of_a_written_template_keeps_its_voice(
    judge: Judge, templates: Sequence[Template]
) -> None:
    written = templates[0]
    case = planned(judge, FACTS, templates=(written.scenario_id,))
    [template] = templates_of(judge, [case], templates, "plan.jsonl")
    assert (template.scenario_id, template.wants) == (written.scenario_id, written.wants)
    assert template.where != written.where


@pytest.mark.parametrize(
    ("name", "value", "inside"),
    [
        ("days_since_delivery", 40, True),
        ("days_since_delivery", 45, True),
        ("days_since_delivery", 61, False),
        ("recent_returns", 0, True),
        ("recent_returns", 6, False),
        ("price_paid", 19999, True),
        ("price_paid", 50001, False),
        ("purchase_month", 8, True),
        ("sale_type", "final_sale", False),
        ("hours_since_order", 3, True),  # nothing about a return reads it
    ],
)
def test_a_region_is_as_wide_as_its_clauses_allow(
    judge: Judge, name: str, value: int | str, inside: bool
) -> None:
    [where] = regions(judge, [planned(judge, FACTS)])
    assert judge.matches([judge.case({**FACTS, name: value})], where) == [inside]


def test_a_case_that_covers_a_boundary_stays_on_it(judge: Judge) -> None:
    case = planned(judge, FACTS, covers=(EDGE,))
    assert case.exact == {"days_since_delivery"}
    [where] = regions(judge, [case])
    near = [judge.case({**FACTS, "days_since_delivery": days}) for days in (43, 44, 45)]
    assert judge.matches(near, where) == [False, True, False]


def test_whatever_meets_a_region_is_settled_by_the_same_clauses(judge: Judge) -> None:
    cases = draw_cases(judge, random.Random(5), 3)
    decisions = judge.decide(cases)
    made = [PlannedCase(decision=d, templates=(), covers=()) for d in decisions]
    wheres = regions(judge, made)
    every = judge.decide(draw_cases(judge, random.Random(6), 20))
    held = judge.holding([d.case for d in (*decisions, *every)], wheres)
    for number, found in enumerate(held[: len(decisions)]):
        assert number in found
    for decision, found in zip(every, held[len(decisions) :], strict=True):
        for number in found:
            if decision.case.facts["request"] == decisions[number].case.facts["request"]:
                assert decision.answer.applies == decisions[number].answer.applies
                assert decision.outcome == decisions[number].outcome


def test_a_request_of_another_trade_has_no_voice() -> None:
    judge = library()
    case = planned(judge, {"request": "purchase", "friend": "no", "price": 100})
    assert templates_of(judge, [case], (), "plan.jsonl") == []
