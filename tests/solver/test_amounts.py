"""Amounts are written as what they are made of wherever no rule needs more of them."""

from __future__ import annotations

import random

import pytest

from tests.conftest import clause
from ticketworld.solver.amounts import with_amounts_apart
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.judge import Judge
from ticketworld.solver.lift import show_all
from ticketworld.solver.outlines import Outlines
from ticketworld.solver.proofs import OpenProofs
from ticketworld.solver.slices import Forms, Slices, answer_wanted
from ticketworld.solver.uses import uses_of_numbers

CENTS = "%*! {0}\nCents.\n*%\nfact({0}, order). range({0}, 0, 100000, cents).\n"
FACTS = CENTS.format("price") + CENTS.format("fee")
BASE = clause(
    "base",
    "request(ask)",
    "supports(base, approve). setting(base, percent, 15). setting(base, days, 9).\n"
    "route(desk) :- request(ask).\npriority(low) :- request(ask).\n",
)
SAD = clause("sad", "mood(bad)")
CHARGED = "charge(sad, (V * P + 50) / 100) :- applies(sad), price(V), value(base, percent, P).\n"
PAID = "action(pay, V - F) :- applies(base), price(V), F = #sum { A, C : charge(C, A) }.\n"

OPEN = [
    "action(pay, V) :- applies(base), price(V).\n",
    "action(pay, V - 3) :- applies(base), price(V).\naction(pay, F) :- applies(sad), fee(F).\n",
    "action(pay, V / F) :- applies(base), price(V), fee(F), F > 0.\n",
    "action(pay, V \\ 7) :- applies(base), price(V).\n",
    "action(pay, (V - F) / 2) :- applies(base), price(V), fee(F).\n",
    "action(pay, V * F) :- applies(base), price(V), fee(F), V > F.\n",
    CHARGED + PAID,
    CHARGED + PAID + "charge(base, F) :- applies(base), fee(F).\n",
    CHARGED + PAID + "charge(sad, F) :- applies(sad), fee(F).\n",
    CHARGED + "action(take, F) :- request(ask), F = #sum { A, C : charge(C, A) }, F > 0.\n",
    "kept(V) :- price(V).\nkept(F) :- fee(F).\naction(pay, V) :- kept(V), applies(base).\n",
]
NUMBERS = [
    "kept(V) :- price(V).\naction(pay, V) :- kept(V), V > 500.\nwait(1) :- action(pay, _).\n",
    "kept(V) :- price(V).\naction(pay, V) :- kept(V).\nescalation(fraud) :- kept(V), V > 700.\n",
    "kept(V) :- price(V).\naction(pay, V) :- kept(V), fee(V).\n",
    "kept(V) :- price(V).\nother(F) :- fee(F).\naction(pay, V) :- kept(V), not other(V).\n",
    "kept(V) :- price(V).\naction(pay, V) :- kept(V), kept(500).\n",
    "kept(V) :- price(V).\naction(pay, N) :- N = #count { V : kept(V) }.\n",
    "kept(V) :- price(V).\naction(pay, F) :- price(F), F = #sum { V : kept(V) }.\n",
    "action(pay, V ** 2) :- applies(base), price(V), V < 9.\n",
]


def _judge(small_policy, rules: str) -> Judge:
    late = clause("late", "days(D), value(base, days, W), D > W", "overrides(late, sad).\n")
    lower = clause("lower", "mood(good)", "modifies(lower, base, percent, 3).\n")
    return small_policy(BASE + SAD + late + lower + rules, FACTS)


def _cases(judge: Judge, draw: random.Random):
    amounts = (*range(10), 33, 100, 333, 499, 500, 700, 701, 99_999)
    for _ in range(150):
        facts: dict[str, str | int] = {"request": "ask", "mood": draw.choice(("good", "bad"))}
        facts |= {"days": draw.randrange(20), "price": draw.choice(amounts)}
        if draw.random() < 0.8:
            facts["fee"] = draw.choice(amounts)
        yield judge.case(facts)


@pytest.mark.parametrize("rules", OPEN + NUMBERS)
def test_answers_and_proofs_are_those_of_the_policy_as_it_is(small_policy, rules: str):
    judge = _judge(small_policy, rules)
    slices = Slices(Forms(judge.lifted, judge.catalogue.facts), answer_wanted(judge.catalogue))
    exact = Program(slices, show_all(judge.catalogue))
    outlines = Outlines(judge.catalogue, judge.rules, judge.domain, exact)
    proofs = OpenProofs(judge.catalogue, judge.lifted_removable.rules, judge.domain)
    cases = list(_cases(judge, random.Random(rules)))
    expected = run_batch(exact, cases)
    assert outlines.answers(cases) == expected
    sound = [(case, answer) for case, answer in zip(cases, expected, strict=True)]
    for (case, answer), decision in zip(
        sound, judge.decide(cases[:100], expected[:100]), strict=False
    ):
        proof = proofs.of(case, answer)
        if proof is not None:
            assert proof[0] == decision.pivotal
            assert {tuple(sorted(g)) for g in proof[1]} == set(decision.grounds)


@pytest.mark.parametrize(
    ("rules", "is_open"), [(r, True) for r in OPEN] + [(r, False) for r in NUMBERS]
)
def test_an_amount_stays_a_number_where_a_rule_needs_one(small_policy, rules, is_open):
    judge = _judge(small_policy, rules)
    apart = with_amounts_apart(judge.rules, judge.catalogue.facts)
    assert (not uses_of_numbers(apart, judge.catalogue.facts).exact) == is_open
