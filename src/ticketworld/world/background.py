"""Draws orders that nobody writes about, so that those somebody writes about must be found."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from ticketworld.planning.basket import Basket, draw_basket
from ticketworld.planning.choose import moment_between, moment_on
from ticketworld.planning.parcels import SERVICES, promised_at, recorded
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import provisional_order
from ticketworld.planning.timeline import Timeline
from ticketworld.records.types import Order, ShippingMethod
from ticketworld.seeds import stream

_OLDEST = 420
"""Days before the run's date on which the oldest of these orders was placed."""
_METHODS: tuple[ShippingMethod, ...] = ("standard", "standard", "standard", "express", "overnight")


def background_orders(count: int, shop: Shop, seed: int) -> tuple[Order, ...]:
    """Return so many orders under provisional ids."""
    drawn = [(index, *_draw(shop, stream(seed, "background", index))) for index in range(count)]
    fees = shop.standard_fees(basket.merchandise for _, _, basket in drawn)
    return tuple(
        provisional_order(f"background-{index}", timeline, basket, fees[basket.merchandise])
        for index, timeline, basket in drawn
    )


def _draw(shop: Shop, draw: random.Random) -> tuple[Timeline, Basket]:
    method = draw.choice(_METHODS)
    timeline = _timeline(shop, method, draw)
    while True:
        basket = draw_basket(
            "return",
            {},
            shop.edges,
            shop.shelf,
            SERVICES[method].surcharge,
            draw,
            roomy=False,
        )
        if basket is not None:
            return timeline, basket


def _timeline(shop: Shop, method: ShippingMethod, draw: random.Random) -> Timeline:
    service = SERVICES[method]
    day = shop.today - timedelta(days=draw.randint(0, _OLDEST))
    ordered_at = moment_on(day, 7, 23, draw)
    delivered = moment_on(
        day + timedelta(days=draw.randint(service.fastest, service.slowest)), 8, 19, draw
    )
    latest = min(delivered, ordered_at + timedelta(hours=44))
    shipped = moment_between(ordered_at, latest, draw) or _midway(ordered_at, delivered)
    return Timeline(
        method=method,
        ordered_at=ordered_at,
        promised_at=promised_at(ordered_at, method),
        shipments=recorded([("shipped", shipped), ("delivered", delivered)], shop.today),
        sent_at=ordered_at,
    )


def _midway(start: datetime, end: datetime) -> datetime:
    return start + timedelta(seconds=int((end - start).total_seconds()) // 2)
