"""Draws how an order was paid, and what its records say of the money."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ticketworld.planning.choose import Wishes, moment_between, moment_on, pick_name, wish_for
from ticketworld.planning.course import (
    HELD,
    Course,
    Occasion,
    Step,
    draw_course,
    methods_for,
)
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.payments import way_of_payment
from ticketworld.records.types import Line, Order, PaymentEvent, PaymentMethod

_DISPUTABLE = frozenset({"not_received", "wrong_item", "damaged", "missing_item"})


@dataclass(frozen=True, slots=True)
class Dispute:
    """When a bank began to examine a payment, and when it was done."""

    opened: datetime
    closed: datetime | None


@dataclass(frozen=True, slots=True)
class Payment:
    """How an order was paid: `captured` after so many seconds where the amount was held first.

    `course` is None where it went as payments do.
    """

    method: PaymentMethod
    captured: int
    dispute: Dispute | None = None
    course: Course | None = None

    @property
    def is_charged(self) -> bool:
        """Whether any money was ever taken."""
        return self.course is None or any(step.event == "charge" for step in self.course)


def draw_payment(
    request: str,
    wishes: Wishes,
    edges: Edges,
    mix: Distributions,
    timeline: Timeline,
    today: date,
    draw: random.Random,
) -> Payment | None:
    """Return how an order was paid, or None where the dispute wished for finds no time."""
    wish, possible = wish_for(wishes, "payment_method"), methods_for(request, wishes)
    methods = [
        method
        for method in mix.payment_method
        if wish.admits(way_of_payment(method)) and (possible is None or method in possible)
    ]
    if not methods:
        return None
    method = pick_name(NO_WISH, {m: mix.payment_method[m] for m in methods}, draw)
    captured = draw.randint(20, 900)
    delivered_at, sent_at = timeline.delivered_at, timeline.sent_at
    if request not in _DISPUTABLE or delivered_at is None:
        occasion = Occasion(method, wishes, edges, timeline, captured)
        course = draw_course(request, occasion, draw)
        return Payment(method, captured, course=course)
    state = pick_name(wish_for(wishes, "dispute"), mix.dispute, draw)
    if state == "none":
        return Payment(method, captured)
    opened = moment_between(delivered_at, sent_at, draw)
    if opened is None or method == "gift_card":
        return None
    end = moment_on((sent_at + timedelta(days=draw.randint(12, 60))).date(), 9, 17, draw)
    return Payment(method, captured, Dispute(opened, end if end.date() <= today else None))


def draw_plain_payment(mix: Distributions, draw: random.Random) -> Payment:
    """Return how an order was paid that nobody writes about."""
    return Payment(pick_name(NO_WISH, mix.payment_method, draw), draw.randint(20, 900))


def payment_events(
    payment: Payment, ordered_at: datetime, total: int, lines: Iterable[Line], today: date
) -> tuple[PaymentEvent, ...]:
    """Return a hold where the method makes one, the charge, a dispute, and what was given back."""
    course = payment.course or _usual(payment, ordered_at, today)
    steps = [(ordered_at + timedelta(seconds=step.after), step) for step in course]
    events = [
        PaymentEvent(at=at, event=step.event, amount=max(total + step.beyond, 1))
        for at, step in steps
        if at.date() <= today
    ]
    dispute = payment.dispute
    if dispute is not None:
        events.append(PaymentEvent(at=dispute.opened, event="dispute", amount=total))
        if dispute.closed is not None:
            events.append(PaymentEvent(at=dispute.closed, event="dispute_closed", amount=total))
    return _in_order([*events, *_refunds(lines)])


def _usual(payment: Payment, ordered_at: datetime, today: date) -> Course:
    """Return a charge, with a hold before it where the method makes one and there is time."""
    captured = ordered_at + timedelta(seconds=payment.captured)
    if payment.method in HELD and captured.date() <= today:
        return (Step(0, "hold"), Step(payment.captured, "charge"))
    return (Step(0, "charge"),)


def with_refunds(order: Order) -> Order:
    """Return an order whose payments hold the refunds that its lines tell of."""
    before = [event for event in order.payments if event.event != "refund"]
    return replace(order, payments=_in_order([*before, *_refunds(order.items)]))


def _refunds(lines: Iterable[Line]) -> list[PaymentEvent]:
    return [
        PaymentEvent(at=line.refunded_at, event="refund", amount=line.price_paid)
        for line in lines
        if line.refunded_at is not None
    ]


def _in_order(events: Iterable[PaymentEvent]) -> tuple[PaymentEvent, ...]:
    return tuple(sorted(events, key=lambda event: event.at))
