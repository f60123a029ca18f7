"""Every case that the labels of a dataset rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.dataset.build import sender_address
from ticketworld.dataset.message_blocks import message_of
from ticketworld.dataset.possible import Message, possible_cases, search_records
from ticketworld.dataset.ticket import Ticket
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.solver.case import Case
from ticketworld.solver.judge import Judge


def cases_of(tickets: Sequence[Ticket], database: Database, judge: Judge) -> list[Case]:
    """Return the true case of each request and all that its message leaves possible, each once.

    Raises:
        InputError: A ticket names a record that the database does not hold.
    """
    found: dict[Case, None] = {}
    for ticket in tickets:
        try:
            for message in _messages(ticket, database):
                found.update(dict.fromkeys(_cases(message, database, judge)))
        except (InputError, ValueError) as error:
            raise InputError(
                f"{ticket.ticket_id}: {error}; `ticketworld audit` tells what is wrong"
            ) from error
    return list(found)


def _cases(message: Message, database: Database, judge: Judge) -> Iterator[Case]:
    facts = judge.catalogue.facts
    yield judge.case(extract_facts(message.subject, message.sent_at, database, facts))
    where = search_records(message, database, facts)
    for possible in possible_cases(message, where, database, judge):
        yield possible.case


def _messages(ticket: Ticket, database: Database) -> Iterator[Message]:
    """Yield the requests of a ticket's message, as its debug blocks hold them."""
    customer = database.customer(ticket.customer_id)
    address = sender_address(customer, ticket.disclosure.sender, ticket.customer_email)
    yield message_of(ticket, ticket.disclosure, ticket.order_id, ticket.line_id, address)
    for issue, proof in zip(ticket.issues[1:], ticket.issue_proofs[1:], strict=True):
        yield message_of(ticket, proof.disclosure, issue.order_id, issue.line_id, address)
