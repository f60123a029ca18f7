"""Draws the stories of all tickets together, some of which share an order, in the mix settled."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.errors import InputError
from ticketworld.planning.ask import Ask
from ticketworld.planning.draw import PATIENCE, in_vain, try_stories
from ticketworld.planning.quota import Share
from ticketworld.planning.sharing import can_host, needs_order, share_orders
from ticketworld.planning.shop import Shop
from ticketworld.planning.survey import Survey
from ticketworld.planning.wish import TicketWish
from ticketworld.seeds import stream

_BACKGROUND = 10
"""One order in so many is left to customers who do not write, where the number allows."""

_ATTEMPTS = 2
"""How often tickets are gathered anew, sharing more each time, before the orders are too few."""

_SPARE = 25
"""One order in so many more than wished for is let be, where the number is no limit."""

_MENDED = 4
"""How often stories of complexities that are too many make way for others."""

_MOVED = 8
"""Stories that may move in with others at a time, for each order that is too many."""

_OTHERS = 3
"""How often a ticket of which no story is drawn may be of another template instead."""


class PlanError(InputError):
    """What was asked for cannot be planned."""


def gather(shares: Sequence[Share], survey: Survey, wish: TicketWish, shop: Shop) -> list[Ask]:
    """Return an ask with a story for each ticket, about as many orders as are wished for.

    Raises:
        PlanError: The tickets need more orders than are allowed; says how many.
        DrawError: A template's condition cannot be met.
    """
    needed = sys.maxsize
    for attempt in range(_ATTEMPTS):
        gathering = _Gathering(shares, survey, wish, shop, attempt)
        gathering.draw()
        gathering.squeeze()
        if gathering.needed <= wish.orders or not wish.is_strict:
            gathering.mend()
            return gathering.asks
        needed = min(needed, gathering.needed)
    raise PlanError(
        f"{len(shares)} tickets of this mix are about {needed} orders, and `{wish.orders}` are "
        f"allowed; ask for {needed} orders or fewer tickets"
    )


class _Gathering:
    """The tickets of one attempt."""

    def __init__(
        self,
        shares: Sequence[Share],
        survey: Survey,
        wish: TicketWish,
        shop: Shop,
        attempt: int,
    ) -> None:
        self._survey = survey
        self._wish = wish
        self._shop = shop
        self._attempt = attempt
        self._shares = shares
        self.asks = [
            self._ask(number, share, stream(wish.seed, "draw", attempt, number))
            for number, share in enumerate(shares)
        ]

    def _ask(self, number: int, share: Share, draw: random.Random) -> Ask:
        sample = self._survey.samples[share.sample]
        return Ask(
            number=number,
            template=sample.template,
            hints=sample.hints,
            draw=draw,
            wanted=share.complexity,
            likely=frozenset(sample.complexities),
            wish=self._wish,
            is_planned=sample.is_planned,
        )

    @property
    def needed(self) -> int:
        """How many orders the tickets are about, with those that their customers gave back."""
        return sum(map(_brought, self.asks))

    def draw(self) -> None:
        """Give each ask a story, of its own or about a line of another's order."""
        spared = self._wish.orders * (self._attempt + 1) // _BACKGROUND
        guests = _guests(self.asks, self._wish.orders - spared)
        places = {ask.number for ask in guests}
        own = [ask for ask in self.asks if ask.number not in places]
        roomy = [ask for ask in own if can_host(ask)]
        for ask in roomy if self._attempt else roomy[: len(guests)]:
            ask.roomy = True
        self._tell(own)
        left = self._share(guests, roomy)
        for ask in left[:-1]:
            ask.roomy = True  # where one finds no place, others may find one with it
        self._tell(left)

    def squeeze(self) -> None:
        """Let stories that stand alone move in with others, as long as orders are too many."""
        movable = sorted((ask for ask in self._alone() if can_host(ask)), key=_narrowness)
        spare = 0 if self._wish.is_strict else self._wish.orders // _SPARE
        while (excess := self.needed - self._wish.orders - spare) > 0 and movable:
            moved, movable = movable[: _MOVED * excess], movable[_MOVED * excess :]
            before = {ask.number: ask.drawn for ask in moved}
            for ask in moved:
                ask.drawn = None
            for ask in self._share(moved, [a for a in self.asks if can_host(a)], excess):
                ask.drawn = before[ask.number]
            alone = {ask.number for ask in self._alone()}
            movable = [ask for ask in movable if ask.number in alone]

    def mend(self) -> None:
        """Let stories of complexities that are too many make way for those that are too few."""
        wanted = Counter(share.complexity for share in self._shares)
        room = max(0, self._wish.orders - self.needed)
        for turn in range(1, _MENDED + 1):
            lacking = wanted.copy()
            lacking.subtract(ask.drawn.complexity for ask in self.asks if ask.drawn)
            fresh = list(self._replacements(lacking, turn))
            try_stories(fresh, self._shop, PATIENCE, PATIENCE - 1)
            for ask in fresh:
                more = _brought(ask) - _brought(self.asks[ask.number])  # orders of the past
                if ask.drawn and ask.drawn.complexity == ask.wanted and more <= room:
                    self.asks[ask.number] = ask
                    room -= more

    def _replacements(self, lacking: Counter[Complexity], turn: int) -> Iterator[Ask]:
        """Yield asks to take the place of those that stand alone and are of what is too many.

        The only ticket of a template keeps its place.
        """
        times = Counter(ask.template.condition for ask in self.asks)
        for ask in self._alone():
            if ask.drawn is None or times[ask.template.condition] == 1:
                continue
            if lacking[ask.drawn.complexity] >= 0:
                continue
            draw = stream(self._wish.seed, "draw", "mend", ask.number, turn)
            other = self._other(ask, lacking, draw)
            if other is not None:
                times[ask.template.condition] -= 1
                lacking[ask.drawn.complexity] += 1
                lacking[other.complexity] -= 1
                fresh = self._ask(ask.number, other, draw)
                fresh.drawn = self._survey.take(other, (False, True))
                yield fresh

    def _other(self, ask: Ask, lacking: Counter[Complexity], draw: random.Random) -> Share | None:
        """Return what else a ticket could be so that it is of a complexity that is too few."""
        likely = {
            Share(number, complexity): times / sample.complexities.total()
            for number, sample in enumerate(self._survey.samples)
            if sample.template.query_type == ask.template.query_type
            and needs_order(sample.template.request) == needs_order(ask.template.request)
            for complexity, times in sample.complexities.items()
            if lacking[complexity] > 0
        }
        return draw.choices(list(likely), list(likely.values()))[0] if likely else None

    def _tell(self, asks: Sequence[Ask]) -> None:
        """Give asks a story of their own, one that is drawn already where there is one.

        What is too narrow to be drawn again makes way for another template of its kind.
        """
        for ask in asks:
            rooms = (True,) if ask.roomy and not ask.is_planned else (ask.roomy, not ask.roomy)
            ask.drawn = self._survey.take(self._shares[ask.number], rooms)
        undrawn = try_stories(asks, self._shop)
        for turn in range(_OTHERS):
            instead = [self._instead(ask, turn) for ask in undrawn]
            undrawn = try_stories(instead, self._shop)
            for ask in instead:
                self.asks[ask.number] = ask
        if undrawn:
            raise in_vain(undrawn, self._shop)

    def _instead(self, ask: Ask, turn: int) -> Ask:
        draw = stream(self._wish.seed, "draw", "instead", ask.number, turn)
        alike = [
            Share(number, complexity)
            for number, sample in enumerate(self._survey.samples)
            if sample.template.query_type == ask.template.query_type
            and not (sample.is_planned and ask.is_planned)
            and sample.template.condition != ask.template.condition
            for complexity in sample.complexities
        ]
        fresh = self._ask(ask.number, draw.choice(alike or [self._shares[ask.number]]), draw)
        fresh.roomy = ask.roomy and can_host(fresh)
        return fresh

    def _share(
        self, guests: Sequence[Ask], hosts: Sequence[Ask], most: int | None = None
    ) -> list[Ask]:
        """Give guests a line of somebody's order; return those left without."""
        spoken_for = {ask.drawn.story.subject.line_id for ask in self.asks if ask.drawn}
        own = [host for host in hosts if host.drawn and not host.drawn.story.shares]
        return share_orders(guests, own, spoken_for, self._shop, most)

    def _alone(self) -> list[Ask]:
        """Return the asks whose stories share nothing with others."""
        told = [(ask, ask.drawn.story) for ask in self.asks if ask.drawn]
        times = Counter(story.subject.order_id for _, story in told)
        return [
            ask for ask, story in told if story.order is None or times[story.order.order_id] == 1
        ]


