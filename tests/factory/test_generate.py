from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ticketworld.dataset.dataset import Dataset
from ticketworld.dataset.store import write_dataset
from ticketworld.errors import InputError
from ticketworld.factory.generate import generate
from ticketworld.factory.options import Options
from ticketworld.factory.prepare import ContradictionError, decide_world
from ticketworld.planning.plan import plan
from ticketworld.planning.template import read_templates
from ticketworld.planning.wish import TicketWish
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge
from ticketworld.world.build import Counts, build_world
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return generate(Options(tickets=60, seed=5))


def test_tickets_are_numbered_in_order_of_time(dataset: Dataset) -> None:
    moments = [ticket.timestamp for ticket in dataset.tickets]
    assert moments == sorted(moments)
    assert [t.ticket_id for t in dataset.tickets] == [
        f"TK-{moment:%Y%m%d}-{number:04d}" for number, moment in enumerate(moments, 1)
    ]


def test_the_mix_and_the_outcomes_are_there(dataset: Dataset) -> None:
    kinds = Counter(
        t.scenario_dimensions.query_type for t in dataset.tickets if t.scenario_dimensions
    )
    assert kinds["return_request"] == 15
    assert kinds["pricing_dispute"] == 12
    outcomes = {ticket.resolution_plan.outcome for ticket in dataset.tickets}
    assert outcomes >= {"approve", "deny", "inform"}


def test_no_two_letters_read_alike(dataset: Dataset) -> None:
    assert len({ticket.body for ticket in dataset.tickets}) == len(dataset.tickets)


def test_the_same_options_give_the_same_bytes(dataset: Dataset, tmp_path: Path) -> None:
    write_dataset(tmp_path / "first", dataset)
    write_dataset(tmp_path / "again", generate(Options(tickets=60, seed=5)))
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_another_seed_gives_other_tickets() -> None:
    first, other = (generate(Options(tickets=3, seed=seed)).tickets for seed in (1, 2))
    assert {t.body for t in first}.isdisjoint({t.body for t in other})


def test_a_single_ticket_can_be_made() -> None:
    assert len(generate(Options(tickets=1, customers=1, seed=9)).tickets) == 1


def test_counts_grow_with_the_tickets_unless_given() -> None:
    options = Options(tickets=100)
    assert (options.customer_count, options.product_count, options.order_count) == (50, 35, 70)
    assert Options(tickets=200, orders=500).order_count == 500


def test_a_count_below_one_is_refused() -> None:
    with pytest.raises(InputError, match="customers: `0` is too few; ask for 1 at least"):
        Options(customers=0)


def test_a_fact_that_changed_after_planning_stops_the_run(judge: Judge) -> None:
    templates = [
        t for t in read_templates(scenarios_folder(), judge) if t.scenario_id == "RETURN-001A"
    ]
    shelf = stock_shelf(14, 1, TODAY)
    planned = plan(judge, templates, shelf, TicketWish(tickets=1, orders=1, today=TODAY, seed=1))
    counts = Counts(customers=1, orders=1)
    world = build_world(planned, shelf, counts, judge)
    [[decision]] = decide_world(world, judge)
    assert decision.outcome == "approve"

    order = world.database.orders[0]
    later = tuple(replace(event, at=event.at.replace(year=2024)) for event in order.shipments)
    database = replace(world.database, orders=(replace(order, shipments=later),))
    with pytest.raises(
        ContradictionError, match=r"ticket 0 of .*within_window_unopened\.toml:5: fact"
    ):
        decide_world(replace(world, database=database), judge)
