from __future__ import annotations

import random

from ticketworld.dataset.difficulty import complexity, difficulties, grade
from ticketworld.planning.explore import draw_cases
from ticketworld.solver.judge import Judge


def test_a_grade_is_the_complexity_that_the_whole_difficulty_gives(judge: Judge) -> None:
    decisions = judge.decide(draw_cases(judge, random.Random(4), 12))
    whole = difficulties(decisions, judge)
    expected = [complexity(d, found, "given") for d, found in zip(decisions, whole, strict=True)]
    graded = grade(decisions, judge)
    assert [found for found, _ in graded] == expected
    assert set(expected) == {"simple", "requires_lookup", "edge_case", "requires_escalation"}
    for (_, places), difficulty in zip(graded, whole, strict=True):
        assert set(places) <= set(difficulty.lookups)


def test_places_of_simple_cases_are_all_found(judge: Judge) -> None:
    decisions = judge.decide(draw_cases(judge, random.Random(5), 12))
    whole = difficulties(decisions, judge)
    for (found, places), difficulty in zip(grade(decisions, judge), whole, strict=True):
        if found == "simple":
            assert places == difficulty.lookups
