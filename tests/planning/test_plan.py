from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ticketworld.planning.draw import DrawError
from ticketworld.planning.gather import PlanError
from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.template import Template, TemplateError
from ticketworld.planning.wish import TicketWish
from ticketworld.solver.judge import Judge
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)
ONE = TicketWish(tickets=1, orders=1, today=TODAY, seed=1)


def test_every_scenario_satisfies_its_template(
    whole: Plan, judge: Judge, templates: Sequence[Template]
) -> None:
    assert {s.template.scenario_id for s in whole.scenarios} == {t.scenario_id for t in templates}
    for template in templates:
        made = [s for s in whole.scenarios if s.template is template]
        assert {s.decision.outcome for s in made} == {template.outcome}
        assert all(judge.matches([s.case for s in made], template.where))


def test_thresholds_of_the_templates_are_met_exactly(whole: Plan) -> None:
    by_id = {s.template.scenario_id: s for s in whole.scenarios}
    assert by_id["SHIP-006"].case.facts["price_paid"] == 50000
    assert by_id["ORDER-011"].case.facts["order_total"] == 100000
    change = by_id["ORDER-007"].story
    assert change.order is not None
    assert change.sent_at - change.order.ordered_at == timedelta(hours=2)


def test_messages_come_within_the_year_and_never_on_the_half_hour(whole: Plan) -> None:
    moments = [scenario.story.sent_at for scenario in whole.scenarios]
    assert all(TODAY - timedelta(days=364) <= m.date() <= TODAY for m in moments)
    assert all(m.second or m.minute % 30 for m in moments)
    assert len({m.hour for m in moments}) > 12


def test_two_tickets_never_share_an_order_line(whole: Plan) -> None:
    lines = [s.story.subject.line_id for s in whole.scenarios if s.story.order is not None]
    assert len(lines) == len(set(lines))


def test_tickets_share_orders_where_orders_are_few(whole: Plan) -> None:
    assert len(whole.orders) <= 420
    own = {s.story.order.order_id for s in whole.scenarios if s.story.order is not None}
    past = {
        order.order_id
        for s in whole.scenarios
        if not s.story.shares
        for order in s.story.account.past
    }
    assert {order.order_id for order in whole.orders} == own | past


@pytest.mark.parametrize("seed", [1, 2])
def test_nine_in_ten_tickets_need_two_kinds_of_record_and_none_needs_nothing(
    make_plan: Callable[..., Plan], judge: Judge, seed: int
) -> None:
    scenarios = make_plan(100, 70, seed=seed, products=35).scenarios
    found = [set(p) - {"customer"} for p in judge.lookups([s.decision for s in scenarios])]
    assert all(found)
    assert sum(len(places) >= 2 for places in found) >= 90


def test_some_refusals_have_more_than_one_ground(whole: Plan) -> None:
    shown = {s.template.scenario_id for s in whole.scenarios if len(s.decision.grounds) > 1}
    assert {"WARRANTY-011", "PRICE-010", "EXCHANGE-009", "RETURN-010"} <= shown


def test_standard_shipping_costs_what_the_policy_quotes(whole: Plan) -> None:
    standard = [order for order in whole.orders if order.shipping_method == "standard"]
    for order in standard:
        merchandise = sum(line.price_paid for line in order.items)
        assert order.shipping_fee == (0 if merchandise > 5000 else 999)
    assert any(order.shipping_fee for order in standard)


def test_the_same_seed_gives_the_same_plan_and_another_seed_another(
    make_plan: Callable[..., Plan],
) -> None:
    first, again, other = make_plan(12, 12), make_plan(12, 12), make_plan(12, 12, seed=2)
    assert first == again
    assert first.scenarios != other.scenarios


def test_more_tickets_than_orders_can_carry_is_one_clear_error(
    make_plan: Callable[..., Plan],
) -> None:
    with pytest.raises(PlanError, match=r"40 tickets .* about \d+ orders, and `5` are allowed"):
        make_plan(40, 5)


def test_a_condition_that_the_shelf_cannot_meet_names_its_template(
    judge: Judge, templates: Sequence[Template]
) -> None:
    chosen = [t for t in templates if t.scenario_id == "ORDER-006"]
    with pytest.raises(DrawError, match=r"high_value_status\.toml:5: none of \d+ cases drawn"):
        plan(judge, chosen, stock_shelf(14, 1, TODAY)[1:2], ONE)


def test_a_template_with_the_wrong_outcome_is_refused(
    judge: Judge, templates: Sequence[Template]
) -> None:
    right = next(t for t in templates if t.scenario_id == "RETURN-002A")
    wrong = replace(right, outcome="approve", cites=("return_window",))
    with pytest.raises(TemplateError) as caught:
        plan(judge, [wrong], stock_shelf(14, 1, TODAY), ONE)
    assert "just_outside_window.toml:5: the outcome is `deny`, not `approve`" in str(caught.value)
    assert "`return_window` stands in no ground" in str(caught.value)
