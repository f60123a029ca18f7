"""Draws what else some messages ask for: a second request about another item, or a question."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ticketworld.dataset.possible import Message
from ticketworld.dataset.standing import step_of
from ticketworld.letters.brief import Disclosure
from ticketworld.planning.enquiry import ACCOUNT_MATTERS
from ticketworld.planning.message import draw_stated
from ticketworld.planning.quota import apportion
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.state import delivered_at, item_status
from ticketworld.records.subject import Subject
from ticketworld.records.types import Line, Order
from ticketworld.seeds import stream
from ticketworld.solver.decision import Ground
from ticketworld.solver.judge import Judge

FURTHER_TYPES: Mapping[str, str] = {
    "return": "return_request",
    "exchange": "exchange_request",
    "warranty": "warranty_claim",
    "order_status": "order_status",
    "product_information": "general_inquiry",
}
"""The requests that can come second, and the query type of each."""
_OF_ITEMS = {"return": 45, "warranty": 30, "exchange": 25}
"""How often a second request about an item in hand is of each kind."""
_QUESTION = 0.3
"""How often somebody asks about a product although there is an item to write about."""
_TRIES = 6


@dataclass(frozen=True, slots=True)
class Principal:
    """The message that a ticket is planned for, by the ticket's number, and whose it is.

    `is_settled` says that it can be answered at once.
    """

    number: int
    message: Message
    customer_id: str
    is_settled: bool


def draw_further(
    principals: Sequence[Principal],
    share: float,
    database: Database,
    judge: Judge,
    seed: int,
    held_out: Collection[Ground] = (),
) -> dict[int, Message]:
    """Return by ticket what else its message asks for, for so many of the messages.

    A second request is about an item of the same customer that no other message is about, or a
    question about a product. It says all it should, is settled at once and escalates nothing.

    Args:
        principals: All messages.
        share: What part of them is to hold two requests, from 0 to 1.
        database: The records.
        judge: The policy.
        seed: The run's seed.
        held_out: Smallest grounds that no second request may be decided by.
    """
    taken = {one.message.subject.line_id for one in principals}
    wanted = apportion(len(principals), {"several": share, "one": 1 - share})["several"]
    open_ = [one for one in principals if _may_ask_more(one)]
    stream(seed, "further").shuffle(open_)
    open_.sort(key=lambda one: next(_free_lines(one, taken, database), None) is None)
    found: dict[int, Message] = {}
    for turn in range(_TRIES):
        tried, open_ = open_[: wanted - len(found)], open_[wanted - len(found) :]
        drawn: list[tuple[int, Message]] = []
        for one in tried:
            draw = stream(seed, "further", one.number, turn)
            message = _draw(one, taken, database, judge, draw)
            if message is not None:
                taken.add(message.subject.line_id)
                drawn.append((one.number, message))
        settled = _settled([message for _, message in drawn], database, judge, held_out)
        for (number, message), is_settled in zip(drawn, settled, strict=True):
            if is_settled:
                found[number] = message
            else:
                taken.discard(message.subject.line_id)
        open_ += [one for one in tried if one.number not in found]  # others come first now
    return found


def _settled(
    messages: Sequence[Message], database: Database, judge: Judge, held_out: Collection[Ground]
) -> list[bool]:
    """Tell which requests are answered at once, escalated to nobody, and on other grounds."""
    facts = judge.catalogue.facts
    cases = [
        judge.case(extract_facts(one.subject, one.sent_at, database, facts)) for one in messages
    ]
    answers = judge.answer(cases)
    settled = [
        not answer.faults()
        and not answer.resolution.escalation
        and step_of(answer.resolution) == "resolve"
        for answer in answers
    ]
    if held_out:
        numbers = [number for number, is_settled in enumerate(settled) if is_settled]
        decisions = judge.decide([cases[n] for n in numbers], [answers[n] for n in numbers])
        for number, decision in zip(numbers, decisions, strict=True):
            settled[number] = decision.grounds[0] not in held_out
    return settled


def _may_ask_more(one: Principal) -> bool:
    """Tell whether a message is answered at once, to a known writer, and ends no account."""
    known = one.message.disclosure.sender in ("primary", "alternate")
    return known and one.is_settled and one.message.subject.request not in ACCOUNT_MATTERS


def _draw(
    one: Principal,
    taken: set[str | None],
    database: Database,
    judge: Judge,
    draw: random.Random,
) -> Message | None:
    lines = list(_free_lines(one, taken, database))
    if not lines or draw.random() < _QUESTION:
        return _question(one, database, draw)
    order, line = draw.choice(lines)
    request = "order_status"
    stated = {}
    if delivered_at(order, one.message.sent_at) is not None:
        request = draw.choices(list(_OF_ITEMS), list(_OF_ITEMS.values()))[0]
        known = draw_stated(request, {}, judge.domain.values, line, draw, gift=order.gift)
        if known is None:
            return None
        stated = known
    subject = Subject(
        request=request,
        sender=one.message.subject.sender,
        order_id=order.order_id,
        line_id=line.line_id,
        stated=stated,
    )
    return _told(one, subject, database.product(line.product_id).name)


def _free_lines(
    one: Principal, taken: set[str | None], database: Database
) -> Iterator[tuple[Order, Line]]:
    """Yield the lines of the writer's orders that nobody writes about, still with the writer."""
    at = one.message.sent_at
    for order in database.orders_of(one.customer_id):
        if order.ordered_at < at and order.order_id != one.message.subject.order_id:
            for line in order.items:
                gone = item_status(order, line, at) in ("returned", "refunded")
                if not gone and line.line_id not in taken:
                    yield order, line


def _question(one: Principal, database: Database, draw: random.Random) -> Message | None:
    product = draw.choice(database.products)
    if product.name == one.message.disclosure.product_text:
        return None
    subject = Subject(
        request="product_information",
        sender=one.message.subject.sender,
        customer_id=one.customer_id,
        product_id=product.product_id,
    )
    return _told(one, subject, product.name)


def _told(one: Principal, subject: Subject, product: str) -> Message:
    disclosure = Disclosure(
        sender=one.message.disclosure.sender,
        order_number="absent" if subject.order_id is None else "given",
        order_text=subject.order_id,
        product="exact",
        product_text=product,
        time="none",
        day=None,
        stated=subject.stated,
    )
    return replace(one.message, subject=subject, disclosure=disclosure, account=None)
