"""Draws what a message adds to the records: the item's state, what is wanted, who is cheaper."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ticketworld.planning.account import STRANGER, Account
from ticketworld.planning.choose import Wishes, pick_name, pick_number, wish_for
from ticketworld.planning.goods import pick
from ticketworld.planning.promotions import draw_code
from ticketworld.planning.purchase import is_sold, round_price
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Offer
from ticketworld.planning.template import Template, Wanted
from ticketworld.planning.timeline import Edges, Timeline
from ticketworld.records.state import price_on
from ticketworld.records.subject import Subject
from ticketworld.records.types import Line, Product
from ticketworld.solver.case import Value

_PACKAGING: Mapping[str, int] = {"opened": 60, "unopened": 40}
_RETURN_FAULTS: Mapping[str, int] = {
    "none": 76,
    "manufacturing": 14,
    "transit": 6,
    "water": 0,
    "physical": 0,
    "wear": 0,
}
_WARRANTY_FAULTS: Mapping[str, int] = {
    "manufacturing": 55,
    "water": 15,
    "physical": 15,
    "wear": 10,
    "none": 0,
    "transit": 0,
}
_PARTS: Mapping[str, int] = {"all": 55, "some": 45}
_PARTIES: Mapping[str, int] = {"buyer": 1, "recipient": 0}
"""Who was given an item writes only where a template wishes so, for it sounds unlike a buyer."""
_SAME_MODEL = 0.5
"""How often another colour or size of the same model is wanted, where there is one."""
_SEEN_ONLY_WHEN_OPENED = frozenset({"manufacturing", "water", "physical", "wear"})
_SELLERS: Mapping[str, int] = {"authorized": 60, "marketplace": 25, "unlisted": 15}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a message is about: a line of an order, its moments, whose it is."""

    line: Line
    timeline: Timeline
    account: Account
    gift: bool


def tell(
    template: Template, wishes: Wishes, context: Context, shop: Shop, draw: random.Random
) -> tuple[Subject, Offer | None] | None:
    """Return what a message about this line says, or None where the wishes cannot be met."""
    request, line, timeline = template.request, context.line, context.timeline
    arrived = timeline.delivered_at is not None
    stated: dict[str, Value] = {}
    if arrived:
        known = draw_stated(request, wishes, shop.edges, line, draw, gift=context.gift)
        if known is None:
            return None
        stated = known
    offer = wanted = None
    if request == "price_match":
        offer = draw_offer(line, timeline.sent_at.date(), wishes, draw)
        if offer.kind == "unlisted":
            stated["competitor_price"] = offer.price * line.quantity
    if request == "exchange":
        own = shop.product(line.product_id)
        wanted = draw_wanted(template.wanted, own, wishes, timeline.sent_at, shop, draw)
        if wanted is None and template.wanted == "other":
            return None
    code = None
    if request == "promo_code":
        code = draw_code(timeline.ordered_at.date(), wishes, shop.promotions, draw)
        if code is None:
            return None
    subject = Subject(
        request=request,
        promo_code=code,
        sender=_sender(wishes, stated, context.account),
        product_id=wanted,
        retailer=None if offer is None else offer.kind,
        stated=stated,
    )
    return subject, offer


def _sender(wishes: Wishes, stated: Mapping[str, Value], account: Account) -> str:
    """Return the address that a message comes from; who was given something is a stranger."""
    is_stranger = wish_for(wishes, "sender").names == ("unknown",)
    return STRANGER if is_stranger or stated.get("party") == "recipient" else account.address


def draw_stated(
    request: str, wishes: Wishes, edges: Edges, line: Line, draw: random.Random, *, gift: bool
) -> dict[str, Value] | None:
    """Return what only the customer can say of an item in hand, or None for nonsense."""
    if request == "damaged":
        photos = pick_number(
            wish_for(wishes, "photos_sent"), 0, 3, edges.get("photos_sent", ()), draw
        )
        return None if photos is None else {"photos_sent": photos}
    if request == "warranty":
        return {"fault": pick_name(wish_for(wishes, "fault"), _WARRANTY_FAULTS, draw)}
    if request not in ("return", "exchange"):
        return {}
    fault = pick_name(wish_for(wishes, "fault"), _RETURN_FAULTS, draw)
    packaging = pick_name(wish_for(wishes, "packaging"), _PACKAGING, draw)
    if fault in _SEEN_ONLY_WHEN_OPENED and packaging == "unopened":
        if not wish_for(wishes, "packaging").admits("opened"):
            return None
        packaging = "opened"
    stated: dict[str, Value] = {"packaging": packaging, "fault": fault}
    if request == "return" and line.sale_type == "bundle":
        stated["bundle_parts"] = pick_name(wish_for(wishes, "bundle_parts"), _PARTS, draw)
    if gift:
        stated["party"] = pick_name(wish_for(wishes, "party"), _PARTIES, draw)
    return stated


def draw_wanted(
    wanted: Wanted, own: Product, wishes: Wishes, at: datetime, shop: Shop, draw: random.Random
) -> str | None:
    """Return which other product is wanted in exchange; None stands for the same again."""
    if wanted == "same" or (wanted == "any" and draw.random() < 0.4):
        return None
    wish = wish_for(wishes, "wanted_price")
    day = at.date()

    def look(other: Product) -> Product | None:
        is_choice = other is not own and other.category == own.category and is_sold(other, at)
        return other if is_choice and wish.admits(price_on(other, day)) else None

    same_model, *others = shop.kin(own)
    found = pick(same_model, draw, look) if draw.random() < _SAME_MODEL else None
    for products in others:
        found = found or pick(products, draw, look)
    return None if found is None else found.product_id


def draw_offer(line: Line, sent: date, wishes: Wishes, draw: random.Random) -> Offer:
    """Return what another seller asks: mostly less than was paid, now and then as much or more."""
    kind = pick_name(wish_for(wishes, "competitor"), _SELLERS, draw)
    unit = line.price_paid // line.quantity
    wish = wish_for(wishes, "competitor_price")
    percent = draw.choices([draw.randint(78, 97), 100, draw.randint(101, 108)], [80, 10, 10])[0]
    price = unit if percent == 100 else round_price(unit * percent // 100)
    if wish.low is not None and wish.low == wish.high:
        price = wish.low
    return Offer(kind=kind, price=price, since=sent - timedelta(days=draw.randint(0, 9)))
