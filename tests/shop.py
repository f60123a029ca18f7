"""The records of a small shop, for the tests of records, datasets and audits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from ticketworld.policy.load import load_policy
from ticketworld.records.database import Database
from ticketworld.records.subject import Subject
from ticketworld.records.types import (
    AccountEvent,
    Address,
    Customer,
    Line,
    Order,
    PastAddress,
    PaymentEvent,
    PricePoint,
    Product,
    Promotion,
    Quote,
    Retailer,
    ShipmentEvent,
    StockEvent,
)
from ticketworld.resources import rules_folder
from ticketworld.solver.judge import Judge

DAY = date(2025, 7, 31)
HOME = Address(street="12 Elm Street", city="Dayton", state="OH", zip="45402")


@cache
def the_judge() -> Judge:
    return Judge(load_policy(rules_folder()))


def customer(number: int, name: str, created: date, alternate: str | None = None) -> Customer:
    return Customer(
        customer_id=f"CUST-{number:04d}",
        name=name,
        primary_email=f"{name.split()[0].lower()}@example.com",
        alternate_email=alternate,
        phone="555-0100",
        shipping_address=HOME,
        billing_address=HOME,
        created_date=created,
        tier="standard",
    )


def product(number: int, name: str, cents: int, warranty: int = 365) -> Product:
    return Product(
        product_id=f"PROD-{number:04d}",
        name=name,
        noun=name.split()[-1],
        model=name,
        category="Audio",
        brand="Norvik",
        specifications={"colour": "Black", "cable": "1.2 m", "case": "Soft"},
        prices=(PricePoint(since=date(2024, 1, 15), price=cents),),
        warranty_period=warranty,
        weight=1.5,
        requires_signature=False,
        description=f"{name}, black",
    )


def order(
    number: int,
    customer_id: str,
    ordered: datetime,
    lines: list[tuple[str, int, int]],
    *,
    shipped: timedelta | None = timedelta(days=1, hours=3),
    delivered: timedelta | None = timedelta(days=4, hours=2),
    fee: int = 0,
    sale_type: str = "regular",
) -> Order:
    """Return an order of lines (product id, quantity, cents for the line)."""
    order_id = f"ORD-{ordered:%Y%m%d}-{number:04d}"
    items = tuple(
        Line(
            line_id=f"{order_id}-{index}",
            product_id=product_id,
            quantity=quantity,
            price_paid=cents,
            sale_type=sale_type,  # type: ignore[arg-type]
        )
        for index, (product_id, quantity, cents) in enumerate(lines, 1)
    )
    total = sum(line.price_paid for line in items) + fee
    shipments = []
    if shipped is not None:
        shipments.append(ShipmentEvent(at=ordered + shipped, event="shipped"))
    if shipped is not None and delivered is not None:
        shipments.append(ShipmentEvent(at=ordered + delivered, event="delivered"))
    return Order(
        order_id=order_id,
        customer_id=customer_id,
        ordered_at=ordered,
        promised_at=ordered + timedelta(days=7),
        items=items,
        shipping_method="standard",
        shipping_fee=fee,
        total_amount=total,
        tracking_number=f"1Z{number:08d}",
        payment_method="paypal",
        shipments=tuple(shipments),
        payments=(
            PaymentEvent(at=ordered, event="hold", amount=total),
            PaymentEvent(at=ordered + timedelta(hours=1), event="charge", amount=total),
        ),
    )


def refunded(order: Order, at: datetime) -> Order:
    """Return an order whose first line came back and was paid back in full."""
    line = replace(order.items[0], returned_at=at - timedelta(hours=5), refunded_at=at)
    refund = PaymentEvent(at=at, event="refund", amount=line.price_paid)
    return replace(order, items=(line, *order.items[1:]), payments=(*order.payments, refund))


def disputed(order: Order, opened: datetime, closed: datetime) -> Order:
    """Return an order whose payment a bank examined."""
    events = tuple(
        PaymentEvent(at=at, event=event, amount=order.total_amount)
        for at, event in ((opened, "dispute"), (closed, "dispute_closed"))
    )
    return replace(order, payments=(*order.payments, *events))


def repaired(order: Order, line: int, at: datetime) -> Order:
    """Return an order one of whose lines was repaired."""
    lines = list(order.items)
    lines[line] = replace(lines[line], repaired_at=(at,))
    return replace(order, items=tuple(lines))


HEADPHONES, SPEAKER, CABLE, RADIO = "PROD-0001", "PROD-0002", "PROD-0003", "PROD-0004"
PRODUCTS = (
    replace(
        product(1, "Norvik Halo headphones", 19999),
        stock_events=(
            StockEvent(at=datetime(2025, 7, 5, 16, 0, 0), event="sold_out"),
            StockEvent(at=datetime(2025, 7, 18, 9, 30, 0), event="restocked"),
        ),
    ),
    replace(
        product(2, "Norvik Barrel speaker", 69900),
        prices=(
            PricePoint(since=date(2024, 1, 15), price=69900),
            PricePoint(since=date(2024, 11, 22), price=59900),
            PricePoint(since=date(2024, 12, 3), price=64900),
        ),
    ),
    replace(
        product(3, "Norvik patch cable", 1250, warranty=90),
        stock_events=(StockEvent(at=datetime(2025, 5, 3, 17, 45, 0), event="sold_out"),),
    ),
    replace(product(4, "Norvik Dial radio", 8900), recalled_at=datetime(2025, 7, 28, 9, 0, 0)),
)
MAY, JUNE, JULY = (
    datetime(2025, 5, 2, 9, 14, 3),
    datetime(2025, 6, 3, 18, 40, 51),
    datetime(2025, 7, 20, 11, 5, 30),
)
ORDERS = (
    order(1, "CUST-0001", MAY, [(HEADPHONES, 1, 19999), (CABLE, 2, 2500)], fee=999),
    disputed(
        order(2, "CUST-0001", JUNE, [(SPEAKER, 1, 64900)]),
        datetime(2025, 7, 10, 10, 0, 0),
        datetime(2025, 7, 25, 10, 0, 0),
    ),
    order(3, "CUST-0002", JULY, [(RADIO, 2, 17800)], shipped=None),
    repaired(
        refunded(
            order(4, "CUST-0003", MAY, [(RADIO, 1, 8500), (CABLE, 1, 1250)], fee=999),
            datetime(2025, 5, 20, 15, 0, 0),
        ),
        1,
        datetime(2025, 6, 12, 10, 0, 0),
    ),
)
CUSTOMERS = (
    customer(1, "Ada Brandt", date(2024, 1, 7), "ada.brandt@mail.example"),
    customer(2, "Ben Cole", date(2025, 7, 1)),
    replace(
        customer(3, "Cleo Diaz", date(2023, 11, 30)),
        past_addresses=(
            PastAddress(address=replace(HOME, street="3 Mill Lane"), until=date(2024, 8, 31)),
            PastAddress(address=replace(HOME, street="77 Oak Road"), until=date(2025, 5, 12)),
        ),
        account_events=(
            AccountEvent(at=datetime(2025, 6, 28, 20, 15, 9), event="locked"),
            AccountEvent(at=datetime(2025, 6, 30, 8, 2, 40), event="unlocked"),
        ),
    ),
)
RETAILERS = (
    Retailer(
        name="Best Buy",
        kind="authorized",
        quotes=(
            Quote(product_id=RADIO, since=date(2025, 3, 1), price=8800),
            Quote(product_id=RADIO, since=date(2025, 7, 15), price=8250),
        ),
    ),
    Retailer(name="eBay seller", kind="marketplace", quotes=()),
)
PROMOTIONS = (
    Promotion(code="SPRING10", valid_from=date(2025, 3, 20), valid_until=date(2025, 6, 20)),
)
DATABASE = Database(
    customers=CUSTOMERS,
    products=PRODUCTS,
    orders=ORDERS,
    retailers=RETAILERS,
    promotions=PROMOTIONS,
)


def on(order_index: int, line: int, request: str, **more: object) -> Subject:
    chosen = ORDERS[order_index]
    return Subject(
        request=request,
        order_id=chosen.order_id,
        line_id=chosen.items[line].line_id,
        **more,  # type: ignore[arg-type]
    )
