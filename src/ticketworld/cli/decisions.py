"""Decisions as JSON and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision


def decision_json(decision: Decision, catalogue: Catalogue) -> dict[str, object]:
    """Return a decision as a JSON object; clauses by slug, money in cents."""
    return {
        "facts": dict(decision.case.facts),
        "outcome": decision.outcome,
        "policy_references": catalogue.public_ids(decision.grounds[0]),
        "actions": [{"type": kind, "cents": cents} for kind, cents in decision.actions],
        "evidence": decision.evidence,
        "escalation": decision.escalation,
        "route": decision.route,
        "priority": decision.priority,
        "wait_business_days": decision.wait,
        "hops": decision.hops,
        "grounds": decision.grounds,
        "pivotal": decision.pivotal,
        "applies": decision.applies,
        "defeated": [{"clause": c, "by": by} for c, by in decision.defeated],
        "blocked": [{"clause": c, "requires": needed} for c, needed in decision.blocked],
        "superseded": [
            {"clause": c, "setting": p, "by": by, "value": decision.values[c, p]}
            for c, p, by in decision.superseded
        ],
    }


def decision_lines(decision: Decision, catalogue: Catalogue) -> Iterator[str]:
    """Yield a decision as aligned lines."""
    cited = ", ".join(catalogue.public_ids(decision.grounds[0]))
    yield f"outcome     {decision.outcome}, by {cited}"
    for kind, cents in decision.actions:
        yield f"action      {kind}" + (f"  {format_money(cents)}" if cents else "")
    yield from (f"evidence    {what}" for what in decision.evidence)
    yield from (f"escalation  {queue}" for queue in decision.escalation)
    if decision.wait is not None:
        yield f"wait        {decision.wait} business days"
    yield f"handled by  {decision.route or 'nobody'}, priority {decision.priority or 'none'}"
    plural = "s" if decision.hops > 1 else ""
    yield f"hops        {decision.hops} clause{plural}: {', '.join(decision.grounds[0])}"
    for ground in decision.grounds[1:]:
        yield f"or by       {', '.join(ground)}"
    other = [slug for slug in decision.applies if slug not in decision.grounds[0]]
    if other:
        yield f"also apply  {', '.join(other)}"
    yield from (f"defeated    {clause}, by {by}" for clause, by in decision.defeated)
    yield from (f"blocked     {clause}, for want of {need}" for clause, need in decision.blocked)
    for clause, name, by in decision.superseded:
        yield f"modified    {clause}.{name} is {decision.values[clause, name]}, by {by}"
