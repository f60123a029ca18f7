"""Draws what happens to a product on the shelf: new prices, empty shelves, a recall."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from ticketworld.planning.choose import moment_on
from ticketworld.planning.purchase import round_price
from ticketworld.records.types import PricePoint, StockEvent

_SPAN = 455
"""Prices and stock have changed within so many days, some fifteen months."""
_REPRICED = 1 / 3
_NOVEMBER = 0.4
"""How many of the changed prices were low in late November alone."""
_LEAST, _MOST = 5, 20
"""By how many percent a price changes."""
_TRIES = 20
_IN_STOCK, _SOLD_OUT = (20, 70), (14, 45)
"""For how many days a scarce product is in stock at a time, and for how many it is not."""


def draw_prices(price: int, today: date, draw: random.Random) -> tuple[PricePoint, ...]:
    """Return the prices of a product that cost this much at first; two in three never change."""
    first = PricePoint(since=today - timedelta(days=draw.randint(1300, 1900)), price=price)
    if draw.random() >= _REPRICED:
        return (first,)
    if draw.random() < _NOVEMBER:
        return (first, *_november(price, today, draw))
    backs = sorted(draw.sample(range(1, _SPAN), draw.choice((1, 1, 2))), reverse=True)
    found = [first]
    for back in backs:
        changed = _changed(found[-1].price, draw.choice((-1, 1)), draw)
        if changed is not None:
            found.append(PricePoint(since=today - timedelta(days=back), price=changed))
    return tuple(found)


def draw_stock(
    today: date, draw: random.Random, *, is_scarce: bool, is_sold_out: bool
) -> tuple[StockEvent, ...]:
    """Return when a product was sold out and restocked.

    Only a scarce product is sold out again and again, and only one that is sold out today ends so.
    """
    days = list(_turns(draw)) if is_scarce else []
    if len(days) % 2 != is_sold_out:
        days = days[:-1] if days else [draw.randint(3, _SOLD_OUT[1])]
    return tuple(
        StockEvent(
            at=moment_on(today - timedelta(days=back), 9, 18, draw),
            event="restocked" if number % 2 else "sold_out",
        )
        for number, back in enumerate(days)
    )


def draw_recall(today: date, draw: random.Random) -> datetime:
    """Return when a product was recalled, long enough ago for somebody to write about it."""
    return moment_on(today - timedelta(days=draw.randint(90, 240)), 9, 16, draw)


def _november(price: int, today: date, draw: random.Random) -> Iterator[PricePoint]:
    """Yield a lower price from the last November's end to early December, and the old one."""
    year = today.year if today > date(today.year, 12, 8) else today.year - 1
    lower = _changed(price, -1, draw)
    if lower is not None:
        yield PricePoint(since=date(year, 11, draw.randint(17, 27)), price=lower)
        yield PricePoint(since=date(year, 12, draw.randint(1, 8)), price=price)


def _changed(price: int, sign: int, draw: random.Random) -> int | None:
    """Return a price so many percent off as prices change; None where no round one is."""
    for _ in range(_TRIES):
        changed = round_price(price + sign * price * draw.randint(_LEAST, _MOST) // 100)
        if _LEAST * price <= 100 * abs(changed - price) <= _MOST * price:
            return changed
    return None


def _turns(draw: random.Random) -> Iterator[int]:
    """Yield how many days ago a scarce product ran out and came in, in turn, oldest first."""
    back = _SPAN - draw.randint(0, _IN_STOCK[1])
    while back > 0:
        yield back
        back -= draw.randint(*_SOLD_OUT)
        if back > 0:
            yield back
        back -= draw.randint(*_IN_STOCK)
