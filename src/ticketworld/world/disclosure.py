"""Draws what each message gives away; nothing is left out that could not be found again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ticketworld.letters.brief import Disclosure, Sender, Time
from ticketworld.letters.days import ago_phrases
from ticketworld.planning.distributions import Distributions, Information
from ticketworld.planning.information import Message, share_information
from ticketworld.planning.plan import Scenario
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer
from ticketworld.seeds import stream

_NO_NUMBER = 0.4
"""How often a message from another address leaves the number out too, where it may."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A message before it is settled what it gives away: whose it is, and what it is about."""

    scenario: Scenario
    subject: Subject
    customer: Customer


def draw_disclosures(
    writings: Sequence[Writing], database: Database, mix: Distributions, seed: int
) -> list[Disclosure]:
    """Return what each message gives away, in a mix as near as can be to the one asked for."""
    messages = [
        Message(writing.scenario.complexity, frozenset(_possible(writing, database)))
        for writing in writings
    ]
    told = share_information(messages, mix, seed)
    return [
        _disclosure(writing, message, information, database, seed)
        for writing, message, information in zip(writings, messages, told, strict=True)
    ]


def _possible(writing: Writing, database: Database) -> Iterator[Information]:
    if writing.scenario.story.is_from_stranger:
        yield "wrong"
        return
    yield "complete"
    if writing.customer.alternate_email is not None:
        yield "wrong"
    if is_found_without_number(writing.subject, writing.customer, database):
        yield "missing_details"


def _disclosure(
    writing: Writing, message: Message, information: Information, database: Database, seed: int
) -> Disclosure:
    """Return what one message gives away; a stranger names the order."""
    scenario, subject = writing.scenario, writing.subject
    draw = stream(seed, "disclosure", scenario.number)
    sender: Sender = "alternate" if information == "wrong" else "primary"
    unnamed = information == "missing_details"
    if scenario.story.is_from_stranger:
        sender = "unknown"
    elif information == "wrong" and message.complexity != "simple":
        unnamed = "missing_details" in message.possible and draw.random() < _NO_NUMBER
    return Disclosure(
        sender=sender,
        order_number="absent" if unnamed or subject.order_id is None else "given",
        time=_time(subject, database, scenario.story.sent_at.date(), draw, unnamed=unnamed),
        stated=dict(subject.stated),
    )


def is_found_without_number(subject: Subject, customer: Customer, database: Database) -> bool:
    """Tell whether only one line of the sender's orders holds the product named."""
    if subject.order_id is None or subject.line_id is None:
        return False
    product_id = database.line(subject.order_id, subject.line_id).product_id
    bought = [
        line.line_id
        for order in database.orders_of(customer.customer_id)
        for line in order.items
        if line.product_id == product_id
    ]
    return bought == [subject.line_id]


def _time(
    subject: Subject, database: Database, sent: date, draw: random.Random, *, unnamed: bool
) -> Time:
    """Return how the order's day is mentioned; mostly somehow where the number is left out."""
    times: list[Time] = ["none", "exact_date", "relative"]
    chosen = draw.choices(times, [30, 35, 35] if unnamed else [50, 25, 25])[0]
    if subject.order_id is None:
        return "none"
    order = database.order(subject.order_id)
    known = order.ordered_at.date()
    if (
        subject.stated.get("party") == "recipient"
    ):  # who knows when it came, not when it was bought
        known = next(e.at.date() for e in order.shipments if e.event == "delivered")
    if chosen == "relative" and not ago_phrases((sent - known).days):
        return "exact_date"
    return chosen
