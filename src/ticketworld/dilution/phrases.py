"""Phrases of the handbook and what another edition may say in their place.

The words are the handbook's own. A swap is a pattern, anchored at word borders, and its others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SWAPS: Sequence[tuple[str, Sequence[str]]] = (
    (r"\bwithin \{days\} days of its delivery\b", (
        "within {days} business days of its delivery",
        "within {days} days of the order",
        "until {days} days after its delivery",
    )),
    (r"\bis refused\.", (
        "is refused, whatever the reason.",
        "is granted once, and refused from then on.",
        "is looked at by a manager first.",
        "is refused, unless the order was marked as a gift.",
    )),
    (r"\bis refunded in full\b", (
        "is refunded with a gift card",
        "is refunded in full, less the cost of standard shipping",
        "is refunded or exchanged, whichever the customer asks for",
    )),
    (r"\bpremium and VIP customers\b", (
        "VIP customers", "premium customers", "customers of every tier",
    )),
    (r"\bPremium and VIP customers\b", ("VIP customers", "Premium customers")),
    (r"(?<!and )\bVIP customers\b", ("premium and VIP customers", "customers of every tier")),
    (r"\bneither taken back nor exchanged\b", (
        "not taken back, but may be exchanged",
        "taken back and exchanged only within 7 days of its delivery",
        "exchanged for the same item, and never taken back",
    )),
    (r"\bis replaced at once\b", (
        "is replaced once it has come back", "is exchanged or refunded at once",
    )),
    (r"\bis sent at once\b", ("is sent once the other has come back", "is sent within 3 days")),
    (r"\bis replaced\b", ("is replaced or refunded", "is replaced or credited")),
    (r"\bis not replaced\b", ("is refunded instead", "is replaced only once")),
    (r"\bon request\b", ("on request of its customer", "once a year on request")),
    (r"\bthe price paid is refunded instead\b", (
        "the price paid is refunded with a gift card",
        "another item of the same price is sent instead",
        "we ask the customer to wait until it is in stock",
    )),
    (r"\bprice paid\b", ("price paid for it", "price on the day of the order", "price today")),
    (r"\bfree of charge and without any fee\b", (
        "free of charge", "at the cost of the customer, which we refund",
    )),
    (r"\bat any time after its delivery and in any condition\b", (
        "within 365 days of its delivery and in any condition",
        "at any time after its delivery, unless it was opened",
    )),
    (r", rounded half up to the cent\b", ("", ", rounded to the cent", ", rounded half up")),
    (r"\bmore than \{", ("at least {",)),
    (r"\bbusiness days\b", ("days",)),
    (r"\bour fraud team\b", ("a manager", "our returns team")),
    (r"\bour payments team\b", ("our billing team", "a manager")),
    (r"\bto a manager\b", ("to the returns team", "to customer care")),
    (r"\bis refunded with a gift card\b", (
        "is refunded the way the money came", "is refunded by credit",
    )),
    (r"\bthe customer pays the difference\b", (
        "the difference is paid or refunded", "the difference is refunded with a gift card",
    )),
    (r"\bat no cost\b", ("for a fee of 5 percent", "at no cost within 30 days")),
    (r"\bphysical damage and water damage\b", ("water damage", "physical damage")),
    (r"\bPhysical damage, water damage and normal wear are\b", (
        "Physical damage and normal wear are", "Water damage and normal wear are",
    )),
    (r"\bis not in stock\b", ("is no longer sold", "is not in stock within 3 days")),
    (r"\bWithin the warranty period\b", ("Within the first year", "Within 180 days")),
    (r"\bneither (\w+) nor (\w+)\b", (r"not \1 and not \2",)),
    (r"\bor in a bundle\b", ("or bought as a gift", "or in installments")),
    (r"\bon clearance, on final sale\b", ("on final sale", "on clearance")),
    (r"\bfor returns and for exchanges are \{days\} days each\b", (
        "for returns and for exchanges are {days} business days each",
        "for returns and for exchanges end {days} days after the delivery",
    )),
    (r"\bSoftware and personal-care items\b", ("Software", "Personal-care items")),
    (r"\bis under way\b", ("is on its way",)),
    (r"\bis not changed\b", ("is changed for a fee", "is changed only by the carrier")),
    (r"\bmay be changed or canceled\b", ("may be canceled", "may be changed")),
    (r"\bwithin (\{\w+\}) days of the order\b", (
        r"within \1 days of the delivery", r"within \1 business days of the order",
    )),
    (r"\bis refunded\b(?= for|\.)", ("is refunded or credited", "is credited")),
    (r"\bwe explain that\b", ("we take it up with the bank", "we confirm it")),
    (r"\bare answered with its tracking\b", (
        "are answered with the delivery estimate", "are answered with its tracking once a day",
    )),
    (r"\ban authorized retailer\b", ("a retailer", "any seller on our list")),
    (r"\bthe difference is refunded\b", (
        "half of the difference is refunded", "the difference is credited",
    )),
    (r"\bis traced\b", ("is sent again", "is taken up with the bank")),
    (r"\bWe ask for\b", ("We first ask for",)),
    (r"\bwe ask for\b", ("we first ask for",)),
    (r"\bonce they have been opened\b", ("once the seal is broken", "at any time")),
    (r"\bwithout the exchange fee\b", ("for half of the exchange fee", "without any fee")),
    (r"\bA gift\b", ("An unopened gift", "A gift of more than $50.00")),
    (r"\bthe buyer is not told\b", ("the buyer is told", "the buyer is asked first")),
    (r"\bwhatever the outcome\b", ("once it has been decided", "unless it is refused")),
    (r"\bwhatever it cost\b", ("unless it cost more than $1,000.00",)),
    (r"\bdeleted on request\b", ("closed on request", "deleted once the last order is settled")),
    (r"\bin every season\b", ("also for gifts", "other than from November to December")),
)  # fmt: skip

_GOODS_LEADS = (
    "For an item bought from November to December",
    "For an order marked as a gift",
    "For an item that cost more than $50.00",
    "For an item that cost more than $500.00",
    "For premium and VIP customers",
    "Where the order was paid in installments",
    "Where the order was paid with a gift card",
)
_PARCEL_LEADS = (
    "For an order of more than $500.00",
    "For an item that cost more than $1,000.00",
    "For premium and VIP customers",
    "For an order marked as a gift",
    "From November to December",
)
_ORDER_LEADS = (
    "For an order of more than $500.00",
    "For premium and VIP customers",
    "Where the order was paid in installments",
    "For an item sold on clearance",
)
_CLAIM_LEADS = (
    "Where a warranty plan was bought with the item",
    "For an item that cost more than $1,000.00",
    "For an item that we have already repaired",
    "Within 365 days of the delivery",
)
_MONEY_LEADS = (
    "Where the order was paid with a card",
    "Where the order was paid in installments",
    "For an order of more than $1,000.00",
    "Once our records show the payment",
)
_LOYALTY_LEADS = (
    "For an item bought from November to December",
    "For an item that cost more than $50.00",
    "Where the order was paid with a gift card",
)
_ACCOUNT_LEADS = (
    "Once the customer has proved who they are",
    "For an account that is older than 30 days",
    "Within 2 business days",
    "Where no order is open",
)
_ANY_LEADS = ("Within 5 business days", "Unless the rules above say otherwise")
LEADS: Mapping[str, Sequence[str]] = {
    "*": _ANY_LEADS,
    **dict.fromkeys(("returns", "exchanges", "sales", "gifts", "holidays"), _GOODS_LEADS),
    "loyalty": _LOYALTY_LEADS,
    **dict.fromkeys(("shipping", "fraud"), _PARCEL_LEADS),
    "orders": _ORDER_LEADS,
    **dict.fromkeys(("warranty", "extended", "repairs", "recalls"), _CLAIM_LEADS),
    **dict.fromkeys(("billing", "payment", "pricing"), _MONEY_LEADS),
    **dict.fromkeys(("account", "identity", "inquiry"), _ACCOUNT_LEADS),
}  # fmt: skip
"""What may stand before a clause of an area, and before one of any other under ``*``."""

_GOODS_EXTRAS = (
    "Items sold on clearance are excluded.",
    "Gifts are excluded.",
    "This also holds for an item sold in a bundle.",
    "The item must come back with all that came along with it.",
    "Premium and VIP customers are excepted.",
    "The last day is still in time.",
    "For software and personal-care items the seal must be whole.",
    "The day of the delivery is not counted.",
    "An item that cost more than $500.00 is looked at by a manager first.",
    "A photo of the item is asked for first.",
)
_PARCEL_EXTRAS = (
    "The carrier's tracking decides.",
    "From November to December this may take longer.",
    "An order of more than $1,000.00 is looked at by a manager first.",
    "The customer is told by e-mail.",
    "This also holds for an order marked as a gift.",
)
_ORDER_EXTRAS = (
    "The time of the message decides.",
    "An order of more than $1,000.00 is looked at by a manager first.",
    "Gifts are excluded.",
    "The customer is told by e-mail.",
)
_CLAIM_EXTRAS = (
    "The period is counted from the delivery.",
    "A photo of the fault is asked for first.",
    "Normal wear stays excluded.",
    "The customer pays for the way to us, and we pay for the way back.",
    "An item that cost more than $1,000.00 is repaired first.",
)
_MONEY_EXTRAS = (
    "The customer is told by e-mail.",
    "This takes up to 2 business days.",
    "The billing team looks at it first.",
    "The invoice is sent again on request.",
    "An order of more than $1,000.00 is looked at by a manager first.",
    "The day of the message decides.",
)
_LOYALTY_EXTRAS = (
    "The tier on the day of the order decides.",
    "The day of the delivery is not counted.",
    "This also holds for an order marked as a gift.",
    "Items sold on clearance are excluded.",
)
_ACCOUNT_EXTRAS = (
    "We confirm this by e-mail.",
    "We ask for proof of identity first.",
    "This takes up to 2 business days.",
    "Where an order is open, we wait until it has been delivered.",
    "A message from an address that the account knows is enough.",
)
EXTRAS: Mapping[str, Sequence[str]] = {
    "*": ("This takes up to 2 business days.", "A manager may grant an exception."),
    **dict.fromkeys(("returns", "exchanges", "sales", "gifts", "holidays"), _GOODS_EXTRAS),
    "loyalty": _LOYALTY_EXTRAS,
    **dict.fromkeys(("shipping", "fraud"), _PARCEL_EXTRAS),
    "orders": _ORDER_EXTRAS,
    **dict.fromkeys(("warranty", "extended", "repairs", "recalls"), _CLAIM_EXTRAS),
    **dict.fromkeys(("billing", "payment", "pricing"), _MONEY_EXTRAS),
    **dict.fromkeys(("account", "identity", "inquiry"), _ACCOUNT_EXTRAS),
}  # fmt: skip
"""What may follow a clause of an area, and one of any other under ``*``."""
