"""How parcels travel: services, their promises, and events that bring a parcel to a point."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ticketworld.planning.choose import add_business_days, moment_between, moment_on
from ticketworld.records.types import ShipmentEvent, ShippingMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A way to ship: working days promised, days really taken, cents beyond standard."""

    promised: int
    fastest: int
    slowest: int
    surcharge: int


SERVICES: Mapping[ShippingMethod, Service] = {
    "standard": Service(promised=7, fastest=4, slowest=9, surcharge=0),
    "express": Service(promised=3, fastest=2, slowest=3, surcharge=1499),
    "overnight": Service(promised=1, fastest=1, slowest=1, surcharge=2999),
}
"""The carriers' services, as the shop's records know them."""


def promised_at(ordered_at: datetime, method: ShippingMethod) -> datetime:
    """Return the evening by which an order is promised."""
    day = add_business_days(ordered_at.date(), SERVICES[method].promised)
    return datetime.combine(day, time(20))


def recorded(events: list[tuple[str, datetime]], today: date) -> tuple[ShipmentEvent, ...]:
    """Return the events that have happened by the end of a day."""
    past = [(at, name) for name, at in events if at.date() <= today]
    return tuple(ShipmentEvent(at=at, event=name) for at, name in sorted(past))  # type: ignore[arg-type]  # names come from this module


def draw_journey(
    status: str, ordered_at: datetime, arrived: date | None, sent_at: datetime, draw: random.Random
) -> tuple[datetime, datetime] | None:
    """Return when the parcel leaves and arrives, so that it has come as far as `status` says."""
    delivered: datetime | None
    shipped: datetime | None
    if status == "delivered":
        if arrived is None:
            delivered = moment_between(ordered_at + timedelta(minutes=40), sent_at, draw)
        else:
            delivered = moment_on(arrived, 8, 19, draw)
        if delivered is None or delivered >= sent_at:
            return None
        shipped = _departure(ordered_at, delivered, draw)
    elif status == "shipped":
        shipped = _departure(ordered_at, sent_at, draw)
        delivered = moment_on((sent_at + timedelta(days=draw.randint(1, 4))).date(), 8, 19, draw)
    else:
        shipped = sent_at + timedelta(minutes=draw.randint(90, 2400), seconds=draw.randrange(60))
        delivered = moment_on((shipped + timedelta(days=draw.randint(1, 5))).date(), 8, 19, draw)
    return None if shipped is None else (shipped, delivered)


def _departure(ordered_at: datetime, before: datetime, draw: random.Random) -> datetime | None:
    """Return when a parcel left us: within two days of the order, and before a moment."""
    latest = min(before, ordered_at + timedelta(hours=44))
    return moment_between(ordered_at + timedelta(minutes=25), latest, draw)


def draw_search(
    state: str, delivered_at: datetime, sent_at: datetime, draw: random.Random
) -> list[tuple[str, datetime]] | None:
    """Return the events of the carrier's investigation up to the message."""
    if state == "none":
        return []
    day = delivered_at.date() + timedelta(days=draw.randint(1, 2))
    opened = moment_on(day, 8, 18, draw)
    closed = moment_on(add_business_days(opened.date(), 3), 9, 17, draw)
    if state == "open":
        return [("investigation_opened", opened)] if opened < sent_at < closed else None
    both = [("investigation_opened", opened), ("investigation_closed", closed)]
    return both if closed < sent_at else None
