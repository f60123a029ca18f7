"""Messages to the shop of tests/shop.py, and the dataset of their tickets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from types import SimpleNamespace

from tests.shop import DATABASE, DAY, ORDERS, SPEAKER, on, the_judge
from ticketworld.dataset.build import (
    Draft,
    Reply,
    Request,
    build_tickets,
    sender_address,
    ticket_id,
)
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.manifest import new_manifest
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing, stand
from ticketworld.dataset.ticket import ReferenceReplies
from ticketworld.letters.brief import DayHint, Disclosure, Letter, OrderNumber, Sender
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.subject import Subject, Value
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.answers import answer_text
from ticketworld.writer.lookup import lookup_notes
from ticketworld.writer.owed import Owed
from ticketworld.writer.references import reference_replies


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


def drafts(database: Database = DATABASE, sent_in: tuple[Sent, ...] = MESSAGES) -> list[Draft]:
    """Return the drafts of messages, as they stand by these records."""
    judge = the_judge()
    messages = [[message_of(sent, asked) for asked in sent.requests] for sent in sent_in]
    flat = [message for several in messages for message in several]
    truths = judge.decide([_true_case(message, database) for message in flat])
    standings = iter(stand(flat, truths, database, judge))
    return [
        _draft(number, sent, [(message, next(standings)) for message in several])
        for number, (sent, several) in enumerate(zip(sent_in, messages, strict=True), 1)
    ]


def _true_case(message: Message, database: Database) -> Case:
    judge = the_judge()
    facts = extract_facts(message.subject, message.sent_at, database, judge.catalogue.facts)
    return judge.case(facts)


def _draft(number: int, sent: Sent, stood: list[tuple[Message, Standing]]) -> Draft:
    requests = tuple(
        Request(
            query_type=asked.query_type,
            message=message,
            standing=standing,
            prose=prose_of(message, standing),
        )
        for asked, (message, standing) in zip(sent.requests, stood, strict=True)
    )
    replies, standing, clock = [], requests[0].standing, sent.at
    for reply in sent.replies:
        standing = standing.after(reply.answers, the_judge())
        replies.append(
            Reply(
                asked=reply.asked,
                asked_at=clock + timedelta(hours=1),
                body=reply.body,
                sent_at=clock + timedelta(hours=2),
                answers=reply.answers,
                prose=prose_of(requests[0].message, standing),
            )
        )
        clock += timedelta(hours=2)
    return Draft(
        ticket_id=ticket_id(sent.at, number),
        sent_at=sent.at,
        customer_id=sent.customer_id,
        requests=requests,
        letter=Letter(subject="A question", body=sent.body),
        scenario_id=f"TEST-{number:03d}",
        scenario_name="a test",
        sentiment="neutral",
        references=references_of(requests),
        replies=tuple(replies),
        answer=(clock + timedelta(hours=1), _last_words(requests[0])) if replies else None,
    )


def _last_words(request: Request) -> str:
    """Return the agent's last words in a conversation."""
    return answer_text(request.standing.truth, _writer(request), stream(1, "answer"))


def _writer(request: Request) -> SimpleNamespace:
    """Return the customer as an agent's letter needs them."""
    product = request.message.disclosure.product_text
    return SimpleNamespace(customer_name="Ada Brandt", product=product, language="en")


def prose_of(message: Message, standing: Standing) -> PlanProse:
    """Return an agent's words about a message as it stands."""
    judge = the_judge()
    explanation = judge.explain([standing.decision])[0]
    return plan_prose(
        explanation, judge.catalogue, standing.questions, lookup_notes(message, standing)
    )


def references_of(requests: tuple[Request, ...]) -> ReferenceReplies:
    """Return the right and the wrong reply to a message."""
    owed = [Owed(due=one.due, truth=one.standing.truth, to=_writer(one)) for one in requests]
    return reference_replies(owed, the_judge().catalogue, lambda purpose: stream(1, purpose))


@cache
def sample_dataset() -> Dataset:
    """Return the dataset of all messages."""
    judge = the_judge()
    catalogue = judge.catalogue
    manifest = new_manifest(
        seed=7,
        date=DAY,
        company="TechNest",
        rules=catalogue.digest,
        scenarios="0" * 64,
        writer="offline",
        options={"tickets": len(MESSAGES)},
    )
    return Dataset(
        tickets=tuple(
            build_tickets(drafts(), judge=judge, catalogue=catalogue, database=DATABASE)
        ),
        database=DATABASE,
        manifest=manifest,
        policy_text=handbook_text(catalogue, "TechNest"),
        policy_graph=policy_graph(catalogue, "TechNest"),
    )
