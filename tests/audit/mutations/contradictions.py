"""Records that contradict each other, written alike into JSON and SQLite with all their copies."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TypeVar

from tests.audit.mutations.planting import Planted, Tally
from ticketworld.records.database import Database
from ticketworld.records.types import (
    AccountEvent,
    Customer,
    Order,
    PaymentEvent,
    PricePoint,
    Product,
    Promotion,
    StockEvent,
)

_Record = TypeVar("_Record")
_DAY = timedelta(days=1)


def wrong_total(order: Order, draw: random.Random) -> Order | None:
    return replace(order, total_amount=order.total_amount + draw.choice([-1, 1, 100]))


def wrong_line(order: Order, draw: random.Random) -> Order | None:
    number = draw.randrange(len(order.items))
    line = replace(order.items[number], price_paid=order.items[number].price_paid + 1)
    return replace(order, items=(*order.items[:number], line, *order.items[number + 1 :]))


def wrong_fee(order: Order, draw: random.Random) -> Order | None:
    return replace(order, shipping_fee=order.shipping_fee + draw.choice([1, 99]))


def wrong_hold(order: Order, _: random.Random) -> Order | None:
    for number, event in enumerate(order.payments):
        if event.event in ("hold", "release", "failed"):
            wrong = replace(event, amount=event.amount + 1)
            payments = (*order.payments[:number], wrong, *order.payments[number + 1 :])
            return replace(order, payments=payments)
    return None


def paid_too_early(order: Order, _: random.Random) -> Order | None:
    first = order.payments[0]
    early = replace(first, at=first.at - _DAY)
    return replace(order, payments=(early, *order.payments[1:]))


def refund_of_nothing(order: Order, _: random.Random) -> Order | None:
    at = order.payments[-1].at + timedelta(hours=1)
    if any(line.refunded_at == at for line in order.items):
        return None
    more = PaymentEvent(at=at, event="refund", amount=500)
    return replace(order, payments=(*order.payments, more))


def promised_too_early(order: Order, draw: random.Random) -> Order | None:
    return replace(order, promised_at=order.ordered_at - draw.randrange(9) * _DAY)


def delivered_before_sent(order: Order, _: random.Random) -> Order | None:
    events = {event.event: event for event in order.shipments}
    if "delivered" not in events or "shipped" not in events:
        return None
    early = events["shipped"].at - timedelta(hours=1)
    moved = [replace(e, at=early) if e.event == "delivered" else e for e in order.shipments]
    return replace(order, shipments=tuple(moved))


def delivered_twice(order: Order, _: random.Random) -> Order | None:
    arrived = [event for event in order.shipments if event.event == "delivered"]
    if not arrived:
        return None
    again = replace(arrived[0], at=order.shipments[-1].at + timedelta(minutes=1))
    return replace(order, shipments=(*order.shipments, again))


def returned_before_delivery(order: Order, _: random.Random) -> Order | None:
    line = replace(order.items[0], returned_at=order.ordered_at)
    return replace(order, items=(line, *order.items[1:]))


def ordered_on_another_day(order: Order, _: random.Random) -> Order | None:
    return replace(order, ordered_at=order.ordered_at - _DAY)


def younger_than_its_orders(customer: Customer, draw: random.Random) -> Customer | None:
    return replace(customer, created_date=customer.created_date + 9_000 * _DAY)


def unlocked_before_it_was_locked(customer: Customer, _: random.Random) -> Customer | None:
    if customer.account_events:
        return None
    event = AccountEvent(at=_noon(customer), event="unlocked")
    return replace(customer, account_events=(event,))


def locked_before_it_was_made(customer: Customer, _: random.Random) -> Customer | None:
    if customer.account_events:
        return None
    event = AccountEvent(at=_noon(customer) - 2 * _DAY, event="locked")
    back = AccountEvent(at=event.at + timedelta(hours=1), event="unlocked")
    return replace(customer, account_events=(event, back))


def _noon(customer: Customer) -> datetime:
    return datetime.combine(customer.created_date, time(12))


def two_prices_a_day(product: Product, _: random.Random) -> Product | None:
    last = product.prices[-1]
    return replace(
        product, prices=(*product.prices, PricePoint(since=last.since, price=last.price + 100))
    )


def sold_out_twice(product: Product, _: random.Random) -> Product | None:
    if not product.stock_events:
        return None
    last = product.stock_events[-1]
    again = StockEvent(at=last.at + timedelta(hours=1), event=last.event)
    return replace(product, stock_events=(*product.stock_events, again))


def name_of_another_model(product: Product, _: random.Random) -> Product | None:
    return replace(product, name=f"New {product.name}")


def ends_before_it_begins(promotion: Promotion, _: random.Random) -> Promotion | None:
    return replace(promotion, valid_until=promotion.valid_from - _DAY)


Spoil = Callable[[_Record, random.Random], _Record | None]

ORDERS: Mapping[str, Spoil[Order]] = {
    "wrong order total": wrong_total,
    "wrong price of a line": wrong_line,
    "wrong shipping fee": wrong_fee,
    "wrong payment held": wrong_hold,
    "paid before the order": paid_too_early,
    "refund of nothing": refund_of_nothing,
    "promised before the order": promised_too_early,
    "delivered before it was sent": delivered_before_sent,
    "delivered twice": delivered_twice,
    "returned before the delivery": returned_before_delivery,
    "ordered on another day than its id": ordered_on_another_day,
}
CUSTOMERS: Mapping[str, Spoil[Customer]] = {
    "account younger than its orders": younger_than_its_orders,
    "account unlocked before it was locked": unlocked_before_it_was_locked,
    "account locked before it was made": locked_before_it_was_made,
}
PRODUCTS: Mapping[str, Spoil[Product]] = {
    "two prices a day": two_prices_a_day,
    "sold out twice": sold_out_twice,
    "name of another model": name_of_another_model,
}
PROMOTIONS: Mapping[str, Spoil[Promotion]] = {"code ends before it begins": ends_before_it_begins}


def contradict(
    database: Database, draw: random.Random, tally: Tally, share: float
) -> tuple[Database, list[Planted]]:
    """Return records of which a share contradict themselves or each other."""
    counts = dict(tally.planted)
    planted: list[Planted] = []

    def some(
        records: tuple[_Record, ...], own: str, kinds: Mapping[str, Spoil[_Record]]
    ) -> tuple[_Record, ...]:
        changed: list[_Record] = []
        for record in records:
            spoiled: _Record | None = None
            tries = sorted(kinds, key=lambda kind: (counts.get(kind, 0), draw.random()))
            for kind in tries if draw.random() < share else ():
                spoiled = kinds[kind](record, draw)
                if spoiled is not None:
                    counts[kind] = counts.get(kind, 0) + 1
                    planted.append(Planted(kind, getattr(record, own), ("",)))
                    break
            changed.append(record if spoiled is None else spoiled)
        return tuple(changed)

    return (
        Database(
            customers=some(database.customers, "customer_id", CUSTOMERS),
            products=some(database.products, "product_id", PRODUCTS),
            orders=some(database.orders, "order_id", ORDERS),
            retailers=database.retailers,
            promotions=some(database.promotions, "code", PROMOTIONS),
        ),
        planted,
    )
