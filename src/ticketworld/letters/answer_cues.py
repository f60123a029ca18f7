"""The words by which an agent's answer is read: regular expressions, matched without case.

They are made for answers in the shop's own voice; who words an action anew gives it a cue here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

GRANTING = re.compile(
    r"\b(?:is|are|been|was) (?:approved|granted|accepted)\b|\bgoes through\b|\bgood news\b"
    r"|\bwe can do (?:this|what|that)\b|\b(?:glad|pleased|happy) to (?:say|tell|let|confirm)\b",
    re.IGNORECASE,
)
"""What promises a customer what they asked for."""
REFUSING = re.compile(
    r"\b(?:we|I)(?:'re| are| am)? (?:cannot|can ?not|can't|unable|not able)\b"
    r"|\bunfortunately\b|\bbetter news\b|\bI am afraid\b|\bhave to (?:decline|refuse|turn)\b"
    r"|\b(?:is|are|been|was) (?:refused|denied|declined|rejected|turned down)\b",
    re.IGNORECASE,
)
"""What refuses it."""
DECIDING = re.compile(
    r"\b(?:we|I)(?:'re| are| am)? (?:cannot|can ?not|can't|unable to|not able to) "
    r"(?:take|accept|exchange|make|grant|repair|replace|refund|send|do|go along|delete|honor|"
    r"credit|change|cancel|stop|keep|hold|match (?:the|this) price)\b"
    r"|\bhave to (?:decline|refuse|turn)\b"
    r"|\b(?:is|are|been|was) (?:refused|denied|declined|rejected|turned down)\b",
    re.IGNORECASE,
)
"""What refuses it even in a letter that asks, and so may say that something cannot be found."""
LIMITING = re.compile(
    r"\b(?:above|over|more than|exceed(?:s|ed|ing)?|beyond|under|below|less than|up to|at least|"
    r"from|limit|limit of|limit is|threshold of)(?: (?:a|the) (?:price|total|limit|value) of)? $",
    re.IGNORECASE,
)
"""What says, right before an amount, that it is a limit and not a price."""
LIMIT = re.compile(
    r" ?(?:limit|threshold|mark)\b| (?:and|or) (?:up|more|over|above)\b", re.IGNORECASE
)
"""What says so right after it."""
REASONED = re.compile(
    r"\b(?:because|since|as (?!well\b|soon\b|long\b|for\b|to\b)|given that|due to|owing to)"
)
"""What gives a reason in the sentence that refuses, before or after; a colon does after."""
REASON = re.compile(
    r"\breasons?\b|\bthat is (?:why|because)\b|\bthis is because\b|\bwhy\b|\bonly\b|\bwithin\b"
    r"|\bdays? (?:old|ago|after)\b|\bexpired\b|\bexcluded?\b|\bcover(?:s|ed)?\b|\bour policy\b",
    re.IGNORECASE,
)
"""What gives it in the sentence beside."""
ASKS = re.compile(
    r"\?|\bplease (?:tell|give|send) (?:me|us)\b|\bplease let (?:me|us) know\b"
    r"|\bplease (?:check|describe|reply with|name|confirm)\b|\bI (?:would|also|still) need\b"
    r"|\bneed to know\b|\bwould like to know\b",
    re.IGNORECASE,
)
"""What a sentence has that asks the customer for something."""

_EVIDENCE: Mapping[str, str] = {
    "photo": r"\b(?:photo|picture)",
    "identity": r"\bidentity\b|\bwho you are\b",
    "order_number": r"\border number\b",
}
ESCALATED = re.compile(r"\bmanager\b|\bcolleague\b|\bteam\b(?! *$)", re.IGNORECASE)

_SENT_AGAIN = r"\b(?:send|sent|goes out|replace|replacement)\b"
_TRACKING = r"\btracking\b|\bproof of delivery\b"

_TOLD: Mapping[str, str] = {
    "process_return": r"\brefund\b|\bback (?:to|with) us\b"
    r"|\b(?:comes?|travels?|get \S+|receive \S+) back\b"
    r"|\bpay (?:you|back)\b|\btake (?:\S*[^\s.!?:] ){1,6}?back\b"
    r"|\bsend (?:\S*[^\s.!?:] ){1,8}?back\b",
    "issue_gift_card": r"\bgift card\b",
    "process_exchange": r"\bexchange\b|\bswap\b|\bsame item\b|\binstead\b|\bcounts? towards\b",
    "collect_payment": r"\bpay\b",
    "send_replacement": _SENT_AGAIN + r"|\bget\b",
    "honor_warranty": r"\bwarranty\b",
    "arrange_repair": r"\brepair(?:ed)? under\b|\bcovers a repair\b|\barranged? (?:a"
    r"|the) repair\b",
    "offer_paid_repair": r"\brepair",
    "redirect_parcel": r"\b(?:redirect|sends? the parcel on)",
    "change_address": r"\bnew address\b|\bnow has the address\b",
    "provide_tracking": _TRACKING,
    "provide_delivery_estimate": r"\bdelivery (?:estimate|takes)\b"
    r"|\buntil [^.!?]{1,90}? (?:is|are) delivered\b"
    r"|\bto expect (?:its|the|your) delivery\b",
    "request_photo": _EVIDENCE["photo"],
    "initiate_investigation": r"\basked the carrier\b|\binvestigat",
    "search_warehouse": r"\bwarehouse\b",
    "refund_charge": r"\brefund|\bback\b",
    "credit_promotion": r"\bcredit|\bback\b",
    "honor_price_match": r"\bdifference\b|\bmatch",
    "cancel_order": r"\bcancel",
    "settle_instalments": r"\blender\b",
    "await_bank": r"\bbank\b",
    "hold_for_review": r"\bon hold\b|\bcolleague has to look\b",
    "explain_hold": r"\bheld\b|\bhold\b",
    "release_hold": r"\bbank to release\b|\bup with the bank\b",
    "explain_charges": r"\bcharges\b|\bwhat was charged\b|\bcharge too many\b",
    "confirm_refund": r"\brefund (?:was|has been) sent\b",
    "trace_refund": r"\btrac(?:e|ed|ing)\b",
    "explain_refund": r"\bno refund\b",
    "send_payment_link": r"\blink\b",
    "cancel_unpaid_order": r"\blapsed\b|\border is canceled\b|\bno longer stands\b",
    "confirm_payment": r"\bpayment (?:was received|has arrived)\b|\breceived your payment\b"
    r"|\border is paid\b",
    "send_invoice": r"\binvoice\b",
    "accept_order_modification": r"\bwe (?:have )?changed?\b|\bhas been changed\b"
    r"|\bchange to your order is made\b",
    "unlock_account": r"\bunlocked\b",
    "send_reset_link": r"\bpassword\b",
    "change_email": r"\bnew e-?mail address\b|\bchanged the e-?mail\b",
    "export_data": r"\bcopy\b",
    "delete_account": r"\bwe (?:will )?delete\b|\b(?:is|are) (?:being )?deleted\b"
    r"|\baccount is removed\b",
    "verify_identity": _EVIDENCE["identity"],
    "request_record": _EVIDENCE["order_number"],
    "request_information": r"\bdetails\b",
    "provide_product_information": r"\bdescription\b",
    "provide_recall_notice": r"\bnotice\b",
    "quote_shipping": r"\bshipping (?:costs|comes to|is free)\b|\bstandard shipping\b",
    "escalate_to_manager": r"\bmanager\b",
}
"""By action; refusals, `deny_…`, are told by any of the words that refuse."""


@cache
def told(action: str) -> re.Pattern[str]:
    """Return what tells a customer that an action is done; its own name where it has no words."""
    return re.compile(_TOLD.get(action, re.escape(action.replace("_", " "))), re.IGNORECASE)


@cache
def evidence(name: str) -> re.Pattern[str]:
    """Return what asks a customer for a piece of evidence."""
    return re.compile(_EVIDENCE.get(name, re.escape(name.replace("_", " "))), re.IGNORECASE)
