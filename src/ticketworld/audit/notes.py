"""Whether the agent's notes and letters say what is decided: each clause, number and promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.dataset.differences import ABSENT
from ticketworld.dataset.draft import Draft
from ticketworld.dataset.ticket import ResolutionPlan, Ticket
from ticketworld.letters.answer_words import read_agent
from ticketworld.letters.answers import Due, read_answers
from ticketworld.letters.fault import Fault
from ticketworld.letters.flaws import read_flawed
from ticketworld.letters.language import Language
from ticketworld.letters.notes import (
    read_action,
    read_escalation,
    read_reasoning,
    read_together,
)
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.decision import Action, Decision
from ticketworld.solver.reasons import Explanation


def decisions_of(draft: Draft) -> list[Decision]:
    """Return the decisions that a ticket's notes explain: of each request, then at the end."""
    first = [request.standing.decision for request in draft.requests]
    return [*first, draft.requests[0].standing.truth] if draft.replies else first


def agent_findings(
    ticket: Ticket,
    draft: Draft,
    explanations: Sequence[Explanation],
    catalogue: Catalogue,
    spoken: Language,
) -> Iterator[Finding]:
    """Yield where the agent's words go beyond what is decided, or fall short of it.

    Args:
        ticket: As it was found.
        draft: What it is built from again.
        explanations: Of the decisions of `decisions_of`.
        catalogue: The policy.
        spoken: The language of the conversation.
    """
    key, requests = ticket.ticket_id, draft.requests
    first = explanations[: len(requests)]
    yield from _plan(key, "resolution_plan", ticket.resolution_plan, first, catalogue)
    yield from _thread(ticket, draft, explanations, catalogue, spoken)
    yield from _references(ticket, [request.due for request in requests])


def _plan(
    key: str,
    place: str,
    plan: ResolutionPlan,
    explanations: Sequence[Explanation],
    catalogue: Catalogue,
) -> Iterator[Finding]:
    """Yield what is wrong with the notes of a plan."""
    readers = [partial(read_reasoning, explanation=e, catalogue=catalogue) for e in explanations]
    field = f"{place}.policy_reasoning"
    yield from _told(
        key, field, plan.policy_reasoning, read_together(plan.policy_reasoning, readers)
    )
    for number, planned in enumerate(plan.actions):
        action = Action(planned.type, planned.value)
        explanation = explanations[min(planned.issue, len(explanations)) - 1]
        if action in explanation.decision.actions:
            faults = read_action(
                planned.reason, planned.details, action, explanation, catalogue, plan.questions
            )
            field, text = f"{place}.actions[{number}]", f"{planned.reason} {planned.details}"
            yield from _told(key, field, text, faults)
    readers = [
        partial(read_escalation, explanation=e, catalogue=catalogue)
        for e in explanations
        if e.decision.escalation
    ]
    if readers and plan.escalation_reason is not None:
        field, text = f"{place}.escalation_reason", plan.escalation_reason
        yield from _told(key, field, text, read_together(text, readers))


def _thread(
    ticket: Ticket,
    draft: Draft,
    explanations: Sequence[Explanation],
    catalogue: Catalogue,
    spoken: Language,
) -> Iterator[Finding]:
    """Yield what is wrong with the agent's notes and words in a conversation."""
    key, first = ticket.ticket_id, draft.requests[0].standing
    item, last = draft.requests[0].due.item, len(ticket.thread) - 1
    for number, turn in enumerate(ticket.thread):
        plan, place = turn.resolution_plan, f"thread[{number}]"
        if plan is None:
            continue
        explanation = explanations[-1] if number == last else explanations[0]
        if plan != ticket.resolution_plan:
            yield from _plan(key, f"{place}.resolution_plan", plan, [explanation], catalogue)
        decision = first.truth if number == last else first.decision
        faults = read_agent(turn.body, decision, spoken, turn.asks, item)
        yield from _told(key, f"{place}.body", turn.body, faults)


def _references(ticket: Ticket, dues: Sequence[Due]) -> Iterator[Finding]:
    """Yield where the right reply is not right, or the wrong one not wrong in the way named."""
    key, replies = ticket.ticket_id, ticket.reference_replies
    body = replies.strong.body
    yield from _told(key, "_reference_replies.strong.body", body, read_answers(body, dues))
    flaw, field = replies.weak.flaw, "_reference_replies.weak.flaw"
    yield from _told(key, field, flaw, read_flawed(replies.weak.body, flaw, dues))


def _told(key: str, field: str, text: str, faults: Sequence[Fault]) -> Iterator[Finding]:
    for fault in faults:
        yield ticket_finding(key, field, fault.words or text or ABSENT, None, fault.message)
