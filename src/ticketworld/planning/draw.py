"""Draws stories for templates until the judge finds that each satisfies its condition."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ticketworld.dataset.difficulty import grade
from ticketworld.dataset.ticket import Complexity
from ticketworld.errors import InputError
from ticketworld.planning.account import draw_account
from ticketworld.planning.ages import settled
from ticketworld.planning.basket import draw_basket
from ticketworld.planning.choose import Wishes, pick_name, wish_for
from ticketworld.planning.enquiry import WITHOUT_ORDER, draw_enquiry
from ticketworld.planning.hints import Hints
from ticketworld.planning.message import Context, tell
from ticketworld.planning.orders import OrderDraft, draw_weight
from ticketworld.planning.past import draw_returns
from ticketworld.planning.payments import draw_payment
from ticketworld.planning.purchase import on_sale
from ticketworld.planning.refunds import draw_refund
from ticketworld.planning.repairs import draw_repairs
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Draft, Story
from ticketworld.planning.template import Template
from ticketworld.planning.timeline import Timeline, draw_timeline, unsent
from ticketworld.planning.wish import TicketWish
from ticketworld.records.types import Product
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge

ROUNDS = 10
PATIENCE = 3
"""After so many rounds a story of another complexity than the one wished for will do."""
_CANDIDATES, _MOST = 4, 32
"""Stories weighed for each ticket in the first round, and in any; each round weighs twice as many
as the one before, for a round costs more than a story."""
_GRADED = 2
"""One in so many of them is decided, where so many satisfy the template."""


class DrawError(InputError):
    """No case can be drawn that satisfies a template."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A story, the case that its records make, and what the judge makes of that.

    `complexity` is that of a ticket whose message names the order, `records` some kinds of record
    that hold what decides the case, where its complexity depends on them.
    """

    story: Story
    case: Case
    decision: Decision
    complexity: Complexity
    records: frozenset[str]


@dataclass(slots=True)
class Ask:
    """A ticket that wants a story: its number, its template, and its own stream.

    A `roomy` one brings an order with further lines, which other tickets may be about. `wanted` is
    the complexity that it should have; where there is a `wish`, it must admit the decision. What
    is planned must be settled by the very clauses that its template cites.
    """

    number: int
    template: Template
    hints: Hints
    draw: random.Random
    wanted: Complexity | None = None
    wish: TicketWish | None = None
    is_planned: bool = False
    roomy: bool = False
    drawn: Drawn | None = field(default=None)
    spare: Drawn | None = field(default=None)

    def most(self, most: int) -> int:
        """Return how many stories to decide at once: one where any will do."""
        is_choosy = self.wish is not None and self.wish.is_choosy
        return most if self.wanted or is_choosy or self.is_planned else 1

    def weigh(self, drawn: Drawn) -> None:
        """Take what was drawn if it is what is wanted, and keep it to fall back on if not."""
        decision = drawn.decision
        if self.wish is not None and not self.wish.admits(decision):
            return
        if self.is_planned and not any(
            set(self.template.cites) <= set(g) for g in decision.grounds
        ):
            return  # the region of a planned case is wider than what its clauses settle
        if self.wanted in (None, drawn.complexity):
            self.drawn = drawn
        elif self.spare is None:
            self.spare = drawn


def draw_stories(asks: Sequence[Ask], shop: Shop) -> None:
    """Give each ask a story of its own, with the case that its records make.

    Raises:
        DrawError: A template's condition was not met in many tries; names the template.
    """
    undrawn = try_stories(asks, shop, ROUNDS)
    if undrawn:
        raise in_vain(undrawn, shop)


def in_vain(undrawn: Sequence[Ask], shop: Shop) -> DrawError:
    """Return the error that these asks were drawn in vain, which names the first."""
    tried = sum(_candidates(turn) for turn in range(ROUNDS))
    first = undrawn[0].template
    return DrawError(
        f"{first.place}: none of {tried} cases drawn from {len(shop.shelf)} products "
        f"satisfies `{first.where}`; loosen the condition, or ask for more products"
    )


def try_stories(asks: Sequence[Ask], shop: Shop, rounds: int) -> list[Ask]:
    """Give each ask a story where one is found in so many rounds; return the asks without."""
    waiting = [ask for ask in asks if ask.drawn is None]
    for turn in range(rounds):
        if not waiting:
            break
        count = _candidates(turn)
        accept(_finish(waiting, count, shop), shop, count // _GRADED)
        for ask in waiting:
            if ask.drawn is None and turn + 1 >= min(PATIENCE, rounds):
                ask.drawn = ask.spare
        waiting = [ask for ask in waiting if ask.drawn is None]
    return waiting


def _candidates(turn: int) -> int:
    return min(_CANDIDATES << turn, _MOST)


def accept(candidates: Iterable[tuple[Ask, Story]], shop: Shop, most: int) -> None:
    """Give each ask the first of its candidates that satisfies the template and is wanted.

    Of each ask's candidates that satisfy the template only so many are decided.
    """
    weighed = [(ask, story, shop.case(story)) for ask, story in candidates]
    conditions = list(dict.fromkeys(ask.template.where for ask, _, _ in weighed))
    holding = shop.judge.holding([case for _, _, case in weighed], conditions)
    taken: Counter[int] = Counter()
    fitting: list[tuple[Ask, Story, Case]] = []
    for (ask, story, case), held in zip(weighed, holding, strict=True):
        if conditions.index(ask.template.where) in held and taken[ask.number] < ask.most(most):
            taken[ask.number] += 1
            fitting.append((ask, story, case))
    graded = _graded([case for _, _, case in fitting], shop.judge)
    for (ask, story, case), found in zip(fitting, graded, strict=True):
        if ask.drawn is None:
            ask.weigh(Drawn(story, case, *found))


def _graded(
    cases: Sequence[Case], judge: Judge
) -> list[tuple[Decision, Complexity, frozenset[str]]]:
    """Return the decision on each case, its complexity, and records to look into."""
    decisions = judge.decide(cases)
    return [
        (decision, complexity, frozenset(places) - {"customer"})
        for decision, (complexity, places) in zip(decisions, grade(decisions, judge), strict=True)
    ]


def _finish(asks: Sequence[Ask], count: int, shop: Shop) -> Iterator[tuple[Ask, Story]]:
    """Yield so many stories for each ask, less those that cannot be told."""
    drafts: list[tuple[Ask, Draft]] = []
    for ask in asks:
        for _ in range(count):
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
    timeline = draw_timeline(
        request, wishes, shop.edges, shop.mix, shop.today, draw, around=around
    )
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
        shop.mix,
        on_sale(mains, timeline.ordered_at),
        on_sale(shop.shelf, timeline.ordered_at),
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


def meets(case: Case, wishes: Wishes) -> bool:
    """Tell whether a case has the values wished for, which spares the judge hopeless ones."""
    facts: Mapping[str, str | int] = case.facts
    return all(wish_for(wishes, name).admits(value) for name, value in facts.items())
