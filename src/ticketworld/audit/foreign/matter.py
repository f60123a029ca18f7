"""What a ticket of others is about: its records, its requests, and what each comes to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ticketworld.audit.foreign.fields import (
    ForeignAction,
    ForeignCustomer,
    ForeignIssue,
    ForeignLine,
    ForeignOrder,
    ForeignProduct,
    ForeignTicket,
    as_word,
)
from ticketworld.audit.foreign.reading import ForeignSet
from ticketworld.dataset.ticket import NO_ORDER

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
_ORDER_ID = re.compile(r"\bORD-\d{8}-\d{4,}\b", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignMatter:
    """One request of a ticket with the records that it names; None stands for one not there.

    Attributes:
        ticket: The ticket.
        customer: Who writes: as the ticket says, or else whose address alone it comes from.
        order: As the ticket says, or else the one of this customer that alone the letter names.
        lines: Those that it can be about: one where that is sure.
        products: All products, by id.
        owners: The customer of every order, by the order's id.
        unread: The ids of records that are there and cannot be read.
        request: What is asked for, in the vocabulary's words; None where nothing says it.
        is_first: Whether it is the one that the ticket's own facts and clauses are about.
        is_alone: Whether the ticket says which of its actions are for this request and no other.
        own_orders: All orders of its customer; None where there may be others.
        context: The facts that are said to have been used.
        outcome: What the plan says it comes to, in its own words.
        actions: What is done for it.
        cited: The clauses that it is said to rest on; None where nothing is said of that.
    """

    ticket: ForeignTicket
    customer: ForeignCustomer | None
    order: ForeignOrder | None
    lines: tuple[ForeignLine, ...]
    products: Mapping[str, ForeignProduct]
    owners: Mapping[str, str]
    unread: frozenset[str]
    request: str | None
    is_first: bool
    is_alone: bool
    own_orders: tuple[ForeignOrder, ...] | None
    context: Mapping[str, object]
    outcome: str | None
    actions: tuple[ForeignAction, ...]
    cited: tuple[str, ...] | None

    @property
    def is_one(self) -> bool:
        """Whether nothing else is answered: the ticket says so, or nothing else was ever bought.

        A second request could still be of another kind, which its clauses then tell.
        """
        own = self.own_orders
        is_own = own is not None and self.order is not None and self.order in own
        return self.is_alone or (is_own and _is_only_item(own or ()))

    @property
    def is_known_sender(self) -> bool:
        """Whether the message comes from an address of its customer."""
        address = self.ticket.customer_email.casefold()
        return self.customer is not None and address in self.customer.addresses


def named(record_id: str | None) -> str | None:
    """Return the id of a record; None for the words that stand for none."""
    return None if record_id in (None, "", NO_ORDER) else record_id


def letter_orders(ticket: ForeignTicket) -> tuple[str, ...]:
    """Return the order numbers that a letter names, each once."""
    return tuple(dict.fromkeys(_ORDER_ID.findall(f"{ticket.subject}\n{ticket.body}")))


def look_up(ticket: ForeignTicket, whole: ForeignSet) -> tuple[ForeignMatter, ...]:
    """Return the matters of a ticket: one for each request that it is said to make."""
    customer = _customer(ticket, whole)
    plan = ticket.resolution_plan
    order = _order(ticket, customer, whole)
    issues = ticket.issues or ()
    first = ForeignMatter(
        ticket=ticket,
        customer=customer,
        order=order,
        lines=_lines(order, ticket.line_id),
        products=whole.products,
        owners=whole.order_owners,
        unread=whole.unread,
        request=request_of(ticket),
        is_first=True,
        is_alone=ticket.issues is not None and len(issues) < 2,
        own_orders=_own_orders(customer, whole),
        context=ticket.analysis.context_used,
        outcome=plan.outcome,
        actions=plan.actions,
        cited=plan.policy_references,
    )
    numbers = range(1, len(issues) + 1)
    if len(issues) < 2 or any(one.issue not in numbers for one in plan.actions):
        return (first,)
    return tuple(_issue(first, number, issue, whole) for number, issue in enumerate(issues, 1))


def _issue(
    first: ForeignMatter, number: int, issue: ForeignIssue, whole: ForeignSet
) -> ForeignMatter:
    """Return one of several requests; the facts that a ticket used are those of the first."""
    is_first = number == 1
    order = whole.orders.get(named(issue.order_id) or "")
    proved = (one.facts for one in first.ticket.proofs if one.issue == number)
    return replace(
        first,
        order=order,
        lines=_lines(order, issue.line_id),
        request=first.request if is_first and first.request else issue.request,
        is_first=is_first,
        is_alone=True,
        context=first.context if is_first else next(proved, {}),
        outcome=issue.outcome,
        actions=tuple(one for one in first.actions if one.issue == number),
        cited=issue.policy_references,
    )


def _is_only_item(orders: Sequence[ForeignOrder]) -> bool:
    """Tell whether somebody has bought one thing and no other."""
    lines = [line for order in orders for line in order.items]
    return len(lines) == 1 and lines[0].quantity <= 1


def _own_orders(
    customer: ForeignCustomer | None, whole: ForeignSet
) -> tuple[ForeignOrder, ...] | None:
    """Return all orders of a customer; None where there may be more than can be read."""
    if customer is None or whole.unread:
        return None
    return tuple(whole.orders_of.get(customer.customer_id, ()))


def _customer(ticket: ForeignTicket, whole: ForeignSet) -> ForeignCustomer | None:
    told = named(ticket.customer_id) or named(ticket.resolution_plan.customer_lookup.customer_id)
    if told is not None:
        return whole.customers.get(told)
    owners = whole.owners.get(ticket.customer_email.casefold(), ())
    return owners[0] if len(owners) == 1 else None


def _order(
    ticket: ForeignTicket, customer: ForeignCustomer | None, whole: ForeignSet
) -> ForeignOrder | None:
    if ticket.order_id is not None:
        return whole.orders.get(named(ticket.order_id) or "")
    told = named(ticket.resolution_plan.order_id)
    if told is not None:
        return whole.orders.get(told)
    found = [whole.orders[one] for one in letter_orders(ticket) if one in whole.orders]
    is_own = len(found) == 1 and customer is not None
    return (
        found[0] if is_own and customer and found[0].customer_id == customer.customer_id else None
    )


def _lines(order: ForeignOrder | None, line_id: str | None) -> tuple[ForeignLine, ...]:
    lines = () if order is None else order.items
    return tuple(line for line in lines if line.line_id and line.line_id == line_id) or lines


def request_of(ticket: ForeignTicket) -> str | None:
    """Return what a ticket asks for, in the vocabulary's words; None where that is not sure."""
    used = ticket.analysis.context_used.get("request")
    if isinstance(used, str):
        return as_word(used)
    kind = ticket.dimensions.query_type
    if kind in _REQUESTS:
        return _REQUESTS[kind]
    story = ticket.template.name.casefold().replace("_", " ")
    told = next((request for words, request in _STORIES if words in story), None)
    return told if told in _NARROW.get(kind, frozenset()) else None
