from __future__ import annotations

import pytest

from tests.shop import CUSTOMERS, DATABASE, ORDERS
from ticketworld.errors import InputError


def test_records_are_found_by_id():
    assert DATABASE.customer("CUST-0002") == CUSTOMERS[1]
    assert DATABASE.order(ORDERS[2].order_id) == ORDERS[2]
    assert DATABASE.line(ORDERS[0].order_id, ORDERS[0].items[1].line_id) == ORDERS[0].items[1]


def test_records_stand_in_the_order_of_their_ids():
    ids = [order.order_id for order in DATABASE.orders]
    assert ids == sorted(ids)


def test_the_orders_of_a_customer_are_all_of_theirs_and_no_others():
    assert DATABASE.orders_of("CUST-0001") == (ORDERS[0], ORDERS[1])
    assert DATABASE.orders_of("CUST-0009") == ()


def test_a_customer_is_found_by_either_address_in_any_case():
    assert DATABASE.by_email("ADA@example.com") == CUSTOMERS[0]
    assert DATABASE.by_email("ada.brandt@mail.example") == CUSTOMERS[0]
    assert DATABASE.by_email("nobody@example.com") is None


def test_a_seller_that_is_not_listed_is_no_retailer():
    assert DATABASE.retailer("Corner shop") is None


def test_an_unknown_id_is_refused_with_the_nearest_known_one():
    with pytest.raises(InputError, match="unknown customer `CUST-0020`; did you mean `CUST-000"):
        DATABASE.customer("CUST-0020")
