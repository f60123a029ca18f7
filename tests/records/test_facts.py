from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shop import CABLE, DATABASE, JULY, MAY, ORDERS, RADIO, SPEAKER, on, the_judge
from ticketworld.errors import InputError
from ticketworld.records.database import Database
from ticketworld.records.facts import READERS, extract_facts
from ticketworld.records.subject import Subject
from ticketworld.records.types import Order, PaymentEvent, Retailer

FACTS = the_judge().catalogue.facts
BEN = "ben@example.com"
DELIVERED = MAY + timedelta(days=4, hours=2)


def facts_of(subject: Subject, at: datetime) -> dict[str, str | int]:
    return extract_facts(subject, at, DATABASE, FACTS)


def test_every_fact_of_the_shipped_vocabulary_but_those_of_a_look_up_can_be_extracted():
    told = {name for name, fact in FACTS.items() if fact.place in ("customer", "desk")}
    assert set(FACTS) == set(READERS) | told


def test_a_return_holds_what_the_order_and_the_message_say():
    subject = on(0, 0, "return", stated={"packaging": "opened", "fault": "none"})
    assert facts_of(subject, datetime(2025, 5, 16, 10, 30, 7)) == {
        "request": "return",
        "packaging": "opened",
        "fault": "none",
        "tier": "standard",
        "recent_returns": 0,
        "delivery_status": "delivered",
        "days_since_delivery": 10,
        "days_since_order": 14,
        "hours_since_order": 338,
        "purchase_month": 5,
        "price_paid": 19999,
        "order_total": 23498,
        "sale_type": "regular",
        "gift": "no",
        "restriction": "none",
        "recalled": "no",
        "payment_method": "direct",
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
    assert (
        facts_of(on(2, 0, "cancellation", sender=BEN), JULY + passed)["hours_since_order"] == hours
    )


@given(st.integers(min_value=0, max_value=90 * 24 * 3600))
def test_hours_and_days_since_the_order_never_contradict_each_other(seconds: int):
    facts = facts_of(on(2, 0, "cancellation", sender=BEN), JULY + timedelta(seconds=seconds))
    assert not the_judge().answer([the_judge().case(facts)])[0].impossible


def test_a_question_about_a_product_reads_the_product_alone():
    subject = Subject(request="product_information", product_id=SPEAKER)
    assert facts_of(subject, JULY) == {
        "request": "product_information",
        "stock": "available",
        "recalled": "no",
        "list_price": 64900,
    }


def test_prices_and_stock_are_read_as_they_were_when_the_message_came():
    subject = Subject(request="product_information", product_id=SPEAKER)
    days = [datetime(2024, 11, 21, 9), datetime(2024, 11, 22, 9), datetime(2024, 12, 3, 9)]
    assert [facts_of(subject, at)["list_price"] for at in days] == [69900, 59900, 64900]
    days = [datetime(2025, 7, 5, 15), datetime(2025, 7, 5, 16), datetime(2025, 7, 18, 9, 30)]
    found = [facts_of(on(0, 0, "damaged"), at)["stock"] for at in days]
    assert found == ["available", "unavailable", "available"]


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


def test_a_sender_is_registered_with_either_address_of_whose_order_it_is():
    def sender(address: str) -> str | int:
        return facts_of(on(2, 0, "cancellation", sender=address), JULY)["sender"]

    assert sender("BEN@example.com") == "registered"
    assert sender("ada@example.com") == "unknown"
    assert sender("who@example.net") == "unknown"


def test_a_message_without_a_sender_is_refused_where_it_matters_who_sends_it():
    with pytest.raises(InputError, match="a message about `cancellation` names no sender"):
        facts_of(on(2, 0, "cancellation"), JULY)


def test_the_customer_is_whose_order_it_is_or_whose_account_is_named():
    assert facts_of(on(0, 0, "return"), MAY)["tier"] == "standard"
    question = Subject(request="shipping_information", product_id=RADIO)
    assert "tier" not in facts_of(question, MAY)
    assert facts_of(replace(question, customer_id="CUST-0001"), MAY)["tier"] == "standard"


@pytest.mark.parametrize(
    ("at", "count"),
    [
        (datetime(2025, 5, 20, 9, 59, 59), 0),
        (datetime(2025, 5, 20, 10, 0, 0), 1),
        (datetime(2026, 5, 20, 23, 0, 0), 1),
        (datetime(2026, 5, 21, 0, 0, 0), 0),
    ],
)
def test_what_came_back_counts_for_a_year(at: datetime, count: int):
    assert facts_of(on(3, 1, "return"), at)["recent_returns"] == count


def test_orders_are_open_until_they_are_delivered():
    def open_orders(customer: str, at: datetime) -> str | int:
        subject = Subject(request="data_deletion", sender="a@b.example", customer_id=customer)
        return facts_of(subject, at)["open_orders"]

    assert open_orders("CUST-0002", JULY) == 1
    assert open_orders("CUST-0001", MAY) == 1
    assert open_orders("CUST-0001", MAY - timedelta(seconds=1)) == 0
    assert open_orders("CUST-0001", datetime(2025, 7, 30, 0, 0, 0)) == 0


def test_an_account_is_read_as_it_was_when_the_message_came():
    subject = Subject(request="account_access", sender=BEN, customer_id="CUST-0003")
    moments = [datetime(2025, 6, 28, 20, 15, 8), datetime(2025, 6, 29, 9, 0, 0), JULY]
    found = [facts_of(subject, at)["account_status"] for at in moments]
    assert found == ["active", "locked", "active"]


def test_a_product_is_recalled_from_its_recall_on():
    subject = Subject(request="product_information", product_id=RADIO)
    before, after = datetime(2025, 7, 28, 8, 59, 59), datetime(2025, 7, 28, 9, 0, 0)
    assert [facts_of(subject, at)["recalled"] for at in (before, after)] == ["no", "yes"]


def test_a_dispute_is_open_between_its_two_events():
    moments = [datetime(2025, 7, 10, 9), datetime(2025, 7, 10, 10), datetime(2025, 7, 25, 10)]
    found = [facts_of(on(1, 0, "damaged"), at)["dispute"] for at in moments]
    assert found == ["none", "open", "none"]


def test_repairs_count_once_they_are_done():
    moments = [datetime(2025, 6, 12, 9), datetime(2025, 6, 12, 10)]
    assert [facts_of(on(3, 1, "warranty"), at)["repairs_done"] for at in moments] == [0, 1]


@pytest.mark.parametrize(("days", "late"), [(6, 0), (7, 0), (8, 1), (20, 13)])
def test_a_parcel_is_late_from_the_day_after_the_day_promised(days: int, late: int):
    shipments = ORDERS[0].shipments[:1]
    database = with_order(replace(ORDERS[0], shipments=shipments))
    at = ORDERS[0].ordered_at + timedelta(days=days)
    facts = extract_facts(on(0, 0, "not_received"), at, database, FACTS)
    assert facts["days_late"] == late


def test_a_parcel_is_signed_for_when_one_of_its_items_asks_for_it():
    cable = replace(DATABASE.product(CABLE), requires_signature=True)
    others = [p for p in DATABASE.products if p.product_id != CABLE]
    database = replace(DATABASE, products=(*others, cable))
    at = DELIVERED + timedelta(days=1)
    found = [
        extract_facts(on(0, 0, "not_received"), at, known, FACTS)["signature"]
        for known in (DATABASE, database)
    ]
    assert found == ["no", "yes"]


@pytest.mark.parametrize(
    ("method", "way"),
    [("paypal", "direct"), ("affirm", "instalments"), ("gift_card", "gift_card")],
)
def test_the_way_of_payment_is_read_from_the_method(method: str, way: str):
    database = with_order(replace(ORDERS[0], payment_method=method))  # type: ignore[arg-type]
    facts = extract_facts(on(0, 0, "return"), DELIVERED, database, FACTS)
    assert facts["payment_method"] == way


def test_an_order_tells_its_gift_its_weight_and_its_plan():
    line = replace(ORDERS[0].items[0], extended_warranty="basic")
    order = replace(ORDERS[0], gift=True, weight_check="short", items=(line,))
    database = with_order(order)

    def read(request: str) -> dict[str, str | int]:
        return extract_facts(on(0, 0, request), DELIVERED, database, FACTS)

    assert read("return")["gift"] == "yes"
    assert read("missing_item")["weight_check"] == "short"
    assert read("warranty")["extended_warranty"] == "basic"


@pytest.mark.parametrize(
    ("code", "ordered", "found"),
    [
        ("SPRING10", date(2025, 3, 19), "unknown"),
        ("SPRING10", date(2025, 3, 20), "valid"),
        ("SPRING10", date(2025, 6, 20), "valid"),
        ("SPRING10", date(2025, 6, 21), "expired"),
        ("SUMMER", date(2025, 6, 1), "unknown"),
    ],
)
def test_a_code_is_judged_by_the_day_of_the_order(code: str, ordered: date, found: str):
    moment = datetime.combine(ordered, datetime.min.time())
    database = with_order(replace(ORDERS[0], ordered_at=moment))
    subject = on(0, 0, "promo_code", promo_code=code)
    assert extract_facts(subject, moment, database, FACTS)["promo"] == found


def test_a_charge_ends_the_oldest_hold():
    assert [
        facts_of(on(0, 0, "pending_hold"), MAY + timedelta(hours=h))["hold"] for h in (0, 1)
    ] == [
        "open",
        "none",
    ]
    again = PaymentEvent(at=MAY + timedelta(days=2), event="hold", amount=1)
    database = with_order(replace(ORDERS[0], payments=(*ORDERS[0].payments, again)))
    at = MAY + timedelta(days=5)
    facts = extract_facts(on(0, 0, "double_charge"), at, database, FACTS)
    assert (facts["charges"], facts["hold"], facts["hold_days"]) == (1, "open", 3)


def test_a_refund_is_sent_from_the_lines_refund_on():
    before, after = datetime(2025, 5, 20, 14, 59, 59), datetime(2025, 5, 23, 15, 0, 0)
    assert facts_of(on(3, 0, "missing_refund"), before)["refund"] == "none"
    facts = facts_of(on(3, 0, "missing_refund"), after)
    assert (facts["refund"], facts["refund_days"]) == ("sent", 3)


def test_what_was_charged_is_the_sum_of_the_charges_and_none_is_a_failure():
    charge = ORDERS[0].payments[1]
    twice = with_order(replace(ORDERS[0], payments=(*ORDERS[0].payments, charge)))
    at = MAY + timedelta(days=1)
    facts = extract_facts(on(0, 0, "wrong_amount"), at, twice, FACTS)
    assert facts["amount_charged"] == 2 * ORDERS[0].total_amount
    failed = with_order(replace(ORDERS[0], payments=(replace(charge, at=MAY, event="failed"),)))
    states = [
        extract_facts(on(0, 0, "failed_payment"), at, known, FACTS)["payment_state"]
        for known in (DATABASE, failed)
    ]
    assert states == ["paid", "failed"]


def with_order(order: Order) -> Database:
    return replace(DATABASE, orders=(order, *ORDERS[1:]))
