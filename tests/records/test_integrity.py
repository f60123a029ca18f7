from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.shop import CUSTOMERS, DATABASE, MAY, ORDERS, PRODUCTS, RETAILERS
from ticketworld.records.database import Database
from ticketworld.records.integrity import flaws, integrity
from ticketworld.records.types import Customer, Order, PaymentEvent, Quote, ShipmentEvent

FIRST = ORDERS[0]
LINE = FIRST.items[0]
HOUR = timedelta(hours=1)


def with_order(order: Order) -> Database:
    return replace(DATABASE, orders=(order, *ORDERS[1:]))


def with_customer(customer: Customer) -> Database:
    return replace(DATABASE, customers=(customer, *CUSTOMERS[1:]))


def fields(database: Database) -> set[tuple[str, str]]:
    return {(flaw.record, flaw.field) for flaw in flaws(database)}


def test_records_that_agree_have_no_flaw():
    assert integrity(DATABASE) == []


def changed_line(**changes: object) -> Order:
    return replace(FIRST, items=(replace(LINE, **changes), *FIRST.items[1:]))  # type: ignore[arg-type]


def event(hours: float, name: str) -> ShipmentEvent:
    return ShipmentEvent(at=MAY + timedelta(hours=hours), event=name)  # type: ignore[arg-type]


def paid(hours: float, name: str) -> PaymentEvent:
    at = MAY + timedelta(hours=hours)
    return PaymentEvent(at=at, event=name, amount=FIRST.total_amount)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "payments",
    [
        (*FIRST.payments, FIRST.payments[1]),
        (paid(0, "failed"), paid(5, "charge")),
        (*FIRST.payments, paid(30, "hold"), paid(60, "release")),
        (FIRST.payments[0], replace(FIRST.payments[1], amount=FIRST.total_amount + 500)),
        (*FIRST.payments, paid(200, "dispute"), paid(300, "dispute_closed")),
    ],
)
def test_payments_that_can_happen_are_no_flaw(payments: tuple[PaymentEvent, ...]):
    assert integrity(with_order(replace(FIRST, payments=payments))) == []


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (replace(FIRST, order_id="ORD-20250501-0001"), "order_id"),
        (replace(FIRST, order_id="ORD-20250502-01"), "order_id"),
        (replace(FIRST, customer_id="CUST-0404"), "customer_id"),
        (replace(FIRST, total_amount=FIRST.total_amount + 1), "total_amount"),
        (replace(FIRST, shipping_fee=-1), "shipping_fee"),
        (replace(FIRST, items=()), "items"),
        (replace(FIRST, tracking_number=ORDERS[1].tracking_number), "tracking_number"),
        (replace(FIRST, promised_at=MAY), "promised_at"),
        (replace(FIRST, ordered_at=MAY + HOUR), "payments[0].at"),
        (changed_line(price_paid=20000), "total_amount"),
        (changed_line(price_paid=0), "items[0].price_paid"),
        (changed_line(quantity=0), "items[0].quantity"),
        (changed_line(product_id="PROD-0404"), "items[0].product_id"),
        (changed_line(line_id=FIRST.items[1].line_id), "line_id"),
        (changed_line(returned_at=MAY + HOUR), "items[0].returned_at"),
        (changed_line(refunded_at=MAY - HOUR), "items[0].refunded_at"),
        (changed_line(refunded_at=MAY + 200 * HOUR), "payments"),
        (replace(FIRST, shipments=(event(-1, "shipped"),)), "shipments.shipped"),
        (replace(FIRST, shipments=(event(5, "delivered"),)), "shipments"),
        (replace(FIRST, shipments=(event(5, "shipped"), event(6, "shipped"))), "shipments"),
        (
            replace(FIRST, shipments=(event(5, "shipped"), event(4, "delivered"))),
            "shipments[1].at",
        ),
        (
            replace(FIRST, shipments=(event(5, "shipped"), event(6, "investigation_closed"))),
            "shipments",
        ),
        (replace(FIRST, payments=FIRST.payments[:1]), "payments"),
        (replace(FIRST, payments=()), "payments"),
        (
            replace(FIRST, payments=(FIRST.payments[0], paid(48, "charge"))),
            "payments",
        ),
        (replace(FIRST, payments=(*FIRST.payments, paid(3, "release"))), "payments[2].event"),
        (
            replace(FIRST, payments=(*FIRST.payments, paid(3, "dispute_closed"))),
            "payments[2].event",
        ),
        (
            replace(FIRST, payments=(paid(0, "hold"), paid(0, "dispute"), *FIRST.payments[1:])),
            "payments[1].event",
        ),
        (
            replace(FIRST, payments=(*FIRST.payments, paid(3, "dispute"), paid(4, "dispute"))),
            "payments[3].event",
        ),
        (changed_line(repaired_at=(MAY + HOUR,)), "items[0].repaired_at[0]"),
        (
            changed_line(repaired_at=(MAY + 300 * HOUR, MAY + 200 * HOUR)),
            "items[0].repaired_at[1]",
        ),
        (
            replace(FIRST, items=(replace(LINE, repaired_at=(MAY,)),), shipments=()),
            "items[0].repaired_at[0]",
        ),
        (replace(FIRST, weight_check="short", shipments=()), "weight_check"),
        (replace(FIRST, payments=FIRST.payments[::-1]), "payments[1].at"),
        (
            replace(FIRST, payments=(replace(FIRST.payments[0], amount=1), FIRST.payments[1])),
            "payments[0].amount",
        ),
        (
            replace(FIRST, payments=(FIRST.payments[0], replace(FIRST.payments[1], amount=0))),
            "payments[1].amount",
        ),
        (
            replace(
                FIRST,
                payments=(
                    *FIRST.payments,
                    PaymentEvent(at=MAY + 5 * HOUR, event="refund", amount=100),
                ),
            ),
            "payments",
        ),
    ],
)
def test_an_order_that_contradicts_itself_is_named_with_its_field(order: Order, field: str):
    assert (order.order_id, field) in fields(with_order(order))


