"""The dataset of the tickets that the messages of tests/messages.py become."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from types import SimpleNamespace

from tests.messages import MESSAGES, Sent, message_of
from tests.shop import DATABASE, DAY, the_judge
from ticketworld.dataset.build import build_tickets
from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.debug_blocks import ReferenceReplies
from ticketworld.dataset.draft import Draft, Reply, Request, ticket_id
from ticketworld.dataset.manifest import new_manifest
from ticketworld.dataset.plan import PlanProse
from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import Standing, stand
from ticketworld.letters.brief import Letter
from ticketworld.policy.graph import policy_graph
from ticketworld.policy.handbook import handbook_text
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.seeds import stream
from ticketworld.solver.case import Case
from ticketworld.writer.agent import plan_prose
from ticketworld.writer.answers import answer_text
from ticketworld.writer.lookup import lookup_notes
from ticketworld.writer.owed import Owed
from ticketworld.writer.references import reference_replies


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
