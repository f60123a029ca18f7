"""Chooses which tickets to make: for each a template, a story, and the judge's decision on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ticketworld.dataset.debug_blocks import Complexity
from ticketworld.planning.gather import PlanError, gather
from ticketworld.planning.quota import Sample, share_tickets
from ticketworld.planning.shop import Shop
from ticketworld.planning.story import Story
from ticketworld.planning.survey import Survey, survey_templates
from ticketworld.planning.template import Template, TemplateError
from ticketworld.planning.wish import TicketWish
from ticketworld.records.types import Order, Product
from ticketworld.solver.case import Case
from ticketworld.solver.decision import Decision
from ticketworld.solver.judge import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One ticket to be: its template, its story, the case that the story makes, and its decision.

    `number` counts the tickets from 0 and names the ticket's own streams. `complexity` is what the
    ticket has if its message names the order.
    """

    number: int
    template: Template
    story: Story
    case: Case
    decision: Decision
    complexity: Complexity


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The tickets to be made, by number.

    Attributes:
        wish: What they were to be.
        found: By kind of message, how often its stories were of each complexity.
        unbuilt: The templates of which no story could be drawn, and the planned ones left out.
    """

    wish: TicketWish
    scenarios: tuple[Scenario, ...]
    found: Mapping[str, Counter[Complexity]]
    unbuilt: tuple[Template, ...] = ()

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that the tickets rest on, each once, under provisional ids.

        After each order that a message is about stand those that its customer gave back before.
        """
        stories = [scenario.story for scenario in self.scenarios if not scenario.story.shares]
        return tuple(
            order
            for story in stories
            for order in (story.order, *story.account.past)
            if order is not None
        )


def plan(
    judge: Judge,
    templates: Sequence[Template],
    shelf: Sequence[Product],
    wish: TicketWish,
    survey: Survey | None = None,
) -> Plan:
    """Return a plan of tickets.

    Args:
        judge: The policy.
        templates: What the tickets are to be of; not read where there is a survey.
        shelf: The products that they can be about.
        wish: What they are to be.
        survey: What was learned of the templates, for these and other tickets. Its stories are
            left to whoever drew them.

    Raises:
        PlanError: The tickets need more orders than are allowed, or none can be made.
        DrawError: A template's condition cannot be met.
        TemplateError: The judge decides a template's cases otherwise than the template says.
    """
    shop = Shop(judge, shelf, wish.today, wish.mix)
    is_own = survey is None
    survey = survey_templates(templates, wish, shop) if survey is None else survey.for_others(wish)
    if not survey.samples:
        raise PlanError(_unmade(wish))
    shares = share_tickets(survey.samples, wish.tickets, wish.mix, wish.seed)
    asks = gather(shares, survey, wish, shop)
    scenarios = tuple(
        Scenario(
            number=ask.number,
            template=ask.template,
            story=drawn.story,
            case=drawn.case,
            decision=drawn.decision,
            complexity=drawn.complexity,
        )
        for ask in asks
        if (drawn := ask.drawn)
    )
    _check(scenarios)
    told = {scenario.template.condition for scenario in scenarios}
    planned = [sample.template for sample in survey.samples if sample.is_planned]
    return Plan(
        wish=wish,
        scenarios=scenarios,
        found=_found(survey.samples if is_own else (), scenarios),
        unbuilt=(*survey.unbuilt, *(t for t in planned if t.condition not in told)),
    )


def _unmade(wish: TicketWish) -> str:
    if wish.held_out or wish.only_held_out:
        return "no scenario is decided as wished; hold out other grounds"
    return (
        f"no scenario of {wish.fewest_hops} hops or more can be made; ask for fewer hops, or for "
        "other scenarios"
    )


def _found(
    samples: Sequence[Sample], scenarios: Sequence[Scenario]
) -> dict[str, Counter[Complexity]]:
    found: dict[str, Counter[Complexity]] = defaultdict(Counter)
    for sample in samples:
        found[sample.template.query_type] += sample.complexities
    for scenario in scenarios:
        found[scenario.template.query_type][scenario.complexity] += 1
    return found


def _check(scenarios: Sequence[Scenario]) -> None:
    problems: dict[str, None] = {}
    for scenario in scenarios:
        template, decision = scenario.template, scenario.decision
        facts = ", ".join(f"{name}={value}" for name, value in scenario.case.items)
        if decision.outcome != template.outcome:
            problems[
                f"{template.place}: the outcome is `{decision.outcome}`, not "
                f"`{template.outcome}`, where {facts}; correct `outcome` or `where`"
            ] = None
        for slug in template.cites:
            if not any(slug in ground for ground in decision.grounds):
                problems[
                    f"{template.place}: `{slug}` stands in no ground where {facts}; correct "
                    "`cites` or `where`"
                ] = None
    if problems:
        raise TemplateError("\n".join(problems))
