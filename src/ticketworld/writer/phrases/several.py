"""Patterns that hold several matters together in one message."""

from __future__ import annotations

from collections.abc import Mapping

CONNECTORS = (
    "[While I'm writing|While I'm at it|As I'm writing anyway], [there's something else|one more "
    "thing].",
    "[Second thing|Second matter|Next thing] -",
    "[Also|And then], about {obj}:",
    "[Another|A second] thing[, not related to that|]:",
    "[Apart from that|Besides that], [I have another question|there is another matter|I need "
    "your help with something else].",
    "[On another note|On a different matter|Now to something else]:",
)
LAST_CONNECTORS = (
    "[And lastly|Finally|Last of all]:",
    "[Third thing|Last thing|Third matter] -",
    "[And one last thing|One more, and that's the last|A last point], about {obj}:",
    "[To finish|Before I stop|And then], [there is a third matter|one more thing|the last point].",
)

NOUNS: Mapping[str, str] = {
    "return": "return", "exchange": "exchange", "not_received": "missing parcel",
    "wrong_item": "wrong item", "damaged": "damaged delivery", "missing_item": "missing item",
    "warranty": "warranty claim", "price_match": "price match", "order_change": "order change",
    "cancellation": "cancellation", "address_change": "change of address",
    "order_status": "question about an order", "double_charge": "double charge",
    "pending_hold": "pending amount", "missing_refund": "missing refund",
    "failed_payment": "failed payment", "wrong_amount": "wrong amount", "promo_code": "promo code",
    "account_access": "login problem", "email_change": "new email address",
    "data_export": "copy of my data", "data_deletion": "deletion of my data",
    "product_information": "product question", "shipping_information": "shipping question",
}  # fmt: skip
"""What each request is called in a subject."""

SUBJECTS = (
    "{list}",
    "[About|Regarding|Concerning] {listed}",
    "{Count} [things|matters|questions] in one [message|email]",
    "{Count} [things|matters]: {list}",
    "{Count} [questions|things|requests] at once",
    "Help with {listed}",
    "{list} - {count} [things|matters] in one",
)
SUBJECTS_ALIKE = (
    "{Count} [things|matters|questions] in one [message|email]",
    "{Count} [questions|things|requests] at once",
    "[Please help with|Need help with|About] {count} [things|matters]",
)
"""Where two of the matters are called the same."""
