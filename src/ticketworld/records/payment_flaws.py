"""Whether the payments of one order can have happened as they are recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ticketworld.money import format_money
from ticketworld.records.flaw import Flaw, order_flaw, sequence_flaws
from ticketworld.records.moments import moment_text
from ticketworld.records.types import Order


def payment_flaws(order: Order) -> Iterator[Flaw]:
    """Yield what is wrong with the payments of an order: their order, their amounts."""
    yield from sequence_flaws(order.order_id, "payments", [event.at for event in order.payments])
    yield from _start_flaws(order)
    yield from _amount_flaws(order)
    yield from _need_flaws(order)
    yield from _refund_flaws(order)


def _start_flaws(order: Order) -> Iterator[Flaw]:
    if not order.payments:
        why = "an order is held or charged when it is placed"
        yield order_flaw(order, "payments", 0, "at least 1", why)
    elif order.payments[0].at != order.ordered_at:
        yield order_flaw(
            order,
            "payments[0].at",
            moment_text(order.payments[0].at),
            moment_text(order.ordered_at),
            "an order is held or charged when it is placed, at ordered_at",
        )
    sent = min((event.at for event in order.shipments), default=None)
    charged = min((e.at for e in order.payments if e.event == "charge"), default=None)
    if sent is not None and (charged is None or charged > sent):
        found = "no charge" if charged is None else f"charged at {moment_text(charged)}"
        expected = f"a charge up to {moment_text(sent)}"
        why = "an order is charged before it is sent"
        yield order_flaw(order, "payments", found, expected, why)


def _amount_flaws(order: Order) -> Iterator[Flaw]:
    for index, event in enumerate(order.payments):
        place, found = f"payments[{index}].amount", format_money(event.amount)
        if event.amount < 1:
            yield order_flaw(order, place, found, "more than $0.00", "a payment moves money")
        elif event.event in ("hold", "release", "failed") and event.amount != order.total_amount:
            why = f"a {event.event} is of total_amount"
            yield order_flaw(order, place, found, format_money(order.total_amount), why)


def _need_flaws(order: Order) -> Iterator[Flaw]:
    """Yield an event without the one that it ends or answers."""
    holds = charges = disputes = 0
    for index, event in enumerate(order.payments):
        missing = ""
        if event.event == "release" and not holds:
            missing = "an open hold"
        elif event.event == "dispute" and charges <= disputes:
            missing = "a charge that is not disputed"
        elif event.event == "dispute_closed" and not disputes:
            missing = "an open dispute"
        if missing:
            place, why = f"payments[{index}].event", f"a {event.event} answers {missing}"
            yield order_flaw(order, place, event.event, f"{missing} before it", why)
        ended = event.event in ("charge", "release")
        holds = max(holds + (event.event == "hold") - ended, 0)
        charges += event.event == "charge"
        disputes += (event.event == "dispute") - (event.event == "dispute_closed")


def _refund_flaws(order: Order) -> Iterator[Flaw]:
    refunded: dict[datetime, int] = {}
    for line in order.items:
        if line.refunded_at is not None:
            refunded[line.refunded_at] = refunded.get(line.refunded_at, 0) + line.price_paid
    paid: dict[datetime, int] = {}
    for event in order.payments:
        if event.event == "refund":
            paid[event.at] = paid.get(event.at, 0) + event.amount
    for moment in sorted(refunded.keys() | paid.keys()):
        found, most = paid.get(moment, 0), refunded.get(moment, 0)
        if not 0 < found <= most:
            yield order_flaw(
                order,
                "payments",
                f"{format_money(found)} refunded at {moment_text(moment)}",
                f"more than $0.00, at most {format_money(most)}",
                "a refund stands at a line's refunded_at and gives back no more than its price",
            )
