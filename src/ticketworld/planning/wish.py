"""What a dataset's tickets are to be, before any is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ticketworld.planning.distributions import Distributions, usual_distributions
from ticketworld.planning.template import Template
from ticketworld.solver.decision import Decision, Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketWish:
    """What tickets are to be.

    Attributes:
        tickets: How many.
        orders: About how many orders; narrow scenarios that cannot share one may take more.
        is_strict: Whether there must be no more orders than that.
        today: The day as of which everything is written.
        planned: Templates of which each is to occur, as far as the tickets go, the first first.
        fewest_hops: The fewest hops of any ticket.
        held_out: Smallest grounds that no ticket may be decided by.
        only_held_out: Whether every ticket must be decided by one of these instead.
    """

    tickets: int
    orders: int
    today: date
    seed: int
    is_strict: bool = True
    planned: Sequence[Template] = ()
    mix: Distributions = field(default_factory=usual_distributions)
    fewest_hops: int = 1
    held_out: frozenset[Ground] = frozenset()
    only_held_out: bool = False

    @property
    def is_choosy(self) -> bool:
        """Whether it matters what a ticket is decided by, beyond what its template says."""
        return self.fewest_hops > 1 or bool(self.held_out) or self.only_held_out

    def admits(self, decision: Decision) -> bool:
        """Tell whether a ticket may be decided so."""
        return decision.hops >= self.fewest_hops and self.admits_ground(decision.grounds[0])

    def admits_ground(self, ground: Ground) -> bool:
        """Tell whether a ticket may be decided by clauses of which none can be left out."""
        return (ground in self.held_out) == self.only_held_out
