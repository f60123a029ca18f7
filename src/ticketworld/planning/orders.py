"""Orders before the world numbers them: when they were placed, what they hold, how paid."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import (
    Wishes,
    moment_between,
    moment_on,
    pick_name,
    wish_for,
)
from ticketworld.planning.parcels import SERVICES, promised_at, recorded
from ticketworld.planning.payments import Payment, payment_events
from ticketworld.planning.timeline import Timeline
from ticketworld.records.types import Order, ShippingMethod, WeightCheck

_WEIGHTS: Mapping[WeightCheck, int] = {"full": 45, "short": 55}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDraft:
    """An order that still lacks its shipping fee, its customer and its id."""

    timeline: Timeline
    basket: Basket
    payment: Payment
    gift: bool
    weight_check: WeightCheck = "full"

    def finish(
        self, name: str, customer_id: str, standard_fees: Mapping[int, int], today: date
    ) -> Order:
        """Return the order under a provisional id; it lacks its tracking number."""
        timeline, merchandise = self.timeline, self.basket.merchandise
        fee = standard_fees[merchandise] + SERVICES[timeline.method].surcharge
        lines = tuple(
            purchase.line(f"{name}-{number}")
            for number, purchase in enumerate(self.basket.purchases, 1)
        )
        total = merchandise + fee
        return Order(
            order_id=name,
            customer_id=customer_id,
            ordered_at=timeline.ordered_at,
            promised_at=timeline.promised_at,
            items=lines,
            shipping_method=timeline.method,
            shipping_fee=fee,
            total_amount=total,
            tracking_number="",
            payment_method=self.payment.method,
            shipments=timeline.shipments,
            payments=payment_events(self.payment, timeline.ordered_at, total, lines, today),
            gift=self.gift,
            weight_check=self.weight_check,
        )


def draw_weight(
    request: str, wishes: Wishes, timeline: Timeline, draw: random.Random
) -> WeightCheck:
    """Return what the carrier's scale said; nobody but who misses an item had a light parcel."""
    if request != "missing_item" or not timeline.shipments:
        return "full"
    return pick_name(wish_for(wishes, "weight_check"), _WEIGHTS, draw)


def plain_timeline(
    ordered_on: date, method: ShippingMethod, today: date, draw: random.Random
) -> Timeline:
    """Return the moments of an order that went as it should."""
    service = SERVICES[method]
    ordered_at = moment_on(ordered_on, 7, 23, draw)
    lag = draw.randint(service.fastest, service.slowest)
    delivered = moment_on(ordered_on + timedelta(days=lag), 8, 19, draw)
    latest = min(delivered, ordered_at + timedelta(hours=44))
    earliest = ordered_at + timedelta(minutes=25)
    shipped = moment_between(earliest, latest, draw) or _midway(ordered_at, delivered)
    return Timeline(
        method=method,
        ordered_at=ordered_at,
        promised_at=promised_at(ordered_at, method),
        shipments=recorded([("shipped", shipped), ("delivered", delivered)], today),
        sent_at=ordered_at,
    )


def _midway(start: datetime, end: datetime) -> datetime:
    return start + timedelta(seconds=int((end - start).total_seconds()) // 2)
