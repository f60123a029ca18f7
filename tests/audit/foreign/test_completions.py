from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.shop import the_judge
from ticketworld.audit.foreign.completions import ESCALATED, Completions, cited, outcome
from ticketworld.policy.names import OUTCOMES
from ticketworld.solver.case import Case
from ticketworld.strategies import cases

ARRIVED = {"delivery_status": ("delivered",)}
REQUESTS = ("return", "exchange", "warranty", "price_match", "damaged", "cancellation")


def known_of(case: Case, hidden: frozenset[str]) -> dict[str, tuple[str | int, ...]]:
    return {
        name: (value,)
        for name, value in case.facts.items()
        if name != "request" and name not in hidden
    }


@settings(max_examples=8)
@given(st.data())
def test_what_is_true_of_a_case_is_never_refuted_by_a_part_of_its_facts(data: st.DataObject):
    judge = the_judge()
    request = data.draw(st.sampled_from(REQUESTS))
    case = data.draw(cases(judge, fixed={"request": request}))
    [answer] = judge.answer([case])
    assume(not answer.faults())
    hidden = data.draw(st.frozensets(st.sampled_from(sorted(case.facts))))
    completions = Completions(judge, (request,), known_of(case, hidden))
    [decision] = judge.decide([case])
    assert not completions.is_empty
    assert decision.outcome in completions.outcomes(OUTCOMES)
    assert completions.standing(ESCALATED) in (bool(decision.escalation), None)
    for public_id in judge.catalogue.public_ids(decision.applies):
        assert completions.standing(cited(public_id)) is not False


@settings(max_examples=4)
@given(st.data())
def test_a_whole_case_has_one_completion_and_its_decision_is_proved(data: st.DataObject):
    judge = the_judge()
    request = data.draw(st.sampled_from(REQUESTS))
    case = data.draw(cases(judge, fixed={"request": request}))
    [answer] = judge.answer([case])
    assume(not answer.faults())
    completions = Completions(judge, (request,), known_of(case, frozenset()))
    [decision] = judge.decide([case])
    assert completions.outcomes(OUTCOMES) == [decision.outcome]
    assert completions.standing(outcome(decision.outcome)) is True
    assert completions.standing(ESCALATED) is bool(decision.escalation)


def test_facts_that_are_missing_settle_the_claim_and_none_is_named_in_vain():
    judge = the_judge()
    known = {"packaging": ("unopened",), "fault": ("none",), "days_since_delivery": (62,)}
    known |= ARRIVED
    completions = Completions(judge, ("return",), known)
    assert completions.standing(outcome("deny")) is None
    assert completions.missing(outcome("deny")) == ("recalled",)
    settled = Completions(judge, ("return",), {**known, "recalled": ("no",)})
    assert settled.standing(outcome("deny")) is True
    assert settled.missing(outcome("approve")) == ()


@pytest.mark.parametrize(
    ("known", "is_empty"),
    [
        ({"days_since_delivery": (9,), "days_since_order": (5,)}, True),
        ({"days_since_delivery": (5,), "days_since_order": (9,)}, False),
        ({"price_paid": (12_345,), "order_total": (12_344,)}, True),
    ],
)
def test_what_cannot_be_has_no_completion(known: dict[str, tuple[int | str]], is_empty: bool):
    assert Completions(the_judge(), ("return",), known | ARRIVED).is_empty is is_empty
