"""What a dataset's tickets are to be, before any is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ticketworld.planning.distributions import Distributions, usual_distributions
from ticketworld.planning.template import Template


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
    """

    tickets: int
    orders: int
    today: date
    seed: int
    is_strict: bool = True
    planned: Sequence[Template] = ()
    mix: Distributions = field(default_factory=usual_distributions)
    fewest_hops: int = 1
