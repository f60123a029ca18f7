"""Lets several messages be about one order: each about a line of its own, all at the same tale."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from ticketworld.planning.account import Account
from ticketworld.planning.ask import Ask, trade
from ticketworld.planning.choose import Wishes, moment_on, pick_number, wish_for
from ticketworld.planning.draw import accept
from ticketworld.planning.enquiry import WITHOUT_ORDER
from ticketworld.planning.message import Context, tell
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.planning.timeline import YEAR, Timeline
from ticketworld.records.subject import Subject
from ticketworld.records.types import Line, Order
from ticketworld.solver.case import Case, Value

SOCIABLE = frozenset(
    {"return", "exchange", "damaged", "wrong_item", "missing_item", "warranty", "price_match"}
)
"""Requests that can stand beside others about the same order: all follow a parcel that arrived."""

_OFFERED = (1, 4, 8)
"""Places that a guest is offered in each round."""
_GRADED = 2
"""One in so many of a guest's stories is decided, where so many satisfy its template."""
_USUAL: Mapping[str, tuple[int, int]] = {
    "return": (1, 60),
    "exchange": (1, 55),
    "damaged": (0, 6),
    "wrong_item": (0, 6),
    "missing_item": (0, 6),
    "warranty": (20, 700),
    "price_match": (0, 12),
}
_LASTING = (
    "account_status",
    "extended_warranty",
    "gift",
    "order_total",
    "payment_method",
    "price_paid",
    "purchase_month",
    "restriction",
    "sale_type",
    "signature",
    "tier",
    "warranty_days",
    "weight_check",
)
"""Facts of a line that are the same for every message about it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """A line that no message is about yet, of an order that a message brought."""

    order: Order
    account: Account
    line: Line
    known: Mapping[str, Value]

    def suits(self, wishes: Wishes) -> bool:
        """Tell whether a message about it can have the facts wished for."""
        return all(
            wishes[fact].admits(value) for fact, value in self.known.items() if fact in wishes
        )


def share_orders(
    guests: Sequence[Ask],
    hosts: Sequence[Ask],
    spoken_for: Collection[str | None],
    shop: Shop,
    most: int | None = None,
) -> list[Ask]:
    """Give guests a line of a host's order where one fits; return the guests left without.

    Args:
        guests: Who need a line.
        hosts: Who bring orders.
        spoken_for: The ids of lines that others are about already.
        shop: The shop.
        most: About how many guests are to be given one; all where None.
    """
    places = [place for host in hosts for place in _places(host, spoken_for, shop)]
    waiting = [ask for ask in guests if ask.template.request in SOCIABLE]
    left = len(waiting) if most is None else most
    for turn, count in enumerate(_OFFERED, 1):
        candidates = list(_candidates(waiting, places, count, left, shop))
        if not candidates:
            continue
        accept(candidates, shop, max(1, count // _GRADED))
        trade(waiting)
        for ask in waiting:
            if turn == len(_OFFERED):
                ask.drawn = ask.drawn or ask.spare
            ask.spare = None  # its line may be taken later
        taken = {ask.drawn.story.subject.line_id for ask in waiting if ask.drawn}
        places = [place for place in places if place.line.line_id not in taken]
        waiting = [ask for ask in waiting if ask.drawn is None]
        left -= len(taken)
    return [ask for ask in guests if ask.drawn is None]


def can_host(ask: Ask) -> bool:
    """Tell whether other messages can be about the order that this one brings."""
    return ask.template.request in SOCIABLE


def needs_order(request: str) -> bool:
    """Tell whether messages with such a request are about an order at all."""
    return request not in WITHOUT_ORDER


def _places(host: Ask, spoken_for: Collection[str | None], shop: Shop) -> Iterator[_Place]:
    """Yield the lines of a host's order that others can be about."""
    story = host.drawn.story if host.drawn else None
    if story is None or story.order is None or not can_host(host):
        return
    for line in story.order.items[1:]:
        if line.returned_at is None and line.line_id not in spoken_for:
            subject = Subject(
                request=host.template.request,
                sender=story.account.address,
                order_id=story.order.order_id,
                line_id=line.line_id,
            )
            about = replace(story, subject=subject, shares=True)
            yield _Place(story.order, story.account, line, shop.read(about, _LASTING))


def _candidates(
    waiting: Sequence[Ask], places: Sequence[_Place], count: int, most: int, shop: Shop
) -> Iterator[tuple[Ask, Story, Case]]:
    """Yield up to so many stories for each ask with their cases, until `most` asks have one.

    No two asks are offered the same place, so that whatever fits can be told.
    """
    free = list(places)
    for ask in waiting:
        if most < 1 or not free:
            return
        offered = list(_offers(ask, free, count, shop))
        most -= bool(offered)
        for place, story, case in offered:
            free.remove(place)
            yield ask, story, case


def _offers(
    ask: Ask, free: Sequence[_Place], count: int, shop: Shop
) -> Iterator[tuple[_Place, Story, Case]]:
    """Yield up to so many free places at random, each with a story and case as wished for."""
    for place in ask.draw.sample(free, len(free)):
        wishes = ask.hints.sample(ask.draw)
        if not place.suits(wishes):
            continue
        story = _story(ask, wishes, place, shop)
        if story is None:
            continue
        case = shop.case_as_wished(story, wishes)  # spares the judge hopeless cases
        if case is not None:
            yield place, story, case
            count -= 1
            if not count:
                return


def _story(ask: Ask, wishes: Wishes, place: _Place, shop: Shop) -> Story | None:
    order = place.order
    timeline = _timeline(ask, wishes, order, shop)
    if timeline is None:
        return None
    context = Context(line=place.line, timeline=timeline, account=place.account, gift=order.gift)
    told = tell(ask.template, wishes, context, shop, ask.draw)
    if told is None:
        return None
    subject = replace(told[0], order_id=order.order_id, line_id=place.line.line_id)
    return Story(
        sent_at=timeline.sent_at,
        subject=subject,
        account=place.account,
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
