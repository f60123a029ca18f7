from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.library import library, template
from ticketworld import strategies
from ticketworld.errors import InputError
from ticketworld.planning.template import Template
from ticketworld.planning.validate import Verdict, validate
from ticketworld.solver.case import Case

IN_TIME = "days_out(D), value(renewal, days, W), D <= W, reserved(no)"


def verdict_on(claim: Template, examples: int = 40) -> Verdict:
    [verdict] = validate(library(), [claim], examples)
    return verdict


def test_a_template_that_holds_is_proved_and_examined() -> None:
    verdict = verdict_on(template("OK-001", IN_TIME, "approve", "renewal", "reminder"))
    assert verdict.faults == ()
    assert verdict.examined == 8  # all there are
    assert "ends in `approve`" in verdict.proved
    assert verdict.clauses == ("reminder", "renewal")
    assert "modifies(friends,renewal,days)" in verdict.relations


def test_a_wrong_outcome_is_refuted_by_the_simplest_case() -> None:
    where = "days_out(D), value(renewal, days, W), D <= W"
    verdict = verdict_on(template("BAD-001", where, "approve", "renewal"))
    fault = verdict.faults[0]
    assert "not every case ends in `approve`" in fault.message
    assert fault.case is not None
    assert dict(fault.case.facts) == {
        "request": "renewal",
        "days_out": 29,
        "friend": "no",
        "reserved": "yes",
        "research": "no",
    }
    [decision] = library().decide([fault.case])
    assert decision.outcome == "deny"


def test_a_clause_that_stands_in_no_ground_is_refuted() -> None:
    where = "days_out(D), D <= 30, friend(yes), reserved(no)"
    verdict = verdict_on(template("BAD-002", where, "approve", "renewal", "reminder", "friends"))
    [fault] = verdict.faults
    assert "`friends` stands in no ground of a case" in fault.message
    assert fault.case is not None
    assert fault.case.facts["days_out"] == 29


def test_a_clause_that_every_case_rests_on_must_be_declared() -> None:
    verdict = verdict_on(template("BAD-003", IN_TIME, "approve", "renewal"))
    [fault] = verdict.faults
    assert "`reminder` stands in a ground of each" in fault.message
    assert fault.case is None


def test_a_template_that_contradicts_itself_names_the_parts_that_clash() -> None:
    where = "friend(yes), days_out(D), D > 60, reserved(no), applies(renewal)"
    verdict = verdict_on(template("BAD-004", where, "approve", "renewal"))
    [fault] = verdict.faults
    assert "D > 60" in fault.message
    assert "applies(renewal)" in fault.message
    assert "friend(yes)" not in fault.message


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_cases_drawn_under_a_condition_meet_it(data: st.DataObject) -> None:
    judge = library()
    where = data.draw(
        st.sampled_from(
            [
                "request(renewal), days_out(D), value(renewal, days, W), D = W + 1",
                "applies(research)",
                "request(purchase), not outcome(deny), price(V), V > 5000",
            ]
        )
    )
    case: Case = data.draw(strategies.cases(judge, where=where))
    assert judge.matches([case], where) == [True]
    assert judge.answer([case])[0].impossible == ()


def test_a_condition_that_nothing_meets_cannot_be_drawn_from() -> None:
    @settings(max_examples=1, deadline=None, database=None)
    @given(case=strategies.cases(library(), where="research(yes), request(purchase)"))
    def draws(case: Case) -> None:
        raise AssertionError(case)

    with pytest.raises(InputError, match="no case meets this condition"):
        draws()
