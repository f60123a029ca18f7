"""Whether an account can have gone, and its owner have lived, as is recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from ticketworld.records.flaw import Flaw, early_flaw, order_flaw, sequence_flaws
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.state import account_status
from ticketworld.records.types import AccountChange, AccountStatus, Customer, Order

_FROM: Mapping[AccountChange, tuple[AccountStatus, ...]] = {
    "locked": ("active",),
    "unlocked": ("locked",),
    "closed": ("active", "locked"),
}
"""The states from which each change leads."""


def account_flaws(customer: Customer, orders: Collection[Order]) -> Iterator[Flaw]:
    """Yield what is wrong with a customer's dates, given all their orders."""
    yield from _age_flaws(customer, orders)
    yield from _move_flaws(customer)
    yield from _change_flaws(customer)
    for order in orders:
        status = account_status(customer, order.ordered_at)
        if status != "active":
            why = f"{customer.customer_id} was {status} then, and nothing is ordered so"
            found = moment_text(order.ordered_at)
            yield order_flaw(order, "ordered_at", found, "a time when the account is active", why)


def _age_flaws(customer: Customer, orders: Collection[Order]) -> Iterator[Flaw]:
    first = min((order.ordered_at.date() for order in orders), default=None)
    if first is not None and customer.created_date > first:
        yield Flaw(
            record=customer.customer_id,
            field="created_date",
            found=day_text(customer.created_date),
            expected=f"at most {day_text(first)}",
            why="an account is as old as its first order",
        )


def _move_flaws(customer: Customer) -> Iterator[Flaw]:
    name, created = customer.customer_id, customer.created_date
    days = [past.until for past in customer.past_addresses]
    yield from sequence_flaws(name, "past_addresses", days, "until")
    if days and days[0] < created:
        yield early_flaw(name, "past_addresses[0].until", days[0], created, "the account")


def _change_flaws(customer: Customer) -> Iterator[Flaw]:
    name, changes = customer.customer_id, customer.account_events
    yield from sequence_flaws(name, "account_events", [change.at for change in changes])
    if changes and changes[0].at.date() < customer.created_date:
        created = datetime.combine(customer.created_date, datetime.min.time())
        yield early_flaw(name, "account_events[0].at", changes[0].at, created, "the account")
    status: AccountStatus = "active"
    for index, change in enumerate(changes):
        if status not in _FROM[change.event]:
            yield Flaw(
                record=name,
                field=f"account_events[{index}].event",
                found=change.event,
                expected="nothing" if status == "closed" else _next(status),
                why=f"the account is {status} before it",
            )
        status = "active" if change.event == "unlocked" else change.event


def _next(status: AccountStatus) -> str:
    return " or ".join(change for change, before in _FROM.items() if status in before)
