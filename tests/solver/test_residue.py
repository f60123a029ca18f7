from __future__ import annotations

import pytest

from tests.conftest import clause
from tests.property.brute_force import brute_force_grounds
from ticketworld.solver import residue
from ticketworld.solver.residue import Residues
from ticketworld.solver.slices import Forms, Slices, resolution_wanted

CENTS = "%*! {0}\nCents.\n*%\nfact({0}, order). range({0}, 0, 100000, cents).\n"
FACTS = "".join(CENTS.format(name) for name in ("price", "first", "second", "third"))
BASE = (
    clause("base", "request(ask)", "supports(base, approve).")
    + "action(pay, V - F) :- applies(base), price(V), F = #sum { A, C : charge(C, A) }.\n"
    "route(desk) :- request(ask).\npriority(low) :- request(ask).\n"
)
FEE = clause("fee", "mood(bad)", "charge(fee, (V * 15 + 50) / 100) :- applies(fee), price(V).\n")
THREE = "".join(
    clause(name, "request(ask)", f"charge({name}, A) :- applies({name}), {name}(A).\n")
    for name in ("first", "second", "third")
)


def residues(judge, *given):
    forms = Forms(judge.lifted_removable, judge.catalogue.facts)
    found = Residues(judge.catalogue, Slices(forms, resolution_wanted()))
    return found.find([judge.case({"request": "ask", **facts}) for facts in given])


def decide(judge, *given):
    return judge.decide([judge.case({"request": "ask", **facts}) for facts in given])


def test_cases_that_differ_in_amounts_alone_leave_the_same(small_policy):
    judge = small_policy(BASE + FEE, FACTS)
    one, other = residues(judge, {"price": 100, "mood": "bad"}, {"price": 777, "mood": "bad"})
    assert one == other
    assert one.removals
    assert one.rules


def test_a_charge_of_nothing_leaves_something_else(small_policy):
    judge = small_policy(BASE + FEE, FACTS)
    nothing, something = {"price": 3, "mood": "bad"}, {"price": 4, "mood": "bad"}
    one, other = residues(judge, nothing, something)
    assert one != other
    assert [d.pivotal for d in decide(judge, nothing, something)] == [("base",), ("base", "fee")]


def test_a_comparison_that_comes_out_otherwise_leaves_something_else(small_policy):
    late = clause("late", "days(D), D > 9", "overrides(late, base).")
    judge = small_policy(BASE + FEE + late, FACTS)
    one, other = residues(judge, {"days": 9}, {"days": 10})
    assert one != other


@pytest.mark.parametrize("most", [residue.MOST, 1])
def test_proofs_hold_where_sums_of_charges_meet(small_policy, monkeypatch, most):
    monkeypatch.setattr(residue, "MOST", most)
    residue._reached.cache_clear()
    judge = small_policy(BASE + THREE, FACTS)
    amounts = (0, 1, 2, 3)
    given = [
        {"price": 9, "first": a, "second": b, "third": c}
        for a in amounts
        for b in amounts
        for c in amounts
    ]
    for decision in decide(judge, *given):
        assert set(decision.grounds) == brute_force_grounds(judge, decision)
    residue._reached.cache_clear()


def test_a_clause_that_no_removal_makes_matter_is_in_no_ground(small_policy):
    judge = small_policy(BASE + FEE + clause("idle", "request(ask), not mood(bad)"), FACTS)
    [decision] = decide(judge, {"price": 5})
    assert decision.applies == ("base", "idle")
    assert decision.grounds == (("base",),)


def test_grounds_name_what_a_removal_would_revive(small_policy):
    """Either refusal stands alone; without both, the grant that they override is back."""
    judge = small_policy(
        clause("grant", "request(ask)", "supports(grant, approve).")
        + clause("late", "days(D), D > 9", "supports(late, deny). overrides(late, grant).")
        + clause("sad", "mood(bad)", "supports(sad, deny). overrides(sad, grant).")
    )
    [decision] = decide(judge, {"days": 10, "mood": "bad"})
    assert decision.pivotal == ()
    assert decision.grounds == (("late",), ("sad",))
