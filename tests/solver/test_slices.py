from __future__ import annotations

import pytest

from tests.conftest import clause
from ticketworld.solver import slices
from ticketworld.solver.slices import Forms, Slices, answer_wanted, resolution_wanted

ASKED = clause("base", "request(ask)", "supports(base, approve).")
BEGGED = clause("plea", "request(beg)", "supports(plea, deny).")


@pytest.fixture
def cut_always(monkeypatch):
    monkeypatch.setattr(slices, "MAKING", 1)


def slices_of(judge, wanted=None):
    forms = Forms(judge.lifted_removable, judge.catalogue.facts)
    return Slices(forms, wanted or answer_wanted(judge.catalogue))


def test_what_another_request_asks_for_is_cut(small_policy):
    text = slices_of(small_policy(ASKED + BEGGED)).cut("ask").text
    assert "applies(Case',base)" in text
    assert "plea" not in text


def test_what_nothing_wanted_depends_on_is_cut(small_policy):
    judge = small_policy(ASKED + clause("idle", "request(ask), mood(bad)"))
    assert "idle" in slices_of(judge).cut("ask").text
    assert "idle" not in slices_of(judge, resolution_wanted()).cut("ask").text


def test_only_facts_that_are_read_are_asked_for(small_policy):
    judge = small_policy(ASKED + clause("late", "request(beg), days(D), D > 5"))
    assert slices_of(judge).cut("ask").facts == {"request"}
    assert slices_of(judge).cut("beg").facts == {"request", "days"}


def test_a_modified_setting_is_kept_only_where_its_modifier_can_apply(small_policy):
    judge = small_policy(
        clause("base", "request(ask)", "supports(base, approve). setting(base, days, 5).")
        + clause("plea", "request(beg)", "modifies(plea, base, days, 9).")
    )
    assert "value(Case',base,days" not in slices_of(judge).cut("ask").text
    assert "value(Case',base,days" in slices_of(judge).cut("beg").text


@pytest.mark.parametrize(
    "rules",
    [
        ASKED
        + clause("due", "request(ask), days(D), value(due, day, D)", "setting(due, day, 7)."),
        ASKED + "rank(F) :- F = #sum { D : days(D) }.\n" + clause("due", "request(ask), rank(7)"),
        ASKED + "twice(D + D - 7) :- days(D).\n" + clause("due", "request(ask), twice(7)"),
        ASKED + clause("due", "request((beg; ask)), not mood(bad), not days(6)"),
        ASKED + clause("due", "request(ask), days(D), 1 { mood(good) ; days(D) }"),
    ],
)
@pytest.mark.usefixtures("cut_always")
def test_a_rule_is_kept_whatever_its_numbers(small_policy, rules):
    judge = small_policy(rules)
    facts = {"request": "ask", "days": 7, "mood": "good"}
    assert judge.answer([judge.case(facts)])[0].applies == ("base", "due")
    assert "met(Case',due)" in slices_of(judge).cut("ask").text


@pytest.mark.usefixtures("cut_always")
def test_a_fact_may_stand_without_those_beside_which_it_has_a_value(small_policy):
    judge = small_policy(
        ASKED + clause("due", "depth(D), D > 3"),
        facts="%*! place\nWhere.\n*%\nfact(place, order). domain(place, (pool; sea)).\n"
        "only(place, request, beg).\n"
        "%*! depth\nHow deep.\n*%\nfact(depth, order). range(depth, 0, 9, count).\n"
        "only(depth, place, (pool; sea)).\n",
    )
    assert "due" in judge.answer([judge.case({"request": "ask", "depth": 5})])[0].applies


@pytest.mark.usefixtures("cut_always")
def test_cases_without_a_request_are_answered_by_the_whole(small_policy):
    judge = small_policy(clause("glad", "mood(good)", "supports(glad, approve)."))
    asked = [judge.case({"mood": "good"}), judge.case({"request": "beg", "mood": "good"})]
    assert [answer.applies for answer in judge.answer(asked)] == [("glad",), ("glad",)]
