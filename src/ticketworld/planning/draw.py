"""Draws stories for templates until the judge finds that each satisfies its condition."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ticketworld.errors import InputError
from ticketworld.planning.account import draw_account
from ticketworld.planning.ages import settled
from ticketworld.planning.basket import draw_basket
from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.enquiry import WITHOUT_ORDER, draw_enquiry
from ticketworld.planning.hints import Hints
from ticketworld.planning.message import Context, tell
from ticketworld.planning.orders import GIFTS, OrderDraft, draw_weight
from ticketworld.planning.past import draw_returns
from ticketworld.planning.payments import draw_payment
from ticketworld.planning.purchase import on_sale
from ticketworld.planning.refunds import draw_refund
from ticketworld.planning.repairs import draw_repairs
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Draft, Story
from ticketworld.planning.template import Template
from ticketworld.planning.timeline import Timeline, draw_timeline, unsent
from ticketworld.records.types import Product
from ticketworld.solver.case import Case

ROUNDS = 60
CANDIDATES = 4
"""Stories weighed for each ticket in a round; one grounding weighs all tickets of a template."""


class DrawError(InputError):
    """No case can be drawn that satisfies a template.

    Attributes:
        scenario_ids: The templates of which none could be drawn.
    """

    def __init__(self, message: str, scenario_ids: Iterable[str]) -> None:
        super().__init__(message)
        self.scenario_ids = tuple(dict.fromkeys(scenario_ids))


@dataclass(slots=True)
class Ask:
    """A ticket that wants a story: its number, its template, and its own stream.

    A `roomy` one brings an order with further lines, which other tickets may be about.
    """

    number: int
    template: Template
    hints: Hints
    draw: random.Random
    roomy: bool = False
    drawn: tuple[Story, Case] | None = field(default=None)


def draw_stories(asks: Sequence[Ask], shop: Shop) -> None:
    """Give each ask a story of its own, with the case that its records make.

    Raises:
        DrawError: A template's condition was not met in many tries; names the template.
    """
    for _ in range(ROUNDS):
        waiting = [ask for ask in asks if ask.drawn is None]
        if not waiting:
            return
        accept(_finish(waiting, shop), shop)
    undrawn = [ask.template for ask in asks if ask.drawn is None]
    if undrawn:
        raise DrawError(
            f"{undrawn[0].place}: none of {ROUNDS * CANDIDATES} cases drawn from "
            f"{len(shop.shelf)} products satisfies `{undrawn[0].where}`; loosen the "
            "condition, or ask for more products",
            [template.scenario_id for template in undrawn],
        )


def accept(candidates: Iterable[tuple[Ask, Story]], shop: Shop) -> None:
    """Give each ask the first of its candidates that satisfies the template's condition."""
    weighed = [(ask, story, shop.case(story)) for ask, story in candidates]
    conditions = list(dict.fromkeys(ask.template.where for ask, _, _ in weighed))
    found = shop.judge.holding([case for _, _, case in weighed], conditions)
    for (ask, story, case), held in zip(weighed, found, strict=True):
        if conditions.index(ask.template.where) in held and ask.drawn is None:
            ask.drawn = (story, case)


def _finish(asks: Sequence[Ask], shop: Shop) -> Iterator[tuple[Ask, Story]]:
    drafts: list[tuple[Ask, Draft]] = []
    for ask in asks:
        for _ in range(CANDIDATES):
            wishes = ask.hints.sample(ask.draw)
            if ask.template.request in WITHOUT_ORDER:
                request, name = ask.template.request, str(ask.number)
                enquiry = draw_enquiry(request, name, wishes, shop, ask.draw)
                if enquiry is not None:
                    yield ask, enquiry
                continue
            draft = _draft(ask, wishes, shop)
            if draft is not None:
                drafts.append((ask, draft))
    fees = shop.standard_fees(cents for _, draft in drafts for cents in draft.merchandise)
    for ask, draft in drafts:
        yield ask, draft.finish(f"planned-{ask.number}", fees, shop.today)


def _draft(ask: Ask, wishes: Wishes, shop: Shop) -> Draft | None:
    request, draw = ask.template.request, ask.draw
    settled_wishes = settled(request, wishes, shop.edges, draw)
    if settled_wishes is None:
        return None
    wishes = settled_wishes
    shelf, around = _recall(wishes, shop, draw)
    timeline = draw_timeline(request, wishes, shop.edges, shop.today, draw, around=around)
    if timeline is None:
        return None
    order = _order(ask, wishes, timeline, shelf, shop)
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
    account = draw_account(f"account-{ask.number}", wishes, draw)
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


def _recall(
    wishes: Wishes, shop: Shop, draw: random.Random
) -> tuple[Sequence[Product], date | None]:
    """Return what the order can be about, and the day of a recall that must lie in between.

    Where a recalled product is wished for, it must have been on sale when it was ordered.
    """
    if wish_for(wishes, "recalled").names != ("yes",):
        return shop.shelf, None
    recalled = [p for p in shop.shelf if p.recalled_at is not None]
    if not recalled:
        return (), None
    product = draw.choice(recalled)
    return (product,), None if product.recalled_at is None else product.recalled_at.date()


def _order(
    ask: Ask, wishes: Wishes, timeline: Timeline, mains: Sequence[Product], shop: Shop
) -> OrderDraft | None:
    """Return an order of these moments, whose first line is one of `mains`, or None."""
    request, draw = ask.template.request, ask.draw
    basket = draw_basket(
        request,
        wishes,
        shop.edges,
        on_sale(mains, timeline.ordered_at),
        on_sale(shop.shelf, timeline.ordered_at),
        timeline,
        draw,
        roomy=ask.roomy,
    )
    payment = draw_payment(request, wishes, shop.edges, timeline, shop.today, draw)
    if basket is None or payment is None:
        return None
    if request == "warranty":
        basket = draw_repairs(basket, wishes, timeline, shop.edges, draw)
    if basket is not None and request == "missing_refund":
        basket = draw_refund(basket, wishes, timeline, shop.today, draw)
    if basket is None:
        return None
    if not payment.is_charged:
        timeline = unsent(timeline)
    gift = pick_name(wish_for(wishes, "gift"), GIFTS, draw) == "yes"
    return OrderDraft(
        timeline=timeline,
        basket=basket,
        payment=payment,
        gift=gift,
        weight_check=draw_weight(request, wishes, timeline, draw),
    )


def meets(case: Case, wishes: Wishes) -> bool:
    """Tell whether a case has the values wished for, which spares the judge hopeless ones."""
    facts: Mapping[str, str | int] = case.facts
    return all(wish_for(wishes, name).admits(value) for name, value in facts.items())
