"""The fields of a dataset that others made: as much as there is, and no more than it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from ticketworld.records.moments import Day, Moment

_BETWEEN = re.compile(r"[\W_]+")


def as_word(text: str) -> str:
    """Return a word as the vocabulary writes it: `Process Return` is `process_return`."""
    return _BETWEEN.sub("_", text.strip().casefold()).strip("_")


Word = Annotated[str, AfterValidator(as_word)]


class _Part(BaseModel):
    """A part of a file that others wrote: it may hold more than is read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ForeignAction(_Part):
    """One thing the agent does; `value` is in dollars, and `issue` counts the requests from 1."""

    type: Word
    value: float | int | None = None
    issue: int | None = None


class ForeignLookup(_Part):
    """How the customer is said to have been found."""

    status: Word = ""
    customer_id: str | None = None
    lookup_method: Word = ""
    notes: str | None = None


class ForeignPlan(_Part):
    """What is said to be right to do."""

    order_id: str | None = None
    order_date: Day | None = None
    customer_lookup: ForeignLookup = ForeignLookup()
    policy_references: tuple[str, ...] | None = None
    policy_reasoning: str | None = None
    actions: tuple[ForeignAction, ...]
    escalation_required: bool | None = None
    escalation_reason: str | None = None
    total_resolution_value: float | int | None = None
    outcome: Word | None = None


class ForeignIssue(_Part):
    """One of several requests of a message, and what it comes to."""

    request: Word
    order_id: str | None = None
    line_id: str | None = None
    outcome: Word | None = None
    policy_references: tuple[str, ...] | None = None


class ForeignProof(_Part):
    """The facts of one of several requests, as `context_used` holds those of a single one."""

    issue: int
    facts: Mapping[str, object] = Field(default_factory=dict)


class ForeignDimensions(_Part):
    """What the message is said to be."""

    query_type: Word = ""
    information_completeness: Word = ""


class ForeignTemplate(_Part):
    """The situation that the ticket is said to be an instance of."""

    scenario_id: str = ""
    name: str = ""
    expected_outcome: Word | None = None


class ForeignAnalysis(_Part):
    """What its maker computed of the policy, and the facts that were used."""

    applicable_policies: tuple[str, ...] | None = None
    context_used: Mapping[str, object] = Field(default_factory=dict)


class ForeignTicket(_Part):
    """A ticket as others make them: who writes and about which order may be left to be found."""

    ticket_id: str = Field(min_length=1)
    customer_email: str
    subject: str
    body: str
    timestamp: Moment
    customer_id: str | None = None
    order_id: str | None = None
    line_id: str | None = None
    resolution_plan: ForeignPlan
    issues: tuple[ForeignIssue, ...] | None = None
    proofs: tuple[ForeignProof, ...] = Field((), validation_alias="_issues")
    dimensions: ForeignDimensions = Field(
        ForeignDimensions(), validation_alias="_scenario_dimensions"
    )
    template: ForeignTemplate = Field(ForeignTemplate(), validation_alias="_scenario_template")
    analysis: ForeignAnalysis = Field(ForeignAnalysis(), validation_alias="_policy_analysis")


class ForeignCustomer(_Part):
    """A customer as others record them."""

    customer_id: str
    name: str = ""
    primary_email: str
    alternate_email: str | None = None
    tier: Word | None = None

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses that the account knows, as they are compared."""
        known = (self.primary_email, self.alternate_email)
        return frozenset(address.casefold() for address in known if address)


class ForeignLine(_Part):
    """A line of an order; `price_paid` in dollars, of one unit or of all: nothing says which."""

    product_id: str
    quantity: int = 1
    price_paid: float | int
    item_status: Word | None = None
    line_id: str | None = None


class ForeignOrder(_Part):
    """An order as others record them; mostly nothing says when it was delivered."""

    order_id: str
    customer_id: str
    order_date: Day | None = None
    items: tuple[ForeignLine, ...]
    total_amount: float | int
    payment_method: Word | None = None
    order_status: Word | None = None
    tracking_number: str | None = None
    ordered_at: Moment | None = None
    delivered_at: Moment | None = None


class ForeignProduct(_Part):
    """A product as others record them."""

    product_id: str
    name: str = ""
    warranty_period: int | None = None
    requires_signature: bool | None = None
