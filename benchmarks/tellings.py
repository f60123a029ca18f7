"""Draws messages about random lines of orders: right and wrong, whole and with things left out.

What `generate` draws to meet a plan is drawn here without one, so that any number of messages can
be had about any world, one that is in memory or one that is read from its file.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ticketworld.dataset.possible import Message
from ticketworld.letters.brief import (
    DayHint,
    DayKind,
    Disclosure,
    OrderNumber,
    ProductNamed,
    Sender,
    Time,
)
from ticketworld.letters.spans import spans_of
from ticketworld.planning.account import STRANGER
from ticketworld.planning.choose import moment_between
from ticketworld.planning.message import draw_stated
from ticketworld.policy.catalogue import Fact
from ticketworld.records.digits import with_a_digit_changed, with_two_digits_swapped
from ticketworld.records.facts import concerns_order
from ticketworld.records.moments import end_of_day
from ticketworld.records.state import delivered_at
from ticketworld.records.subject import Subject
from ticketworld.records.types import Customer, Line, Order, Product, Promotion, Retailer
from ticketworld.solver.judge import Judge

NUMBERS: Mapping[OrderNumber, int] = {
    "given": 40, "absent": 28, "truncated": 10, "misspelt": 9, "transposed": 6, "of_another": 7,
}  # fmt: skip
SENDERS: Mapping[Sender, int] = {"primary": 75, "alternate": 8, "relative": 5, "unknown": 12}
TIMES: Mapping[Time, int] = {"none": 50, "exact_date": 20, "relative": 20, "wrong": 10}
NAMES: Mapping[ProductNamed, int] = {"exact": 55, "vague": 30, "misremembered": 15}
_WITHHELD = 0.25
_AT_MOST = 120
"""Days from the delivery, or from the order, to the message."""
_NO_CODE = "WELCOME-BACK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What messages are drawn about and with; `edges` are the boundary values of each fact."""

    requests: Sequence[str]
    products: Sequence[Product]
    retailers: Sequence[Retailer]
    promotions: Sequence[Promotion]
    edges: Mapping[str, tuple[str | int, ...]]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Which line a message is about, whose it is, and another order with its customer."""

    customer: Customer
    order: Order
    line: Line
    product: Product
    other: Order
    stranger: Customer


def requests_about_lines(facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return the requests that messages about a line of an order can have."""
    return tuple(name for name in facts["request"].names if concerns_order(name, facts))


def ground_of(
    judge: Judge,
    products: Sequence[Product],
    retailers: Sequence[Retailer],
    promotions: Sequence[Promotion],
    today: date,
) -> Ground:
    """Return what messages under a policy are drawn with."""
    return Ground(
        requests=requests_about_lines(judge.catalogue.facts),
        products=products,
        retailers=retailers,
        promotions=promotions,
        edges=judge.domain.values,
        today=today,
    )


def draw_message(matter: Matter, ground: Ground, draw: random.Random) -> Message:
    """Return a message about a line, whose subject is the truth and whose hints need not be."""
    order = matter.order
    arrived = delivered_at(order, end_of_day(ground.today))
    start = order.ordered_at if arrived is None or draw.random() < 0.2 else arrived
    latest = min(end_of_day(ground.today), start + timedelta(days=draw.randint(1, _AT_MOST)))
    sent = moment_between(start, latest, draw) or latest
    request = draw.choice(ground.requests)
    stated: dict[str, str | int] = {}
    if delivered_at(order, sent) is not None:
        stated |= draw_stated(request, {}, ground.edges, matter.line, draw, gift=order.gift) or {}
    subject = Subject(
        request=request, order_id=order.order_id, line_id=matter.line.line_id, stated=stated
    )
    subject = _with_further(subject, matter, ground, draw)
    disclosure = _disclosure(subject, matter, ground, sent, draw)
    return Message(
        subject=replace(subject, sender=_address(disclosure.sender, matter)),
        disclosure=disclosure,
        sent_at=sent,
    )


