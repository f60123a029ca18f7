"""A ticket that wants a story, and what is drawn for it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.planning.hints import Hints
from ticketworld.planning.story import Story
from ticketworld.planning.template import Template
from ticketworld.planning.wish import TicketWish
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision


@dataclass(frozen=True, slots=True)
class Drawn:
    """A story, the case that its records make, and what the judge makes of that.

    `complexity` is that of a ticket whose message names the order, `records` some kinds of record
    that hold what decides the case, where its complexity depends on them.
    """

    story: Story
    case: Case
    decision: Decision
    complexity: Complexity
    records: frozenset[str]


@dataclass(slots=True)
class Ask:
    """A ticket that wants a story: its number, its template, and its own stream.

    A `roomy` one brings an order with further lines, which other tickets may be about. `wanted` is
    the complexity that it should have, `likely` holds those that cases of its template have had;
    where there is a `wish`, it must admit the decision. What is planned must be settled by the
    very clauses that its template cites.
    """

    number: int
    template: Template
    hints: Hints
    draw: random.Random
    wanted: Complexity | None = None
    likely: frozenset[Complexity] = frozenset()
    wish: TicketWish | None = None
    is_planned: bool = False
    roomy: bool = False
    drawn: Drawn | None = field(default=None)
    spare: Drawn | None = field(default=None)

    def most(self, most: int) -> int:
        """Return how many stories to decide at once: one where any will do."""
        is_choosy = self.template.is_fitted or (self.wish is not None and self.wish.is_choosy)
        return most if self.wanted or is_choosy or self.is_planned else 1

    def weigh(self, drawn: Drawn) -> None:
        """Take what was drawn if it is what is wanted, and keep it to fall back on if not."""
        decision = drawn.decision
        if self.wish is not None and not self.wish.admits(decision):
            return
        if self.template.is_fitted and not self.template.is_cited(decision):
            return
        if self.is_planned and not any(
            set(self.template.cites) <= set(g) for g in decision.grounds
        ):
            return  # the region of a planned case is wider than what its clauses settle
        if self.wanted in (None, drawn.complexity):
            self.drawn = drawn
        elif self.spare is None:
            self.spare = drawn
            self.likely |= {drawn.complexity}


def trade(asks: Sequence[Ask]) -> None:
    """Let asks exchange the complexities that they want, where that spares a story.

    One that has a story of another complexity gives its own wish to an ask that wants what it has
    and that can have what it wanted, to one that has such a story already before all others.
    """
    waiting = [ask for ask in asks if ask.drawn is None]
    for ask in waiting:
        if ask.drawn is None and ask.spare is not None:
            other = min(_partners(ask, waiting), default=None, key=lambda o: _suits(o, ask))
            if other is not None:
                ask.wanted, other.wanted = other.wanted, ask.wanted
                ask.drawn = ask.spare
                if other.spare is not None and other.spare.complexity == other.wanted:
                    other.drawn = other.spare


def _partners(ask: Ask, waiting: Sequence[Ask]) -> Iterator[Ask]:
    """Yield those that want what an ask has, and can have what it wants."""
    for other in waiting:
        if other is ask or other.drawn is not None or ask.spare is None:
            continue
        if other.wanted == ask.spare.complexity and ask.wanted in other.likely:
            yield other


def _suits(other: Ask, ask: Ask) -> bool:
    """Tell whether another must still look for what an ask wants; what sorts first need not."""
    return other.spare is None or other.spare.complexity != ask.wanted
