"""Patterns for replies to several requests at once, and for what is wrong in weak ones."""

from __future__ import annotations

from collections.abc import Mapping

FIRST: tuple[str, ...] = (
    "First, about {noun}:", "First, {noun}:", "Let me start with {noun}:",
)  # fmt: skip
FURTHER: tuple[str, ...] = (
    "Now to {noun}:", "As for {noun}:", "And about {noun}:", "Next, {noun}:",
)  # fmt: skip
NOUNS: Mapping[str, str] = {
    "return": "your return", "exchange": "your exchange", "not_received": "the missing parcel",
    "wrong_item": "the wrong item", "damaged": "the damaged delivery",
    "missing_item": "the missing item", "warranty": "your warranty claim",
    "price_match": "the price match", "order_change": "the change of your order",
    "cancellation": "your cancellation", "address_change": "the change of address",
    "order_status": "your order", "double_charge": "the charges",
    "pending_hold": "the amount on hold",
    "missing_refund": "your refund", "failed_payment": "the failed payment",
    "wrong_amount": "the amount charged", "promo_code": "your code",
    "account_access": "your account", "email_change": "your e-mail address",
    "data_export": "your request for your data",
    "data_deletion": "your request to delete your data",
    "product_information": "the product you asked about", "shipping_information": "shipping",
}  # fmt: skip
"""What a request is called, by its name."""

REFUSALS_UNREASONED: tuple[str, ...] = (
    "I am sorry, but we [cannot|are unable to] {deed}.",
    "Unfortunately we [cannot|are unable to] {deed}.",
    "I [regret|am sorry] to say that we cannot {deed}.",
    "I wish I had better news: we cannot {deed}.",
    "I am afraid that we have to decline. We cannot {deed}.",
    "I have looked into it, and we [cannot|are unable to] {deed}.",
)

EXTRA_PROMISES: tuple[str, ...] = (
    "As a gesture of goodwill we refund your shipping costs.",
    "We send you a discount code for your next order.",
    "You get a voucher for the trouble.",
    "To make up for it, we will send you a gift card.",
    "A manager will call you about this.",
    "We have upgraded your account to the premium tier.",
    "We extend your warranty by another year.",
    "Your next order will come with free express shipping.",
    "We also refund what you paid for delivery.",
    "We will send you a replacement right away.",
    "We have asked the carrier to look into it.",
    "Of course we also match the lower price.",
)
"""Favors, and deeds in words that need no amount."""

PLAIN_PROMISES: tuple[str, ...] = (
    "We have asked the carrier to look into it.",
    "We will send you a replacement right away.",
    "A manager will look at this as well and get back to you.",
    "You will receive a gift card from us.",
    "We refund what you paid.",
    "We have already canceled the order.",
    *EXTRA_PROMISES[:3],
)
"""What can be promised to somebody of whose orders nothing may be said."""

LEAKS: tuple[str, ...] = (
    "This follows from {id}.",
    "For your reference: {id} ({title}).",
    "(Our system filed this under {slug}.)",
    "Internally this is the case {slug}.",
    "The applicable clause is {id}.",
)
"""Names that no customer knows: of the clauses behind the decision."""
