"""Draws when an order was placed, sent and delivered, and when the message about it came."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ticketworld.planning.choose import (
    Wishes,
    moment_on,
    pick_name,
    pick_number,
    wish_for,
)
from ticketworld.planning.distributions import Distributions
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.parcels import (
    SERVICES,
    draw_journey,
    draw_search,
    promised_at,
    recorded,
)
from ticketworld.records.types import ShipmentEvent, ShippingMethod
from ticketworld.solver.case import Value

YEAR = timedelta(days=364)
"""Messages come within the year that ends on the run's date."""

ON_THE_HOUR = 0.1
"""How often a message comes whole hours after its order; always where one number is asked for."""

Edges = Mapping[str, tuple[Value, ...]]


_STATUS: Mapping[str, Mapping[str, int]] = {
    "price_match": {"delivered": 80, "shipped": 14, "processing": 6},
    "address_change": {"processing": 60, "shipped": 35, "delivered": 5},
    "order_status": {"shipped": 55, "processing": 35, "delivered": 10},
    "order_change": {"processing": 70, "shipped": 30, "delivered": 0},
    "cancellation": {"processing": 70, "shipped": 30, "delivered": 0},
    "double_charge": {"delivered": 40, "shipped": 35, "processing": 25},
    "pending_hold": {"shipped": 40, "processing": 35, "delivered": 25},
    "failed_payment": {"processing": 50, "shipped": 40, "delivered": 10},
    "wrong_amount": {"delivered": 50, "shipped": 35, "processing": 15},
    "promo_code": {"processing": 35, "shipped": 35, "delivered": 30},
}
_IN_HAND: Mapping[str, int] = {"delivered": 1, "shipped": 0, "processing": 0}
_SINCE_DELIVERY: Mapping[str, tuple[int, int]] = {
    "return": (1, 60),
    "exchange": (1, 55),
    "warranty": (20, 700),
    "not_received": (1, 5),
    "damaged": (0, 6),
    "wrong_item": (0, 6),
    "missing_item": (0, 6),
    "address_change": (0, 3),
    "price_match": (0, 20),
    "order_status": (0, 4),
}
_IN_SEARCH: Mapping[str, tuple[int, int]] = {"none": (1, 5), "open": (2, 5), "closed": (6, 13)}
_SEARCH: Mapping[str, int] = {"none": 70, "open": 15, "closed": 15}
_SEARCH_UNDER_WAY: Mapping[str, int] = {"none": 1, "open": 0, "closed": 0}
_LATE = (1, 14)
"""Days by which parcels are late where that is asked for."""
_SINCE_ORDER: Mapping[str, tuple[int, int]] = {"processing": (0, 3), "shipped": (2, 9)}
_LONGEST: Mapping[str, int] = {"processing": 3, "shipped": 11}
"""Parcels are seldom slower than this, in days since the order; only a template asks for more."""
_LATE_AT_MOST = 2
"""Days by which the faster services are late, at most."""
_HOURS = (1, 72)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The moments of an order and of a message about it; no event lies after the run's date."""

    method: ShippingMethod
    ordered_at: datetime
    promised_at: datetime
    shipments: tuple[ShipmentEvent, ...]
    sent_at: datetime

    @property
    def delivered_at(self) -> datetime | None:
        """When the parcel had been delivered by the time of the message, if it had."""
        moments = (event.at for event in self.shipments if event.event == "delivered")
        return next((moment for moment in moments if moment <= self.sent_at), None)


def draw_timeline(
    request: str,
    wishes: Wishes,
    edges: Edges,
    mix: Distributions,
    today: date,
    draw: random.Random,
    *,
    around: date | None = None,
) -> Timeline | None:
    """Return a timeline that the wishes allow, or None where this draw came to nothing.

    `around` is a day that must lie between the order and the message, where one is given.
    """
    method = pick_name(NO_WISH, mix.shipping_method, draw)
    status = pick_name(wish_for(wishes, "delivery_status"), _STATUS.get(request, _IN_HAND), draw)
    by_hours = request in ("order_change", "cancellation") or "hours_since_order" in wishes
    usual_search = _SEARCH if status == "delivered" else _SEARCH_UNDER_WAY
    search = pick_name(wish_for(wishes, "investigation"), usual_search, draw)
    drawing = _Drawing(request, wishes, edges, today, draw, around)
    moments = drawing.by_hours() if by_hours else drawing.by_days(method, status, search)
    if moments is None:
        return None
    ordered_at, arrived, sent_at = moments
    if ordered_at >= sent_at:
        return None
    journey = draw_journey(status, ordered_at, arrived, sent_at, draw)
    if journey is None:
        return None
    events = [("shipped", journey[0]), ("delivered", journey[1])]
    if request == "not_received" and status != "processing":
        missed = journey[1] if status == "delivered" else _missed(search, sent_at)
        opened = draw_search(search, missed, sent_at, draw)
        if opened is None:
            return None
        events += opened
    return Timeline(
        method=method,
        ordered_at=ordered_at,
        promised_at=promised_at(ordered_at, method),
        shipments=recorded(events, today),
        sent_at=sent_at,
    )


