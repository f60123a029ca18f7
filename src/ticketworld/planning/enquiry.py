"""Draws messages that no order stands behind: questions about products, matters of an account."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from ticketworld.planning.account import STRANGER, Account, draw_account
from ticketworld.planning.basket import Basket
from ticketworld.planning.choose import Wishes, moment_on, pick_number, wish_for
from ticketworld.planning.goods import pick
from ticketworld.planning.hints import NO_WISH
from ticketworld.planning.orders import OrderDraft, plain_timeline
from ticketworld.planning.payments import draw_plain_payment
from ticketworld.planning.purchase import draw_purchase
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.planning.subject_item import suits
from ticketworld.planning.timeline import YEAR
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order

PRODUCT_QUESTIONS = frozenset({"product_information", "shipping_information"})
ACCOUNT_MATTERS = frozenset({"account_access", "email_change", "data_export", "data_deletion"})
WITHOUT_ORDER = PRODUCT_QUESTIONS | ACCOUNT_MATTERS
"""Requests which no order stands behind."""

_OPEN: Mapping[int, int] = {0: 75, 1: 20, 2: 5}
_MOST_OPEN = 2
_UNDER_WAY = 3
"""Days for which an order is surely not delivered yet."""


def draw_enquiry(
    request: str, name: str, wishes: Wishes, shop: Shop, draw: random.Random
) -> Story | None:
    """Return a story without an order, or None where the wishes cannot be met.

    Args:
        request: One of `WITHOUT_ORDER`.
        name: A provisional name for its account and what else it brings.
        wishes: What is wished of its facts.
        shop: The shop.
        draw: The ticket's own stream.
    """
    back = draw.randint(0, YEAR.days)
    day = shop.today.fromordinal(shop.today.toordinal() - back)
    sent_at = moment_on(day, 6, 23, draw)
    product = None
    if request in PRODUCT_QUESTIONS:
        products = shop.part(wishes).products
        product = pick(products, draw, lambda p: p if suits(p, wishes, sent_at) else None)
        if product is None:
            return None
    account = draw_account(f"account-{name}", wishes, shop.mix, draw)
    if request == "data_deletion":
        open_orders = _open_orders(name, account, wishes, sent_at, shop, draw)
        if open_orders is None:
            return None
        account = replace(account, past=open_orders)
    is_stranger = wish_for(wishes, "sender").names == ("unknown",)
    return Story(
        sent_at=sent_at,
        subject=Subject(
            request=request,
            sender=STRANGER if is_stranger else account.address,
            customer_id=account.name,
            product_id=None if product is None else product.product_id,
        ),
        account=account,
        order=None,
        offer=None,
    )


def _open_orders(
    name: str,
    account: Account,
    wishes: Wishes,
    sent_at: datetime,
    shop: Shop,
    draw: random.Random,
) -> tuple[Order, ...] | None:
    """Return orders that were not delivered by a moment, as many as are wished for."""
    count: int | None = draw.choices(list(_OPEN), list(_OPEN.values()))[0]
    if "open_orders" in wishes:
        edges = shop.edges.get("open_orders", ())
        count = pick_number(wish_for(wishes, "open_orders"), 0, _MOST_OPEN, edges, draw)
    if count is None:
        return None
    drawn = [_under_way(sent_at, shop, draw) for _ in range(count)]
    drafts = [draft for draft in drawn if draft is not None]
    if len(drafts) < count:
        return None
    fees = shop.standard_fees(draft.basket.merchandise for draft in drafts)
    return tuple(
        draft.finish(f"planned-{name}-open-{number}", account.name, fees, shop.today)
        for number, draft in enumerate(drafts, 1)
    )


def _under_way(sent_at: datetime, shop: Shop, draw: random.Random) -> OrderDraft | None:
    """Return an order that was placed shortly before a moment and comes after it, or None."""
    day = sent_at.date() - timedelta(days=draw.randint(1, _UNDER_WAY))
    timeline = plain_timeline(day, "standard", shop.today, draw)
    item = shop.goods(timeline.ordered_at).one(draw)
    if item is None:
        return None
    purchase = draw_purchase(item, "regular", NO_WISH, shop.mix, draw, single=False)
    payment = draw_plain_payment(shop.mix, draw)
    return OrderDraft(timeline=timeline, basket=Basket((purchase,)), payment=payment, gift=False)
