from __future__ import annotations

import pytest

from tests.shop import the_judge
from ticketworld.letters.figures import known_figures, unit_of_setting, unknown_figures

FACTS = {
    "request": "return", "packaging": "opened", "fault": "none", "delivery_status": "delivered",
    "days_since_delivery": 12, "days_since_order": 16, "hours_since_order": 390,
    "purchase_month": 5, "price_paid": 20_000, "order_total": 21_000, "tier": "standard",
}  # fmt: skip


def strange(text: str) -> list[str]:
    judge = the_judge()
    decision = judge.decide([judge.case(FACTS)])[0]
    settings = {("return_window", "days"): 30, ("restocking_fee", "percent"): 15}
    known = known_figures(decision, settings, {17_000}, judge.catalogue)
    return [fault.words for fault in unknown_figures(text, known)]


@pytest.mark.parametrize(
    "text",
    [
        "Delivered 12 days before the message; 30 days are allowed and the rate is 15 percent.",
        "$170.00 of the $200.00 paid, less 15% (fifteen percent).",
        "The message came in hour 390 after the order, which was placed in May.",
        "It may count, and 12 of 30 are over.",
        "The whole order came to $210.00.",
    ],
)
def test_numbers_of_the_case_and_of_the_policy_are_known(text: str) -> None:
    assert strange(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$170.01 is paid back.", "$170.01"),
        ("170.50 dollars are paid back.", "170.50 dollars"),
        ("13 days have gone by.", "13 days"),
        ("It takes 30 hours.", "30 hours"),
        ("It takes 30 business days.", "30 business"),
        ("The fee is 12 percent.", "12 percent"),
        ("Two weeks have gone by.", "Two weeks"),
        ("All of 17 have gone by.", "17"),
        ("It was ordered in June.", "June"),
        ("It was ordered on June 5.", "June 5"),
        ("The item was delivered 16 days before the message.", "delivered 16 days before"),
        ("16 days are allowed.", "16 days are allowed"),
        ("$210.00 was paid.", "$210.00 was paid"),
    ],
)
def test_other_numbers_and_those_in_the_wrong_place_are_found(text: str, words: str) -> None:
    assert words in strange(text)


@pytest.mark.parametrize(
    ("name", "unit"),
    [("over_cents", "cents"), ("days", "days"), ("days_max", "business_days"),
     ("percent", "percent"), ("hours", "hours"), ("photos", "count")],
)  # fmt: skip
def test_the_unit_of_a_setting_stands_in_its_name(name: str, unit: str) -> None:
    assert unit_of_setting(name) == unit
