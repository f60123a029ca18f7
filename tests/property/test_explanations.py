"""The laws of explanations, over random cases of the shipped policy."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import the_judge
from ticketworld.solver import reasons as reasons_module
from ticketworld.solver.case import Case
from ticketworld.solver.explain import Explainer
from ticketworld.solver.reasons import Reasons
from ticketworld.strategies import cases

JUDGE = the_judge()


def explain(batch):
    answers = JUDGE.answer(batch)
    possible = [c for c, a in zip(batch, answers, strict=True) if not a.impossible]
    return JUDGE.explain(JUDGE.decide(possible))


@pytest.fixture(scope="module")
def explanations():
    draw = random.Random(8)
    batch = []
    for _ in range(3000):
        facts: dict[str, str | int] = {}
        for name in JUDGE.catalogue.facts:
            if JUDGE.domain.has_value(name, facts):
                facts[name] = draw.choice(JUDGE.domain.values[name])
        batch.append(JUDGE.case(facts))
    return explain(batch)


@given(st.lists(cases(JUDGE), min_size=1, max_size=12))
@settings(max_examples=20)
def test_a_decision_is_explained_alike_alone_and_in_any_company(batch):
    together = explain(batch)
    decisions = [explanation.decision for explanation in together]
    assert JUDGE.explain(decisions[::-1]) == together[::-1]
    assert [JUDGE.explain([decision])[0] for decision in decisions[:3]] == together[:3]
    for explanation in together[:3]:
        assert Explainer(JUDGE, explanation.decision).why() == explanation.reasons


def test_what_is_remembered_of_like_cases_explains_as_if_nothing_were(explanations):
    some = explanations[:1500]
    reasons = Reasons(JUDGE.catalogue, JUDGE.lifted, JUDGE.rules)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reasons_module, "pattern_of", lambda *_: object())
        anew = reasons.explain([explanation.decision for explanation in some])
    assert anew == some
    assert [list(one.sources) for one in anew] == [list(one.sources) for one in some]


def test_every_clause_that_applies_has_a_reason_and_no_other_has(explanations):
    for explanation in explanations:
        slugs = [reason.clause.slug for reason in explanation.reasons]
        assert sorted(slugs) == sorted(explanation.decision.applies)
        assert all(reason.facts or reason.clauses for reason in explanation.reasons)


def test_what_a_reason_names_is_the_decisions_own(explanations):
    for explanation in explanations:
        decision = explanation.decision
        for reason in explanation.reasons:
            assert set(reason.facts) <= set(decision.case.items)
            for read in (*reason.settings, *reason.effects):
                assert read.value == decision.values[read.clause, read.name]
                assert set(read.modified_by) <= set(decision.applies)
            assert set(reason.clauses) <= set(decision.applies) - {reason.clause.slug}


def test_the_facts_of_a_reason_are_enough_for_the_clauses_conditions(explanations):
    """With those that the clauses read which it asks for or which modify a setting it reads."""
    owners = [(e, reason) for e in explanations for reason in e.reasons]
    reduced = []
    for explanation, reason in owners:
        by = {slug for read in reason.settings for slug in read.modified_by} | {*reason.clauses}
        named = {*reason.facts, *(fact for slug in by for fact in explanation.reason(slug).facts)}
        reduced.append(Case(tuple(f for f in explanation.decision.case.items if f in named)))
    for (_, reason), answer in zip(owners, JUDGE.answer(reduced), strict=True):
        unbeaten = {slug for slug, _ in (*answer.defeated, *answer.blocked)}
        assert reason.clause.slug in unbeaten | set(answer.applies)


def parts(resolution):
    found = {("action", action.type, str(action.cents)) for action in resolution.actions}
    single = {
        "outcome": resolution.outcomes,
        "evidence": resolution.evidence,
        "escalation": resolution.escalation,
        "route": resolution.routes,
        "priority": resolution.priorities,
        "wait": resolution.waits,
    }
    return found | {(name, str(value)) for name, values in single.items() for value in values}


def test_exactly_the_parts_of_the_resolution_have_sources_among_the_applying(explanations):
    for explanation in explanations:
        decision = explanation.decision
        assert set(explanation.sources) == parts(decision.answer.resolution)
        for part, sources in explanation.sources.items():
            assert set(sources) <= set(decision.applies)
            assert sources or part[0] == "route" or part == ("priority", "urgent")


def test_without_its_sources_a_part_is_gone_unless_a_beaten_clause_revives(explanations):
    """A defective item's exchange, say, becomes an ordinary one of the same amount."""
    owners = [
        (explanation.decision, part, sources)
        for explanation in explanations
        for part, sources in explanation.sources.items()
        if sources
    ]
    without = JUDGE.without([d.case for d, _, _ in owners], [s for _, _, s in owners])
    revived = 0
    for (decision, part, _), answer in zip(owners, without, strict=True):
        if part in parts(answer.resolution):
            beaten = {slug for slug, _ in decision.defeated}
            assert beaten & set(answer.applies), (part, decision.case)
            revived += 1
    assert 0 < revived < len(owners) / 10
