"""The fields of a ticket, as files carry them; names that begin with `_` are debug blocks."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from ticketworld.dataset.block import Amount, Block
from ticketworld.dataset.debug_blocks import (
    Difficulty,
    DisclosureBlock,
    IssueProof,
    KnowledgeBlock,
    PolicyAnalysis,
    Proof,
    ReferenceReplies,
    ScenarioDimensions,
    ScenarioTemplate,
    TurnKnowledge,
)
from ticketworld.records.moments import Day, Moment

NO_ORDER = "N/A"
"""What stands for an order's id where a message is about none."""

DEBUG_BLOCKS = (
    "_scenario_dimensions",
    "_scenario_template",
    "_policy_analysis",
    "_facts",
    "_disclosure",
    "_knowledge",
    "_proof",
    "_difficulty",
    "_issues",
    "_turns",
    "_reference_replies",
)
"""The fields of a ticket that are left out of `support_tickets.json` by `--no-debug`."""

VISIBLE = ("ticket_id", "customer_email", "subject", "body", "timestamp", "split")
"""The fields of a sealed ticket that stay in `support_tickets.json`: what its sender wrote."""

LookupStatus = Literal["found", "ambiguous", "order_not_found", "not_found", "unverified"]
Role = Literal["customer", "agent"]
NextStep = Literal["resolve", "clarify", "verify_identity", "not_found"]


class CustomerLookup(Block):
    """How the customer was found in the records, and whether the order was.

    `customer_id` is None where the message leads to nobody, and where nothing may be said before
    the writer has proved who they are.
    """

    status: LookupStatus
    customer_id: str | None
    lookup_method: str
    notes: str


class PlannedAction(Block):
    """One thing the agent does; `value` is what it refunds, replaces, collects or quotes.

    `issue` counts the requests of the message from 1.
    """

    issue: int = Field(ge=1)
    type: str
    reason: str
    value: Amount
    details: str


class ResolutionPlan(Block):
    """What is right to do about a message."""

    order_id: str
    order_date: Day | None
    customer_lookup: CustomerLookup
    outcome: str
    next_step: NextStep
    questions: tuple[str, ...]
    policy_references: tuple[str, ...]
    policy_reasoning: str
    actions: tuple[PlannedAction, ...]
    evidence_required: tuple[str, ...]
    escalation_required: bool
    escalation_reason: str | None
    route: str | None
    wait_business_days: int | None
    priority: str | None
    total_resolution_value: Amount


class Issue(Block):
    """One request of a message that holds several, with what is right to do about it."""

    issue: int = Field(ge=1)
    query_type: str
    request: str
    order_id: str
    line_id: str | None
    outcome: str
    next_step: NextStep
    policy_references: tuple[str, ...]


class Turn(Block):
    """One turn of a conversation; the first is the message itself.

    A turn of the agent says what it asks for, and what is right to do by then.
    """

    turn: int = Field(ge=1)
    role: Role
    sent_at: Moment
    body: str
    asks: tuple[str, ...]
    resolution_plan: ResolutionPlan | None


def _debug(name: str) -> Any:
    """Return the field of a debug block, which files write with a leading underscore."""
    return Field(validation_alias=name, serialization_alias=name)


class Ticket(Block):
    """A message to customer support with its right resolution and the proof of it.

    `issues` lists the requests of a message that holds several, and is empty else; `thread` is the
    conversation where something is to be asked. `split` names the part of a split dataset that the
    ticket belongs to; files of other datasets do not hold it.
    """

    ticket_id: str = Field(pattern=r"^TK-\d{8}-\d{4,}$")
    customer_email: str
    subject: str
    body: str
    timestamp: Moment
    customer_id: str
    order_id: str
    line_id: str | None
    split: str | None = Field(default=None, exclude_if=lambda split: split is None)
    resolution_plan: ResolutionPlan
    issues: tuple[Issue, ...]
    thread: tuple[Turn, ...]
    scenario_dimensions: ScenarioDimensions = _debug("_scenario_dimensions")
    scenario_template: ScenarioTemplate = _debug("_scenario_template")
    policy_analysis: PolicyAnalysis = _debug("_policy_analysis")
    facts: dict[str, str | int] = _debug("_facts")
    disclosure: DisclosureBlock = _debug("_disclosure")
    knowledge: KnowledgeBlock = _debug("_knowledge")
    proof: Proof = _debug("_proof")
    difficulty: Difficulty = _debug("_difficulty")
    issue_proofs: tuple[IssueProof, ...] = _debug("_issues")
    turns: tuple[TurnKnowledge, ...] = _debug("_turns")
    reference_replies: ReferenceReplies = _debug("_reference_replies")

    def content(self) -> dict[str, object]:
        """Return the ticket as the JSON object that a file carries, debug blocks included."""
        return self.model_dump(mode="json", by_alias=True)

    def text(self) -> bytes:
        """Return `content` as compact JSON."""
        return self.__pydantic_serializer__.to_json(self, by_alias=True)
