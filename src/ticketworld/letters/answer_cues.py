"""The words by which an agent's answer is read: regular expressions, matched without case.

They are made for answers in the shop's own voice; who words an action anew gives it a cue here.
"""

from __future__ import annotations

from collections.abc import Mapping

GRANTING = (
    r"\b(?:is|are|been|was) (?:approved|granted|accepted)\b|\bgoes through\b|\bgood news\b"
    r"|\bwe can do (?:this|what|that)\b|\b(?:glad|pleased|happy) to (?:say|tell|let|confirm)\b"
)
"""What promises a customer what they asked for."""
REFUSING = (
    r"\b(?:we|I)(?:'re| are| am)? (?:cannot|can ?not|can't|unable|not able)\b"
    r"|\bunfortunately\b|\bbetter news\b|\bI am afraid\b|\bhave to (?:decline|refuse|turn)\b"
    r"|\b(?:is|are|been|was) (?:refused|denied|declined|rejected|turned down)\b"
)
"""What refuses it."""

EVIDENCE: Mapping[str, str] = {
    "photo": r"\b(?:photo|picture)",
    "identity": r"\bidentity\b|\bwho you are\b",
    "order_number": r"\border number\b",
}
ESCALATED = r"\bmanager\b|\bcolleague\b|\bteam\b"

_SENT_AGAIN = r"\b(?:send|sent|goes out|replace|replacement)\b"
_TRACKING = r"\btracking\b|\bproof of delivery\b"

TOLD: Mapping[str, str] = {
    "process_return": r"\brefund|\bback\b|\breturn",
    "issue_gift_card": r"\bgift card\b",
    "process_exchange": r"\bexchange\b|\bswap\b|\bsame item\b|\binstead\b|\bcounts? towards\b",
    "collect_payment": r"\bpay\b",
    "send_replacement": _SENT_AGAIN + r"|\bget\b",
    "honor_warranty": r"\bwarranty\b",
    "arrange_repair": r"\brepair",
    "offer_paid_repair": r"\brepair",
    "redirect_parcel": r"\b(?:redirect|sends? the parcel on)",
    "change_address": r"\baddress\b",
    "provide_tracking": _TRACKING,
    "provide_delivery_estimate": r"\bdeliver(?:y|ed)\b",
    "request_photo": EVIDENCE["photo"],
    "initiate_investigation": r"\binvestigat|\bsearch\b",
    "search_warehouse": r"\bwarehouse\b",
    "refund_charge": r"\brefund|\bback\b",
    "credit_promotion": r"\bcredit|\bback\b",
    "honor_price_match": r"\bdifference\b|\bmatch",
    "cancel_order": r"\bcancel",
    "settle_instalments": r"\blender\b",
    "await_bank": r"\bbank\b",
    "hold_for_review": r"\bhold\b|\blook(?:ed)? at\b|\btakes a look\b",
    "explain_hold": r"\bheld\b|\bhold\b",
    "release_hold": r"\bheld\b|\bhold\b",
    "explain_charges": r"\bcharged?\b|\bcharges\b",
    "confirm_refund": r"\brefund\b",
    "trace_refund": r"\btrac(?:e|ed|ing)\b",
    "explain_refund": r"\bno refund\b",
    "send_payment_link": r"\blink\b",
    "cancel_unpaid_order": r"\border\b",
    "confirm_payment": r"\bpayment\b",
    "send_invoice": r"\binvoice\b",
    "accept_order_modification": r"\bchange[ds]?\b",
    "unlock_account": r"\bunlocked\b",
    "send_reset_link": r"\bpassword\b",
    "change_email": r"\be-?mail\b",
    "export_data": r"\bcopy\b",
    "delete_account": r"\bdeleted?\b",
    "verify_identity": EVIDENCE["identity"],
    "request_record": EVIDENCE["order_number"],
    "request_information": r"\bdetails\b",
    "provide_product_information": r"\bdescription\b",
    "provide_recall_notice": r"\brecall",
    "quote_shipping": r"\bshipping\b",
    "escalate_to_manager": r"\bmanager\b",
}
"""By action; refusals, `deny_…`, are told by any of the words that refuse."""
