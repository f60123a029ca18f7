"""Sentences that a reply can hold beside its answer: no promise, no reason, no number.

Each place in a letter takes one of its kind: what the customer wrote about, after the thanks;
where to read and to write on, before the last line; a last line, where there is none.
"""

from __future__ import annotations

from collections.abc import Mapping

LEADS: tuple[str, ...] = (
    "This is about {noun}.",
    "You wrote to us about {noun}.",
    "Your message is about {noun}.",
    "I write to you about {noun}.",
    "Your message about {noun} has reached me.",
    "I have read all that you wrote about {noun}.",
    "You have turned to us about {noun}.",
    "You are waiting for an answer about {noun}, so I come straight to it.",
    "I have gone through your message about {noun} from the first line to the last.",
    "I have taken my time over what you wrote about {noun}, so that nothing is overlooked.",
    "You wrote to us about {noun}, and I have gone through your message with care, from the first "
    "line to the last.",
)
OTHER_LEADS = tuple(lead for lead in LEADS if "I have" not in lead and "reached me" not in lead)
"""Those that suit a letter in which the thanks say that the message has been read."""
LEADS_TO_SEVERAL: tuple[str, ...] = (
    "I take your two requests in turn.",
    "There are two matters in your message.",
    "Your message holds two requests, and each has an answer of its own.",
    "You wrote to us about two things, which I go through one after the other.",
    "I have gone through your message with care, and as it is about two things, I take them in "
    "turn.",
)
"""`{noun}` in the leads is what the request is called to the customer's face."""
TAILS: tuple[str, ...] = (
    "Please keep this message.",
    "Our rules on {topic} stand in the customer policy.",
    "You can read more on {topic} in the customer policy.",
    "If you write again about this, please reply to this message.",
    "The customer policy has a chapter on {topic}, if you would like to read it.",
    "Please keep this message; should you write again, it helps to reply to it.",
    "Should anything in our records look wrong to you, write to us, and we look at them again.",
    "What we go by stands in the customer policy, in the chapter on {topic}, and is the same for "
    "everybody.",
    "If you write to us again about this, it is best to reply to this message, so that all of it "
    "stays together in one place.",
    "The customer policy says more on {topic}; if something there is hard to follow, write to us, "
    "and we gladly go through it with you.",
)
"""`{topic}` is what the policy has a chapter on."""
LAST_LINES: tuple[str, ...] = (
    "Please write to us if anything is unclear.",
    "We are here for any questions about this.",
    "Should anything be hard to follow, a line from you is enough.",
)

TOPICS: Mapping[str, str] = {
    "return": "returns", "exchange": "exchanges", "not_received": "shipping",
    "wrong_item": "shipping", "damaged": "shipping", "missing_item": "shipping",
    "warranty": "warranties", "price_match": "price matches", "order_change": "changes of orders",
    "cancellation": "cancellations", "address_change": "shipping", "order_status": "shipping",
    "double_charge": "billing", "pending_hold": "billing", "missing_refund": "billing",
    "failed_payment": "billing", "wrong_amount": "billing", "promo_code": "codes",
    "account_access": "accounts", "email_change": "accounts", "data_export": "personal data",
    "data_deletion": "personal data", "shipping_information": "shipping",
}  # fmt: skip
ANY_TOPIC = "such matters"
