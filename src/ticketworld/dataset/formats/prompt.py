"""The words around a message in a training record: what an agent is told, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from ticketworld.dataset.formats.desk import Message
from ticketworld.dataset.formats.rows import Row

_AGENT = (
    "You are a customer-support agent of {company}. Decide by the policy below and by the records "
    "that come with a message, and by nothing else. Ask the customer only for what still decides. "
    "Amounts are dollars, times are local."
)
_PLAN = (
    "Answer with the reply to the customer and, after an empty line, with the resolution plan in "
    "a block of JSON."
)
_REPLY = "Answer with the reply to the customer."


def instruction(company: str, policy: str, *, plans: bool) -> str:
    """Return the system's message: who answers, how, and the whole policy.

    Args:
        company: The shop's name.
        policy: The handbook.
        plans: Whether the resolution plan is asked for beside the reply.
    """
    task = f"{_AGENT.format(company=company)} {_PLAN if plans else _REPLY}"
    return f"{task}\n\n{policy}"


def incoming(message: Message, found: Mapping[str, object]) -> str:
    """Return a message with what the records hold about it."""
    head = f"From: {message.sender}\nSent: {message.sent_at}\nSubject: {message.subject}"
    return f"{head}\n\n{message.body}{records_block(found)}"


def records_block(found: Mapping[str, object]) -> str:
    """Return records as they stand below a message; nothing where there are none."""
    return f"\n\nRecords:\n{orjson.dumps(dict(found)).decode()}" if found else ""


def answer(body: object, plan: object) -> str:
    """Return the reply to a customer with the plan that is right by then."""
    return f"{body}\n\n```json\n{orjson.dumps(plan).decode()}\n```"


def message_of(ticket: Row) -> Message:
    """Return what a ticket's customer wrote."""
    return Message(
        sender=str(ticket["customer_email"]),
        sent_at=str(ticket["timestamp"]),
        subject=str(ticket["subject"]),
        body=str(ticket["body"]),
    )
