"""Hypothesis strategies for testing policies: random cases as a policy's vocabulary allows them.

Needs `hypothesis`, which the extra `test` installs.
"""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge


@st.composite
def cases(draw: st.DrawFn, judge: Judge, *, fixed: Mapping[str, Value] | None = None) -> Case:
    """Draw a whole case: every fact that can have a value beside the others has one.

    Numbers come from the boundary domain, now and then from anywhere in their range, so that
    thresholds are met often. A case that cannot be, `impossible/1`, may be drawn; filter it with
    `Judge.answer`.

    Args:
        draw: Given by Hypothesis.
        judge: The policy to draw for.
        fixed: Facts held to one value wherever they can have one.
    """
    given: dict[str, Value] = {}
    for name, fact in judge.catalogue.facts.items():
        if not judge.domain.has_value(name, given):
            continue
        if fixed and name in fixed:
            given[name] = fixed[name]
            continue
        values: st.SearchStrategy[Value] = st.sampled_from(judge.domain.values[name])
        if fact.is_number:
            values = values | values | st.integers(fact.low, fact.high)
        given[name] = draw(values)
    return judge.case(given)
