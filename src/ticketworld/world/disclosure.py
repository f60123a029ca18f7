"""Draws what each message gives away; nothing is left out that could not be found again."""

from __future__ import annotations

import random
from datetime import date

from ticketworld.letters.brief import Disclosure, Sender, Time
from ticketworld.letters.days import ago_phrases
from ticketworld.planning.plan import Scenario
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer
from ticketworld.seeds import stream

_SECOND_ADDRESS = 0.3
_NO_NUMBER = 0.42
"""How often the order's number is left out where the sender and the product name it as well."""


def draw_disclosure(
    scenario: Scenario, subject: Subject, customer: Customer, database: Database, seed: int
) -> Disclosure:
    """Return what the message of this ticket gives away; a stranger names the order."""
    draw = stream(seed, "disclosure", scenario.number)
    story = scenario.story
    second = draw.random() < _SECOND_ADDRESS and customer.alternate_email is not None
    sender: Sender = "alternate" if second else "primary"
    unnamed = draw.random() < _NO_NUMBER and is_found_without_number(subject, customer, database)
    if story.is_from_stranger:
        sender, unnamed = "unknown", False
    return Disclosure(
        sender=sender,
        order_number="absent" if unnamed or subject.order_id is None else "given",
        time=_time(subject, database, story.sent_at.date(), draw, unnamed=unnamed),
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
