"""Records changed alike in every file and copy, so that only a ticket about them can tell.

A change is kept where the facts of the ticket are others by it, read off the changed records; that
makes the ticket wrong, whatever an audit says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from tests.audit.mutations.planting import Planted, Scene, Tally
from ticketworld.audit.matter import Matter, look_up
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.facts import extract_facts
from ticketworld.records.subject import Value
from ticketworld.records.types import (
    AccountEvent,
    Customer,
    Order,
    PricePoint,
    Product,
    Retailer,
    StockEvent,
)
from ticketworld.solver.judge import Judge

_DAY = timedelta(days=1)
Changed = Order | Customer | Product | Retailer


@dataclass(frozen=True)
class Concerned:
    """What a ticket is about, for those who change it."""

    matter: Matter
    scene: Scene

    @property
    def database(self) -> Database:
        return self.scene.dataset.database

    @property
    def product(self) -> Product | None:
        line, subject = self.matter.line, self.matter.subject
        if line is not None:
            return self.database.product(line.product_id)
        return None if subject.product_id is None else self.database.product(subject.product_id)


Change = Callable[[Concerned], Changed | None]


def _with_line(order: Order, line_id: str, **changes: Any) -> Order:
    lines = [replace(one, **changes) if one.line_id == line_id else one for one in order.items]
    return replace(order, items=tuple(lines))


def _on_order(change: Callable[[Order, str], Order | None]) -> Change:
    def changed(concerned: Concerned) -> Changed | None:
        order, line = concerned.matter.order, concerned.matter.line
        return None if order is None or line is None else change(order, line.line_id)

    return changed


def _on_product(change: Callable[[Product, Concerned], Product | None]) -> Change:
    def changed(concerned: Concerned) -> Changed | None:
        product = concerned.product
        return None if product is None else change(product, concerned)

    return changed


@_on_order
def delivery_shifted(order: Order, _: str) -> Order | None:
    moved = [replace(e, at=e.at - _DAY) if e.event == "delivered" else e for e in order.shipments]
    return replace(order, shipments=tuple(moved))


@_on_order
def promise_shifted(order: Order, _: str) -> Order | None:
    return replace(order, promised_at=order.promised_at - _DAY)


@_on_order
def order_shifted(order: Order, _: str) -> Order | None:
    """Order an hour earlier on the same day, and pay then."""
    earlier = order.ordered_at - timedelta(hours=1)
    if earlier.date() != order.ordered_at.date():
        return None
    payments = (replace(order.payments[0], at=earlier), *order.payments[1:])
    return replace(order, ordered_at=earlier, payments=payments)


@_on_order
def refund_shifted(order: Order, line_id: str) -> Order | None:
    for line in order.items:
        if line.line_id == line_id and line.refunded_at is not None:
            moved = line.refunded_at + _DAY
            payments = [
                replace(e, at=moved) if e.event == "refund" and e.at == line.refunded_at else e
                for e in order.payments
            ]
            payments.sort(key=lambda event: event.at)
            changed = _with_line(order, line_id, refunded_at=moved)
            return replace(changed, payments=tuple(payments))
    return None


@_on_order
def price_paid_changed(order: Order, line_id: str) -> Order | None:
    """Pay a cent more for the line, and so for the order, in every event."""
    total = order.total_amount + 1
    paid = {line.line_id: line.price_paid for line in order.items}[line_id]
    changed = _with_line(order, line_id, price_paid=paid + 1)
    payments = [
        replace(e, amount=total) if e.amount == order.total_amount else e for e in order.payments
    ]
    return replace(changed, total_amount=total, payments=tuple(payments))


@_on_order
def sale_type_changed(order: Order, line_id: str) -> Order | None:
    kind = {line.line_id: line.sale_type for line in order.items}[line_id]
    other = "clearance" if kind != "clearance" else "final_sale"
    return _with_line(order, line_id, sale_type=other)


@_on_order
def plan_changed(order: Order, line_id: str) -> Order | None:
    plan = {line.line_id: line.extended_warranty for line in order.items}[line_id]
    return _with_line(order, line_id, extended_warranty="basic" if plan != "basic" else "none")


@_on_order
def gift_changed(order: Order, _: str) -> Order | None:
    return replace(order, gift=not order.gift)


@_on_order
def payment_method_changed(order: Order, _: str) -> Order | None:
    other = "gift_card" if order.payment_method != "gift_card" else "affirm"
    return replace(order, payment_method=other)


@_on_order
def weight_changed(order: Order, _: str) -> Order | None:
    return replace(order, weight_check="short" if order.weight_check == "full" else "full")


@_on_order
def line_of_another_product(order: Order, line_id: str) -> Order | None:
    others = [line.product_id for line in order.items if line.line_id != line_id]
    return _with_line(order, line_id, product_id=others[0]) if others else None


def tier_changed(concerned: Concerned) -> Changed | None:
    customer = concerned.matter.customer
    return replace(customer, tier="vip" if customer.tier != "vip" else "standard")


def account_locked(concerned: Concerned) -> Changed | None:
    customer, sent = concerned.matter.customer, concerned.matter.ticket.timestamp
    if customer.account_events:
        return None
    locked = AccountEvent(at=sent - timedelta(minutes=5), event="locked")
    return replace(customer, account_events=(locked,))


@_on_product
def warranty_changed(product: Product, _: Concerned) -> Product | None:
    return replace(product, warranty_period=product.warranty_period + 1)


@_on_product
def restriction_changed(product: Product, _: Concerned) -> Product | None:
    other = "hygiene" if product.restriction != "hygiene" else "none"
    return replace(product, restriction=other)


@_on_product
def recalled(product: Product, concerned: Concerned) -> Product | None:
    before = concerned.matter.ticket.timestamp - timedelta(minutes=5)
    return replace(product, recalled_at=None if product.recalled_at else before)


@_on_product
def stock_moved(product: Product, concerned: Concerned) -> Product | None:
    """Sell the product out just before the message, or never."""
    before = concerned.matter.ticket.timestamp - timedelta(minutes=5)
    if product.stock_events:
        return replace(product, stock_events=())
    return replace(product, stock_events=(StockEvent(at=before, event="sold_out"),))


@_on_product
def list_price_changed(product: Product, concerned: Concerned) -> Product | None:
    """Change the price of the product wanted or asked about, from the day of the message on."""
    subject, database = concerned.matter.subject, concerned.database
    asked = product if subject.product_id is None else database.product(subject.product_id)
    day = concerned.matter.ticket.timestamp.date()
    earlier = [point for point in asked.prices if point.since < day]
    more = PricePoint(since=day, price=asked.prices[-1].price + 777)
    return replace(asked, prices=(*(earlier or asked.prices[:1]), more))


def quote_changed(concerned: Concerned) -> Changed | None:
    name, product = concerned.matter.subject.retailer, concerned.product
    retailer = None if name is None else concerned.database.retailer(name)
    if retailer is None or product is None:
        return None
    quotes = [
        replace(quote, price=quote.price + 1) if quote.product_id == product.product_id else quote
        for quote in retailer.quotes
    ]
    return replace(retailer, quotes=tuple(quotes))


def retailer_of_another_kind(concerned: Concerned) -> Changed | None:
    name = concerned.matter.subject.retailer
    retailer = None if name is None else concerned.database.retailer(name)
    if retailer is None:
        return None
    other = "marketplace" if retailer.kind != "marketplace" else "authorized"
    return replace(retailer, kind=other)


CHANGES: Mapping[str, Change] = {
    "delivery shifted by a day": delivery_shifted,
    "promise shifted by a day": promise_shifted,
    "order shifted by an hour": order_shifted,
    "refund shifted by a day": refund_shifted,
    "price paid changed by a cent": price_paid_changed,
    "kind of sale changed": sale_type_changed,
    "warranty plan changed": plan_changed,
    "gift changed": gift_changed,
    "payment method changed": payment_method_changed,
    "weight check changed": weight_changed,
    "line of another product": line_of_another_product,
    "wrong tier": tier_changed,
    "account locked": account_locked,
    "warranty changed": warranty_changed,
    "restriction changed": restriction_changed,
    "recall date moved": recalled,
    "stock event moved": stock_moved,
    "price changed": list_price_changed,
    "quote changed": quote_changed,
    "retailer of another kind": retailer_of_another_kind,
}
_KEYS = {Order: "order_id", Customer: "customer_id", Product: "product_id", Retailer: "name"}
FIELDS = ("_facts", "_knowledge", "_disclosure", "order_id", "customer_id", "line_id",
          "timestamp", "body", "subject", "resolution_plan", "thread")  # fmt: skip


@dataclass
class Changes:
    """Changed records by their ids, one change a record."""

    records: dict[str, Changed] = field(default_factory=dict)

    def over(self, database: Database) -> Database:
        """Return the records with those that are changed."""
        new = self.records
        return Database(
            customers=tuple(new.get(one.customer_id, one) for one in database.customers),  # type: ignore[misc]
            products=tuple(new.get(one.product_id, one) for one in database.products),  # type: ignore[misc]
            orders=tuple(new.get(one.order_id, one) for one in database.orders),  # type: ignore[misc]
            retailers=tuple(new.get(one.name, one) for one in database.retailers),  # type: ignore[misc]
            promotions=database.promotions,
        )


def change(
    scene: Scene, judge: Judge, tally: Tally, share: float
) -> tuple[Database, list[Planted]]:
    """Return records that were changed under a share of the tickets, one for each ticket."""
    database, counts = scene.dataset.database, dict(tally.planted)
    changes = Changes()
    tried: list[tuple[Planted, Matter]] = []
    for ticket in scene.dataset.tickets:
        matter = look_up(ticket, database, judge)
        if isinstance(matter, Matter) and scene.draw.random() < share:
            kinds = sorted(CHANGES, key=lambda kind: (counts.get(kind, 0), scene.draw.random()))
            for kind in kinds:
                changed = CHANGES[kind](Concerned(matter, scene))
                key = None if changed is None else str(getattr(changed, _KEYS[type(changed)]))
                if changed is None or key is None or key in changes.records:
                    continue
                if _differs(matter, Changes({key: changed}).over(database), judge):
                    changes.records[key] = changed
                    counts[kind] = counts.get(kind, 0) + 1
                    tried.append((Planted(kind, ticket.ticket_id, FIELDS), matter))
                    break
    whole = changes.over(database)
    return whole, [planted for planted, matter in tried if _differs(matter, whole, judge)]


def _differs(matter: Matter, database: Database, judge: Judge) -> bool:
    """Tell whether the records now hold other facts of a ticket than it says, or none."""
    return _facts(matter, database, judge) != dict(matter.ticket.facts)


def _facts(matter: Matter, database: Database, judge: Judge) -> Mapping[str, Value] | None:
    sent, facts = matter.ticket.timestamp, judge.catalogue.facts
    try:
        return extract_facts(matter.subject, sent, database, facts)
    except InputError:
        return None
