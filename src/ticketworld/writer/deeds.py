"""What an agent does, in words: the details of each type of action."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.money import format_money
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Action
from ticketworld.writer.fact_wording import spaced

_WITH_AMOUNT: Mapping[str, tuple[str, ...]] = {
    "process_exchange": (
        "Exchange the item; {amount} of the price paid goes towards the new one.",
        "Take the item back at {amount}, the price paid, and send the one asked for.",
    ),
    "collect_payment": (
        "Collect {amount} from the customer before anything goes out.",
        "Ask the customer to pay {amount} first.",
    ),
    "issue_gift_card": (
        "Issue a gift card worth {amount}.",
        "Send a gift card worth {amount}; nothing goes back to a card or an account.",
    ),
    "offer_paid_repair": (
        "Offer to repair the item for {amount}.",
        "Offer a repair at the customer's cost, which comes to {amount}.",
    ),
    "redirect_parcel": (
        "Have the carrier send the parcel on to the new address for {amount}.",
        "Redirect the parcel; the customer pays {amount} for it.",
    ),
    "refund_charge": (
        "Refund {amount} that was charged too much.",
        "Pay back the {amount} charged beyond what was due.",
    ),
    "credit_promotion": (
        "Credit {amount} for the promotional code.",
        "Pay back {amount}, as the code would have taken off.",
    ),
    "send_invoice": (
        "Send the invoice of the order for {amount}.",
        "Send the invoice, which shows {amount}.",
    ),
    "send_replacement": (
        "Send the item again; it is worth {amount}.",
        "Ship a replacement for the item of {amount}.",
    ),
    "honor_warranty": (
        "Repair or replace the item of {amount} under its warranty.",
        "Honor the warranty for the item, paid at {amount}.",
    ),
    "honor_price_match": (
        "Refund the difference of {amount} to the seller's price.",
        "Pay back {amount}, the difference between the two prices.",
    ),
    "cancel_order": (
        "Cancel the order and pay back {amount}.",
        "Stop the order before it leaves; {amount} goes back to the customer.",
    ),
    "provide_product_information": (
        "Send the description, today's price of {amount} and the stock as of now.",
        "Answer with description, availability and the price of {amount}.",
    ),
    "quote_shipping": (
        "Quote {amount} for standard shipping.",
        "Tell the customer that standard shipping costs {amount}.",
    ),
}

_WITHOUT_AMOUNT: Mapping[str, tuple[str, ...]] = {
    "process_return": (
        "Take the wrong item back free of charge, without any fee.",
        "Have the item that came collected at no cost to the customer.",
    ),
    "quote_shipping": (
        "Tell the customer that standard shipping is free for this item.",
        "Quote free standard shipping.",
    ),
    "provide_tracking": (
        "Send the customer what tracking shows.",
        "Answer with the state of the parcel from its tracking.",
    ),
    "provide_delivery_estimate": (
        "Give the customer our delivery estimate.",
        "Answer with the estimate for the delivery.",
    ),
    "request_photo": (
        "Ask the customer for a photo of the damage.",
        "Request a photo before anything is replaced.",
    ),
    "initiate_investigation": (
        "Open an investigation with the carrier.",
        "Ask the carrier to investigate where the parcel went.",
    ),
    "accept_order_modification": (
        "Change the order as the customer asks.",
        "Make the change to the order that was asked for.",
    ),
    "arrange_repair": (
        "Arrange the repair and send a label for the way to the workshop.",
        "Have the item collected for repair.",
    ),
    "settle_instalments": (
        "Settle what is still owed with the lender first.",
        "Send the money to the lender, who closes the installments.",
    ),
    "hold_for_review": (
        "Hold the return and pass it to the fraud team.",
        "Do nothing about the return until the fraud team has looked at it.",
    ),
    "await_bank": (
        "Wait for the bank; neither replace nor refund anything.",
        "Leave the order as it is until the bank has decided on the dispute.",
    ),
    "search_warehouse": (
        "Ask the warehouse to look for the missing item.",
        "Have the warehouse search for the item that was not in the parcel.",
    ),
    "provide_recall_notice": (
        "Send the notice of the recall along with the answer.",
        "Enclose the maker's notice of the recall.",
    ),
    "request_information": (
        "Ask the customer for what the answer depends on.",
        "Ask first for what decides, and for nothing else.",
    ),
    "request_record": (
        "Ask for the order number, or for the address with which the order was placed.",
        "Ask by what number or address the order can be found; say nothing of any record.",
    ),
    "verify_identity": (
        "Ask the sender for proof of identity, and say nothing about the account.",
        "Have the sender prove who they are before anything else.",
    ),
    "redirect_parcel": (
        "Have the carrier send the parcel on to the new address at no cost.",
        "Redirect the parcel free of charge.",
    ),
    "change_address": (
        "Change the address of the order as asked.",
        "Put the new address on the order.",
    ),
    "unlock_account": ("Unlock the account.", "Give the customer access to the account again."),
    "send_reset_link": (
        "Send a link with which a new password is set.",
        "Answer with a link for a new password.",
    ),
    "change_email": (
        "Change the e-mail address of the account.",
        "Put the new e-mail address on the account.",
    ),
    "export_data": (
        "Collect all personal data that we hold and send a copy.",
        "Prepare a copy of the customer's data.",
    ),
    "delete_account": (
        "Delete the account with its personal data.",
        "Remove the account and everything personal in it.",
    ),
    "explain_hold": (
        "Explain that the amount is only held and that the hold ends by itself.",
        "Tell the customer that a hold is no charge.",
    ),
    "release_hold": (
        "Take the hold up with the bank.",
        "Ask the bank to release the amount that is held.",
    ),
    "explain_charges": (
        "Explain what was charged, and when.",
        "Show the customer each charge of the order.",
    ),
    "confirm_refund": (
        "Confirm that the refund was sent and how long it can take.",
        "Tell the customer when the refund was sent.",
    ),
    "trace_refund": (
        "Have the refund traced.",
        "Ask the bank where the refund is.",
    ),
    "explain_refund": (
        "Say that no refund has been sent, and what is missing for one.",
        "Explain that no refund is on its way, and why.",
    ),
    "send_payment_link": (
        "Send a link with which to pay again.",
        "Answer with a link for another payment.",
    ),
    "cancel_unpaid_order": (
        "Cancel the unpaid order; it must be placed anew.",
        "Tell the customer that the order has lapsed.",
    ),
    "confirm_payment": (
        "Confirm that the payment was received.",
        "Tell the customer that the order is paid.",
    ),
    "escalate_to_manager": (
        "Hand the case to a manager.",
        "Pass the case on to a manager along with this plan.",
    ),
    "deny_return": ("Refuse the return and explain why.", "Explain why no return is due."),
    "deny_exchange": ("Refuse the exchange and explain why.", "Explain why no exchange is due."),
    "deny_warranty_claim": ("Refuse the claim and explain why.",
                            "Explain why the warranty does not cover this."),
    "deny_price_match": ("Refuse the price match and explain why.",
                         "Explain why this price is not matched."),
    "deny_replacement": ("Refuse the replacement and explain why.",
                         "Explain why nothing is sent again."),
    "deny_account_change": ("Refuse to change the account and explain why.",
                            "Explain why the account stays as it is."),
    "deny_deletion": ("Refuse the deletion for now and explain why.",
                      "Explain why the data cannot be deleted yet."),
    "deny_promotion": ("Refuse the code and explain why.", "Explain why the code is not honored."),
    "deny_order_modification": ("Refuse the change and explain why.",
                                "Explain why the order stays as it is."),
    "deny_cancellation": ("Refuse the cancellation and explain why.",
                          "Explain why the order can no longer be canceled."),
}  # fmt: skip


KNOWN = frozenset({"process_return", *_WITH_AMOUNT, *_WITHOUT_AMOUNT})
"""The actions that have a wording of their own."""

_NEVER_CAME = frozenset({"not_received", "missing_item"})
"""Requests about items that nobody can send back."""


def details_patterns(action: Action, facts: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the ways to say what is done; no amounts but the action's and the price paid."""
    amount, paid = format_money(action.cents), facts.get("price_paid")
    if action.type == "process_return" and action.cents:
        if facts.get("request") in _NEVER_CAME:
            return (
                f"Refund {amount} for the item that never came.",
                f"Pay back {amount}; there is nothing to take back.",
            )
        if paid == action.cents:
            return (
                f"Refund the {amount} paid for the item in full.",
                f"Take the item back and pay back all of the {amount}.",
            )
        whole = f" of the {format_money(paid)} paid" if isinstance(paid, int) else ""
        return (
            f"Refund {amount}{whole} for the item.",
            f"Take the item back and pay back {amount}{whole}.",
        )
    table = _WITH_AMOUNT if action.cents else _WITHOUT_AMOUNT
    plain = spaced(action.type).capitalize() + (f": {amount}." if action.cents else ".")
    return tuple(
        pattern.replace("{amount}", amount) for pattern in table.get(action.type, (plain,))
    )
