"""Decisions as lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Decision
from ticketworld.solver.reasons import Reason


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


def reason_lines(reasons: Sequence[Reason]) -> Iterator[str]:
    """Yield why each clause applies, with its prose and what it was applied to."""
    for reason in reasons:
        clause = reason.clause
        yield ""
        yield f"{clause.public_id}  {clause.title} ({clause.slug}) applies:"
        yield f"  “{clause.prose}”"
        for name, value in reason.facts:
            yield f"  {name} is {value}"
        for read in reason.settings:
            by = f", set by {', '.join(read.modified_by)}" if read.modified_by else ""
            yield f"  {read.clause}.{read.name} is {read.value}{by}"
        yield from (f"  {slug} applies" for slug in reason.clauses)
