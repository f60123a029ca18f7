from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from ticketworld.dataset.standing import stand
from ticketworld.errors import InputError
from ticketworld.letters.brief import Disclosure
from ticketworld.planning.distributions import Information
from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.template import read_templates
from ticketworld.planning.wish import TicketWish
from ticketworld.policy.catalogue import Catalogue
from ticketworld.records.facts import extract_facts
from ticketworld.records.integrity import integrity
from ticketworld.records.types import Product
from ticketworld.resources import scenarios_folder
from ticketworld.solver.decision import Ground
from ticketworld.solver.judge import Judge
from ticketworld.world.build import Counts, World, build_world
from ticketworld.world.further import Principal, draw_further
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def shelf() -> tuple[Product, ...]:
    return stock_shelf(70, 3, TODAY)


@pytest.fixture(scope="module")
def planned(judge: Judge, shelf: tuple[Product, ...]) -> Plan:
    templates = read_templates(scenarios_folder(), judge)
    return plan(judge, templates, shelf, TicketWish(tickets=400, orders=280, today=TODAY, seed=3))


@pytest.fixture(scope="module")
def world(judge: Judge, planned: Plan, shelf: tuple[Product, ...]) -> World:
    counts = Counts(customers=200, orders=290)
    return build_world(planned, shelf, counts, judge)


def information(told: Disclosure) -> Information:
    """Return what class of information a message is of; what is wrong outranks what is missing."""
    if told.sender != "primary" or told.order_number in ("misspelt", "transposed", "of_another"):
        return "wrong"
    if told.product == "misremembered" or told.time == "wrong":
        return "wrong"
    lacks_number = told.order_number in ("truncated", "absent")
    return (
        "missing_details"
        if lacks_number or told.product == "vague" or told.withheld
        else "complete"
    )


def test_the_records_agree_with_each_other(world: World) -> None:
    assert integrity(world.database) == []


def test_the_counts_are_met(world: World) -> None:
    assert len(world.database.customers) == 200
    assert len(world.database.orders) == 290
    assert len(world.database.products) == 70


def test_the_finished_records_hold_the_planned_facts(world: World, catalogue: Catalogue) -> None:
    for demand in world.demands:
        found = extract_facts(
            demand.message.subject, demand.message.sent_at, world.database, catalogue.facts
        )
        assert found == dict(demand.scenario.case.facts)


def test_no_event_lies_after_the_day_of_the_run(world: World) -> None:
    for order in world.database.orders:
        moments = [e.at for e in (*order.shipments, *order.payments)]
        moments += [m for line in order.items for m in (line.returned_at, line.refunded_at) if m]
        assert all(moment.date() <= TODAY for moment in moments)


def test_lines_that_messages_are_about_come_back_only_for_a_refund(world: World) -> None:
    for demand in world.demands:
        subject = demand.message.subject
        if subject.order_id is not None and subject.line_id is not None:
            line = world.database.line(subject.order_id, subject.line_id)
            if subject.request == "missing_refund":
                assert line.returned_at is not None
                assert line.returned_at < demand.message.sent_at
            else:
                assert (line.returned_at, line.refunded_at) == (None, None)


def test_what_was_never_paid_for_never_leaves(world: World) -> None:
    for order in world.database.orders:
        if all(event.event != "charge" for event in order.payments):
            assert order.shipments == ()


def test_nothing_follows_the_end_of_an_account(judge: Judge, shelf: tuple[Product, ...]) -> None:
    chosen = [
        t
        for t in read_templates(scenarios_folder(), judge)
        if t.scenario_id in ("ACCOUNT-003", "DATA-003", "RETURN-001A")
    ]
    made = plan(judge, chosen, shelf, TicketWish(tickets=60, orders=60, today=TODAY, seed=2))
    counts = Counts(customers=40, orders=90)
    world = build_world(made, shelf, counts, judge)
    ends = {
        demand.customer_id: demand.message.sent_at
        for demand in sorted(
            world.demands, key=lambda demand: demand.message.sent_at, reverse=True
        )
        if demand.scenario.template.scenario_id in ("ACCOUNT-003", "DATA-003")
    }
    assert ends
    for customer_id, end in ends.items():
        assert all(o.ordered_at <= end for o in world.database.orders_of(customer_id))
        for demand in world.demands:
            if demand.customer_id == customer_id and demand.message.subject.order_id is not None:
                assert demand.message.sent_at <= end


