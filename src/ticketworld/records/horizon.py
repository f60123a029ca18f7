"""Whether records tell of anything that lies after the day as of which they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from ticketworld.records.database import Database
from ticketworld.records.flaw import Flaw
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.types import Customer, Order, Product

_Times = Iterator[tuple[str, date]]


def late_flaws(database: Database, today: date) -> Iterator[Flaw]:
    """Yield each time in the records that lies after a day, by kind of record and then by id."""
    for customer in database.customers:
        yield from _late(customer.customer_id, _of_customer(customer), today)
    for product in database.products:
        yield from _late(product.product_id, _of_product(product), today)
    for order in database.orders:
        yield from _late(order.order_id, _of_order(order), today)


def _late(record: str, times: _Times, today: date) -> Iterator[Flaw]:
    for field, time in times:
        moment = time if isinstance(time, datetime) else None
        if (time if moment is None else moment.date()) > today:
            yield Flaw(
                record=record,
                field=field,
                found=day_text(time) if moment is None else moment_text(moment),
                expected=f"at most {day_text(today)}",
                why="nothing has happened yet after the day of the records",
            )


def _of_customer(customer: Customer) -> _Times:
    yield "created_date", customer.created_date
    for index, past in enumerate(customer.past_addresses):
        yield f"past_addresses[{index}].until", past.until
    for index, change in enumerate(customer.account_events):
        yield f"account_events[{index}].at", change.at


def _of_product(product: Product) -> _Times:
    for index, point in enumerate(product.prices):
        yield f"prices[{index}].since", point.since
    for index, change in enumerate(product.stock_events):
        yield f"stock_events[{index}].at", change.at
    if product.recalled_at is not None:
        yield "recalled_at", product.recalled_at


def _of_order(order: Order) -> _Times:
    yield "ordered_at", order.ordered_at
    for index, line in enumerate(order.items):
        for number, repaired in enumerate(line.repaired_at):
            yield f"items[{index}].repaired_at[{number}]", repaired
        for field, moment in (
            ("returned_at", line.returned_at),
            ("refunded_at", line.refunded_at),
        ):
            if moment is not None:
                yield f"items[{index}].{field}", moment
    for index, shipment in enumerate(order.shipments):
        yield f"shipments[{index}].at", shipment.at
    for index, payment in enumerate(order.payments):
        yield f"payments[{index}].at", payment.at
