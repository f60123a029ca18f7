"""The laws of the solver, over random cases of the shipped policy."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.brute_force import brute_force_grounds, universe_of
from tests.shop import the_judge
from ticketworld.solver import slices
from ticketworld.solver.reference import reference_answer, reference_program
from ticketworld.strategies import cases

JUDGE = the_judge()
REFERENCE = reference_program(JUDGE.catalogue)
SLUGS = [clause.slug for clause in JUDGE.catalogue.clauses]
TERMS = SLUGS + [relation.term for relation in JUDGE.catalogue.relations]


KNOCK_OUTS = st.sets(st.sampled_from(TERMS), max_size=4).map(sorted)


@given(st.lists(st.tuples(cases(JUDGE), KNOCK_OUTS), min_size=10, max_size=10))
@settings(max_examples=20)
def test_batch_and_fresh_control_agree_on_cases_and_knock_outs(drawn):
    batch, removed = [case for case, _ in drawn], [terms for _, terms in drawn]
    fresh = [reference_answer(REFERENCE, JUDGE.catalogue, case) for case in batch]
    knocked = [reference_answer(REFERENCE, JUDGE.catalogue, case, out) for case, out in drawn]
    assert JUDGE.answer(batch) == fresh
    assert JUDGE.without(batch, removed) == knocked


@given(st.lists(cases(JUDGE), min_size=2, max_size=30))
@settings(max_examples=30)
def test_a_case_is_answered_alike_alone_and_in_any_company(batch):
    together = JUDGE.answer(batch)
    assert together[:3] == [JUDGE.answer([case])[0] for case in batch[:3]]
    assert JUDGE.answer(batch[::-1]) == together[::-1]


@given(st.lists(cases(JUDGE), min_size=1, max_size=200))
@settings(max_examples=40)
def test_every_case_that_can_be_has_one_outcome_and_a_citation(batch):
    possible = [
        case
        for case, answer in zip(batch, JUDGE.answer(batch), strict=True)
        if not answer.impossible
    ]
    for decision in JUDGE.decide(possible):
        assert len(decision.answer.resolution.outcomes) == 1
        assert decision.hops >= 1
        assert JUDGE.catalogue.public_ids(decision.grounds[0])
        assert decision.route
        assert decision.priority


def random_decisions(count, seed, values=JUDGE.domain.values):
    draw = random.Random(seed)
    batch = []
    for _ in range(count):
        given_: dict[str, str | int] = {}
        for name in JUDGE.catalogue.facts:
            if JUDGE.domain.has_value(name, given_):
                given_[name] = draw.choice(values[name])
        batch.append(JUDGE.case(given_))
    answers = JUDGE.answer(batch)
    return JUDGE.decide([c for c, a in zip(batch, answers, strict=True) if not a.impossible])


@pytest.fixture(scope="module")
def decisions():
    return random_decisions(1500, seed=5)


def test_removing_a_pivotal_clause_changes_the_resolution_and_no_other_single_one_does(decisions):
    owners = [(d, slug) for d in decisions[:400] for slug in SLUGS]
    without = JUDGE.without([d.case for d, _ in owners], [[slug] for _, slug in owners])
    for (decision, slug), answer in zip(owners, without, strict=True):
        changed = answer.resolution != decision.answer.resolution
        assert changed == (slug in decision.pivotal), (slug, decision.case)


def test_grounds_are_exactly_the_minimal_sufficient_sets(decisions):
    """Brute force over every removal of clauses that are met in any way."""
    small = [d for d in decisions if len(universe_of(d)) <= 9]
    overdetermined = [d for d in small if len(d.grounds) > 1][:25]
    plain = [d for d in small if len(d.grounds) == 1][:25]
    assert overdetermined
    for decision in overdetermined + plain:
        assert set(decision.grounds) == brute_force_grounds(JUDGE, decision)


def test_a_proof_shared_by_cases_that_are_alike_holds_where_amounts_meet_by_accident():
    """A fee of some percent is nothing at few cents; prices often equal one another."""
    cents = {
        name: range(1, 9) if fact.unit == "cents" else JUDGE.domain.values[name]
        for name, fact in JUDGE.catalogue.facts.items()
    }
    for decision in random_decisions(400, seed=21, values=cents):
        if len(universe_of(decision)) <= 5:
            assert set(decision.grounds) == brute_force_grounds(JUDGE, decision)


@given(st.lists(cases(JUDGE), min_size=1, max_size=20))
@settings(max_examples=30)
def test_the_policy_cut_down_to_a_request_answers_as_the_whole(batch):
    knocked = [SLUGS[index % len(SLUGS) :][:2] for index in range(len(batch))]
    whole = JUDGE.answer(batch), JUDGE.without(batch, knocked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slices, "MAKING", 1)
        patch.setattr(slices, "USING", 1)
        assert (JUDGE.answer(batch), JUDGE.without(batch, knocked)) == whole


def test_pivotal_clauses_stand_in_every_ground_and_only_applying_clauses_in_any(decisions):
    for decision in decisions:
        for ground in decision.grounds:
            assert set(decision.pivotal) <= set(ground) <= set(decision.applies)


def test_a_fact_outside_the_reach_of_a_request_never_changes_its_resolution():
    draw = random.Random(11)
    for decision in random_decisions(200, seed=3):
        facts = dict(decision.case.facts)
        reach = JUDGE.reachable_facts(str(facts["request"]))
        for name in set(facts) - reach - {"request"}:
            changed = {**facts, name: draw.choice(JUDGE.domain.values[name])}
            answer = JUDGE.answer([JUDGE.case(JUDGE.domain.prune(changed))])[0]
            if not answer.impossible:
                assert answer.resolution == decision.answer.resolution
