from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shop import DATABASE, JULY, MAY, ORDERS, RADIO, SPEAKER, on, the_judge
from ticketworld.errors import InputError
from ticketworld.records.facts import READERS, Subject, extract_facts
from ticketworld.records.types import Retailer

FACTS = the_judge().catalogue.facts
DELIVERED = MAY + timedelta(days=4, hours=2)


def facts_of(subject: Subject, at: datetime) -> dict[str, str | int]:
    return extract_facts(subject, at, DATABASE, FACTS)


def test_every_fact_of_the_shipped_vocabulary_can_be_extracted():
    known = set(READERS) | {name for name, fact in FACTS.items() if fact.place == "customer"}
    assert set(FACTS) == known


def test_a_return_holds_what_the_order_and_the_message_say():
    subject = on(0, 0, "return", stated={"packaging": "opened", "fault": "none"})
    assert facts_of(subject, datetime(2025, 5, 16, 10, 30, 7)) == {
        "request": "return",
        "packaging": "opened",
        "fault": "none",
        "delivery_status": "delivered",
        "days_since_delivery": 10,
        "days_since_order": 14,
        "hours_since_order": 338,
        "purchase_month": 5,
        "price_paid": 19999,
        "order_total": 23498,
    }


def test_days_since_delivery_is_dropped_while_the_parcel_is_under_way():
    facts = facts_of(on(0, 0, "order_status"), DELIVERED - timedelta(seconds=1))
    assert facts["delivery_status"] == "shipped"
    assert "days_since_delivery" not in facts


def test_days_are_calendar_days():
    midnight = datetime.combine(DELIVERED.date() + timedelta(days=1), datetime.min.time())
    subject = on(0, 0, "order_status")
    assert facts_of(subject, midnight - timedelta(seconds=1))["days_since_delivery"] == 0
    assert facts_of(subject, midnight)["days_since_delivery"] == 1


@pytest.mark.parametrize(
    ("passed", "hours"),
    [
        (timedelta(0), 0),
        (timedelta(seconds=1), 1),
        (timedelta(hours=2), 2),
        (timedelta(hours=2, seconds=1), 3),
    ],
)
def test_hours_begun_count_whole(passed: timedelta, hours: int):
    assert facts_of(on(2, 0, "cancellation"), JULY + passed)["hours_since_order"] == hours


@given(st.integers(min_value=0, max_value=90 * 24 * 3600))
def test_hours_and_days_since_the_order_never_contradict_each_other(seconds: int):
    facts = facts_of(on(2, 0, "cancellation"), JULY + timedelta(seconds=seconds))
    assert not the_judge().answer([the_judge().case(facts)])[0].impossible


def test_a_question_about_a_product_reads_the_product_alone():
    subject = Subject(request="product_information", product_id=SPEAKER)
    assert facts_of(subject, JULY) == {
        "request": "product_information",
        "stock": "available",
        "list_price": 64900,
    }


def test_the_item_wanted_is_priced_for_as_many_units_as_the_line_has():
    subject = on(2, 0, "exchange", product_id=SPEAKER)
    assert facts_of(subject, JULY)["wanted_price"] == 2 * 64900


def test_an_exchange_for_the_same_item_asks_for_its_own_price_and_stock():
    facts = facts_of(on(0, 1, "exchange"), datetime(2025, 5, 16, 10, 0, 0))
    assert (facts["wanted_price"], facts["stock"]) == (2 * 1250, "unavailable")


@pytest.mark.parametrize(
    ("at", "price"), [("2025-07-20T23:00:00", 8250), ("2025-07-20T12:00:00", 8250)]
)
def test_a_seller_asks_its_newest_price_for_the_whole_line(at: str, price: int):
    facts = facts_of(on(2, 0, "price_match", retailer="Best Buy"), datetime.fromisoformat(at))
    assert (facts["competitor"], facts["competitor_price"]) == ("authorized", 2 * price)


def test_a_price_counts_from_its_own_day_on():
    subject = on(3, 0, "price_match", retailer="Best Buy")
    before, after = datetime(2025, 7, 14, 23, 59, 59), datetime(2025, 7, 15, 0, 0, 0)
    assert facts_of(subject, before)["competitor_price"] == 8800
    assert facts_of(subject, after)["competitor_price"] == 8250


def test_the_price_of_an_unlisted_seller_is_what_the_message_states():
    subject = on(2, 0, "price_match", retailer="Corner shop", stated={"competitor_price": 100})
    facts = facts_of(subject, JULY)
    assert (facts["competitor"], facts["competitor_price"]) == ("unlisted", 100)


def test_facts_of_another_request_are_left_out_although_they_are_stated():
    subject = on(0, 0, "order_status", stated={"packaging": "opened"})
    assert "packaging" not in facts_of(subject, MAY)


def test_a_listed_seller_without_a_price_is_refused():
    with pytest.raises(InputError, match=r"eBay seller: no price of PROD-0004 on 2025-07-20"):
        facts_of(on(2, 0, "price_match", retailer="eBay seller"), JULY)


def test_a_message_older_than_its_order_is_refused():
    with pytest.raises(
        InputError, match=rf"{ORDERS[0].order_id}: ordered at .*, after the message"
    ):
        facts_of(on(0, 0, "return"), MAY - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (Subject(request="return"), "names no order"),
        (Subject(request="return", order_id=ORDERS[0].order_id), "names no line of it"),
        (replace(on(2, 0, "price_match")), "names no seller"),
        (on(0, 0, "exchange", product_id="PROD-9999"), "unknown product `PROD-9999`"),
    ],
)
def test_a_subject_that_names_too_little_is_refused(subject: Subject, words: str):
    with pytest.raises(InputError, match=words):
        facts_of(subject, JULY)


def test_a_fact_that_no_record_holds_is_refused_by_name():
    facts = {**FACTS, "list_prise": replace(FACTS["list_price"], name="list_prise")}
    subject = Subject(request="product_information", product_id=RADIO)
    with pytest.raises(InputError, match="no record holds the fact `list_prise`; did you mean"):
        extract_facts(subject, JULY, DATABASE, facts)


def test_the_newest_price_counts_however_the_prices_are_listed():
    best_buy = DATABASE.retailer("Best Buy")
    assert isinstance(best_buy, Retailer)
    turned = replace(best_buy, quotes=best_buy.quotes[::-1])
    database = replace(DATABASE, retailers=(turned,))
    subject = on(2, 0, "price_match", retailer="Best Buy")
    assert extract_facts(subject, JULY, database, FACTS)["competitor_price"] == 2 * 8250
