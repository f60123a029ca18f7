"""Looks up, in the records alone, what a ticket is about, and the cases it must be."""

from __future__ import annotations

from dataclasses import dataclass

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.dataset.build import sender_address
from ticketworld.dataset.message_blocks import message_of
from ticketworld.dataset.possible import Message
from ticketworld.dataset.ticket import NO_ORDER, Ticket
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.moments import moment_text
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer, Line, Order
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A ticket with what the records hold about it.

    `messages` holds the requests of its message, the principal one first, `cases` the true case of
    each; `order` is what the principal one is about.
    """

    ticket: Ticket
    messages: tuple[Message, ...]
    cases: tuple[Case, ...]
    customer: Customer
    order: Order | None

    @property
    def subject(self) -> Subject:
        """What the principal request is about."""
        return self.messages[0].subject

    @property
    def line(self) -> Line | None:
        """The order's line that the principal request is about."""
        lines = () if self.order is None else self.order.items
        return next((line for line in lines if line.line_id == self.subject.line_id), None)


def look_up(ticket: Ticket, database: Database, judge: Judge) -> Matter | Finding:
    """Return the matter of a ticket, or why the records hold none."""
    order_id = None if ticket.order_id == NO_ORDER else ticket.order_id
    field, found = "order_id", ticket.order_id
    try:
        order = None if order_id is None else database.order(order_id)
        field, found = "customer_id", ticket.customer_id
        customer = database.customer(ticket.customer_id if order is None else order.customer_id)
        field, found = "_disclosure.sender", ticket.disclosure.sender
        address = sender_address(customer, ticket.disclosure.sender, ticket.customer_email)
        finding = _wrong_sender(ticket, customer, database)
        if finding is not None:
            return finding
        if order is not None and order.ordered_at > ticket.timestamp:
            return ticket_finding(
                ticket.ticket_id,
                "timestamp",
                moment_text(ticket.timestamp),
                f"not before {moment_text(order.ordered_at)}",
                f"the message is older than its order {order.order_id}",
            )
        field, found = "_facts", ", ".join(f"{k}={v}" for k, v in ticket.facts.items())
        messages = [
            message_of(ticket, ticket.disclosure, ticket.order_id, ticket.line_id, address)
        ]
        facts = judge.catalogue.facts
        cases = [judge.case(extract_facts(messages[0].subject, ticket.timestamp, database, facts))]
        further = zip(ticket.issues[1:], ticket.issue_proofs[1:], strict=True)
        for number, (issue, proof) in enumerate(further, 1):
            field, found = f"issues[{number}]", f"{issue.order_id}, {issue.line_id}"
            messages.append(
                message_of(ticket, proof.disclosure, issue.order_id, issue.line_id, address)
            )
            subject = messages[-1].subject
            cases.append(judge.case(extract_facts(subject, ticket.timestamp, database, facts)))
    except (InputError, ValueError) as error:
        return ticket_finding(ticket.ticket_id, field, found, None, str(error))
    return Matter(
        ticket=ticket,
        messages=tuple(messages),
        cases=tuple(cases),
        customer=customer,
        order=order,
    )


def _wrong_sender(ticket: Ticket, customer: Customer, database: Database) -> Finding | None:
    """Return what is wrong with an address that is said to be none of the customer's."""
    sender, owner = ticket.disclosure.sender, database.by_email(ticket.customer_email)
    why = None
    if sender == "unknown" and owner is not None:
        why = "this address is on an account, so the sender is known"
    if sender == "relative" and owner in (None, customer):
        why = "this address is on no account of somebody else"
    if why is None:
        return None
    return ticket_finding(ticket.ticket_id, "_disclosure.sender", sender, None, why)
