"""The fields of a ticket, as files carry them.

Names that begin with `_` are the debug blocks: how the ticket came about, and why its plan is
right.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationInfo

from ticketworld.money import cents_from_dollars, dollars_from_cents
from ticketworld.records.moments import Day, Moment

NO_ORDER = "N/A"
"""What stands for an order's id where a message is about none."""

DEBUG_BLOCKS = (
    "_scenario_dimensions",
    "_scenario_template",
    "_policy_analysis",
    "_facts",
    "_disclosure",
    "_proof",
    "_difficulty",
)
"""The fields of a ticket that are left out of `support_tickets.json` by `--no-debug`."""

Complexity = Literal["simple", "requires_lookup", "edge_case", "requires_escalation"]
COMPLEXITIES: tuple[Complexity, ...] = get_args(Complexity)
Completeness = Literal["complete", "missing_order_number", "minimal_details", "wrong_email"]
NextStep = Literal["resolve", "clarify", "verify_identity", "not_found"]


def _amount(value: object, info: ValidationInfo) -> object:
    return cents_from_dollars(value) if info.mode == "json" else value


Amount = Annotated[
    int,
    BeforeValidator(_amount),
    PlainSerializer(dollars_from_cents, return_type=float, when_used="json"),
]
"""Whole cents in memory, dollars in files; a model built in memory is given cents."""


class Block(BaseModel):
    """A part of a ticket: it never changes and has no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_by_name=True)


class CustomerLookup(Block):
    """How the customer was found in the records."""

    status: str
    customer_id: str
    lookup_method: str
    notes: str


class PlannedAction(Block):
    """One thing the agent does; `value` is what it refunds, replaces, collects or quotes."""

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


class ScenarioDimensions(Block):
    """The axes along which a dataset is balanced."""

    query_type: str
    information_completeness: Completeness
    complexity: Complexity
    customer_sentiment: str


class ScenarioTemplate(Block):
    """The situation that the ticket is an instance of."""

    scenario_id: str
    name: str
    primary_policy: str
    complexity_level: int = Field(ge=1, le=4)
    expected_outcome: str


class PolicyAnalysis(Block):
    """The part of the policy that this case touches, by public ids, and the facts it reads."""

    all_relevant_policies: tuple[str, ...]
    applicable_policies: tuple[str, ...]
    context_used: dict[str, str | int]
    policy_interactions: Literal["Single policy", "Multi-hop reasoning required"]


class DisclosureBlock(Block):
    """What the message gives away, and what finding its subject in the database takes.

    `stated` holds the facts that only the customer can say.
    """

    request: str
    sent_at: Moment
    sender: Literal["primary", "alternate", "unknown"]
    order_number: Literal["given", "absent"]
    time: Literal["none", "exact_date", "relative"]
    stated: dict[str, str | int]
    product_id: str | None
    retailer: str | None
    promo_code: str | None


class Defeat(Block):
    """A clause whose conditions are met, and the clause that overrides it."""

    clause: str
    by: str


class Blockade(Block):
    """A clause whose conditions are met, and the clause it requires that does not apply."""

    clause: str
    requires: str


class Supersession(Block):
    """A setting that is not in force, and the clause that modifies it."""

    clause: str
    setting: str
    by: str


class Proof(Block):
    """Why the plan is right; clauses are named by slug, each ground suffices by itself."""

    grounds: tuple[tuple[str, ...], ...]
    applying: tuple[str, ...]
    defeated: tuple[Defeat, ...]
    blocked: tuple[Blockade, ...]
    superseded: tuple[Supersession, ...]


class Difficulty(Block):
    """How much must be read together.

    `hops` is the size of the smallest ground, `lookups` are the places that hold a decisive
    fact, and `near_threshold` names the numbers that stand on a threshold of the policy or next
    to one.
    """

    hops: int = Field(ge=1)
    lookups: tuple[str, ...]
    near_threshold: tuple[str, ...]


class Ticket(Block):
    """A message to customer support with its right resolution and the proof of it."""

    ticket_id: str = Field(pattern=r"^TK-\d{8}-\d{4,}$")
    customer_email: str
    subject: str
    body: str
    timestamp: Moment
    customer_id: str
    order_id: str
    line_id: str | None
    resolution_plan: ResolutionPlan
    scenario_dimensions: ScenarioDimensions = Field(
        validation_alias="_scenario_dimensions", serialization_alias="_scenario_dimensions"
    )
    scenario_template: ScenarioTemplate = Field(
        validation_alias="_scenario_template", serialization_alias="_scenario_template"
    )
    policy_analysis: PolicyAnalysis = Field(
        validation_alias="_policy_analysis", serialization_alias="_policy_analysis"
    )
    facts: dict[str, str | int] = Field(validation_alias="_facts", serialization_alias="_facts")
    disclosure: DisclosureBlock = Field(
        validation_alias="_disclosure", serialization_alias="_disclosure"
    )
    proof: Proof = Field(validation_alias="_proof", serialization_alias="_proof")
    difficulty: Difficulty = Field(
        validation_alias="_difficulty", serialization_alias="_difficulty"
    )

    def content(self) -> dict[str, object]:
        """Return the ticket as the JSON object that a file carries, debug blocks included."""
        return self.model_dump(mode="json", by_alias=True)
