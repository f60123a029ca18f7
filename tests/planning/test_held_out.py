from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticketworld.planning.gather import PlanError
from ticketworld.planning.held_out import held_out_grounds
from ticketworld.planning.hints import NO_HINTS
from ticketworld.planning.plan import plan
from ticketworld.planning.quota import Sample
from ticketworld.planning.shop import Shop
from ticketworld.planning.survey import Survey, survey_templates
from ticketworld.planning.template import QUERY_TYPES, Template
from ticketworld.planning.wish import TicketWish
from ticketworld.solver.decision import Ground
from ticketworld.solver.judge import Judge
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
WISH = TicketWish(tickets=24, orders=24, today=TODAY, seed=1)
SHELF = stock_shelf(40, 1, TODAY)
GROUNDS = st.dictionaries(st.tuples(st.sampled_from("abcdef")), st.integers(1, 3), min_size=1)


@pytest.fixture(scope="module")
def survey(judge: Judge, templates: Sequence[Template]) -> Survey:
    chosen = [t for t in templates if t.scenario_id.startswith(("RETURN-00", "WARRANTY-00"))]
    return survey_templates(chosen, WISH, Shop(judge, SHELF, TODAY, WISH.mix))


@pytest.fixture(scope="module")
def held_out(survey: Survey) -> frozenset[Ground]:
    return held_out_grounds(survey.samples, 0.3, seed=1)


def _sample(template: Template, kind: str, grounds: dict[Ground, int]) -> Sample:
    return Sample(
        template=replace(template, query_type=kind),
        hints=NO_HINTS,
        complexities=Counter(simple=1),
        grounds=Counter(grounds),
    )


@given(
    drawn=st.lists(st.tuples(st.sampled_from(QUERY_TYPES[:3]), GROUNDS), min_size=1, max_size=12),
    share=st.floats(0, 1),
    seed=st.integers(0, 9),
)
@example(drawn=[("return_request", {("a",): 1})], share=1.0, seed=0)
def test_every_kind_of_message_keeps_a_ground(
    templates: Sequence[Template],
    drawn: list[tuple[str, dict[Ground, int]]],
    share: float,
    seed: int,
) -> None:
    samples = [_sample(templates[0], kind, grounds) for kind, grounds in drawn]
    held_out = held_out_grounds(samples, share, seed)
    for kind in {kind for kind, _ in drawn}:
        assert {g for k, grounds in drawn if k == kind for g in grounds} - held_out


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5])
def test_about_the_share_asked_for_is_held_out_of_each_kind(
    templates: Sequence[Template], share: float
) -> None:
    kinds = QUERY_TYPES[:3]
    samples = [
        _sample(templates[0], kind, {(f"{kind} {number}",): 1 + number % 3})
        for kind in kinds
        for number in range(60)
    ]
    held_out = held_out_grounds(samples, share, seed=4)
    for kind in kinds:
        own = [ground for sample in samples for ground in sample.grounds if kind in ground[0]]
        assert len(held_out.intersection(own)) / len(own) == pytest.approx(share, abs=0.02)


def test_other_seeds_hold_out_other_grounds(survey: Survey) -> None:
    one, again, other = (held_out_grounds(survey.samples, 0.3, seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_no_ticket_shows_what_is_held_out(
    judge: Judge, survey: Survey, held_out: frozenset[Ground]
) -> None:
    made = plan(judge, (), SHELF, replace(WISH, seed=2, held_out=held_out), survey)
    found = {scenario.decision.grounds[0] for scenario in made.scenarios}
    assert len(made.scenarios) == WISH.tickets
    assert len(found) > 5
    assert held_out.isdisjoint(found)


def test_every_ticket_shows_what_only_the_held_out_may(
    judge: Judge, survey: Survey, held_out: frozenset[Ground]
) -> None:
    wish = replace(WISH, tickets=12, seed=3, held_out=held_out, only_held_out=True)
    made = plan(judge, (), SHELF, wish, survey)
    kinds = Counter(scenario.template.query_type for scenario in made.scenarios)
    assert held_out.issuperset(scenario.decision.grounds[0] for scenario in made.scenarios)
    assert kinds.keys() == {"return_request", "warranty_claim"}


def test_a_survey_keeps_its_stories_for_who_drew_them(judge: Judge, survey: Survey) -> None:
    plan(judge, (), SHELF, replace(WISH, tickets=8, seed=2), survey)
    lent = survey.for_others(WISH)
    assert lent.samples == survey.samples
    assert survey.stories
    assert not lent.stories


def test_templates_planned_for_other_tickets_are_left_to_them(survey: Survey) -> None:
    planned = [replace(sample, is_planned=True) for sample in survey.samples[:2]]
    known = Survey((*planned, *survey.samples[2:]))
    lent = known.for_others(replace(WISH, planned=(planned[1].template,)))
    assert lent.samples == (planned[1], *survey.samples[2:])


def test_holding_out_everything_is_one_clear_error(judge: Judge, survey: Survey) -> None:
    everything = frozenset(ground for sample in survey.samples for ground in sample.grounds)
    with pytest.raises(PlanError, match="no scenario is decided as wished; hold out other"):
        plan(judge, (), SHELF, replace(WISH, held_out=everything), survey)
