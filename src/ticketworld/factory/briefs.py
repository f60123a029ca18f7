"""Writes the brief of a letter from a demand: what must be said, what may not."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from ticketworld.letters.brief import Brief, DayKind
from ticketworld.letters.days import ago_phrases
from ticketworld.letters.lexicon import FACTS_OF_REQUEST
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.database import Database
from ticketworld.records.state import delivered_at
from ticketworld.records.types import Order
from ticketworld.seeds import stream
from ticketworld.world.build import Demand
from ticketworld.world.people import make_stranger

_IN_HAND = frozenset({"return", "exchange", "damaged", "wrong_item", "warranty"})
"""Requests whose letters may count from the delivery, since the item is there."""


@dataclass(frozen=True, slots=True)
class _Day:
    """The day that a letter mentions."""

    day: date
    kind: DayKind


def write_brief(demand: Demand, database: Database, catalogue: Catalogue, seed: int) -> Brief:
    """Return what the writer of a demand's letter is told."""
    scenario, subject, disclosure = demand.scenario, demand.subject, demand.disclosure
    template = scenario.template
    draw = stream(seed, "brief", scenario.number)
    tone = draw.choice(template.tones)
    order = None if subject.order_id is None else database.order(subject.order_id)
    told = None if order is None else _day(demand, order, draw)
    offer = scenario.story.offer
    own, other = _products(demand, database)
    stated = FACTS_OF_REQUEST.get(subject.request, ())
    return Brief(
        query_type=template.query_type,
        request=subject.request,
        customer_name=demand.signed,
        tone=tone,
        sent_at=demand.sent_at,
        order_id=subject.order_id if disclosure.order_number == "given" else None,
        product=own,
        other_product=other,
        retailer=subject.retailer,
        retailer_price_cents=None if offer is None else offer.price,
        time=disclosure.time if told else "none",
        day_mentioned=told.day if told else None,
        day_kind=told.kind if told else None,
        stated={name: value for name, value in disclosure.stated.items() if name in stated},
        wants=template.wants,
        belief=template.belief,
        withheld=_withheld(demand, order, catalogue),
        received=_is_received(demand, order),
        named=_named(demand, database, seed),
    )


def _named(demand: Demand, database: Database, seed: int) -> dict[str, str]:
    """Return what the letter gives word for word, by the names of `Brief`."""
    subject, stranger = demand.subject, demand.disclosure.sender == "unknown"
    named: dict[str, str] = {}
    if subject.promo_code is not None:
        named["code"] = subject.promo_code
    if stranger and subject.order_id is None:
        named["account"] = database.customer(demand.customer_id).primary_email
    if subject.request == "email_change":
        named["new_email"] = subject.sender or ""
        if not stranger:
            named["new_email"], _ = make_stranger(
                demand.scenario.number, demand.signed, database, seed
            )
    return named


def _products(demand: Demand, database: Database) -> tuple[str, str | None]:
    """Return the names of the product that the message is about, and of the one wanted instead."""
    subject = demand.subject
    asked = None if subject.product_id is None else database.product(subject.product_id).name
    if subject.order_id is None or subject.line_id is None:
        return asked or "", None
    line = database.line(subject.order_id, subject.line_id)
    return database.product(line.product_id).name, asked


def _day(demand: Demand, order: Order, draw: random.Random) -> _Day | None:
    """Return the day to be mentioned: the order's, or the delivery's where that is known."""
    if demand.disclosure.time == "none":
        return None
    arrived, sent = delivered_at(order, demand.sent_at), demand.sent_at.date()
    counted = demand.subject.request in _IN_HAND and draw.random() < 0.6
    if arrived is not None and demand.subject.stated.get("party") == "recipient":
        return _Day(arrived.date(), "delivered")
    if arrived is not None and counted:
        sayable = ago_phrases((sent - arrived.date()).days)
        if sayable or demand.disclosure.time == "exact_date":
            return _Day(arrived.date(), "delivered")
    return _Day(order.ordered_at.date(), "ordered")


def _is_received(demand: Demand, order: Order | None) -> bool:
    if order is None or demand.subject.request == "not_received":
        return False
    return delivered_at(order, demand.sent_at) is not None


def _withheld(demand: Demand, order: Order | None, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what no letter may hold: clause ids, and the amounts and numbers of the records."""
    ids = tuple(dict.fromkeys(clause.public_id for clause in catalogue.clauses))
    amounts = {action.cents for action in demand.scenario.decision.actions if action.cents}
    if order is None:
        return (*ids, *map(format_money, sorted(amounts)))
    amounts |= {order.total_amount, *(line.price_paid for line in order.items)}
    hidden = [] if demand.disclosure.order_number == "given" else [order.order_id]
    return (*ids, order.tracking_number, *hidden, *map(format_money, sorted(amounts)))
