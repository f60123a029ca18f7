"""Compares the mix of finished tickets with the one that was asked for, and says what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ticketworld.dataset.debug_blocks import Completeness, Complexity
from ticketworld.dataset.ticket import NO_ORDER, Ticket
from ticketworld.planning.distributions import Distributions, Information
from ticketworld.planning.plan import Plan
from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database

_INFORMATION: Mapping[Completeness, Information] = {
    "complete": "complete",
    "missing_order_number": "missing_details",
    "minimal_details": "missing_details",
    "wrong_email": "wrong",
    "incorrect_info": "wrong",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """How often there is what, in one batch or in several.

    Attributes:
        batches: How many batches; in each, a cell may hold one more or one fewer than its share.
        query_type: By kind of message, as are the next two.
        complexity: Of the tickets.
        information: How much the messages give away.
        tier: Of the customers.
        stories: How often stories were drawn, by `kind/complexity`.
        bound: How many messages are about an order.
        known: How many are from customers who have another address.
    """

    batches: int = 1
    query_type: Counter[str] = field(default_factory=Counter)
    complexity: Counter[Complexity] = field(default_factory=Counter)
    information: Counter[Information] = field(default_factory=Counter)
    tier: Counter[str] = field(default_factory=Counter)
    stories: Counter[str] = field(default_factory=Counter)
    bound: int = 0
    known: int = 0

    def __add__(self, other: Mixture) -> Mixture:
        """Return the mixture of both."""
        return Mixture(
            batches=self.batches + other.batches,
            query_type=self.query_type + other.query_type,
            complexity=self.complexity + other.complexity,
            information=self.information + other.information,
            tier=self.tier + other.tier,
            stories=self.stories + other.stories,
            bound=self.bound + other.bound,
            known=self.known + other.known,
        )


def mixture_of(tickets: Sequence[Ticket], database: Database, plan: Plan) -> Mixture:
    """Return the mixture of one batch."""
    dimensions = [ticket.scenario_dimensions for ticket in tickets]
    alternates = (database.customer(t.customer_id).alternate_email for t in tickets)
    return Mixture(
        query_type=Counter(d.query_type for d in dimensions),
        complexity=Counter(d.complexity for d in dimensions),
        information=Counter(_INFORMATION[d.information_completeness] for d in dimensions),
        tier=Counter(customer.tier for customer in database.customers),
        stories=Counter(
            {
                f"{kind}/{name}": n
                for kind, found in plan.found.items()
                for name, n in found.items()
            }
        ),
        bound=sum(ticket.order_id != NO_ORDER for ticket in tickets),
        known=sum(address is not None for address in alternates),
    )


def unmet(found: Mixture, mix: Distributions, *, is_asked: bool) -> Iterator[str]:
    """Yield a line for each margin that is not met within one of each share.

    Args:
        found: What has been made.
        mix: What was to be made.
        is_asked: Whether a user asked for this very mix, and so is told the reason.
    """
    margins: list[tuple[str, Counter[Any], Mapping[Any, float], str]] = [
        ("query_type", found.query_type, mix.query_type, _kinds(found, mix)),
        ("complexity", found.complexity, mix.complexity, _complexities(found, mix)),
        ("tier", found.tier, mix.tier, _TIERS),
        ("information", found.information, mix.information, _messages(found)),
    ]
    for margin, counts, shares, reason in margins:
        wanted = apportion(counts.total(), shares)
        amiss = [n for n in wanted if abs(counts[n] - wanted[n]) > found.batches]
        if amiss:
            cells = ", ".join(f"{name} {counts[name]} instead of {wanted[name]}" for name in amiss)
            yield f"{margin}: {cells}" + (f": {reason}" if is_asked else "")


_TIERS = "tickets are settled by the tiers of their customers, and the others are too few"


def _kinds(found: Mixture, mix: Distributions) -> str:
    drawn = {name.partition("/")[0] for name in found.stories}
    lacking = [kind for kind, share in mix.query_type.items() if share and kind not in drawn]
    if lacking:
        return f"there is no scenario of {', '.join(lacking)}"
    return "each scenario of the plan occurs, whatever its type"


def _complexities(found: Mixture, mix: Distributions) -> str:
    """Say which kinds of message have no story of the complexities that are too few."""
    wanted = apportion(found.complexity.total(), mix.complexity)
    few = [name for name in wanted if found.complexity[name] < wanted[name] - found.batches]
    drawn = Counter[str]()
    for one, times in found.stories.items():
        drawn[one.partition("/")[0]] += times
    reasons = []
    for name in few:
        without = [kind for kind in sorted(drawn) if not found.stories[f"{kind}/{name}"]]
        if without:
            times = sum(drawn[kind] for kind in without)
            reasons.append(f"none of {times} stories drawn of {', '.join(without)} is {name}")
    return "; ".join(reasons) or "types of message come first, and too few of their stories are"


def _messages(found: Mixture) -> str:
    """Say how many messages could lack a number, or come from another address."""
    return (
        f"of {found.query_type.total()} messages {found.bound} are about an order whose number "
        f"could be missing, and {found.known} from customers with another address"
    )