def test_a_refund_gives_back_no_more_than_the_line_cost():
    order = ORDERS[3]
    *before, refund = order.payments
    for amount, found in ((8500, False), (8501, True), (0, True)):
        changed = replace(order, payments=(*before, replace(refund, amount=amount)))
        database = replace(DATABASE, orders=(*ORDERS[:3], changed))
        assert ((order.order_id, "payments") in fields(database)) == found


def test_an_address_belongs_to_one_customer_in_whatever_case():
    database = with_customer(replace(CUSTOMERS[0], alternate_email="BEN@example.com"))
    assert fields(database) == {
        ("CUST-0001", "primary_email"),
        ("CUST-0002", "primary_email"),
    }


@pytest.mark.parametrize(
    ("database", "place"),
    [
        (replace(DATABASE, customers=(*CUSTOMERS, CUSTOMERS[0])), ("CUST-0001", "customer_id")),
        (replace(DATABASE, products=(*PRODUCTS, PRODUCTS[0])), ("PROD-0001", "product_id")),
        (
            replace(DATABASE, products=(replace(PRODUCTS[0], warranty_period=-1), *PRODUCTS[1:])),
            ("PROD-0001", "warranty_period"),
        ),
        (replace(DATABASE, retailers=(*RETAILERS, RETAILERS[1])), ("eBay seller", "name")),
        (
            replace(
                DATABASE,
                retailers=(
                    replace(
                        RETAILERS[1],
                        quotes=(Quote(product_id="PROD-9", since=date(2025, 1, 1), price=5),),
                    ),
                ),
            ),
            ("eBay seller", "quotes[0].product_id"),
        ),
        (
            replace(
                DATABASE,
                retailers=(replace(RETAILERS[0], quotes=(RETAILERS[0].quotes[0],) * 2),),
            ),
            ("Best Buy", "quotes"),
        ),
    ],
)
def test_a_record_that_repeats_or_dangles_is_named(database: Database, place: tuple[str, str]):
    assert place in fields(database)


def test_a_code_ends_no_sooner_than_it_begins():
    [code] = DATABASE.promotions
    turned = replace(code, valid_from=code.valid_until, valid_until=code.valid_from)
    assert fields(replace(DATABASE, promotions=(turned,))) == {("SPRING10", "valid_until")}
    assert fields(replace(DATABASE, promotions=(code, code))) == {("SPRING10", "code")}


def test_a_flaw_says_what_stands_there_what_should_and_why():
    database = with_order(replace(FIRST, total_amount=1))
    assert integrity(database)[0] == (
        "ORD-20250502-0001: total_amount is `$0.01`, not `$234.98`: "
        "the total is the sum of the lines' price_paid and shipping_fee"
    )
