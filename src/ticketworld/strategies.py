"""Hypothesis strategies for testing policies: random cases as a policy's vocabulary allows them.

Needs `hypothesis`, which the extra `test` installs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hypothesis import strategies as st

from ticketworld.errors import InputError
from ticketworld.solver.case import Case, Value
from ticketworld.solver.judge import Judge
from ticketworld.solver.regions import Regions, Taste


@st.composite
def cases(
    draw: st.DrawFn,
    judge: Judge,
    *,
    where: str | None = None,
    fixed: Mapping[str, Value] | None = None,
) -> Case:
    """Draw a whole case: every fact that can have a value beside the others has one.

    Numbers come from the boundary domain, so that thresholds are met often, and without `where`
    now and then from anywhere in their range. A case that cannot be, `impossible/1`, may then be
    drawn; filter it with `Judge.answer`.

    Args:
        draw: Given by Hypothesis.
        judge: The policy to draw for.
        where: An ASP body over facts and derived atoms, but not amounts, that the case meets.
        fixed: Facts held to one value wherever they can have one; not beside `where`.

    Raises:
        InputError: `where` cannot be read, or no case meets it.
    """
    if where is not None:
        return draw(inside(_regions(judge, where), 0))
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


@st.composite
def inside(draw: st.DrawFn, regions: Regions, number: int) -> Case:
    """Draw a case that meets one of some conditions, by its number.

    Raises:
        InputError: No case meets it.
    """
    found = regions.draw(number, [draw(tastes(regions))])
    if not found:
        raise InputError("no case meets this condition, which is proved; loosen it")
    return found[0]


def tastes(regions: Regions) -> st.SearchStrategy[Taste]:
    """Return a strategy for what `Regions.draw` takes, which shrinks to the simplest values."""
    return st.binary(min_size=regions.width, max_size=regions.width)


@lru_cache(maxsize=8)
def _regions(judge: Judge, where: str) -> Regions:
    return Regions(judge, [where])
