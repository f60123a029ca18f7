from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ticketworld.planning.plan import Plan, plan
from ticketworld.planning.template import Template, read_templates
from ticketworld.planning.wish import TicketWish
from ticketworld.resources import scenarios_folder
from ticketworld.solver.judge import Judge
from ticketworld.world.shelf import stock_shelf

TODAY = date(2026, 6, 30)


@pytest.fixture(scope="session")
def templates(judge: Judge) -> tuple[Template, ...]:
    return read_templates(scenarios_folder(), judge)


@pytest.fixture(scope="session")
def make_plan(judge: Judge, templates: tuple[Template, ...]) -> Callable[..., Plan]:
    def make(
        tickets: int,
        orders: int,
        *,
        seed: int = 1,
        products: int = 40,
        only: str | tuple[str, ...] = "",
    ) -> Plan:
        chosen = [t for t in templates if t.scenario_id.startswith(only)]
        shelf = stock_shelf(products, seed, TODAY)
        wish = TicketWish(tickets=tickets, orders=orders, today=TODAY, seed=seed)
        return plan(judge, chosen, shelf, wish)

    return make


@pytest.fixture(scope="session")
def whole(make_plan: Callable[..., Plan]) -> Plan:
    """Return a plan in which every template occurs."""
    return make_plan(600, 420, products=100)
