"""Looks up, in the records alone, what a ticket is about, and the case it must be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ticketworld.audit.finding import Finding, ticket_finding
from ticketworld.dataset.build import sender_address
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
    """A ticket with what the records hold about it."""

    ticket: Ticket
    subject: Subject
    customer: Customer
    order: Order | None
    case: Case

    @property
    def line(self) -> Line | None:
        """The order's line that the ticket is about."""
        lines = () if self.order is None else self.order.items
        return next((line for line in lines if line.line_id == self.subject.line_id), None)


def look_up(ticket: Ticket, database: Database, judge: Judge) -> Matter | Finding:
    """Return the matter of a ticket, or why the records hold none."""
    subject = subject_of(ticket)
    field, found = "order_id", ticket.order_id
    try:
        order = None if subject.order_id is None else database.order(subject.order_id)
        field, found = "customer_id", ticket.customer_id
        customer = database.customer(ticket.customer_id if order is None else order.customer_id)
        field, found = "_disclosure.sender", ticket.disclosure.sender
        address = sender_address(customer, ticket.disclosure.sender, ticket.customer_email)
        subject = replace(subject, sender=address)
        if ticket.disclosure.sender == "unknown" and database.by_email(address) is not None:
            why = "this address is on an account, so the sender is known"
            return ticket_finding(ticket.ticket_id, field, found, None, why)
        if order is not None and order.ordered_at > ticket.timestamp:
            return ticket_finding(
                ticket.ticket_id,
                "timestamp",
                moment_text(ticket.timestamp),
                f"not before {moment_text(order.ordered_at)}",
                f"the message is older than its order {order.order_id}",
            )
        field, found = "_facts", ", ".join(f"{k}={v}" for k, v in ticket.facts.items())
        facts = extract_facts(subject, ticket.timestamp, database, judge.catalogue.facts)
        case = judge.case(facts)
    except InputError as error:
        return ticket_finding(ticket.ticket_id, field, found, None, str(error))
    return Matter(ticket=ticket, subject=subject, customer=customer, order=order, case=case)


def subject_of(ticket: Ticket) -> Subject:
    """Return what a ticket says it is about; its sender is left to be looked up."""
    disclosure = ticket.disclosure
    is_about_order = ticket.order_id != NO_ORDER
    return Subject(
        request=disclosure.request,
        customer_id=None if is_about_order else ticket.customer_id,
        order_id=ticket.order_id if is_about_order else None,
        line_id=ticket.line_id,
        product_id=disclosure.product_id,
        retailer=disclosure.retailer,
        promo_code=disclosure.promo_code,
        stated=disclosure.stated,
    )
