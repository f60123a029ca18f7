"""A condition that was learnt is met in the cases in which it holds."""

from __future__ import annotations

import random

import pytest

from tests.conftest import clause
from ticketworld.errors import InputError
from ticketworld.planning.explore import draw_case
from ticketworld.solver import conditions
from ticketworld.solver.conditions import Conditions
from ticketworld.solver.judge import Judge

ASKED = clause("base", "request(ask)", "supports(base, approve). setting(base, limit, 9).\n")
PRICE = "%*! price\nPrice.\n*%\nfact(price, order). range(price, 0, 99, count).\n"
PAID = "action(pay, V * 2) :- applies(base), price(V).\n"
BODIES = (
    "days(D), value(base, limit, L), D > L, D <= L + 7",
    "days(D), price(P), D <= P - 3",
    "days(D), price(P), D * 2 <= P",
    "price(5..9), not days(6)",
    "price((4;8)), request(ask)",
    "action(pay, V), V > 40",
    "action(pay, _), mood(bad)",
    "not applies(base)",
)


def _drawn(judge: Judge, count: int):
    draw = random.Random(3)
    requests = judge.catalogue.facts["request"].names
    return [draw_case(judge, draw, draw.choice(requests)) for _ in range(count)]


def test_learnt_conditions_hold_where_they_hold_unlearnt(small_policy, monkeypatch):
    judge = small_policy(ASKED + PAID, PRICE)
    numbers = [(days, price) for days in range(14) for price in (*range(12), 21, 40)]
    cases = [
        judge.case({"request": request, "days": days, "price": price, "mood": mood})
        for days, price in numbers
        for request, mood in (("ask", "good"), ("beg", "bad"), ("ask", "bad"))
    ]
    held = judge.holding(cases, BODIES)
    monkeypatch.setattr(conditions, "MAKING", 1)
    learning = Conditions(judge)
    for bodies in (BODIES[:3], BODIES):
        for number, where in enumerate(bodies):
            assert learning.met(cases, [where] * len(cases)) == [number in one for one in held]


def test_the_shipped_policy_s_conditions_hold_where_they_hold_unlearnt(judge: Judge):
    bodies = (
        "days_since_delivery(D), value(return_window, days, W), D > W, D <= W + 30",
        "applies(warranty_defect), days_since_delivery(D), warranty_days(W), D <= W - 60",
        "purchase_month(11..12), superseded(_, days, holiday_extension)",
    )
    cases = _drawn(judge, 300)
    held = judge.holding(cases, bodies)
    for number, where in enumerate(bodies):
        assert judge.met(cases, [where] * len(cases)) == [number in one for one in held]


def test_a_condition_that_cannot_be_read_is_refused(judge: Judge):
    with pytest.raises(InputError, match="unknown `delays/1`"):
        judge.met(_drawn(judge, 1), ["delays(3)"])
