from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.dataset.debug_blocks import COMPLEXITIES, Complexity
from ticketworld.planning.ask import Ask, Drawn, trade
from ticketworld.planning.hints import NO_HINTS
from ticketworld.planning.plan import Plan

COMPLEXITY = st.sampled_from(COMPLEXITIES)
LIKELY = st.frozensets(COMPLEXITY)


@pytest.fixture(scope="module")
def drawn(make_plan: Callable[..., Plan]) -> Drawn:
    [one] = make_plan(1, 1, only="RETURN-001A").scenarios
    return Drawn(one.story, one.case, one.decision, one.complexity, frozenset())


@pytest.fixture(scope="module")
def asking(make_plan: Callable[..., Plan], drawn: Drawn) -> Callable[..., Ask]:
    [one] = make_plan(1, 1, only="RETURN-001A").scenarios

    def ask(wanted: Complexity, likely: frozenset[Complexity], has: Complexity | None) -> Ask:
        made = Ask(
            number=0,
            template=one.template,
            hints=NO_HINTS,
            draw=random.Random(1),
            wanted=wanted,
            likely=likely | {wanted},
        )
        if has is not None:
            made.weigh(replace(drawn, complexity=has))
        return made

    return ask


@given(st.lists(st.tuples(COMPLEXITY, LIKELY, st.none() | COMPLEXITY), max_size=12))
@example([("simple", frozenset(), "edge_case"), ("edge_case", frozenset({"simple"}), "simple")])
def test_a_trade_leaves_what_is_wanted_of_all_as_it_was(
    asking: Callable[..., Ask],
    rows: list[tuple[Complexity, frozenset[Complexity], Complexity | None]],
) -> None:
    asks = [asking(*row) for row in rows]
    before = sum(ask.drawn is not None for ask in asks)
    trade(asks)
    assert Counter(ask.wanted for ask in asks) == Counter(wanted for wanted, _, _ in rows)
    assert all(ask.drawn is None or ask.drawn.complexity == ask.wanted for ask in asks)
    assert all(ask.wanted in ask.likely for ask in asks)
    assert sum(ask.drawn is not None for ask in asks) >= before


def test_two_that_have_what_the_other_wants_are_both_served(asking: Callable[..., Ask]) -> None:
    likely = frozenset(COMPLEXITIES)
    asks = [
        asking("simple", likely, "edge_case"),
        asking("edge_case", likely, None),
        asking("edge_case", likely, "simple"),
    ]
    trade(asks)
    assert [ask.drawn is not None for ask in asks] == [True, False, True]
    assert [ask.wanted for ask in asks] == ["edge_case", "edge_case", "simple"]


def test_nobody_takes_on_what_its_cases_never_are(asking: Callable[..., Ask]) -> None:
    asks = [asking("simple", frozenset(), "edge_case"), asking("edge_case", frozenset(), None)]
    trade(asks)
    assert [ask.wanted for ask in asks] == ["simple", "edge_case"]
    assert all(ask.drawn is None for ask in asks)
