from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.shop import CUSTOMERS, DATABASE, DAY, HOME, MAY
from ticketworld.records.database import Database
from ticketworld.records.horizon import late_flaws
from ticketworld.records.integrity import integrity
from ticketworld.records.types import AccountChange, AccountEvent, Customer, PastAddress

ADA = CUSTOMERS[0]


def with_customer(customer: Customer) -> Database:
    return replace(DATABASE, customers=(customer, *CUSTOMERS[1:]))


def event(day: date, name: AccountChange) -> AccountEvent:
    return AccountEvent(at=datetime.combine(day, datetime.min.time()), event=name)


def lived(*days: date) -> Customer:
    past = tuple(PastAddress(address=HOME, until=day) for day in days)
    return replace(ADA, past_addresses=past)


def test_an_account_is_no_younger_than_its_first_order():
    first_day = MAY.date()
    assert integrity(with_customer(replace(ADA, created_date=first_day))) == []
    younger = replace(ADA, created_date=first_day + timedelta(days=1))
    assert integrity(with_customer(younger)) == [
        "CUST-0001: created_date is `2025-05-03`, not `at most 2025-05-02`: "
        "an account is as old as its first order"
    ]


@pytest.mark.parametrize(
    ("days", "flaws"),
    [
        ((date(2024, 1, 7), date(2024, 1, 7), date(2025, 5, 2)), []),
        (
            (date(2025, 5, 2), date(2025, 5, 1)),
            [
                "CUST-0001: past_addresses[1].until is `2025-05-01`, not `not before 2025-05-02`: "
                "it cannot come before the event before it"
            ],
        ),
        (
            (date(2024, 1, 6),),
            [
                "CUST-0001: past_addresses[0].until is `2024-01-06`, not `not before 2024-01-07`: "
                "it cannot come before the account"
            ],
        ),
    ],
)
def test_past_addresses_are_in_order_and_no_older_than_the_account(
    days: tuple[date, ...], flaws: list[str]
):
    assert integrity(with_customer(lived(*days))) == flaws


@pytest.mark.parametrize(
    ("events", "flaws"),
    [
        (
            (
                event(date(2024, 1, 7), "locked"),
                event(date(2024, 1, 9), "unlocked"),
                event(date(2025, 7, 20), "closed"),
            ),
            [],
        ),
        (
            (event(date(2024, 1, 6), "locked"), event(date(2024, 1, 7), "unlocked")),
            [
                "CUST-0001: account_events[0].at is `2024-01-06T00:00:00`, not "
                "`not before 2024-01-07T00:00:00`: it cannot come before the account"
            ],
        ),
        (
            (event(date(2025, 7, 2), "locked"), event(date(2025, 7, 1), "unlocked")),
            [
                "CUST-0001: account_events[1].at is `2025-07-01T00:00:00`, not "
                "`not before 2025-07-02T00:00:00`: it cannot come before the event before it"
            ],
        ),
        (
            (event(date(2025, 7, 1), "closed"), event(date(2025, 7, 2), "unlocked")),
            [
                "CUST-0001: account_events[1].event is `unlocked`, not `nothing`: "
                "the account is closed before it"
            ],
        ),
        (
            (event(date(2025, 7, 1), "unlocked"),),
            [
                "CUST-0001: account_events[0].event is `unlocked`, not `locked or closed`: "
                "the account is active before it"
            ],
        ),
        (
            (event(date(2025, 5, 2), "locked"), event(date(2025, 5, 3), "unlocked")),
            [
                "ORD-20250502-0001: ordered_at is `2025-05-02T09:14:03`, not "
                "`a time when the account is active`: CUST-0001 was locked then, and nothing is "
                "ordered so"
            ],
        ),
    ],
)
def test_an_account_changes_as_it_can(events: tuple[AccountEvent, ...], flaws: list[str]):
    assert integrity(with_customer(replace(ADA, account_events=events))) == flaws


def test_nothing_in_the_records_lies_after_their_day():
    assert list(late_flaws(DATABASE, DAY)) == []
    later = replace(lived(date(2025, 8, 1)), account_events=(event(date(2025, 8, 1), "closed"),))
    assert [str(flaw) for flaw in late_flaws(with_customer(later), DAY)] == [
        "CUST-0001: past_addresses[0].until is `2025-08-01`, not `at most 2025-07-31`: "
        "nothing has happened yet after the day of the records",
        "CUST-0001: account_events[0].at is `2025-08-01T00:00:00`, not `at most 2025-07-31`: "
        "nothing has happened yet after the day of the records",
    ]
    assert {flaw.record for flaw in late_flaws(DATABASE, date(2024, 12, 31))} == {
        *("CUST-0002", "CUST-0003", "PROD-0001", "PROD-0003", "PROD-0004"),
        *(order.order_id for order in DATABASE.orders),
    }
