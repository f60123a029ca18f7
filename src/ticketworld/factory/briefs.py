"""Writes the brief of a letter from a demand: what must be said, what may not."""

from __future__ import annotations

import random

from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import Brief
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order
from ticketworld.seeds import stream
from ticketworld.world.build import Demand
from ticketworld.world.people import make_stranger

_DOUBTED, _DOUBTED_THOUGH_RIGHT = 0.4, 0.04
"""How often customers doubt a hint that is wrong, and one that is right."""


def write_brief(
    demand: Demand, message: Message, database: Database, catalogue: Catalogue, seed: int
) -> Brief:
    """Return what the writer is told of one request of a demand's message.

    What the customer wishes and believes is the template's, so the writer is told of it for the
    request that the template is about.
    """
    scenario, subject, disclosure = demand.scenario, message.subject, message.disclosure
    template, is_planned = scenario.template, message is demand.message
    order = None if subject.order_id is None else database.order(subject.order_id)
    offer = scenario.story.offer if is_planned else None
    stated = FACTS_OF_REQUEST.get(subject.request, ())
    return Brief(
        query_type=template.query_type,
        request=subject.request,
        customer_name=demand.signed,
        tone=stream(seed, "brief", scenario.number).choice(template.tones),
        sent_at=message.sent_at,
        order_id=disclosure.order_text,
        product=disclosure.product_text,
        other_product=_other_product(subject, database),
        retailer=subject.retailer,
        retailer_price_cents=None if offer is None else offer.price,
        day=disclosure.day,
        stated={name: value for name, value in disclosure.stated.items() if name in stated},
        implied=tuple(name for name in disclosure.implied if name in stated),
        wants=template.wants if is_planned else "",
        belief=template.belief if is_planned else "",
        withheld=_withheld(demand, message, order, catalogue),
        received=_is_received(message, order),
        named=_named(demand, message, database, seed),
        unsure=_unsure(message, stream(seed, "brief", scenario.number, "unsure")),
    )


def _unsure(message: Message, draw: random.Random) -> frozenset[str]:
    """Return the hints given with a doubt: mostly those that are wrong or vague."""
    told = message.disclosure
    doubtful = {
        "order_number": told.order_number in ("misspelt", "transposed", "truncated", "of_another"),
        "product": told.product == "misremembered",
        "day": told.time == "wrong",
    }
    day = told.day if told.order_number == "given" else None  # else it may decide what is meant
    given = {"order_number": told.order_text, "product": told.product_text, "day": day}
    return frozenset(
        name
        for name, is_wrong in doubtful.items()
        if given[name] and draw.random() < (_DOUBTED if is_wrong else _DOUBTED_THOUGH_RIGHT)
    )


def _named(demand: Demand, message: Message, database: Database, seed: int) -> dict[str, str]:
    """Return what the letter gives word for word, by the names of `Brief`."""
    subject = message.subject
    named: dict[str, str] = {}
    if subject.promo_code is not None:
        named["code"] = subject.promo_code
    if message.account is not None:
        named["account"] = message.account
    if subject.request == "email_change":
        named["new_email"] = subject.sender or ""
        if message.disclosure.sender != "unknown":
            named["new_email"], _ = make_stranger(
                demand.scenario.number, demand.signed, database, seed
            )
    return named


def _other_product(subject: Subject, database: Database) -> str | None:
    """Return the name of the product wanted instead of the one that was bought."""
    if subject.order_id is None or subject.product_id is None:
        return None
    return database.product(subject.product_id).name


def _is_received(message: Message, order: Order | None) -> bool:
    if order is None or message.subject.request == "not_received":
        return False
    return delivered_at(order, message.sent_at) is not None


def _withheld(
    demand: Demand, message: Message, order: Order | None, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return what no letter may hold: clause ids, and the amounts and numbers of the records."""
    ids = tuple(dict.fromkeys(clause.public_id for clause in catalogue.clauses))
    amounts = {action.cents for action in demand.scenario.decision.actions if action.cents}
    if order is None:
        return (*ids, *map(format_money, sorted(amounts)))
    amounts |= {order.total_amount, *(line.price_paid for line in order.items)}
    given = message.disclosure.order_text == order.order_id
    hidden = [] if given else [order.order_id]
    return (*ids, order.tracking_number, *hidden, *map(format_money, sorted(amounts)))