def unsent(timeline: Timeline) -> Timeline:
    """Return the timeline of an order that never leaves us, as one that nobody pays for."""
    return replace(timeline, shipments=())


def _missed(search: str, sent_at: datetime) -> datetime:
    """Return when a parcel that is under way was given up, so that the search is where it is."""
    return sent_at - timedelta(days=4 if search == "open" else 10)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One draw of the moments that decide the facts: (ordered, delivery day or None, sent)."""

    request: str
    wishes: Wishes
    edges: Edges
    today: date
    draw: random.Random
    around: date | None

    def by_hours(self) -> tuple[datetime, date | None, datetime] | None:
        """Choose how long ago the order was placed to the second."""
        hours = self._number("hours_since_order", _HOURS)
        if hours is None or hours < 1:
            return None
        wish = wish_for(self.wishes, "hours_since_order")
        on_the_hour = wish.low == hours == wish.high or self.draw.random() < ON_THE_HOUR
        seconds = hours * 3600 - (0 if on_the_hour else self.draw.randrange(1, 3600))
        sent_at = moment_on(self._day(0), 6, 23, self.draw)
        ordered_at = sent_at - timedelta(seconds=seconds)
        if not self._fits(ordered_at.date(), sent_at.date()):
            return None
        return ordered_at, None, sent_at

    def by_days(
        self, method: ShippingMethod, status: str, search: str
    ) -> tuple[datetime, date | None, datetime] | None:
        """Choose how many days ago the order was placed and delivered."""
        arrived: int | None = None
        if status == "delivered":
            lag = self.draw.randint(SERVICES[method].fastest, SERVICES[method].slowest)
            if "days_since_order" in self.wishes:
                age = self._number("days_since_order", (lag, lag + 20))
                arrived = None if age is None else age - lag
            else:
                usual = _SINCE_DELIVERY.get(self.request, (0, 10))
                if self.request == "not_received":
                    usual = _IN_SEARCH[search]
                arrived = self._number("days_since_delivery", usual)
                age = None if arrived is None else arrived + lag
            if arrived is None or arrived < 0:
                return None
        elif "days_late" in self.wishes:
            return self._by_lateness(method)
        else:
            age = self._number("days_since_order", _SINCE_ORDER[status])
            if age is not None and self._is_slow(age, method, status):
                return None
        if age is None:
            return None
        sent = self._sent(age)
        if sent is None:
            return None
        ordered_at = moment_on(sent - timedelta(days=age), 7, 23, self.draw)
        delivery = None if arrived is None else sent - timedelta(days=arrived)
        return ordered_at, delivery, moment_on(sent, 6, 23, self.draw)

    def _by_lateness(self, method: ShippingMethod) -> tuple[datetime, None, datetime] | None:
        """Choose how many days ago the parcel was promised."""
        late = self._number("days_late", _LATE)
        if late is None:
            return None
        service = SERVICES[method]
        sent = self._day(0)
        for age in range(late + service.promised, late + 2 * service.promised + 3):
            ordered_at = moment_on(sent - timedelta(days=age), 7, 23, self.draw)
            passed = (sent - promised_at(ordered_at, method).date()).days
            if passed == late and self._fits(ordered_at.date(), sent):
                return ordered_at, None, moment_on(sent, 6, 23, self.draw)
        return None

    def _number(self, fact: str, usual: tuple[int, int]) -> int | None:
        low, high = usual
        return pick_number(
            wish_for(self.wishes, fact), low, high, self.edges.get(fact, ()), self.draw
        )

    def _is_slow(self, age: int, method: ShippingMethod, status: str) -> bool:
        """Tell whether so old an order would hardly be where `status` says it is."""
        if method != "standard" and age > SERVICES[method].slowest + _LATE_AT_MOST:
            return True
        asked = wish_for(self.wishes, "delivery_status").names is not None
        return age > _LONGEST[status] and not asked

    def _sent(self, age: int) -> date | None:
        """Return a day on which an order is so many days old, or None where none fits."""
        first, last = self.today.toordinal() - YEAR.days, self.today.toordinal()
        if self.around is not None:
            first = max(first, self.around.toordinal() + 1)
            last = min(last, self.around.toordinal() + age - 1)
        wish = wish_for(self.wishes, "purchase_month")
        if wish == NO_WISH:
            return date.fromordinal(self.draw.randint(first, last)) if first <= last else None
        days = [
            day for day in range(first, last + 1) if wish.admits(date.fromordinal(day - age).month)
        ]
        return date.fromordinal(self.draw.choice(days)) if days else None

    def _day(self, first: int) -> date:
        return self.today - timedelta(days=self.draw.randint(first, YEAR.days))

    def _fits(self, ordered: date, sent: date) -> bool:
        """Tell whether the months and the day that must lie between are as they are to be."""
        if self.around is not None and not ordered < self.around < sent:
            return False
        return wish_for(self.wishes, "purchase_month").admits(ordered.month)
