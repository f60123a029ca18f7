"""What an agent does, in words: the details of each type of action."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.money import format_money
from ticketworld.solver.case import Value
from ticketworld.solver.decision import Action
from ticketworld.writer.wording import spaced

_WITH_AMOUNT: Mapping[str, tuple[str, ...]] = {
    "process_exchange": (
        "Exchange the item; {amount} of the price paid goes towards the new one.",
        "Take the item back at {amount}, the price paid, and send the one asked for.",
    ),
    "collect_payment": (
        "Collect {amount} from the customer before the exchange goes out.",
        "Ask the customer to pay {amount} for the exchange.",
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
    "deny_order_modification": ("Refuse the change and explain why.",
                                "Explain why the order stays as it is."),
    "deny_cancellation": ("Refuse the cancellation and explain why.",
                          "Explain why the order can no longer be canceled."),
}  # fmt: skip


def details_patterns(action: Action, facts: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the ways to say what is done; no amounts but the action's and the price paid."""
    amount, paid = format_money(action.cents), facts.get("price_paid")
    if action.type == "process_return" and action.cents:
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
