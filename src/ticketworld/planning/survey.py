"""Draws a few stories of every template, to learn what its cases are like before choosing.

The stories are not wasted: they are told wherever a ticket of their template and complexity is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.planning.ask import Ask, Drawn
from ticketworld.planning.draw import ROUNDS, in_vain, try_stories
from ticketworld.planning.hints import read_hints
from ticketworld.planning.quota import Sample, Share, kind_quotas
from ticketworld.planning.sharing import can_host
from ticketworld.planning.shop import Shop
from ticketworld.planning.template import Template
from ticketworld.planning.wish import TicketWish
from ticketworld.seeds import stream
from ticketworld.solver.decision import Ground

_FEWEST, _MOST = 2, 3
"""Stories drawn of each template, but only one where there are fewer tickets for each."""

_SURVEYED = 4
"""Tickets of each template for each story that is drawn of it beforehand."""

_ROUNDS = 4
"""Rounds for planned templates: they are narrow, and what is not drawn soon seldom is."""

_SELDOM = 3
"""A template of which less than one case in so many is as wished seldom gives a ticket."""

_RECORDS = 2
"""Kinds of record that most tickets are to need."""

_MORE = 4
"""As many templates as tickets of a kind, and so many more, are looked at."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What was drawn.

    Attributes:
        samples: The templates of which tickets can be made, planned ones first.
        unbuilt: The templates of which no story was drawn.
        stories: What was drawn, by what a ticket is to be and whether its order has room.
    """

    samples: tuple[Sample, ...]
    unbuilt: tuple[Template, ...] = ()
    stories: dict[tuple[Share, bool], list[Drawn]] = field(default_factory=dict)

    def take(self, share: Share, rooms: Sequence[bool]) -> Drawn | None:
        """Return a story that no ticket has yet, of an order with room or not, or None."""
        for roomy in rooms:
            if self.stories.get((share, roomy)):
                return self.stories[share, roomy].pop()
        return None

    def for_others(self, wish: TicketWish) -> Survey:
        """Return what others can learn of it: of the templates that can give tickets as wished.

        What seldom gives one costs many draws, and stands in only for kinds of message that lack
        anything better.
        """
        candidates: list[tuple[Sample, bool]] = []
        for sample in self.samples:
            own = sample.of_grounds([g for g in sample.grounds if wish.admits_ground(g)])
            if own.seen and (not own.is_planned or own.template in wish.planned):
                candidates.append((own, own.is_planned or own.seen * _SELDOM >= sample.seen))
        served = {own.template.query_type for own, is_often in candidates if is_often}
        return Survey(
            tuple(
                own
                for own, is_often in candidates
                if is_often or own.template.query_type not in served
            )
        )


def survey_templates(templates: Sequence[Template], wish: TicketWish, shop: Shop) -> Survey:
    """Return what the cases of templates are like.

    Raises:
        DrawError: No template's condition was met in many tries; names the first.
    """
    planned = wish.planned[: wish.tickets]
    usual = list(_some(templates, wish))
    stories = _stories(wish.tickets, len(planned) + len(usual))
    asks = [
        Ask(
            number=wish.tickets + number,  # tickets have the numbers below
            template=template,
            hints=read_hints(template.where, shop.judge.catalogue),
            draw=stream(wish.seed, "survey", number),
            is_planned=number // stories < len(planned),
            roomy=bool(number % 2),
        )
        for number, template in enumerate(t for t in (*planned, *usual) for _ in range(stories))
    ]
    for ask in asks:
        ask.roomy = ask.roomy and can_host(ask)
    middle = len(planned) * stories
    try_stories(asks[:middle], shop, _ROUNDS)
    undrawn = try_stories(asks[middle:], shop, ROUNDS)
    if len(undrawn) == len(asks):
        raise in_vain(undrawn, shop)
    groups = [asks[start : start + stories] for start in range(0, len(asks), stories)]
    return _survey(groups, len(planned), wish)


def _stories(tickets: int, templates: int) -> int:
    """Return how many stories to draw of each template."""
    if tickets < _FEWEST * templates:
        return 1
    return min(max(tickets // max(_SURVEYED * templates, 1), _FEWEST), _MOST)


def _some(templates: Sequence[Template], wish: TicketWish) -> Iterator[Template]:
    """Yield enough templates of each kind of message, in their order."""
    quotas = kind_quotas(wish.tickets, templates, wish.mix)
    chosen: set[str] = set()
    for kind, quota in quotas.items():
        turn = [t.scenario_id for t in templates if t.query_type == kind]
        stream(wish.seed, "survey", kind).shuffle(turn)
        chosen.update(turn[: quota + _MORE] if quota else ())
    yield from (template for template in templates if template.scenario_id in chosen)


def _survey(groups: Sequence[Sequence[Ask]], planned: int, wish: TicketWish) -> Survey:
    samples: list[Sample] = []
    unbuilt: list[Template] = []
    stories: dict[tuple[Share, bool], list[Drawn]] = defaultdict(list)
    for number, group in enumerate(groups):
        drawn = [(ask.drawn, ask.roomy) for ask in group if ask.drawn]
        fitting = [(d, roomy) for d, roomy in drawn if wish.admits(d.decision)]
        if fitting:
            for story, roomy in fitting:
                stories[Share(len(samples), story.complexity), roomy].append(story)
            found = Counter(story.complexity for story, _ in fitting)
            is_narrow = any(
                story.complexity == "simple" and len(story.records) < _RECORDS
                for story, _ in fitting
            )
            by_ground: dict[Ground, Counter[Complexity]] = defaultdict(Counter)
            for story, _ in fitting:
                by_ground[story.decision.grounds[0]][story.complexity] += 1
            samples.append(
                Sample(
                    template=group[0].template,
                    hints=group[0].hints,
                    complexities=found,
                    by_ground=by_ground,
                    is_planned=number < planned,
                    is_narrow=is_narrow,
                )
            )
        elif not drawn:
            unbuilt.append(group[0].template)
    return Survey(tuple(samples), tuple(unbuilt), stories)
