from __future__ import annotations

from collections.abc import Callable

import pytest

from ticketworld.planning.account import STRANGER
from ticketworld.planning.enquiry import ACCOUNT_MATTERS
from ticketworld.planning.plan import Plan
from ticketworld.records.history import open_orders


@pytest.fixture(scope="module")
def accounts(make_plan: Callable[..., Plan]) -> Plan:
    return make_plan(40, 40, only=("ACCOUNT", "DATA"))


def test_messages_about_accounts_are_about_no_order_and_no_product(accounts: Plan) -> None:
    assert {s.template.request for s in accounts.scenarios} == ACCOUNT_MATTERS
    for scenario in accounts.scenarios:
        subject = scenario.story.subject
        assert (subject.order_id, subject.product_id) == (None, None)
        assert scenario.story.order is None


def test_an_unknown_sender_is_a_stranger_and_any_other_is_not(accounts: Plan) -> None:
    for scenario in accounts.scenarios:
        unknown = scenario.case.facts["sender"] == "unknown"
        assert (scenario.story.subject.sender == STRANGER) == unknown
        assert scenario.story.is_from_stranger == unknown


def test_open_orders_come_along_and_count_among_the_orders_of_the_plan(accounts: Plan) -> None:
    counts = []
    for scenario in accounts.scenarios:
        past = scenario.story.account.past
        if "open_orders" in scenario.case.facts:
            counts.append(open_orders(past, scenario.story.sent_at))
            assert counts[-1] == scenario.case.facts["open_orders"]
        assert set(past) <= set(accounts.orders)
    assert min(counts) == 0 < max(counts)


def test_a_parcel_from_which_an_item_is_missing_held_others(
    make_plan: Callable[..., Plan],
) -> None:
    for scenario in make_plan(30, 30, only="MISSING").scenarios:
        assert scenario.story.order is not None
        assert len(scenario.story.order.items) > 1