def test_a_cancelled_order_is_not_sent_afterwards(world: World) -> None:
    cancelled = [
        demand
        for demand in world.demands
        if any(action.type == "cancel_order" for action in demand.scenario.decision.actions)
    ]
    assert cancelled
    for demand in cancelled:
        assert world.database.order(demand.message.subject.order_id or "").shipments == ()


def test_what_a_message_gives_away_leads_to_the_truth_or_to_nothing(
    judge: Judge, world: World
) -> None:
    messages = [demand.message for demand in world.demands]
    truths = [demand.scenario.decision for demand in world.demands]
    standings = stand(messages, truths, world.database, judge)
    lost = [standing for standing in standings if standing.knowledge is None]
    found = [standing for standing in standings if standing.knowledge is not None]
    assert all(standing.true_case is not None for standing in found)
    assert all(standing.next_step != "resolve" for standing in lost)
    assert 0 < len(lost) < len(messages) // 10


def test_messages_are_told_in_the_mix_that_is_asked_for(planned: Plan, world: World) -> None:
    told = Counter(information(demand.message.disclosure) for demand in world.demands)
    for name, share in planned.wish.mix.information.items():
        assert abs(told[name] - share / 100 * len(world.demands)) <= 0.05 * len(world.demands)


def test_an_order_number_is_right_unless_the_message_is_told_otherwise(world: World) -> None:
    for demand in world.demands:
        told, right = demand.message.disclosure, demand.message.subject.order_id
        if told.order_number == "given":
            assert told.order_text == right
        elif told.order_number == "absent":
            assert told.order_text is None
        else:
            assert told.order_text not in (None, right)
        if told.order_number == "of_another":
            other = world.database.order(told.order_text or "")
            assert other.customer_id != demand.customer_id


def test_tiers_are_as_promised_and_addresses_lead_nowhere(world: World) -> None:
    people = world.database.customers
    assert Counter(c.tier for c in people) == {"standard": 140, "premium": 40, "vip": 20}
    assert any(c.alternate_email for c in people)
    assert all(".example." in f".{c.primary_email.partition('@')[2]}" for c in people)


def test_about_a_quarter_of_the_customers_have_moved_and_some_accounts_were_locked(
    world: World,
) -> None:
    people = world.database.customers
    assert 0.15 < sum(bool(person.past_addresses) for person in people) / len(people) < 0.35
    assert {change.event for person in people for change in person.account_events} == {
        "locked",
        "unlocked",
        "closed",
    }


def test_some_background_lines_came_back_and_were_refunded(world: World) -> None:
    lines = [line for order in world.database.orders for line in order.items]
    assert any(line.refunded_at for line in lines)


def test_too_few_orders_and_no_customers_are_clear_errors(
    judge: Judge, planned: Plan, shelf: tuple[Product, ...]
) -> None:
    needed = len(planned.orders)
    with pytest.raises(
        InputError, match=f"orders: `3` are too few for 400 tickets; ask for {needed}"
    ):
        build_world(planned, shelf, Counts(customers=5, orders=3), judge)
    with pytest.raises(InputError, match="customers: `0` are too few"):
        build_world(planned, shelf, Counts(customers=0, orders=150), judge)


def test_no_second_request_is_decided_by_what_is_held_out(world: World, judge: Judge) -> None:
    principals = [
        Principal(demand.scenario.number, demand.message, demand.customer_id, is_settled=True)
        for demand in world.demands[:60]
    ]

    def shown(held_out: frozenset[Ground]) -> Counter[Ground]:
        found = draw_further(principals, 0.5, world.database, judge, 1, held_out)
        facts = judge.catalogue.facts
        cases = [
            judge.case(extract_facts(one.subject, one.sent_at, world.database, facts))
            for one in found.values()
        ]
        return Counter(decision.grounds[0] for decision in judge.decide(cases))

    usual = shown(frozenset())
    questions, (held_out, times) = usual.most_common(2)
    others = shown(frozenset([held_out]))
    assert questions[0] == ("product_information",)
    assert times > 2
    assert held_out not in others
    assert others.total() == usual.total() == 30
