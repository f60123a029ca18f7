"""The words by which an agent's note states a fact of the records or of the message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ticketworld.letters.scan import Scanner
from ticketworld.solver.case import Value

_STATES: Mapping[str, Mapping[str, str]] = {
    "packaging": {
        "unopened": r"\bpackaging (?:has not been|is not|was not|was never) opened\b"
        r"|\bpackaging is (?:unopened|still sealed)\b",
        "opened": r"\bpackaging (?:has been|is|was) opened\b",
    },
    "fault": {
        "none": r"\bnothing is wrong with the item\b",
        "manufacturing": r"\bleft the factory with a defect\b"
        r"|\b(?:has|had) a manufacturing defect\b",
        "transit": r"\bdamaged in transit\b",
        "water": r"\bdamage comes from water\b|\bwater damage\b",
        "physical": r"\bdamage comes from a (?:fall|blow)\b",
    },
    "delivery_status": {
        "processing": r"\bparcel has not left\b",
        "shipped": r"\bparcel is (?:under way|on its way)\b",
        "delivered": r"\bparcel is recorded as delivered\b|\bparcel has been delivered\b",
    },
    "sale_type": {
        "final_sale": r"\bitem was on final sale\b",
        "regular": r"\bitem was a regular sale\b",
        "clearance": r"\bsold on clearance\b",
        "bundle": r"\bsold in a bundle\b",
    },
    "tier": {
        "standard": r"\bhas the standard tier\b",
        "premium": r"\bhas the premium tier\b",
        "vip": r"\bhas the vip tier\b",
    },
    "stock": {
        "available": r"\bitem is in stock\b",
        "unavailable": r"\bitem is (?:not in|out of) stock\b",
    },
    "recalled": {
        "no": r"\bproduct is not recalled\b",
        "yes": r"\bmaker has recalled\b|\bproduct is recalled\b",
    },
    "investigation": {
        "none": r"\bnot been asked to investigate\b",
        "open": r"\binvestigation is (?:still )?open\b",
        "closed": r"\binvestigation is closed\b",
    },
    "signature": {
        "no": r"\bnobody signed\b",
        "yes": r"\b(?:somebody|someone)\b[^.]{0,20} signed\b",
    },
    "weight_check": {
        "full": r"\bhad its full weight\b",
        "short": r"\bparcel too light\b",
    },
    "bundle_parts": {
        "all": r"\ball parts of the bundle come back\b",
        "some": r"\bonly a part of the bundle comes back\b",
    },
    "account_status": {
        "active": r"\baccount is active\b",
        "locked": r"\baccount is locked\b",
        "closed": r"\baccount is closed\b",
    },
    "payment_method": {
        "direct": r"\bpaid directly\b",
        "instalments": r"\border is paid in installments\b",
        "gift_card": r"\border was paid with a gift card\b",
    },
    "payment_state": {
        "paid": r"\bpayment has been received\b",
        "failed": r"\bpayment has failed\b",
    },
    "promo": {
        "valid": r"\bcode is valid\b",
        "expired": r"\bcode has expired\b",
        "unknown": r"\bknow no such code\b",
    },
    "competitor": {
        "authorized": r"\bone of our authorized retailers\b",
        "marketplace": r"\bis a marketplace seller\b",
        "unlisted": r"\bnot on our list\b",
    },
}
CUES = {
    fact: {value: re.compile(cue) for value, cue in cues.items()} for fact, cues in _STATES.items()
}
"""By fact and value, for words in lower case. No cue of a value finds the words for another."""
_SCANNER = Scanner(cue for cues in CUES.values() for cue in cues.values())


def misstated_facts(text: str, facts: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Yield the facts that a note states otherwise than the case has them, with its words."""
    scanned = _SCANNER.scan(text.lower())
    for fact, cues in CUES.items():
        right = facts.get(fact)
        if right is None:
            continue
        for value, cue in cues.items():
            if value != right and (found := scanned.matches(cue)):
                yield fact, found[0].group()
