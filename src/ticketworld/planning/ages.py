"""Settles how long ago money was held or given back, so that the order is made old enough for it.

Such a fact counts from a moment of its own, after the order's. It is drawn first, and what it asks
of the order is added to the wishes.
"""

from __future__ import annotations

import random
from collections.abc import Mapping

from ticketworld.planning.choose import Wishes, pick_name, pick_number, wish_for
from ticketworld.planning.hints import Wish
from ticketworld.planning.timeline import Edges

_HOLDS: Mapping[str, Mapping[str, int]] = {
    "pending_hold": {"open": 75, "none": 25},
    "double_charge": {"open": 30, "none": 70},
}
_HELD_FOR = (0, 12)
_HELD_AFTER: Mapping[int, int] = {0: 85, 1: 8, 2: 7}
"""Days from an order to its hold; most begin at once."""
_REFUNDS: Mapping[str, int] = {"sent": 75, "none": 25}
_SENT_FOR = (1, 15)
_BACK_AFTER = (4, 26)
"""Days from a delivery to the refund for what was sent back."""
_CALLED_OFF_AFTER = (1, 4)
"""Days from an order to the refund for what has not come."""
_STATES: Mapping[str, int] = {"failed": 60, "paid": 40}


def settled(request: str, wishes: Wishes, edges: Edges, draw: random.Random) -> Wishes | None:
    """Return the wishes with the state of the money settled, or None where they exclude it."""
    if request in _HOLDS:
        return _with_hold(request, wishes, edges, draw)
    if request == "missing_refund":
        return _with_refund(wishes, edges, draw)
    if request == "failed_payment":
        return _with_payment(wishes, draw)
    return wishes


def _with_hold(request: str, wishes: Wishes, edges: Edges, draw: random.Random) -> Wishes | None:
    """Return the wishes with a hold that is as old as the order or nearly so, or with none."""
    wish = wish_for(wishes, "hold")
    state = "open" if "hold_days" in wishes else pick_name(wish, _HOLDS[request], draw)
    if state == "none":
        return {**wishes, "hold": _name("none")}
    days = pick_number(wish_for(wishes, "hold_days"), *_HELD_FOR, edges.get("hold_days", ()), draw)
    if days is None:
        return None
    lag = draw.choices(list(_HELD_AFTER), list(_HELD_AFTER.values()))[0]
    exact = {"hold_days": _number(days), "days_since_order": _number(days + lag)}
    return {**wishes, "hold": _name("open"), **exact}


def _with_refund(wishes: Wishes, edges: Edges, draw: random.Random) -> Wishes | None:
    """Return the wishes with a delivery, or an order, that leaves time for the refund."""
    wish = wish_for(wishes, "refund")
    state = "sent" if "refund_days" in wishes else pick_name(wish, _REFUNDS, draw)
    came = wish_for(wishes, "delivery_status").admits("delivered")
    gap = draw.randint(*(_BACK_AFTER if came else _CALLED_OFF_AFTER))
    found = {**wishes, "refund": _name(state)}
    if state == "sent":
        wish = wish_for(wishes, "refund_days")
        days = pick_number(wish, *_SENT_FOR, edges.get("refund_days", ()), draw)
        if days is None:
            return None
        found["refund_days"] = _number(days)
        gap += days
    if "days_since_delivery" not in wishes and "days_since_order" not in wishes:
        found["days_since_delivery" if came else "days_since_order"] = _number(gap)
    return found


def _with_payment(wishes: Wishes, draw: random.Random) -> Wishes:
    """Return the wishes with a payment that failed, of an order that then waits, or came."""
    waits = wish_for(wishes, "delivery_status").admits("processing")
    wish = wish_for(wishes, "payment_state") if waits else _name("paid")
    state = pick_name(wish, _STATES, draw)
    found = {**wishes, "payment_state": _name(state)}
    if state == "failed":
        found["delivery_status"] = _name("processing")
    return found


def _name(name: str) -> Wish:
    return Wish(names=(name,))


def _number(number: int) -> Wish:
    return Wish(low=number, high=number)
