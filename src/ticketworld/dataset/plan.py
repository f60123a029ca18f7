"""Turns decisions into the fields of a resolution plan: the one place where that is done.

The prose fields are given to it; everything else follows from the decisions and the records. A
message with several requests has one plan, in which each action names its request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ticketworld.dataset.standing import Standing
from ticketworld.dataset.ticket import (
    NO_ORDER,
    CustomerLookup,
    LookupStatus,
    NextStep,
    PlannedAction,
    ResolutionPlan,
)
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.search import Candidate
from ticketworld.solver.decision import Action, Decision

_PRIORITIES = ("low", "medium", "high", "urgent")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One request of a message as it stands, with the agent's words about it."""

    standing: Standing
    prose: PlanProse


def planned_actions(decision: Decision) -> tuple[Action, ...]:
    """Return the actions of a decision in the order of a plan: by type, then by amount."""
    return tuple(sorted(decision.actions))


def resolution_plan(
    requests: Sequence[Answered], catalogue: Catalogue, database: Database
) -> ResolutionPlan:
    """Return the plan for the requests of a message, the principal one first.

    Outcome, route and what was looked up are those of the principal request. The message is as
    urgent as its most urgent request, is escalated where one is, and waits for the slowest.

    Raises:
        ValueError: The prose does not speak of exactly the planned actions.
        InputError: An order that was found is not in the database.
    """
    first = requests[0].standing
    decisions = [one.standing.decision for one in requests]
    order_id = only_order(first)
    order = None if order_id is None else database.order(order_id)
    actions = tuple(
        action
        for number, one in enumerate(requests, 1)
        for action in _actions(number, one.standing.decision, one.prose)
    )
    reasons = [one.prose.escalation_reason for one in requests if one.prose.escalation_reason]
    priorities = [decision.priority for decision in decisions if decision.priority]
    slugs = [slug for decision in decisions for slug in decision.grounds[0]]
    return ResolutionPlan(
        order_id=NO_ORDER if order is None else order.order_id,
        order_date=None if order is None else order.ordered_at.date(),
        customer_lookup=_customer_lookup(first, requests[0].prose.lookup_notes),
        outcome=first.decision.outcome,
        next_step=_first_step([one.standing for one in requests]),
        questions=tuple(dict.fromkeys(q for one in requests for q in one.standing.questions)),
        policy_references=catalogue.public_ids(slugs),
        policy_reasoning=" ".join(filter(None, (one.prose.policy_reasoning for one in requests))),
        actions=actions,
        evidence_required=tuple(dict.fromkeys(e for d in decisions for e in d.evidence)),
        escalation_required=any(decision.escalation for decision in decisions),
        escalation_reason=" ".join(reasons) or None,
        route=first.decision.route,
        wait_business_days=max((d.wait for d in decisions if d.wait is not None), default=None),
        priority=max(priorities, key=_PRIORITIES.index, default=None),
        total_resolution_value=sum(action.value for action in actions),
    )


def only_order(standing: Standing) -> str | None:
    """Return the order that a message is surely about; None where it can be another, or none."""
    if standing.found.trail != "own":
        return None
    ids = {one.order.order_id for one in candidates_left(standing)}
    return ids.pop() if len(ids) == 1 else None


def candidates_left(standing: Standing) -> list[Candidate]:
    """Return the candidates of which a case is still possible."""
    possible = () if standing.knowledge is None else standing.knowledge.possible
    left = {one.target for one in possible}
    return [one for one in standing.found.candidates if one.line.line_id in left]


def _actions(number: int, decision: Decision, prose: PlanProse) -> list[PlannedAction]:
    pairs = zip(planned_actions(decision), prose.actions, strict=True)
    return [
        PlannedAction(
            issue=number, type=action.type, reason=reason, value=action.cents, details=details
        )
        for action, (reason, details) in pairs
    ]


def _first_step(standings: Sequence[Standing]) -> NextStep:
    """Return the step that a whole message calls for: what must be asked is asked first."""
    steps = [standing.next_step for standing in standings]
    return next((step for step in steps if step != "resolve"), "resolve")


def _customer_lookup(standing: Standing, notes: str) -> CustomerLookup:
    found, status = standing.found, lookup_status(standing)
    return CustomerLookup(
        status=status,
        customer_id=None if status == "unverified" else found.customer_id,
        lookup_method=found.method,
        notes=notes,
    )


def lookup_status(standing: Standing) -> LookupStatus:
    """Return what looking a message up has come to."""
    found = standing.found
    if standing.next_step == "verify_identity":
        return "unverified"
    if found.trail == "none":
        return "not_found" if found.customer_id is None else "order_not_found"
    several = len({one.line.line_id for one in candidates_left(standing)}) > 1
    return "ambiguous" if several else "found"
