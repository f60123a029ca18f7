from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from tests.shop import CUSTOMERS, HOME, JUNE, MAY, ORDERS, PRODUCTS
from ticketworld.records.state import (
    account_status,
    address_on,
    delivered_at,
    investigation_status,
    is_in_stock,
    item_status,
    order_status,
    parcel_status,
    price_on,
)
from ticketworld.records.types import AccountEvent, ShipmentEvent

SECOND = timedelta(seconds=1)
DELIVERED = MAY + timedelta(days=4, hours=2)
RETURNED = datetime(2025, 5, 20, 10, 0, 0)
REFUNDED = datetime(2025, 5, 20, 15, 0, 0)


def test_an_order_is_in_processing_until_the_second_before_it_is_shipped():
    shipped = MAY + timedelta(days=1, hours=3)
    assert order_status(ORDERS[0], shipped - SECOND) == "processing"
    assert order_status(ORDERS[0], shipped) == "shipped"


def test_an_order_is_delivered_from_the_second_of_its_delivery():
    assert order_status(ORDERS[0], DELIVERED - SECOND) == "shipped"
    assert order_status(ORDERS[0], DELIVERED) == "delivered"


def test_the_time_of_delivery_is_unknown_before_it_happens():
    assert delivered_at(ORDERS[0], DELIVERED - SECOND) is None
    assert delivered_at(ORDERS[0], DELIVERED) == DELIVERED


def test_one_line_come_back_makes_an_order_partially_returned():
    order = ORDERS[3]
    assert order_status(order, RETURNED - SECOND) == "delivered"
    assert order_status(order, RETURNED) == "partially_returned"


def test_an_order_is_returned_when_every_line_is_and_refunded_when_all_is_paid_back():
    first, second = ORDERS[3].items
    both = replace(ORDERS[3], items=(first, replace(second, returned_at=RETURNED)))
    assert order_status(both, REFUNDED) == "returned"
    paid = replace(ORDERS[3], items=(first, replace(second, refunded_at=REFUNDED)))
    assert order_status(paid, REFUNDED) == "refunded"


def test_a_line_passes_from_returned_to_refunded_while_the_other_stays_delivered():
    first, second = ORDERS[3].items
    assert item_status(ORDERS[3], first, REFUNDED - SECOND) == "returned"
    assert item_status(ORDERS[3], first, REFUNDED) == "refunded"
    assert item_status(ORDERS[3], second, REFUNDED) == "delivered"


def test_what_became_of_the_lines_does_not_change_how_far_the_parcel_came():
    assert parcel_status(ORDERS[3], REFUNDED) == "delivered"


def test_an_investigation_is_open_between_its_two_events():
    opened, closed = JUNE + timedelta(days=9), JUNE + timedelta(days=12)
    order = replace(
        ORDERS[1],
        shipments=(
            *ORDERS[1].shipments,
            ShipmentEvent(at=opened, event="investigation_opened"),
            ShipmentEvent(at=closed, event="investigation_closed"),
        ),
    )
    states = [investigation_status(order, at) for at in (opened - SECOND, opened, closed)]
    assert states == ["none", "open", "closed"]


def test_an_account_is_locked_between_its_two_events_and_closed_for_good():
    locked, unlocked = CUSTOMERS[2].account_events
    moments = [locked.at - SECOND, locked.at, unlocked.at - SECOND, unlocked.at]
    states = [account_status(CUSTOMERS[2], at) for at in moments]
    assert states == ["active", "locked", "locked", "active"]
    closed = AccountEvent(at=locked.at, event="closed")
    assert account_status(replace(CUSTOMERS[0], account_events=(closed,)), JUNE) == "active"
    late = datetime(2030, 1, 1)
    assert account_status(replace(CUSTOMERS[0], account_events=(closed,)), late) == "closed"


def test_a_parcel_goes_where_the_customer_lived_on_its_day():
    days = [date(2024, 8, 31), date(2024, 9, 1), date(2025, 5, 12), date(2025, 5, 13)]
    streets = [address_on(CUSTOMERS[2], day).street for day in days]
    assert streets == ["3 Mill Lane", "77 Oak Road", "77 Oak Road", HOME.street]


def test_a_price_holds_until_the_next_and_the_first_for_all_days_before():
    days = [date(2000, 1, 1), date(2024, 11, 21), date(2024, 11, 22), date(2024, 12, 3)]
    assert [price_on(PRODUCTS[1], day) for day in days] == [69900, 69900, 59900, 64900]


def test_a_product_is_out_of_stock_between_its_two_events():
    sold_out, restocked = PRODUCTS[0].stock_events
    moments = [sold_out.at - SECOND, sold_out.at, restocked.at - SECOND, restocked.at]
    assert [is_in_stock(PRODUCTS[0], at) for at in moments] == [True, False, False, True]
