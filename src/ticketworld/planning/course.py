"""Draws the course of a payment that somebody writes about: declined, doubled, held, wrong."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from ticketworld.planning.choose import Wishes, moment_on, pick_number, wish_for
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.types import PaymentKind, PaymentMethod

HELD: frozenset[PaymentMethod] = frozenset({"credit_card", "debit_card", "affirm"})
"""Ways to pay by which an amount is held before it is charged."""
_CARDS: frozenset[PaymentMethod] = frozenset({"credit_card", "debit_card"})

_DAY = 86_400
_AGAIN = 7_200
"""Seconds from one charge to the next, at most."""
_TIMES: Mapping[int, int] = {1: 35, 2: 65}
_LEAVES_AFTER = 90
"""Minutes from a message about an order that is still with us to its departure, at least."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a payment: so many seconds after the order, so many cents beyond its total."""

    after: int
    event: PaymentKind
    beyond: int = 0


Course = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a course is drawn for: how the order is paid and what is wished of it.

    `captured` is how many seconds after a hold its amount is charged.
    """

    method: PaymentMethod
    wishes: Wishes
    edges: Edges
    timeline: Timeline
    captured: int

    @property
    def written(self) -> int:
        """Seconds from the order to the message."""
        return int((self.timeline.sent_at - self.timeline.ordered_at).total_seconds())

    @property
    def held_after(self) -> int:
        """Days from the order to the hold that is wished for; 0 where it is the order's own."""
        age, held = (wish_for(self.wishes, name).low for name in ("days_since_order", "hold_days"))
        return 0 if age is None or held is None else age - held

    @property
    def is_held(self) -> bool:
        """Whether a hold is to be open at the message."""
        return wish_for(self.wishes, "hold").names == ("open",)


def methods_for(request: str, wishes: Wishes) -> frozenset[PaymentMethod] | None:
    """Return the ways to pay that a message about money allows; None where all are possible."""
    if wish_for(wishes, "hold").names == ("open",):
        return _CARDS
    return HELD | {"paypal", "apple_pay", "google_pay"} if request in _COURSES else None


def draw_course(request: str, occasion: Occasion, draw: random.Random) -> Course | None:
    """Return the steps of a payment; None where it went as payments do."""
    drawing = _COURSES.get(request)
    return None if drawing is None else drawing(occasion, draw)


def _doubled(occasion: Occasion, draw: random.Random) -> Course:
    """Return a course with as many charges as are wished for, and a hold where one is."""
    wish = wish_for(occasion.wishes, "charges")
    if "charges" in occasion.wishes:
        times = pick_number(wish, 1, 2, occasion.edges.get("charges", ()), draw) or 0
    else:
        times = draw.choices(list(_TIMES), list(_TIMES.values()))[0]
    if not times:
        return _held(occasion, draw) or (Step(0, "failed"),)
    steps = [Step(0, "hold")] if occasion.method in HELD else []
    steps += _second_hold(occasion, draw) if occasion.is_held else []
    at = occasion.captured if occasion.method in HELD else 0
    steps.append(Step(at, "charge"))
    for _ in range(times - 1):
        again = at + draw.randint(2, max(3, min(_AGAIN, (occasion.written - at) // 3)))
        if occasion.method in HELD:
            steps.append(Step(draw.randint(at + 1, again - 1), "hold"))
        steps.append(Step(again, "charge"))
        at = again
    return tuple(steps)


def _held(occasion: Occasion, draw: random.Random) -> Course | None:
    """Return a course with an open hold: not charged yet, or left over beside the charge."""
    if not occasion.is_held:
        return None
    has_left = any(event.at <= occasion.timeline.sent_at for event in occasion.timeline.shipments)
    if has_left or occasion.held_after:
        charge = Step(occasion.captured, "charge")
        return (Step(0, "hold"), *_second_hold(occasion, draw), charge)
    after = occasion.written + 60 * draw.randint(5, _LEAVES_AFTER - 5)
    return (Step(0, "hold"), Step(after, "charge"))


def _second_hold(occasion: Occasion, draw: random.Random) -> list[Step]:
    """Return a further hold that is open at the message, and how it ends after that."""
    held, ordered_at = draw.randint(3, 19), occasion.timeline.ordered_at
    if occasion.held_after:
        day = ordered_at.date() + timedelta(days=occasion.held_after)
        held = int((moment_on(day, 0, 23, draw) - ordered_at).total_seconds())
    released = occasion.written + draw.randint(_DAY // 4, 4 * _DAY)
    return [Step(held, "hold"), Step(released, "release")]


def _declined(occasion: Occasion, draw: random.Random) -> Course | None:
    """Return a course whose first try failed; a later one may have gone through."""
    again = draw.randint(40, 900)
    if wish_for(occasion.wishes, "payment_state").names == ("paid",):
        tried = (Step(0, "failed"), Step(again, "charge"))
        return tried if draw.random() < 0.75 else None
    once = (Step(0, "failed"),)
    return once if draw.random() < 0.6 else (*once, Step(again, "failed"))


def _mischarged(occasion: Occasion, draw: random.Random) -> Course | None:
    """Return a course that charged more than the order came to, or as much, or a little less."""
    if draw.random() < 0.4:
        return None
    beyond = draw.choice((999, 1499, 2999, draw.randint(1, 9), draw.randint(100, 6000)))
    if draw.random() < 0.1:
        beyond = -draw.randint(1, 99)
    if occasion.method not in HELD:
        return (Step(0, "charge", beyond),)
    return (Step(0, "hold"), Step(occasion.captured, "charge", beyond))


_COURSES: Mapping[str, Callable[[Occasion, random.Random], Course | None]] = {
    "double_charge": _doubled,
    "pending_hold": _held,
    "failed_payment": _declined,
    "wrong_amount": _mischarged,
}
