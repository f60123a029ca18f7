"""Every case that the labels of a dataset rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ticketworld.dataset.blocks import disclosure_of
from ticketworld.dataset.build import sender_address
from ticketworld.dataset.possible import Message, possible_cases, search_records
from ticketworld.dataset.ticket import NO_ORDER, DisclosureBlock, Ticket
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.subject import Subject
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
    yield _message(ticket, ticket.disclosure, ticket.order_id, ticket.line_id, address)
    for issue, proof in zip(ticket.issues[1:], ticket.issue_proofs[1:], strict=True):
        yield _message(ticket, proof.disclosure, issue.order_id, issue.line_id, address)


def _message(
    ticket: Ticket, block: DisclosureBlock, order: str, line_id: str | None, address: str
) -> Message:
    order_id = None if order == NO_ORDER else order
    return Message(
        subject=Subject(
            request=block.request,
            sender=address,
            customer_id=ticket.customer_id if order_id is None else None,
            order_id=order_id,
            line_id=line_id,
            product_id=block.product_id,
            retailer=block.retailer,
            promo_code=block.promo_code,
            stated={**block.stated, **block.withheld},
        ),
        disclosure=disclosure_of(block),
        sent_at=ticket.timestamp,
        account=block.account,
    )
