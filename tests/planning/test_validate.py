from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.library import every_case, library, template
from ticketworld import strategies
from ticketworld.errors import InputError
from ticketworld.planning.template import Template
from ticketworld.planning.validate import Verdict, validate
from ticketworld.policy.catalogue import Fact
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions

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


def test_a_claim_that_never_holds_is_told_by_the_fewest_parts_that_rule_it_out() -> None:
    where = "friend(yes), days_out(D), D > 60, applies(late)"
    verdict = verdict_on(template("BAD-005", where, "approve", "late", "dear"))
    told = [fault.message for fault in verdict.faults]
    assert told == [
        "no case ends in `approve`, ruled out by `applies(late)`; correct the claim",
        "no case rests on `dear`, ruled out by `request(renewal)`; correct the claim",
    ]


def test_facts_that_clash_clash_whatever_the_policy() -> None:
    verdict = verdict_on(template("BAD-006", "friend(yes), reserved(no), friend(no)", "deny"))
    [fault] = verdict.faults
    assert fault.place == "scenarios/BAD-006.toml:1"
    assert "no case can meet `friend(yes)` and `friend(no)` together, whatever" in fault.message


def test_templates_of_several_requests_are_validated_together() -> None:
    claims = [
        template("OK-001", IN_TIME, "approve", "renewal", "reminder"),
        template("BAD-001", IN_TIME, "deny", "renewal", "reminder"),
        template("OK-002", "friend(yes), price(V), V > 5000", "approve", request="purchase"),
    ]
    verdicts = {v.template.scenario_id: v for v in validate(library(), claims, 20)}
    assert not verdicts["OK-001"].faults
    assert [fault.message for fault in verdicts["BAD-001"].faults] == [
        "no case ends in `deny`, ruled out by `days_out(D)`, `value(renewal,days,W)`, `D <= W` "
        "and `reserved(no)` together; correct the claim"
    ]
    assert verdicts["OK-002"].clauses == ("friends_wish",)


def test_the_case_liked_best_is_drawn() -> None:
    judge = library()
    where = "request(renewal), outcome(deny)"
    regions = Regions(judge, [where], fixed={"request": "renewal"})
    inside = [c for c in every_case(judge) if judge.matches([c], where) == [True]]
    drawn = regions.draw(0, [bytes(regions.width)] * 1000)
    assert set(inside) <= set(drawn)
    assert len(drawn) == len(set(drawn))
    assert judge.matches(drawn, where) == [True] * len(drawn)
    assert drawn == sorted(drawn, key=lambda case: _places(judge, case))
    assert regions.draw(0, [bytes(regions.width)]) == regions.simplest(0)


def _places(judge: Judge, case: Case) -> list[int]:
    """Return how simple a case is: what it names, in the vocabulary's order."""
    facts = judge.catalogue.facts
    return [
        -1 if name not in case.facts else _place(fact, case.facts[name])
        for name, fact in facts.items()
    ]


def _place(fact: Fact, value: Value) -> int:
    return value if isinstance(value, int) else fact.names.index(value)
