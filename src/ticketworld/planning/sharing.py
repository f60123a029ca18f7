"""Lets several messages be about one order: each about a line of its own, all at the same tale."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from ticketworld.planning.account import Account
from ticketworld.planning.choose import Wishes, moment_on, pick_number, wish_for
from ticketworld.planning.draw import Ask, accept, meets
from ticketworld.planning.enquiry import WITHOUT_ORDER
from ticketworld.planning.message import Context, tell
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.planning.timeline import YEAR, Timeline
from ticketworld.records.types import Line, Order

SOCIABLE = frozenset(
    {"return", "exchange", "damaged", "wrong_item", "missing_item", "warranty", "price_match"}
)
"""Requests that can stand beside others about the same order: all follow a parcel that arrived."""

_ROUNDS = 3
_TRIES = 6
_GRADED = 3
"""Of each guest's stories that satisfy its template so many are decided in a round."""
_USUAL: Mapping[str, tuple[int, int]] = {
    "return": (1, 60),
    "exchange": (1, 55),
    "damaged": (0, 6),
    "wrong_item": (0, 6),
    "missing_item": (0, 6),
    "warranty": (20, 700),
    "price_match": (0, 12),
}


@dataclass(slots=True)
class _Host:
    """An order that a message brought, with the lines that no message is about yet."""

    order: Order
    account: Account
    free: list[Line] = field(default_factory=list)


def share_orders(
    guests: Sequence[Ask], hosts: Sequence[Ask], spoken_for: Collection[str | None], shop: Shop
) -> list[Ask]:
    """Give guests a line of a host's order where one fits; return the guests left without.

    Args:
        guests: Who need a line.
        hosts: Who bring orders.
        spoken_for: The ids of lines that others are about already.
        shop: The shop.
    """
    open_hosts = [_host(ask, spoken_for) for ask in hosts if ask.drawn and can_host(ask)]
    waiting = [ask for ask in guests if ask.template.request in SOCIABLE]
    for turn in range(_ROUNDS):
        free = [host for host in open_hosts if host.free]
        if not waiting or not free:
            break
        accept(_candidates(waiting, free, shop), shop, _GRADED)
        for ask in waiting:
            if turn + 1 == _ROUNDS:
                ask.drawn = ask.drawn or ask.spare
            ask.spare = None  # its line may be taken later
        _settle(waiting, {host.order.order_id: host for host in open_hosts})
        waiting = [ask for ask in waiting if ask.drawn is None]
    return [ask for ask in guests if ask.drawn is None]


def can_host(ask: Ask) -> bool:
    """Tell whether other messages can be about the order that this one brings."""
    return ask.template.request in SOCIABLE


def needs_order(request: str) -> bool:
    """Tell whether messages with such a request are about an order at all."""
    return request not in WITHOUT_ORDER


def _host(ask: Ask, spoken_for: Collection[str | None]) -> _Host:
    story = ask.drawn.story if ask.drawn else None
    if story is None or story.order is None:
        raise ValueError(f"ticket {ask.number} brings no order")
    kept = [
        line
        for line in story.order.items[1:]
        if line.returned_at is None and line.line_id not in spoken_for
    ]
    return _Host(story.order, story.account, kept)


def _settle(waiting: Sequence[Ask], hosts: Mapping[str, _Host]) -> None:
    """Let the first guest of each line have it; send the others back."""
    for ask in waiting:
        if ask.drawn is None:
            continue
        subject = ask.drawn.story.subject
        host = hosts[subject.order_id or ""]
        kept = [line for line in host.free if line.line_id != subject.line_id]
        if len(kept) == len(host.free):
            ask.drawn = None
        host.free = kept


def _candidates(
    waiting: Sequence[Ask], free: Sequence[_Host], shop: Shop
) -> Iterator[tuple[Ask, Story]]:
    for ask in waiting:
        for host in ask.draw.sample(list(free), min(len(free), _TRIES * 4)):
            wishes = ask.hints.sample(ask.draw)
            line = ask.draw.choice(host.free)
            story = _story(ask, wishes, host, line, shop)
            if story is not None and meets(shop.case(story), wishes):
                yield ask, story


def _story(ask: Ask, wishes: Wishes, host: _Host, line: Line, shop: Shop) -> Story | None:
    order = host.order
    timeline = _timeline(ask, wishes, order, shop)
    if timeline is None:
        return None
    context = Context(line=line, timeline=timeline, account=host.account, gift=order.gift)
    told = tell(ask.template, wishes, context, shop, ask.draw)
    if told is None:
        return None
    subject = replace(told[0], order_id=order.order_id, line_id=line.line_id)
    return Story(
        sent_at=timeline.sent_at,
        subject=subject,
        account=host.account,
        order=order,
        offer=told[1],
        shares=True,
    )


def _timeline(ask: Ask, wishes: Wishes, order: Order, shop: Shop) -> Timeline | None:
    """Return the order's moments with another message after its delivery."""
    delivery = next((e.at for e in order.shipments if e.event == "delivered"), None)
    if delivery is None:
        return None
    days = _days(ask.template.request, wishes, order, delivery.date().toordinal(), shop, ask.draw)
    if days is None:
        return None
    day = delivery.date() + timedelta(days=days)
    sent_at = moment_on(day, 6, 23, ask.draw)
    if not (shop.today - YEAR <= day <= shop.today) or sent_at <= delivery:
        return None
    return Timeline(
        method=order.shipping_method,
        ordered_at=order.ordered_at,
        promised_at=order.promised_at,
        shipments=order.shipments,
        sent_at=sent_at,
    )


def _days(
    request: str, wishes: Wishes, order: Order, delivery: int, shop: Shop, draw: random.Random
) -> int | None:
    """Return how many days after the delivery the message comes."""
    low, high = _USUAL[request]
    if "days_since_order" in wishes:
        lag = delivery - order.ordered_at.date().toordinal()
        wish = wish_for(wishes, "days_since_order")
        age = pick_number(wish, lag, lag + high, shop.edges.get("days_since_order", ()), draw)
        return None if age is None or age < lag else age - lag
    wish = wish_for(wishes, "days_since_delivery")
    return pick_number(wish, low, high, shop.edges.get("days_since_delivery", ()), draw)
