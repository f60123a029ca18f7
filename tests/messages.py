"""Messages to the shop of tests/shop.py: what is written, asked and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from tests.shop import DATABASE, ORDERS, SPEAKER, on
from ticketworld.dataset.build import sender_address
from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import DayHint, Disclosure, OrderNumber, Sender
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject, Value


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request of a message; by default it gives the order's number and the product's name.

    `order_text` and `product_text` are the words where they are not these.
    """

    subject: Subject
    query_type: str = "return_request"
    order_number: OrderNumber = "given"
    order_text: str | None = None
    product_text: str | None = None
    day: date | None = None
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question of the agent's, and what the customer replies."""

    asked: str
    body: str
    answers: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One message to the shop with the conversation that follows."""

    at: datetime
    customer_id: str
    requests: tuple[Asked, ...]
    body: str
    sender: Sender = "primary"
    address: str | None = None
    account: str | None = None
    replies: tuple[Answered, ...] = ()


def the_product(subject: Subject, database: Database = DATABASE) -> str:
    """Return the name of the product that a message is about; empty where it is about none."""
    if subject.order_id is not None and subject.line_id is not None:
        line = database.line(subject.order_id, subject.line_id)
        return database.product(line.product_id).name
    return "" if subject.product_id is None else database.product(subject.product_id).name


def message_of(sent: Sent, asked: Asked) -> Message:
    """Return one request of a message with what it truly gives away."""
    number, name = asked.order_number, the_product(asked.subject)
    if asked.subject.order_id is None:
        number = "absent"
    words = name if asked.product_text is None else asked.product_text
    known = asked.subject.stated.items()
    customer = DATABASE.customer(sent.customer_id)
    return Message(
        subject=replace(asked.subject, sender=sender_address(customer, sent.sender, sent.address)),
        disclosure=Disclosure(
            sender=sent.sender,
            order_number=number,
            order_text=asked.subject.order_id if number == "given" else asked.order_text,
            product="none" if not name else "exact" if words == name else "vague",
            product_text=words,
            time="none" if asked.day is None else "exact_date",
            day=None
            if asked.day is None
            else DayHint(kind="delivered", form="date", first=asked.day, last=asked.day),
            stated={fact: value for fact, value in known if fact not in asked.withheld},
            withheld=asked.withheld,
        ),
        sent_at=sent.at,
        account=sent.account,
    )


MESSAGES = (
    Sent(
        at=datetime(2025, 5, 16, 10, 30, 7),
        customer_id="CUST-0001",
        requests=(
            Asked(subject=on(0, 0, "return", stated={"packaging": "opened", "fault": "none"})),
        ),
        body=f"My order {ORDERS[0].order_id}: the Norvik Halo headphones. I opened the box, they "
        "work fine, but I would like to send them back.",
    ),
    Sent(
        at=datetime(2025, 7, 4, 8, 1, 59),
        customer_id="CUST-0001",
        requests=(
            Asked(
                subject=on(1, 0, "damaged", stated={"photos_sent": 0}),
                order_number="absent",
                product_text="speaker",
                day=date(2025, 6, 7),
            ),
        ),
        body="The speaker that came on June 7 is dented. I could not take any photos.",
        sender="alternate",
    ),
    Sent(
        at=datetime(2025, 7, 20, 12, 20, 0),
        customer_id="CUST-0002",
        requests=(Asked(subject=on(2, 0, "order_change"), product_text="radio"),),
        body=f"Please add a cable to {ORDERS[2].order_id}, the one with the radio.",
    ),
    Sent(
        at=datetime(2025, 7, 21, 7, 0, 5),
        customer_id="CUST-0002",
        requests=(
            Asked(subject=on(2, 0, "price_match", retailer="Best Buy"), product_text="radio"),
        ),
        body=f"Best Buy asks $82.50 for the radio of order {ORDERS[2].order_id}. Can you match "
        "that?",
    ),
    Sent(
        at=datetime(2025, 7, 22, 19, 45, 12),
        customer_id="CUST-0003",
        requests=(
            Asked(
                subject=Subject(
                    request="product_information", customer_id="CUST-0003", product_id=SPEAKER
                )
            ),
        ),
        body="What does the Norvik Barrel speaker cost, and do you have it?",
    ),
    Sent(
        at=datetime(2025, 7, 25, 9, 9, 9),
        customer_id="CUST-0003",
        requests=(
            Asked(
                subject=on(3, 1, "warranty", stated={"fault": "water"}),
                order_number="absent",
                product_text="cable",
            ),
        ),
        body="My cable got wet and is dead now. I want a new one.",
    ),
    Sent(
        at=datetime(2025, 7, 30, 6, 30, 1),
        customer_id="CUST-0001",
        requests=(
            Asked(
                subject=on(
                    0,
                    0,
                    "exchange",
                    product_id=SPEAKER,
                    stated={"packaging": "opened", "fault": "none"},
                ),
                product_text="headphones",
            ),
        ),
        body=f"I opened the headphones of {ORDERS[0].order_id} and nothing is wrong with them, "
        "but I want the Norvik Barrel speaker instead.",
    ),
    Sent(
        at=datetime(2025, 7, 30, 8, 0, 0),
        customer_id="CUST-0001",
        requests=(
            Asked(
                subject=on(0, 0, "warranty", stated={"fault": "manufacturing"}),
                query_type="warranty_claim",
                order_number="absent",
                product_text="Norvik",
                withheld=("fault",),
            ),
        ),
        body="I have a warranty matter with something of Norvik that I bought from you.",
        replies=(
            Answered(
                asked="Which item is it, and what is wrong with it?",
                body="It is about the Norvik Halo headphones.",
                answers={"product": "Norvik Halo headphones"},
            ),
            Answered(
                asked="What is wrong with it?",
                body="It is a factory defect.",
                answers={"fault": "manufacturing"},
            ),
        ),
    ),
    Sent(
        at=datetime(2025, 7, 30, 10, 0, 0),
        customer_id="CUST-0001",
        requests=(
            Asked(
                subject=on(1, 0, "warranty", stated={"fault": "manufacturing"}),
                query_type="warranty_claim",
            ),
            Asked(
                subject=on(0, 1, "return", stated={"packaging": "opened", "fault": "none"}),
            ),
        ),
        body=f"Warranty claim: the Norvik Barrel speaker of {ORDERS[1].order_id} has a factory "
        f"defect. And the Norvik patch cable of {ORDERS[0].order_id} I want to return: I opened "
        "it, but nothing is wrong with it.",
    ),
    Sent(
        at=datetime(2025, 7, 30, 12, 0, 0),
        customer_id="CUST-0002",
        requests=(
            Asked(
                subject=on(2, 0, "order_status"),
                query_type="order_status",
                order_number="misspelt",
                order_text="ORD-20250720-0008",
                product_text="radio",
            ),
        ),
        body="Where is the radio that I ordered? The number is ORD-20250720-0008.",
    ),
    Sent(
        at=datetime(2025, 7, 30, 14, 0, 0),
        customer_id="CUST-0002",
        requests=(
            Asked(
                subject=on(2, 0, "order_status"),
                query_type="order_status",
                order_number="absent",
                product_text="radio",
            ),
        ),
        body="Where is my radio?",
        sender="unknown",
        address="who@nowhere.example",
    ),
    Sent(
        at=datetime(2025, 7, 30, 16, 0, 0),
        customer_id="CUST-0001",
        requests=(Asked(subject=on(1, 0, "order_status"), query_type="order_status"),),
        body=f"Where is the Norvik Barrel speaker of {ORDERS[1].order_id}?",
        sender="relative",
        address="ben@example.com",
    ),
    Sent(
        at=datetime(2025, 7, 30, 18, 0, 0),
        customer_id="CUST-0003",
        requests=(
            Asked(
                subject=Subject(request="data_export", customer_id="CUST-0003"),
                query_type="account_issue",
            ),
        ),
        body="Send me a copy of all that you know about the account of cleo@example.com.",
        sender="unknown",
        address="who@nowhere.example",
        account="cleo@example.com",
    ),
)
"""The seventh and those before it are plain; then one is asked twice what it withholds, one asks
for two things, one misspells its number, one leads to nothing, two are from somebody else."""
