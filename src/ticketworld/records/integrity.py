"""Whether records agree with each other: ids, references, sums, and the order of events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ticketworld.money import format_money
from ticketworld.records.account_flaws import account_flaws
from ticketworld.records.database import Database, emails_of
from ticketworld.records.events import event_flaws
from ticketworld.records.flaw import Flaw
from ticketworld.records.moments import day_text
from ticketworld.records.product_flaws import model_flaws, product_flaws, sale_flaws
from ticketworld.records.types import Customer, Order, Product, Promotion, Retailer

_SHAPED = re.compile(r"(?P<prefix>.+)-\d{4,}", re.ASCII)


def integrity(database: Database) -> list[str]:
    """Return what is wrong with the records, one sentence each; an empty list when nothing is."""
    return [str(flaw) for flaw in flaws(database)]


def flaws(database: Database) -> list[Flaw]:
    """Return every disagreement of the records, by kind of record and then by id."""
    return [
        *_unique_flaws(database),
        *(flaw for customer in database.customers for flaw in _customer(customer, database)),
        *(flaw for product in database.products for flaw in _product(product)),
        *model_flaws(database.products),
        *(flaw for order in database.orders for flaw in _order(order, database)),
        *(flaw for retailer in database.retailers for flaw in _retailer(retailer, database)),
        *(flaw for promotion in database.promotions for flaw in _promotion(promotion)),
    ]


def _customer(customer: Customer, database: Database) -> Iterator[Flaw]:
    yield from _shape("CUST", customer.customer_id, "customer_id")
    yield from account_flaws(customer, database.orders_of(customer.customer_id))


def _product(product: Product) -> Iterator[Flaw]:
    yield from _shape("PROD", product.product_id, "product_id")
    yield from _at_least(product.product_id, "warranty_period", product.warranty_period, 0)
    yield from product_flaws(product)


def _order(order: Order, database: Database) -> Iterator[Flaw]:
    day = f"{order.ordered_at:%Y%m%d}"
    yield from _shape(f"ORD-{day}", order.order_id, "order_id")
    yield from _known(order.order_id, "customer_id", order.customer_id, database.has_customer)
    if not order.items:
        yield Flaw(
            record=order.order_id,
            field="items",
            found=0,
            expected="at least 1",
            why="an order has at least one line",
        )
    for index, line in enumerate(order.items):
        place = f"items[{index}]"
        product_field = f"{place}.product_id"
        yield from _known(order.order_id, product_field, line.product_id, database.has_product)
        if database.has_product(line.product_id):
            yield from sale_flaws(order, product_field, database.product(line.product_id))
        yield from _at_least(order.order_id, f"{place}.quantity", line.quantity, 1)
        yield from _at_least(order.order_id, f"{place}.price_paid", line.price_paid, 1)
    yield from _at_least(order.order_id, "shipping_fee", order.shipping_fee, 0)
    total = sum(line.price_paid for line in order.items) + order.shipping_fee
    if order.total_amount != total:
        yield Flaw(
            record=order.order_id,
            field="total_amount",
            found=format_money(order.total_amount),
            expected=format_money(total),
            why="the total is the sum of the lines' price_paid and shipping_fee",
        )
    yield from event_flaws(order)


def _promotion(promotion: Promotion) -> Iterator[Flaw]:
    if promotion.valid_until < promotion.valid_from:
        yield Flaw(
            record=promotion.code,
            field="valid_until",
            found=day_text(promotion.valid_until),
            expected=f"not before {day_text(promotion.valid_from)}",
            why="a code ends after it begins",
        )


def _retailer(retailer: Retailer, database: Database) -> Iterator[Flaw]:
    for index, quote in enumerate(retailer.quotes):
        place = f"quotes[{index}]"
        yield from _known(
            retailer.name, f"{place}.product_id", quote.product_id, database.has_product
        )
        yield from _at_least(retailer.name, f"{place}.price", quote.price, 1)
    yield from _unique(
        "quotes",
        "a retailer has one price of a product on a day",
        (
            (f"{quote.product_id} since {day_text(quote.since)}", retailer.name)
            for quote in retailer.quotes
        ),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """A field whose values may not occur twice, with the record of each value."""

    field: str
    why: str
    pairs: tuple[tuple[str, str], ...]


def _unique_flaws(database: Database) -> Iterator[Flaw]:
    people, orders = database.customers, database.orders
    ids = "an id names one record"
    for named in (
        _Named("customer_id", ids, tuple((c.customer_id, c.customer_id) for c in people)),
        _Named("product_id", ids, tuple((p.product_id, p.product_id) for p in database.products)),
        _Named(
            "name",
            "a name names one product",
            tuple((p.name, p.product_id) for p in database.products),
        ),
        _Named("order_id", ids, tuple((o.order_id, o.order_id) for o in orders)),
        _Named("name", ids, tuple((r.name, r.name) for r in database.retailers)),
        _Named("code", ids, tuple((p.code, p.code) for p in database.promotions)),
        _Named(
            "line_id", ids, tuple((line.line_id, o.order_id) for o in orders for line in o.items)
        ),
        _Named(
            "primary_email",
            "an address belongs to one customer",
            tuple((email, c.customer_id) for c in people for email in emails_of(c)),
        ),
        _Named(
            "tracking_number",
            "a parcel has its own tracking number",
            tuple((o.tracking_number, o.order_id) for o in orders),
        ),
    ):
        yield from _unique(named.field, named.why, named.pairs)


def _unique(field: str, why: str, pairs: Iterable[tuple[str, str]]) -> Iterator[Flaw]:
    """Yield a flaw at each record that has a value which occurs again."""
    owners: dict[str, list[str]] = {}
    for value, record in pairs:
        owners.setdefault(value, []).append(record)
    for value, records in owners.items():
        for index, record in enumerate(records if len(records) > 1 else ()):
            other = records[0 if index else 1]
            expected = f"used once, but {other} has it too"
            yield Flaw(record=record, field=field, found=value, expected=expected, why=why)


def _known(record: str, field: str, key: str, is_known: Callable[[str], bool]) -> Iterator[Flaw]:
    if not is_known(key):
        kind = field.rpartition(".")[2].removesuffix("_id")
        yield Flaw(
            record=record,
            field=field,
            found=key,
            expected=f"the id of a {kind}",
            why=f"no {kind} in the database has this id",
        )


def _shape(prefix: str, key: str, field: str) -> Iterator[Flaw]:
    shaped = _SHAPED.fullmatch(key)
    if shaped is None or shaped["prefix"] != prefix:
        yield Flaw(
            record=key,
            field=field,
            found=key,
            expected=f"{prefix}-nnnn",
            why="ids carry their kind, orders also the day of ordered_at",
        )


def _at_least(record: str, field: str, number: int, least: int) -> Iterator[Flaw]:
    if number < least:
        yield Flaw(
            record=record,
            field=field,
            found=number,
            expected=f"at least {least}",
            why="counts, prices and fees are not below what is possible",
        )
