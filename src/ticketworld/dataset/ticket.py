"""The fields of a ticket, as files carry them.

Names that begin with `_` are the debug blocks: how the ticket came about, and why its plan is
right.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationInfo

from ticketworld.letters.brief import OrderNumber, ProductNamed, Sender, Time
from ticketworld.letters.flaw import Flaw
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

Complexity = Literal["simple", "requires_lookup", "edge_case", "requires_escalation"]
COMPLEXITIES: tuple[Complexity, ...] = get_args(Complexity)
Completeness = Literal[
    "complete", "missing_order_number", "minimal_details", "wrong_email", "incorrect_info"
]
LookupStatus = Literal["found", "ambiguous", "order_not_found", "not_found", "unverified"]
Role = Literal["customer", "agent"]
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


class DayBlock(Block):
    """What a message says of a day: the first and the last that its words may stand for."""

    kind: Literal["ordered", "delivered"]
    form: Literal["date", "ago"]
    first: Day
    last: Day


class DisclosureBlock(Block):
    """What the message gives away, right or wrong.

    `order_number_given` and `product_given` are the words of the message. `stated` holds the facts
    that only the customer can say and that the message lets know, those in `implied` without
    saying them; `withheld` those that it leaves open, with their true values. `account` is the
    address of the account that a stranger names.
    """

    request: str
    sent_at: Moment
    sender: Sender
    order_number: OrderNumber
    order_number_given: str | None
    product: ProductNamed
    product_given: str
    time: Time
    day: DayBlock | None
    stated: dict[str, str | int]
    implied: tuple[str, ...]
    withheld: dict[str, str | int]
    product_id: str | None
    retailer: str | None
    promo_code: str | None
    account: str | None


class CandidateBlock(Block):
    """A line of an order that the message can mean, and how many slips that takes."""

    order_id: str
    line_id: str
    slips: int = Field(ge=0)


class BranchBlock(Block):
    """What answers to the questions lead to: each ending that is then possible, mostly one."""

    answers: dict[str, str | int]
    outcome: str
    actions: tuple[tuple[str, Amount], ...]
    escalation: tuple[str, ...]
    line_id: str | None


class KnowledgeBlock(Block):
    """What can be known of a message from the records and from what it gives away.

    `possible_cases` counts the cases that remain, `endings` the resolutions they come to.
    `question_sets` are all right sets of questions, the smallest first, and `branches` what the
    answers to the first lead to.
    """

    trail: Literal["none", "own", "foreign"]
    candidates: tuple[CandidateBlock, ...]
    possible_cases: int = Field(ge=0)
    endings: int = Field(ge=0)
    question_sets: tuple[tuple[str, ...], ...]
    branches: tuple[BranchBlock, ...]


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
    """How much must be found and read together.

    `hops` is the size of the smallest ground, `lookups` are the places that hold a decisive fact,
    `decisive` says for each decisive fact which record it stands in, and `near_threshold` names
    the numbers that stand on a threshold of the policy or next to one. `candidates` counts the
    lines that the message can mean, `near_misses` the lines like the right one that would be
    decided otherwise, `turns` the turns until it is settled, and `withheld` the facts that only
    questions bring to light.
    """

    hops: int = Field(ge=1)
    lookups: tuple[str, ...]
    near_threshold: tuple[str, ...]
    decisive: dict[str, str]
    candidates: int = Field(ge=0)
    near_misses: int = Field(ge=0)
    turns: int = Field(ge=1)
    withheld: int = Field(ge=0)


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


class IssueProof(Block):
    """Why the answer to one request of several is right."""

    issue: int = Field(ge=1)
    facts: dict[str, str | int]
    disclosure: DisclosureBlock
    knowledge: KnowledgeBlock
    proof: Proof


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


class TurnKnowledge(Block):
    """What a turn of the customer answers, and what is known after it."""

    turn: int = Field(ge=1)
    answers: dict[str, str | int]
    knowledge: KnowledgeBlock


class StrongReply(Block):
    """A reply that the agent could send at the first step; it is right for every request."""

    body: str


class WeakReply(Block):
    """A fluent reply to the same message that is wrong in one way, which `flaw` names."""

    body: str
    flaw: Flaw


class ReferenceReplies(Block):
    """What a good and a bad answer to the message look like."""

    strong: StrongReply
    weak: WeakReply


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
