"""What a ticket of others is about: its records, its request, and what it is said to come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ticketworld.audit.foreign.reading import (
    ForeignCustomer,
    ForeignLine,
    ForeignOrder,
    ForeignProduct,
    ForeignSet,
    ForeignTicket,
)
from ticketworld.dataset.ticket import NO_ORDER
from ticketworld.policy.names import OUTCOMES

_REQUESTS: Mapping[str, str] = {
    "return_request": "return",
    "exchange_request": "exchange",
    "warranty_claim": "warranty",
}
_STORIES: tuple[tuple[str, str], ...] = (
    ("not received", "not_received"),
    ("wrong item", "wrong_item"),
    ("damaged", "damaged"),
    ("price match", "price_match"),
    ("cancel", "cancellation"),
    ("modify order", "order_change"),
    ("status", "order_status"),
    ("shipping cost", "shipping_information"),
    ("product", "product_information"),
)
"""What the name of a situation asks for, where the type of message leaves it open."""

_NARROW: Mapping[str, frozenset[str]] = {
    "shipping_issue": frozenset({"not_received", "wrong_item", "damaged"}),
    "pricing_dispute": frozenset({"price_match"}),
    "order_status": frozenset({"cancellation", "order_change", "order_status"}),
    "general_inquiry": frozenset({"shipping_information", "product_information"}),
}
_INVESTIGATING = frozenset({"initiate_investigation", "hold_for_review"})
_NEUTRAL = frozenset(
    {"escalate_to_manager", "request_information", "provide_tracking", "offer_alternative"}
)
_WORDS: Mapping[str, str] = {
    "information": "inform",
    "approve_with_fee": "approve",
    "approve_with_payment": "approve",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignMatter:
    """A ticket with the records that it names; None stands for one that is not there.

    `lines` are the lines that it can be about: one where that is sure.
    """

    ticket: ForeignTicket
    customer: ForeignCustomer | None
    order: ForeignOrder | None
    lines: tuple[ForeignLine, ...]
    products: Mapping[str, ForeignProduct]
    request: str | None

    @property
    def is_known_sender(self) -> bool:
        """Whether the message comes from an address of its customer."""
        return self.customer is not None and self.ticket.customer_email.casefold() in {
            address.casefold()
            for address in (self.customer.primary_email, self.customer.alternate_email)
            if address
        }


def order_id_of(ticket: ForeignTicket) -> str | None:
    """Return the order that a ticket names; None where it names none."""
    return None if ticket.order_id in (None, "", NO_ORDER) else ticket.order_id


def look_up(ticket: ForeignTicket, whole: ForeignSet) -> ForeignMatter:
    """Return the matter of a ticket."""
    order = whole.orders.get(order_id_of(ticket) or "")
    lines = () if order is None else order.items
    own = tuple(line for line in lines if line.line_id and line.line_id == ticket.line_id)
    return ForeignMatter(
        ticket=ticket,
        customer=whole.customers.get(ticket.customer_id),
        order=order,
        lines=own or lines,
        products=whole.products,
        request=request_of(ticket),
    )


def request_of(ticket: ForeignTicket) -> str | None:
    """Return what a ticket asks for, in the vocabulary's words; None where that is not sure."""
    kind = ticket.dimensions.query_type
    if kind in _REQUESTS:
        return _REQUESTS[kind]
    story = ticket.template.name.casefold().replace("_", " ")
    told = next((request for words, request in _STORIES if words in story), None)
    return told if told in _NARROW.get(kind, frozenset()) else None


def outcome_of(ticket: ForeignTicket) -> str | None:
    """Return the outcome that the plan states, or else the one that its actions carry."""
    stated = as_outcome(ticket.resolution_plan.outcome)
    carried = carried_outcomes(ticket)
    return stated or (carried[0] if len(carried) == 1 else None)


def carried_outcomes(ticket: ForeignTicket) -> tuple[str, ...]:
    """Return what the actions of a plan come to: one outcome where they agree."""
    types = [action.type for action in ticket.resolution_plan.actions]
    found = {_carried(one) for one in types if one not in _NEUTRAL}
    if "investigate" in found:
        found -= {"approve", "inform"}
    if found - {"inform"}:
        found -= {"inform"}
    if not found and "provide_tracking" in types:
        found = {"inform"}
    return tuple(sorted(found))


def as_outcome(word: str | None) -> str | None:
    """Return an outcome in the policy's words; None for a word that is none of them."""
    told = _WORDS.get(word or "", word or "")
    return told if told in OUTCOMES else None


def _carried(action: str) -> str:
    if action.startswith("deny_"):
        return "deny"
    if action in _INVESTIGATING:
        return "investigate"
    if action == "request_photo":
        return "conditional"
    return "inform" if action.startswith(("provide_", "explain_", "quote_")) else "approve"
