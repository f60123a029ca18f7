"""Facts in the words of an agent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ticketworld.letters.english.days import MONTHS
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.solver.case import Value

_NAMED: Mapping[tuple[str, str], str] = {
    ("trail", "none"): "the message leads to no record of ours",
    ("trail", "own"): "the message leads to records of the writer's own",
    ("trail", "foreign"): "the order belongs to another account than the message comes from",
    ("endings", "one"): "whatever the message leaves open, the answer is the same",
    ("endings", "several"): "the answer depends on what the message leaves open",
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
    ("sender", "registered"): "the sender's address is known to the account",
    ("sender", "unknown"): "the sender's address is on no account",
    ("tier", "standard"): "the customer has the standard tier",
    ("tier", "premium"): "the customer has the premium tier",
    ("tier", "vip"): "the customer has the VIP tier",
    ("account_status", "active"): "the account is active",
    ("account_status", "locked"): "the account is locked",
    ("account_status", "closed"): "the account is closed",
    ("signature", "no"): "nobody signed for the parcel",
    ("signature", "yes"): "somebody at the address signed for the parcel",
    ("weight_check", "full"): "the parcel had its full weight",
    ("weight_check", "short"): "the carrier found the parcel too light",
    ("bundle_parts", "all"): "all parts of the bundle come back",
    ("bundle_parts", "some"): "only a part of the bundle comes back",
    ("gift", "no"): "the order was not marked as a gift",
    ("gift", "yes"): "the order was marked as a gift",
    ("party", "buyer"): "the writer bought the gift",
    ("party", "recipient"): "the writer received the item as a gift",
    ("extended_warranty", "none"): "no warranty plan was bought with the item",
    ("extended_warranty", "basic"): "a basic warranty plan was bought with the item",
    (
        "extended_warranty",
        "accident",
    ): "a plan with accident cover was bought with the item",
    ("promo", "valid"): "the code is valid",
    ("promo", "expired"): "the code has expired",
    ("promo", "unknown"): "we know no such code",
    ("restriction", "none"): "the item may be opened and still come back",
    ("restriction", "software"): "the item is software",
    ("restriction", "hygiene"): "the item is for personal care",
    ("recalled", "no"): "the product is not recalled",
    ("recalled", "yes"): "the maker has recalled the product",
    ("payment_method", "direct"): "the customer paid directly",
    ("payment_method", "instalments"): "the order is paid in installments",
    ("payment_method", "gift_card"): "the order was paid with a gift card",
    ("dispute", "none"): "no payment of the order is disputed",
    ("dispute", "open"): "the bank examines a disputed payment of the order",
    ("hold", "none"): "no amount is held",
    ("hold", "open"): "an amount is held for the order",
    ("refund", "none"): "no refund has been sent",
    ("refund", "sent"): "the refund has been sent",
    ("payment_state", "paid"): "the payment has been received",
    ("payment_state", "failed"): "the payment has failed",
    ("sale_type", "final_sale"): "the item was on final sale",
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
    "photos_sent": lambda n: f"{counted(n, 'photo')} came with the message",
    "days_since_delivery": lambda n: (
        f"the item was delivered {counted(n, 'day')} before the message"
        if n
        else "the item was delivered on the day of the message"
    ),
    "days_since_order": lambda n: (
        f"the order was placed {counted(n, 'day')} before the message"
        if n
        else "the order was placed on the day of the message"
    ),
    "hours_since_order": lambda n: f"the message came in hour {n} after the order",
    "purchase_month": lambda n: f"the order was placed in {MONTHS[n - 1]}",
    "price_paid": lambda n: f"{format_money(n)} was paid for the item",
    "order_total": lambda n: f"the whole order came to {format_money(n)}",
    "wanted_price": lambda n: f"the item wanted instead costs {format_money(n)} today",
    "warranty_days": lambda n: f"the item's warranty lasts {counted(n, 'day')}",
    "competitor_price": lambda n: f"the seller asks {format_money(n)}",
    "list_price": lambda n: f"the product costs {format_money(n)} today",
    "recent_returns": lambda n: f"{counted(n, 'item')} came back within the year before",
    "open_orders": lambda n: f"{counted(n, 'order')} {'is' if n == 1 else 'are'} still open",
    "days_late": lambda n: f"the parcel is {counted(n, 'day')} late" if n else "it is not late",
    "repairs_done": lambda n: f"we have repaired the item {counted(n, 'time')}",
    "charges": lambda n: f"the order was charged {counted(n, 'time')}",
    "hold_days": lambda n: f"the hold began {counted(n, 'day')} before the message",
    "refund_days": lambda n: f"the refund was sent {counted(n, 'day')} before the message",
    "amount_charged": lambda n: f"{format_money(n)} was charged in all",
}


def counted(count: int, noun: str) -> str:
    """Return a number of things as words: no photos, 1 photo, 2 photos."""
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
