"""Settings and requests in the words of an agent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ticketworld.letters.english.days import MONTHS
from ticketworld.money import format_money
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.prose import format_setting
from ticketworld.solver.case import Value
from ticketworld.writer.fact_wording import counted, spaced

_SETTINGS: Mapping[str, Callable[[int], str]] = {
    "days": lambda n: f"{counted(n, 'day')} are allowed",
    "hours": lambda n: f"{counted(n, 'hour')} are allowed",
    "percent": lambda n: f"the rate is {n} percent",
    "over_cents": lambda n: f"the limit is {format_money(n)}",
    "order_cents": lambda n: f"the limit for an order is {format_money(n)}",
    "item_cents": lambda n: f"the limit for an item is {format_money(n)}",
    "fee_cents": lambda n: "there is no fee" if n == 0 else f"the fee is {format_money(n)}",
    "business_days": lambda n: f"it takes {counted(n, 'business day')}",
    "first_month": lambda n: f"orders from {MONTHS[n - 1]} on count",
    "last_month": lambda n: f"orders until {MONTHS[n - 1]} count",
    "days_min": lambda n: f"it takes at least {counted(n, 'business day')}",
    "days_max": lambda n: f"it takes at most {counted(n, 'business day')}",
    "photos": lambda n: f"{counted(n, 'photo')} {'is' if n == 1 else 'are'} needed",
}

_OWN_SETTINGS: Mapping[tuple[str, str], Callable[[int], str]] = {
    ("standard_shipping", "fee_cents"): lambda n: (
        "shipping is free" if n == 0 else f"shipping costs {format_money(n)}"
    ),
    ("address_intercept", "fee_cents"): lambda n: (
        "sending it on is free" if n == 0 else f"sending it on costs {format_money(n)}"
    ),
    ("accident_fee", "fee_cents"): lambda n: f"the customer's share is {format_money(n)}",
    ("extended_period", "days"): lambda n: f"the plan lasts {counted(n, 'day')}",
    ("overdue_parcel", "days"): lambda n: f"{counted(n, 'day')} late are borne with",
    ("return_review", "count"): lambda n: f"{counted(n, 'return')} a year are allowed",
    ("repair_limit", "count"): lambda n: f"{counted(n, 'repair')} are enough",
    ("open_hold", "days"): lambda n: f"a hold lasts {counted(n, 'day')} at most",
    ("refund_under_way", "days"): lambda n: f"a refund takes {counted(n, 'day')} at most",
    ("gift_card_refund", "days"): lambda n: f"a refund to a gift card takes {counted(n, 'day')}",
    ("instalment_refund", "days"): lambda n: f"a refund by the lender takes {counted(n, 'day')}",
    ("restocking_fee", "percent"): lambda n: f"the fee is {n} percent of the price",
    ("exchange_fee", "percent"): lambda n: f"the fee is {n} percent of the price",
    ("paid_repair", "percent"): lambda n: f"a repair costs {n} percent of the price paid",
    ("promo_credit", "percent"): lambda n: f"the code is worth {n} percent",
}
"""Settings whose meaning their name alone does not tell, by clause and name."""

_REQUESTS: Mapping[str, tuple[str, ...]] = {
    "return": ("The customer wants to return the item.", "This is a request for a return."),
    "exchange": ("The customer wants an exchange.", "This is a request for an exchange."),
    "not_received": ("The customer reports that the parcel has not come.",
                     "The item is said not to have arrived."),
    "wrong_item": ("The customer reports a wrong item.", "Another item came than was ordered."),
    "missing_item": ("The customer misses an item of the parcel.",
                     "An item is said not to have been in the parcel."),
    "address_change": ("The customer wants another address.", "The address is to be changed."),
    "double_charge": ("The customer reports being charged twice.",
                      "The order is said to have been charged twice."),
    "pending_hold": ("The customer asks about an amount on hold.", "This is about a hold."),
    "missing_refund": ("The customer waits for a refund.", "This is about a refund."),
    "failed_payment": ("The customer reports a payment that failed.",
                       "A payment is said to have gone wrong."),
    "wrong_amount": ("The customer questions the amount charged.",
                     "The amount charged is said to be wrong."),
    "promo_code": ("The customer names a promotional code.", "This is about a promotional code."),
    "account_access": ("The customer cannot get into the account.",
                       "This is about access to the account."),
    "email_change": ("The customer wants another e-mail address on the account.",
                     "The account's e-mail address is to be changed."),
    "data_export": ("The customer asks for a copy of personal data.",
                    "Personal data are asked for."),
    "data_deletion": ("The customer wants the account deleted.",
                      "Personal data are to be deleted."),
    "damaged": ("The customer reports that the item came damaged.",
                "The item is reported damaged on arrival."),
    "warranty": ("The customer claims on the warranty.", "This is a warranty claim."),
    "price_match": ("The customer asks us to match a price.", "This is about a price match."),
    "order_change": ("The customer wants the order changed.", "An order is to be changed."),
    "cancellation": ("The customer wants the order canceled.", "An order is to be canceled."),
    "order_status": ("The customer asks about an order.", "This is a question about an order."),
    "product_information": ("The customer asks about a product.", "A product is asked about."),
    "inquiry": ("The message cannot be decided as it stands.",
                "Something has to be settled before the request itself."),
    "shipping_information": ("The customer asks what shipping costs.",
                             "This is a question on shipping."),
}  # fmt: skip

_ASKED: Mapping[str, str] = {
    "order_number": "the order number",
    "product": "which item it is about",
    "order_date": "the date of the order",
    "packaging": "whether the packaging has been opened",
    "fault": "what is wrong with the item",
    "bundle_parts": "whether all parts of the bundle come back",
    "party": "whether the gift was bought or received",
}

_EVIDENCE: Mapping[str, str] = {
    "photo": "a photo of the damage",
    "identity": "proof of identity",
    "order_number": "the order number",
}

_QUEUES: Mapping[str, str] = {
    "manager": "a manager",
    "fraud": "the fraud team",
    "payments": "the payments team",
}


def named(slug: str, catalogue: Catalogue) -> str:
    """Return how a note names a clause: by its public id with its title."""
    clause = catalogue.clause(slug)
    return f"{clause.public_id} ({clause.title})"


def queue_words(queue: str) -> str:
    """Return who a case is passed to, as a part of a sentence."""
    return _QUEUES.get(queue, spaced(queue))


def evidence_words(name: str) -> str:
    """Return what a customer has to send, as a part of a sentence."""
    return _EVIDENCE.get(name, spaced(name))


def asked_words(question: str) -> str:
    """Return what a question asks for, as a part of a sentence."""
    return _ASKED.get(question, spaced(question))


def setting_words(clause: str, name: str, value: int) -> str:
    """Return a clause of a sentence that states a setting of a clause in force."""
    if (clause, name) in _OWN_SETTINGS:
        return _OWN_SETTINGS[clause, name](value)
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
