"""A decision as the plain fields that commands print and plans are written with."""

from __future__ import annotations

from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision


def decision_fields(decision: Decision, catalogue: Catalogue) -> dict[str, object]:
    """Return a decision as fields for JSON; clauses by slug, money in cents."""
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
