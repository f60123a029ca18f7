"""Compares the mix of finished tickets with the one that was asked for, and says what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ticketworld.dataset.ticket import NO_ORDER, Completeness, Complexity, Ticket
from ticketworld.planning.distributions import Information
from ticketworld.planning.plan import Plan
from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database

_TOLERATED = 1
"""A cell may hold one more or one fewer than its share."""

_INFORMATION: Mapping[Completeness, Information] = {
    "complete": "complete",
    "missing_order_number": "missing_details",
    "minimal_details": "missing_details",
    "wrong_email": "wrong",
    "incorrect_info": "wrong",
}


def unmet(tickets: Sequence[Ticket], database: Database, plan: Plan) -> Iterator[str]:
    """Yield a line for each margin that is not met within one of each share, with the reason."""
    mix = plan.wish.mix
    dimensions = [ticket.scenario_dimensions for ticket in tickets]
    complexities = Counter(d.complexity for d in dimensions)
    margins: list[tuple[str, Iterable[str], Mapping[Any, float], str]] = [
        ("query_type", (d.query_type for d in dimensions), mix.query_type, _kinds(plan)),
        (
            "complexity",
            complexities.elements(),
            mix.complexity,
            _complexities(plan, complexities),
        ),
        ("tier", (c.tier for c in database.customers), mix.tier, _TIERS),
        (
            "information",
            (_INFORMATION[d.information_completeness] for d in dimensions),
            mix.information,
            _messages(tickets, database),
        ),
    ]
    for margin, found, shares, reason in margins:
        counts = Counter(found)
        wanted = apportion(counts.total(), shares)
        amiss = [name for name in wanted if abs(counts[name] - wanted[name]) > _TOLERATED]
        if amiss:
            cells = ", ".join(f"{name} {counts[name]} instead of {wanted[name]}" for name in amiss)
            yield f"{margin}: {cells}: {reason}"


_TIERS = "tickets are settled by the tiers of their customers, and the others are too few"


def _kinds(plan: Plan) -> str:
    lacking = [
        kind
        for kind, share in plan.wish.mix.query_type.items()
        if share and kind not in plan.found
    ]
    if lacking:
        return f"there is no scenario of {', '.join(lacking)}"
    return "each scenario of the plan occurs, whatever its type"


def _complexities(plan: Plan, counts: Counter[Complexity]) -> str:
    """Say which kinds of message have no story of the complexities that are too few."""
    wanted = apportion(counts.total(), plan.wish.mix.complexity)
    few = [name for name in wanted if counts[name] < wanted[name] - _TOLERATED]
    reasons = []
    for name in few:
        without = [kind for kind, found in sorted(plan.found.items()) if not found[name]]
        drawn = sum(plan.found[kind].total() for kind in without)
        if without:
            reasons.append(f"none of {drawn} stories drawn of {', '.join(without)} is {name}")
    return "; ".join(reasons) or "types of message come first, and too few of their stories are"


def _messages(tickets: Sequence[Ticket], database: Database) -> str:
    """Say how many messages could lack a number, or come from another address."""
    known = sum(database.customer(t.customer_id).alternate_email is not None for t in tickets)
    bound = sum(ticket.order_id != NO_ORDER for ticket in tickets)
    return (
        f"of {len(tickets)} messages {bound} are about an order whose number could be "
        f"missing, and {known} from customers with another address"
    )
