"""Builds tickets: what was planned and written goes in, every other field is derived here.

Factory and audit both build with it, so a ticket that differs from what is built again is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ticketworld.dataset.difficulty import complexity, difficulties
from ticketworld.dataset.plan import PlanProse, customer_lookup, resolution_plan
from ticketworld.dataset.proof import policy_analysis, proof
from ticketworld.dataset.ticket import (
    NO_ORDER,
    Completeness,
    Difficulty,
    DisclosureBlock,
    ResolutionPlan,
    ScenarioDimensions,
    ScenarioTemplate,
    Ticket,
)
from ticketworld.errors import InputError
from ticketworld.letters.brief import Disclosure, Letter, Sender
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

_HIGHEST_LEVEL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a ticket is made from. The letter is written and the case decided."""

    ticket_id: str
    sent_at: datetime
    customer_id: str
    subject: Subject
    disclosure: Disclosure
    letter: Letter
    decision: Decision
    prose: PlanProse
    scenario_id: str
    scenario_name: str
    query_type: str
    sentiment: str


def ticket_id(sent_at: datetime, number: int) -> str:
    """Return the id of the ticket with this running number: ``TK-20250618-0001``."""
    return f"TK-{sent_at:%Y%m%d}-{number:04d}"


def build_tickets(
    drafts: Sequence[Draft], *, judge: Judge, catalogue: Catalogue, database: Database
) -> list[Ticket]:
    """Return the ticket of each draft, in the order given.

    Raises:
        InputError: A draft names a record that the database does not hold, or an alternate
            address that its customer does not have.
        ValueError: A draft's prose does not speak of exactly the decision's actions.
    """
    hardness = difficulties([draft.decision for draft in drafts], judge)
    return [
        _ticket(draft, difficulty, judge, catalogue, database)
        for draft, difficulty in zip(drafts, hardness, strict=True)
    ]


def sender_address(customer: Customer, sender: Sender, stranger: str | None) -> str:
    """Return the address from which a message comes, by what it discloses of its sender.

    Args:
        customer: Whose order or account the message is about.
        sender: `primary`, `alternate`, or `unknown`.
        stranger: The address where it is unknown.

    Raises:
        InputError: The customer has no alternate address, or the unknown address is not given.
    """
    if sender == "unknown":
        if stranger is None:
            raise InputError(
                f"{customer.customer_id}: the address of an unknown sender is missing"
            )
        return stranger
    if sender == "primary":
        return customer.primary_email
    if customer.alternate_email is None:
        raise InputError(f"{customer.customer_id}: has no alternate_email to write from")
    return customer.alternate_email


def information_completeness(disclosure: Disclosure, order_id: str | None) -> Completeness:
    """Return how much a message gives away; the sender's address counts before the order."""
    if disclosure.sender != "primary":
        return "wrong_email"
    if order_id is None or disclosure.order_number == "given":
        return "complete"
    return "minimal_details" if disclosure.time == "none" else "missing_order_number"


def _ticket(
    draft: Draft, difficulty: Difficulty, judge: Judge, catalogue: Catalogue, database: Database
) -> Ticket:
    subject, decision, disclosure = draft.subject, draft.decision, draft.disclosure
    customer = database.customer(draft.customer_id)
    plan = resolution_plan(
        decision,
        catalogue,
        subject,
        database,
        customer_lookup(disclosure, subject, customer.customer_id, draft.prose),
        draft.prose,
    )
    return Ticket(
        ticket_id=draft.ticket_id,
        customer_email=sender_address(customer, disclosure.sender, subject.sender),
        subject=draft.letter.subject,
        body=draft.letter.body,
        timestamp=draft.sent_at,
        customer_id=customer.customer_id,
        order_id=subject.order_id or NO_ORDER,
        line_id=subject.line_id,
        resolution_plan=plan,
        scenario_dimensions=ScenarioDimensions(
            query_type=draft.query_type,
            information_completeness=information_completeness(disclosure, subject.order_id),
            complexity=complexity(decision, difficulty, _order_number(draft)),
            customer_sentiment=draft.sentiment,
        ),
        scenario_template=_template(draft, plan),
        policy_analysis=policy_analysis(decision, catalogue, judge),
        facts=dict(decision.case.facts),
        disclosure=DisclosureBlock(
            request=subject.request,
            sent_at=draft.sent_at,
            sender=disclosure.sender,
            order_number=disclosure.order_number,
            time=disclosure.time,
            stated=dict(subject.stated),
            product_id=subject.product_id,
            retailer=subject.retailer,
            promo_code=subject.promo_code,
        ),
        proof=proof(decision),
        difficulty=difficulty,
    )


def _order_number(draft: Draft) -> str:
    """Return `given` also where there is no order whose number could be missing."""
    return "given" if draft.subject.order_id is None else draft.disclosure.order_number


def _template(draft: Draft, plan: ResolutionPlan) -> ScenarioTemplate:
    return ScenarioTemplate(
        scenario_id=draft.scenario_id,
        name=draft.scenario_name,
        primary_policy=plan.policy_references[0],
        complexity_level=min(draft.decision.hops, _HIGHEST_LEVEL),
        expected_outcome=draft.decision.outcome,
    )
