"""Whether the events of one order follow each other as they can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from ticketworld.records.flaw import Flaw, early_flaw, order_flaw, sequence_flaws
from ticketworld.records.moments import moment_text
from ticketworld.records.payment_flaws import payment_flaws
from ticketworld.records.types import Order


def event_flaws(order: Order) -> Iterator[Flaw]:
    """Yield what is wrong with the times and payments of an order."""
    if order.promised_at <= order.ordered_at:
        yield early_flaw(
            order.order_id, "promised_at", order.promised_at, order.ordered_at, "its order"
        )
    yield from _shipment_flaws(order)
    yield from _return_flaws(order)
    yield from _repair_flaws(order)
    yield from _weight_flaws(order)
    yield from payment_flaws(order)


def _shipment_flaws(order: Order) -> Iterator[Flaw]:
    yield from sequence_flaws(order.order_id, "shipments", [event.at for event in order.shipments])
    for event, times in Counter(e.event for e in order.shipments).items():
        if times > 1:
            yield order_flaw(
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
            yield order_flaw(order, "shipments", event, f"{before} first", why)
        elif moment < earliest:
            yield early_flaw(
                order.order_id, f"shipments.{event}", moment, earliest, before or "its order"
            )


def _return_flaws(order: Order) -> Iterator[Flaw]:
    delivery = min((e.at for e in order.shipments if e.event == "delivered"), default=None)
    for index, line in enumerate(order.items):
        field = f"items[{index}]"
        if line.returned_at is not None:
            if delivery is None:
                why = "an item comes back only after it was delivered"
                found = moment_text(line.returned_at)
                yield order_flaw(order, f"{field}.returned_at", found, "null", why)
            elif line.returned_at < delivery:
                place = f"{field}.returned_at"
                yield early_flaw(order.order_id, place, line.returned_at, delivery, "its delivery")
        earliest = line.returned_at or order.ordered_at
        if line.refunded_at is not None and line.refunded_at < earliest:
            yield early_flaw(
                order.order_id, f"{field}.refunded_at", line.refunded_at, earliest, "its return"
            )


def _repair_flaws(order: Order) -> Iterator[Flaw]:
    delivery = min((e.at for e in order.shipments if e.event == "delivered"), default=None)
    for index, line in enumerate(order.items):
        place = f"items[{index}].repaired_at"
        for number, moment in enumerate(line.repaired_at):
            before = line.repaired_at[number - 1] if number else delivery
            if before is None:
                why = "an item is repaired only after it was delivered"
                yield order_flaw(order, f"{place}[{number}]", moment_text(moment), "none", why)
            elif moment < before:
                what = "the repair before it" if number else "its delivery"
                yield early_flaw(order.order_id, f"{place}[{number}]", moment, before, what)


def _weight_flaws(order: Order) -> Iterator[Flaw]:
    if order.weight_check == "short" and not order.shipments:
        why = "only a parcel that has left us is weighed by its carrier"
        yield order_flaw(order, "weight_check", "short", "full", why)
