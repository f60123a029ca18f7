"""What happened to each record, in order of time, as `customer_database.json` carries it."""

from __future__ import annotations

from datetime import datetime

from ticketworld.money import dollars_from_cents
from ticketworld.records.moments import day_text, moment_text
from ticketworld.records.types import Customer, Order, Product

Entry = dict[str, object]


def customer_timeline(customer: Customer) -> list[Entry]:
    """Return when an account was made, when its owner moved, and what became of it."""
    entries = [(day_text(customer.created_date), "created")]
    entries += [(day_text(past.until), "moved") for past in customer.past_addresses]
    entries += [(moment_text(change.at), change.event) for change in customer.account_events]
    return _in_order(entries)


def product_timeline(product: Product) -> list[Entry]:
    """Return when a product's price changed, when it was sold out, restocked and recalled."""
    entries = [(day_text(point.since), "priced") for point in product.prices]
    entries += [(moment_text(change.at), change.event) for change in product.stock_events]
    if product.recalled_at is not None:
        entries.append((moment_text(product.recalled_at), "recalled"))
    return _in_order(entries)


def order_timeline(order: Order) -> list[Entry]:
    """Return everything that happened to an order, and its promise, in order of time."""
    entries: list[tuple[datetime, str, str | None, int | None]] = [
        (order.ordered_at, "ordered", None, order.total_amount),
        (order.promised_at, "promised", None, None),
        *((event.at, event.event, None, event.amount) for event in order.payments),
        *((event.at, event.event, None, None) for event in order.shipments),
    ]
    for line in order.items:
        entries += [(moment, "repaired", line.line_id, None) for moment in line.repaired_at]
        for moment, event in ((line.returned_at, "returned"), (line.refunded_at, "refunded")):
            if moment is not None:
                entries.append((moment, event, line.line_id, None))
    entries.sort(key=lambda entry: entry[0])
    return [
        {
            "at": moment_text(moment),
            "event": event,
            "line_id": line_id,
            "amount": None if cents is None else dollars_from_cents(cents),
        }
        for moment, event, line_id, cents in entries
    ]


def _in_order(entries: list[tuple[str, str]]) -> list[Entry]:
    """Return entries by their days and moments, which as texts sort by time."""
    return [{"at": at, "event": event} for at, event in sorted(entries, key=lambda e: e[0])]
