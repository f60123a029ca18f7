"""What is shared between cases that differ in amounts alone is what each of them has alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import the_judge
from ticketworld.solver.batch import Program, run_batch
from ticketworld.solver.case import Case
from ticketworld.solver.lift import show_all
from ticketworld.solver.lookups import variants_of
from ticketworld.solver.outlines import Outlines
from ticketworld.solver.proofs import OpenProofs
from ticketworld.solver.slices import MAKING, Forms, Slices, answer_wanted
from ticketworld.strategies import cases

JUDGE = the_judge()
EXACT = Program(
    Slices(Forms(JUDGE.lifted, JUDGE.catalogue.facts), answer_wanted(JUDGE.catalogue)),
    show_all(JUDGE.catalogue),
)
OUTLINES = Outlines(JUDGE.catalogue, JUDGE.rules, JUDGE.domain, EXACT)
PROOFS = OpenProofs(JUDGE.catalogue, JUDGE.lifted_removable.rules, JUDGE.domain)
assert MAKING > 60, "so that JUDGE decides few cases as they are"
CENTS = st.sampled_from((1, 2, 3, 4, 5, 10, 49_999, 50_000, 50_001, 100_000, 123_456))


@st.composite
def priced(draw: st.DrawFn) -> Case:
    """Return a case of which the amounts are often equal, or so small that a fee is nothing."""
    case = draw(cases(JUDGE))
    units = {name: JUDGE.catalogue.facts[name].unit for name in case.facts}
    cents = {name: draw(CENTS) for name, unit in units.items() if unit == "cents"}
    return JUDGE.case({**case.facts, **cents} if draw(st.booleans()) else case.facts)


@given(st.lists(priced(), min_size=20, max_size=60))
@settings(max_examples=12)
def test_answers_with_amounts_left_open_are_those_of_the_policy_as_it_is(batch):
    assert OUTLINES.answers(batch) == run_batch(EXACT, batch)


@given(st.lists(priced(), min_size=20, max_size=60))
@settings(max_examples=12)
def test_proofs_with_amounts_left_open_are_those_of_each_case(batch):
    answers = run_batch(EXACT, batch)
    sound = [(case, a) for case, a in zip(batch, answers, strict=True) if not a.faults()]
    decisions = JUDGE.decide([case for case, _ in sound], [answer for _, answer in sound])
    for (case, answer), decision in zip(sound, decisions, strict=True):
        pivotal, grounds = PROOFS.of(case, answer) or ((), [])
        assert pivotal == decision.pivotal
        assert {tuple(sorted(ground)) for ground in grounds} == set(decision.grounds)


@given(st.lists(priced(), min_size=5, max_size=10))
@settings(max_examples=8)
def test_facts_are_decisive_where_the_answers_of_variants_say_so(batch):
    answers = OUTLINES.answers(batch)
    sound = [(case, a) for case, a in zip(batch, answers, strict=True) if not a.faults()]
    decisions = JUDGE.decide([case for case, _ in sound], [answer for _, answer in sound])
    for (case, answer), found in zip(sound, JUDGE.decisive_facts(decisions), strict=True):
        others = {name: OUTLINES.answers(some) for name, some in variants_of(JUDGE, case)}
        assert set(found) == {
            name
            for name, some in others.items()
            if any(not a.impossible and a.resolution != answer.resolution for a in some)
        }
