from __future__ import annotations

import random

from ticketworld.dataset.difficulty import Hardness, complexity, grade, hardnesses, places_of
from ticketworld.planning.explore import draw_cases
from ticketworld.solver.judge import Judge


def lookups(hardness: Hardness, judge: Judge) -> tuple[str, ...]:
    return places_of(hardness.decisive, judge.catalogue.facts)


def test_a_grade_is_the_complexity_that_the_whole_difficulty_gives(judge: Judge) -> None:
    decisions = judge.decide(draw_cases(judge, random.Random(4), 12))
    whole = hardnesses(decisions, judge)
    expected = [
        complexity(decision, found.near_threshold, lookups(found, judge), is_named=True)
        for decision, found in zip(decisions, whole, strict=True)
    ]
    graded = grade(decisions, judge)
    assert [found for found, _ in graded] == expected
    assert set(expected) == {"simple", "requires_lookup", "edge_case", "requires_escalation"}
    for (_, places), hardness in zip(graded, whole, strict=True):
        assert set(places) <= set(lookups(hardness, judge))


def test_places_of_simple_cases_are_all_found(judge: Judge) -> None:
    decisions = judge.decide(draw_cases(judge, random.Random(5), 12))
    whole = hardnesses(decisions, judge)
    for (found, places), hardness in zip(grade(decisions, judge), whole, strict=True):
        if found == "simple":
            assert places == lookups(hardness, judge)
