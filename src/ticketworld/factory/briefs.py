"""Writes the brief of a letter from a demand: what must be said, what may not."""

from __future__ import annotations

import random
from dataclasses import replace

from ticketworld.dataset.briefs import plain_brief
from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import Brief
from ticketworld.records.database import Database
from ticketworld.seeds import stream
from ticketworld.world.build import Demand
from ticketworld.world.lot import USUAL, Lot
from ticketworld.world.people import make_stranger

_DOUBTED, _DOUBTED_THOUGH_RIGHT = 0.4, 0.04
"""How often customers doubt a hint that is wrong, and one that is right."""


def write_brief(
    demand: Demand,
    message: Message,
    database: Database,
    seed: int,
    language: str = "en",
    lot: Lot = USUAL,
) -> Brief:
    """Return what the writer is told of one request of a demand's message.

    What the customer wishes and believes is the template's, so the writer is told of it for the
    request that the template is about.
    """
    scenario, is_planned = demand.scenario, message is demand.message
    template = scenario.template
    offer = scenario.story.offer if is_planned else None
    draw = stream(seed, "brief", scenario.number)
    plain = plain_brief(
        message,
        database,
        signed=demand.signed,
        price_cents=None if offer is None else offer.price,
        named=_named(demand, message, database, seed, lot),
        amounts=(action.cents for action in scenario.decision.actions),
        language=language,
    )
    return replace(
        plain,
        query_type=template.query_type,
        tone=draw.choice(template.tones),
        wants=template.wants if is_planned else "",
        belief=template.belief if is_planned else "",
        unsure=_unsure(message, stream(seed, "brief", scenario.number, "unsure")),
        for_another=message.disclosure.sender == "relative",
        is_new=_is_new(demand, message, database),
    )


def _is_new(demand: Demand, message: Message, database: Database) -> bool:
    """Return whether the sender is the customer, and has ordered once at most by then."""
    orders = database.orders_of(demand.customer_id)
    so_far = sum(order.ordered_at <= message.sent_at for order in orders)
    return message.disclosure.sender == "primary" and so_far <= 1


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


def _named(
    demand: Demand, message: Message, database: Database, seed: int, lot: Lot
) -> dict[str, str]:
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
                demand.scenario.number, demand.signed, database, seed, lot
            )
    return named
