"""Decides every ticket again and compares all its fields with what follows from the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.audit.matter import Matter
from ticketworld.dataset.build import Draft, build_tickets
from ticketworld.dataset.differences import differences
from ticketworld.dataset.plan import PlanProse, planned_actions
from ticketworld.dataset.ticket import Ticket
from ticketworld.letters.brief import Disclosure, Letter
from ticketworld.records.database import Database
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision, UndecidedCaseError
from ticketworld.solver.judge import Judge

_A_REASON = "(the reason, in words)"

_WHY = {
    "resolution_plan": "the policy decides this case otherwise",
    "_proof": "the policy decides this case otherwise",
    "_policy_analysis": "the policy decides this case otherwise",
    "_difficulty": "the policy decides this case otherwise",
    "_facts": "the records say otherwise at the time of the message",
    "_scenario_template": "it does not follow from the decision",
    "_scenario_dimensions": "it does not follow from the message and the decision",
    "_disclosure": "it does not agree with the message",
    "customer_email": "the records give the sender another address",
    "customer_id": "the order belongs to another customer",
}
_OTHERWISE = "it does not agree with the rest of the ticket"


def decide_each(judge: Judge, cases: Sequence[Case]) -> list[Decision | UndecidedCaseError]:
    """Return the decision of each case, or why there is none, in the order given.

    All are decided in one batch; where that is refused, halves are, until the culprit is alone.
    """
    try:
        return [*judge.decide(cases)]
    except UndecidedCaseError as error:
        if len(cases) == 1:
            return [error]
    half = len(cases) // 2
    return decide_each(judge, cases[:half]) + decide_each(judge, cases[half:])


def compare(
    matters: Sequence[Matter], decisions: Sequence[Decision], judge: Judge, database: Database
) -> Iterator[Finding]:
    """Yield every field of the tickets that is not what their decisions make it."""
    drafts = [draft_again(m, d) for m, d in zip(matters, decisions, strict=True)]
    again = build_tickets(drafts, judge=judge, catalogue=judge.catalogue, database=database)
    for matter, derived in zip(matters, again, strict=True):
        yield from ticket_differences(matter.ticket, derived)


def ticket_differences(found: Ticket, derived: Ticket) -> Iterator[Finding]:
    """Yield the fields in which a ticket differs from the one built again."""
    for difference in differences(found.content(), derived.content()):
        block = difference.path.partition(".")[0].partition("[")[0]
        yield ticket_finding(
            found.ticket_id,
            difference.path,
            difference.found,
            difference.derived,
            _WHY.get(block, _OTHERWISE),
        )


def draft_again(matter: Matter, decision: Decision) -> Draft:
    """Return the draft of a ticket: its words as they stand, the decision as it is made now."""
    ticket = matter.ticket
    plan, disclosure = ticket.resolution_plan, ticket.disclosure
    words = [(action.reason, action.details) for action in plan.actions]
    actions = planned_actions(decision)
    missing = len(actions) - len(words)
    reason = plan.escalation_reason or _A_REASON
    return Draft(
        ticket_id=ticket.ticket_id,
        sent_at=ticket.timestamp,
        customer_id=matter.customer.customer_id,
        subject=matter.subject,
        disclosure=Disclosure(
            sender=disclosure.sender,
            order_number=disclosure.order_number,
            time=disclosure.time,
            stated=disclosure.stated,
        ),
        letter=Letter(subject=ticket.subject, body=ticket.body),
        decision=decision,
        prose=PlanProse(
            policy_reasoning=plan.policy_reasoning,
            actions=[*words[: len(actions)], *[(_A_REASON, _A_REASON)] * missing],
            escalation_reason=reason if decision.escalation else None,
            lookup_notes=plan.customer_lookup.notes,
        ),
        scenario_id=ticket.scenario_template.scenario_id,
        scenario_name=ticket.scenario_template.name,
        query_type=ticket.scenario_dimensions.query_type,
        sentiment=ticket.scenario_dimensions.customer_sentiment,
    )
