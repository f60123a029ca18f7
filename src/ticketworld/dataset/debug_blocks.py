"""The debug blocks of a ticket: how it came about, and why its plan is right."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from ticketworld.dataset.block import Amount, Block
from ticketworld.letters.brief import OrderNumber, ProductNamed, Sender, Time
from ticketworld.letters.flaw import Flaw
from ticketworld.records.moments import Day, Moment

Complexity = Literal["simple", "requires_lookup", "edge_case", "requires_escalation"]
COMPLEXITIES: tuple[Complexity, ...] = get_args(Complexity)
Completeness = Literal[
    "complete", "missing_order_number", "minimal_details", "wrong_email", "incorrect_info"
]


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


class IssueProof(Block):
    """Why the answer to one request of several is right."""

    issue: int = Field(ge=1)
    facts: dict[str, str | int]
    disclosure: DisclosureBlock
    knowledge: KnowledgeBlock
    proof: Proof


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
