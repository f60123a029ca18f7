"""What a reply says that turns an outcome around: deeds not due, reasons that do not hold."""

from __future__ import annotations

from collections.abc import Mapping

_SENT_AGAIN = ("not_received", "wrong_item", "damaged", "missing_item")

GRANTED: Mapping[str, str] = {
    "return": "process_return", "exchange": "process_exchange", "warranty": "honor_warranty",
    **dict.fromkeys(_SENT_AGAIN, "send_replacement"),
    "order_change": "accept_order_modification", "cancellation": "cancel_order",
    "address_change": "change_address", "account_access": "unlock_account",
    "email_change": "change_email", "data_deletion": "delete_account",
    "data_export": "export_data", "failed_payment": "send_payment_link",
    "missing_refund": "confirm_refund",
}  # fmt: skip
"""By request: the action by which it would be granted."""
_TAKEN_BACK = ("process_return", "process_exchange", "issue_gift_card")
GRANTING: Mapping[str, tuple[str, ...]] = {
    **{request: (action,) for request, action in GRANTED.items()},
    "return": _TAKEN_BACK, "exchange": _TAKEN_BACK,
    "warranty": ("honor_warranty", "send_replacement", "arrange_repair"),
    "not_received": ("send_replacement", "issue_gift_card", "process_return"),
}  # fmt: skip
"""By request: the actions that would grant it in some way."""
GRANTED_IN_WORDS: Mapping[str, tuple[str, ...]] = {
    "price_match": (
        "We match the price and pay back the difference.",
        "The difference between the two prices goes back to you.",
        "We refund the difference to the other shop's price.",
    ),
    "promo_code": (
        "The code is honored, and what it takes off is credited to you.",
        "What the code takes off the price goes back to you.",
        "We credit to you what the code takes off the price.",
    ),
}
"""By request: how it would be granted, where the amount is none of the case's own."""

REFUSAL_OF: Mapping[str, str] = {
    "return": "deny_return", "exchange": "deny_exchange", "warranty": "deny_warranty_claim",
    "price_match": "deny_price_match", "order_change": "deny_order_modification",
    "cancellation": "deny_cancellation", "address_change": "deny_order_modification",
    "promo_code": "deny_promotion", "data_deletion": "deny_deletion",
    "email_change": "deny_account_change", "account_access": "deny_account_change",
    **dict.fromkeys(_SENT_AGAIN, "deny_replacement"),
}  # fmt: skip
"""By request: the action by which it would be refused."""
REFUSING: Mapping[str, tuple[str, ...]] = {
    "return": ("final_sale", "sealed_goods"), "exchange": ("final_sale", "sealed_goods"),
    "warranty": ("warranty_exclusion", "warranty_no_defect"),
    "price_match": ("unlisted_seller", "price_match_exclusion"),
    "order_change": ("order_left",), "cancellation": ("order_left",),
    "address_change": ("address_too_late",), "promo_code": ("invalid_promo",),
    "account_access": ("account_closed",), "email_change": ("account_closed",),
    "not_received": ("signed_delivery",),
}  # fmt: skip
"""By request: the clauses whose reasons a reply can give for a refusal that is not due."""
TOO_LATE: Mapping[str, tuple[str, str, str, tuple[int, ...]]] = {
    "return": ("late_return", "return_window.days", "days_since_delivery", (7, 14, 21)),
    "exchange": ("late_exchange", "exchange_window.days", "days_since_delivery", (7, 14, 21)),
    "warranty": ("warranty_expired", "warranty_days", "days_since_delivery", (30, 90, 180)),
    "price_match": ("late_price_match", "price_match_window.days", "days_since_order", (3, 5, 7)),
    "promo_code": ("late_promo", "promo_credit.days", "days_since_order", (2, 3, 5)),
}
"""By request: the clause that refuses what comes too late, the slot of its limit, the fact that is
compared with it, and limits that a reply can make up."""
FAVORING: Mapping[str, tuple[str, ...]] = {
    "return": ("return_window", "full_refund"), "exchange": ("exchange_window",),
    "warranty": ("warranty_defect",), "price_match": ("price_match_window",),
    "promo_code": ("promo_credit",), "order_change": ("order_change",),
    "cancellation": ("order_change",), "address_change": ("address_change",),
    "account_access": ("account_unlock",), "email_change": ("email_change",),
    "data_deletion": ("data_deletion",), "not_received": ("carrier_investigation",),
    "wrong_item": ("wrong_item",), "damaged": ("damage_replacement",),
    "missing_item": ("missing_item_sent",),
}  # fmt: skip
"""By request: the clauses whose reasons a reply can give for granting what is not due."""
EXCUSES: Mapping[str, tuple[str, ...]] = {
    "wrong_item": ("what was sent is what the order shows",
                   "by our records the item that you ordered is the one that was sent"),
    "damaged": ("the damage did not come about on the way to you",
                "such damage is not covered by our rules on shipping"),
    "missing_item": ("by our records the parcel was complete when it left us",
                     "nothing was missing from the parcel by the carrier's records"),
    "double_charge": ("by our records each charge of the order was due",
                      "the order was charged as it should be"),
    "wrong_amount": ("what was charged is what the order came to",
                     "by our records the amount is right"),
    "data_deletion": ("an order of yours is still on the way",
                      "we need the account until every order has been delivered"),
}  # fmt: skip
"""By request: such reasons where the policy has none."""
ANY_EXCUSE = (
    "this falls outside of what our terms provide for",
    "it does not meet the conditions that we have for this",
)

_AFTER_DELIVERY = (
    "send_replacement", "process_return", "issue_gift_card", "arrange_repair",
    "honor_warranty", "escalate_to_manager",
)  # fmt: skip
_OF_ORDERS = (
    "cancel_order", "accept_order_modification", "initiate_investigation", "escalate_to_manager",
    "send_invoice",
)  # fmt: skip
_OF_MONEY = ("send_invoice", "trace_refund", "cancel_order", "release_hold", "escalate_to_manager")
_OF_ACCOUNTS = ("send_reset_link", "unlock_account", "export_data", "change_email")
EXTRA_DEEDS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("return", "exchange", "warranty", "wrong_item", "damaged"), _AFTER_DELIVERY),
    "not_received": ("initiate_investigation", "send_replacement", "issue_gift_card"),
    "missing_item": ("search_warehouse", "send_replacement", "issue_gift_card"),
    **dict.fromkeys(("order_change", "cancellation", "address_change"), _OF_ORDERS),
    "order_status": ("initiate_investigation", "escalate_to_manager"),
    **dict.fromkeys(("account_access", "email_change", "data_export"), _OF_ACCOUNTS),
    "data_deletion": _OF_ACCOUNTS,
}  # fmt: skip
"""By request: actions that a reply can promise although nobody has decided on them."""
OTHER_EXTRA_DEEDS = _OF_MONEY
