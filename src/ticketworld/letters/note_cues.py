"""The words by which an agent's internal notes are read, in the voice of one who notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")

OUTCOMES: Mapping[str, re.Pattern[str]] = {
    outcome: re.compile(pattern, re.IGNORECASE)
    for outcome, pattern in {
        "approve": r"\b(?:granted|approved)\b|\bin the customer's favor\b"
        r"|\b(?:grant|approve) (?:the|this)\b|\boutcome: approve\b",
        "deny": r"\b(?:refused|denied|declined|rejected)\b"
        r"|\b(?:refuse|deny|decline|reject) (?:the|this)\b|\boutcome: deny\b",
        "conditional": r"\bmust (?:first )?(?:send|prove|provide)\b|\bstill to come\b"
        r"|\bis (?:needed|required) (?:first|before)|\bbefore anything is (?:done|decided)\b"
        r"|\b(?:customer is (?:first )?asked|ask(?:ed)? (?:the customer )?first)\b"
        r"|\bdecided before the answer\b|\boutcome: conditional\b",
        "investigate": r"\bis (?:first )?investigated\b|\bwaits? for the investigation\b"
        r"|\binvestigate (?:first|this|the)\b|\boutcome: investigate\b",
        "inform": r"\bgiven the information\b|\binformation only\b|\bis (?:only )?informed\b"
        r"|\bonly information\b|\boutcome: inform\b",
    }.items()
}
"""What says that a decision has an outcome."""

GRANTS = re.compile(
    r"\b(?:grant(?:ed)?|approv(?:e|ed)|accept(?:ed)?)\b|\bin the customer's favor\b", re.IGNORECASE
)
REFUSES = re.compile(
    r"\b(?:refus(?:e|ed)|den(?:y|ied)|declined?|reject(?:ed)?)\b|\b(?:do|does|is|are) not "
    r"(?:granted|approved|refund|replace|pay|send|cancel|repair)\b", re.IGNORECASE
)  # fmt: skip

_EVIDENCE: Mapping[str, str] = {
    "photo": r"\b(?:photo|picture)",
    "identity": r"\bidentity\b",
    "order_number": r"\border number\b",
}

_REFUND = r"\brefund\b|\bpay back\b|\bgoes? back\b"
_TOLD: Mapping[str, str] = {
    "process_return": r"\brefund\b|\bback\b|\bcollected\b",
    "issue_gift_card": r"\bgift card\b",
    "process_exchange": r"\bexchange\b|\bthe one asked for\b",
    "collect_payment": r"\bcollect\b|\bpay\b",
    "send_replacement": r"\bagain\b|\breplace",
    "honor_warranty": r"\bwarranty\b",
    "arrange_repair": r"\brepair\b",
    "offer_paid_repair": r"\brepair\b",
    "redirect_parcel": r"\bredirect\b|\bparcel on\b",
    "change_address": r"\baddress\b",
    "provide_tracking": r"\btracking\b",
    "provide_delivery_estimate": r"\bestimate\b",
    "request_photo": _EVIDENCE["photo"],
    "initiate_investigation": r"\binvestigat",
    "search_warehouse": r"\bwarehouse\b",
    "refund_charge": _REFUND,
    "credit_promotion": rf"\bcredit\b|{_REFUND}",
    "honor_price_match": r"\bdifference\b|\bmatch\b",
    "cancel_order": r"\b(?:cancel|stop)\b",
    "settle_instalments": r"\blender\b",
    "await_bank": r"\bbank\b",
    "hold_for_review": r"\bfraud team\b|\bhold\b",
    "explain_hold": r"\bhold\b|\bheld\b",
    "release_hold": r"\bhold\b|\bheld\b",
    "explain_charges": r"\bcharged?\b",
    "confirm_refund": r"\brefund\b",
    "trace_refund": r"\btraced?\b|\bwhere the refund is\b",
    "explain_refund": r"\bno refund\b",
    "send_payment_link": r"\blink\b",
    "cancel_unpaid_order": r"\border\b",
    "confirm_payment": r"\bpaid\b|\bpayment\b",
    "send_invoice": r"\binvoice\b",
    "accept_order_modification": r"\bchange\b",
    "unlock_account": r"\bunlock\b|\baccess\b",
    "send_reset_link": r"\bpassword\b",
    "change_email": r"\be-?mail\b",
    "export_data": r"\bdata\b",
    "delete_account": r"\b(?:delete|remove) the account\b",
    "verify_identity": r"\bidentity\b|\bwho they are\b",
    "request_record": r"\border number\b|\bnumber or address\b",
    "request_information": r"\bask\b",
    "provide_product_information": r"\bdescription\b",
    "provide_recall_notice": r"\brecall",
    "quote_shipping": r"\bshipping\b",
    "escalate_to_manager": r"\bmanager\b",
}


@cache
def told(action: str) -> re.Pattern[str]:
    """Return what tells in a note that an action is done; a refusal is explained or refused."""
    if action.startswith("deny_"):
        return re.compile(rf"\bexplain|\btell\b|{REFUSES.pattern}", re.IGNORECASE)
    return re.compile(_TOLD.get(action, re.escape(action.replace("_", " "))), re.IGNORECASE)


@cache
def evidence(name: str) -> re.Pattern[str]:
    """Return what tells in a note that a piece of evidence is needed."""
    return re.compile(_EVIDENCE.get(name, re.escape(name.replace("_", " "))), re.IGNORECASE)


@cache
def queue(words: str) -> re.Pattern[str]:
    """Return what tells in a note that a case goes to a queue."""
    return re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