def _with_further(
    subject: Subject, matter: Matter, ground: Ground, draw: random.Random
) -> Subject:
    """Return the subject with the item, the seller or the code that its request is about too."""
    if subject.request == "exchange" and draw.random() < 0.6:
        own = matter.product
        alike = [one for one in ground.products if one.category == own.category and one != own]
        if alike:
            return replace(subject, product_id=draw.choice(alike).product_id)
    if subject.request == "price_match":
        key = matter.line.product_id
        sellers = [
            one.name for one in ground.retailers if any(q.product_id == key for q in one.quotes)
        ]
        if sellers and draw.random() < 0.8:
            return replace(subject, retailer=draw.choice(sellers))
        asked = matter.line.price_paid * draw.randint(78, 108) // 100
        stated = {**subject.stated, "competitor_price": asked}
        return replace(subject, retailer="Harbor Street Audio", stated=stated)
    if subject.request == "promo_code":
        codes = [promotion.code for promotion in ground.promotions]
        return replace(subject, promo_code=draw.choice([*codes, _NO_CODE]))
    return subject


def _disclosure(
    subject: Subject, matter: Matter, ground: Ground, sent: datetime, draw: random.Random
) -> Disclosure:
    number = draw.choices(list(NUMBERS), list(NUMBERS.values()))[0]
    sender = draw.choices(list(SENDERS), list(SENDERS.values()))[0]
    if sender == "alternate" and matter.customer.alternate_email is None:
        sender = "primary"
    kind, words = _words(matter.product, ground.products, draw)
    time, day = _day(matter.order, sent, draw)
    kept = {
        name: value
        for name, value in subject.stated.items()
        if name == "competitor_price" or draw.random() >= _WITHHELD
    }
    return Disclosure(
        sender=sender,
        order_number=number,
        order_text=_NUMBER_TEXTS[number](matter, draw),
        product=kind,
        product_text=words,
        time=time,
        day=day,
        stated=kept,
        withheld=tuple(name for name in subject.stated if name not in kept),
    )


_NUMBER_TEXTS: Mapping[OrderNumber, Callable[[Matter, random.Random], str | None]] = {
    "given": lambda matter, _: matter.order.order_id,
    "absent": lambda _, __: None,
    "truncated": lambda matter, draw: draw.choice(
        (matter.order.order_id[:-2], matter.order.order_id.rpartition("-")[2])
    ),
    "misspelt": lambda m, draw: draw.choice(list(with_a_digit_changed(m.order.order_id))),
    "transposed": lambda m, draw: draw.choice(list(with_two_digits_swapped(m.order.order_id))),
    "of_another": lambda matter, _: matter.other.order_id,
}


def _words(
    product: Product, products: Sequence[Product], draw: random.Random
) -> tuple[ProductNamed, str]:
    way = draw.choices(list(NAMES), list(NAMES.values()))[0]
    if way == "exact":
        return way, product.name
    noun = product.noun.lower()
    if way == "vague":
        return way, draw.choice((noun, noun.split()[-1], f"{product.brand} {noun}"))
    alike = [one.name for one in products if one.noun == product.noun and one != product]
    return way, draw.choice(alike or [one.name for one in products])


def _day(order: Order, sent: datetime, draw: random.Random) -> tuple[Time, DayHint | None]:
    """Return how the day of the order or of the delivery is told, and which day that means."""
    time = draw.choices(list(TIMES), list(TIMES.values()))[0]
    if time == "none":
        return time, None
    arrived, last = delivered_at(order, sent), sent.date()
    kind: DayKind = "ordered" if arrived is None or draw.random() < 0.6 else "delivered"
    day = order.ordered_at.date() if arrived is None or kind == "ordered" else arrived.date()
    if time == "wrong":
        day = min(last, day + timedelta(days=draw.choice((-1, 1)) * draw.randint(6, 30)))
    agos = spans_of((last - day).days) if time == "relative" else ()
    if not agos:
        return time, DayHint(kind=kind, form="date", first=day, last=day)
    ago = draw.choice(agos)
    first, last = (last - timedelta(days=days) for days in (ago.high, ago.low))
    return time, DayHint(kind=kind, form="ago", first=first, last=last)


def _address(sender: Sender, matter: Matter) -> str:
    if sender == "unknown":
        return STRANGER
    if sender == "relative":
        return matter.stranger.primary_email
    return (sender == "alternate" and matter.customer.alternate_email) or (
        matter.customer.primary_email
    )
