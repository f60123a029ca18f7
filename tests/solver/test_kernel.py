"""The meaning of the relations, on policies of a few clauses."""

from __future__ import annotations

import pytest

from tests.conftest import clause
from ticketworld.solver.batch import SolvingError

ASK = {"request": "ask"}


def applies(judge, facts=ASK):
    return set(judge.answer([judge.case(facts)])[0].applies)


def test_beating_the_winner_reinstates_the_loser(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "overrides(a, b).")
        + clause("b", "request(ask)", "overrides(b, c).")
        + clause("c", "request(ask)")
    )
    assert applies(judge) == {"a", "c"}


def test_overrides_are_not_closed_transitively(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "overrides(a, b).")
        + clause("b", "request(ask)")
        + clause("c", "request(ask)")
    )
    assert applies(judge) == {"a", "c"}


def test_a_blocked_clause_never_defeats_another(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "overrides(a, c). requires(a, b).")
        + clause("b", "request(beg)")
        + clause("c", "request(ask)")
    )
    answer = judge.answer([judge.case(ASK)])[0]
    assert answer.applies == ("c",)
    assert answer.blocked == (("a", "b"),)
    assert answer.defeated == ()


def test_clauses_that_require_each_other_do_not_apply(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "requires(a, b).")
        + clause("b", "request(ask)", "requires(b, a).")
    )
    assert applies(judge) == set()


def test_a_setting_keeps_its_value_unless_a_modifier_applies(small_policy):
    judge = small_policy(
        clause("a", "request(ask), days(D), value(a, days, W), D <= W", "setting(a, days, 30).")
        + clause("b", "mood(bad)", "modifies(b, a, days, 45).")
    )
    assert applies(judge, {**ASK, "days": 40, "mood": "good"}) == set()
    assert applies(judge, {**ASK, "days": 40, "mood": "bad"}) == {"a", "b"}


def test_precedence_picks_one_of_two_modifiers(small_policy):
    rules = (
        clause("a", "request(ask)", "setting(a, days, 30). supports(a, inform).")
        + clause("b", "mood(bad)", "modifies(b, a, days, 45).")
        + clause("c", "days(1)", "modifies(c, a, days, 60).")
    )
    judge = small_policy(rules + "precedes(c, b).")
    case = judge.case({**ASK, "mood": "bad", "days": 1})
    assert judge.decide([case])[0].values["a", "days"] == 60


def test_two_modifiers_without_precedence_give_two_values_and_no_decision(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "setting(a, days, 30). supports(a, inform).")
        + clause("b", "mood(bad)", "modifies(b, a, days, 45).")
        + clause("c", "days(1)", "modifies(c, a, days, 60).")
    )
    answer = judge.answer([judge.case({**ASK, "mood": "bad", "days": 1})])[0]
    assert answer.faults() == ["two values of `a.days`: 45, 60"]


def test_a_conditional_relation_holds_only_where_its_body_does(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "overrides(a, b) :- mood(bad).") + clause("b", "request(ask)")
    )
    assert applies(judge, {**ASK, "mood": "good"}) == {"a", "b"}
    assert applies(judge, {**ASK, "mood": "bad"}) == {"a"}


@pytest.mark.parametrize(
    "rules",
    [
        clause("a", "request(ask)", "overrides(a, b).")
        + clause("b", "request(ask)", "overrides(b, a)."),
        clause("a", "request(ask)", "overrides(a, b). requires(a, b).") + clause("b", "mood(bad)"),
        clause("a", "request(ask), not applies(b)") + clause("b", "request(ask), not applies(a)"),
        clause("a", "request(ask), 1 { applies(a) }"),
    ],
    ids=["mutual overrides", "requires what it overrides", "through bodies", "through aggregates"],
)
def test_a_policy_without_a_unique_answer_set_is_refused(small_policy, rules):
    with pytest.raises(SolvingError, match=r"applies\(a\).*break the cycle"):
        small_policy(rules)


def test_a_recursion_through_arithmetic_is_refused_before_grounding(small_policy):
    rules = clause(
        "a",
        "request(ask)",
        "setting(a, days, 1). modifies(a, a, days, V + 1) :- value(a, days, V).",
    )
    with pytest.raises(SolvingError, match="break the"):
        small_policy(rules)


def test_a_clause_without_a_body_and_a_pool_are_lifted_case_by_case(small_policy):
    judge = small_policy(
        clause("a", "request((ask; beg))", "supports(a, inform).")
        + '%*! b\nWords.\n*%\nclause(b, "X-b", "T").\nmet(b).\n'
    )
    cases = [judge.case(ASK), judge.case({"request": "beg"}), judge.case({})]
    assert [answer.applies for answer in judge.answer(cases)] == [("a", "b"), ("a", "b"), ("b",)]


def test_an_aggregate_sees_its_own_case_only(small_policy):
    judge = small_policy(
        clause("a", "request(ask)", "supports(a, inform).")
        + clause("b", "2 { applies(a); mood(bad) }")
    )
    cases = [judge.case({**ASK, "mood": "bad"}), judge.case({**ASK, "mood": "good"})]
    assert [answer.applies for answer in judge.answer(cases)] == [("a", "b"), ("a",)]
