"""Draws stories for templates until the judge finds that each satisfies its condition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.dataset.difficulty import grade
from ticketworld.errors import InputError
from ticketworld.planning.ask import Ask, Drawn, trade
from ticketworld.planning.drafting import draft_stories
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

ROUNDS = 10
PATIENCE = 3
"""After so many rounds a story of another complexity than the one wished for will do."""
_CANDIDATES, _MOST = 2, 32
"""Stories weighed for each ticket, twice as many in each round as in the one before, for a round
costs more than a story, and the most; but one in the first round, which mostly fits."""
_GRADED = 2
"""One in so many of them is decided, where so many satisfy the template."""


class DrawError(InputError):
    """No case can be drawn that satisfies a template."""


def in_vain(undrawn: Sequence[Ask], shop: Shop) -> DrawError:
    """Return the error that these asks were drawn in vain, which names the first."""
    tried = sum(_candidates(turn) for turn in range(ROUNDS))
    first = undrawn[0].template
    return DrawError(
        f"{first.place}: none of {tried} cases drawn from {len(shop.shelf)} products "
        f"satisfies `{first.where}`; loosen the condition, or ask for more products"
    )


def try_stories(
    asks: Sequence[Ask], shop: Shop, rounds: int = ROUNDS, first: int = 0
) -> list[Ask]:
    """Give each ask a story where one is found; return the asks without.

    Args:
        asks: The asks; those that have a story already keep it.
        shop: The shop.
        rounds: How many rounds there are at most.
        first: How many of them, of few stories each, to leave out.
    """
    waiting = [ask for ask in asks if ask.drawn is None]
    for turn in range(first, rounds):
        if not waiting:
            break
        count = _candidates(turn)
        drafted = draft_stories(waiting, count, shop)
        weighed = [(ask, story, shop.case(story)) for ask, story in drafted]
        accept(weighed, shop, max(1, count // _GRADED))
        trade(waiting)
        for ask in waiting:
            if ask.drawn is None and turn + 1 >= min(PATIENCE, rounds):
                ask.drawn = ask.spare
        waiting = [ask for ask in waiting if ask.drawn is None]
    return waiting


def _candidates(turn: int) -> int:
    return min(_CANDIDATES << turn, _MOST) if turn else 1


def accept(candidates: Sequence[tuple[Ask, Story, Case]], shop: Shop, most: int) -> None:
    """Give each ask the first of its candidates that satisfies the template and is wanted.

    Of each ask's candidates that satisfy the template only so many are decided.
    """
    conditions = [ask.template.condition for ask, _, _ in candidates]
    met = shop.judge.met([case for _, _, case in candidates], conditions)
    taken: Counter[int] = Counter()
    fitting: list[tuple[Ask, Story, Case]] = []
    for (ask, story, case), is_met in zip(candidates, met, strict=True):
        if is_met and taken[ask.number] < ask.most(most):
            taken[ask.number] += 1
            fitting.append((ask, story, case))
    graded = _graded([case for _, _, case in fitting], shop.judge)
    for (ask, story, case), found in zip(fitting, graded, strict=True):
        if ask.drawn is None:
            ask.weigh(Drawn(story, case, *found))


def _graded(
    cases: Sequence[Case], judge: Judge
) -> list[tuple[Decision, Complexity, frozenset[str]]]:
    """Return the decision on each case, its complexity, and records to look into."""
    decisions = judge.decide(cases)
    return [
        (decision, complexity, frozenset(places) - {"customer"})
        for decision, (complexity, places) in zip(decisions, grade(decisions, judge), strict=True)
    ]
