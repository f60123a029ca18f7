"""What a customer's matter is, and the facts only they know, in words for a model."""

from __future__ import annotations

from collections.abc import Mapping

MATTERS: Mapping[str, str] = {
    "return": "they want to give an item back",
    "exchange": "they want another item in exchange for the one they have",
    "not_received": "a parcel has not come to them",
    "wrong_item": "another item came than the one they ordered",
    "damaged": "the item was damaged when it came",
    "missing_item": "an item was not in the parcel, though it should have been",
    "warranty": "something is wrong with the item and they want help with it",
    "price_match": "they have seen the item for less at another seller",
    "order_change": "they want to change an order",
    "cancellation": "they want to cancel an order",
    "address_change": "they want the parcel brought to another address, which their account "
    "shows by now",
    "order_status": "they ask how their order is coming along",
    "double_charge": "an order was charged more than once",
    "pending_hold": "an amount is held on their card and they ask about it",
    "missing_refund": "money that they wait for has not come back to them",
    "failed_payment": "a payment did not go through",
    "wrong_amount": "they think that the amount charged is not right",
    "promo_code": "a promotional code was not counted",
    "account_access": "they cannot get into their account",
    "email_change": "they want another e-mail address on their account",
    "data_export": "they want a copy of what the shop keeps about them",
    "data_deletion": "they want what the shop keeps about them removed",
    "product_information": "they ask about a product before buying it",
    "shipping_information": "they ask about shipping in general",
}
"""By request of rules/vocabulary.lp."""

FACTS: Mapping[str, Mapping[str, str]] = {
    "packaging": {
        "unopened": "the packaging has not been opened",
        "opened": "the packaging has been opened",
    },
    "fault": {
        "none": "nothing is wrong with the item",
        "manufacturing": "the item has a defect that it came with, or gave out by itself",
        "transit": "the item was damaged on its way to the customer",
        "water": "water or another liquid got to the item",
        "physical": "the item had a fall or a knock at the customer's",
        "wear": "the item is worn from ordinary use",
    },
    "bundle_parts": {
        "all": "the whole set or bundle goes back",
        "some": "only a part of the set or bundle goes back",
    },
    "party": {
        "buyer": "the customer bought the item as a gift for somebody",
        "recipient": "the item was a gift to the customer",
    },
}
"""By name and value of rules/vocabulary.lp."""

SILENCE: Mapping[str, str] = {
    "packaging": "whether the packaging was opened, or whether the item was used",
    "fault": "what caused the trouble, and whether anything is wrong with the item at all",
    "bundle_parts": "whether it belongs to a set or bundle",
    "party": "whether it was a gift or present, or for whom it was bought",
    "photos_sent": "photos or pictures",
}
"""What a letter keeps quiet about where it does not let a fact be known."""
NAMED: Mapping[str, str] = {
    "code": "the promotional code",
    "account": "the e-mail address of the account that they write about",
    "new_email": "the new e-mail address for the account",
}
"""What a brief names word for word."""


def fact_meaning(fact: str, value: str | int) -> str:
    """Return what it means that a fact has this value."""
    if fact != "photos_sent":
        return FACTS[fact][str(value)]
    if not value:
        return "no photo comes with the mail"
    return f"photos of the damage that come with the mail: {value}"
