"""Whether the events of one order follow each other as they can, and move the money they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from ticketworld.money import format_money
from ticketworld.records.flaw import Flaw
from ticketworld.records.moments import moment_text
from ticketworld.records.types import Order


def event_flaws(order: Order) -> Iterator[Flaw]:
    """Yield what is wrong with the times and payments of an order."""
    if order.promised_at <= order.ordered_at:
        yield _early(order, "promised_at", order.promised_at, order.ordered_at, "its order")
    yield from _shipment_flaws(order)
    yield from _return_flaws(order)
    yield from _payment_flaws(order)
    yield from _refund_flaws(order)


def _shipment_flaws(order: Order) -> Iterator[Flaw]:
    yield from _sequence_flaws(order, "shipments", [event.at for event in order.shipments])
    for event, times in Counter(e.event for e in order.shipments).items():
        if times > 1:
            yield _flaw(
                order, "shipments", f"{times} times {event}", "once", "a parcel travels once"
            )
    first: dict[str, datetime] = {e.event: e.at for e in reversed(order.shipments)}
    for event, before in (
        ("shipped", None),
        ("delivered", "shipped"),
        ("investigation_opened", "shipped"),
        ("investigation_closed", "investigation_opened"),
    ):
        moment = first.get(event)
        if moment is None:
            continue
        earliest = order.ordered_at if before is None else first.get(before)
        if earliest is None:
            why = f"nothing is {event} before it is {before}"
            yield _flaw(order, "shipments", event, f"{before} first", why)
        elif moment < earliest:
            yield _early(order, f"shipments.{event}", moment, earliest, before or "its order")


def _return_flaws(order: Order) -> Iterator[Flaw]:
    delivery = min((e.at for e in order.shipments if e.event == "delivered"), default=None)
    for index, line in enumerate(order.items):
        field = f"items[{index}]"
        if line.returned_at is not None:
            if delivery is None:
                why = "an item comes back only after it was delivered"
                found = moment_text(line.returned_at)
                yield _flaw(order, f"{field}.returned_at", found, "null", why)
            elif line.returned_at < delivery:
                place = f"{field}.returned_at"
                yield _early(order, place, line.returned_at, delivery, "its delivery")
        earliest = line.returned_at or order.ordered_at
        if line.refunded_at is not None and line.refunded_at < earliest:
            yield _early(order, f"{field}.refunded_at", line.refunded_at, earliest, "its return")


def _payment_flaws(order: Order) -> Iterator[Flaw]:
    yield from _sequence_flaws(order, "payments", [event.at for event in order.payments])
    charges = [event for event in order.payments if event.event == "charge"]
    if len(charges) != 1:
        yield _flaw(order, "payments", len(charges), "one charge", "an order is charged once")
    if order.payments and order.payments[0].at != order.ordered_at:
        yield _flaw(
            order,
            "payments[0].at",
            moment_text(order.payments[0].at),
            moment_text(order.ordered_at),
            "an order is held or charged when it is placed, at ordered_at",
        )
    for index, event in enumerate(order.payments):
        if event.event != "refund" and event.amount != order.total_amount:
            yield _flaw(
                order,
                f"payments[{index}].amount",
                format_money(event.amount),
                format_money(order.total_amount),
                f"a {event.event} is of total_amount",
            )


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
            yield _flaw(
                order,
                "payments",
                f"{format_money(found)} refunded at {moment_text(moment)}",
                f"more than $0.00, at most {format_money(most)}",
                "a refund stands at a line's refunded_at and gives back no more than its price",
            )


def _sequence_flaws(order: Order, field: str, moments: Sequence[datetime]) -> Iterator[Flaw]:
    for index, (before, after) in enumerate(pairwise(moments), 1):
        if after < before:
            yield _early(order, f"{field}[{index}].at", after, before, "the event before it")


def _early(order: Order, field: str, found: datetime, earliest: datetime, what: str) -> Flaw:
    why = f"it cannot come before {what}"
    return _flaw(order, field, moment_text(found), f"not before {moment_text(earliest)}", why)


def _flaw(order: Order, field: str, found: str | int, expected: str, why: str) -> Flaw:
    return Flaw(record=order.order_id, field=field, found=found, expected=expected, why=why)
