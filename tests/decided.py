"""Decisions on cases drawn from the whole vocabulary, for the tests of what agents write."""

from __future__ import annotations

import random
from functools import cache

from tests.shop import the_judge
from ticketworld.seeds import stream
from ticketworld.solver.case import Case, Value
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Explanation


@cache
def explained(count: int, seed: int = 1) -> tuple[Explanation, ...]:
    """Return explained decisions on at most so many cases that can be, thresholds among them."""
    judge, draw = the_judge(), stream(seed, "decided")
    cases = list(dict.fromkeys(_case(draw) for _ in range(count)))
    answers = zip(cases, judge.answer(cases), strict=True)
    possible = [case for case, answer in answers if not answer.faults()]
    return tuple(judge.explain(judge.decide(possible)))


def inquiries() -> list[Decision]:
    """Return the decisions to ask, to look for a record and to have an identity proved."""
    judge = the_judge()
    facts = (
        {"request": "inquiry", "trail": "own", "endings": "several"},
        {"request": "inquiry", "trail": "none"},
        {"request": "inquiry", "trail": "foreign"},
    )
    return judge.decide([judge.case(one) for one in facts])


def _case(draw: random.Random) -> Case:
    judge = the_judge()
    given: dict[str, Value] = {}
    for name, fact in judge.catalogue.facts.items():
        if not judge.domain.has_value(name, given):
            continue
        values = judge.domain.values[name]
        given[name] = values[int(draw.random() * len(values))]
        if fact.is_number and draw.random() < 0.3:
            given[name] = fact.low + int(draw.random() * (fact.high - fact.low + 1))
    return judge.case(given)
