"""Facts, settings and requests in the words of an agent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ticketworld.letters.days import MONTHS
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.prose import format_setting
from ticketworld.solver.case import Value

_NAMED: Mapping[tuple[str, str], str] = {
    ("packaging", "unopened"): "the packaging has not been opened",
    ("packaging", "opened"): "the packaging has been opened",
    ("fault", "none"): "nothing is wrong with the item",
    ("fault", "manufacturing"): "the item left the factory with a defect",
    ("fault", "transit"): "the item was damaged in transit",
    ("fault", "water"): "the damage comes from water",
    ("fault", "physical"): "the damage comes from a fall or a blow",
    ("fault", "wear"): "what the item shows is wear",
    ("delivery_status", "processing"): "the parcel has not left us yet",
    ("delivery_status", "shipped"): "the parcel is under way",
    ("delivery_status", "delivered"): "the parcel is recorded as delivered",
    ("investigation", "none"): "the carrier has not been asked to investigate yet",
    ("investigation", "open"): "the carrier's investigation is open",
    ("investigation", "closed"): "the carrier's investigation is closed",
    ("sale_type", "regular"): "the item was a regular sale",
    ("sale_type", "clearance"): "the item was sold on clearance",
    ("sale_type", "bundle"): "the item was sold in a bundle",
    ("stock", "available"): "the item is in stock",
    ("stock", "unavailable"): "the item is not in stock",
    ("competitor", "authorized"): "the seller is one of our authorized retailers",
    ("competitor", "marketplace"): "the seller is a marketplace seller",
    ("competitor", "unlisted"): "the seller is not on our list of retailers",
}

_NUMBERED: Mapping[str, Callable[[int], str]] = {
    "photos_sent": lambda n: f"{_number(n, 'photo')} came with the message",
    "days_since_delivery": lambda n: (
        f"the item was delivered {_number(n, 'day')} before the message"
        if n
        else "the item was delivered on the day of the message"
    ),
    "days_since_order": lambda n: (
        f"the order was placed {_number(n, 'day')} before the message"
        if n
        else "the order was placed on the day of the message"
    ),
    "hours_since_order": lambda n: f"the message came in hour {n} after the order",
    "purchase_month": lambda n: f"the order was placed in {MONTHS[n - 1]}",
    "price_paid": lambda n: f"{format_money(n)} was paid for the item",
    "order_total": lambda n: f"the whole order came to {format_money(n)}",
    "wanted_price": lambda n: f"the item wanted instead costs {format_money(n)} today",
    "warranty_days": lambda n: f"the item's warranty lasts {_number(n, 'day')}",
    "competitor_price": lambda n: f"the seller asks {format_money(n)}",
    "list_price": lambda n: f"the product costs {format_money(n)} today",
}

_SETTINGS: Mapping[str, Callable[[int], str]] = {
    "days": lambda n: f"{_number(n, 'day')} are allowed",
    "hours": lambda n: f"{_number(n, 'hour')} are allowed",
    "percent": lambda n: f"the rate is {n} percent",
    "over_cents": lambda n: f"the limit is {format_money(n)}",
    "order_cents": lambda n: f"the limit for an order is {format_money(n)}",
    "item_cents": lambda n: f"the limit for an item is {format_money(n)}",
    "fee_cents": lambda n: "shipping is free" if n == 0 else f"shipping costs {format_money(n)}",
    "business_days": lambda n: f"it takes {_number(n, 'business day')}",
    "first_month": lambda n: f"it counts from {MONTHS[n - 1]}",
    "last_month": lambda n: f"it counts until {MONTHS[n - 1]}",
    "days_min": lambda n: f"it takes at least {_number(n, 'business day')}",
    "days_max": lambda n: f"it takes at most {_number(n, 'business day')}",
    "photos": lambda n: f"{_number(n, 'photo')} {'is' if n == 1 else 'are'} needed",
}

_REQUESTS: Mapping[str, tuple[str, ...]] = {
    "return": ("The customer wants to return the item.", "This is a request for a return."),
    "exchange": ("The customer wants an exchange.", "This is a request for an exchange."),
    "not_received": ("The customer reports that the parcel has not come.",
                     "The item is said not to have arrived."),
    "wrong_item": ("The customer reports a wrong item.", "Another item came than was ordered."),
    "damaged": ("The customer reports that the item came damaged.",
                "The item is reported damaged on arrival."),
    "warranty": ("The customer claims on the warranty.", "This is a warranty claim."),
    "price_match": ("The customer asks us to match a price.", "This is about a price match."),
    "order_change": ("The customer wants the order changed.", "An order is to be changed."),
    "cancellation": ("The customer wants the order canceled.", "An order is to be canceled."),
    "order_status": ("The customer asks about an order.", "This is a question about an order."),
    "product_information": ("The customer asks about a product.", "A product is asked about."),
    "shipping_information": ("The customer asks what shipping costs.",
                             "This is a question on shipping."),
}  # fmt: skip


def _number(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def spaced(name: str) -> str:
    """Return a name as words."""
    return name.replace("_", " ")


def fact_words(name: str, value: Value, catalogue: Catalogue) -> str:
    """Return a clause of a sentence that states a fact; a plain one where no wording is known."""
    if isinstance(value, str):
        return _NAMED.get((name, value), f"{spaced(name)} is {spaced(value)}")
    if name in _NUMBERED:
        return _NUMBERED[name](value)
    amount = format_money(value) if catalogue.facts[name].unit == "cents" else str(value)
    return f"{spaced(name)} is {amount}"


def setting_words(name: str, value: int) -> str:
    """Return a clause of a sentence that states a setting in force."""
    if name in _SETTINGS:
        return _SETTINGS[name](value)
    return f"{spaced(name.removesuffix('_cents'))} is {format_setting(name, value)}"


def request_sentences(request: Value | None) -> tuple[str, ...]:
    """Return sentences that name what the customer asks for."""
    plain = (f"The customer's request: {spaced(str(request))}.",)
    return _REQUESTS.get(str(request), plain)


def joined(parts: list[str], last: str = "and") -> str:
    """Return parts as a list in a sentence."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