def _brought(ask: Ask) -> int:
    """Return how many orders an ask brings, with those that its customer gave back."""
    if ask.drawn is None or ask.drawn.story.shares:
        return 0
    story = ask.drawn.story
    return (story.order is not None) + len(story.account.past)


def _guests(asks: Sequence[Ask], hosts: int) -> list[Ask]:
    """Return the asks that are to share an order, so that no more than `hosts` bring their own."""
    bound = [ask for ask in asks if needs_order(ask.template.request)]
    sociable = [ask for ask in bound if can_host(ask) and not ask.is_planned]
    most = len(sociable) * 2 // 3  # a guest needs a host
    chosen = sorted(sociable, key=_narrowness)[: max(0, min(len(bound) - hosts, most))]
    return sorted(chosen, key=lambda ask: ask.number)


def _narrowness(ask: Ask) -> tuple[int, int]:
    """Return how hard it is to find a place for an ask: by what it asks of prices or months."""
    return len(ask.hints.facts & _NARROW), ask.number


_NARROW = frozenset(
    {
        "account_status",
        "dispute",
        "extended_warranty",
        "gift",
        "order_total",
        "payment_method",
        "price_paid",
        "purchase_month",
        "recalled",
        "recent_returns",
        "repairs_done",
        "restriction",
        "sale_type",
        "stock",
        "tier",
        "warranty_days",
        "weight_check",
    }
)
