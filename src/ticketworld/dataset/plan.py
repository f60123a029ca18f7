"""Turns a decision into the fields of a resolution plan: the one place where that is done.

The prose fields are given to it; everything else follows from the decision and the records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ticketworld.dataset.ticket import (
    NO_ORDER,
    CustomerLookup,
    NextStep,
    PlannedAction,
    ResolutionPlan,
)
from ticketworld.letters.brief import Disclosure
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.solver.decision import Action, Decision

IDENTITY = "identity"
"""The evidence by which senders prove who they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProse:
    """The agent's words about a decision.

    `actions` holds (reason, details) for each of `planned_actions`; `escalation_reason` is None
    where nothing is escalated.
    """

    policy_reasoning: str
    actions: Sequence[tuple[str, str]]
    escalation_reason: str | None
    lookup_notes: str


def planned_actions(decision: Decision) -> tuple[Action, ...]:
    """Return the actions of a decision in the order of a plan: by type, then by amount."""
    return tuple(sorted(decision.actions))


def next_step(decision: Decision) -> NextStep:
    """Return what comes next: proof of identity where it is asked for, else the actions."""
    return "verify_identity" if IDENTITY in decision.evidence else "resolve"


def customer_lookup(
    disclosure: Disclosure, subject: Subject, customer_id: str, prose: PlanProse
) -> CustomerLookup:
    """Return how the customer was found: by the sender's address, or by what was named."""
    method = "email_match"
    if disclosure.sender == "unknown":
        method = "account_named" if subject.order_id is None else "order_number"
    return CustomerLookup(
        status="found", customer_id=customer_id, lookup_method=method, notes=prose.lookup_notes
    )


def resolution_plan(
    decision: Decision,
    catalogue: Catalogue,
    subject: Subject,
    database: Database,
    lookup: CustomerLookup,
    prose: PlanProse,
) -> ResolutionPlan:
    """Return the plan that a decision amounts to.

    Raises:
        ValueError: The prose does not speak of exactly the planned actions.
        InputError: The subject's order is not in the database.
    """
    order = None if subject.order_id is None else database.order(subject.order_id)
    actions = tuple(
        PlannedAction(type=action.type, reason=reason, value=action.cents, details=details)
        for action, (reason, details) in zip(planned_actions(decision), prose.actions, strict=True)
    )
    return ResolutionPlan(
        order_id=NO_ORDER if order is None else order.order_id,
        order_date=None if order is None else order.ordered_at.date(),
        customer_lookup=lookup,
        outcome=decision.outcome,
        next_step=next_step(decision),
        questions=(),
        policy_references=catalogue.public_ids(decision.grounds[0]),
        policy_reasoning=prose.policy_reasoning,
        actions=actions,
        evidence_required=decision.evidence,
        escalation_required=bool(decision.escalation),
        escalation_reason=prose.escalation_reason,
        route=decision.route,
        wait_business_days=decision.wait,
        priority=decision.priority,
        total_resolution_value=sum(action.cents for action in decision.actions),
    )
