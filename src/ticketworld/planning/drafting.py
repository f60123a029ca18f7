"""Draws a story of its own for a ticket: an order with all that befell it, and a message."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ticketworld.planning.account import draw_account
from ticketworld.planning.ages import settled
from ticketworld.planning.ask import Ask
from ticketworld.planning.basket import draw_basket
from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.enquiry import WITHOUT_ORDER, draw_enquiry
from ticketworld.planning.goods import Goods, Part
from ticketworld.planning.message import Context, tell
from ticketworld.planning.orders import OrderDraft, draw_weight
from ticketworld.planning.past import draw_returns
from ticketworld.planning.payments import draw_payment
from ticketworld.planning.refunds import draw_refund
from ticketworld.planning.repairs import draw_repairs
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Draft, Story
from ticketworld.planning.timeline import Timeline, draw_timeline, unsent

_TRIES = 4
"""Draws made at most for each story that is asked for, since not every one can be told."""


def draft_stories(asks: Sequence[Ask], count: int, shop: Shop) -> Iterator[tuple[Ask, Story]]:
    """Yield so many stories for each ask, or fewer where few that are drawn can be told."""
    drafts: list[tuple[Ask, Draft]] = []
    for ask in asks:
        found = 0
        for _ in range(_TRIES * count):
            drawn = _drawn(ask, shop)
            if isinstance(drawn, Draft):
                drafts.append((ask, drawn))
            elif drawn is not None:
                yield ask, drawn
            found += drawn is not None
            if found == count:
                break
    fees = shop.standard_fees(cents for _, draft in drafts for cents in draft.merchandise)
    for ask, draft in drafts:
        yield ask, draft.finish(f"planned-{ask.number}", fees, shop.today)


def _drawn(ask: Ask, shop: Shop) -> Draft | Story | None:
    """Return what one draw comes to; a story without an order needs no finish."""
    wishes, request = ask.hints.sample(ask.draw), ask.template.request
    if request in WITHOUT_ORDER:
        return draw_enquiry(request, str(ask.number), wishes, shop, ask.draw)
    return _draft(ask, wishes, shop)


def _draft(ask: Ask, wishes: Wishes, shop: Shop) -> Draft | None:
    request, draw = ask.template.request, ask.draw
    settled_wishes = settled(request, wishes, shop.edges, draw)
    if settled_wishes is None:
        return None
    wishes = settled_wishes
    part, around = _recall(wishes, shop, draw)
    timeline = draw_timeline(
        request, wishes, shop.edges, shop.mix, shop.today, draw, around=around
    )
    if timeline is None:
        return None
    order = _order(ask, wishes, timeline, part, shop)
    if order is None:
        return None
    past: tuple[OrderDraft, ...] = ()
    if request == "return" and (not ask.roomy or "recent_returns" in wishes):
        returns = draw_returns(
            wishes, order.basket, timeline.delivered_at, timeline.sent_at, shop, draw
        )
        if returns is None:
            return None
        order, past = replace(order, basket=returns[0]), returns[1]
    account = draw_account(f"account-{ask.number}", wishes, shop.mix, draw)
    context = Context(
        line=order.basket.purchases[0].line(""),
        timeline=timeline,
        account=account,
        gift=order.gift,
    )
    told = tell(ask.template, wishes, context, shop, draw)
    if told is None:
        return None
    subject, offer = told
    return Draft(order=order, past=past, account=account, subject=subject, offer=offer)


def _recall(wishes: Wishes, shop: Shop, draw: random.Random) -> tuple[Part, date | None]:
    """Return what the order can be about, and the day of a recall that must lie in between.

    Where a recalled product is wished for, it must have been on sale when it was ordered.
    """
    part = shop.part(wishes)
    if wish_for(wishes, "recalled").names != ("yes",) or not part.products:
        return part, None
    product = draw.choice(part.products)
    return Part((product,)), None if product.recalled_at is None else product.recalled_at.date()


def _order(
    ask: Ask, wishes: Wishes, timeline: Timeline, mains: Part, shop: Shop
) -> OrderDraft | None:
    """Return an order of these moments, whose first line is one of `mains`, or None."""
    request, draw = ask.template.request, ask.draw
    basket = draw_basket(
        request,
        wishes,
        shop.edges,
        shop.mix,
        Goods(mains, timeline.ordered_at),
        shop.goods(timeline.ordered_at),
        timeline,
        draw,
        roomy=ask.roomy,
    )
    payment = draw_payment(request, wishes, shop.edges, shop.mix, timeline, shop.today, draw)
    if basket is None or payment is None:
        return None
    if request == "warranty":
        basket = draw_repairs(basket, wishes, timeline, shop.edges, shop.mix, draw)
    if basket is not None and request == "missing_refund":
        basket = draw_refund(basket, wishes, timeline, shop.today, draw)
    if basket is None:
        return None
    if not payment.is_charged:
        timeline = unsent(timeline)
    gift = pick_name(wish_for(wishes, "gift"), shop.mix.gift, draw) == "yes"
    return OrderDraft(
        timeline=timeline,
        basket=basket,
        payment=payment,
        gift=gift,
        weight_check=draw_weight(request, wishes, timeline, draw),
    )
