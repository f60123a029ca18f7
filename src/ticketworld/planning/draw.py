"""Draws stories for templates until the judge finds that each satisfies its condition."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ticketworld.errors import InputError
from ticketworld.planning.basket import draw_basket, suits
from ticketworld.planning.choose import Wishes, moment_on, wish_for
from ticketworld.planning.hints import Hints
from ticketworld.planning.message import draw_offer, draw_stated, draw_wanted
from ticketworld.planning.parcels import SERVICES
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Draft, Offer, Story
from ticketworld.planning.template import Template
from ticketworld.planning.timeline import YEAR, Timeline, draw_timeline
from ticketworld.records.facts import Subject
from ticketworld.records.types import Line
from ticketworld.solver.case import Case

ROUNDS = 60
CANDIDATES = 4
"""Stories weighed for each ticket in a round; one grounding weighs all tickets of a template."""

WITHOUT_ORDER = frozenset({"product_information", "shipping_information"})
"""Requests about products, which no order stands behind."""


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
    by_condition: dict[str, list[tuple[Ask, Story, Case]]] = defaultdict(list)
    for ask, story in candidates:
        by_condition[ask.template.where].append((ask, story, shop.case(story)))
    for where, weighed in by_condition.items():
        found = shop.judge.matches([case for _, _, case in weighed], where)
        for (ask, story, case), matches in zip(weighed, found, strict=True):
            if matches and ask.drawn is None:
                ask.drawn = (story, case)


def _finish(asks: Sequence[Ask], shop: Shop) -> Iterator[tuple[Ask, Story]]:
    drafts: list[tuple[Ask, Draft]] = []
    for ask in asks:
        for _ in range(CANDIDATES):
            wishes = ask.hints.sample(ask.draw)
            if ask.template.request in WITHOUT_ORDER:
                question = _question(ask, wishes, shop)
                if question is not None:
                    yield ask, question
                continue
            draft = _draft(ask, wishes, shop)
            if draft is not None:
                drafts.append((ask, draft))
    fees = shop.standard_fees(draft.basket.merchandise for _, draft in drafts)
    for ask, draft in drafts:
        yield ask, draft.finish(f"planned-{ask.number}", fees[draft.basket.merchandise])


def _question(ask: Ask, wishes: Wishes, shop: Shop) -> Story | None:
    fitting = [product for product in shop.shelf if suits(product, wishes)]
    if not fitting:
        return None
    back = ask.draw.randint(0, YEAR.days)
    day = shop.today.fromordinal(shop.today.toordinal() - back)
    product = ask.draw.choice(fitting)
    return Story(
        sent_at=moment_on(day, 6, 23, ask.draw),
        subject=Subject(request=ask.template.request, product_id=product.product_id),
        order=None,
        offer=None,
    )


def _draft(ask: Ask, wishes: Wishes, shop: Shop) -> Draft | None:
    request = ask.template.request
    timeline = draw_timeline(request, wishes, shop.edges, shop.today, ask.draw)
    if timeline is None:
        return None
    surcharge = SERVICES[timeline.method].surcharge
    basket = draw_basket(
        request, wishes, shop.edges, shop.shelf, surcharge, ask.draw, roomy=ask.roomy
    )
    if basket is None:
        return None
    line = basket.purchases[0].line("")
    told = tell(ask, wishes, line, timeline, shop)
    if told is None:
        return None
    subject, offer = told
    return Draft(timeline=timeline, basket=basket, subject=subject, offer=offer)


def tell(
    ask: Ask, wishes: Wishes, line: Line, timeline: Timeline, shop: Shop
) -> tuple[Subject, Offer | None] | None:
    """Return what a message about this line says, or None where the wishes cannot be met."""
    request, draw = ask.template.request, ask.draw
    arrived = any(
        event.event == "delivered" and event.at <= timeline.sent_at for event in timeline.shipments
    )
    stated = draw_stated(request, wishes, shop.edges, draw) if arrived else {}
    if stated is None:
        return None
    offer = wanted = None
    if request == "price_match":
        offer = draw_offer(line, timeline.sent_at.date(), wishes, draw)
        if offer.kind == "unlisted":
            stated["competitor_price"] = offer.price * line.quantity
    if request == "exchange":
        own = shop.product(line.product_id)
        wanted = draw_wanted(ask.template.wanted, own, wishes, shop.shelf, draw)
        if wanted is None and ask.template.wanted == "other":
            return None
    subject = Subject(
        request=request,
        product_id=wanted,
        retailer=None if offer is None else offer.kind,
        stated=stated,
    )
    return subject, offer


def meets(case: Case, wishes: Wishes) -> bool:
    """Tell whether a case has the values wished for, which spares the judge hopeless ones."""
    facts: Mapping[str, str | int] = case.facts
    return all(wish_for(wishes, name).admits(value) for name, value in facts.items())
